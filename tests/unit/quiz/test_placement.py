"""How far a marked point is from its place, on a thin plate with one feature, and on a wall."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from anatomyapp.atlas.landmark import Landmark, LandmarkType
from anatomyapp.atlas.structure import Side, StructureId
from anatomyapp.quiz.grading import grade
from anatomyapp.quiz.item import Bloom, Feedback, Item, ItemId, Kind
from anatomyapp.quiz.placement import Fault, out_of, placement
from anatomyapp.quiz.placing_words import verdict_words, ways_words, where_words
from anatomyapp.quiz.response import Means, Placed
from anatomyapp.quiz.spots import spots_of
from anatomyapp.quiz.task import PlaceOn

STERNUM = StructureId("sternum-body")  # its front lies at y = -106, its back at -94
FRONT_Y, BACK_Y = -106.0, -94.0
near = st.floats(-15.0, 15.0)


def landmark(kind: LandmarkType, *points: tuple[float, float, float]) -> Landmark:
    return Landmark(
        "target", kind, Side.MIDLINE, "Target", "", "", "", np.array(points, float), "test",
        (STERNUM,), "test", "",
    )  # fmt: skip


def with_landmark(atlas, kind: LandmarkType, *points: tuple[float, float, float]):
    atlas = replace(atlas, landmarks=(landmark(kind, *points),))
    return atlas, PlaceOn("target", spots_of(atlas, "target", None), 10.0, 30.0)


def item(task: PlaceOn) -> Item:
    return Item(
        ItemId("place"), Kind.PLACE, "Mark it", task, "sternum", "Mark it.", Bloom.APPLY, "test",
        Feedback("Feel for it."),
    )  # fmt: skip


@given(near, near)
def test_a_point_on_the_wall_is_as_far_as_the_straight_line(tiny_atlas, x: float, z: float) -> None:
    atlas, task = with_landmark(tiny_atlas, LandmarkType.POINT, (0.0, FRONT_Y, -20.0))

    found = placement(task, atlas, STERNUM, (x, FRONT_Y, -20.0 + z))

    assert found.off_mm == pytest.approx(math.hypot(x, z), rel=0.04)
    assert found.right == (0.0, FRONT_Y, -20.0)
    assert found.fault is None


@given(near, near)
def test_a_line_is_as_far_as_its_nearest_place_between_its_points_too(
    tiny_atlas, x: float, z: float
) -> None:
    ends = (0.0, FRONT_Y, -60.0), (0.0, FRONT_Y, 20.0)
    atlas, task = with_landmark(tiny_atlas, LandmarkType.LINE, *ends)

    found = placement(task, atlas, STERNUM, (x, FRONT_Y, -20.0 + z))

    assert found.off_mm == pytest.approx(abs(x), rel=0.04)
    assert found.right[2] == pytest.approx(-20.0 + z)


@given(near, near)
def test_within_an_area_nothing_is_off_and_beside_it_the_outline_counts(
    tiny_atlas, x: float, z: float
) -> None:
    corners = [(a * 8.0, FRONT_Y, -20.0 + b * 8.0) for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    atlas, task = with_landmark(tiny_atlas, LandmarkType.AREA, *corners)

    found = placement(task, atlas, STERNUM, (x, FRONT_Y, -20.0 + z))

    away = math.hypot(max(0.0, abs(x) - 8.0), max(0.0, abs(z) - 8.0))
    assert found.off_mm == pytest.approx(away, abs=0.7)


def test_the_inner_side_of_the_wall_earns_nothing_however_near(tiny_atlas) -> None:
    atlas, task = with_landmark(tiny_atlas, LandmarkType.POINT, (0.0, FRONT_Y, -20.0))
    back = (0.0, BACK_Y, -20.0)

    found = placement(task, atlas, STERNUM, back)
    given_ = Placed(STERNUM, back, Means.POINTER, found.off_mm, astray=found.fault is not None)

    assert found.fault is Fault.WRONG_SIDE
    assert grade(item(task), given_).score == 0.0
    assert verdict_words(task, grade(item(task), given_), atlas, "the body") == (
        "Not quite: that is the inner side"
    )


def test_between_bones_a_point_of_the_wall_has_no_inner_side(tiny_atlas) -> None:
    atlas, task = with_landmark(tiny_atlas, LandmarkType.POINT, (22.0, -100.0, -20.0))

    found = placement(task, atlas, STERNUM, (26.0, -96.0, -20.0))

    assert found.fault is None


@given(near, near, st.floats(-50.0, 50.0))
def test_how_deep_a_point_lies_does_not_count_on_the_wall(
    tiny_atlas, x: float, z: float, deeper: float
) -> None:
    atlas, task = with_landmark(tiny_atlas, LandmarkType.POINT, (0.0, FRONT_Y, -20.0))
    on_it = np.array([x, FRONT_Y, -20.0 + z])
    way = np.array([x, FRONT_Y + 45.0, 0.0])  # from the chest's axis
    below = on_it - deeper * way / np.linalg.norm(way)

    found, beside = (
        placement(task, atlas, STERNUM, tuple(each.tolist())) for each in (on_it, below)
    )

    assert beside.off_mm == pytest.approx(found.off_mm, abs=1e-6)


def test_the_other_wall_of_the_chest_is_far_off(tiny_atlas) -> None:
    atlas, task = with_landmark(tiny_atlas, LandmarkType.POINT, (0.0, FRONT_Y, -20.0))

    found = placement(task, atlas, StructureId("vertebra-t7"), (0.0, 14.0, -20.0))

    assert found.off_mm > 100.0


RIB = StructureId("rib-1-left")


def head_of(atlas) -> PlaceOn:
    return PlaceOn("rib-head", spots_of(atlas, "rib-head", RIB), 8.0, 30.0, structure=RIB)


def test_a_feature_is_as_far_as_the_way_over_the_surface(tiny_atlas) -> None:
    task = head_of(tiny_atlas)  # the upper side of a box, 10 mm high
    below = (60.0, -40.0, 75.0)

    found = placement(task, tiny_atlas, RIB, below)

    straight = min(math.dist(below, spot) for spot in task.spots)
    assert found.off_mm >= straight
    assert np.allclose(found.way[0], below)
    assert found.right in task.spots
    assert found.fault is None


def test_within_the_patch_nothing_is_off(tiny_atlas) -> None:
    found = placement(head_of(tiny_atlas), tiny_atlas, RIB, (70.0, -30.0, 85.0))

    assert found.off_mm == 0.0


def test_another_structure_earns_nothing_even_with_a_feature_of_the_same_name(tiny_atlas) -> None:
    task, neighbour = head_of(tiny_atlas), StructureId("rib-2-left")

    there = placement(task, tiny_atlas, StructureId("manubrium"), (0.0, -96.0, 60.0))
    alike = placement(task, tiny_atlas, neighbour, (75.0, -50.0, 46.0))

    assert there.fault is Fault.ELSEWHERE
    assert alike.fault is Fault.ELSEWHERE


def test_who_places_it_right_earns_all_and_who_places_it_near_earns_some(tiny_atlas) -> None:
    atlas, task = with_landmark(tiny_atlas, LandmarkType.POINT, (0.0, FRONT_Y, -20.0))

    scores = [
        grade(item(task), Placed(STERNUM, (x, FRONT_Y, -20.0), off_mm=abs(x))).score
        for x in (0.0, 10.0, 20.0, 30.0, 60.0)
    ]

    assert scores == [1.0, 1.0, 0.5, 0.0, 0.0]
    del atlas


def test_it_is_said_how_far_and_where_to(tiny_atlas) -> None:
    atlas, task = with_landmark(tiny_atlas, LandmarkType.POINT, (0.0, FRONT_Y, -20.0))
    point = (10.0, FRONT_Y, -30.0)
    graded = grade(item(task), Placed(STERNUM, point, off_mm=math.hypot(10.0, 10.0)))

    assert verdict_words(task, graded, atlas, "the body") == "Partly right: 14 mm off"
    assert where_words(task, graded, atlas) == (
        "It is 14 mm too far down and towards the body's left. Within 10 mm is right."
    )


@given(st.tuples(near, near, near))
def test_a_way_and_the_way_back_go_to_opposite_sides(way: tuple[float, float, float]) -> None:
    there, back = ways_words((0.0, 0.0, 0.0), way), ways_words(way, (0.0, 0.0, 0.0))

    assume(math.hypot(*way) > 1e-3)
    assert there != back
    assert ("up" in there.split()) == ("down" in back.split())


def test_the_way_outwards_is_that_of_the_wall_or_of_the_structure(tiny_atlas) -> None:
    atlas, task = with_landmark(tiny_atlas, LandmarkType.POINT, (0.0, FRONT_Y, -20.0))
    assert out_of(task, atlas, (0.0, FRONT_Y, -20.0)) == pytest.approx((0.0, -1.0, 0.0))

    upper = out_of(head_of(tiny_atlas), tiny_atlas, (60.0, -40.0, 85.0))
    assert upper[2] > 0.5
