"""Turn an implicit surface into a closed triangle mesh.

Blocks of the grid that the surface cannot cross are not sampled. Marching cubes (Lewiner 2003)
makes the first mesh, its vertices are moved onto the surface by Newton steps, flat triangles are
merged and the rest made even, and the normals are the field's gradient.
"""

from __future__ import annotations

from dataclasses import dataclass

import manifold3d
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from skimage.measure import marching_cubes

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.errors import ModellingError
from anatomyapp.modelling.field import Distances, Field, Points, Vector
from anatomyapp.modelling.part import Part
from anatomyapp.modelling.remesh import (
    folded,
    relaxed,
    spread,
    with_better_triangles,
    without_folds,
)

_BLOCK = 8  # voxels along the edge of a coarse block; a fine block has half as many
_HALF_DIAGONAL = 0.87  # of a cube with edge one
_SLACK = 1.6  # how many times too small a field may read the distance far from the surface
_BATCH = 200_000  # points in one call of the field
_NEWTON_STEPS = 2
_EVENING_ROUNDS = 3
_UNFOLDING_ROUNDS = 4
_GRADIENT_STEP_MM = 0.12
_NORMAL_STEP_MM = 0.3  # wider: relief that is finer than the mesh would look like noise
_TETRAHEDRON = np.array([[1, 1, 1], [1, -1, -1], [-1, 1, -1], [-1, -1, 1]], np.float32)

Triangles = NDArray[np.uint32]


@dataclass(frozen=True, slots=True, eq=False)
class Surface:
    """A mesh and what was found while making it.

    ``euler`` is the Euler number of the mesh (2 for a ball, 0 for a ring), ``components`` how many
    separate pieces the field had before the largest was kept, ``volume_mm3`` what it encloses.
    """

    mesh: Mesh
    euler: int
    components: int
    volume_mm3: float


def surface(part: Part, *, voxel_mm: float | None = None) -> Surface:
    """Return the mesh of a part with its report; a coarser voxel than the part's may be asked for.

    Raises
    ------
    ModellingError
        When the box holds no surface, cuts it, or the mesh is not closed and outward.
    """
    voxel = part.voxel_mm if voxel_mm is None else voxel_mm
    raw, triangles, components = _largest_piece(*_marched(part, voxel))
    for _ in range(_NEWTON_STEPS):
        raw = _towards_surface(part.field, raw, 0.25 * voxel)
    vertices, faces = _evened(part, *_simplified(raw, triangles, part.tolerance_mm))
    volume = _volume(vertices, faces)
    if volume <= 0.0:
        raise ModellingError("A surface is inside out; the field must be negative inside.")
    normals = _normals(part.field, vertices, faces)
    occlusion = np.full(len(vertices), 255, np.uint8)
    mesh = Mesh(vertices, faces, normals, occlusion)
    return Surface(mesh, len(vertices) - len(faces) // 2, components, volume)


def mirrored(mesh: Mesh) -> Mesh:
    """Return the mesh of the other side: x changes its sign, and the winding turns with it."""
    flip = np.array([-1, 1, 1], np.float32)
    faces, *levels = (np.ascontiguousarray(f[:, ::-1]) for f in (mesh.faces, *mesh.levels))
    return Mesh(mesh.vertices * flip, faces, mesh.normals * flip, mesh.occlusion, tuple(levels))


def evaluated(field: Field, points: Points) -> Distances:
    """Return a field's values, called in batches that bound its memory."""
    if not len(points):
        return np.zeros(0, np.float32)
    pieces = [field(points[k : k + _BATCH]) for k in range(0, len(points), _BATCH)]
    return np.concatenate(pieces).astype(np.float32, copy=False)


def _cells(count: int) -> NDArray[np.intp]:
    axis = np.arange(count)
    return np.stack(np.meshgrid(axis, axis, axis, indexing="ij"), axis=-1).reshape(-1, 3)


def _split(corners: NDArray[np.intp], parts: int, size: int) -> NDArray[np.intp]:
    """Return the first corners of the cubes that blocks are split into."""
    return (corners[:, None] + _cells(parts) * size).reshape(-1, 3)


def _sampled(part: Part, low: Vector, shape: NDArray[np.intp], voxel: float) -> NDArray[np.float32]:
    """Return the field on a grid, with single values for blocks that the surface cannot cross."""
    values = np.empty(shape, np.float32)
    axes = [np.arange(0, n, _BLOCK) for n in shape]
    corners = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3)
    for size, parts in ((_BLOCK, 2), (_BLOCK // 2, _BLOCK // 2)):
        centres = low + voxel * (corners + (size - 1) / 2)
        at_centre = evaluated(part.field, centres.astype(np.float32))
        inside = _cells(size)
        for k in range(0, len(corners), 4096):
            cells = corners[k : k + 4096, None] + inside
            values[tuple(np.moveaxis(cells, -1, 0))] = at_centre[k : k + 4096, None]
        near = np.abs(at_centre) < _HALF_DIAGONAL * _SLACK * size * voxel
        corners = _split(corners[near], parts, size // parts)
    points = (low + voxel * corners).astype(np.float32)
    values[tuple(corners.T)] = evaluated(part.field, points)
    return values


def _check_rim(values: NDArray[np.float32], *, symmetric: bool) -> None:
    rims = [values[-1], values[:, 0], values[:, -1], values[:, :, 0], values[:, :, -1]]
    if min(rim.min() for rim in rims) < 0 or (not symmetric and values[0].min() < 0):
        raise ModellingError("A surface leaves its box; make the part's low and high wider.")


def _marched(part: Part, voxel: float) -> tuple[Vector, NDArray[np.int32]]:
    """Return vertices and faces of marching cubes over the part's box."""
    low = np.array([0.0, *part.low[1:]]) if part.symmetric else np.asarray(part.low, float)
    shape = (np.ceil((part.high - low) / voxel).astype(np.intp) + _BLOCK) // _BLOCK * _BLOCK
    values = _sampled(part, low, shape, voxel)
    _check_rim(values, symmetric=part.symmetric)
    if part.symmetric:
        values = np.concatenate([values[:0:-1], values])
        low[0] = -voxel * (shape[0] - 1)
    values[np.abs(values) < 1e-5] = 1e-5  # a node on the surface would make empty triangles
    if values.min() >= 0:
        raise ModellingError("A part's box holds no surface; check its field, low and high.")
    vertices, faces, _, _ = marching_cubes(values, 0.0)  # type: ignore[no-untyped-call] # no types
    return vertices * voxel + low, faces


def _largest_piece(
    vertices: Vector, faces: NDArray[np.int32]
) -> tuple[Vector, NDArray[np.int32], int]:
    """Return the piece with the most triangles, and how many pieces there were."""
    edges = np.concatenate([faces[:, :2], faces[:, 1:]])
    links = coo_array((np.ones(len(edges), bool), edges.T), shape=(len(vertices),) * 2)
    count, label = connected_components(links, directed=False)
    largest = np.bincount(label[faces[:, 0]], minlength=count).argmax()
    kept = label == largest
    renumbered = np.cumsum(kept) - 1
    chosen = renumbered[faces[kept[faces[:, 0]]]].astype(np.int32)
    return vertices[kept], chosen, int(count)


def _towards_surface(field: Field, vertices: Vector | Points, limit: float) -> Vector:
    """Move vertices by one Newton step along the gradient, at most ``limit`` mm."""
    reach = np.float32(_GRADIENT_STEP_MM)
    points = vertices.astype(np.float32)
    values = np.stack([evaluated(field, points + reach * k) for k in _TETRAHEDRON])
    gradient = (values.T @ _TETRAHEDRON) / (4 * reach)
    steep = np.maximum(np.einsum("ij,ij->i", gradient, gradient), 0.25)
    step = np.clip(values.mean(axis=0) / steep, -limit, limit)
    return np.asarray(vertices - step[:, None] * gradient)


def _simplified(
    vertices: Vector, faces: NDArray[np.int32], tolerance_mm: float
) -> tuple[Points, Triangles]:
    """Merge flat triangles; the result is closed or an error."""
    raw = manifold3d.Mesh(vertices.astype(np.float32), np.ascontiguousarray(faces, np.uint32))
    solid = manifold3d.Manifold(raw)
    if solid.status() != manifold3d.Error.NoError:
        raise ModellingError(
            f"A surface is not closed ({solid.status()}); sample it with another voxel size."
        )
    result = solid.simplify(tolerance_mm).to_mesh()
    points = np.array(result.vert_properties[:, :3], np.float32, order="C")
    return points, np.array(result.tri_verts, np.uint32, order="C")


def _evened(part: Part, vertices: Points, faces: Triangles) -> tuple[Points, Triangles]:
    """Give the triangles even angles; vertices stay on the surface."""
    faces = with_better_triangles(vertices, faces, part.tolerance_mm)
    for _ in range(_EVENING_ROUNDS):
        moved = spread(vertices, faces, _normals(part.field, vertices, faces))
        moved = _towards_surface(part.field, moved, 2 * part.tolerance_mm).astype(np.float32)
        vertices = without_folds(vertices, moved, faces)
        faces = with_better_triangles(vertices, faces, part.tolerance_mm)
    return _unfolded(part, vertices, faces)


def _unfolded(part: Part, vertices: Points, faces: Triangles) -> tuple[Points, Triangles]:
    """Relax the few triangles that lie folded against the surface's normals."""
    for _ in range(_UNFOLDING_ROUNDS):
        folds = folded(vertices, faces, _normals(part.field, vertices, faces))
        if not folds.any():
            break
        corners = np.unique(faces[folds])
        moved = relaxed(vertices, faces, corners)
        moved = _towards_surface(part.field, moved, 2 * part.tolerance_mm).astype(np.float32)
        vertices = vertices.copy()
        vertices[corners] = moved[corners]
        faces = with_better_triangles(vertices, faces, part.tolerance_mm)
    return vertices, faces


def _volume(vertices: Points, faces: Triangles) -> float:
    a, b, c = vertices[faces].astype(float).transpose(1, 0, 2)
    return float(np.einsum("ij,ij->", a, np.cross(b, c)) / 6)


def _normals(field: Field, vertices: Points, faces: Triangles) -> Points:
    """Return the gradient's directions; where it opposes the faces around, theirs instead."""
    steps = np.float32(_NORMAL_STEP_MM) * np.eye(3, dtype=np.float32)
    slopes = [evaluated(field, vertices + k) - evaluated(field, vertices - k) for k in steps]
    gradient = _at_length_one(np.stack(slopes, axis=1))
    a, b, c = vertices[faces].transpose(1, 0, 2)
    around = np.zeros_like(vertices)
    for corner in range(3):
        np.add.at(around, faces[:, corner], np.cross(b - a, c - a))
    around = _at_length_one(around)
    agrees = np.einsum("ij,ij->i", gradient, around) > 0.2
    return np.where(agrees[:, None], gradient, around).astype(np.float32)


def _at_length_one(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(length, np.float32(1e-9)))
