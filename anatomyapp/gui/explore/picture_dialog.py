"""How a picture of the model is wanted, and where to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from anatomyapp.gui.components import CheckBox, Select, button, primary_button
from anatomyapp.gui.dialog import Dialog

_SIZES = (1, 2, 3, 4)


class PictureDialog(Dialog):
    """Asks for size, background and names; saves or copies."""

    file_wanted = Signal(int, bool, bool)  # enlarged so often, transparent, with names
    clipboard_wanted = Signal(int, bool, bool)

    def __init__(self, window: QWidget, size: tuple[int, int]) -> None:
        super().__init__(window, "Picture of the model", "", "camera")
        self.size_field = Select("Size")
        for times in _SIZES:
            pixels = f"{times * size[0]} × {times * size[1]} pixels"
            self.size_field.addItem(pixels if times == 1 else f"{pixels} ({times}×)", times)
        name = QLabel("Size")
        name.setBuddy(self.size_field)
        self.transparent = CheckBox("No background, for slides and posters")
        self.names = CheckBox("With names, measures and pins")
        self.names.setChecked(True)
        for widget in (name, self.size_field, self.transparent, self.names):
            self.column.addWidget(widget)
        copy = self.add_button(button("Copy", "copy"))
        copy.clicked.connect(self._copy)
        self.save = self.add_button(primary_button("Save…"))
        self.save.clicked.connect(self._save)

    def _wish(self) -> tuple[int, bool, bool]:
        chosen = int(self.size_field.currentData())
        return chosen, self.transparent.isChecked(), self.names.isChecked()

    def _copy(self) -> None:
        self.clipboard_wanted.emit(*self._wish())

    def _save(self) -> None:
        self.file_wanted.emit(*self._wish())
