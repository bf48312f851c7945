"""Measures and pins: values, places that go with meshes, and what can be measured."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.annotations import Annotations, Measure, MeasureKind, Pin, Spot
from anatomyapp.scene.measures import angle_deg, distance_mm, value_of, words_of
from anatomyapp.scene.pointing import Pointing
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.spots import anchor_on, feature_spots, vector

RIB = StructureId("rib-1-left")
HERE, THERE = Spot((0.0, 0.0, 0.0)), Spot((3.0, 4.0, 0.0))
numbers = st.floats(-100, 100)
points = st.tuples(numbers, numbers, numbers)


def test_a_distance_is_straight():
    assert distance_mm((0, 0, 0), (3, 4, 12)) == pytest.approx(13)


@pytest.mark.parametrize(("end", "angle"), [((0, 5, 0), 90), ((-2, 0, 0), 180), ((3, 3, 0), 45)])
def test_an_angle_is_taken_at_the_apex(end, angle):
    assert angle_deg((1, 0, 0), (0, 0, 0), end) == pytest.approx(angle)


def test_a_side_without_length_has_no_angle():
    assert math.isnan(angle_deg((1, 1, 1), (1, 1, 1), (0, 0, 0)))


@given(a=points, b=points, c=points)
def test_an_angle_is_the_same_from_both_sides(a, b, c):
    one, other = angle_deg(a, b, c), angle_deg(c, b, a)
    assert one == pytest.approx(other, nan_ok=True)
    assert math.isnan(one) or 0 <= one <= 180


def test_values_are_said_with_their_unit():
    assert words_of(MeasureKind.DISTANCE, 42.251) == "42.3 mm"
    assert words_of(MeasureKind.ANGLE, 90.0) == "90.0°"
    assert value_of(MeasureKind.DISTANCE, [HERE.point, THERE.point]) == pytest.approx(5)


def test_measures_are_numbered_and_removed():
    taken = Annotations().measured(MeasureKind.DISTANCE, (HERE, THERE))
    taken = taken.measured(MeasureKind.DISTANCE, (THERE, HERE))
    assert [m.number for m in taken.measures] == [1, 2]
    assert [m.number for m in taken.unmeasured(1).measures] == [2]
    assert taken.unmeasured(1).measured(MeasureKind.ANGLE, (HERE,) * 3).measures[-1].number == 3


def test_an_angle_needs_three_places():
    with pytest.raises(ValueError, match="3 places"):
        Measure(1, MeasureKind.ANGLE, (HERE, THERE))


def test_a_pin_is_put_changed_and_taken():
    pins = Annotations().pinned(Pin("a", HERE, "one")).pinned(Pin("b", THERE, "two"))
    changed = pins.pinned(Pin("a", HERE, "new"))
    assert [pin.text for pin in changed.pins] == ["new", "two"]
    assert [pin.id for pin in changed.unpinned("a").pins] == ["b"]


def test_annotations_change_no_picture():
    scene = Scene(annotations=Annotations().measured(MeasureKind.DISTANCE, (HERE, THERE)))
    assert scene.unpointed() == Scene().unpointed()
    assert scene.point(Pointing()).annotations == scene.annotations


@settings(deadline=None)
@given(point=points)
def test_the_nearest_place_of_a_mesh_is_nearest(tiny_atlas, point):
    mesh = tiny_atlas.meshes[RIB]
    place = anchor_on(mesh.vertices, mesh.faces, point).at(mesh.vertices)
    low, high = mesh.vertices.min(0), mesh.vertices.max(0)
    outside = np.clip(point, low, high)
    if not np.allclose(outside, point):  # a box: the nearest place is the point kept inside
        assert place == pytest.approx(outside, abs=1e-3)
    else:
        to_faces = min(np.min(np.subtract(point, low)), np.min(np.subtract(high, point)))
        assert np.linalg.norm(place - point) == pytest.approx(to_faces, abs=1e-3)


def test_a_place_goes_with_its_mesh(tiny_atlas):
    mesh = tiny_atlas.meshes[RIB]
    anchor = anchor_on(mesh.vertices, mesh.faces, mesh.vertices[3])
    assert anchor.at(mesh.vertices + 7.0) == pytest.approx(mesh.vertices[3] + 7.0)


def test_each_feature_offers_the_middle_of_its_patch(tiny_atlas):
    (spot,) = feature_spots(tiny_atlas, RIB)
    assert spot.name == "Head of left rib 1"
    assert spot.point in {vector(v) for v in tiny_atlas.meshes[RIB].vertices[[1, 3, 5, 7]]}
