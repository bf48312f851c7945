"""How a picture of the model is wanted, and where to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from anatomyapp.gui.components import CheckBox, Select, button, primary_button
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.language import translate

_SIZES = (1, 2, 3, 4)


class PictureDialog(Dialog):
    """Asks for size, background and names; saves or copies."""

    file_wanted = Signal(int, bool, bool)  # enlarged so often, transparent, with names
    clipboard_wanted = Signal(int, bool, bool)

    def __init__(self, window: QWidget, size: tuple[int, int]) -> None:
        super().__init__(window, translate("Explore", "Picture of the model"), "", "camera")
        self.size_field = Select(translate("Explore", "Size"))
        for times in _SIZES:
            pixels = translate("Explore", "{width} × {height} pixels").format(
                width=times * size[0], height=times * size[1]
            )
            self.size_field.addItem(pixels if times == 1 else f"{pixels} ({times}×)", times)
        name = QLabel(translate("Explore", "Size"))
        name.setBuddy(self.size_field)
        self.transparent = CheckBox(translate("Explore", "No background, for slides and posters"))
        self.names = CheckBox(translate("Explore", "With names, measures and pins"))
        self.names.setChecked(True)
        for widget in (name, self.size_field, self.transparent, self.names):
            self.column.addWidget(widget)
        copy = self.add_button(button(translate("Explore", "Copy"), "copy"))
        copy.clicked.connect(self._copy)
        self.save = self.add_button(primary_button(translate("Explore", "Save…")))
        self.save.clicked.connect(self._save)

    def _wish(self) -> tuple[int, bool, bool]:
        chosen = int(self.size_field.currentData())
        return chosen, self.transparent.isChecked(), self.names.isChecked()

    def _copy(self) -> None:
        self.clipboard_wanted.emit(*self._wish())

    def _save(self) -> None:
        self.file_wanted.emit(*self._wish())
