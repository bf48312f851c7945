"""The left internal thoracic artery and vein, behind the cartilages beside the sternum."""

from __future__ import annotations

from functools import cache

import numpy as np
from scipy.spatial import cKDTree

from anatomyapp.modelling.field import Distances, Points
from anatomyapp.modelling.part import Part
from anatomyapp.modelling.spline import Curve, resampled, smooth_curve
from anatomyapp.modelling.thorax.cartilage import cartilage_part
from anatomyapp.modelling.thorax.clavicle import clavicle_part
from anatomyapp.modelling.thorax.costal_sweep import costal_sweep
from anatomyapp.modelling.thorax.rib import rib_part
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame, sternum_figures
from anatomyapp.modelling.thorax.sternum import body_part, manubrium_part
from anatomyapp.modelling.thorax.viscera.solid import outside_box
from anatomyapp.modelling.thorax.wall.bundle import Strand
from anatomyapp.modelling.thorax.wall.rings import Rings
from anatomyapp.modelling.thorax.wall.space import Values, wall_figures
from anatomyapp.modelling.thorax.wall.tube import tube_rings

VESSELS = (Strand.ARTERY, Strand.VEIN)
_BEHIND_MM = 0.8  # from the cartilages to the vessels
_APART_MM = 0.5  # from the artery to the vein on its medial side
_SAMPLES = 70
_DENSE_SAMPLES = 400
_SEARCH_MM = 46.0  # how far behind the sternum the way forwards begins
_STEP_MM = 0.25
_SEEN_MM = 1.0  # farther off than wanted, bones need not be asked
_LAST_SPACE_BELOW_MM = 40.0  # below the end of cartilage 6: in space 6, where the vessels divide
_ABOVE_MM = 12.0  # above cartilage 1
_LEAN_BACK_MM = 7.0  # of the upper end, towards the subclavian vessels
_CALM_NODES = 10


@cache
def _bones() -> tuple[Part, ...]:
    """Return all bones and cartilages that the vessels pass."""
    cartilages = (cartilage_part(n) for n in range(1, 8))
    return (*cartilages, manubrium_part(), body_part(), rib_part(1), clavicle_part())


def _clearance(points: Points, reach: float) -> Distances:
    """Return the distance to all these up to a reach, mm."""
    nearest = np.full(len(points), reach, np.float32)
    for bone in _bones():
        met = outside_box(points, bone.low, bone.high) < reach
        if met.any():
            nearest[met] = np.minimum(nearest[met], bone.field(points[met]))
    return nearest


def vessel_rings(strand: Strand) -> Rings:
    """Return the rings of the artery or the vein, from above downwards."""
    return tube_rings(*trunk(strand), 8)


def trunk(strand: Strand) -> tuple[Curve, Values]:
    """Return the line of the left artery or vein, (n, 3) from above, and its radius, (n,), mm."""
    line = _line(strand)
    return line, np.linspace(*_radii(strand), len(line))


def _radii(strand: Strand) -> tuple[float, float]:
    figures, name = wall_figures(), f"internal_thoracic_{strand}_diameter"
    return figures.value(f"{name}_above") / 2, figures.value(f"{name}_below") / 2


@cache
def _line(strand: Strand) -> Curve:
    """Return the line of a vessel: as far forwards as bones and cartilages let it."""
    low, high = _extent()
    lateral = wall_figures().value("internal_thoracic_lateral")
    if strand is Strand.VEIN:
        lateral -= _radii(Strand.ARTERY)[0] + _radii(strand)[0] + _APART_MM
    z = np.linspace(high, low, 4 * _CALM_NODES)
    x = _edge_mm(z) + lateral
    y = np.array([_foremost(a, c, max(_radii(strand))) for a, c in zip(x, z, strict=True)])
    y = np.interp(z[::-1], z[::-1][met := np.isfinite(y[::-1])], y[::-1][met])[::-1]
    y = np.array([y[max(0, k - 2) : k + 3].max() for k in range(len(y))])  # clear of each bulge
    y = y + _LEAN_BACK_MM * np.clip((z - (high - 2 * _ABOVE_MM)) / (2 * _ABOVE_MM), 0, 1) ** 2
    through = np.column_stack([x, y, z])[:: len(z) // _CALM_NODES]
    return resampled(smooth_curve(np.vstack([through, [x[-1], y[-1], z[-1]]]), 200), _SAMPLES)


def _extent() -> tuple[float, float]:
    """Return the heights of both ends."""
    first, sixth = costal_sweep(1).cartilage, costal_sweep(6).cartilage
    return float(sixth[-1, 2] - _LAST_SPACE_BELOW_MM), float(first[:, 2].max() + _ABOVE_MM)


def _edge_mm(z: Curve) -> Curve:
    """Return how far the sternum's edge, smoothed, lies from the midline at given heights."""
    frame, figures = sternal_frame(), sternum_figures()
    notches = [frame.notches[n].frame.centre for n in range(2, 7)]
    top = frame.manubrium.moved(n=figures.value("manubrium_length")).centre[2]
    at = [(top, figures.value("manubrium_width") / 2 - 6.0)] + [(c[2], c[0] - 2.6) for c in notches]
    heights, widths = np.array(sorted(at)).T
    return np.asarray(np.interp(z, heights, widths))


def _foremost(x: float, z: float, radius: float) -> float:
    """Return the y of the first point, going forwards, that lies just behind bone."""
    angle = sternal_frame().angle[1]
    y = np.arange(angle + _SEARCH_MM, angle - 60.0, -_STEP_MM)
    points = np.column_stack([np.full_like(y, x), y, np.full_like(y, z)]).astype(np.float32)
    wanted = radius + _BEHIND_MM
    near = np.flatnonzero(_clearance(points, wanted + _SEEN_MM) < wanted)
    return float(y[near[0]]) if len(near) else float("nan")


def distance(points: Points) -> Distances:
    """Return the distance to the internal thoracic vessels of both sides, for organs beside."""
    folded = points.astype(float)
    folded[:, 0] = np.abs(folded[:, 0])
    nearest = np.full(len(points), np.inf)
    for strand in VESSELS:
        first, last = _radii(strand)
        line = resampled(_line(strand), _DENSE_SAMPLES)
        apart, at = cKDTree(line).query(folded)
        radius = first + (last - first) * at / (_DENSE_SAMPLES - 1)
        nearest = np.minimum(nearest, apart - radius)
    return nearest.astype(np.float32)
