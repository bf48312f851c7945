"""Normals from a field's gradient."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, eye_array
from scipy.sparse.linalg import cg

from anatomyapp.atlas.mesh import vertex_normals
from anatomyapp.modelling.field import Field, Points
from anatomyapp.modelling.sampling import slopes

_STEP_MM = 0.3  # wide: relief that is finer than the mesh would look like noise
_LEAST_AGREEMENT = 0.2  # cosine between the gradient and the faces around
_OWN = 0.02  # weight of the gradient at the vertex itself
_STEPS = 8  # of the conjugate gradients; the surface is local, and so is the answer

Triangles = NDArray[np.uint32]
Vectors = NDArray[np.float64]


def gradient_normals(field: Field, vertices: Points, faces: Triangles) -> Points:
    """Return the gradient's directions at vertices; where it opposes the faces around, theirs."""
    around = vertex_normals(vertices, faces)
    return _agreeing(field, vertices, around).astype(np.float32)


def fitted_normals(field: Field, vertices: Points, faces: Triangles) -> Points:
    """Return the unit normals (n, 3) whose interpolation comes nearest to the gradient's.

    Notes
    -----
    What is seen is the normal between the vertices. Least squares over the middles of the edges,
    which are a rule of degree two for each triangle and serve both beside them, weighted by area,
    halve its error against the gradient at the vertices, and take away the mottling that this
    leaves on coarse triangles.
    """
    start = gradient_normals(field, vertices, faces).astype(float)
    a, b, c = vertices[faces].astype(float).transpose(1, 0, 2)
    across = np.cross(b - a, c - a)
    edges, owner = _edges(faces)
    outward = np.stack([np.bincount(owner, np.repeat(k, 3)) for k in across.T], axis=1)
    facing = outward / np.maximum(np.linalg.norm(outward, axis=1, keepdims=True), 1e-12)
    seen = _agreeing(field, vertices[edges].mean(axis=1), facing)
    area = np.bincount(owner, np.repeat(np.linalg.norm(across, axis=1), 3))
    normals = _least_squares(start, seen, edges, area / max(float(area.mean()), 1e-12))
    length = np.linalg.norm(normals, axis=1, keepdims=True)
    return np.asarray(normals / np.maximum(length, 1e-9), np.float32)


def _edges(faces: Triangles) -> tuple[NDArray[np.int64], NDArray[np.intp]]:
    """Return the edges (k, 2) of a mesh, and the number of each of the faces' edges (3 n,)."""
    ends = np.sort(faces[:, [[0, 1], [1, 2], [2, 0]]].reshape(-1, 2).astype(np.int64), axis=1)
    count = int(faces.max()) + 1
    keys, owner = np.unique(ends[:, 0] * count + ends[:, 1], return_inverse=True)
    return np.column_stack(np.divmod(keys, count)), owner


def _agreeing(field: Field, points: Points, outward: Vectors) -> Vectors:
    """Return the gradient's directions, or the outward ones where the two disagree."""
    slope = slopes(field, points, _STEP_MM)
    direction = slope / np.maximum(np.linalg.norm(slope, axis=1, keepdims=True), 1e-9)
    agrees = np.einsum("ij,ij->i", direction, outward) > _LEAST_AGREEMENT
    return np.where(agrees[:, None], direction, outward)


def _least_squares(
    start: Vectors, seen: Vectors, edges: NDArray[np.int64], area: NDArray[np.float64]
) -> Vectors:
    """Return vertex values (n, 3) near ``start`` whose means over edges are near ``seen``."""
    count, rows = len(start), np.repeat(np.arange(len(seen)), 2)
    mix = csr_array((np.full(len(rows), 0.5), (rows, edges.reshape(-1))), shape=(len(seen), count))
    weighted = mix.T.multiply(area).tocsr()
    matrix = weighted @ mix + _OWN * eye_array(count)
    goal = weighted @ seen + _OWN * start
    solved = [cg(matrix, goal[:, k], x0=start[:, k], rtol=0.0, maxiter=_STEPS)[0] for k in range(3)]
    return np.stack(solved, axis=1)
