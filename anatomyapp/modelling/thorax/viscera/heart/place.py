"""Where the heart lies, and solids given in its own coordinates."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import ArrayLike

from anatomyapp.modelling.field import Distances, Points, Vector, ellipsoid
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures
from anatomyapp.modelling.thorax.viscera.solid import Solid
from anatomyapp.modelling.thorax.viscera.tube import Tube

_LATERAL = (1.0, 0.0, 0.0)


@cache
def origin() -> Vector:
    """Return the middle of the atrioventricular plane in the world, (3,) mm."""
    figures = viscera_figures()
    place = [figures.value(f"heart_origin_{k}") for k in ("lateral", "before_spine", "level")]
    return np.asarray(spine_front().placed([place])[0])


def placed(nodes: ArrayLike) -> Vector:
    """Return the heart's nodes, (n, 3 + k), in the world; further columns stay."""
    world = np.atleast_2d(np.array(nodes, float))
    world[:, :3] += origin()
    return world


def local(points: Points) -> Points:
    """Return points of the world in the heart's coordinates."""
    return points - origin().astype(np.float32)


def rod(nodes: ArrayLike, axis: ArrayLike = _LATERAL) -> Solid:
    """Return a tube with round ends through the heart's nodes."""
    return Tube(placed(nodes), axis).solid()


def ball(centre: ArrayLike, radii: ArrayLike) -> Solid:
    """Return an ellipsoid with its axes along those of the world."""
    middle, sizes = placed(centre)[0], np.asarray(radii, float)

    def field(points: Points) -> Distances:
        return ellipsoid(points, middle, sizes)

    return Solid(field, middle - sizes, middle + sizes)
