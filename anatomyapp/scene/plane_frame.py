"""The frame of a plane: the outline in which it passes through the box round the model."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from anatomyapp.scene.cut import Cut

Points = NDArray[np.floating[Any]]
_LEAST_WAY, _BLIND_MM_PER_PX = 0.2, 0.5
_WIDER = 0.04  # than the box, on each side
_CORNERS = np.array(np.meshgrid([0, 1], [0, 1], [0, 1])).reshape(3, -1).T
_EDGES = np.array([
    (i, j) for i in range(8) for j in range(i) if np.abs(_CORNERS[i] - _CORNERS[j]).sum() == 1
])  # fmt: skip


def frame_of(cut: Cut, low: Points, high: Points) -> NDArray[np.float64]:
    """Return the corners (n, 3) LPS mm, in their order, of a plane in a box a little larger.

    There are none where the plane misses the box.

    Parameters
    ----------
    low, high
        (3,) corners of the box, LPS mm.
    """
    margin = _WIDER * float(np.linalg.norm(high - low))
    corners = np.where(_CORNERS, high + margin, low - margin)
    distance = corners @ cut.direction - cut.offset_mm
    a, b = _EDGES.T
    crossed = (distance[a] < 0) != (distance[b] < 0)
    a, b = a[crossed], b[crossed]
    share = (distance[a] / (distance[a] - distance[b]))[:, None]
    points = corners[a] + share * (corners[b] - corners[a])
    if not len(points):
        return np.zeros((0, 3))
    middle = points.mean(axis=0)
    across = points[0] - middle
    up = np.cross(cut.direction, across)
    angles = np.arctan2((points - middle) @ up, (points - middle) @ across)
    return np.asarray(points[np.argsort(angles)], np.float64)


def moved_by(drag_px: tuple[float, float], way_px: Points) -> float:
    """Return how far, mm, a drag moves a plane along its normal.

    Parameters
    ----------
    way_px
        (2,): where a millimetre along the normal leads in the picture, pixels. Where the normal
        nearly points to the eye, upwards counts.
    """
    length = float(np.hypot(*way_px))
    if length < _LEAST_WAY:
        return -drag_px[1] * _BLIND_MM_PER_PX
    return float(np.dot(drag_px, way_px)) / length**2
