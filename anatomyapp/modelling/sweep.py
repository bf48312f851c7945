"""Solids swept along a curve: where a point lies in the curve's own coordinates."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.spatial import cKDTree

from anatomyapp.modelling.field import Distances, Points, superellipse, unit
from anatomyapp.modelling.spline import arc_length, tangents


@dataclass(frozen=True, slots=True, eq=False)
class SweepPlace:
    """Where points lie along a sweep; every array is (n,) float32, mm.

    ``s`` is the arc length, ``u`` the thickness coordinate, ``v`` the height coordinate, ``a`` and
    ``b`` the half sizes there along u and v, ``beyond`` how far a point lies past either end.
    """

    s: Distances
    u: Distances
    v: Distances
    a: Distances
    b: Distances
    beyond: Distances


class Sweep:
    """A section of changing size that is moved along a centreline.

    The frame and the half sizes are interpolated between samples, so surfaces show no terraces.

    Parameters
    ----------
    centreline
        (n, 3), mm, at even arc length.
    height_axis
        (3,) or (n, 3): the section's direction v; made square to the centreline.
    half_thickness, half_height
        Half sizes along u and v, (n,) or one number, mm.

    Notes
    -----
    The thickness direction u is tangent x height axis.
    """

    def __init__(
        self,
        centreline: ArrayLike,
        height_axis: ArrayLike,
        half_thickness: ArrayLike,
        half_height: ArrayLike,
    ) -> None:
        self.centreline: NDArray[np.float64] = np.asarray(centreline, float)
        count = len(self.centreline)
        self.arc: NDArray[np.float64] = arc_length(self.centreline)
        self.tangent: NDArray[np.float64] = tangents(self.centreline)
        along = np.broadcast_to(np.asarray(height_axis, float), (count, 3))
        square = along - self.tangent * np.sum(along * self.tangent, axis=1, keepdims=True)
        self.height: NDArray[np.float64] = unit(square)
        self.thickness: NDArray[np.float64] = unit(np.cross(self.tangent, self.height))
        sizes = [
            np.broadcast_to(np.asarray(k, float), count) for k in (half_thickness, half_height)
        ]
        bend = np.gradient(self.tangent, self.arc, axis=0)  # (n, 3), 1/mm, towards the inner side
        columns = [self.centreline, self.thickness, self.height, self.tangent, bend]
        self._table = np.column_stack([*columns, self.arc, *sizes]).astype(np.float32)
        self._tree = cKDTree(self.centreline)

    @property
    def length(self) -> float:
        """Return the centreline's length in mm."""
        return float(self.arc[-1])

    def _row(self, points: Points) -> tuple[NDArray[np.float32], Distances]:
        """Return the interpolated table row of each point, and how far it lies past an end."""
        _, nearest = self._tree.query(points)
        row = self._table[nearest]
        offset = points - row[:, 0:3]
        past = np.einsum("ij,ij->i", offset, row[:, 9:12])
        # On the outer side of a bend the same way along the curve is a longer one beside it.
        stretch = np.maximum(1 - np.einsum("ij,ij->i", offset, row[:, 12:15]), np.float32(0.25))
        last = len(self._table) - 1
        outside = ((nearest == 0) & (past < 0)) | ((nearest == last) & (past > 0))
        stretch[outside] = 1
        spacing = np.float32(self.length / (len(self._table) - 1))
        at = nearest + past / (spacing * stretch)
        inside = np.clip(at, 0, len(self._table) - 1)
        first = np.minimum(inside.astype(np.intp), len(self._table) - 2)
        weight = (inside - first).astype(np.float32)[:, None]
        mixed = self._table[first] * (1 - weight) + self._table[first + 1] * weight
        return mixed, np.asarray(np.abs(at - inside) * spacing, np.float32)

    def locate(self, points: Points) -> SweepPlace:
        """Return where points lie along the sweep."""
        row, beyond = self._row(points)
        offset = points - row[:, 0:3]
        u = np.einsum("ij,ij->i", offset, row[:, 3:6])
        v = np.einsum("ij,ij->i", offset, row[:, 6:9])
        return SweepPlace(row[:, 15], u, v, row[:, 16], row[:, 17], beyond)

    def distance(self, points: Points, exponent: float = 2.4) -> Distances:
        """Return the distance to the swept superellipse with flat ends."""
        place = self.locate(points)
        section = superellipse(place.u, place.v, place.a, place.b, exponent)
        return np.where(place.beyond > 0, np.maximum(section, place.beyond), section)
