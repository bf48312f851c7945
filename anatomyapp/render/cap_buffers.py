"""Caps on the graphics card: their faces, and the lines round them."""

from __future__ import annotations

import ctypes
from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from anatomyapp.render import gl
from anatomyapp.render.caps import Caps

_FACE = np.dtype(
    [("position", "<f4", 3), ("normal", "i1", 4), ("structure_and_openness", "<u2", 2)]
)
_EDGE = np.dtype(
    [("position", "<f4", 3), ("other", "<f4", 3), ("corner", "i1", 4), ("structure", "<u2", 2)]
)
_OPEN = 255  # nothing shades a cap
_CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], np.int8)  # at which end; whether inwards
_TWO_TRIANGLES = np.array([0, 1, 2, 2, 1, 3])


class CapBuffers:
    """The caps of one plane: faces for ``surface.vert``, edges for ``edge.vert``."""

    def __init__(self, caps: Caps) -> None:
        self._corner_owners = caps.numbers
        self._face_owners = caps.numbers[caps.triangles[:, 0]]
        self._arrays: list[int] = [gl.glGenVertexArrays(1) for _ in range(2)]
        faces = caps.triangles.astype(np.uint32)
        self._buffers = [
            *_uploaded(self._arrays[0], _face_vertices(caps), faces),
            *_uploaded(self._arrays[1], _edge_vertices(caps), _edge_indices(len(caps.points))),
        ]

    def draw_faces(self, numbers: Collection[int]) -> None:
        """Draw the faces of some structures."""
        _draw_runs(self._arrays[0], self._face_owners, numbers, 3)

    def draw_edges(self, numbers: Collection[int]) -> None:
        """Draw the lines round the faces of some structures."""
        _draw_runs(self._arrays[1], self._corner_owners, numbers, len(_TWO_TRIANGLES))

    def close(self) -> None:
        """Give the buffers back."""
        gl.glDeleteVertexArrays(len(self._arrays), self._arrays)
        gl.glDeleteBuffers(len(self._buffers), self._buffers)


def _face_vertices(caps: Caps) -> NDArray[np.void]:
    block = np.zeros(len(caps.points), _FACE)
    block["position"] = caps.points
    block["normal"][:, :3] = np.round(caps.normal * 127)
    block["structure_and_openness"][:, 0] = caps.numbers
    block["structure_and_openness"][:, 1] = _OPEN
    return block


def _edge_vertices(caps: Caps) -> NDArray[np.void]:
    """Return four vertices for each edge; the shader draws them apart, so many pixels."""
    block = np.zeros((len(caps.points), len(_CORNERS)), _EDGE)
    ends = caps.points[caps.edges]
    block["position"] = ends[:, _CORNERS[:, 0]]
    block["other"] = ends[:, 1 - _CORNERS[:, 0]]
    block["corner"][..., :2] = _CORNERS
    block["structure"][..., 0] = caps.numbers[:, None]
    return block.reshape(-1)


def _edge_indices(edges: int) -> NDArray[np.uint32]:
    first = len(_CORNERS) * np.arange(edges)[:, None]
    return np.asarray(first + _TWO_TRIANGLES, np.uint32)


def _uploaded(
    array: int, vertices: NDArray[np.void], indices: NDArray[np.uint32]
) -> tuple[int, int]:
    """Send vertices and indices, and say how the vertices are read; return both buffers."""
    gl.glBindVertexArray(array)
    buffers: tuple[int, int] = tuple(gl.glGenBuffers(2))
    kinds = (gl.GL_ARRAY_BUFFER, gl.GL_ELEMENT_ARRAY_BUFFER)
    for kind, buffer, content in zip(kinds, buffers, (vertices, indices), strict=True):
        gl.glBindBuffer(kind, buffer)
        gl.glBufferData(kind, content.nbytes, content.tobytes(), gl.GL_STREAM_DRAW)
    _describe(vertices.dtype)
    return buffers


def _describe(kind: np.dtype[np.void]) -> None:
    """Say how vertices are read: each field of a kind is an attribute, in their order."""
    stride = kind.itemsize
    for place, name in enumerate(kind.names or ()):
        field = kind[name]
        base, (count,) = field.base, field.shape
        start = ctypes.c_void_p(kind.fields[name][1] if kind.fields else 0)
        if base.kind == "u":
            gl.glVertexAttribIPointer(place, count, gl.GL_UNSIGNED_SHORT, stride, start)
        else:
            signed = base.kind == "i"
            word = gl.GL_BYTE if signed else gl.GL_FLOAT
            gl.glVertexAttribPointer(place, count, word, signed, stride, start)
        gl.glEnableVertexAttribArray(place)


def _draw_runs(
    array: int, owners: NDArray[np.uint16], numbers: Collection[int], indices: int
) -> None:
    """Draw what belongs to some structures; owners rise, each with so many indices."""
    wanted = np.isin(owners, np.array(sorted(numbers), np.int64))
    borders = np.flatnonzero(np.diff(np.concatenate([[False], wanted, [False]]).astype(np.int8)))
    starts, ends = borders[::2], borders[1::2]
    if not len(starts):
        return
    places = (ctypes.c_void_p * len(starts))(*(starts * indices * 4).tolist())
    counts = ((ends - starts) * indices).astype(np.int32)
    gl.glBindVertexArray(array)
    gl.glMultiDrawElements(gl.GL_TRIANGLES, counts, gl.GL_UNSIGNED_INT, places, len(starts))
