"""The atlas on the graphics card: one vertex buffer, one index buffer, one table of structures."""

from __future__ import annotations

import ctypes
from collections.abc import Collection, Iterable

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import DrawingError
from anatomyapp.render import gl
from anatomyapp.render.look import Look
from anatomyapp.render.view import Bounds
from anatomyapp.scene.scene import Mark, Scene

MARKS = (Mark.SELECTED, Mark.RIGHT, Mark.WRONG)  # a mark's number is its place here, plus one

_VERTEX = np.dtype(
    [
        ("position", "<f4", 3),
        ("normal", "i1", 4),
        ("structure_and_openness", "<u2", 2),
    ]
)
_TINTED = 0.78  # part of a mark's tint in the colour of a surface
_OWN_SHADE = 0.35  # part of the baked shade that a structure throws on itself
_MOST_STRUCTURES = 2**16 - 1


class MeshBuffers:
    """All meshes of an atlas in one vertex and one index buffer, in the atlas's order.

    ``index_of`` numbers the structures from 1; 0 is the background.
    """

    def __init__(self, atlas: Atlas) -> None:
        meshes = atlas.meshes
        if len(meshes) > _MOST_STRUCTURES:
            raise DrawingError(
                f"{atlas.id}: {len(meshes)} meshes are over {_MOST_STRUCTURES}; split the pack."
            )
        self.index_of = {structure: i for i, structure in enumerate(meshes, start=1)}
        self._ranges = _ranges(meshes.values())
        self.array = gl.glGenVertexArrays(1)
        gl.glBindVertexArray(self.array)
        self._buffers = [
            _uploaded(gl.GL_ARRAY_BUFFER, _vertices(meshes.values())),
            _uploaded(gl.GL_ELEMENT_ARRAY_BUFFER, _indices(meshes.values())),
        ]
        _describe_vertices()

    def slices(self, structures: Iterable[StructureId], triangles: int) -> list[list[int]]:
        """Return the numbers of these structures in the buffer's order, in slices of about so many.

        There is at least one slice; a structure is never divided.
        """
        numbers = sorted(self.index_of[s] for s in structures if s in self.index_of)
        before = np.cumsum([0, *(self._ranges[n - 1, 0, 1] // 3 for n in numbers)])[:-1]
        slices: list[list[int]] = [[]]
        for number, start in zip(numbers, before.tolist(), strict=True):
            if start >= len(slices) * triangles:
                slices.append([])
            slices[-1].append(number)
        return slices

    def draw(self, numbers: list[int], level: int = 0) -> None:
        """Draw these structures in one call, at a level of detail or the coarsest they have."""
        if not numbers:
            return
        chosen = self._ranges[np.array(numbers) - 1, min(level, self._ranges.shape[1] - 1)]
        starts = (ctypes.c_void_p * len(chosen))(*(chosen[:, 0] * 4).tolist())
        counts = chosen[:, 1].astype(np.int32)
        gl.glBindVertexArray(self.array)
        gl.glMultiDrawElements(gl.GL_TRIANGLES, counts, gl.GL_UNSIGNED_INT, starts, len(chosen))

    def close(self) -> None:
        """Give the buffers back."""
        gl.glDeleteVertexArrays(1, [self.array])
        gl.glDeleteBuffers(len(self._buffers), self._buffers)


class StructureTable:
    """A texture with the colour, gloss and mark of each structure, and how much it is shaded."""

    def __init__(self, atlas: Atlas, bounds: Bounds) -> None:
        self._structures = [atlas.structures[s] for s in atlas.meshes]
        self._index_of = {structure: i for i, structure in enumerate(atlas.meshes, start=1)}
        self._neighbours = bounds.neighbours()
        self._shown: NDArray[np.uint8] | None = None
        self.texture = gl.glGenTextures(1)
        gl.glBindTexture(gl.GL_TEXTURE_2D, self.texture)
        for word in (gl.GL_TEXTURE_MIN_FILTER, gl.GL_TEXTURE_MAG_FILTER):
            gl.glTexParameteri(gl.GL_TEXTURE_2D, word, gl.GL_NEAREST)

    def show(self, look: Look, scene: Scene) -> None:
        """Colour the structures; nothing is sent when nothing changed."""
        rows = self._rows(look, scene)
        if self._shown is not None and np.array_equal(rows, self._shown):
            return
        self._shown = rows
        layout, kind = gl.GL_RGBA_INTEGER, gl.GL_UNSIGNED_BYTE
        height, width = rows.shape[:2]
        gl.glBindTexture(gl.GL_TEXTURE_2D, self.texture)
        gl.glTexImage2D(gl.GL_TEXTURE_2D, 0, gl.GL_RGBA8UI, width, height, 0, layout, kind, rows)

    def _rows(self, look: Look, scene: Scene) -> NDArray[np.uint8]:
        tissues = [look.tissue(s.kind, s.carries) for s in self._structures]
        surface = np.zeros((len(tissues) + 1, 2, 4))
        if tissues:
            surface[1:, 0] = [(*tissue.colour, tissue.gloss) for tissue in tissues]
            surface[1:, 1, 1] = self._shading(scene)
        for structure, mark in scene.marks:
            if structure in self._index_of:
                row = surface[self._index_of[structure]]
                tint, tinted = np.array(look.highlights[mark].tint), _tinted(scene, mark)
                row[0, :3] = (1 - tinted) * row[0, :3] + tinted * tint
                row[1, 0] = (MARKS.index(mark) + 1) / 255
                row[1, 2] = tinted
        return _in_blocks(surface)

    def _shading(self, scene: Scene) -> NDArray[np.float64]:
        """Return (n,) how much of the baked shade counts: hidden neighbours throw none."""
        solid = scene.visible - scene.faded
        shown = np.array([s in solid for s in self._index_of], np.float64)
        around = self._neighbours.sum(1)
        share = np.where(around > 0, self._neighbours @ shown / np.maximum(around, 1), 1.0)
        shading: NDArray[np.float64] = (_OWN_SHADE + (1 - _OWN_SHADE) * share) * shown
        return shading

    def close(self) -> None:
        """Give the texture back."""
        gl.glDeleteTextures([self.texture])


def _tinted(scene: Scene, mark: Mark) -> float:
    """Return the part of a mark's tint: none where all that is solid is chosen, and only chosen."""
    alone = mark is Mark.SELECTED and scene.visible - scene.faded <= scene.selected
    return 0.0 if alone else _TINTED


def _in_blocks(surface: NDArray[np.float64]) -> NDArray[np.uint8]:
    """Return a texture whose rows hold 256 structures each, two rows after another for those."""
    blocks = -(-len(surface) // 256)
    table = np.zeros((blocks * 256, 2, 4), np.uint8)
    table[: len(surface)] = np.round(surface * 255)
    return np.ascontiguousarray(
        table.reshape(blocks, 256, 2, 4).transpose(0, 2, 1, 3).reshape(-1, 256, 4)
    )


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
    first, blocks = 0, []
    for mesh in meshes:
        blocks += [faces.reshape(-1) + np.uint32(first) for faces in (mesh.faces, *mesh.levels)]
        first += len(mesh.vertices)
    return np.concatenate(blocks) if blocks else np.zeros(1, np.uint32)


def _uploaded(kind: int, array: NDArray[np.void] | NDArray[np.uint32]) -> int:
    buffer: int = gl.glGenBuffers(1)
    gl.glBindBuffer(kind, buffer)
    gl.glBufferData(kind, array.nbytes, array.tobytes(), gl.GL_STATIC_DRAW)
    return buffer


def _describe_vertices() -> None:
    stride = _VERTEX.itemsize
    gl.glVertexAttribPointer(0, 3, gl.GL_FLOAT, False, stride, ctypes.c_void_p(0))
    gl.glVertexAttribPointer(1, 4, gl.GL_BYTE, True, stride, ctypes.c_void_p(12))
    gl.glVertexAttribIPointer(2, 2, gl.GL_UNSIGNED_SHORT, stride, ctypes.c_void_p(16))
    for place in range(3):
        gl.glEnableVertexAttribArray(place)
