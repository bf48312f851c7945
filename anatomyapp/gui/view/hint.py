"""A line of advice over the model; closed once, it stays away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel, Paragraph, icon_button
from anatomyapp.gui.language import translate

_BESIDE = 86  # dp beside the words: icon, button, margins


class Hint(QFrame):
    """One line, and a button that closes it for good."""

    dismissed = Signal(str)  # the hint's name

    def __init__(self, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setProperty("surface", "floating")
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.dp(size) for size in (14, 2, 4, 2)))
        row.setSpacing(theme.dp(theme.SPACE_S))
        row.addWidget(IconLabel("bulb", 18, "accent_text"))
        words = Paragraph(text, "secondary", airy=False)
        row.addWidget(words, 1)
        self._words = words
        close = icon_button("x", translate("View", "Close this hint"), small=True)
        close.clicked.connect(self._close)
        row.addWidget(close)

    def sizeHint(self) -> QSize:
        """Return the room for the words in one line."""
        width = self._words.fontMetrics().horizontalAdvance(self._words.accessibleName())
        return QSize(width + theme.dp(_BESIDE), super().sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Return that the words break where they have no room in one line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the room for the words in lines so wide."""
        lines = self._words.heightForWidth(width - theme.dp(_BESIDE))
        return max(lines + theme.dp(12), theme.dp(34))

    def _close(self) -> None:
        self.hide()
        self.dismissed.emit(self._name)
