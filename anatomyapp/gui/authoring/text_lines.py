"""Lines and boxes of words whose steps are the draft's, not their own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from anatomyapp.gui import theme

_STEPS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_LINES, _MOST_LINES = 2, 9


class Line(QLineEdit):
    """A line whose steps are the draft's, not its own."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo to the window."""
        return _is_step(event) or super().event(event)


class Box(QPlainTextEdit):
    """A few lines that grow with their words; Tab goes on, and steps are the draft's."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._grow)
        self._grow()

    def put(self, text: str) -> None:
        """Show other words without saying that somebody typed them."""
        if text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            self._grow()

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo to the window."""
        return _is_step(event) or super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height of the words in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def sizeHint(self) -> QSize:
        """Return the height of the lines that are there."""
        return QSize(super().sizeHint().width(), self._height())

    def _grow(self) -> None:
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        lines = max(_LINES, min(_MOST_LINES, round(self.document().size().height())))
        return lines * self.fontMetrics().lineSpacing() + 2 * theme.dp(8) + theme.dp(14)


def put_text(line: QLineEdit, text: str) -> None:
    """Show words in a line unless they stand there already."""
    if line.text() != text:
        line.setText(text)
        line.setCursorPosition(0)


def _is_step(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    is_step = any(event.matches(step) for step in _STEPS)
    if is_step:
        event.ignore()
    return is_step
