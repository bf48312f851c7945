"""Vessels and nerves as rings about a line."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from anatomyapp.modelling.field import unit
from anatomyapp.modelling.spline import Curve, tangents
from anatomyapp.modelling.thorax.wall.rings import Rings

_TIP_SHARE = 0.55  # of the radius, at both blunt ends


def tube_rings(line: Curve, radius_mm: ArrayLike, sides: int = 6, *, first: int = 0) -> Rings:
    """Return rings about a line, (n, 3), turned as little as can be; the ends are blunt.

    ``radius_mm`` is one number or (n,); ``first`` is the sample from which on they are turned.
    """
    along = tangents(line)
    across = np.vstack([_carried(along[first::-1])[:0:-1], _carried(along[first:])])
    second = np.cross(along, across)
    radius = np.broadcast_to(np.asarray(radius_mm, float), len(line)).copy()
    radius[[0, -1]] *= _TIP_SHARE
    angle = np.arange(sides) * 2 * np.pi / sides
    circle = np.cos(angle)[None, :, None] * across[:, None]
    circle = circle + np.sin(angle)[None, :, None] * second[:, None]
    return np.asarray(line[:, None] + radius[:, None, None] * circle)


def _carried(along: Curve) -> Curve:
    """Return a direction square to the line, carried along it without twist."""
    start = np.eye(3)[int(np.abs(along[0]).argmin())]
    carried = [unit(start - along[0] * float(start @ along[0]))]
    for direction in along[1:]:
        last = carried[-1]
        carried.append(unit(last - direction * float(last @ direction)))
    return np.array(carried)
