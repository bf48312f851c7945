"""A slider in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider

from anatomyapp.gui import theme

_TRACK, _THUMB = 4, 16


class Slider(QSlider):
    """A horizontal slider over whole numbers."""

    def __init__(self, name: str, lowest: int, highest: int, value: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setAccessibleName(name)
        self.setRange(lowest, highest)
        self.setPageStep(max(1, (highest - lowest) // 10))
        self.setValue(value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Return the room for track and thumb."""
        return QSize(theme.dp(160), theme.dp(32))

    def minimumSizeHint(self) -> QSize:
        """Return the least room."""
        return QSize(theme.dp(80), theme.dp(32))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel scroll what is around, not change the value by chance."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track, its filled part, and the thumb."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, thumb = self.height() / 2, self._thumb()
        track, radius = theme.dp(_TRACK), theme.dp(_THUMB) / 2
        whole = QRectF(0, middle - track / 2, self.width(), track)  # as wide as fields above it
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("surface3"))
        painter.drawRoundedRect(whole, track / 2, track / 2)
        fill = colours.colour("accent" if self.isEnabled() else "border")
        painter.setBrush(fill)
        filled = QRectF(whole.left(), whole.top(), max(0.0, thumb - whole.left()), track)
        painter.drawRoundedRect(filled, track / 2, track / 2)
        painter.setPen(QPen(colours.colour("surface"), theme.dp(2)))
        painter.drawEllipse(QPointF(thumb, middle), radius, radius)
        painter.end()

    def _thumb(self) -> float:
        """Return where the thumb's middle lies, as the style that takes the mouse places it."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, self
        )
        radius = theme.dp(_THUMB) / 2
        return min(max(handle.center().x() + 0.5, radius), self.width() - radius)
