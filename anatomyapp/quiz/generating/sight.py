"""Sight: how much of each structure a camera would see, worked out without drawing.

Plain numbers, so that the same atlas gives the same views on every machine, with any graphics
card or none. `anatomyapp.quiz.sight_checks` draws, and proves it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anatomyapp.quiz.generating.surfaces import Numbers, Surface
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.fit import fitted

Way = tuple[float, float]  # azimuth and elevation in degrees, as in ``Camera``

ASPECT = 4 / 3  # of the picture that views are made for
_CELL_MM = 4.0  # of the grid in which one surface hides another: surfaces have no holes so wide
_NEAR = 0.8  # own: of the way to the target; nearer surfaces are enlarged and would have holes
_OF_FIT = 4  # every fourth point tells where the outline is, to some millimetres
_BEHIND_MM = 0.3  # own: what lies no deeper than this is not hidden


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """What a camera sees of some structures.

    Parameters
    ----------
    camera
        Fitted to what fills the picture.
    shares
        (structures,) how much of what each turns to the eye is not hidden by others, 0 to 1.
    areas
        (structures,) of what is seen of each, as a part of the picture.
    """

    camera: Camera
    shares: NDArray[np.float64]
    areas: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class _Front:
    """Points in the picture that face the eye: place in a grid, depth, apparent area, owner.

    The grid has so many rows in a column; points nearer than ``near_mm`` cover the cells beside
    their own too.
    """

    rows: int
    near_mm: float
    cells: Numbers
    depths: NDArray[np.float32]
    sizes: NDArray[np.float32]
    owners: Numbers


def look(surface: Surface, filling: Surface, way: Way, count: int) -> Sight:
    """Return what is seen from a side.

    Parameters
    ----------
    filling
        What fills the picture; the rest may stand out of it.
    count
        How many structures the owners' numbers run over.
    """
    turned = Camera(azimuth_deg=way[0], elevation_deg=way[1])
    camera = fitted(turned, filling.points[::_OF_FIT], ASPECT)
    front, turned_to = _front(surface, camera, count)
    open_at = _before(front) >= front.depths - _BEHIND_MM
    seen = np.bincount(front.owners[open_at], front.sizes[open_at], count)
    shares = np.divide(seen, turned_to, out=np.zeros(count), where=turned_to > 0)
    height = 2 * np.tan(np.deg2rad(camera.field_of_view_deg) / 2)
    return Sight(camera, shares, seen / (height * height * ASPECT))


def hiding(surface: Surface, camera: Camera, target: int, count: int) -> Numbers:
    """Return which structures hide most of a target, the worst first; none where nothing does."""
    front, _ = _front(surface, camera, count)
    others, own = front.owners != target, front.owners == target
    nearest = _nearest(front, others)
    covered = own & (nearest[front.cells] < front.depths - _BEHIND_MM)
    cells = np.zeros(len(nearest), bool)
    cells[front.cells[covered]] = True
    deepest = np.full(len(nearest), -np.inf, np.float32)
    np.maximum.at(deepest, front.cells[covered], front.depths[covered])
    before = others & cells[front.cells] & (front.depths < deepest[front.cells] - _BEHIND_MM)
    blame = np.bincount(front.owners[before], front.sizes[before], count)
    worst = np.argsort(-blame, kind="stable")
    return worst[blame[worst] > 0]


def _front(surface: Surface, camera: Camera, count: int) -> tuple[_Front, NDArray[np.float64]]:
    """Return what is in the picture, and how large all that faces the eye appears, by owner."""
    way = camera.eye().astype(np.float32) - surface.points
    facing = np.einsum("nj,nj->n", surface.ways, way)
    towards = np.flatnonzero(facing > 0)
    way, owners = way[towards], surface.owners[towards]
    sizes = facing[towards] / np.einsum("nj,nj->n", way, way) ** np.float32(1.5)
    x, y, back = (way @ -camera.axes().T.astype(np.float32)).T
    lens, ahead = camera.lens(ASPECT), np.maximum(-back, np.float32(1.0))
    inside = (np.abs(x) * lens.across < ahead) & (np.abs(y) * lens.up < ahead)
    ahead = ahead[inside]
    scale = np.float32(camera.distance_mm / _CELL_MM) / ahead
    column, row = (np.floor(across[inside] * scale).astype(np.intp) for across in (x, y))
    row -= row.min(initial=0)
    rows = int(row.max(initial=0)) + 1
    cells = (column - column.min(initial=0)) * rows + row
    turned_to = np.bincount(owners, sizes, count).astype(np.float64)
    near_mm = camera.distance_mm * _NEAR
    return _Front(rows, near_mm, cells, ahead, sizes[inside], owners[inside]), turned_to


def _before(front: _Front) -> NDArray[np.float32]:
    """Return how near to the eye the nearest of *another* structure in each point's cell is."""
    everything = np.ones(len(front.cells), bool)
    nearest = _nearest(front, everything)
    first = front.depths <= nearest[front.cells]
    owner = np.full(len(nearest), -1, np.intp)
    owner[front.cells[first]] = front.owners[first]
    second = _nearest(front, front.owners != owner[front.cells])
    own = owner[front.cells] == front.owners
    return np.where(own, second[front.cells], nearest[front.cells])


def _nearest(front: _Front, which: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Return the least depth of some points in each cell; endless where there is none."""
    cells, at = front.cells[which], front.depths[which]
    depths = np.full(int(front.cells.max(initial=-1)) + 1, np.inf, np.float32)
    np.minimum.at(depths, cells, at)
    near = np.flatnonzero(at < front.near_mm)
    for aside in (-front.rows, -1, 1, front.rows) if len(near) else ():
        beside = np.clip(cells[near] + aside, 0, len(depths) - 1)
        np.minimum.at(depths, beside, at[near])
    return depths
