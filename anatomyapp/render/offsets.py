"""Where structures stand apart, on the graphics card: one shift for each."""

from __future__ import annotations

import numpy as np

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.render import gl
from anatomyapp.scene.explode import offsets

_BLOCK = 256  # structures in a row of the texture


class OffsetTable:
    """A texture with the shift of each structure, sent when structures first stand apart."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._texture = 0

    def texture(self, exploded: float) -> int:
        """Return the texture; 0, which is none, while everything is in its place."""
        if exploded and not self._texture:
            self._texture = self._sent()
        return self._texture

    def close(self) -> None:
        """Give the texture back."""
        if self._texture:
            gl.glDeleteTextures([self._texture])

    def _sent(self) -> int:
        shifts = list(offsets(self._atlas).values())
        rows = -(-(len(shifts) + 1) // _BLOCK)
        table = np.zeros((rows * _BLOCK, 4), np.float32)
        if shifts:
            table[1 : len(shifts) + 1, :3] = shifts
        texture: int = gl.glGenTextures(1)
        gl.glBindTexture(gl.GL_TEXTURE_2D, texture)
        for word in (gl.GL_TEXTURE_MIN_FILTER, gl.GL_TEXTURE_MAG_FILTER):
            gl.glTexParameteri(gl.GL_TEXTURE_2D, word, gl.GL_NEAREST)
        layout, kind = gl.GL_RGBA, gl.GL_FLOAT
        gl.glTexImage2D(gl.GL_TEXTURE_2D, 0, gl.GL_RGBA32F, _BLOCK, rows, 0, layout, kind, table)
        return texture
