"""The targets of one size that a picture is drawn in."""

from __future__ import annotations

from anatomyapp.render.drawing import Surfaces
from anatomyapp.render.target import Target, Texture, depth_texture
from anatomyapp.scene.picking import Size

_SHOWN = "GL_RGBA"  # of the picture; see `Texture`


class Sample:
    """What one jittered sample is drawn into: solid surfaces, and what is faded before them.

    A surface is its normal, its openness to the light, its farness and its structure's number;
    light falls on it when it is composed (`anatomyapp.render.composer`). Targets of what is faded
    are made when first asked for.
    """

    def __init__(self, size: Size) -> None:
        self._size = size
        self.depth = depth_texture(size)
        textures = [Texture(size, name) for name in ("GL_RGBA16F", "GL_R16UI")]
        self.surface = Target(textures, self.depth)
        self._veil: Target | None = None
        self._layers: Target | None = None

    @property
    def veil(self) -> Target:
        """What faded structures sum up to: colour and what shines through, and weights."""
        if self._veil is None:
            textures = [Texture(self._size, name) for name in ("GL_RGBA16F", "GL_R16F")]
            self._veil = Target(textures, self.depth)
        return self._veil

    @property
    def layers(self) -> Target:
        """What the nearest layers of faded structures sum up to, with what shines through."""
        if self._layers is None:
            self._layers = Target([Texture(self._size, "GL_RGBA16F")])
        return self._layers

    @property
    def all_faded(self) -> tuple[Texture, ...]:
        """The textures of ``veil`` and ``layers``; none if nothing faded was ever drawn here."""
        targets = (self._veil, self._layers)
        return tuple(t for target in targets if target is not None for t in target.textures)

    def forget_faded(self) -> None:
        """Give back the targets of what is faded; they are made again when asked for."""
        _close([target for target in (self._veil, self._layers) if target is not None])
        self._veil = self._layers = None

    def close(self) -> None:
        """Give the targets back."""
        self.forget_faded()
        _close([self.surface])
        self.depth.close()


class Layer:
    """One layer of faded surfaces: colour with opacity, and depth."""

    def __init__(self, size: Size) -> None:
        self.depth = depth_texture(size)
        self.target = Target([Texture(size, "GL_RGBA8")], self.depth)

    def close(self) -> None:
        """Give the target back."""
        _close([self.target])
        self.depth.close()


class Frame:
    """A first sample that is kept, a later one, layers of what is faded, two means, the picture.

    Parameters
    ----------
    size
        Of the finished picture in pixels.
    scale
        The sides of all other targets as a part of it, above 0 to 1.
    """

    def __init__(self, size: Size, scale: float) -> None:
        self.size, self.scale = size, scale
        self.inner = (max(1, round(size[0] * scale)), max(1, round(size[1] * scale)))
        self.first = Sample(self.inner)
        self.holds: Surfaces | None = None  # what is complete in the first sample
        smaller = self.inner != size
        self.shown = Target([Texture(self.inner, _SHOWN, smooth=smaller)])
        self.finished = Target([Texture(size, _SHOWN)]) if smaller else self.shown
        self._later: Sample | None = None
        self._layers: tuple[Layer, Layer] | None = None
        self._means: tuple[Target, Target] | None = None
        self._filmed: Target | None = None

    @property
    def filmed(self) -> Target:
        """The picture over that of a real camera."""
        if self._filmed is None:
            self._filmed = Target([Texture(self.size, _SHOWN)])
        return self._filmed

    @property
    def later(self) -> Sample:
        """What each sample after the first is drawn into."""
        if self._later is None:
            self._later = Sample(self.inner)
        return self._later

    @property
    def layers(self) -> tuple[Layer, Layer]:
        """A layer of faded surfaces and the one before it, by turns."""
        if self._layers is None:
            self._layers = Layer(self.inner), Layer(self.inner)
        return self._layers

    @property
    def means(self) -> tuple[Target, Target]:
        """The picture, and beside it the mean of the samples and the mean before, by turns."""
        if self._means is None:
            picture = self.shown.textures[0]
            first, second = (Texture(self.inner, "GL_RGBA16F") for _ in range(2))
            self._means = Target([picture, first]), Target([picture, second])
        return self._means

    def finish(self, *, faded: bool) -> None:
        """Give back what only further samples need; it is made again for the next still picture.

        ``faded`` says whether anything faded is in sight; its targets are kept then.
        """
        if not faded:
            self.first.forget_faded()
        if self._later is not None:
            self._later.close()
        for layer in self._layers or ():
            layer.close()
        for mean in self._means or ():
            mean.textures[1].close()
            mean.close()
        self._later = self._layers = self._means = None

    def close(self) -> None:
        """Give the targets back."""
        self.finish(faded=False)
        self.first.close()
        _close({self.shown, self.finished} | {each for each in (self._filmed,) if each})


class Frames:
    """Frames by their scale, each of the size that was asked for last."""

    def __init__(self) -> None:
        self._frames: dict[float, Frame] = {}

    def of(self, size: Size, scale: float) -> Frame:
        """Return the frame of a scale, made anew where its size is another one."""
        frame = self._frames.get(scale)
        if frame is None or frame.size != size:
            if frame is not None:
                frame.close()
            frame = self._frames[scale] = Frame(size, scale)
        return frame

    def forget(self) -> None:
        """Hold nothing that could be used again."""
        for frame in self._frames.values():
            frame.holds = None

    def close(self) -> None:
        """Give all targets back."""
        for frame in self._frames.values():
            frame.close()


def _close(targets: list[Target] | set[Target]) -> None:
    for target in targets:
        for texture in target.textures:
            texture.close()
        target.close()
