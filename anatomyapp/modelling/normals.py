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
_PLACES = np.array([[4, 1, 1], [1, 4, 1], [1, 1, 4]]) / 6  # in a triangle; of a rule of degree two
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
    What is seen is the normal between the vertices. Least squares over three places in each
    triangle, weighted by area, halve its error against the gradient at the vertices, and take
    away the mottling that this leaves on coarse triangles.
    """
    start = gradient_normals(field, vertices, faces).astype(float)
    corners = vertices[faces].astype(float)
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    area = np.linalg.norm(across, axis=1)
    facing = across / np.maximum(area, 1e-12)[:, None]
    points = np.einsum("pj,fjk->fpk", _PLACES, corners).reshape(-1, 3).astype(np.float32)
    seen = _agreeing(field, points, np.repeat(facing, len(_PLACES), axis=0))
    normals = _least_squares(start, seen, faces, area / max(float(area.mean()), 1e-12))
    length = np.linalg.norm(normals, axis=1, keepdims=True)
    return np.asarray(normals / np.maximum(length, 1e-9), np.float32)


def _agreeing(field: Field, points: Points, outward: Vectors) -> Vectors:
    """Return the gradient's directions, or the outward ones where the two disagree."""
    slope = slopes(field, points, _STEP_MM)
    direction = slope / np.maximum(np.linalg.norm(slope, axis=1, keepdims=True), 1e-9)
    agrees = np.einsum("ij,ij->i", direction, outward) > _LEAST_AGREEMENT
    return np.where(agrees[:, None], direction, outward)


def _least_squares(start: Vectors, seen: Vectors, faces: Triangles, area: Vectors) -> Vectors:
    """Return vertex values (n, 3) near ``start`` whose interpolation is near ``seen``."""
    count, rows = len(start), np.arange(len(seen))
    columns = np.repeat(faces, len(_PLACES), axis=0)
    shares = np.tile(_PLACES, (len(faces), 1))
    places = (np.repeat(rows, 3), columns.reshape(-1))
    mix = csr_array((shares.reshape(-1), places), shape=(len(seen), count))
    weighted = mix.T.multiply(np.repeat(area, len(_PLACES))).tocsr()
    matrix = weighted @ mix + _OWN * eye_array(count)
    goal = weighted @ seen + _OWN * start
    solved = [cg(matrix, goal[:, k], x0=start[:, k], rtol=0.0, maxiter=_STEPS)[0] for k in range(3)]
    return np.stack(solved, axis=1)
