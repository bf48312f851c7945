from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.fit import fitted, points_of
from anatomyapp.scene.picking import projected

angles = st.tuples(st.floats(-180, 180), st.floats(-90, 90), st.floats(10, 60))
clouds = st.integers(0, 2**32 - 1).map(
    lambda seed: np.random.default_rng(seed).normal(scale=(80, 50, 120), size=(60, 3))
)


@given(angles, clouds, st.floats(0.4, 3.0))
def test_the_points_fill_the_picture_up_to_its_free_margins(angle, points, aspect):
    azimuth, elevation, view = angle
    camera = Camera(azimuth_deg=azimuth, elevation_deg=elevation, field_of_view_deg=view)
    seen = projected(fitted(camera, points, aspect), points, (1000 * aspect, 1000))
    left, right = seen[:, 0].min() / (1000 * aspect), 1 - seen[:, 0].max() / (1000 * aspect)
    above, below = seen[:, 1].min() / 1000, 1 - seen[:, 1].max() / 1000
    assert (seen[:, 2] > 0).all()
    assert min(left, right) >= 0.17 - 1e-6
    assert min(above, below) >= 0.12 - 1e-6
    fills_width = left == pytest.approx(0.17) and right == pytest.approx(0.17)
    fills_height = above == pytest.approx(0.12) and below == pytest.approx(0.12)
    assert fills_width or fills_height


@given(angles, clouds, st.floats(0.4, 3.0), st.floats(0.0, 0.5))
def test_what_covers_the_foot_of_the_picture_covers_no_point(angle, points, aspect, covered):
    azimuth, elevation, view = angle
    camera = Camera(azimuth_deg=azimuth, elevation_deg=elevation, field_of_view_deg=view)
    fit = fitted(camera, points, aspect, covered)
    seen = projected(fit, points, (1000 * aspect, 1000))
    above, below = seen[:, 1].min() / 1000, 1 - seen[:, 1].max() / 1000
    assert above >= 0.12 - 1e-6
    assert below >= max(covered, 0.12) - 1e-6
    left, right = seen[:, 0].min() / (1000 * aspect), 1 - seen[:, 0].max() / (1000 * aspect)
    touches = above == pytest.approx(0.12) and below == pytest.approx(max(covered, 0.12))
    assert touches or (left, right) == pytest.approx((0.17, 0.17))


@given(angles)
def test_fitting_does_not_turn_the_camera(angle):
    azimuth, elevation, view = angle
    camera = Camera(azimuth_deg=azimuth, elevation_deg=elevation, field_of_view_deg=view)
    fit = fitted(camera, np.eye(3) * 40, 1.5)
    assert (fit.azimuth_deg, fit.elevation_deg, fit.field_of_view_deg) == angle


def test_without_points_the_camera_stays():
    assert fitted(Camera(), np.zeros((0, 3)), 1.5) == Camera()


def test_a_single_point_is_seen_from_a_valid_camera():
    fit = fitted(Camera(), np.array([[1.0, 2.0, 3.0]]), 1.5)
    assert fit.target == pytest.approx((1.0, 2.0, 3.0))


def test_points_are_those_of_the_structures_with_a_mesh(tiny_atlas):
    wanted = [StructureId("rib-1-left"), StructureId("cage")]
    assert points_of(tiny_atlas, wanted).shape == (8, 3)
    assert points_of(tiny_atlas, []).shape == (0, 3)
