"""The targets of one size that a picture is drawn in."""

from __future__ import annotations

from anatomyapp.render.target import Depth, Target
from anatomyapp.scene.picking import Size


class Frame:
    """Model with ids and depth, veil, first sample's ids, mean of the samples, finished picture.

    Parameters
    ----------
    size
        Of the finished picture in pixels.
    scale
        The sides of all other targets as a part of it, above 0 to 1.
    """

    def __init__(self, size: Size, scale: float) -> None:
        self.size = size
        self.inner = (max(1, round(size[0] * scale)), max(1, round(size[1] * scale)))
        self.scale = scale
        self._depth = Depth(self.inner)
        self.model = Target(self.inner, ("GL_RGBA8", "GL_R16UI"), self._depth)
        self.veil = Target(self.inner, ("GL_RGBA16F", "GL_R16F"), self._depth)
        self.ids = Target(self.inner, ("GL_R16UI",))
        exact = "GL_RGBA16F" if self.inner == size else "GL_RGBA8"  # one sample needs no more
        self.mean = Target(self.inner, (exact,))
        self.finished = Target(size, ("GL_RGBA8",))

    def close(self) -> None:
        """Give the targets back."""
        for target in (self.model, self.veil, self.ids, self.mean, self.finished):
            target.close()
        self._depth.close()
