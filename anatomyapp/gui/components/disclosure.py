"""A line that opens and closes what stands below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components.button import link_button
from anatomyapp.gui.icons import icon

_INK = ("accent_text", "accent_text")


class Disclosure(QWidget):
    """Shows its content once its line is clicked; closed at first.

    ``column`` takes the content.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.line = link_button(text, "chevron-right")
        self.line.setCheckable(True)
        self.line.toggled.connect(self._show)
        self._content = QWidget()
        self.column = QVBoxLayout(self._content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.dp(theme.SPACE_XS))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.dp(theme.SPACE_XS))
        whole.addWidget(self.line, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._content)
        self._content.hide()

    def _show(self, opened: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.line.setIcon(icon("chevron-down" if opened else "chevron-right", *_INK))
        self._content.setVisible(opened)
