"""Names over a camera's picture: steady while the sheet moves, dark, and off what floats."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import cv2
import numpy as np
import pytest

from anatomyapp.gui import theme
from anatomyapp.gui.ar.pane import ArPane
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.scene.film import Film, FilmCamera, Pinhole

LENS = Pinhole(1000, 700, 900.0, 900.0, 500.0, 350.0)
UPRIGHT = np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]])  # LPS, its front to the camera


@pytest.fixture
def pane(qtbot, bench, tiny_atlas, drawer) -> Iterator[ArPane]:
    made = ArPane(bench, tiny_atlas, drawer)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.view.show_names(True)
    made.show()
    yield made
    wait_for_jobs()


def film(shift=(0.0, 0.0, 420.0), yaw_deg=0.0):
    turn, _ = cv2.Rodrigues(np.radians([0.0, yaw_deg, 0.0]))
    pose = np.eye(4)
    pose[:3, :3] = turn @ UPRIGHT
    pose[:3, 3] = shift
    return Film(np.zeros((LENS.height, LENS.width, 4), np.uint8), FilmCamera(LENS, pose))


def settled(pane):
    """Return the labels once they have glided to their places."""
    for _ in range(14):
        labels = named(pane)
    return labels


def named(pane, **moved):
    pane.show_film(film(**moved), found=True)
    pane.view.finish()
    pane.view.grab()
    return {label.structure: label for label in pane.view._labels}


def test_names_stay_where_they_are_while_the_sheet_moves_a_little(pane):
    first = settled(pane)
    assert first
    for moved in ({"shift": (3.0, -4.0, 423.0)}, {"yaw_deg": 1.0}, {"shift": (-3.0, 4.0, 418.0)}):
        later = named(pane, **moved)
        assert later.keys() == first.keys()
        for structure, label in later.items():
            assert label.box == pytest.approx(first[structure].box)


def test_a_dot_stays_on_its_place_of_the_model(pane):
    named(pane)
    picture, spots = pane.view.picture, dict(pane.view.naming._spots)
    assert spots
    named(pane, shift=(4.0, -6.0, 424.0), yaw_deg=2.0)
    assert picture is not pane.view.picture
    for structure, spot in pane.view.naming._spots.items():
        assert spot == pytest.approx(spots[structure])


def test_in_a_mirror_names_change_sides_at_once(pane):
    first = settled(pane)
    plain = film()
    pane.show_film(replace(plain, camera=replace(plain.camera, mirrored=True)), found=True)
    pane.view.finish()
    pane.view.grab()
    sides = {label.structure: label.box[0] > 500 for label in pane.view._labels}
    aside = {s for s, label in first.items() if abs(label.leader[2][0] - 500) > 50}
    assert aside
    assert all(sides[s] is not (first[s].box[0] > 500) for s in aside)


def test_names_come_back_where_they_were_when_the_sheet_was_lost_for_a_moment(pane):
    first = settled(pane)
    pane.show_film(film(), found=False)
    pane.view.finish()
    pane.view.grab()
    assert not pane.view._labels
    again = named(pane, shift=(3.0, 2.0, 421.0))
    assert {s: label.box[1] for s, label in again.items()} == pytest.approx(
        {s: label.box[1] for s, label in first.items()}
    )


@pytest.mark.parametrize(
    ("worn", "painted"),
    [
        (theme.Scheme.LIGHT, theme.Scheme.DARK),
        (theme.Scheme.DARK, theme.Scheme.DARK),
        (theme.Scheme.CONTRAST, theme.Scheme.CONTRAST),
    ],
)
def test_names_are_dark_whatever_the_window_wears(pane, look, worn, painted):
    look.choose(worn)
    assert pane.view.naming.scheme is painted
    with look.painted_in(painted):
        assert theme.tokens().scheme is painted
    assert theme.tokens().scheme is worn
