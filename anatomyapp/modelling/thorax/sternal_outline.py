"""The outlines of manubrium, body and xiphoid process, each drawn as its right half."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from anatomyapp.modelling.outline import Grid, outline_grid
from anatomyapp.modelling.spline import smooth_curve

_OUTLINE_SAMPLES = 360

# Right halves of the outlines (x, up), mm, for the widths and lengths that stand beside them. They
# reach beyond the joints, whose planes cut them.
MANUBRIUM = (
    (0, 45.2),
    (4.5, 45.8),
    (8.5, 47.8),
    (11.5, 49.9),
    (14.5, 50.5),
    (18, 48.6),
    (22.5, 45),
    (26.5, 41.4),
    (29.6, 37.4),
    (30.8, 32.8),
    (30.2, 27.8),
    (28, 22.2),
    (24.8, 15.4),
    (21.8, 8.6),
    (19.8, 2.2),
    (19, -4),
    (16, -10),
    (8, -11),
    (0, -11),
)  # fmt: skip - one outline
MANUBRIUM_SIZE = (62.0, 51.0)
BODY = (
    (0, 10),
    (8, 10),
    (16, 9),
    (18.2, 3),
    (17.6, -4),
    (16.6, -10.5),
    (16.8, -15),
    (18.3, -23),
    (17.7, -32),
    (18.5, -37),
    (20.0, -44),
    (19.8, -53),
    (20.4, -57.5),
    (21.6, -64),
    (21.5, -72.5),
    (21.6, -76.5),
    (21.1, -82),
    (19.6, -89),
    (17.6, -95),
    (14.6, -100),
    (11.4, -104.5),
    (8.5, -110),
    (4, -113),
    (0, -113),
)  # fmt: skip - one outline
BODY_SIZE = (43.2, 105.0)
XIPHOID = (
    (0, 8),
    (7, 7.5),
    (10.4, 3),
    (10.5, -2),
    (9.3, -8),
    (7.4, -15),
    (5.8, -21),
    (4.6, -26.6),
    (2.9, -29.6),
    (1.2, -29.4),
    (0, -28.7),
)  # fmt: skip - one outline
XIPHOID_SIZE = (17.2, 30.0)


@cache
def half_outline(
    half: tuple[tuple[float, float], ...], scale_across: float, scale_along: float
) -> Grid:
    """Return the distance to a smooth closed outline, mirrored from its half."""
    right: NDArray[np.float64] = np.array(half) * [scale_across, scale_along]
    left = right[1:-1][::-1] * [-1, 1]
    polygon = smooth_curve(np.vstack([right, left]), _OUTLINE_SAMPLES, closed=True)
    return outline_grid(polygon, step=0.4, margin=14.0)
