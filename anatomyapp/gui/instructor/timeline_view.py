"""The timeline of one session, drawn."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.icons import paint_icon
from anatomyapp.gui.instructor.timeline import Moment, Span, Timeline, clock, place_words, ticks
from anatomyapp.gui.language import marked, translate

_NAMES = (
    marked("Instructor", "Place"),
    marked("Instructor", "Quiz"),
    marked("Instructor", "Structures"),
    marked("Instructor", "Answers"),
)
_AXIS, _ROW, _BAR, _LEFT, _RIGHT, _SYMBOL = 26, 36, 26, 104, 24, 16


class TimelineView(QWidget):
    """Shows a timeline; a tooltip says what lies under the pointer."""

    def __init__(self) -> None:
        super().__init__()
        self._timeline = Timeline(0.0, (), (), (), ())
        self._hits: list[tuple[QRectF, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Instructor", "Timeline"))

    @property
    def timeline(self) -> Timeline:
        """What is shown."""
        return self._timeline

    def draw(self, timeline: Timeline) -> None:
        """Show exactly this timeline."""
        self._timeline = timeline
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

    def sizeHint(self) -> QSize:
        """Return the height of the axis and four rows."""
        return QSize(theme.dp(600), theme.dp(_AXIS + len(_NAMES) * _ROW + 4))

    def event(self, event: QEvent) -> bool:
        """Say what lies under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            here = QPointF(event.pos())
            said = next((text for box, text in reversed(self._hits) if box.contains(here)), "")
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the axis, the bars and the answers."""
        del event
        self._hits = []
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter)
        shown = self._timeline
        for line, spans in enumerate((shown.places, shown.quizzes, shown.structures)):
            for span in spans:
                self._paint_span(painter, span, line)
        for moment in shown.answers:
            self._paint_moment(painter, moment)
        painter.end()

    def _x(self, at_s: float) -> float:
        room = self.width() - theme.dp(_LEFT) - theme.dp(_RIGHT)
        return theme.dp(_LEFT) + room * at_s / max(self._timeline.length_s, 1e-9)

    def _top(self, line: int) -> float:
        return theme.dp(_AXIS) + theme.dp(_ROW) * line

    def _paint_axis(self, painter: QPainter) -> None:
        colours = theme.tokens()
        painter.setFont(_font())
        bottom = self._top(len(_NAMES))
        most = max(2, (self.width() - theme.dp(_LEFT)) // theme.dp(90))
        for at in ticks(self._timeline.length_s, most):
            x = self._x(at)
            painter.setPen(QPen(colours.colour("outline"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, theme.dp(_AXIS - 4)), QPointF(x, bottom))
            painter.setPen(colours.colour("text2"))
            where = QRectF(x - 40, 0, 80, theme.dp(_AXIS - 6))
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, clock(at))
        painter.setPen(colours.colour("text2"))
        for line, name in enumerate(_NAMES):
            where = QRectF(0, self._top(line), theme.dp(_LEFT), theme.dp(_ROW))
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, translate("Instructor", name))

    def _paint_span(self, painter: QPainter, span: Span, line: int) -> None:
        colours = theme.tokens()
        left, right = self._x(span.start_s), self._x(span.end_s)
        top = self._top(line) + theme.dp((_ROW - _BAR) / 2)
        box = QRectF(left, top, max(right - left - 1.5, 3.0), theme.dp(_BAR))
        fill = "accent_soft" if line == 1 or span.text == place_words("quiz") else "surface3"
        painter.setPen(QPen(colours.colour("outline"), 1))
        painter.setBrush(colours.colour(fill if line < 2 else "surface2"))
        painter.drawRoundedRect(box, min(5, box.width() / 2), 5)
        length = clock(span.end_s - span.start_s)
        words = translate("Instructor", "{what}, from {start}, for {length}")
        said = words.format(what=span.text, start=clock(span.start_s), length=length)
        self._hits.append((box, said))
        room = box.width() - theme.dp(12)
        metrics = QFontMetricsF(_font())
        if room < metrics.horizontalAdvance("Wxx"):
            return
        painter.setPen(colours.colour("text"))
        text = metrics.elidedText(span.text, Qt.TextElideMode.ElideRight, room)
        inner = box.adjusted(theme.dp(7), 0, 0, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_moment(self, painter: QPainter, moment: Moment) -> None:
        colours, side = theme.tokens(), theme.dp(_SYMBOL)
        middle = QPointF(self._x(moment.at_s), self._top(3) + theme.dp(_ROW) / 2)
        box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        if moment.correct:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("success"))
        else:
            painter.setPen(QPen(colours.colour("error"), 1.5))
            painter.setBrush(colours.colour("surface"))
        painter.drawEllipse(box)
        inner = box.adjusted(3, 3, -3, -3)
        ink = colours.surface if moment.correct else colours.error
        paint_icon(painter, "check" if moment.correct else "x", inner, ink)
        self._hits.append((box, f"{clock(moment.at_s)}  {moment.text}"))


def _font() -> QFont:
    font = QFont()
    font.setPixelSize(theme.dp(12))
    return font
