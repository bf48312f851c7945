"""How known, learning and not seen look: filled, hatched and empty, always with words beside."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from anatomyapp.evaluation.progress import Standing, StationProgress
from anatomyapp.gui import theme
from anatomyapp.gui.components import Flow, label
from anatomyapp.gui.progress.words import standing_words

_HEIGHT, _STEP = 12, 6.0


def paint_standing(painter: QPainter, where: QRectF, standing: Standing) -> None:
    """Fill a rectangle as a standing looks."""
    colours = theme.tokens()
    if standing is Standing.KNOWN:
        painter.fillRect(where, colours.colour("success"))
        return
    if standing is Standing.NOT_SEEN:
        painter.fillRect(where, colours.colour("surface3"))
        return
    painter.fillRect(where, colours.colour("warning_soft"))
    painter.save()
    painter.setClipRect(where, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colours.colour("warning"), 1.6))
    step, left = theme.dp(_STEP), where.left() - where.height()
    while left < where.right():
        foot = QPointF(left, where.bottom())
        painter.drawLine(foot, QPointF(left + where.height(), where.top()))
        left += step
    painter.restore()


class StandingBar(QWidget):
    """One bar in three parts, as wide as their counts; the words beside it say the same."""

    def __init__(self, parts: dict[Standing, int]) -> None:
        super().__init__()
        self._parts = parts
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @classmethod
    def of(cls, station: StationProgress) -> StandingBar:
        """Return the bar of a station."""
        return cls({Standing.KNOWN: station.known, Standing.LEARNING: station.learning,
                    Standing.NOT_SEEN: station.not_seen})  # fmt: skip

    @property
    def parts(self) -> dict[Standing, int]:
        """What the bar shows."""
        return dict(self._parts)

    def sizeHint(self) -> QSize:
        """Return the height of a bar, and room enough for three parts."""
        return QSize(theme.dp(96), theme.dp(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the least that can still be read."""
        return QSize(theme.dp(44), theme.dp(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the parts, and an edge, since the empty one stands out too little by itself."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setClipPath(path)
        painter.fillRect(box, QBrush(theme.tokens().colour("surface3")))
        total, left = sum(self._parts.values()), box.left()
        for standing, count in self._parts.items():
            width = box.width() * count / total if total else 0.0
            paint_standing(painter, QRectF(left, box.top(), width, box.height()), standing)
            left += width
        painter.setClipping(False)
        painter.setPen(QPen(theme.tokens().colour("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.end()


class _Swatch(StandingBar):
    """A short bar of one standing."""

    def sizeHint(self) -> QSize:
        """Return the size of a swatch."""
        return QSize(theme.dp(32), theme.dp(_HEIGHT))


class Legend(Flow):
    """Says what each filling means."""

    def __init__(self) -> None:
        super().__init__(theme.SPACE_L, theme.SPACE_XS)
        for standing in Standing:
            entry, row = QWidget(), QHBoxLayout()
            entry.setLayout(row)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.dp(6))
            swatch = _Swatch({standing: 1})
            swatch.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(swatch)
            row.addWidget(label(standing_words(standing), "caption"))
            self.add(entry)


class StandingMark(QWidget):
    """The mark of one structure in a list: full, half or a ring."""

    def __init__(self, standing: Standing) -> None:
        super().__init__()
        self._standing = standing
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the mark's size."""
        return QSize(theme.dp(12), theme.dp(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ink = {Standing.KNOWN: "success", Standing.LEARNING: "warning"}.get(
            self._standing, "border"
        )
        colour = theme.tokens().colour(ink)
        painter.setPen(QPen(colour, 1.6))
        painter.setBrush(colour if self._standing is Standing.KNOWN else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        if self._standing is Standing.LEARNING:
            painter.setBrush(colour)
            painter.drawChord(box, -90 * 16, 180 * 16)
        painter.end()
