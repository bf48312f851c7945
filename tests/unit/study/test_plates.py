"""Plates of an atlas in 2D: a fixed list, fitted, and enlarged without turning."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.scene.fit import points_of
from anatomyapp.scene.magnified import MOST, MagnifiedCamera, magnified
from anatomyapp.scene.picking import projected
from anatomyapp.study.plates import plates_of, scene_of

SIZE = (900, 600)


def test_plates_show_all_bones_from_six_sides_then_each_station_from_three(tiny_atlas):
    plates = plates_of(tiny_atlas)
    assert [p.station for p in plates] == ["whole"] * 6 + ["sternum"] * 3 + ["ribs"] * 3
    assert len({p.id for p in plates}) == len(plates)
    assert plates[0].id == "whole-anterior"
    assert plates == plates_of(tiny_atlas)
    for plate in plates:
        assert plate.shown
        assert not plate.shown & plate.around


def test_a_plate_fills_its_picture_from_its_side(tiny_atlas):
    for plate in plates_of(tiny_atlas):
        scene = scene_of(plate, tiny_atlas, 1.5)
        seen = projected(scene.camera, points_of(tiny_atlas, plate.shown), SIZE)
        assert scene.faded == plate.around
        assert scene.camera == scene.camera.seen_from(plate.view)
        assert (seen[:, :2].min(axis=0) > 0).all()
        assert (seen[:, :2].max(axis=0) < SIZE).all()


CAMERA = magnified(Camera(distance_mm=900.0).seen_from(StandardView.LEFT))
PLACES = st.floats(-1, 1)


def seen_at(camera, point):
    x, y, _ = projected(camera, np.array([point], float), SIZE)[0].tolist()
    return 2 * x / SIZE[0] - 1, 1 - 2 * y / SIZE[1]


def test_nothing_is_enlarged_at_first():
    straight = Camera(distance_mm=900.0).seen_from(StandardView.LEFT)
    assert seen_at(CAMERA, (10, 20, 30)) == pytest.approx(seen_at(straight, (10, 20, 30)))


@settings(max_examples=30)
@given(st.floats(1, 3), st.floats(-60, 60), st.floats(-60, 60))
def test_what_is_under_the_pointer_stays_while_it_is_enlarged(times, along, above):
    point = (0.0, along, above)
    place = seen_at(CAMERA, point)
    larger = CAMERA.enlarged(times, *place)
    assert seen_at(larger, point) == pytest.approx(place, abs=1e-6)
    assert larger.millimetres_per_pixel(600) == pytest.approx(
        CAMERA.millimetres_per_pixel(600) / larger.zoom
    )
    assert (larger.eye() == CAMERA.eye()).all()


@settings(max_examples=30)
@given(st.lists(st.tuples(st.floats(0.1, 8), PLACES, PLACES), max_size=6))
def test_what_is_seen_never_leaves_the_plate(steps):
    camera = CAMERA
    for times, x, y in steps:
        camera = camera.enlarged(times, x, y).moved(x, y)
        assert 1 <= camera.zoom <= MOST
        assert max(abs(camera.aside), abs(camera.above)) <= camera.zoom - 1 + 1e-9
    assert camera.whole() == CAMERA


@pytest.mark.parametrize("part", [{"zoom": 0.5}, {"zoom": 7}, {"zoom": 2, "aside": 1.5}])
def test_a_part_outside_the_picture_is_refused(part):
    with pytest.raises(ValueError, match=r"enlarged|inside"):
        MagnifiedCamera(**part)
