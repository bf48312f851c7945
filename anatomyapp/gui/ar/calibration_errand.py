"""Calibrating the camera that is wished for: its pictures go to the dialog meanwhile."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from anatomyapp.gui.ar.calibration_dialog import CalibrationDialog

if TYPE_CHECKING:
    from anatomyapp.gui.ar.place import ArPlace


class CalibrationErrand(QObject):
    """Opens the dialog; pictures come again, with the new lens, once it is closed."""

    def __init__(self, place: ArPlace, folder: Path) -> None:
        super().__init__(place)
        self._place, self._folder = place, folder
        self.dialog: CalibrationDialog | None = None
        place.panel.set_up.more.calibration_wanted.connect(self.ask)

    def ask(self) -> None:
        """Calibrate the camera; nothing happens where pictures come from elsewhere."""
        session = self._place.session
        if session.wish.origin is None or session.wish.origin.camera is None:
            return
        session.stop()
        window = self._place.window()
        dialog = self.dialog = CalibrationDialog(window, session.wish, self._folder, session.opens)
        dialog.calibrated.connect(self._place.witness.tell)
        dialog.closed.connect(session.start)
        dialog.open_dialog(dialog.leave)
