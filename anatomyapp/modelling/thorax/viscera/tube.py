"""Tubes of round or oval section along a curve: vessels, airways, the gullet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.interpolate import CubicSpline, PchipInterpolator
from scipy.spatial import cKDTree

from anatomyapp.modelling.field import Distances, Points, Vector, smooth_intersection, unit
from anatomyapp.modelling.spline import arc_length, resampled, tangents
from anatomyapp.modelling.thorax.viscera.solid import Solid

_SPACING_MM = 0.8
_SEAM_MM = 0.5  # radius of the rim where a tube is cut square
_LEAF_SAMPLES = 64  # of the search tree: along a line, fewer and larger leaves are quicker
_LATERAL = (1.0, 0.0, 0.0)
_CRAMPED = np.float32(0.3)  # least stretch on the inner side of a bend


class End(Enum):
    """How a tube ends: round or cut square."""

    ROUND = "round"
    FLAT = "flat"


@dataclass(frozen=True, slots=True, eq=False)
class TubePlace:
    """Where points lie along a tube; every array is (n,) float32, mm.

    ``s`` is the arc length, going on beyond both ends; ``distance`` that to the wall, as if the
    ends were round; ``front`` how far a point lies along minus y from the axis.
    """

    s: Distances
    distance: Distances
    front: Distances


class Tube:
    """A round or oval section that is moved along the spline through nodes.

    Parameters
    ----------
    nodes
        (n, 4) rows of x, y, z and radius, or (n, 5) with the half size along ``axis`` and the one
        across it, mm.
    axis
        Direction of the first half size in an oval section.
    ends
        How the tube ends at its first and at its last node.
    span
        Numbers of the first and the last node of the tube; those before and after only guide the
        curve, so that tubes that share nodes go on into one another. All by default.
    """

    def __init__(
        self,
        nodes: ArrayLike,
        axis: ArrayLike = _LATERAL,
        *,
        ends: tuple[End, End] = (End.ROUND, End.ROUND),
        span: tuple[int, int] | None = None,
    ) -> None:
        given = np.asarray(nodes, float)
        even = _even_samples(given, *(span or (0, len(given) - 1)))
        self.centreline: Vector = even[:, :3]
        self.radii: Vector = even[:, [3, -1]]
        self.length = float(arc_length(self.centreline)[-1])
        tangent = tangents(self.centreline)
        across = np.broadcast_to(np.asarray(axis, float), tangent.shape)
        square = unit(across - tangent * np.sum(across * tangent, axis=1, keepdims=True))
        bend = np.gradient(tangent, self.length / (len(tangent) - 1), axis=0)  # 1/mm
        first, second = self.radii.T
        self._round = bool(np.allclose(first, second))
        self._widest = float(self.radii.max())
        self._oval = float((first / second + second / first).max() / 2)  # how slowly values grow
        columns = [self.centreline, self.radii, square][: 2 if self._round else 3]
        self._table = np.column_stack(columns).astype(np.float32)  # read between samples
        self._tangent, self._bend = tangent.astype(np.float32), bend.astype(np.float32)
        self._tree = cKDTree(self.centreline, _LEAF_SAMPLES)
        self._ends = ends
        self._cut = End.FLAT in ends

    def locate(self, points: Points) -> TubePlace:
        """Return where points lie along the tube."""
        return self._beside(points, np.asarray(self._tree.query(points)[1]))

    def _beside(self, points: Points, nearest: NDArray[np.intp]) -> TubePlace:
        """Return where points lie along the tube, by their nearest samples of the axis."""
        offset = points - self._table.take(nearest, 0)[:, :3]
        past = np.einsum("ij,ij->i", offset, self._tangent.take(nearest, 0))
        last = len(self._table) - 1
        spacing = np.float32(self.length / last)
        # On the outer side of a bend the same way along the curve is a longer one beside it.
        bent = np.einsum("ij,ij->i", offset, self._bend.take(nearest, 0))
        stretch = np.maximum(1 - bent, _CRAMPED)
        beyond = ((nearest == 0) & (past < 0)) | ((nearest == last) & (past > 0))
        stretch[beyond] = 1
        at = nearest + past / (spacing * stretch)
        first = np.minimum(np.maximum(at, 0), last - 1e-4).astype(np.intp)
        weight = np.minimum(np.maximum(at - first, 0), 1).astype(np.float32)[:, None]
        row = self._table.take(first, 0) * (1 - weight) + self._table.take(first + 1, 0) * weight
        offset = points - row[:, :3]
        if self._round:
            distance = np.sqrt(np.einsum("ij,ij->i", offset, offset)) - row[:, 3]
        else:
            distance = _oval(offset, row[:, 5:8], row[:, 3], row[:, 4])
        return TubePlace((at * spacing).astype(np.float32), distance, -offset[:, 1])

    def field(self, points: Points) -> Distances:
        """Return the distance to the tube's surface."""
        return self.ended(self.locate(points))

    def within(self, points: Points, reach: float) -> Distances:
        """Return the distance to the tube's surface up to a reach, and the reach beyond."""
        away = self._widest + self._oval * reach + _SPACING_MM
        nearest = np.asarray(self._tree.query(points, distance_upper_bound=away)[1])
        met = nearest < len(self._table)
        if met.all():
            return self.ended(self._beside(points, nearest))
        values = np.full(len(points), reach, np.float32)
        if met.any():
            values[met] = self.ended(self._beside(points[met], nearest[met]))
        return values

    def ended(self, place: TubePlace) -> Distances:
        """Return the distance with the ends that the tube has."""
        value = place.distance
        if not self._cut:
            return value
        beyond = (-place.s, place.s - np.float32(self.length))
        for end, out in zip(self._ends, beyond, strict=True):
            if end is End.FLAT:
                value = smooth_intersection(value, out, _SEAM_MM)
        return value

    def solid(self) -> Solid:
        """Return the tube with its box."""
        return Solid(self.field, *self.box(), self.within)

    def lumen(self, wall: float) -> Solid:
        """Return the column inside a wall; its round ends reach through ends that are cut."""
        thick = np.float32(wall)
        return Solid(lambda points: self.locate(points).distance + thick, *self.box())

    def box(self, grown: float = 0.0) -> tuple[Vector, Vector]:
        """Return the corners of the box that holds the tube, grown on all sides."""
        reach = self.radii.max(axis=1, keepdims=True) + grown
        return (self.centreline - reach).min(axis=0), (self.centreline + reach).max(axis=0)


def tube(nodes: ArrayLike, axis: ArrayLike = _LATERAL) -> Solid:
    """Return a tube with round ends."""
    return Tube(nodes, axis).solid()


def _oval(offset: Points, axis: Points, along: Distances, across: Distances) -> NDArray[np.float32]:
    """Return the first-order distance to an ellipse."""
    squared = np.einsum("ij,ij->i", offset, offset)
    u = np.einsum("ij,ij->i", offset, axis)
    v = np.sqrt(np.maximum(squared - u * u, 0))
    inner = np.sqrt((u / along) ** 2 + (v / across) ** 2)
    outer = np.sqrt((u / along**2) ** 2 + (v / across**2) ** 2)
    value = inner * (inner - 1) / np.maximum(outer, np.float32(1e-6))
    return np.asarray(np.where(inner < 1e-3, -np.minimum(along, across), value), np.float32)


def _even_samples(nodes: Vector, first: int, last: int) -> Vector:
    """Return the stretch between two nodes of the centripetal spline through all of them.

    Radii depend on the nodes of the stretch alone and overshoot none.
    """
    if len(nodes) == 2:
        count = int(np.linalg.norm(nodes[1, :3] - nodes[0, :3]) / _SPACING_MM) + 3
        return resampled(nodes, count)
    chords = np.linalg.norm(np.diff(nodes[:, :3], axis=0), axis=1)
    knots = np.concatenate([[0.0], np.cumsum(np.sqrt(chords))])
    stretch = slice(first, last + 1)
    at = np.linspace(knots[first], knots[last], 40 * len(nodes))
    curve = CubicSpline(knots, nodes[:, :3], bc_type="natural")(at)
    radii = PchipInterpolator(knots[stretch], nodes[stretch, 3:])(at)
    length = arc_length(curve)
    even = np.linspace(0.0, length[-1], int(length[-1] / _SPACING_MM) + 3)
    columns = np.column_stack([curve, radii]).T
    return np.stack([np.interp(even, length, column) for column in columns], axis=1)
