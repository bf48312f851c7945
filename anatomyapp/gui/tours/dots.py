"""How far a tour is: one dot for each step."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.language import translate

_DOT, _LONG, _GAP = 8, 22, 8


class StepDots(QWidget):
    """Filled dots are seen, the long one is now, hollow ones are ahead."""

    def __init__(self) -> None:
        super().__init__()
        self._page, self._steps = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, page: int, steps: int) -> None:
        """Show a page of so many steps; 0 is before them."""
        self._page, self._steps = page, steps
        seen = min(page, steps)
        words = translate("Tours", "{step} of {steps} steps").format(step=seen, steps=steps)
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the dots."""
        width = self._steps * (_DOT + _GAP) + _LONG
        return QSize(theme.dp(width), theme.dp(_DOT + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent, border = theme.tokens().colour("accent"), theme.tokens().colour("border")
        side, gap = theme.dp(_DOT), theme.dp(_GAP)
        left = 1.0
        for step in range(1, self._steps + 1):
            width = theme.dp(_LONG) if step == self._page else side
            dot = QRectF(left, (self.height() - side) / 2, width, side)
            if step <= self._page:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(accent)
                painter.drawRoundedRect(dot, side / 2, side / 2)
            else:
                painter.setPen(QPen(border, 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QPointF(dot.center()), side / 2 - 1, side / 2 - 1)
            left += width + gap
        painter.end()
