"""The arch of a thoracic vertebra: laminae and spinous process.

Points are in the body's frame, folded to x >= 0.
"""

from __future__ import annotations

import numpy as np

from anatomyapp.modelling.field import (
    Distances,
    Points,
    bump,
    smooth_intersection,
    superellipse,
)
from anatomyapp.modelling.thorax.vertebral_plan import VertebraPlan


def lamina(points: Points, plan: VertebraPlan) -> Distances:
    """Return the distance to a lamina: a slab tilted so that laminae overlap like roof tiles."""
    v = plan.figures
    x, y, z = points.T
    half_height = v.half_height
    upper_side, upper_middle = 0.55 * half_height, 0.20 * half_height
    tilt = np.tan(np.deg2rad(v.lamina_tilt_deg))
    side, middle = plan.lamina_side, plan.lamina_middle
    length = float(np.linalg.norm(middle - side))
    along = (middle - side) / length
    dx, dy = x - side[0], y + tilt * (z - upper_middle) - side[1]
    share = np.clip((dx * along[0] + dy * along[1]) / length, -0.6, 1.3)
    out = (dy * -along[0] + dx * along[1]) / np.sqrt(1 + 0.8 * tilt**2)
    thickness = v.lamina_thickness / 2 - 0.35 * np.clip(-(z / half_height + 0.2), -1, 1)
    inner = np.clip(share, 0, 1)
    top = upper_side + (upper_middle - upper_side) * inner**1.2
    bottom = -half_height - _lower_edge(inner, plan)
    edges = np.maximum(z - top, bottom - z)
    slab = smooth_intersection(_f32(np.abs(out) - thickness), _f32(edges), 2.2)
    taper = 4.4 * np.clip(-z / half_height, 0, 1.2)
    return smooth_intersection(slab, _f32(x - plan.upper.frame.centre[0] - 5.2 + taper), 2.4)


def _lower_edge(share: Distances, plan: VertebraPlan) -> Distances:
    """Return how far below the body a lamina ends, from the joint (0) to the midline (1)."""
    v = plan.figures
    if plan.level == 12:
        return np.full_like(share, 5.5)
    side = 6.0 - float(plan.lower.frame.centre[2]) - v.half_height
    middle = max(3.5 + v.lamina_shield, side - 2.0)
    return _f32(side + (middle - side) * share)


def spinous_process(points: Points, plan: VertebraPlan) -> Distances:
    """Return the distance to the spinous process: a wedge, sharp above and broad below."""
    v = plan.figures
    offset = points - _f32(plan.spinous_root)
    axis = plan.spinous_axis
    along = offset @ _f32(axis)
    height = offset @ _f32([0.0, -axis[2], axis[1]])
    length = v.spinous_length + 3.0
    share = np.clip(along / length, 0, 1)
    taper = v.spinous_tip_half_height - v.spinous_root_half_height
    room = plan.spinous_limit * (1.15 - 0.3 * share)  # the neighbours are thin where this is not
    half_height = np.minimum(v.spinous_root_half_height + taper * share**0.8, room)
    low = np.clip(0.5 - height / (2 * half_height), 0, 1)
    half_width = _spinous_half_width(_f32(share), _f32(low), blunt=plan.level >= 11)
    wedge = smooth_intersection(
        _f32(points[:, 0] - half_width), _f32(np.abs(height + 0.3) - half_height), 2.0
    )
    ends = np.maximum(along - length, -along - 4)
    return smooth_intersection(wedge, _f32(ends), 2.6 if plan.level < 10 else 4.5)


def _spinous_half_width(share: Distances, low: Distances, *, blunt: bool) -> Distances:
    """Return half the width at a share of the length and of the height (0 above, 1 below)."""
    rest = 1 - share
    width = 1.15 + 0.3 * share + (2.6 * rest + 0.6) * low
    width = width + 3.0 * rest**2.5 * (0.35 + low) + 0.8 * bump(share, 1.0, 0.13)
    if blunt:
        width = width + 0.5 + 1.5 * bump(share, 1.0, 0.22) * (0.35 + 0.65 * low)
        width = width - 0.5 * bump(share, 0.55, 0.2) * (1 - low)
    return _f32(width)


def canal(points: Points, plan: VertebraPlan) -> Distances:
    """Return the distance to the vertebral canal, endless upward and downward."""
    v = plan.figures
    return superellipse(
        points[:, 0],
        points[:, 1] - _f32(v.canal_centre),
        v.canal_width / 2,
        v.canal_depth / 2,
        2.15,
    )


def _f32(values: object) -> Distances:
    return np.asarray(values, np.float32)
