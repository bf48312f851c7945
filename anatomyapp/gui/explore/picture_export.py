"""The picture of the model, to a file or to the clipboard, up to four times as large."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QRectF, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QFileDialog

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.components import Toast
from anatomyapp.gui.explore.picture_dialog import PictureDialog
from anatomyapp.gui.explore.place import ExplorePlace
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words, translate
from anatomyapp.gui.main_window import MainWindow
from anatomyapp.gui.model_look import model_look
from anatomyapp.gui.shortcut import add_key
from anatomyapp.render.renderer import render_picture
from anatomyapp.session.exploration import PictureTaken

_FILE, _CLIPBOARD = "file", "clipboard"


@dataclass(frozen=True, slots=True)
class PictureWish:
    """How a picture is wanted.

    ``enlarge`` says how many pixels stand for each of the view's along both sides; ``names``
    whether names, measures and pins stand on it.
    """

    enlarge: int = 1
    transparent: bool = False
    names: bool = True


class PictureExport(QObject):
    """Saves or copies what the view shows; it is drawn beside the window's own work."""

    taken = Signal(object)  # PictureTaken

    def __init__(self, window: MainWindow, place: ExplorePlace) -> None:
        super().__init__(window)
        self._window, self._place = window, place
        self._job: Job | None = None
        self._wish, self._path = PictureWish(), Path()
        self._overlay: QImage | None = None
        self.dialog: PictureDialog | None = None
        place.bar.file_wanted.connect(self.ask_file)
        place.bar.clipboard_wanted.connect(self.copy)
        place.bar.picture_wanted.connect(self.ask)
        add_key(window, "Ctrl+S", partial(self._if_shown, self.ask))
        add_key(window, "Ctrl+Shift+C", partial(self._if_shown, self.copy))

    def ask(self) -> None:
        """Ask how large, with what behind it, and where to."""
        view = self._place.pane.view
        ratio = view.devicePixelRatioF()
        size = round(view.width() * ratio), round(view.height() * ratio)
        dialog = self.dialog = PictureDialog(self._window, size)
        dialog.file_wanted.connect(self._save_as)
        dialog.clipboard_wanted.connect(self._copy_as)
        dialog.open_dialog(dialog.save)

    def ask_file(self) -> None:
        """Ask where to, and save the picture there."""
        self._ask_path(PictureWish())

    def save(self, path: Path, wish: PictureWish = PictureWish()) -> None:
        """Save the picture as a PNG."""
        self._path = path
        self._begin(wish, self._save)

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        self._begin(PictureWish(), self._copy)

    def _if_shown(self, deed: Callable[[], None]) -> None:
        """Do what a key asks, unless another place hides what would be in the picture."""
        if self._place.isVisible():
            deed()

    def _save_as(self, enlarge: int, transparent: bool, names: bool) -> None:  # noqa: FBT001 - a signal's arguments
        self._ask_path(PictureWish(enlarge, transparent, names))

    def _copy_as(self, enlarge: int, transparent: bool, names: bool) -> None:  # noqa: FBT001 - as above
        self._begin(PictureWish(enlarge, transparent, names), self._copy)

    def _ask_path(self, wish: PictureWish) -> None:
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        start = Path(QStandardPaths.writableLocation(pictures)) / "anatomyapp.png"
        name, _ = QFileDialog.getSaveFileName(
            self._window, translate("Explore", "Save the picture"), str(start), "PNG (*.png)"
        )
        if name:
            self.save(Path(name).with_suffix(".png"), wish)

    def _begin(self, wish: PictureWish, done: Callable[[NDArray[np.uint8]], None]) -> None:
        """Draw on another thread, then put names on it."""
        view, atlas = self._place.pane.view, self._place.pane.atlas
        ratio, scene = view.devicePixelRatioF(), view.scene
        size = max(1, round(view.width() * ratio)), max(1, round(view.height() * ratio))
        look = model_look()
        enlarge, transparent = wish.enlarge, wish.transparent
        self._wish = wish
        self._overlay = self._written_over(wish) if wish.names else None
        self._job = Job(
            lambda: render_picture(
                atlas, scene, size, look, enlarge=enlarge, transparent=transparent
            ),
            self,
        )
        self._job.done.connect(done)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _written_over(self, wish: PictureWish) -> QImage:
        """Return names, measures and pins alone, on nothing."""
        view = self._place.pane.view
        view.finish()
        fine = view.devicePixelRatioF() * wish.enlarge
        wide, high = round(view.width() * fine), round(view.height() * fine)
        image = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        image.setDevicePixelRatio(fine)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view.paint_over(painter)
        self._place.tools.annotate.layer.paint_on(painter)
        painter.end()
        return image

    def _joined(self, pixels: NDArray[np.uint8]) -> QImage:
        height, width = pixels.shape[:2]
        kept = np.ascontiguousarray(pixels)
        image = QImage(kept.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
        if self._overlay is not None:
            painter = QPainter(image)
            painter.drawImage(QRectF(0, 0, width, height), self._overlay)
            painter.end()
        return image

    def _save(self, pixels: NDArray[np.uint8]) -> None:
        image = self._joined(pixels)
        if image.save(str(self._path)):
            size = translate("Explore", "{width} × {height} pixels").format(
                width=image.width(), height=image.height()
            )
            title = translate("Explore", "Picture saved")
            self._window.say(Toast(title, f"{self._path}\n{size}"))
            self._say(_FILE, image)
        else:
            text = translate("Explore", "{path} cannot be written. Choose another folder.")
            title = translate("Explore", "Picture not saved")
            self._window.show_error(title, text.format(path=self._path), kind="picture-not-saved")

    def _copy(self, pixels: NDArray[np.uint8]) -> None:
        image = self._joined(pixels)
        QGuiApplication.clipboard().setImage(image)
        self._window.say(Toast(translate("Explore", "Picture copied")))
        self._say(_CLIPBOARD, image)

    def _say(self, to: str, image: QImage) -> None:
        transparent = self._wish.transparent
        self.taken.emit(PictureTaken(to, image.width(), image.height(), transparent=transparent))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, AnatomyAppError):
            raise error
        title = translate("Explore", "No picture")
        self._window.show_error(title, error_words(error), kind="no-picture")
