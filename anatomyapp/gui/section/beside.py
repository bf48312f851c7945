"""The model with the section beside it, or below it where there is no room beside."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.section.control import SectionControl

_BESIDE_FROM = 1000  # of the width; below that the section lies under the model
_WHOLE = 1000


class ModelAndSection(QSplitter):
    """Shares the room between the model and the section."""

    rearranged = Signal()
    shared = Signal(float)  # the part of the room that the section has, 0 without

    def __init__(self, model: QWidget, section: SectionControl, parent: QWidget) -> None:
        super().__init__(parent)
        self._section, self._share = section, 0.5
        self.setChildrenCollapsible(False)
        self.setHandleWidth(theme.dp(theme.SPACE_S))
        for number, widget in enumerate((model, section.panel)):
            self.addWidget(widget)
            self.setStretchFactor(number, 1)
        self.splitterMoved.connect(self._moved)
        section.opened.connect(self._divide)

    def open_section(self, share: float) -> None:
        """Show the section with a part of the room."""
        self._share = share
        self._section.open(wanted=True)

    def turn(self) -> None:
        """Put the section beside the model, or below it, as there is room."""
        beside = self.width() >= theme.dp(_BESIDE_FROM)
        way = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if way != self.orientation():
            self.setOrientation(way)

    def _divide(self) -> None:
        part = round(_WHOLE * self._share)
        self.setSizes([_WHOLE - part, part])
        self.rearranged.emit()
        self.shared.emit(self._share if self._section.is_open else 0.0)

    def _moved(self) -> None:
        model, section = self.sizes()
        self._share = section / max(1, model + section)
        self.rearranged.emit()
        self.shared.emit(self._share)
