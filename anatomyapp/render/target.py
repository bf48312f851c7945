"""Textures, and targets that draw into them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from anatomyapp.errors import DrawingError
from anatomyapp.render import gl
from anatomyapp.scene.picking import Size

_LAYOUTS = {  # internal format: layout and type of its texels
    "GL_RGBA": ("GL_BGRA", "GL_UNSIGNED_BYTE"),  # as windows have them; see `Texture`
    "GL_RGBA8": ("GL_RGBA", "GL_UNSIGNED_BYTE"),
    "GL_RGBA16F": ("GL_RGBA", "GL_HALF_FLOAT"),
    "GL_R16F": ("GL_RED", "GL_HALF_FLOAT"),
    "GL_R16UI": ("GL_RED_INTEGER", "GL_UNSIGNED_SHORT"),
    "GL_DEPTH_COMPONENT32F": ("GL_DEPTH_COMPONENT", "GL_FLOAT"),
}


class Texture:
    """A texture that is drawn into.

    Parameters
    ----------
    size
        In pixels.
    name
        Of its internal format. The software rasteriser enlarges *GL_RGBA*, whose bytes lie as a
        window's do, in half the time of *GL_RGBA8*.
    smooth
        Whether its pixels go over into each other when it is enlarged.
    """

    def __init__(self, size: Size, name: str, *, smooth: bool = False) -> None:
        self.size, self.format = size, name
        self.number: int = gl.glGenTextures(1)
        layout, kind = (getattr(gl, word) for word in _LAYOUTS[name])
        gl.glBindTexture(gl.GL_TEXTURE_2D, self.number)
        gl.glTexImage2D(gl.GL_TEXTURE_2D, 0, getattr(gl, name), *size, 0, layout, kind, None)
        nearest_or_mean = gl.GL_LINEAR if smooth else gl.GL_NEAREST
        for word, value in (
            (gl.GL_TEXTURE_MIN_FILTER, nearest_or_mean),
            (gl.GL_TEXTURE_MAG_FILTER, nearest_or_mean),
            (gl.GL_TEXTURE_WRAP_S, gl.GL_CLAMP_TO_EDGE),
            (gl.GL_TEXTURE_WRAP_T, gl.GL_CLAMP_TO_EDGE),
        ):
            gl.glTexParameteri(gl.GL_TEXTURE_2D, word, value)

    def send(self, pixels: NDArray[np.uint8]) -> None:
        """Fill the texture with pixels (h, w, 4) in its own layout; their first row is at 0."""
        layout, kind = (getattr(gl, word) for word in _LAYOUTS[self.format])
        gl.glBindTexture(gl.GL_TEXTURE_2D, self.number)
        gl.glTexSubImage2D(gl.GL_TEXTURE_2D, 0, 0, 0, *self.size, layout, kind, pixels)

    def close(self) -> None:
        """Give the texture back."""
        gl.glDeleteTextures([self.number])


def depth_texture(size: Size) -> Texture:
    """Return a texture for OpenGL's depth."""
    return Texture(size, "GL_DEPTH_COMPONENT32F")


class Target:
    """A framebuffer over textures of one size, which it does not own.

    Parameters
    ----------
    textures
        One for each colour attachment.
    depth
        What hides what; none if left out.

    Raises
    ------
    DrawingError
        The driver cannot draw into these textures.
    """

    def __init__(self, textures: Sequence[Texture], depth: Texture | None = None) -> None:
        self.textures, self.size = tuple(textures), textures[0].size
        self._framebuffer = gl.glGenFramebuffers(1)
        gl.glBindFramebuffer(gl.GL_FRAMEBUFFER, self._framebuffer)
        places = [gl.GL_COLOR_ATTACHMENT0 + i for i in range(len(self.textures))]
        for place, texture in zip(places, self.textures, strict=True):
            _attach(place, texture)
        if depth is not None:
            _attach(gl.GL_DEPTH_ATTACHMENT, depth)
        gl.glDrawBuffers(len(places), np.array(places, np.uint32))
        if gl.glCheckFramebufferStatus(gl.GL_FRAMEBUFFER) != gl.GL_FRAMEBUFFER_COMPLETE:
            raise DrawingError(
                f"A picture of {self.size[0]} x {self.size[1]} cannot be drawn by this driver. "
                "Make the window smaller or update the driver."
            )

    def bind(self, depth: Texture | None = None) -> None:
        """Draw into this target from now on, hidden by another depth if one is given."""
        gl.glBindFramebuffer(gl.GL_FRAMEBUFFER, self._framebuffer)
        if depth is not None:
            _attach(gl.GL_DEPTH_ATTACHMENT, depth)
        gl.glViewport(0, 0, *self.size)

    def read(self, attachment: int = 0) -> NDArray[Any]:
        """Return a colour attachment, its upper row first: (h, w, 4) uint8 or (h, w) uint16."""
        self.bind()
        gl.glReadBuffer(gl.GL_COLOR_ATTACHMENT0 + attachment)
        width, height = self.size
        if self.textures[attachment].format == "GL_R16UI":
            ids = np.empty((height, width), np.uint16)
            gl.glReadPixels(0, 0, width, height, gl.GL_RED_INTEGER, gl.GL_UNSIGNED_SHORT, ids)
            return ids[::-1]
        return np.ascontiguousarray(self.read_stored()[::-1])

    def read_stored(self) -> NDArray[np.uint8]:
        """Return the first colour attachment (h, w, 4) as it is kept: its lower row first."""
        self.bind()
        gl.glReadBuffer(gl.GL_COLOR_ATTACHMENT0)
        width, height = self.size
        image = np.empty((height, width, 4), np.uint8)
        gl.glReadPixels(0, 0, width, height, gl.GL_RGBA, gl.GL_UNSIGNED_BYTE, image)
        return image

    def read_depth(self) -> NDArray[np.float32]:
        """Return the depth (h, w) of OpenGL, 0 to 1, its upper row first."""
        self.bind()
        width, height = self.size
        depth = np.empty((height, width), np.float32)
        gl.glReadPixels(0, 0, width, height, gl.GL_DEPTH_COMPONENT, gl.GL_FLOAT, depth)
        return depth[::-1]

    def close(self) -> None:
        """Give the framebuffer back."""
        gl.glDeleteFramebuffers(1, [self._framebuffer])


def _attach(place: int, texture: Texture) -> None:
    gl.glFramebufferTexture2D(gl.GL_FRAMEBUFFER, place, gl.GL_TEXTURE_2D, texture.number, 0)
