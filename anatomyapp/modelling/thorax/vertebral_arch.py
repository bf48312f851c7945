"""The arch of a thoracic vertebra: laminae and spinous process.

Points are in the body's frame, folded to x >= 0.
"""

from __future__ import annotations

import numpy as np

from anatomyapp.modelling.field import (
    Distances,
    Points,
    Vector,
    bump,
    smooth_intersection,
    smooth_step,
    superellipse,
)
from anatomyapp.modelling.spline import profile
from anatomyapp.modelling.thorax.vertebral_plan import VertebraPlan

# Upper edge of the laminae, in half heights of the body: beside the joint, and in the midline by
# level, where both laminae of the lowest vertebrae meet in a deep notch.
_UPPER_EDGE_SIDE = 0.50
_UPPER_EDGE_MIDDLE = ((9.0, 12.0), (0.12, -0.20))
_UPPER_EDGE_BEND = ((9.0, 12.0), (1.3, 0.9))
_HOLLOW_MM = 0.8  # of the back of a lamina, between its borders
_THIN_EDGE_MM = 1.1  # less at the lower edge, where the ligamenta flava end
_PARS_MM = ((10.0, 12.0), (2.6, -1.2))  # the lamina's side beyond the joint's middle, by level
_AT_JOINT_MM = 4.4  # and beside the joints
_FLAVA_MM, _FLAVA_REACH_MM = 0.34, 3.8  # rough line where the ligamenta flava begin and end

# Half widths of a spinous process along it, mm: below, where it is broadest, and on its ridge; of
# T1, of a middle vertebra, and of the blunt T11 and T12; between these by level.
_PLACES = (0.0, 0.14, 0.32, 0.55, 0.82, 0.95, 1.0)
_FORM_LEVELS = ((1.0, 3.5, 9.0, 11.0), ((1, 0, 0), (0, 1, 0), (0, 1, 0), (0, 0, 1)))
_BASES = (
    (10.2, 8.8, 7.0, 5.2, 4.0, 4.6, 4.2),
    (9.8, 8.0, 5.9, 3.7, 2.5, 3.2, 2.9),
    (9.0, 7.4, 5.4, 4.0, 4.2, 5.3, 5.0),
)
_RIDGES = (
    (3.4, 2.5, 1.9, 1.8, 2.3, 3.4, 3.2),
    (3.2, 1.8, 1.0, 0.9, 1.1, 1.7, 1.6),
    (3.0, 2.0, 1.4, 1.3, 1.8, 2.6, 2.6),
)
_EDGE_MM = (3.2, 2.0, 2.8)  # radius of its edges, of the same forms
_ROUGHNESS_MM = 0.11
# Waves of the relief, 1/mm: pairs whose lengths have no common measure, so that it never repeats.
_WAVES = np.array(
    [
        [0.90, -0.70, 0.50],
        [0.55, 0.95, 0.62],
        [1.31, 0.42, -1.12],
        [-0.47, 1.27, 1.05],
        [0.36, -1.63, 1.71],
        [1.87, 1.12, 0.83],
    ],
    np.float32,
)
_WAVE_SHARES = (1.0, 0.8, 0.55)
_BLUNT_FROM = 11


def lamina(points: Points, plan: VertebraPlan) -> Distances:
    """Return the distance to a lamina: a slab tilted so that laminae overlap like roof tiles."""
    share, out, z = _in_lamina(points, plan)
    half_height = plan.figures.half_height
    middle, bend = (np.interp(plan.level, *by) for by in (_UPPER_EDGE_MIDDLE, _UPPER_EDGE_BEND))
    top = half_height * (_UPPER_EDGE_SIDE + (middle - _UPPER_EDGE_SIDE) * share**bend)
    bottom = -half_height - _lower_edge(share, plan)
    half = plan.figures.lamina_thickness / 2
    thin = _THIN_EDGE_MM * (1 - smooth_step(z - bottom, 0.0, 5.0))
    hollow = _HOLLOW_MM * bump(share, 0.5, 0.36) * bump((z - bottom) / (top - bottom), 0.42, 0.36)
    back, front = half - hollow - 0.4 * thin, half - 0.6 * thin
    slab = np.maximum(out - back, -front - out)
    from_edge = np.where(out > 0, top - z, z - bottom)
    slab = slab - _flava(points, _f32(from_edge), share)
    edges = np.maximum(z - top, bottom - z)
    slab = smooth_intersection(_f32(slab), _f32(edges), 1.5)
    return smooth_intersection(slab, _beyond_side(points, plan), 2.0)


def _flava(points: Points, from_edge: Distances, share: Distances) -> Distances:
    """Return the rough line of the ligamenta flava, between the joint and the midline, mm.

    They begin on the front of a lamina above its lower edge and end on the back of the next one, at
    its upper edge; ``from_edge`` is the distance to the one or the other.
    """
    between = bump(share, 0.5, 0.34)
    line = bump(from_edge, 0.45 * _FLAVA_REACH_MM, 0.4 * _FLAVA_REACH_MM)
    return _f32(line * between * (0.5 * _FLAVA_MM + _FLAVA_MM / _ROUGHNESS_MM * rough(points)))


def _in_lamina(points: Points, plan: VertebraPlan) -> tuple[Distances, Distances, Distances]:
    """Return the share of the way to the midline, the way out of the slab's middle, and z."""
    v = plan.figures
    x, y, z = points.T
    tilt = np.tan(np.deg2rad(v.lamina_tilt_deg))
    side, middle = plan.lamina_side, plan.lamina_middle
    length = float(np.linalg.norm(middle - side))
    along = (middle - side) / length
    dx = x - side[0]
    dy = y + tilt * (z - _UPPER_EDGE_MIDDLE[1][0] * v.half_height) - side[1]
    share = np.clip((dx * along[0] + dy * along[1]) / length, 0, 1)
    out = (dy * -along[0] + dx * along[1]) / np.sqrt(1 + 0.8 * tilt**2)
    return _f32(share), _f32(out), z


def _beyond_side(points: Points, plan: VertebraPlan) -> Distances:
    """Return how far points lie beside a lamina, which is narrowest between its joints."""
    half_height = plan.figures.half_height
    upper, lower = (float(joint.frame.centre[0]) for joint in (plan.upper, plan.lower))
    if plan.level == 12:
        lower -= 1.5
    middle = (upper + lower) / 2 + float(np.interp(plan.level, *_PARS_MM))
    places = np.array([-1.15, -0.30, 0.5]) * half_height
    sides = profile(places, [lower + _AT_JOINT_MM, middle, upper + _AT_JOINT_MM])
    return _f32(points[:, 0] - sides(points[:, 2]))


def _lower_edge(share: Distances, plan: VertebraPlan) -> Distances:
    """Return how far below the body a lamina ends, from the joint (0) to the midline (1).

    It rises between the joint and the spinous process, to whose lower border it then falls.
    """
    v = plan.figures
    if plan.level == 12:
        return np.full_like(share, 4.5)
    side = 3.0 - float(plan.lower.frame.centre[2]) - v.half_height
    steep = float(np.interp(v.spinous_slope_deg, (38.0, 60.0), (-1.0, 2.5)))
    middle = max(3.5 + v.lamina_shield + steep, side - 1.0)
    edge = [side, side - 1.2, 0.5 * (side + middle) + 0.3, middle]
    return _f32(profile([0.0, 0.3, 0.68, 1.0], edge)(share))


def spinous_process(points: Points, plan: VertebraPlan) -> Distances:
    """Return the distance to the spinous process: a wedge, sharp above and broad below."""
    v = plan.figures
    axis = plan.spinous_axis
    offset = points - _f32(plan.spinous_root)
    along = offset @ _f32(axis)
    length = v.spinous_length + 3.0
    share = _f32(np.clip(along / length, 0, 1))
    height = offset @ _f32([0.0, -axis[2], axis[1]])
    half = _spinous_half_height(share, plan)
    low = np.clip(0.5 - height / (2 * half), 0, 1)
    blunt = plan.level >= _BLUNT_FROM
    ridge, base = (_along_process(widths, plan.level, share) for widths in (_RIDGES, _BASES))
    width = ridge + (base - ridge) * low**0.9
    sides, edges = _f32(points[:, 0] - width), _f32(np.abs(height) - half)
    wedge = smooth_intersection(sides, edges, float(_form_shares(plan.level) @ _EDGE_MM))
    tip = along - length + (0.22 * height + 0.02 * height**2 if blunt else 0.05 * height)
    tip = tip + rough(points) * smooth_step(share, 0.8, 0.95)
    return smooth_intersection(wedge, _f32(np.maximum(tip, -along - 4)), 4.2 if blunt else 3.0)


def _along_process(
    widths: tuple[tuple[float, ...], ...], level: int, share: Distances
) -> Distances:
    """Return half widths along a spinous process, blended between the forms by level."""
    return _f32(profile(_PLACES, _form_shares(level) @ np.array(widths))(share))


def _form_shares(level: int) -> Vector:
    """Return how much of each form of a spinous process a level has, (3,)."""
    levels, shares = _FORM_LEVELS
    return np.array([np.interp(level, levels, column) for column in np.array(shares, float).T])


def _spinous_half_height(share: Distances, plan: VertebraPlan) -> Distances:
    """Return half the height along the process; neighbours are thin where this one is not."""
    v = plan.figures
    root, tip = v.spinous_root_half_height, v.spinous_tip_half_height
    waist = 0.55 * tip + 0.45 * root - 0.6
    swollen = tip + (0.5 if plan.level < _BLUNT_FROM else 0.0)
    half = profile([0.0, 0.5, 0.93, 1.0], [root, waist, swollen, tip])(share)
    return _f32(np.minimum(half, plan.spinous_limit * (1.15 - 0.3 * share)))


def rough(points: Points) -> Distances:
    """Return the relief of bone where tendons and ligaments insert, mm."""
    waves = np.sin(points @ _WAVES.T)
    pairs = waves[:, 0::2] * waves[:, 1::2]
    return _f32(_ROUGHNESS_MM * (pairs @ np.array(_WAVE_SHARES, np.float32)))


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
