from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.scene.camera import Camera
from anatomyapp.scene.picking import (
    between,
    orbited,
    panned,
    point_at_depth,
    projected,
    ray,
    zoomed,
)

SIZE = (640, 480)
numbers = st.floats(-200, 200)
points = st.tuples(numbers, numbers, numbers)
cameras = st.builds(
    Camera,
    target=points,
    distance_mm=st.floats(50, 3000),
    azimuth_deg=st.floats(-180, 180),
    elevation_deg=st.floats(-90, 90),
    field_of_view_deg=st.floats(10, 70),
)
pixels = st.tuples(st.floats(0, 640), st.floats(0, 480))


def pixel_of(camera, point):
    return projected(camera, np.array([point], dtype=float), SIZE)[0]


@given(cameras)
def test_the_target_is_seen_in_the_middle(camera):
    assert pixel_of(camera, camera.target) == pytest.approx((320, 240, camera.distance_mm))


@given(cameras, pixels, st.floats(1, 2000))
def test_a_point_at_a_depth_is_seen_at_its_pixel(camera, pixel, depth):
    point = point_at_depth(camera, *pixel, SIZE, depth)
    assert pixel_of(camera, point) == pytest.approx((*pixel, depth), abs=1e-5)


@given(cameras, pixels, st.floats(1, 2000))
def test_every_point_of_a_ray_is_seen_at_its_pixel(camera, pixel, distance):
    origin, direction = ray(camera, *pixel, SIZE)
    assert np.linalg.norm(direction) == pytest.approx(1.0)
    assert pixel_of(camera, origin + distance * direction)[:2] == pytest.approx(pixel, abs=1e-5)


@given(cameras, points)
def test_projection_agrees_with_the_matrices(camera, point):
    x, y, depth = pixel_of(camera, point)
    clip = (
        camera.projection_matrix(640 / 480, 600.0) @ camera.view_matrix() @ np.array([*point, 1.0])
    )
    assert clip[3] == pytest.approx(depth, abs=1e-6)
    if abs(depth) > 1:
        assert 320 * (1 + clip[0] / clip[3]) == pytest.approx(x, abs=1e-4, rel=1e-6)
        assert 240 * (1 - clip[1] / clip[3]) == pytest.approx(y, abs=1e-4, rel=1e-6)


def test_a_point_behind_the_eye_has_a_negative_depth():
    camera = Camera(distance_mm=100.0)
    assert pixel_of(camera, (0.0, -150.0, 0.0))[2] == pytest.approx(-50.0)


def test_a_point_in_the_eyes_plane_has_no_pixel():
    assert not np.isfinite(pixel_of(Camera(distance_mm=100.0), (5.0, -100.0, 0.0))[0])


@given(cameras, st.floats(1, 40))
def test_what_is_near_follows_a_turning_drag(camera, drag):
    level = Camera(target=camera.target, distance_mm=camera.distance_mm)
    near = np.array(level.target) + 10 * level.axes()[2]
    before, right, down = (
        pixel_of(c, near) for c in (level, orbited(level, drag, 0.0), orbited(level, 0.0, drag))
    )
    assert right[0] > before[0]
    assert down[1] > before[1]


@given(cameras, st.floats(-100, 100), st.floats(-100, 100))
def test_the_target_follows_a_panning_drag(camera, dx, dy):
    moved = panned(camera, dx, dy, SIZE[1])
    expected = (320 + dx, 240 + dy, camera.distance_mm)
    assert pixel_of(moved, camera.target) == pytest.approx(expected, abs=1e-4)


@given(cameras, pixels, st.floats(0.2, 2), st.floats(0.3, 3))
def test_zooming_keeps_a_point_at_its_pixel(camera, pixel, share, factor):
    point = point_at_depth(camera, *pixel, SIZE, share * camera.distance_mm)
    nearer = zoomed(camera, factor, tuple(point.tolist()))
    assert nearer.distance_mm == pytest.approx(camera.distance_mm / factor)
    assert pixel_of(nearer, point)[:2] == pytest.approx(pixel, abs=1e-4)


@given(cameras, st.sampled_from([1e-9, 1e9]))
def test_zooming_stops_at_its_bounds(camera, factor):
    far = zoomed(camera, factor)
    assert 5.0 <= far.distance_mm <= 20_000.0
    assert far.target == pytest.approx(camera.target)


@given(cameras, cameras)
def test_a_flight_begins_and_ends_at_its_cameras(a, b):
    assert between(a, b, 0.0) == a
    assert between(a, b, 1.0) == b


@given(cameras, cameras, st.floats(0, 1))
def test_a_flight_never_turns_more_than_half_round(a, b, t):
    turned = between(a, b, t).azimuth_deg - a.azimuth_deg
    assert abs(turned) <= 360.0 if t >= 1.0 else abs(turned) <= 180.0 + 1e-6


def test_a_flight_slows_at_its_end():
    a, b = Camera(distance_mm=1000.0), Camera(distance_mm=1000.0, elevation_deg=60.0)
    angles = [between(a, b, t).elevation_deg for t in np.linspace(0, 1, 11)]
    steps = np.diff(angles)
    assert (np.diff(steps) < 0).all()
    assert math.isclose(angles[-1], 60.0)
