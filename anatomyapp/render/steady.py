"""A renderer that goes on: where a context fails, another takes over."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from typing import TypeVar

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.errors import DrawingError
from anatomyapp.render.context import Context
from anatomyapp.render.drawing import Quality, SizeError
from anatomyapp.render.look import Look
from anatomyapp.render.motion import Motion
from anatomyapp.render.picture import Picture
from anatomyapp.render.renderer import Renderer
from anatomyapp.scene.picking import Size
from anatomyapp.scene.scene import Scene

Opener = Callable[[], Context]
Tell = Callable[[DrawingError], None]
Made = TypeVar("Made")


class SteadyRenderer:
    """Draws as `anatomyapp.render.renderer.Renderer` does, in the first context that works.

    Parameters
    ----------
    openers
        Of contexts, the best first; a later one takes over when one fails or is lost.
    tell
        Is told why, when that happens.

    Raises
    ------
    DrawingError
        Here and in every method: no context is left; the fault of the last one.
    """

    def __init__(self, atlas: Atlas, look: Look, openers: Sequence[Opener], tell: Tell) -> None:
        self._atlas, self._look, self._ratio, self._tell = atlas, look, 1.0, tell
        self._openers = list(openers)
        self._motion: Motion | None = None
        self._asked: tuple[Scene, Size, Quality] | None = None
        self._context, self._renderer = self._next()

    def draw(self, scene: Scene, size: Size, *, quality: Quality = Quality.STILL) -> Picture:
        """Return the picture of a scene after its first sample."""
        self._asked = scene, size, quality
        return self._tried(lambda renderer: renderer.draw(scene, size, quality=quality))

    def begin(self, scene: Scene, size: Size, *, quality: Quality = Quality.MOVING) -> None:
        """Take on the picture of a scene; ``refine`` draws it in slices."""
        self._asked = scene, size, quality
        self._tried(lambda renderer: renderer.begin(scene, size, quality=quality))

    def refine(self) -> Picture | None:
        """Go on with the last picture; None when nothing is left to do."""
        asked = self._asked
        try:
            return self._renderer.refine()
        except SizeError:
            raise
        except DrawingError as error:
            self._take_over(error)
        return self.draw(asked[0], asked[1], quality=asked[2]) if asked else None

    def learn(self, motion: Motion) -> None:
        """Draw scenes at their phase of breath from now on."""
        self._motion = motion
        self._tried(lambda renderer: renderer.learn(motion))

    def restyle(self, look: Look, ratio: float = 1.0) -> None:
        """Draw with other colours, and lines of another width, from now on."""
        self._look, self._ratio = look, ratio
        self._renderer.restyle(look, ratio)

    def close(self) -> None:
        """Give everything back."""
        self._renderer.close()
        self._context.close()

    def _tried(self, work: Callable[[Renderer], Made]) -> Made:
        while True:
            try:
                return work(self._renderer)
            except SizeError:
                raise
            except DrawingError as error:
                self._take_over(error)

    def _take_over(self, error: DrawingError) -> None:
        """Draw in the next context; what a lost one held may be lost with it."""
        if not self._openers:
            raise error
        for close in (self._renderer.close, self._context.close):
            with contextlib.suppress(DrawingError):
                close()
        self._context, self._renderer = self._next()
        self._tell(error)

    def _next(self) -> tuple[Context, Renderer]:
        """Return the first context that works, and a renderer in it."""
        while True:
            try:
                return self._opened(self._openers.pop(0))
            except DrawingError as error:
                if not self._openers:
                    raise
                self._tell(error)

    def _opened(self, opener: Opener) -> tuple[Context, Renderer]:
        context = opener()
        try:
            renderer = Renderer(self._atlas, self._look, context)
            renderer.restyle(self._look, self._ratio)
            if self._motion is not None:
                renderer.learn(self._motion)
        except DrawingError:
            with contextlib.suppress(DrawingError):
                context.close()
            raise
        return context, renderer
