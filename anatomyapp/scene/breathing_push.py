"""Organs are pushed off the bumps of the wall that they would run into on their way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.spatial import cKDTree

from anatomyapp.scene.breathing import Ask, Vertices
from anatomyapp.scene.breathing_wall import Near, Wall
from anatomyapp.scene.phase import way_at

# Shares of the last phase at which the wall is to be clear, and how much of a push there changes
# the way at half and at the whole of it, so that the parabola through both takes it up.
CHECKED = ((0.2, (1.5, 0.0)), (0.5, (1.0, 0.0)), (0.75, (0.8, 0.8)), (1.0, (0.0, 1.0)))

_ROUNDS = 6
_LEAST_MM = 0.05  # of a gap at rest, kept; more would take a breath's share of the lungs again
_TOUCHED_MM = 7.0  # from the wall at rest, from where on nothing runs into it
_FADE_MM = (5.0, 16.0)  # from the wall at rest
_REACH_MM, _DEEPEST_MM = 8.0, 4.0
_SITE_MM = 3.0
_KERNEL, _KERNEL_MM = 56, 6.0  # sites that a vertex gets its share of
_STRONGER = 0.7  # than the mean of the neighbourhood's pushes
_TINY = 1e-12
_BACK_GAP_MM = 0.25  # less than lungs keep off the wall at rest, or they would never come near it
_BACK_PLANES, _BACK_NEAR_MM = 3, 6.0


@dataclass(frozen=True, slots=True, eq=False)
class Pushed:
    """Pushes soft vertices near the wall off it, or off what of it comes between them.

    Parameters
    ----------
    near
        The vertices that may move.
    outward, inward
        Their normals at rest, and the direction off the smooth face of the wall, (n, 3).
    beside
        Vertices of the wall that lie near them and face them.
    """

    near: Near
    outward: Vertices
    inward: Vertices
    beside: NDArray[np.int64]

    def off(
        self, walls: Sequence[Wall], ways: NDArray[np.float64], ask: Ask
    ) -> NDArray[np.float64]:
        """Return the ways (2, n, 3) at half of the last phase and at the last one, corrected.

        ``walls`` are those at the shares of ``CHECKED``; ``ask`` is called between the rounds.
        """
        sites = _Sites.of(self.near.rest, np.flatnonzero(self.near.gap < _TOUCHED_MM))
        fade = self._fade()[:, None]
        for _ in range(_ROUNDS):
            ask()
            wanted = self._wanted(walls, ways)
            ways = ways + np.stack([fade * sites.spread(pushes) for pushes in wanted])
        return ways

    def _fade(self) -> NDArray[np.float64]:
        """Return how much each vertex takes part, less the farther off the wall it is."""
        near, far = _FADE_MM
        return _STRONGER * np.clip((far - self.near.gap) / (far - near), 0, 1)

    def _wanted(self, walls: Sequence[Wall], ways: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the changes of both ways that would clear the wall: at each the largest push."""
        largest = np.zeros_like(ways)
        for (share, parts), wall in zip(CHECKED, walls, strict=True):
            push = self._pushes(wall, self.near.rest + way_at(ways[0], ways[1], share))
            for k, part in enumerate(parts):
                greater = np.linalg.norm(part * push, axis=1) > np.linalg.norm(largest[k], axis=1)
                largest[k][greater] = part * push[greater]
        return largest

    def _pushes(self, wall: Wall, places: Vertices) -> Vertices:
        pushes, depth = np.zeros_like(places), np.zeros(len(places))
        touched = np.flatnonzero(self.near.gap < _TOUCHED_MM)
        off, gap, apart = wall.gaps(places[touched])
        missing = np.maximum(np.minimum(self.near.gap[touched], _LEAST_MM) - gap, 0)
        depth[touched] = np.where(apart < _REACH_MM, missing, 0)
        pushes[touched] = off * depth[touched][:, None]
        back = self._run_into(wall, places)
        deeper = back > depth
        aside = self.inward[deeper] - self.outward[deeper]
        aside /= np.maximum(np.linalg.norm(aside, axis=1, keepdims=True), 1e-9)
        pushes[deeper] = aside * back[deeper][:, None]
        return pushes

    def _run_into(self, wall: Wall, places: Vertices) -> NDArray[np.float64]:
        """Return how deep vertices of the wall lie under the surface near each soft vertex."""
        points, normals = wall.points[self.beside], wall.normals[self.beside]
        apart, nearest = cKDTree(places).query(points, k=_BACK_PLANES, workers=-1)
        apart, nearest = np.asarray(apart), np.asarray(nearest)
        outward = self.outward[nearest]
        depth = _BACK_GAP_MM - np.einsum("nkj,nkj->nk", points[:, None] - places[nearest], outward)
        facing = np.einsum("nj,nkj->nk", normals, outward) < 0.2
        counts = (depth > 0) & (depth < _DEEPEST_MM) & (apart < _BACK_NEAR_MM) & facing
        deepest = np.zeros(len(places))
        np.maximum.at(deepest, nearest[counts], depth[counts])
        return deepest


@dataclass(frozen=True, slots=True, eq=False)
class _Sites:
    """Even places that gather the pushes of the vertices near them and hand them on smoothly.

    What two vertices get depends on where they lie alone, so that organs which touch stay apart.
    """

    vertices: NDArray[np.int64]  # that may be pushed
    site: NDArray[np.int64]  # of each of these
    count: int
    shares: csr_array  # (n, count): what each of all vertices gets of the sites near it

    @classmethod
    def of(cls, rest: Vertices, vertices: NDArray[np.int64]) -> _Sites:
        """Return the sites of some vertices among all that are to be moved."""
        cells = np.floor(rest[vertices] / _SITE_MM).astype(np.int64)
        _, site = np.unique(cells, axis=0, return_inverse=True)
        site = site.reshape(-1)
        total = np.bincount(site)
        places = np.stack([np.bincount(site, p) / total for p in rest[vertices].T], axis=1)
        kernel = min(_KERNEL, len(total))
        apart, sharing = cKDTree(places).query(rest, kernel)
        weights = np.exp(-((np.asarray(apart).reshape(-1, kernel) / _KERNEL_MM) ** 2)) + _TINY
        weights /= weights.sum(axis=1, keepdims=True)
        ends = np.arange(len(rest) + 1) * kernel
        found = np.asarray(sharing).reshape(-1), ends
        shares = csr_array((weights.reshape(-1), *found), shape=(len(rest), len(total)))
        return cls(vertices, site, len(total), shares)

    def spread(self, pushes: Vertices) -> Vertices:
        """Return what each vertex gets of the pushes (n, 3): at every site the largest counts."""
        own = pushes[self.vertices]
        order = np.argsort(np.linalg.norm(own, axis=1))
        largest = np.zeros((self.count, 3))
        largest[self.site[order]] = own[order]  # the last one written stays
        return np.asarray(self.shares @ largest)
