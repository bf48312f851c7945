"""What keys, buttons and clicks ask of augmented reality."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.ar.session import resized
from anatomyapp.gui.explore.breath_control import BreathControl
from anatomyapp.gui.view.intent import Intent
from anatomyapp.session.event import Origin

if TYPE_CHECKING:
    from anatomyapp.gui.ar.place import ArPlace

_ZOOM = 1.1


class ArCommands(QObject):
    """Hands each wish to whom it concerns: the session, or what the place to explore does too."""

    def __init__(self, place: ArPlace) -> None:
        super().__init__(place)
        self._place, self._session = place, place.session
        self._explorer, self._visibility = place.explore.explorer, place.explore.visibility
        self._breathing = place.explore.breath.breathing
        self._named = place.explore.names.shown
        self._join()
        self._show_names()
        self.breath = BreathControl(place.pane, place.bar, self._breathing)

    def take_key(self, key: Qt.Key) -> bool:
        """Do what a key asks that the model's view does not know; return whether there is such."""
        deeds = {
            Qt.Key.Key_Space: self._session.freeze,
            Qt.Key.Key_Y: self._mirror,
            Qt.Key.Key_Z: self._place.errands.ask_snapshot,
        }
        deed = deeds.get(key)
        if deed is None:
            return False
        deed()
        return True

    def obey(self, intent: Intent) -> None:
        """Do what was asked by key or button."""
        if self._visibility.obey(intent) or self._explorer.obey(intent):
            return
        if intent is Intent.LABELS:
            self._named = not self._named
            self._show_names()
        elif intent is Intent.CUT and self._place.cut is not None:
            self._place.cut.toggle()
        elif intent is Intent.BREATHE:
            self._breathing.toggle()
        elif intent in (Intent.ZOOM_IN, Intent.ZOOM_OUT):
            self.resize_model(_ZOOM if intent is Intent.ZOOM_IN else 1 / _ZOOM)
        elif intent is Intent.LEAVE:
            self._place.bar.freeze.setFocus(Qt.FocusReason.TabFocusReason)

    def _join(self) -> None:
        place, view = self._place, self._place.pane.view
        view.intended.connect(self.obey)
        view.structure_clicked.connect(self._click)
        view.background_clicked.connect(self._explorer.clear)
        view.walked.connect(self._explorer.walk)
        place.pane.sized.connect(self.resize_model)
        place.bar.intended.connect(self.obey)
        place.bar.freeze_wanted.connect(self._session.freeze)
        place.bar.mirror_wanted.connect(self._mirror)
        place.bar.snapshot_wanted.connect(place.errands.ask_snapshot)
        place.warnings.closed.connect(self._session.close_message)
        self._session.told.connect(place.panel.set_up.point_to)
        place.panel.set_up.wished.connect(self._session.wish_for)
        place.panel.set_up.stance_wanted.connect(self._session.stand)

    def _click(self, structure: str, added: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._explorer.select(StructureId(structure), Origin.MODEL, added=added)

    def _mirror(self) -> None:
        stance = self._session.stance
        self._session.stand(replace(stance, mirrored=not stance.mirrored))

    def resize_model(self, factor: float) -> None:
        """Show the model so many times larger."""
        self._session.stand(resized(self._session.stance, factor))

    def _show_names(self) -> None:
        self._place.pane.view.show_names(self._named)
        self._place.bar.press(Intent.LABELS, on=self._named)
