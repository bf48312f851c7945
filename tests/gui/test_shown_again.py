"""What a replay shows equals what the learner saw: the window is driven, then compared."""

from __future__ import annotations

import random

import pytest
from test_every_action import ACTIONS
from witnessed import Witnessed

from anatomyapp.gui import theme
from anatomyapp.gui.view.intent import Intent
from anatomyapp.scene.annotations import Pin, Spot
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.session.codec import encode
from anatomyapp.session.event import Origin
from benchmarks.random_events import RandomPerson

RANDOM_EVENTS = 150


@pytest.fixture
def witnessed(qtbot, running, tmp_path):
    return Witnessed(qtbot, running, tmp_path)


@pytest.fixture
def looking(witnessed):
    """The place to explore, and how a moment of it is marked."""
    explore = witnessed.running.explore
    return explore, lambda name: witnessed.mark(name, "explore", explore.pane)


def test_each_action_of_exploring_and_its_undo_are_shown_again(witnessed, looking):
    explore, mark = looking
    explore.pane.viewing.look_from(StandardView.ANTERIOR)
    bench = explore.pane.bench
    first = bench.scene
    mark("at first")
    for action in ACTIONS:
        explore.tools.rest()
        bench.show(first)
        action.do(explore)
        explore.pane.flight.stop()
        mark(action.name)
        explore.undo_stack.undo()
        mark(f"{action.name}, undone")
        explore.undo_stack.redo()
        mark(f"{action.name}, done again")
    assert len(witnessed.compare()) == 3 * len(ACTIONS) + 1


def test_what_random_events_did_is_shown_again(witnessed, looking):
    explore, mark = looking
    person = RandomPerson(witnessed.running, random.Random(5))  # noqa: S311 - no secret
    for number in range(RANDOM_EVENTS):
        person.act()
        explore.pane.flight.stop()
        if explore.pane.view.isVisible() and not explore.breath.breathing.playing:
            mark(f"event {number}")
    witnessed.compare()


def test_the_page_of_a_tour_is_shown_again(witnessed, looking, tours):
    explore, mark = looking
    tours.open("ribs")
    mark("opening")
    tours.turn(1)
    mark("first step")
    tours.turn(2)
    mark("asking")
    explore.explorer.select("rib-1-left", Origin.MODEL)
    mark("answered")
    explore.undo_stack.undo()
    mark("taken back")
    tours.leave()
    mark("left")
    moments = witnessed.compare()
    pages = [m.scene.touring.page if m.scene.touring else None for m in moments]
    assert pages[:3] == [0, 1, 2]
    assert pages[-1] is None


def test_a_camera_on_its_way_is_where_it_was(witnessed, looking):
    explore, mark = looking
    for turn in range(30):
        explore.pane.viewing.move(Camera(azimuth_deg=12.34 * turn - 170, elevation_deg=turn / 3))
        mark(f"turn {turn}")
    explore.pane.viewing.look_from(StandardView.SUPERIOR)
    mark("from above")
    moments = witnessed.compare()
    assert moments[-1].scene.camera.elevation_deg == 90.0  # at rest, not only when it was sampled


def test_names_colours_and_size_are_known(witnessed, looking):
    explore, mark = looking
    mark("light")
    explore.commands.obey(Intent.LABELS)
    witnessed.running.window.switch_scheme()
    witnessed.running.window.resize(1440, 900)
    witnessed.qtbot.waitUntil(lambda: explore.pane.width() > 500)
    mark("dark and larger")
    before, after = (moment.screen.look for moment in witnessed.compare())
    assert (before.scheme, after.scheme) == ("light", theme.Scheme.DARK)
    assert before.names is not after.names


def test_the_words_of_a_pin_stay_with_the_learner(witnessed, looking):
    explore, mark = looking
    pin = Pin("p", Spot((0.0, 0.0, 0.0), "manubrium"), "Ask Dr Miller")
    scene = explore.pane.bench.scene
    explore.pane.bench.do("Pin", scene.annotate(scene.annotations.pinned(pin)))
    mark("pinned")
    entries = witnessed.entries()
    assert "Miller" not in " ".join(encode(entry.event) for entry in entries)


def test_nothing_is_in_sight_where_there_is_no_model(witnessed, looking):
    explore, mark = looking
    mark("exploring")
    witnessed.running.window.enter(witnessed.furnishing.quiz)
    witnessed.running.window.enter(explore)
    mark("back")
    witnessed.compare()
