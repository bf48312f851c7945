"""The body that AR draws: the model, or the model fitted to the wearer."""

from __future__ import annotations

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
        self._session, self._pane, self._shared = session, pane, shared
        self._model = pane.atlas
        self._own: Drawer | None = None
        self._motion: Motion | None = None
        self.worn: Worn | None = None

    def learn(self, motion: Motion) -> None:
        """Keep how the model breathes, for when it is shown again."""
        self._motion = motion

    def show(self, worn: Worn | None) -> None:
        """Show a fitted model, or with None the model."""
        if worn is self.worn:
            return
        before, self.worn = self._own, worn
        if worn is None:
            self._own = None
            self._pane.view.show_body(self._model, self._shared, self._motion)
            self._session.wear(self._model)
        else:
            self._own = open_drawer(worn.atlas)
            self._pane.view.show_body(worn.atlas, self._own, worn.motion)
            self._session.wear(worn.atlas)
        if isinstance(before, SteadyRenderer):
            before.close()
