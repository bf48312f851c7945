"""Breadth and height of a chest from handles in a picture, against trunks that are known."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.ar.chest_measuring import DEPTH_PART, WornSheet, breadth, guessed, height
from anatomyapp.ar.following import Follower
from anatomyapp.ar.recorded import PictureSequence
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.errors import UsageError
from anatomyapp.scene.film import Pinhole
from tests.fakes.sheet_camera import WEBCAM, Placed, Shot, photograph
from tests.fakes.sheet_surface import on_surface, pose

CHEST = sheet(SheetKind.CHEST, Paper.A4)
LENS = Pinhole(1280, 720, 915.0, 915.0, 641.2, 357.6)
TURNS = np.linspace(0, 2 * np.pi, 4001)


def seen(at, points, lens=LENS):
    """Return the pixels (n, 2) of points (n, 3) of the sheet frame."""
    there = points @ at[:3, :3].T + at[:3, 3]
    return np.column_stack(
        [
            lens.fx * there[:, 0] / there[:, 2] + lens.cx,
            lens.fy * there[:, 1] / there[:, 2] + lens.cy,
        ]
    )


def trunk(half_mm, part, power=2.0, up_mm=0.0):
    """Return the section of a trunk whose front lies at the sheet; an ellipse for power 2."""
    c, s = np.cos(TURNS), np.sin(TURNS)
    x, z = (np.sign(k) * np.abs(k) ** (2 / power) for k in (c, s))
    return np.column_stack([half_mm * x, np.full_like(x, up_mm), part * half_mm * (z - 1)])


def outline(at, points, lens=LENS):
    """Return the leftmost and the rightmost pixel of a trunk."""
    pixels = seen(at, points, lens)
    return tuple(pixels[pixels[:, 0].argmin()]), tuple(pixels[pixels[:, 0].argmax()])


@given(
    half=st.floats(110, 180),
    distance=st.floats(700, 2000),
    yaw=st.floats(-25, 25),
    aside=st.floats(-250, 250),
)
def test_an_elliptic_trunk_is_measured_exactly(half, distance, yaw, aside):
    at = pose(distance, yaw=yaw, aside=(aside, 0))
    found = breadth(WornSheet(CHEST, LENS, at), *outline(at, trunk(half, DEPTH_PART)))
    assert found.mm == pytest.approx(2 * half, abs=0.2)


@pytest.mark.parametrize("part", [0.64, 0.78])
@pytest.mark.parametrize("power", [2.0, 2.6])
@pytest.mark.parametrize("yaw", [0, 12])
def test_a_trunk_of_another_form_lies_within_what_is_stated(part, power, yaw):
    at = pose(1200, yaw=yaw, pitch=-10, aside=(60, 20))
    found = breadth(
        WornSheet(CHEST, LENS, at, 180.0), *outline(at, trunk(150, part, power, up_mm=40))
    )
    assert abs(found.mm - 300) < 2 * found.spread_mm
    assert found.spread_mm < 10


def test_it_is_more_than_what_a_ruler_on_the_picture_says():
    """The sides lie behind the sheet, and nearer sides would be seen farther apart."""
    at = pose(900)
    one, other = outline(at, trunk(150, DEPTH_PART))
    ruler = (other[0] - one[0]) * 900 / LENS.fx
    assert breadth(WornSheet(CHEST, LENS, at), one, other).mm > ruler + 20


def test_handles_may_come_in_any_order():
    at = pose(1000)
    one, other = outline(at, trunk(150, DEPTH_PART))
    worn = WornSheet(CHEST, LENS, at)
    assert breadth(worn, one, other) == breadth(worn, other, one)


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("radius", [None, 140.0, 200.0])
@settings(max_examples=20, deadline=None)
@given(length=st.floats(110, 190), across=st.floats(-30, 30), yaw=st.floats(-20, 20))
def test_a_breastbone_is_measured_along_the_paper(paper, radius, length, across, yaw):
    worn_sheet, at = sheet(SheetKind.CHEST, paper), pose(1100, yaw=yaw, pitch=8)
    place = on_surface(np.array([[across, paper.size_mm[1] / 2 - length]]), radius)
    ((x, y),) = seen(at, place)
    found = height(WornSheet(worn_sheet, LENS, at, radius), (x, y))
    assert found.mm == pytest.approx(length, abs=0.01)
    assert 5 <= found.spread_mm < 9


def test_a_handle_off_the_paper_is_refused():
    worn = WornSheet(CHEST, LENS, pose(1000), 180.0)
    with pytest.raises(UsageError, match="fingertip"):
        height(worn, (10.0, 10.0))


def test_handles_on_one_place_are_refused():
    worn = WornSheet(CHEST, LENS, pose(1000))
    with pytest.raises(UsageError, match="below the armpits"):
        breadth(worn, (640.0, 360.0), (640.5, 360.0))


@given(half=st.floats(115, 175), length=st.floats(110, 190))
def test_handles_that_are_put_for_measures_nearly_say_them(half, length):
    worn = WornSheet(CHEST, LENS, pose(1200), 180.0)
    right, left, end = guessed(worn, 2 * half, length)
    assert right[0] < left[0]  # the wearer faces the viewer
    assert breadth(worn, right, left).mm == pytest.approx(2 * half, rel=0.03)
    assert height(worn, end).mm == pytest.approx(length, abs=0.5)


@pytest.mark.parametrize(("distance", "yaw"), [(900, 0), (1200, 12), (1600, -8)])
def test_a_tracked_sheet_measures_as_well(distance, yaw):
    """From the picture itself: the sheet's pose is found in it, the trunk's outline is known."""
    at = pose(distance, yaw=yaw, aside=(30, -20))
    placed = Placed(CHEST, at, radius_mm=180.0)
    follower = Follower(
        PictureSequence(iter([photograph(Shot((placed,), seed=3))])), CHEST, lambda _: WEBCAM, 180.0
    )
    found = follower.step(0.0)
    worn = WornSheet(CHEST, found.pinhole, found.sighting.sheet_to_camera, 180.0)
    handles = outline(at, trunk(150, DEPTH_PART), found.pinhole)
    assert breadth(worn, *handles).mm == pytest.approx(300, abs=6)
    ((x, y),) = seen(at, on_surface(np.array([[0.0, 148.5 - 150]]), 180.0), found.pinhole)
    assert height(worn, (x, y)).mm == pytest.approx(150, abs=3)
