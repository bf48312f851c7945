"""What draws the bodies of a replay: the window's, and one of its own for another person."""

from __future__ import annotations

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui.instructor.replay.opening import Workshop
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.render.steady import SteadyRenderer


class Bodies:
    """Opens what draws another person's body, and gives it back when it is not shown any more."""

    def __init__(self, shop: Workshop) -> None:
        self._shop = shop
        self._own: Drawer | None = None
        self._before: Drawer | None = None

    def drawer_of(self, body: Atlas) -> Drawer:
        """Return what draws a body; call `let_go` once it is shown in place of the last one."""
        self._before = self._own
        self._own = None if body is self._shop.atlas else self._shop.open_drawer(body)
        return self._own or self._shop.drawer

    def let_go(self) -> None:
        """Give back what drew the body before."""
        before, self._before = self._before, None
        _close(before)

    def close(self) -> None:
        """Give back what draws another person's body: nothing is shown any more."""
        own, self._own = self._own, None
        _close(own)


def _close(drawer: Drawer | None) -> None:
    if isinstance(drawer, SteadyRenderer):
        drawer.close()
