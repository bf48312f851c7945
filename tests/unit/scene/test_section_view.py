"""That sections lie as radiologists hold them, and regions are found where they are."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.scene.cut import Cut, CutKind
from anatomyapp.scene.section_view import Region, orientation_of, region_at, regions_of


def _square(side: float, *, hole: bool = False) -> np.ndarray:
    corners = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], float) * side / 2
    return corners[::-1] if hole else corners


RING = Region(0, (_square(10.0), _square(6.0, hole=True)))
CORE = Region(1, (_square(4.0),))


@pytest.mark.parametrize(
    ("kind", "letters"),
    [
        (CutKind.AXIAL, ("R", "L", "A", "P")),
        (CutKind.CORONAL, ("R", "L", "S", "I")),
        (CutKind.SAGITTAL, ("A", "P", "S", "I")),
    ],
)
def test_the_patients_right_lies_on_the_left_and_the_head_above(kind, letters):
    assert orientation_of(Cut(kind)).letters == letters


@pytest.mark.parametrize("kind", list(CutKind)[:3])
def test_a_free_plane_lies_as_the_plane_that_it_is_near(kind):
    near = Cut(kind).facing(Cut(kind).direction + np.array([0.02, 0.03, 0.05]))
    free, own = orientation_of(near), orientation_of(Cut(kind))
    assert free.letters == own.letters
    assert np.abs(free.frame @ near.direction).max() < 1e-9


def test_a_hollow_belongs_to_what_lies_in_it():
    regions = regions_of({0: list(RING.outlines), 1: list(CORE.outlines)})
    assert [region.area_mm2 for region in regions] == [64.0, 16.0]
    assert region_at(regions, 0.0, 0.0).number == 1
    assert region_at(regions, 4.0, 0.0).number == 0
    assert region_at(regions, 2.5, 0.0) is None


def test_the_anchor_lies_in_the_tissue_and_not_in_its_hollow():
    assert RING.holds(*RING.anchor())
    assert CORE.anchor() == pytest.approx((0.0, 0.0), abs=0.5)


def test_a_place_where_outlines_lie_over_each_other_is_tissue():
    twice = Region(0, (_square(4.0), _square(6.0)))
    assert twice.holds(0.0, 0.0)
    assert twice.holds(2.5, 0.0)
    assert not twice.holds(3.5, 0.0)
