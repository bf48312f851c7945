"""Lines below the view of a replay: what it shows, and what it cannot."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel, ShortLabel


class Line(ShortLabel):
    """A line that ends in dots where it has no room; its tooltip says all."""

    def __init__(self) -> None:
        super().__init__("", "secondary")

    def say(self, text: str) -> None:
        """Say something else."""
        if text != self.text():
            self.setText(text)
            self.setToolTip(text)


class Notice(QWidget):
    """Warns in one line; all sentences stand in its tooltip, and screen readers say them."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.dp(theme.SPACE_S))
        self.line = Line()
        self.line.setProperty("tone", "warning")
        row.addWidget(IconLabel("alert-triangle", 18, "warning"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.line, 1)
        self.hide()

    @property
    def text(self) -> str:
        """All that is said."""
        return self.line.text()

    def say(self, sentences: tuple[str, ...]) -> None:
        """Say these sentences, or nothing."""
        self.line.say(" ".join(sentences))
        self.line.setToolTip("\n\n".join(sentences))
        self.line.setAccessibleName(self.line.text())
        self.setVisible(bool(sentences))
