"""Says which aids to seeing are used, so that it can go on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from anatomyapp.session.exploration import Aid, AidUsed

if TYPE_CHECKING:
    from anatomyapp.gui.explore.place import ExplorePlace


class Aids(QObject):
    """Follows names, breathing and the turntable of the place to explore."""

    happened = Signal(object)  # AidUsed

    def __init__(self, place: ExplorePlace) -> None:
        super().__init__(place)
        self._breathing = place.breath.breathing
        self._breathes = self._breathing.on
        self._breathing.changed.connect(self._say_breathing)
        place.names.changed.connect(self._say_names)
        place.pane.flight.turning_changed.connect(self._say_turntable)

    def _say_breathing(self) -> None:
        if self._breathing.on != self._breathes:
            self._breathes = self._breathing.on
            self.happened.emit(AidUsed(Aid.BREATHING, self._breathes))

    def _say_names(self, shown: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.happened.emit(AidUsed(Aid.NAMES, shown))

    def _say_turntable(self, turning: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.happened.emit(AidUsed(Aid.TURNTABLE, turning))
