"""The timeline of one session: a widget that marks a time of it and asks for others."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.instructor.span import Span
from anatomyapp.gui.instructor.timeline import Timeline, clock
from anatomyapp.gui.instructor.timeline_painting import (
    AXIS,
    LEFT,
    ROW,
    SYMBOL,
    Scale,
    TimelinePainting,
    font,
    rows_of,
)
from anatomyapp.gui.language import translate


class TimelineView(QWidget):
    """Shows a timeline; a tooltip says what lies under the pointer, a press asks for its time."""

    seek_wanted = Signal(float)  # seconds of the session

    def __init__(self) -> None:
        super().__init__()
        self._timeline = Timeline(0.0)
        self._hits: list[tuple[QRectF, str]] = []
        self._drawn: QPixmap | None = None  # all but what moves
        self._at_s: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Instructor", "Timeline"))

    @property
    def timeline(self) -> Timeline:
        """What is shown."""
        return self._timeline

    def draw(self, timeline: Timeline) -> None:
        """Show exactly this timeline."""
        self._timeline, self._drawn, self._at_s = timeline, None, None
        self.updateGeometry()
        words = translate(
            "Instructor",
            "{time} long; structures looked at: {looked}; answers: {answers}, right: {right}",
        )
        said = words.format(
            time=clock(timeline.length_s),
            looked=len(timeline.structures),
            answers=len(timeline.answers),
            right=timeline.right,
        )
        self.setAccessibleDescription(said)
        self.update()

    def draw_notes(self, notes: tuple[Span, ...]) -> None:
        """Show the same timeline with exactly these notes."""
        at_s = self._at_s
        self.draw(replace(self._timeline, notes=notes))
        self.show_time(at_s)

    def show_time(self, at_s: float | None) -> None:
        """Mark a time, or none."""
        if at_s != self._at_s:
            self._at_s = at_s
            self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the axis and the rows."""
        return QSize(theme.dp(600), theme.dp(AXIS + len(rows_of(self._timeline)) * ROW + 4))

    def event(self, event: QEvent) -> bool:
        """Say what lies under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            here = QPointF(event.pos())
            said = next((text for box, text in reversed(self._hits) if box.contains(here)), "")
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the time under the pointer."""
        self._ask(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on asking while the button is down."""
        self._ask(event)

    def changeEvent(self, event: QEvent) -> None:
        """Wear other colours."""
        super().changeEvent(event)
        self._drawn = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw all anew."""
        super().resizeEvent(event)
        self._drawn = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the axis, the bars and the answers, and over them the time that is marked."""
        del event
        if self._drawn is None:
            self._drawn = self._drawing()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        if self._at_s is not None and self._timeline.length_s > 0:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_time(painter, self._at_s)
        painter.end()

    def _drawing(self) -> QPixmap:
        """Return all but what moves; many bars take long to draw."""
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(self.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting = TimelinePainting(painter, self._timeline, self.width())
        painting.paint()
        painter.end()
        self._hits = painting.hits
        return drawn

    def _paint_time(self, painter: QPainter, at_s: float) -> None:
        """Mark a time by a line, and say it above."""
        colours, scale = theme.tokens(), self._scale()
        x, text = scale.x(at_s), clock(at_s)
        painter.setPen(QPen(colours.colour("accent"), theme.dp(2)))
        painter.drawLine(QPointF(x, theme.dp(AXIS - 6)), QPointF(x, self.height()))
        painter.setFont(font())
        width = QFontMetricsF(font()).horizontalAdvance(text) + theme.dp(14)
        left = min(max(0.0, x - width / 2), self.width() - width)
        pill = QRectF(left, 0, width, theme.dp(AXIS - 6))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("accent"))
        painter.drawRoundedRect(pill, 5, 5)
        painter.setPen(colours.colour("on_accent"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _ask(self, event: QMouseEvent) -> None:
        inside = event.position().x() >= theme.dp(LEFT - SYMBOL)
        if event.buttons() & Qt.MouseButton.LeftButton and self._timeline.length_s and inside:
            self.seek_wanted.emit(self._scale().at(event.position().x()))

    def _scale(self) -> Scale:
        return Scale(self.width(), self._timeline.length_s)
