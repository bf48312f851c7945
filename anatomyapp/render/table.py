"""The table of structures on the graphics card: how each looks in a scene."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.render import gl
from anatomyapp.render.bounds import Bounds
from anatomyapp.render.look import Look
from anatomyapp.scene.scene import Mark, Scene

MARKS = tuple(Mark)  # a mark's number is its place here, plus one

_TINTED = 0.78  # part of a mark's tint in the colour of a surface
_OWN_SHADE = 0.35  # part of the baked shade that a structure throws on itself

Rows = NDArray[np.float64]  # (n, 2, 4): colour and gloss; mark, shading, tint, hatching


class _Shown(NamedTuple):
    """What the table depends on."""

    look: Look
    visible: frozenset[StructureId]
    faded: frozenset[StructureId]
    exploded: float
    marks: tuple[tuple[StructureId, Mark], ...]


class StructureTable:
    """A texture with the colour, gloss and mark of each structure, and how much it is shaded."""

    def __init__(self, atlas: Atlas, bounds: Bounds) -> None:
        self._structures = [atlas.structures[s] for s in atlas.meshes]
        self._bounds, self._neighbours = bounds, bounds.neighbours()
        self._shown: _Shown | None = None
        self._plain = np.zeros((1 + len(self._structures), 2, 4))  # with nothing marked
        self.texture = int(gl.glGenTextures(1))
        gl.glBindTexture(gl.GL_TEXTURE_2D, self.texture)
        for word in (gl.GL_TEXTURE_MIN_FILTER, gl.GL_TEXTURE_MAG_FILTER):
            gl.glTexParameteri(gl.GL_TEXTURE_2D, word, gl.GL_NEAREST)

    def show(self, look: Look, scene: Scene) -> None:
        """Colour the structures; nothing is sent when nothing changed."""
        wanted = _Shown(look, scene.visible, scene.faded, scene.exploded, scene.marks)
        shown = self._shown
        if wanted == shown:
            return
        if shown is None or shown.look != look:
            self._colour(look)
        if shown is None or shown[1:4] != wanted[1:4]:
            self._plain[1:, 1, 1] = self._shading(scene)
        self._send(_in_blocks(self._marked(look, scene)))
        self._shown = wanted

    def _send(self, rows: NDArray[np.uint8]) -> None:
        layout, kind = gl.GL_RGBA_INTEGER, gl.GL_UNSIGNED_BYTE
        height, width = rows.shape[:2]
        gl.glBindTexture(gl.GL_TEXTURE_2D, self.texture)
        gl.glTexImage2D(gl.GL_TEXTURE_2D, 0, gl.GL_RGBA8UI, width, height, 0, layout, kind, rows)

    def _colour(self, look: Look) -> None:
        for row, structure in zip(self._plain[1:, 0], self._structures, strict=True):
            tissue = look.tissue(structure.kind, structure.carries)
            row[:] = *tissue.colour, tissue.gloss

    def _marked(self, look: Look, scene: Scene) -> Rows:
        rows = self._plain.copy()
        for structure, mark in scene.marks:
            tinted = _tinted(scene, mark)
            for number in self._bounds.numbers([structure]).tolist():
                row, tint = rows[number], np.array(look.highlights[mark].tint)
                row[0, :3] = (1 - tinted) * row[0, :3] + tinted * tint
                row[1, 0] = (MARKS.index(mark) + 1) / 255
                row[1, 2] = tinted
                row[1, 3] = float(look.highlights[mark].hatched)
        return rows

    def _shading(self, scene: Scene) -> NDArray[np.float64]:
        """Return (n,) how much of the baked shade counts: neighbours hidden or apart throw none."""
        shown = np.zeros(len(self._structures))
        shown[self._bounds.numbers(scene.visible - scene.faded) - 1] = 1.0
        around = self._neighbours.sum(1)
        share = np.where(around > 0, self._neighbours @ shown / np.maximum(around, 1), 1.0)
        share *= 1.0 - scene.exploded
        shading: NDArray[np.float64] = (_OWN_SHADE + (1 - _OWN_SHADE) * share) * shown
        return shading

    def close(self) -> None:
        """Give the texture back."""
        gl.glDeleteTextures([self.texture])


def _tinted(scene: Scene, mark: Mark) -> float:
    """Return the part of a mark's tint: none where all that is solid is chosen, and only chosen."""
    alone = mark is Mark.SELECTED and scene.visible - scene.faded <= scene.selected
    return 0.0 if alone else _TINTED


def _in_blocks(rows: Rows) -> NDArray[np.uint8]:
    """Return a texture whose rows hold 256 structures each, two rows after another for those."""
    blocks = -(-len(rows) // 256)
    table = np.zeros((blocks * 256, 2, 4), np.uint8)
    table[: len(rows)] = np.round(rows * 255)
    return np.ascontiguousarray(
        table.reshape(blocks, 256, 2, 4).transpose(0, 2, 1, 3).reshape(-1, 256, 4)
    )
