"""Structures stand apart from the middle outwards; parts of one thing stay together."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import UsageError
from anatomyapp.scene.explode import farthest_mm, offset_of, offsets, thing_of
from anatomyapp.scene.fit import points_of
from anatomyapp.scene.scene import Scene

LEFT, RIGHT = StructureId("rib-2-left"), StructureId("rib-2-right")
BODY, T7 = StructureId("sternum-body"), StructureId("vertebra-t7")
MANUBRIUM = StructureId("manubrium")


def test_each_structure_moves_away_from_the_middle(tiny_atlas):
    shifts = offsets(tiny_atlas)
    assert shifts[LEFT][0] > 20 > -20 > shifts[RIGHT][0]
    assert shifts[T7][1] > 0 > shifts[BODY][1]


def test_both_sides_move_alike(tiny_atlas):
    mirrored = offsets(tiny_atlas)[RIGHT] * [-1, 1, 1]
    assert offsets(tiny_atlas)[LEFT] == pytest.approx(mirrored, abs=1e-3)


def test_a_share_moves_by_a_share(tiny_atlas):
    whole = offset_of(tiny_atlas, LEFT, 1.0)
    assert offset_of(tiny_atlas, LEFT, 0.25) == pytest.approx(0.25 * whole)
    assert not offset_of(tiny_atlas, LEFT, 0.0).any()
    assert farthest_mm(tiny_atlas, [LEFT]) == pytest.approx(np.linalg.norm(whole))


def test_parts_of_one_thing_keep_together(tiny_atlas):
    apart = np.linalg.norm(offsets(tiny_atlas)[MANUBRIUM] - offsets(tiny_atlas)[BODY])
    sternum = replace(tiny_atlas.structures[T7], id=StructureId("sternum"), kind="bone")
    structures = dict(tiny_atlas.structures) | {sternum.id: sternum}
    for part in (MANUBRIUM, BODY):
        structures[part] = replace(structures[part], parent=sternum.id)
    joined = replace(tiny_atlas, structures=structures)
    assert thing_of(joined, BODY) == sternum.id
    shifts = offsets(joined)
    assert np.linalg.norm(shifts[MANUBRIUM] - shifts[BODY]) < apart


def test_a_group_is_no_thing(tiny_atlas):
    assert thing_of(tiny_atlas, LEFT) == LEFT


def test_points_to_fit_stand_apart_too(tiny_atlas):
    rest, apart = (points_of(tiny_atlas, [LEFT], share) for share in (0.0, 1.0))
    assert apart - rest == pytest.approx(
        np.broadcast_to(offsets(tiny_atlas)[LEFT], (8, 3)), abs=0.1
    )


def test_a_scene_cannot_be_farther_apart_than_whole():
    with pytest.raises(UsageError, match="apart"):
        Scene(exploded=1.2)
