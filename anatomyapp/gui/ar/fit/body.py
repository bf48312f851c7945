"""The body that AR draws: the model, or the model fitted to the wearer."""

from __future__ import annotations

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui.ar.fit.fitting import Worn
from anatomyapp.gui.ar.pane import ArPane
from anatomyapp.gui.ar.session import ArSession
from anatomyapp.gui.view.drawer import open_drawer
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.render.motion import Motion
from anatomyapp.render.steady import SteadyRenderer


class Body:
    """Puts a fitted model into AR's picture, and the model itself back again.

    A fitted one has a renderer of its own for as long as it is shown: ``shared`` also draws what
    other places show, and is left as it is.
    """

    def __init__(self, session: ArSession, pane: ArPane, shared: Drawer) -> None:
        self._session, self._panes, self._shared = session, [pane], shared
        self._model = pane.atlas
        self._own: Drawer | None = None
        self._motion: Motion | None = None
        self.worn: Worn | None = None

    def learn(self, motion: Motion) -> None:
        """Keep how the model breathes, for when it is shown again."""
        self._motion = motion

    def add(self, pane: ArPane) -> None:
        """Show the same body in another pane, such as a quiz's."""
        self._panes.append(pane)
        if self.worn is not None and self._own is not None:
            _dress(pane, self.worn.atlas, self._own, self.worn.motion)

    def show(self, worn: Worn | None) -> None:
        """Show a fitted model, or with None the model."""
        if worn is self.worn:
            return
        before, self.worn = self._own, worn
        self._own = None if worn is None else open_drawer(worn.atlas)
        atlas = self._model if worn is None else worn.atlas
        motion = self._motion if worn is None else worn.motion
        for pane in self._panes:
            _dress(pane, atlas, self._own or self._shared, motion)
        self._session.wear(atlas)
        if isinstance(before, SteadyRenderer):
            before.close()


def _dress(pane: ArPane, atlas: Atlas, drawer: Drawer, motion: Motion | None) -> None:
    pane.atlas = atlas
    pane.view.show_body(atlas, drawer, motion)
