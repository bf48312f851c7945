"""Breathing on the graphics card: two ways and a turn of the normal for each vertex.

They are sent once; from then on one number a picture moves all structures. Until then, and for
atlases that do not breathe, the attributes are zero and the shader moves nothing.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from itertools import accumulate
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.landmark import Landmark
from anatomyapp.atlas.structure import StructureId
from anatomyapp.render import gl
from anatomyapp.scene.explode import offset_of
from anatomyapp.scene.phase import share_of

PARTS = ("rise", "bend", "turn")
VERTEX = np.dtype([(part, "<f2", 4) for part in PARTS])
_WAY = np.dtype("<f8")
_FIRST_PLACE = 3  # of the vertex shader's attributes

Name = TypeVar("Name", bound=str)
BoxWays = Mapping[StructureId, NDArray[np.float64]]  # (2, 2, 3): rise and bend of both corners
Ask = Callable[[], None]


@dataclass(frozen=True, slots=True, eq=False)
class Motion:
    """How an atlas breathes, as the graphics card wants it.

    Parameters
    ----------
    vertices
        (n,) rise, bend and turn of every vertex in the atlas's order; see
        `anatomyapp.scene.breath.Breath`.
    boxes
        (m, 2, 2, 3) mm: how the box round each mesh moves, in the same two parts, both corners.
    landmarks
        (k, 2, 3) mm: how every point of the landmarks moves, in their order.
    """

    vertices: NDArray[np.void]
    boxes: NDArray[np.float64]
    landmarks: NDArray[np.float64]

    def box_ways(self, atlas: Atlas) -> BoxWays:
        """Return the motion of the boxes by structure."""
        return dict(zip(atlas.meshes, self.boxes, strict=True))

    def to_bytes(self) -> bytes:
        """Return all its numbers in a row."""
        return b"".join(getattr(self, field.name).tobytes() for field in fields(self))


def motion_of(atlas: Atlas, ask: Ask = lambda: None) -> Motion:
    """Return how an atlas breathes; it takes seconds on any thread, with ``ask`` in between."""
    from anatomyapp.scene.breath import breath_of  # noqa: PLC0415 - loads SciPy, which nothing else needs
    from anatomyapp.scene.carried import carried_by_wall  # noqa: PLC0415 - as above

    breaths = breath_of(atlas.breathing, atlas.meshes, ask) if atlas.breathing else {}
    blocks = [np.zeros(0, VERTEX)]
    boxes = np.zeros((len(atlas.meshes), 2, 2, 3), _WAY)
    for number, (name, mesh) in enumerate(atlas.meshes.items()):
        block = np.zeros(len(mesh.vertices), VERTEX)
        if name in breaths:
            breath = breaths[name]
            for part in PARTS:
                block[part][:, :3] = getattr(breath, part)
            boxes[number] = ways_of_box(mesh.vertices, breath.rise, breath.bend)
        blocks.append(block)
    ask()
    return Motion(np.concatenate(blocks), boxes, carried_by_wall(atlas, breaths))


def motion_from(content: bytes, atlas: Atlas) -> Motion | None:
    """Return the motion that some bytes hold, or None where they are not as many as it has."""
    shapes: tuple[tuple[np.dtype[Any], tuple[int, ...]], ...] = (
        (VERTEX, (sum(len(mesh.vertices) for mesh in atlas.meshes.values()),)),
        (_WAY, (len(atlas.meshes), 2, 2, 3)),
        (_WAY, (sum(len(mark.geometry) for mark in atlas.landmarks), 2, 3)),
    )
    sizes = [dtype.itemsize * math.prod(shape) for dtype, shape in shapes]
    if sum(sizes) != len(content):
        return None
    starts = np.cumsum([0, *sizes[:-1]]).tolist()
    return Motion(*(
        np.frombuffer(content, dtype, math.prod(shape), start).reshape(shape)
        for (dtype, shape), start in zip(shapes, starts, strict=True)
    ))  # fmt: skip


class MovedPlaces:
    """Where vertices and landmarks of an atlas are at a phase of breath."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._motion: Motion | None = None
        self._first_vertex = _starts({s: len(mesh.vertices) for s, mesh in atlas.meshes.items()})
        self._first_point = _starts({mark.id: len(mark.geometry) for mark in atlas.landmarks})

    def learn(self, motion: Motion) -> None:
        """Move with breath from now on; before that all is at rest."""
        self._motion = motion

    def shown(
        self, structure: StructureId, phase: float, exploded: float
    ) -> NDArray[np.floating[Any]]:
        """Return the vertices (n, 3) LPS mm of a mesh where structures stand so far apart."""
        return np.asarray(
            self.vertices(structure, phase) + offset_of(self._atlas, structure, exploded)
        )

    def vertices(self, structure: StructureId, phase: float) -> NDArray[np.floating[Any]]:
        """Return the vertices (n, 3) LPS mm of a structure's mesh."""
        rest, start = self._atlas.meshes[structure].vertices, self._first_vertex[structure]
        if self._motion is None or not phase:
            return rest
        ways, s = self._motion.vertices[start : start + len(rest)], np.float32(share_of(phase))
        rise, bend = (ways[part][:, :3].astype(np.float32) for part in ("rise", "bend"))
        return np.asarray(rest + s * (rise + s * bend))

    def geometry(self, landmark: Landmark, phase: float) -> NDArray[np.float64]:
        """Return the points (n, 3) LPS mm of a landmark."""
        rest, start = landmark.geometry, self._first_point[landmark.id]
        if self._motion is None or not phase:
            return rest
        ways, s = self._motion.landmarks[start : start + len(rest)], share_of(phase)
        return np.asarray(rest + s * (ways[:, 0] + s * ways[:, 1]))


def _starts(counts: Mapping[Name, int]) -> dict[Name, int]:
    """Return where each one's numbers begin, one after the other."""
    return dict(zip(counts, accumulate(counts.values(), initial=0), strict=False))


def ways_of_box(
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
        stride = VERTEX.itemsize
        for k in range(len(PARTS)):
            place, offset = _FIRST_PLACE + k, ctypes.c_void_p(k * stride // len(PARTS))
            gl.glVertexAttribPointer(place, 3, gl.GL_HALF_FLOAT, False, stride, offset)
            gl.glEnableVertexAttribArray(place)

    def close(self) -> None:
        """Give the buffer back."""
        gl.glDeleteBuffers(1, [self._buffer])
