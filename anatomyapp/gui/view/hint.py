"""A line of advice over the model; closed once, it stays away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel, icon_button, label


class Hint(QFrame):
    """One line, and a button that closes it for good."""

    dismissed = Signal(str)  # the hint's name

    def __init__(self, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setProperty("surface", "floating")
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.dp(size) for size in (14, 2, 4, 2)))
        row.setSpacing(theme.dp(8))
        row.addWidget(IconLabel("bulb", 18, "accent_text"))
        row.addWidget(label(text, "secondary"))
        close = icon_button("x", "Close this hint", small=True)
        close.clicked.connect(self._close)
        row.addWidget(close)

    def _close(self) -> None:
        self.hide()
        self.dismissed.emit(self._name)
