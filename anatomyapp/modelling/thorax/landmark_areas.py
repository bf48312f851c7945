"""Areas of the chest wall: safe triangle, where lobes are listened to, spleen; axillary folds.

There are no muscles of arm and back: the axillary folds are taken at fixed distances from the
mid-axillary line, chosen for the arm at the side, and the landmarks' cautions say so.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from anatomyapp.modelling.field import Vector
from anatomyapp.modelling.spline import smooth_curve
from anatomyapp.modelling.thorax.chest_surface import (
    OVER_LOWER_RIB,
    front,
    in_space,
    midaxillary_mm,
    midclavicular_mm,
    outer,
    paravertebral_mm,
    rib_at_side,
    rib_behind,
    rib_in_front,
    space_at_side,
    sternal_edge_mm,
)
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame

_FOLD_MM = 45.0  # from the mid-axillary line to either axillary fold, along y; chosen
_SIDE_RIBS = range(2, 11)
_APEX_RIB = 3  # the safe triangle's apex lies over this rib
_SAMPLES = 20
_BESIDE_STERNUM_MM = 12.0
_BESIDE_SPINE_MM = 14.0  # lateral to the paravertebral line
_BEFORE_MIDAXILLA_MM = 14.0
_SPLEEN = ((9, 0.30, 0.58), (11, 0.72, 0.30))  # ribs, and from where to where along them
_MIRROR = np.array([-1.0, 1.0, 1.0])


def lower_borders() -> Iterator[tuple[str, Vector]]:
    """Yield the left lower borders of lung and pleura, from cartilage to spine."""
    yield "lung-lower-border", _lower_border(6)
    yield "pleura-lower-border", _lower_border(8)


def _lower_border(first: int) -> Vector:
    """Return the way over five ribs: the first before, the third beside, the last behind."""
    fore, side, back = midclavicular_mm(), midaxillary_mm(), paravertebral_mm()
    before, last = rib_in_front(first, fore), rib_behind(first + 4, back)
    ends = [outer(first, 1.0 if before is None else before)]
    ends.append(outer(first + 4, 0.1 if last is None else last))
    depths = [(ends[0][1] + side) / 2, side, (side + ends[1][1]) / 2]
    beside = [(n, rib_at_side(n, y)) for n, y in zip(range(first + 1, first + 4), depths,
                                                     strict=True)]  # fmt: skip
    middle = [outer(n, 0.5 if t is None else t) for n, t in beside]
    return smooth_curve(np.array([ends[0], *middle, ends[1]]), 60)


def axillary_lines() -> Iterator[tuple[str, Vector]]:
    """Yield the left lines of both axillary folds."""
    middle = midaxillary_mm()
    yield "line-anterior-axillary", _vertical(middle - _FOLD_MM)
    yield "line-posterior-axillary", _vertical(middle + _FOLD_MM)


def paired_areas() -> Iterator[tuple[str, Vector]]:
    """Yield the left areas that have mirror images."""
    yield "safe-triangle", safe_triangle()
    yield "lung-auscultation-upper", _between_ribs_in_front(2, 4)
    yield "lung-auscultation-lower", _lower_lobe()


def sided_areas() -> Iterator[tuple[str, Vector]]:
    """Yield what only one side has."""
    yield "lung-auscultation-middle", _between_ribs_in_front(4, 6) * _MIRROR
    yield "spleen-projection", _spleen()
    level = float(sternal_frame().notches[3].frame.centre[2])
    yield "central-venous-tip", front(-sternal_edge_mm(level) - 4.0, level)


def _vertical(y: float) -> Vector:
    """Return the line over ribs 2 to 10 in a coronal plane at the side."""
    return smooth_curve(_crossings(y), 40)


def _crossings(y: float) -> Vector:
    found = [(n, rib_at_side(n, y)) for n in _SIDE_RIBS]
    points = np.array([outer(n, t) for n, t in found if t is not None])
    points[:, 1] = y
    return points


def _on_side(y: float, z: float) -> Vector:
    """Return the place of the chest's side in a coronal plane at a height."""
    rows = _crossings(y)
    rows = rows[rows[:, 2].argsort()]
    return np.array([np.interp(z, rows[:, 2], rows[:, 0]), y, z])


def drain_site() -> Vector:
    """Return the place in the fifth space just in front of the mid-axillary line, over rib 6."""
    t = space_at_side(5, midaxillary_mm() - _BEFORE_MIDAXILLA_MM)
    return in_space(5, t, OVER_LOWER_RIB)


def safe_triangle() -> Vector:
    """Return the outline: along the anterior fold down, at the fifth space's level back, and up."""
    middle = midaxillary_mm()
    low = float(drain_site()[2])
    rib = rib_at_side(_APEX_RIB, middle)
    top = float(outer(_APEX_RIB, 0.5 if rib is None else rib)[2])
    corners = [(middle, top), (middle - _FOLD_MM, low), (middle + _FOLD_MM, low)]
    share = np.linspace(0, 1, _SAMPLES, endpoint=False)[:, None]
    sides = [
        np.array(a) * (1 - share) + np.array(b) * share
        for a, b in zip(corners, corners[1:] + corners[:1], strict=True)
    ]
    return np.array([_on_side(float(y), float(z)) for y, z in np.vstack(sides)])


def _between_ribs_in_front(upper: int, lower: int) -> Vector:
    """Return the outline between two ribs, from beside the sternum to the anterior fold."""
    rows = []
    for n in (upper, lower):
        height = float(sternal_frame().notches[min(n, 7)].frame.centre[2])
        medial = rib_in_front(n, sternal_edge_mm(height) + _BESIDE_STERNUM_MM)
        side = rib_at_side(n, midaxillary_mm() - _FOLD_MM)
        ends = (1.0 if side is None else side, 1.9 if medial is None else medial)
        rows.append(np.array([outer(n, float(t)) for t in np.linspace(*ends, _SAMPLES)]))
    return np.vstack([rows[0], rows[1][::-1]])


def _lower_lobe() -> Vector:
    """Return the outline on the back between ribs 5 and 10."""
    rows = []
    for n in (5, 10):
        medial = rib_behind(n, paravertebral_mm() + _BESIDE_SPINE_MM)
        side = rib_at_side(n, midaxillary_mm() + _FOLD_MM)
        ends = (0.2 if medial is None else medial, 0.5 if side is None else side)
        rows.append(np.array([outer(n, float(t)) for t in np.linspace(*ends, _SAMPLES)]))
    return np.vstack([rows[0], rows[1][::-1]])


def _spleen() -> Vector:
    """Return the oval on the left side between rib 9 and rib 11, its long axis along rib 10."""
    rows = [
        np.array([outer(n, float(t)) for t in np.linspace(a, b, _SAMPLES)]) for n, a, b in _SPLEEN
    ]
    return np.vstack(rows)
