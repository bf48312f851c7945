"""Turn an implicit surface into a closed triangle mesh.

Blocks of the grid that the surface cannot cross are not sampled. Marching cubes (Lewiner 2003)
makes the first mesh, its vertices are moved onto the surface by Newton steps, flat triangles are
merged and the rest made even, and the normals are fitted to the field's gradient.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from skimage.measure import marching_cubes

from anatomyapp.atlas.mesh import Mesh, vertex_normals
from anatomyapp.errors import ModellingError
from anatomyapp.modelling.field import Points, Vector
from anatomyapp.modelling.normals import fitted_normals, gradient_normals
from anatomyapp.modelling.part import Part
from anatomyapp.modelling.remesh import (
    relaxed,
    spread,
    with_better_triangles,
    without_folds,
    without_long_edges,
)
from anatomyapp.modelling.sampling import evaluated, in_blocks, towards_surface
from anatomyapp.modelling.simplify import Triangles, simplified, without_strays
from anatomyapp.modelling.slivers import folded, without_slivers

_BLOCK = 8  # voxels along the edge of a coarse block; a fine block has half as many
_HALF_DIAGONAL = 0.87  # of a cube with edge one
_SLACK = 1.6  # how many times too small a field may read the distance far from the surface
_NEWTON_STEPS = 2
_EVENING_ROUNDS = 3
_RELAXING_ROUNDS = 4
_MERGING_ROUNDS = 6


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
        raw = towards_surface(part.field, raw, 0.25 * voxel)
    vertices, faces = _evened(part, *simplified(raw, triangles, part.tolerance_mm))
    volume = _volume(vertices, faces)
    if volume <= 0.0:
        raise ModellingError("A surface is inside out; the field must be negative inside.")
    normals = fitted_normals(part.field, vertices, faces)
    occlusion = np.full(len(vertices), 255, np.uint8)
    mesh = Mesh(vertices, faces, normals, occlusion)
    return Surface(mesh, len(vertices) - len(faces) // 2, components, volume)


def mirrored(mesh: Mesh) -> Mesh:
    """Return the mesh of the other side: x changes its sign, and the winding turns with it."""
    flip = np.array([-1, 1, 1], np.float32)
    faces, *levels = (np.ascontiguousarray(f[:, ::-1]) for f in (mesh.faces, *mesh.levels))
    return Mesh(mesh.vertices * flip, faces, mesh.normals * flip, mesh.occlusion, tuple(levels))


def _cells(count: int) -> NDArray[np.intp]:
    axis = np.arange(count)
    return np.stack(np.meshgrid(axis, axis, axis, indexing="ij"), axis=-1).reshape(-1, 3)


def _split(corners: NDArray[np.intp], parts: int, size: int) -> NDArray[np.intp]:
    """Return the first corners of the cubes that blocks are split into."""
    return (corners[:, None] + _cells(parts) * size).reshape(-1, 3)


def _sampled(part: Part, low: Vector, shape: NDArray[np.intp], voxel: float) -> NDArray[np.float32]:
    """Return the field on a grid, with single values for blocks that the surface cannot cross."""
    values, axes = np.empty(shape, np.float32), [np.arange(0, n, _BLOCK) for n in shape]
    corners = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3)
    for size, parts in ((_BLOCK, 2), (_BLOCK // 2, _BLOCK // 2)):
        centres = low + voxel * (corners + (size - 1) / 2)
        at_centre = evaluated(part.field, centres.astype(np.float32))
        in_blocks(values, size)[tuple(corners.T // size)] = at_centre[:, None, None, None]
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


def _evened(part: Part, vertices: Points, faces: Triangles) -> tuple[Points, Triangles]:
    """Give the triangles even angles; vertices stay on the surface."""
    faces = with_better_triangles(vertices, faces, part.tolerance_mm)
    normals = gradient_normals(part.field, vertices, faces)  # vertices slide less than they turn
    for _ in range(_EVENING_ROUNDS):
        moved = _on_surface(part, spread(vertices, faces, normals))
        vertices = without_folds(vertices, moved, faces)
        faces = with_better_triangles(vertices, faces, part.tolerance_mm)
    return _divided(part, *_cleaned(part, vertices, faces))


def _cleaned(part: Part, vertices: Points, faces: Triangles) -> tuple[Points, Triangles]:
    """Merge slivers and triangles that lie folded against those around; relax these first."""
    for relaxing in (*[True] * _RELAXING_ROUNDS, *[False] * _MERGING_ROUNDS):
        normals = vertex_normals(vertices, faces)
        merged = without_slivers(vertices, faces, normals, part.tolerance_mm)
        corners = np.unique(faces[folded(vertices, faces, normals)])
        if len(merged) == len(faces) and not (relaxing and len(corners)):
            break
        if relaxing:
            vertices = vertices.copy()
            vertices[corners] = _on_surface(part, relaxed(vertices, faces, corners)[corners])
        vertices, faces = without_strays(vertices, merged)
        faces = with_better_triangles(vertices, faces, part.tolerance_mm)
    return vertices, faces


def _divided(part: Part, vertices: Points, faces: Triangles) -> tuple[Points, Triangles]:
    """Divide edges longer than the part allows; the vertices between lie on the surface."""
    divided, faces = without_long_edges(vertices, faces, part.longest_mm)
    if len(divided) == len(vertices):
        return vertices, faces
    moved = divided.copy()
    moved[len(vertices) :] = _on_surface(part, divided[len(vertices) :])
    return without_folds(divided, moved, faces), faces


def _on_surface(part: Part, vertices: Points) -> Points:
    return towards_surface(part.field, vertices, 2 * part.tolerance_mm).astype(np.float32)


def _volume(vertices: Points, faces: Triangles) -> float:
    a, b, c = vertices[faces].astype(float).transpose(1, 0, 2)
    return float(np.einsum("ij,ij->", a, np.cross(b, c)) / 6)
