"""Lungs: where their borders run and how their fissures meet; that lobes keep apart is a rule."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.structure import StructureId
from anatomyapp.content import pack_folder
from anatomyapp.modelling.thorax.costal_sweep import costal_sweep
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame
from anatomyapp.modelling.thorax.viscera.lung_borders import (
    LEFT,
    RIGHT,
    above_horizontal,
    above_oblique,
)

NOTCH_LEVEL, PLAIN_LEVEL = 5, 4


@pytest.fixture(scope="module")
def lungs():
    """The vertices of the shipped lungs, (vertices, 3), by side."""
    meshes = read_pack(pack_folder("thorax")).meshes
    lobes = {
        LEFT: ("left-lung-superior", "left-lung-inferior"),
        RIGHT: ("right-lung-superior", "right-lung-middle", "right-lung-inferior"),
    }
    return {
        side: np.concatenate([meshes[StructureId(f"{name}-lobe")].vertices for name in names])
        for side, names in lobes.items()
    }


def front_edge(lungs, side, level: int) -> float:
    """How far from the midline a lung begins in front, at the notch of a costal cartilage."""
    notch = sternal_frame().notches[level].frame.centre
    points = lungs[side]
    height, depth = points[:, 2] - notch[2], points[:, 1] - notch[1]
    near = points[(abs(height) < 3.0) & (depth > -4.0) & (depth < 30.0)]
    return float(side.across(near).min())


def test_the_right_front_border_runs_near_the_midline(lungs):
    assert 0.0 < front_edge(lungs, RIGHT, PLAIN_LEVEL) < 8.0


def test_the_left_front_border_leaves_a_notch_before_the_heart(lungs):
    assert front_edge(lungs, LEFT, NOTCH_LEVEL) > front_edge(lungs, RIGHT, NOTCH_LEVEL) + 25.0


def test_the_horizontal_fissure_meets_the_oblique_one_in_the_midaxillary_line():
    cartilage = costal_sweep(4).cartilage
    axis = costal_sweep(5).sweep.centreline
    side = axis[axis[:, 0].argmax()]
    height = np.arange(-60.0, 60.0, 0.5)
    line = np.column_stack([np.full((240, 2), (-side[0], side[1])), height]).astype(np.float32)
    oblique = height[np.abs(above_oblique(line, RIGHT)).argmin()]
    horizontal = height[np.abs(above_horizontal(line)).argmin()]
    assert oblique == pytest.approx(horizontal, abs=10.0)
    assert horizontal == pytest.approx(cartilage[len(cartilage) // 2][2], abs=12.0)
