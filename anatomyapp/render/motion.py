"""Breathing on the graphics card: two ways and a turn of the normal for each vertex.

They are sent once; from then on one number a picture moves all structures. Until then, and for
atlases that do not breathe, the attributes are zero and the shader moves nothing.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.render import gl

_PARTS = ("rise", "bend", "turn")
_VERTEX = np.dtype([(part, "<f2", 4) for part in _PARTS])
_FIRST_PLACE = 3  # of the vertex shader's attributes

BoxWays = Mapping[StructureId, NDArray[np.float64]]  # (2, 2, 3): rise and bend of both corners


@dataclass(frozen=True, slots=True, eq=False)
class Motion:
    """How an atlas breathes, as the graphics card wants it.

    Parameters
    ----------
    vertices
        Rise, bend and turn of every vertex in the atlas's order; see
        `anatomyapp.scene.breath.Breath`.
    boxes
        How the boxes round the structures that move do so, in the same two parts.
    """

    vertices: NDArray[np.void]
    boxes: BoxWays


def motion_of(atlas: Atlas, ask: Callable[[], None] = lambda: None) -> Motion:
    """Return how an atlas breathes; it takes seconds on any thread, with ``ask`` in between."""
    from anatomyapp.scene.breath import breath_of  # noqa: PLC0415 - loads SciPy, which nothing else needs

    breaths = breath_of(atlas.breathing, atlas.meshes, ask) if atlas.breathing else {}
    blocks, boxes = [np.zeros(0, _VERTEX)], {}
    for name, mesh in atlas.meshes.items():
        block = np.zeros(len(mesh.vertices), _VERTEX)
        if name in breaths:
            breath = breaths[name]
            for part in _PARTS:
                block[part][:, :3] = getattr(breath, part)
            boxes[name] = _box_ways(mesh.vertices, breath.rise, breath.bend)
        blocks.append(block)
    return Motion(np.concatenate(blocks), boxes)


def _box_ways(
    rest: NDArray[np.float32], rise: NDArray[np.float32], bend: NDArray[np.float32]
) -> NDArray[np.float64]:
    """Return the parabola (2, 2, 3) of a box's corners through three phases."""
    boxes = []
    for s in (0.0, 0.5, 1.0):
        places = rest + s * (rise + s * bend)
        boxes.append(np.stack([places.min(axis=0), places.max(axis=0)]).astype(np.float64))
    half, whole = boxes[1] - boxes[0], boxes[2] - boxes[0]
    return np.stack([4 * half - whole, 2 * whole - 4 * half])


class MotionBuffer:
    """A motion on the graphics card, joined to the array of the meshes that it moves."""

    def __init__(self, motion: Motion, array: int) -> None:
        gl.glBindVertexArray(array)
        self._buffer: int = gl.glGenBuffers(1)
        gl.glBindBuffer(gl.GL_ARRAY_BUFFER, self._buffer)
        vertices = motion.vertices
        gl.glBufferData(gl.GL_ARRAY_BUFFER, vertices.nbytes, vertices, gl.GL_STATIC_DRAW)
        stride = _VERTEX.itemsize
        for k in range(len(_PARTS)):
            place, offset = _FIRST_PLACE + k, ctypes.c_void_p(k * stride // len(_PARTS))
            gl.glVertexAttribPointer(place, 3, gl.GL_HALF_FLOAT, False, stride, offset)
            gl.glEnableVertexAttribArray(place)

    def close(self) -> None:
        """Give the buffer back."""
        gl.glDeleteBuffers(1, [self._buffer])
