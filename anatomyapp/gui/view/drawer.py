"""What draws in the window: the renderer, in the context that this system has."""

from __future__ import annotations

from functools import partial

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.errors import DrawingError
from anatomyapp.gui.model_look import model_look
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.render.context import Host, asked_host, open_context
from anatomyapp.render.gl import uses_egl
from anatomyapp.render.look import Look
from anatomyapp.render.motion import Motion
from anatomyapp.render.picture import Picture
from anatomyapp.render.renderer import Quality
from anatomyapp.render.steady import Opener, SteadyRenderer, Tell
from anatomyapp.scene.picking import Size
from anatomyapp.scene.scene import Scene


class _NoDrawer:
    """Stands in where the machine cannot draw: views show the reason in place of the model."""

    def __init__(self, reason: str) -> None:
        self._reason = reason

    def draw(self, scene: Scene, size: Size, *, quality: Quality) -> Picture:
        """Say why there is no picture."""
        raise DrawingError(self._reason)

    def begin(self, scene: Scene, size: Size, *, quality: Quality) -> None:
        """Say why there is no picture."""
        raise DrawingError(self._reason)

    def refine(self) -> Picture | None:
        """Return that there is nothing finer."""
        return None

    def learn(self, motion: Motion) -> None:
        """Take no notice."""

    def restyle(self, look: Look, ratio: float = 1.0) -> None:
        """Take no notice."""


def open_drawer(atlas: Atlas, tell: Tell = lambda _: None) -> Drawer:
    """Return the renderer of an atlas; where the machine cannot draw, what says so in its place.

    ``tell`` is told why, when one way of drawing failed and another took over.
    """
    try:
        return SteadyRenderer(atlas, model_look(), _openers(), tell)
    except DrawingError as error:
        return _NoDrawer(str(error))


def _openers() -> tuple[Opener, ...]:
    """Return the ways of drawing that this system has, the best first."""
    if uses_egl():
        asked = asked_host()
        return tuple(partial(open_context, host) for host in dict.fromkeys((asked, Host.SOFTWARE)))
    from anatomyapp.gui.view.qt_context import QtContext  # noqa: PLC0415 - loads Qt's OpenGL

    return QtContext, QtContext  # a second one after the first is lost
