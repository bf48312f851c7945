"""Solids among many: those far away are passed over without a change near by."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.modelling.field import smooth_union
from anatomyapp.modelling.thorax.viscera.solid import (
    Crowd,
    Solid,
    awaited,
    box,
    grown,
    union,
    without,
)
from anatomyapp.modelling.thorax.viscera.tube import tube

_FILLET_MM = 2.0


@pytest.fixture
def rods() -> tuple[Solid, Solid, Solid]:
    """Return two rods that cross and one far off."""
    return (
        tube([[-20.0, 0.0, 0.0, 3.0], [20.0, 0.0, 0.0, 3.0]]),
        tube([[0.0, -20.0, 2.0, 2.0], [0.0, 20.0, 2.0, 2.0]]),
        tube([[-20.0, 0.0, 90.0, 3.0], [20.0, 0.0, 90.0, 3.0]]),
    )


def _around(count: int = 400) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    return np.random.default_rng(7).uniform(-9.0, 9.0, (count, 3)).astype(np.float32)


def test_union_with_a_far_solid_reads_as_without_it(rods: tuple[Solid, Solid, Solid]) -> None:
    points = _around()
    expected = smooth_union(rods[0].field(points), rods[1].field(points), _FILLET_MM)
    near = expected < 8.0
    found = union(rods, _FILLET_MM).field(points)
    np.testing.assert_allclose(found[near], expected[near], atol=1e-5)


def test_union_reads_far_where_all_its_solids_are_far(rods: tuple[Solid, Solid, Solid]) -> None:
    between = np.array([[0.0, 0.0, 45.0]], np.float32)
    assert union(rods, _FILLET_MM).field(between)[0] >= 14.0


def test_union_reads_the_same_point_by_point_where_it_is_near(
    rods: tuple[Solid, Solid, Solid],
) -> None:
    points, whole = _around(60), union(rods, _FILLET_MM)
    together = whole.field(points)
    one_by_one = np.concatenate([whole.field(point[None]) for point in points])
    near = together < 8.0
    np.testing.assert_allclose(one_by_one[near], together[near], atol=1e-5)


def test_cut_keeps_its_gap_to_near_solids_alone(rods: tuple[Solid, Solid, Solid]) -> None:
    points = _around()
    cut = without(rods[0], rods[1:], 0.5).field(points)
    assert (rods[1].field(points)[cut < 0] >= 0.5 - 1e-4).all()


def test_crowd_yields_solids_within_reach(rods: tuple[Solid, Solid, Solid]) -> None:
    assert list(Crowd(rods).around(_around(), 4.0)) == list(rods[:2])
    assert list(Crowd(rods).around(_around()[:0], 4.0)) == []
    assert list(Crowd(()).around(_around(), 4.0)) == []


def test_cut_seen_less_far_off_leaves_the_same_surface(rods: tuple[Solid, Solid, Solid]) -> None:
    points = _around()
    whole, brief = (without(rods[0], rods[1:], 0.5, seen=seen).field(points) for seen in (4.0, 1.5))
    np.testing.assert_array_equal(brief < 0, whole < 0)
    near = np.abs(whole) < 0.6
    np.testing.assert_array_equal(brief[near], whole[near])


def test_awaited_solid_is_made_only_near_what_holds_it(rods: tuple[Solid, Solid, Solid]) -> None:
    made = []

    def make() -> Solid:
        made.append(rods[0])
        return rods[0]

    low, high = np.array([-np.inf, -9.0, -np.inf]), np.array([np.inf, 9.0, np.inf])
    waiting, far = awaited(make, box(low, high)), np.array([[0.0, 20.0, 0.0]], np.float32)
    assert waiting.near(far)[0] == 11.0
    assert not made
    points = _around()
    np.testing.assert_array_equal(waiting.near(points), np.minimum(rods[0].near(points), 4.0))
    np.testing.assert_array_equal(waiting.field(points), rods[0].field(points))
    assert len(made) == 1


@pytest.mark.parametrize("reach", [0.5, 4.0, 12.0])
def test_up_to_a_reach_solids_read_as_their_fields(
    rods: tuple[Solid, Solid, Solid], reach: float
) -> None:
    points = 2 * _around()
    oval = tube(
        [[-20.0, 3.0, 0.0, 6.0, 2.0], [0.0, 0.0, 4.0, 5.0, 2.0], [20.0, 0.0, 0.0, 6.0, 2.0]]
    )
    joined = union(rods, _FILLET_MM)
    for solid in (
        oval,
        joined,
        grown(joined, 1.0),
        grown(joined, -1.0),
        without(joined, [oval], 0.5),
    ):
        found, expected = solid.near(points, reach), solid.field(points)
        seen = expected < reach
        np.testing.assert_array_equal(found[seen], expected[seen])
        assert (found[~seen] >= np.float32(reach)).all()
