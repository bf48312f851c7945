"""Directions are measured the same everywhere, and a camera's place agrees with them."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.quiz.facing import (
    Facing,
    angle_deg,
    angles_of,
    looking_from,
    side_facing,
    to_viewer,
    unit,
)
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.scene.film import FilmCamera, Pinhole

parts = st.floats(-1, 1)
directions = st.tuples(parts, parts, parts).filter(lambda v: math.hypot(*v) > 1e-3).map(unit)
POSTERIOR = Facing("posterior surface", (0.0, 1.0, 0.0))


@pytest.mark.parametrize(
    ("side", "direction"),
    [
        (StandardView.ANTERIOR, (0, -1, 0)),
        (StandardView.POSTERIOR, (0, 1, 0)),
        (StandardView.LEFT, (1, 0, 0)),
        (StandardView.RIGHT, (-1, 0, 0)),
        (StandardView.SUPERIOR, (0, 0, 1)),
        (StandardView.INFERIOR, (0, 0, -1)),
    ],
)
def test_a_side_looks_along_its_axis_of_lps(side, direction):
    assert looking_from(side) == pytest.approx(direction, abs=1e-9)
    assert side_facing(looking_from(side)) is side


@given(directions, directions)
def test_an_angle_is_the_same_both_ways(a, b):
    assert angle_deg(a, b) == pytest.approx(angle_deg(b, a), abs=1e-9)
    opposite = tuple(-part for part in b)
    assert angle_deg(a, b) + angle_deg(a, opposite) == pytest.approx(180, abs=1e-6)


@given(directions)
def test_a_direction_is_nowhere_off_itself_and_nearest_to_its_side(direction):
    assert angle_deg(direction, direction) == pytest.approx(0, abs=1e-6)
    nearest = angle_deg(looking_from(side_facing(direction)), direction)
    assert nearest <= math.degrees(math.acos(1 / math.sqrt(3))) + 1e-6
    assert all(nearest <= angle_deg(looking_from(s), direction) + 1e-9 for s in StandardView)


@given(directions)
def test_a_camera_at_a_directions_angles_stands_there(direction):
    azimuth, elevation = angles_of(direction)
    camera = Camera(azimuth_deg=azimuth, elevation_deg=elevation)
    assert to_viewer(camera, camera.target) == pytest.approx(direction, abs=1e-6)


@given(directions, st.tuples(parts, parts, parts), st.booleans())
def test_a_real_camera_is_found_from_its_pose_mirrored_or_not(direction, target, mirrored):
    azimuth, elevation = angles_of(direction)
    moved = Camera(target=target, azimuth_deg=azimuth, elevation_deg=elevation, distance_mm=500)
    pose = np.diag([1.0, -1.0, -1.0, 1.0]) @ moved.view_matrix()
    film = FilmCamera(Pinhole(640, 480, 600, 600, 320, 240), pose, mirrored=mirrored)
    assert to_viewer(film, target) == pytest.approx(direction, abs=1e-6)


@given(directions)
def test_a_surface_is_met_within_its_tolerance_alone(direction):
    off = POSTERIOR.off_deg(direction)
    assert POSTERIOR.met_by(direction) == (off <= 30)
    assert replace(POSTERIOR, tolerance_deg=60).met_by(direction) == (off <= 60)


@pytest.mark.parametrize(
    "changes",
    [
        {"called": " "},
        {"direction": (0.0, 2.0, 0.0)},
        {"direction": (0.0, math.nan, 0.0)},
        {"tolerance_deg": 0.0},
        {"tolerance_deg": 61.0},
        {"tolerance_deg": math.nan},
    ],
)
def test_a_surface_that_cannot_be_is_refused(changes):
    with pytest.raises(ValueError, match=r"name|length 1|tolerance"):
        replace(POSTERIOR, **changes)


@pytest.mark.parametrize("vector", [(0.0, 0.0, 0.0), (math.inf, 0.0, 0.0), (math.nan, 0.0, 0.0)])
def test_nothing_has_no_direction(vector):
    with pytest.raises(ValueError, match="no direction"):
        unit(vector)
