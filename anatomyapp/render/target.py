"""Targets: textures that are drawn into."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from anatomyapp.errors import DrawingError
from anatomyapp.render import gl
from anatomyapp.scene.picking import Size


class Target:
    """A framebuffer with a texture for each attachment.

    Parameters
    ----------
    size
        Width and height in pixels.
    formats
        Names of OpenGL's internal formats, one for each colour attachment.
    depth
        A depth texture, owned by another target where two share it; none if left out.
    """

    def __init__(self, size: Size, formats: tuple[str, ...], depth: Depth | None = None) -> None:
        self.size = size
        self._formats = formats
        self.textures = [_texture(size, name) for name in formats]
        self._framebuffer = gl.glGenFramebuffers(1)
        gl.glBindFramebuffer(gl.GL_FRAMEBUFFER, self._framebuffer)
        places = [gl.GL_COLOR_ATTACHMENT0 + i for i in range(len(formats))]
        for place, texture in zip(places, self.textures, strict=True):
            _attach(place, texture)
        if depth is not None:
            _attach(gl.GL_DEPTH_ATTACHMENT, depth.texture)
        gl.glDrawBuffers(len(places), np.array(places, np.uint32))
        if gl.glCheckFramebufferStatus(gl.GL_FRAMEBUFFER) != gl.GL_FRAMEBUFFER_COMPLETE:
            raise DrawingError(
                f"A picture of {size[0]} x {size[1]} cannot be drawn by this driver. Make the "
                "window smaller or update the driver."
            )

    def bind(self) -> None:
        """Draw into this target from now on."""
        gl.glBindFramebuffer(gl.GL_FRAMEBUFFER, self._framebuffer)
        gl.glViewport(0, 0, *self.size)

    def read(self, attachment: int = 0) -> NDArray[Any]:
        """Return a colour attachment, its lowest row first: (h, w, 4) uint8 or (h, w) uint16."""
        self.bind()
        gl.glReadBuffer(gl.GL_COLOR_ATTACHMENT0 + attachment)
        width, height = self.size
        if self._formats[attachment] == "GL_R16UI":
            ids = np.empty((height, width), np.uint16)
            gl.glReadPixels(0, 0, width, height, gl.GL_RED_INTEGER, gl.GL_UNSIGNED_SHORT, ids)
            return ids
        image = np.empty((height, width, 4), np.uint8)
        gl.glReadPixels(0, 0, width, height, gl.GL_RGBA, gl.GL_UNSIGNED_BYTE, image)
        return image

    def copy(self, source: Target, attachment: int) -> None:
        """Take over a colour attachment of a target of the same size."""
        gl.glBindFramebuffer(gl.GL_READ_FRAMEBUFFER, source._framebuffer)
        gl.glReadBuffer(gl.GL_COLOR_ATTACHMENT0 + attachment)
        gl.glBindFramebuffer(gl.GL_DRAW_FRAMEBUFFER, self._framebuffer)
        box = (0, 0, *self.size)
        gl.glBlitFramebuffer(*box, *box, gl.GL_COLOR_BUFFER_BIT, gl.GL_NEAREST)

    def read_depth(self) -> NDArray[np.float32]:
        """Return the depth (h, w) of OpenGL, 0 to 1, its lowest row first."""
        self.bind()
        width, height = self.size
        depth = np.empty((height, width), np.float32)
        gl.glReadPixels(0, 0, width, height, gl.GL_DEPTH_COMPONENT, gl.GL_FLOAT, depth)
        return depth

    def close(self) -> None:
        """Give framebuffer and textures back."""
        gl.glDeleteFramebuffers(1, [self._framebuffer])
        gl.glDeleteTextures(self.textures)


class Depth:
    """A depth texture that targets of one size share."""

    def __init__(self, size: Size) -> None:
        self.texture = _texture(size, "GL_DEPTH_COMPONENT32F")

    def close(self) -> None:
        """Give the texture back."""
        gl.glDeleteTextures([self.texture])


_LAYOUTS = {  # internal format: layout and type of its texels
    "GL_RGBA8": ("GL_RGBA", "GL_UNSIGNED_BYTE"),
    "GL_RGBA16F": ("GL_RGBA", "GL_HALF_FLOAT"),
    "GL_R16F": ("GL_RED", "GL_HALF_FLOAT"),
    "GL_R16UI": ("GL_RED_INTEGER", "GL_UNSIGNED_SHORT"),
    "GL_DEPTH_COMPONENT32F": ("GL_DEPTH_COMPONENT", "GL_FLOAT"),
}


def _texture(size: Size, name: str) -> int:
    texture: int = gl.glGenTextures(1)
    layout, kind = (getattr(gl, word) for word in _LAYOUTS[name])
    smooth = gl.GL_LINEAR if name == "GL_RGBA8" else gl.GL_NEAREST
    gl.glBindTexture(gl.GL_TEXTURE_2D, texture)
    gl.glTexImage2D(gl.GL_TEXTURE_2D, 0, getattr(gl, name), *size, 0, layout, kind, None)
    for word, value in (
        (gl.GL_TEXTURE_MIN_FILTER, smooth),
        (gl.GL_TEXTURE_MAG_FILTER, smooth),
        (gl.GL_TEXTURE_WRAP_S, gl.GL_CLAMP_TO_EDGE),
        (gl.GL_TEXTURE_WRAP_T, gl.GL_CLAMP_TO_EDGE),
    ):
        gl.glTexParameteri(gl.GL_TEXTURE_2D, word, value)
    return texture


def _attach(place: int, texture: int) -> None:
    gl.glFramebufferTexture2D(gl.GL_FRAMEBUFFER, place, gl.GL_TEXTURE_2D, texture, 0)
