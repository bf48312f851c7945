"""What draws is chosen, and where a context fails, another one goes on."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest

from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import DrawingError
from anatomyapp.render.context import Host, asked_host, describe_context, open_context
from anatomyapp.render.look import DARK, LIGHT
from anatomyapp.render.motion import motion_of
from anatomyapp.render.renderer import Quality, render_picture
from anatomyapp.render.steady import SteadyRenderer
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.scene import Scene

SIZE = (120, 90)
NEAR = StructureId("near")
SCENE = Scene(visible=frozenset({NEAR}), camera=Camera(distance_mm=400.0))


class FailingContext:
    """A real context that is lost after it was made current some times."""

    def __init__(self, lasts):
        self._real, self._left = open_context(), lasts

    def make_current(self):
        self._left -= 1
        if self._left < 0:
            raise DrawingError("The graphics driver was lost.")
        self._real.make_current()

    def close(self):
        self._real.close()


def never():
    raise DrawingError("There is no graphics card.")


def finished(renderer):
    picture = renderer.draw(SCENE, SIZE)
    while (finer := renderer.refine()) is not None:
        picture = finer
    return picture.image


@pytest.mark.parametrize("lasts", [1, 2, 5, 9])
def test_a_lost_context_is_replaced_and_the_picture_is_the_same(balls, lasts):
    said = []
    openers = (partial(FailingContext, lasts), open_context)
    renderer = SteadyRenderer(balls, LIGHT, openers, said.append)
    assert (finished(renderer) == render_picture(balls, SCENE, SIZE)).all()
    assert len(said) == 1
    assert "driver was lost" in str(said[0])
    renderer.close()


def test_what_was_learnt_and_chosen_goes_on_in_the_next_context(balls):
    renderer = SteadyRenderer(
        balls, LIGHT, (partial(FailingContext, 3), open_context), lambda _: None
    )
    renderer.learn(motion_of(balls))
    renderer.restyle(DARK)
    renderer.begin(SCENE, SIZE, quality=Quality.MOVING)
    assert (finished(renderer) == render_picture(balls, SCENE, SIZE, DARK)).all()
    renderer.close()


def test_a_way_of_drawing_that_is_not_there_is_passed_over_and_told(balls):
    said = []
    renderer = SteadyRenderer(balls, LIGHT, (never, open_context), said.append)
    assert finished(renderer).any()
    assert "no graphics card" in str(said[0])
    renderer.close()


def test_without_any_context_the_last_fault_is_raised(balls):
    with pytest.raises(DrawingError, match="no graphics card"):
        SteadyRenderer(balls, LIGHT, (never, never), lambda _: None)
    renderer = SteadyRenderer(balls, LIGHT, (partial(FailingContext, 2),), lambda _: None)
    with pytest.raises(DrawingError, match="driver was lost"):
        finished(renderer)


def test_a_size_that_nobody_draws_costs_no_context(balls):
    renderer = SteadyRenderer(balls, LIGHT, (open_context, never), lambda _: None)
    with pytest.raises(DrawingError, match="choose sides"):
        renderer.draw(SCENE, (20_000, 10))
    assert finished(renderer).any()
    renderer.close()


@pytest.mark.parametrize(
    ("said", "host"),
    [("", Host.AUTO), ("software", Host.SOFTWARE), (" Hardware ", Host.HARDWARE), ("?", Host.AUTO)],
)
def test_the_environment_chooses_the_host(said, host):
    assert asked_host({"ANATOMYAPP_RENDERER": said}) is host


def test_hosts_that_are_there_draw_the_same_picture(balls):
    pictures = []
    for host in Host:
        try:
            open_context(host).close()
        except DrawingError:  # it is not there
            continue
        renderer = SteadyRenderer(balls, LIGHT, (partial(open_context, host),), lambda _: None)
        pictures.append(finished(renderer).astype(int))
        renderer.close()
    assert len(pictures) >= 2
    for picture in pictures[1:]:
        assert np.abs(picture - pictures[0]).mean() <= 0.5


def test_the_chosen_host_says_why(monkeypatch):
    monkeypatch.setenv("ANATOMYAPP_RENDERER", "software")
    described = describe_context()
    assert described["host"].startswith("software")
    assert "asked for software" in described["why"]
