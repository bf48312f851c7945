"""What keys and buttons ask of the place to explore."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.explore.explorer import places_of
from anatomyapp.gui.view.intent import Intent
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.picking import zoomed

if TYPE_CHECKING:
    from anatomyapp.gui.explore.place import ExplorePlace

_ZOOM = 1.25


class ExploreCommands(QObject):
    """Hands each intent to whom it concerns; what concerns the view of the model is done here."""

    def __init__(self, place: ExplorePlace) -> None:
        super().__init__(place)
        self._place, self._pane = place, place.pane
        self._start = Camera()

    def start_at(self, camera: Camera) -> None:
        """Show everything from a side; *reset* comes back to it."""
        self._start = camera
        self._pane.viewing.go_home(camera, at_once=True)

    def go_on(self, camera: Camera) -> None:
        """Keep what is shown; *reset* comes back to a side."""
        self._start = camera

    def obey(self, intent: Intent) -> None:
        """Do what was asked by key or button."""
        place = self._place
        asked = (place.tours, place.visibility, place.explorer, place.tools)
        if any(each.obey(intent) for each in asked):
            return
        deed = self._deeds().get(intent)
        if deed is not None:
            deed()

    def fly_to(self, structure: str) -> None:
        """Fly to a structure, or to what one that is only named is related to."""
        self._pane.viewing.fit(places_of(self._pane.atlas, StructureId(structure)))

    def _deeds(self) -> dict[Intent, Callable[[], None]]:
        place = self._place
        return {
            Intent.FIT: self._fit,
            Intent.RESET: self._reset,
            Intent.LABELS: place.names.toggle,
            Intent.CUT: place.cut.toggle,
            Intent.BREATHE: place.breath.breathing.toggle,
            Intent.TURNTABLE: self._pane.flight.toggle_turning,
            Intent.ZOOM_IN: partial(self._zoom, _ZOOM),
            Intent.ZOOM_OUT: partial(self._zoom, 1 / _ZOOM),
            Intent.ANSWER: self._fly_to_focus,
            Intent.LEAVE: place.bar.take_focus,
        }

    def _fit(self) -> None:
        self._pane.viewing.fit(self._pane.bench.scene.selected or None)

    def _reset(self) -> None:
        self._place.breath.breathing.stop()
        self._place.tools.rest()
        self._place.visibility.reset()
        self._pane.viewing.go_home(self._start)

    def _zoom(self, factor: float) -> None:
        self._pane.view.camera_wanted.emit(zoomed(self._pane.bench.scene.camera, factor))

    def _fly_to_focus(self) -> None:
        focus = self._place.explorer.focus
        if focus is not None:
            self.fly_to(focus)
