"""The states that OpenGL draws in, and small ways to set them."""

from __future__ import annotations

from collections.abc import Iterable

from anatomyapp.render import gl
from anatomyapp.render.target import Texture
from anatomyapp.render.view import Rectangle


def surface_state(*, write_depth: bool) -> None:
    """Draw the front of surfaces, the nearest of them."""
    gl.glDisable(gl.GL_BLEND)
    gl.glEnable(gl.GL_DEPTH_TEST)
    gl.glDepthFunc(gl.GL_LESS)
    gl.glDepthMask(write_depth)
    gl.glEnable(gl.GL_CULL_FACE)
    gl.glCullFace(gl.GL_BACK)
    gl.glFrontFace(gl.GL_CCW)


def screen_state() -> None:
    """Draw pixels whatever their depth."""
    gl.glDisable(gl.GL_BLEND)
    gl.glDisable(gl.GL_DEPTH_TEST)
    gl.glDisable(gl.GL_CULL_FACE)
    gl.glDepthMask(False)


def bind_textures(*textures: Texture | int, first: int = 0) -> None:
    """Give textures to the units from the first one on, in their order."""
    for unit, texture in enumerate(textures, start=first):
        gl.glActiveTexture(gl.GL_TEXTURE0 + unit)
        number = texture.number if isinstance(texture, Texture) else texture
        gl.glBindTexture(gl.GL_TEXTURE_2D, number)
    gl.glActiveTexture(gl.GL_TEXTURE0)


def fill(array: int, rectangles: Iterable[Rectangle]) -> None:
    """Draw every pixel of some rectangles; ``array`` is any vertex array."""
    gl.glBindVertexArray(array)
    gl.glEnable(gl.GL_SCISSOR_TEST)
    for rectangle in rectangles:
        gl.glScissor(*rectangle)
        gl.glDrawArrays(gl.GL_TRIANGLES, 0, 3)
    gl.glDisable(gl.GL_SCISSOR_TEST)
