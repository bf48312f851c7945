"""Saved views: kept with name, note and thumbnail; shown again as one step."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt, Signal
from PySide6.QtGui import QImage, QImageWriter, QPainter

from anatomyapp.gui.explore.keeper import Keeper
from anatomyapp.gui.explore.note_dialog import ViewDialog
from anatomyapp.gui.language import translate
from anatomyapp.gui.view.compass import describe
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.gui.view.view_strip import THUMBNAIL, ViewStrip
from anatomyapp.render.picture import Picture
from anatomyapp.scene.saved_view import SavedView, scene_with, shown_in
from anatomyapp.session.exploration import Deed, Noted, NoteWritten, SavedViewUsed

_FINE = 2  # pixels of a thumbnail for each logical one


class ViewControl(QObject):
    """Keeps views and brings them back."""

    used = Signal(object)  # SavedViewUsed, NoteWritten

    def __init__(self, pane: ModelPane, keeper: Keeper) -> None:
        super().__init__(pane)
        self._pane, self._keeper, self._on = pane, keeper, False
        self.strip = ViewStrip()
        self.dialog: ViewDialog | None = None
        self._changed: SavedView | None = None
        pane.overlay(self.strip, "bottom")
        self.strip.view_wanted.connect(self.show_view)
        self.strip.change_wanted.connect(self.change)
        self.strip.keep_wanted.connect(self.keep)
        self.strip.close_wanted.connect(self.toggle)
        keeper.views_changed.connect(self._list)
        self._list()

    def toggle(self) -> None:
        """Show the strip, or take it away."""
        self._on = not self._on
        self._arrange()
        if self._on:
            self.strip.keep.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep(self) -> None:
        """Ask for name and note, and keep what is shown now."""
        scene = self._pane.bench.scene
        number = len(self._keeper.views) + 1
        name = f"{describe(scene.camera)} {number}"
        made = SavedView(str(uuid4()), name, "", shown_in(scene), self._thumbnail())
        self._ask(made, new=True)

    def change(self, view: str) -> None:
        """Ask for another name or note of a view."""
        found = next((each for each in self._keeper.views if each.id == view), None)
        if found is not None:
            self._ask(found, new=False)

    def show_view(self, view: str) -> None:
        """Show a view again, as one step."""
        found = next((each for each in self._keeper.views if each.id == view), None)
        if found is None:
            return
        bench, before = self._pane.bench, self._pane.bench.scene.camera
        after = scene_with(bench.scene, found.shown, self._pane.atlas)
        self._pane.viewing.leave_home()
        bench.do(translate("Explore", "Show “{name}”").format(name=found.name), after)
        bench.look(before)
        self._pane.flight.fly(after.camera)
        self.used.emit(SavedViewUsed(found.id, Deed.SHOWN))

    def show_number(self, number: int) -> None:
        """Show the view of a place in the strip, counted from 1, if there is one."""
        if number <= len(self._keeper.views):
            self.show_view(self._keeper.views[number - 1].id)

    def _ask(self, view: SavedView, *, new: bool) -> None:
        self._changed = view
        window, kept = self._pane.window(), self._keeper.kept
        dialog = self.dialog = ViewDialog(window, view.name, view.note, new=new, kept=kept)
        dialog.written.connect(self._write)
        dialog.removed.connect(self._remove)
        dialog.open_dialog(dialog.name)
        dialog.name.selectAll()

    def _write(self, name: str, note: str) -> None:
        if self._changed is None:
            return
        new = all(each.id != self._changed.id for each in self._keeper.views)
        self._keeper.keep(replace(self._changed, name=name, note=note))
        self.used.emit(SavedViewUsed(self._changed.id, Deed.SAVED if new else Deed.CHANGED))
        if note != self._changed.note:
            self.used.emit(NoteWritten(Noted.SAVED_VIEW, self._changed.id, len(note)))
        if new and not self._on:
            self.toggle()

    def _remove(self) -> None:
        if self._changed is not None:
            self._keeper.forget(self._changed.id)
            self.used.emit(SavedViewUsed(self._changed.id, Deed.REMOVED))

    def _list(self) -> None:
        self.strip.show_views(self._keeper.views, kept=self._keeper.kept)
        self._arrange()

    def _arrange(self) -> None:
        covered = self._pane.view.covered
        self.strip.setVisible(self._on)
        self._pane.arrange()
        if self._pane.view.covered != covered:
            self._pane.viewing.refit()

    def _thumbnail(self) -> bytes:
        picture = self._pane.view.picture
        return b"" if picture is None else thumbnail_of(picture)


def thumbnail_of(picture: Picture) -> bytes:
    """Return a picture as a small PNG, on a ground of its own edge's colour."""
    pixels = picture.image
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBX8888)
    wide, high = (_FINE * side for side in THUMBNAIL)
    scaled = image.scaled(
        wide, high, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    made = QImage(wide, high, QImage.Format.Format_RGB32)
    made.fill(scaled.pixelColor(0, scaled.height() // 2))
    painter = QPainter(made)
    painter.drawImage((wide - scaled.width()) // 2, (high - scaled.height()) // 2, scaled)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(made)
    return bytes(buffer.data().data())
