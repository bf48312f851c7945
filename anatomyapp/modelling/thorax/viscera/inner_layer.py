"""What of the left intercostal spaces lies next to the pleura.

These are the innermost intercostal muscles, and where they are missing the internal ones and the
vessels and nerves of the spaces. Elsewhere between the ribs the pleura bulges outwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import numpy as np
from scipy.ndimage import map_coordinates
from scipy.spatial import cKDTree

from anatomyapp.modelling.field import Distances, Points, Vector, unit
from anatomyapp.modelling.side_by_side import kept
from anatomyapp.modelling.thorax.wall.anterior import ANTERIOR_SPACES, anterior_course
from anatomyapp.modelling.thorax.wall.bundle import Strand, courses
from anatomyapp.modelling.thorax.wall.muscles import Layer, muscle_rings, sheet
from anatomyapp.modelling.thorax.wall.musculophrenic import musculophrenic
from anatomyapp.modelling.thorax.wall.space import SPACES

_FINER_COLUMNS, _FINER_ROWS = 2, 3  # samples of each sheet for one of its mesh
_MIDDLE = np.array([35.0, -50.0, -15.0])  # of a lung, seen from above; outwards is also up
_NEIGHBOURS = 4
_REACH_MM, _FADING, _FAR_MM = 2.5, 0.5, 12.0  # beyond a sheet's rim it soon gives way
_FINER = 4  # how many times more finely the vessels are sampled than their courses


def in_muscles(points: Points) -> Distances:
    """Return how far points lie outside the muscles' inner faces; far from them, -12 mm."""
    return np.maximum(*(_outside(points, layer) for layer in (Layer.INNERMOST, Layer.INTERNAL)))


def _outside(points: Points, layer: Layer) -> Distances:
    """Return how far points lie outside the inner faces of a layer; far from them, -12 mm."""
    tree, outward = _faces(layer)
    query = tree.query(points, k=_NEIGHBOURS, distance_upper_bound=_FAR_MM)
    away, near = np.asarray(query[0]), np.asarray(query[1])
    value = np.full(len(points), -_FAR_MM, np.float32)
    found = np.isfinite(away).all(axis=1)
    offset = points[found, None] - np.asarray(tree.data)[near[found]]
    height = np.einsum("ijk,ijk->ij", offset, outward[near[found]]).mean(axis=1)
    aside = np.sqrt(np.maximum(away[found, 0] ** 2 - height**2, 0))
    value[found] = height - _FADING * np.maximum(aside - _REACH_MM, 0)
    return value


def in_bundles(points: Points) -> Distances:
    """Return how deep points lie in the spaces' vessels and nerves; far from them, -12 mm."""
    tree, radius = _strands()
    query = tree.query(points, distance_upper_bound=_FAR_MM)
    away, near = np.asarray(query[0]), np.asarray(query[1])
    value = np.full(len(points), -_FAR_MM, np.float32)
    found = np.isfinite(away)
    value[found] = radius[near[found]] - away[found]
    return value


@kept
def _faces(layer: Layer) -> tuple[cKDTree, Vector]:
    """Return points of the inner faces of a layer and the directions out of the chest."""
    places, outward = [], []
    for number in SPACES:
        face = _inner_face(number, layer)
        normal = unit(np.cross(*np.gradient(face, axis=(0, 1))).reshape(-1, 3))
        points = face.reshape(-1, 3)
        away = np.sum(normal * (points * (1.0, 1.0, 0.0) - _MIDDLE))
        places.append(points)
        outward.append(normal * np.sign(away))
    return cKDTree(np.vstack(places)), np.vstack(outward)


def _inner_face(number: int, layer: Layer) -> Vector:
    """Return a grid of points, (k, m, 3), of a muscle's inner face as its mesh has it."""
    laid = sheet(number, layer)
    rows = len(laid.rows)
    face = muscle_rings(laid)[:, rows + 1 : 2 * rows + 1]
    at = np.meshgrid(
        np.linspace(0, len(face) - 1, _FINER_COLUMNS * len(face)),
        np.linspace(0, rows - 1, _FINER_ROWS * rows),
        indexing="ij",
    )
    return np.stack(
        [map_coordinates(column, at, order=1) for column in np.moveaxis(face, -1, 0)], -1
    )


@kept
def _strands() -> tuple[cKDTree, Vector]:
    """Return points on the middle lines of vessels and nerves, and their radii."""
    rows = []
    for line, radius in _lines():
        known = np.column_stack([line, radius])
        at = np.linspace(0, len(known) - 1, _FINER * len(known))
        rows.append([np.interp(at, np.arange(len(known)), column) for column in known.T])
    table = np.concatenate(rows, axis=1).T
    return cKDTree(table[:, :3]), np.asarray(table[:, 3])


def _lines() -> Iterator[tuple[Vector, Vector]]:
    """Yield the middle line and the radii of each vessel and nerve."""
    behind = (course for number in SPACES for course in courses(number).values())
    ends = product(ANTERIOR_SPACES, (Strand.ARTERY, Strand.VEIN))
    in_front = (anterior_course(number, strand) for number, strand in ends)
    for course in (*behind, *in_front):
        yield course.line, course.radius_mm
    for strand in (Strand.ARTERY, Strand.VEIN):
        yield musculophrenic(strand)
