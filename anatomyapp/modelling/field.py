"""Implicit surfaces: functions that are negative inside a solid, zero on it and positive outside.

Values are near to signed distances in millimetres close to the surface and keep their sign
elsewhere. The unions and cuts with a fillet are the polynomial ones of Quilez ("smooth minimum").
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Points = NDArray[np.float32]  # (n, 3), mm
Distances = NDArray[np.float32]  # (n,), mm
Vector = NDArray[np.float64]
Field = Callable[[Points], Distances]

_TINY = np.float32(1e-6)
_SHARP_MM = 1e-3  # a smaller fillet is none


def unit(vectors: ArrayLike) -> Vector:
    """Return vectors, (3,) or (n, 3), at length one."""
    array = np.asarray(vectors, float)
    length = np.linalg.norm(array, axis=-1, keepdims=True)
    return np.asarray(array / np.maximum(length, 1e-12))


def cross(first: Vector, second: Vector) -> Vector:
    """Return the cross product of two vectors, (3,); numpy's own takes long to begin."""
    (a, b, c), (x, y, z) = first.tolist(), second.tolist()
    return np.array([b * z - c * y, c * x - a * z, a * y - b * x])


def rotation(axis: ArrayLike, angle_deg: float) -> Vector:
    """Return the matrix that turns column vectors about an axis, right-handed (Rodrigues)."""
    x, y, z = unit(axis)
    cross = np.array([[0.0, -z, y], [z, 0.0, -x], [-y, x, 0.0]])
    angle = np.deg2rad(angle_deg)
    return np.asarray(np.eye(3) + np.sin(angle) * cross + (1.0 - np.cos(angle)) * cross @ cross)


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A place and three axes: rows u, v, n of ``axes`` are unit vectors, right-handed."""

    centre: Vector
    axes: Vector

    def to_local(self, points: ArrayLike) -> Points:
        """Return world points, (n, 3) or (3,), in this frame, float32."""
        offset = np.asarray(points, np.float32) - self.centre.astype(np.float32)
        return np.asarray(offset @ self.axes.T.astype(np.float32))

    def to_world(self, points: ArrayLike) -> Vector:
        """Return points of this frame, (n, 3) or (3,), in the world."""
        return np.asarray(np.asarray(points, float) @ self.axes + self.centre)

    def moved(self, u: float = 0.0, v: float = 0.0, n: float = 0.0) -> Frame:
        """Return the frame shifted along its own axes."""
        return Frame(self.to_world((u, v, n)), self.axes)

    def within(self, parent: Frame) -> Frame:
        """Return this frame as seen from another one."""
        centre = (self.centre - parent.centre) @ parent.axes.T
        return Frame(centre, self.axes @ parent.axes.T)


def frame_facing(centre: ArrayLike, normal: ArrayLike, up: ArrayLike = (0.0, 0.0, 1.0)) -> Frame:
    """Return the frame whose n is the normal and whose v is as near to ``up`` as can be."""
    n = unit(normal)
    v = unit(np.asarray(up, float) - n * float(n @ np.asarray(up, float)))
    return Frame(np.asarray(centre, float), np.stack([np.cross(v, n), v, n]))


def smooth_union(a: Distances, b: Distances, fillet: float) -> Distances:
    """Join two solids with a fillet of about the given radius; values, not fields."""
    if fillet < _SHARP_MM:
        return np.minimum(a, b)
    blend = np.maximum(np.float32(fillet) - np.abs(a - b), np.float32(0.0))
    return np.asarray(np.minimum(a, b) - blend * blend * np.float32(0.25 / fillet))


def smooth_intersection(a: Distances, b: Distances, fillet: float) -> Distances:
    """Keep what is inside both solids, with rounded edges."""
    return np.asarray(-smooth_union(np.asarray(-a), np.asarray(-b), fillet))


def smooth_subtraction(a: Distances, b: Distances, fillet: float) -> Distances:
    """Cut the second solid out of the first, with rounded edges."""
    return np.asarray(-smooth_union(np.asarray(-a), b, fillet))


def smooth_step(values: ArrayLike, low: float, high: float) -> Distances:
    """Return 0 below ``low``, 1 above ``high``, and a cubic ramp between."""
    t = np.clip((np.asarray(values, np.float32) - np.float32(low)) / np.float32(high - low), 0, 1)
    return np.asarray(t * t * (3 - 2 * t), np.float32)


def bump(values: ArrayLike, at: float, width: float) -> Distances:
    """Return a bell of height one and the given width (standard deviation times root two)."""
    t = (np.asarray(values, np.float32) - np.float32(at)) / np.float32(width)
    return np.asarray(np.exp(-t * t), np.float32)


def _norm(vectors: Points) -> Distances:
    return np.asarray(np.sqrt(np.einsum("ij,ij->i", vectors, vectors)))


def sphere(points: Points, centre: ArrayLike, radius: float) -> Distances:
    """Return the signed distance to a sphere."""
    return np.asarray(_norm(points - np.asarray(centre, np.float32)) - np.float32(radius))


def _from_radii(local: Points, radii: Points) -> Distances:
    inner = _norm(local / radii)
    outer = _norm(local / (radii * radii))
    value = inner * (inner - 1) / np.maximum(outer, _TINY)
    return np.where(inner < 1e-3, -radii.min(axis=1), value)  # the formula fails on the axis


def ellipsoid(
    points: Points, centre: ArrayLike, radii: ArrayLike, axes: Vector | None = None
) -> Distances:
    """Return the first-order distance to an ellipsoid whose axes are the rows of ``axes``."""
    local = points - np.asarray(centre, np.float32)
    if axes is not None:
        local = local @ np.asarray(axes, np.float32).T
    return _from_radii(local, np.asarray(radii, np.float32)[None])


def capsule(
    points: Points, start: ArrayLike, end: ArrayLike, radii: tuple[float, float]
) -> Distances:
    """Return the distance to a rod with round ends whose radius changes from end to end."""
    origin = np.asarray(start, np.float32)
    along = np.asarray(end, np.float32) - origin
    t = np.clip((points - origin) @ along / (along @ along), 0, 1)
    radius = np.float32(radii[0]) + np.float32(radii[1] - radii[0]) * t
    return np.asarray(_norm(points - origin - t[:, None] * along) - radius)


def flat_capsule(
    points: Points,
    start: ArrayLike,
    end: ArrayLike,
    thin: ArrayLike,
    half_sizes: tuple[tuple[float, float], tuple[float, float]],
) -> Distances:
    """Return the first-order distance to a tapered rod of elliptic section.

    Parameters
    ----------
    points, start, end
        Query points and the two ends of the axis.
    thin
        Direction of the section's first half size; made square to the axis.
    half_sizes
        (along ``thin``, across it) at the start and at the end, mm.
    """
    origin, tip = np.asarray(start, float), np.asarray(end, float)
    length = float(np.linalg.norm(tip - origin))
    axis = (tip - origin) / length
    u = unit(np.asarray(thin, float) - axis * float(np.asarray(thin, float) @ axis))
    local = Frame(origin, np.stack([u, cross(axis, u), axis])).to_local(points)
    t = np.clip(local[:, 2] / np.float32(length), 0, 1)
    local[:, 2] -= t * np.float32(length)
    first, last = np.asarray(half_sizes, np.float32)
    radii = first + (last - first) * t[:, None]
    radii = np.column_stack([radii, radii.min(axis=1)])
    return _from_radii(local, radii)


def superellipse(
    u: Distances,
    v: Distances,
    a: Distances | float,
    b: Distances | float,
    exponent: float = 2.0,
) -> Distances:
    """Return the first-order distance to a superellipse of half sizes a and b in the plane.

    A section with thin ends is read too near by the first-order formula far outside, so the
    distance to its box bounds the value from below.
    """
    p = np.float32(exponent)
    x, y = np.abs(u), np.abs(v)
    p_less = p - np.float32(1)
    radius = ((x / a) ** p + (y / b) ** p) ** (1 / p)
    slope = np.sqrt(((x / a) ** p_less / a) ** 2 + ((y / b) ** p_less / b) ** 2)
    slope = slope * np.maximum(radius, _TINY) ** -p_less
    value = (radius - 1) / np.maximum(slope, 1 / np.maximum(a, b))
    value = np.where(radius < 0.3, -np.minimum(a, b) * (1 - radius), value)
    return np.asarray(np.maximum(value, np.maximum(x - a, y - b)), np.float32)


def plate(
    points: Points,
    frame: Frame,
    half_sizes: tuple[float, float, float],
    exponent: float = 2.6,
    edge: float = 1.2,
) -> Distances:
    """Return the distance to a flat plate with a superelliptic outline in u, v and thickness in n.

    ``half_sizes`` are those along u, v and n; ``edge`` is the radius of the rounded rim.
    """
    local = frame.to_local(points)
    across, along, thick = half_sizes
    outline = superellipse(local[:, 0], local[:, 1], across, along, exponent)
    return smooth_intersection(outline, np.abs(local[:, 2]) - np.float32(thick), edge)
