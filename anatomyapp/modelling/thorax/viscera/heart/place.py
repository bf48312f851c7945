"""Where the heart lies, and solids given in its own coordinates."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import ArrayLike

from anatomyapp.modelling.field import Distances, Points, Vector, ellipsoid
from anatomyapp.modelling.thorax.viscera.lattice import node_counts, nodes, smooth_lattice
from anatomyapp.modelling.thorax.viscera.levels import spine_front, viscera_figures
from anatomyapp.modelling.thorax.viscera.solid import Solid
from anatomyapp.modelling.thorax.viscera.tube import Tube

_LATERAL = (1.0, 0.0, 0.0)
_ROOM_MM = 12.0  # around a solid that is looked up


@cache
def origin() -> Vector:
    """Return the middle of the atrioventricular plane in the world, (3,) mm."""
    figures = viscera_figures()
    place = [figures.value(f"heart_origin_{k}") for k in ("lateral", "before_spine", "level")]
    return np.asarray(spine_front().placed([place])[0])


def placed(course: ArrayLike) -> Vector:
    """Return the heart's nodes, (n, 3 + k), in the world; further columns stay."""
    world = np.atleast_2d(np.array(course, float))
    world[:, :3] += origin()
    return world


def local(points: Points) -> Points:
    """Return points of the world in the heart's coordinates."""
    return points - origin().astype(np.float32)


def rod(course: ArrayLike, axis: ArrayLike = _LATERAL) -> Solid:
    """Return a tube with round ends through the heart's nodes."""
    return Tube(placed(course), axis).solid()


def hull(course: ArrayLike) -> Solid:
    """Return all that a ball sweeps whose middle runs through the heart's nodes, x, y, z, radius.

    Unlike a rod it stays smooth where the radius shrinks quickly.
    """
    swept = Tube(placed(course))
    base = swept.centreline.mean(axis=0).astype(np.float32)
    middles = swept.centreline.astype(np.float32) - base
    radii, squares = swept.radii[:, 0].astype(np.float32), np.square(middles).sum(axis=1)

    def field(points: Points) -> Distances:
        offset = points - base
        squared = np.square(offset).sum(axis=1)[:, None] - 2 * offset @ middles.T + squares
        return np.asarray((np.sqrt(np.maximum(squared, 0)) - radii).min(axis=1))

    return Solid(field, *swept.box())


def looked_up(solid: Solid, step: float) -> Solid:
    """Return a smooth solid that is looked up from a grid; creases are rounded to ``step`` mm."""
    low, high = solid.low - _ROOM_MM, solid.high + _ROOM_MM
    counts = node_counts(low, high, step)
    layers = np.array_split(nodes(low, counts, step), counts[0])  # so that little is held at once
    values = np.concatenate([solid.field(layer) for layer in layers]).reshape(counts)
    return Solid(smooth_lattice(low, step, values).at, solid.low, solid.high)


def ball(centre: ArrayLike, radii: ArrayLike) -> Solid:
    """Return an ellipsoid with its axes along those of the world."""
    middle, sizes = placed(centre)[0], np.asarray(radii, float)

    def field(points: Points) -> Distances:
        return ellipsoid(points, middle, sizes)

    return Solid(field, middle - sizes, middle + sizes)
