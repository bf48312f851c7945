"""The picture of the model, to a file or to the clipboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QFileDialog

from anatomyapp.gui.components import Toast
from anatomyapp.gui.explore.place import ExplorePlace
from anatomyapp.gui.main_window import MainWindow


class PictureExport(QObject):
    """Saves or copies what the view shows, with its names."""

    def __init__(self, window: MainWindow, place: ExplorePlace) -> None:
        super().__init__(window)
        self._window, self._place = window, place
        place.bar.file_wanted.connect(self.ask_file)
        place.bar.clipboard_wanted.connect(self.copy)

    def ask_file(self) -> None:
        """Ask where to, and save the picture there."""
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        start = Path(QStandardPaths.writableLocation(pictures)) / "anatomyapp.png"
        name, _ = QFileDialog.getSaveFileName(
            self._window, "Save the picture", str(start), "PNG (*.png)"
        )
        if name:
            self.save(Path(name).with_suffix(".png"))

    def save(self, path: Path) -> None:
        """Save the picture as a PNG."""
        if self._picture().save(str(path), "PNG"):
            self._window.say(Toast("Picture saved", str(path)))
        else:
            self._window.show_error(
                "Picture not saved", f"{path} cannot be written. Choose another folder."
            )

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setPixmap(self._picture())
        self._window.say(Toast("Picture copied"))

    def _picture(self) -> QPixmap:
        self._place.pane.view.finish()
        return self._place.pane.view.grab()
