"""The atlas on the graphics card: one vertex buffer, one index buffer."""

from __future__ import annotations

import ctypes
from collections.abc import Collection, Iterable

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.errors import DrawingError
from anatomyapp.render import gl
from anatomyapp.render.detail import needed_pixel_mm

_VERTEX = np.dtype(
    [
        ("position", "<f4", 3),
        ("normal", "i1", 4),
        ("structure_and_openness", "<u2", 2),
    ]
)
_MOST_STRUCTURES = 2**16 - 1

Numbers = NDArray[np.int64]


class MeshBuffers:
    """All meshes of an atlas in one vertex and one index buffer, in the atlas's order.

    Structures are numbered from 1; 0 is the background. ``needed_pixel_mm`` (n, levels) says from
    which size of a pixel on each level of a structure is as good as the full one.
    """

    def __init__(self, atlas: Atlas) -> None:
        meshes = atlas.meshes
        if len(meshes) > _MOST_STRUCTURES:
            raise DrawingError(
                f"{atlas.id}: {len(meshes)} meshes are over {_MOST_STRUCTURES}; split the pack."
            )
        self._ranges = _ranges(meshes.values())
        vertices, indices = _vertices(meshes.values()), _indices(meshes.values())
        self.needed_pixel_mm = needed_pixel_mm(vertices, indices, self._ranges)
        self.array = gl.glGenVertexArrays(1)
        gl.glBindVertexArray(self.array)
        self._buffers = [
            _uploaded(gl.GL_ARRAY_BUFFER, vertices),
            _uploaded(gl.GL_ELEMENT_ARRAY_BUFFER, indices),
        ]
        _describe_vertices()

    def triangles(self, numbers: Numbers, levels: Numbers) -> Numbers:
        """Return how many triangles structures have at levels of detail, all (n,)."""
        return np.asarray(self._ranges[numbers - 1, levels, 1] // 3)

    def draw(self, numbers: Numbers, levels: Numbers) -> None:
        """Draw structures at levels of detail, both (n,), in one call."""
        if not len(numbers):
            return
        chosen = self._ranges[numbers - 1, levels]
        starts = (ctypes.c_void_p * len(chosen))(*(chosen[:, 0] * 4).tolist())
        counts = chosen[:, 1].astype(np.int32)
        gl.glBindVertexArray(self.array)
        gl.glMultiDrawElements(gl.GL_TRIANGLES, counts, gl.GL_UNSIGNED_INT, starts, len(chosen))

    def close(self) -> None:
        """Give the buffers back."""
        gl.glDeleteVertexArrays(1, [self.array])
        gl.glDeleteBuffers(len(self._buffers), self._buffers)


def _ranges(meshes: Collection[Mesh]) -> NDArray[np.int64]:
    """Return where the indices of each mesh's levels start and how many there are, (n, levels, 2).

    A mesh with fewer levels than others has its coarsest one in their place.
    """
    most = max((1 + len(mesh.levels) for mesh in meshes), default=1)
    ranges = np.zeros((len(meshes), most, 2), np.int64)
    start = 0
    for i, mesh in enumerate(meshes):
        for level, faces in enumerate((mesh.faces, *mesh.levels)):
            ranges[i, level:] = start, faces.size
            start += faces.size
    return ranges


def _vertices(meshes: Iterable[Mesh]) -> NDArray[np.void]:
    blocks = []
    for i, mesh in enumerate(meshes, start=1):
        block = np.zeros(len(mesh.vertices), _VERTEX)
        block["position"] = mesh.vertices
        block["normal"][:, :3] = np.round(mesh.normals * 127)
        block["structure_and_openness"][:, 0] = i
        block["structure_and_openness"][:, 1] = mesh.occlusion
        blocks.append(block)
    return np.concatenate(blocks) if blocks else np.zeros(1, _VERTEX)


def _indices(meshes: Iterable[Mesh]) -> NDArray[np.uint32]:
    """Return the indices of each mesh's levels, one mesh after the other."""
    levels = [(len(mesh.vertices), (mesh.faces, *mesh.levels)) for mesh in meshes]
    indices = np.zeros(max(1, sum(f.size for _, each in levels for f in each)), np.uint32)
    first = at = 0
    for count, each in levels:
        for faces in each:
            np.add(faces.reshape(-1), np.uint32(first), out=indices[at : at + faces.size])
            at += faces.size
        first += count
    return indices


def _uploaded(kind: int, array: NDArray[np.void] | NDArray[np.uint32]) -> int:
    buffer: int = gl.glGenBuffers(1)
    gl.glBindBuffer(kind, buffer)
    gl.glBufferData(kind, array.nbytes, array.view(np.uint8), gl.GL_STATIC_DRAW)
    return buffer


def _describe_vertices() -> None:
    stride = _VERTEX.itemsize
    gl.glVertexAttribPointer(0, 3, gl.GL_FLOAT, False, stride, ctypes.c_void_p(0))
    gl.glVertexAttribPointer(1, 4, gl.GL_BYTE, True, stride, ctypes.c_void_p(12))
    gl.glVertexAttribIPointer(2, 2, gl.GL_UNSIGNED_SHORT, stride, ctypes.c_void_p(16))
    for place in range(3):
        gl.glEnableVertexAttribArray(place)
