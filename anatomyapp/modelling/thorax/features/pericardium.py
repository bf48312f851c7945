"""The features of the pericardium: what is grown to the diaphragm, and what no lung covers."""

from __future__ import annotations

import numpy as np

from anatomyapp.modelling.field import Points
from anatomyapp.modelling.thorax.features.region import Regions, between, every, without
from anatomyapp.modelling.thorax.features.surroundings import Surroundings
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame

_GROWN_MM = 6.0  # from the central tendon
_UNCOVERED_MM = 5.0  # a lung and its pleura are farther away than this
_WALL_MM = 26.0  # behind sternum and cartilages
_WALL = ("sternum-body", "xiphoid-process", "costal-cartilage")
_LEVELS = (4, 7)  # cartilages between which pleura gives way to the sac


def pericardial_regions(points: Points, around: Surroundings) -> Regions:
    """Return the regions of the pericardium at points on both of its sides."""
    grown = around.distance(points, ["central-tendon"]) - np.float32(_GROWN_MM)
    lungs = around.distance(points, ["left-lung", "right-lung"])
    before = around.distance(points, _WALL) - np.float32(_WALL_MM)
    top, low = (float(sternal_frame().notches[k].frame.centre[2]) for k in _LEVELS)
    height = between(points[:, 2], low, top)
    bare = every(np.float32(_UNCOVERED_MM) - lungs, before, height)
    return {
        "pericardium-diaphragmatic-part": grown,
        "pericardium-bare-area": without(bare, grown),
    }
