"""Distances to bones are worked out where they are asked for, whatever was asked before."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.modelling.field import smooth_intersection
from anatomyapp.modelling.thorax.disc import disc
from anatomyapp.modelling.thorax.rib_curves import shipped_spine
from anatomyapp.modelling.thorax.vertebra import vertebra
from anatomyapp.modelling.thorax.viscera.bones import (
    FAR_MM,
    DistanceGrid,
    bone_distance,
    clear_of_bones,
)


def _points() -> np.ndarray:
    random = np.random.default_rng(7)
    return random.uniform((0, -40, -30), (60, 40, 30), (4000, 3)).astype(np.float32)


def _grid() -> DistanceGrid:
    bones = vertebra(shipped_spine(), 7), disc(shipped_spine(), 7)
    return DistanceGrid(lambda: bones)


def test_values_do_not_depend_on_what_was_asked_before():
    points, patient, hasty = _points(), _grid(), _grid()
    piecewise = np.concatenate([patient.at(k) for k in np.array_split(points, 40)])
    assert np.array_equal(piecewise, hasty.at(points))


def test_values_are_those_of_the_bones_near_them_and_no_more_than_the_limit():
    points, body = _points(), vertebra(shipped_spine(), 7)
    found, exact = _grid().at(points), body.field(points)
    assert found.max() <= FAR_MM
    near = np.abs(exact) < 2.0
    assert near.any()
    assert (
        np.median(np.abs(np.minimum(exact, disc(shipped_spine(), 7).field(points)) - found)[near])
        < 0.2
    )


@pytest.mark.parametrize("edge", [0.0, 3.0])
def test_solids_are_cut_by_bones_as_if_all_places_were_asked(edge: float):
    points = _points()
    solid = np.linspace(-60.0, 60.0, len(points), dtype=np.float32)
    whole = smooth_intersection(solid, np.float32(0.9) - bone_distance(points), edge)
    np.testing.assert_array_equal(clear_of_bones(points, solid, 0.9, edge), whole)
