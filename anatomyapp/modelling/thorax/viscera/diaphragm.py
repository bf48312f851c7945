"""The diaphragm: crura, central tendon and the two halves of the muscle, with the openings.

It is the shell just inside the abdomen's surface, cut where it arises from xiphoid process, costal
margin and arcuate ligaments.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np

from anatomyapp.modelling.field import Distances, Points, smooth_intersection
from anatomyapp.modelling.thorax.viscera.abdomen import HIGH, LOW, above_abdomen
from anatomyapp.modelling.thorax.viscera.beforehand import surround_diaphragm
from anatomyapp.modelling.thorax.viscera.bones import clear_of_bones
from anatomyapp.modelling.thorax.viscera.central_tendon import outside_trefoil
from anatomyapp.modelling.thorax.viscera.crura import SEAM_EDGE_MM, SEAM_MM, crura, passing
from anatomyapp.modelling.thorax.viscera.levels import viscera_figures
from anatomyapp.modelling.thorax.viscera.origins import arcuate_rim, over_origin
from anatomyapp.modelling.thorax.viscera.solid import Solid, without

_VESSEL_GAP_MM, _BONE_GAP_MM = 0.8, 0.8
_RIM_MM = 0.9  # by which the arcuate ligaments are thicker on both faces
_EDGE_MM = 1.5


@cache
def diaphragm() -> Mapping[str, Solid]:
    """Return crura, central tendon and the two halves of the muscle, with gaps between them."""
    surround_diaphragm()
    both = crura()
    parts = {
        "central-tendon": _tendon(),
        "hemidiaphragm-left": _half(1.0),
        "hemidiaphragm-right": _half(-1.0),
    }
    cut = {id_: without(solid, both.values(), 2 * SEAM_MM) for id_, solid in parts.items()}
    return {**both, **cut}


@cache
def sheet() -> Solid:
    """Return the muscular and tendinous sheet, with its openings."""
    half = np.float32(viscera_figures().value("diaphragm_thickness") / 2)

    def field(points: Points) -> Distances:
        shell = np.abs(above_abdomen(points) + half) - half - _RIM_MM * arcuate_rim(points)
        cut = smooth_intersection(shell.astype(np.float32), over_origin(points), _EDGE_MM)
        return clear_of_bones(points, cut, _BONE_GAP_MM, 0.0)

    return without(Solid(field, LOW, HIGH), passing(), _VESSEL_GAP_MM, 1.0)


def _tendon() -> Solid:
    whole = sheet()

    def field(points: Points) -> Distances:
        inside = outside_trefoil(points) + np.float32(SEAM_MM)
        return smooth_intersection(whole.field(points), inside, SEAM_EDGE_MM)

    return Solid(field, LOW, HIGH)


def _half(sign: float) -> Solid:
    whole = sheet()

    def field(points: Points) -> Distances:
        seam = np.float32(SEAM_MM)
        muscle = smooth_intersection(
            whole.field(points), seam - outside_trefoil(points), SEAM_EDGE_MM
        )
        return smooth_intersection(muscle, seam - np.float32(sign) * points[:, 0], SEAM_EDGE_MM)

    low, high = LOW.copy(), HIGH.copy()
    (low if sign > 0 else high)[0] = 0.0
    return Solid(field, low, high)
