"""The surface that a sheet lies on: flat, or bent round the wearer's chest.

A worn chest sheet is taken for part of a cylinder whose axis runs along the page's y axis, behind
the paper. The sheet frame is that of the plane which touches it at its centre.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]


def bent(points: Points, curvature: float) -> Points:
    """Return where points (…, 2 or 3) of the flat page lie in the sheet frame, (…, 3) mm.

    ``curvature`` is one over the cylinder's radius, 1/mm; 0 is flat. Lengths on the page stay what
    they are.
    """
    x, y = points[..., 0], points[..., 1]
    if curvature == 0:
        return np.stack([x, y, np.zeros_like(x)], axis=-1)
    angle = x * curvature
    return np.stack([np.sin(angle), y * curvature, np.cos(angle) - 1], axis=-1) / curvature


def outwards(points: Points, curvature: float) -> Points:
    """Return the (…, 3) unit normals of the paper, towards the viewer, at points of the page."""
    angle = points[..., 0] * curvature
    return np.stack([np.sin(angle), np.zeros_like(angle), np.cos(angle)], axis=-1)


def curvature_of(radius_mm: float | None) -> float:
    """Return one over a radius; 0 for a flat sheet."""
    return 0.0 if radius_mm is None else 1.0 / radius_mm
