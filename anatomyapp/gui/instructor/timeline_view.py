"""The timeline of one session, drawn."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.icons import paint_icon
from anatomyapp.gui.instructor.span import Span
from anatomyapp.gui.instructor.timeline import Moment, Timeline, clock, place_words, ticks
from anatomyapp.gui.language import marked, translate

_PLACE, _QUIZ, _STRUCTURES, _ANSWERS, _AR, _TURNS = (
    marked("Instructor", "Place"),
    marked("Instructor", "Quiz"),
    marked("Instructor", "Structures"),
    marked("Instructor", "Answers"),
    marked("Instructor", "AR"),
    marked("Instructor", "Turns"),
)
_FILLS = {_PLACE: "surface3", _QUIZ: "accent_soft", _AR: "success_soft", _TURNS: "accent_soft"}
_AXIS, _ROW, _BAR, _LEFT, _RIGHT, _SYMBOL, _LOSS = 26, 36, 26, 104, 24, 16, 8


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where times and rows lie in a drawing so wide."""

    width: int
    length_s: float

    def x(self, at_s: float) -> float:
        room = self.width - theme.dp(_LEFT) - theme.dp(_RIGHT)
        return theme.dp(_LEFT) + room * at_s / max(self.length_s, 1e-9)

    def top(self, line: int) -> float:
        return theme.dp(_AXIS) + theme.dp(_ROW) * line

    def box(self, span: Span, line: int) -> QRectF:
        left, right = self.x(span.start_s), self.x(span.end_s)
        top = self.top(line) + theme.dp((_ROW - _BAR) / 2)
        return QRectF(left, top, max(right - left - 1.5, 3.0), theme.dp(_BAR))


class TimelineView(QWidget):
    """Shows a timeline; a tooltip says what lies under the pointer."""

    def __init__(self) -> None:
        super().__init__()
        self._timeline = Timeline(0.0)
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

    def sizeHint(self) -> QSize:
        """Return the height of the axis and the rows."""
        return QSize(theme.dp(600), theme.dp(_AXIS + len(_rows_of(self._timeline)) * _ROW + 4))

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
        for line, (name, spans) in enumerate(_rows_of(self._timeline).items()):
            for span in spans:
                self._paint_span(painter, span, line, _FILLS.get(name, "surface2"))
            if name == _ANSWERS:
                for moment in self._timeline.answers:
                    self._paint_moment(painter, moment, line)
            if name == _AR:
                for span in self._timeline.losses:
                    self._paint_loss(painter, span, line)
        painter.end()

    def _scale(self) -> _Scale:
        return _Scale(self.width(), self._timeline.length_s)

    def _paint_axis(self, painter: QPainter) -> None:
        colours = theme.tokens()
        painter.setFont(_font())
        rows, scale = _rows_of(self._timeline), self._scale()
        bottom = scale.top(len(rows))
        most = max(2, (self.width() - theme.dp(_LEFT)) // theme.dp(90))
        for at in ticks(self._timeline.length_s, most):
            x = scale.x(at)
            painter.setPen(QPen(colours.colour("outline"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, theme.dp(_AXIS - 4)), QPointF(x, bottom))
            painter.setPen(colours.colour("text2"))
            where = QRectF(x - 40, 0, 80, theme.dp(_AXIS - 6))
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, clock(at))
        painter.setPen(colours.colour("text2"))
        for line, name in enumerate(rows):
            where = QRectF(0, scale.top(line), theme.dp(_LEFT), theme.dp(_ROW))
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, translate("Instructor", name))

    def _paint_span(self, painter: QPainter, span: Span, line: int, fill: str) -> None:
        colours = theme.tokens()
        box = self._scale().box(span, line)
        fill = "accent_soft" if span.text == place_words("quiz") else fill
        painter.setPen(QPen(colours.colour("outline"), 1))
        painter.setBrush(colours.colour(fill))
        painter.drawRoundedRect(box, min(5, box.width() / 2), 5)
        self._hits.append((QRectF(box), _span_words(span)))
        room = box.width() - theme.dp(12)
        metrics = QFontMetricsF(_font())
        if room < metrics.horizontalAdvance("Wxx"):
            return
        painter.setPen(colours.colour("text"))
        text = metrics.elidedText(span.text, Qt.TextElideMode.ElideRight, room)
        foot = theme.dp(_LOSS) if fill == _FILLS[_AR] else 0  # where losses are hatched
        inner = box.adjusted(theme.dp(7), 0, 0, -foot)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_loss(self, painter: QPainter, span: Span, line: int) -> None:
        """Hatch the time in which the sheet was lost, at the bar's foot."""
        colours, box = theme.tokens(), self._scale().box(span, line)
        self._hits.append((QRectF(box), _span_words(span)))
        box.setTop(box.bottom() - theme.dp(_LOSS))
        painter.setPen(QPen(colours.colour("error"), 1))
        for brush in (
            QBrush(colours.colour("surface")),
            QBrush(colours.colour("error"), Qt.BrushStyle.BDiagPattern),
        ):
            painter.setBrush(brush)
            painter.drawRect(box)

    def _paint_moment(self, painter: QPainter, moment: Moment, line: int) -> None:
        colours, side = theme.tokens(), theme.dp(_SYMBOL)
        scale = self._scale()
        middle = QPointF(scale.x(moment.at_s), scale.top(line) + theme.dp(_ROW) / 2)
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


def _rows_of(shown: Timeline) -> dict[str, tuple[Span, ...]]:
    """Return the spans of each row; those of augmented reality only where there was some."""
    rows = {
        _PLACE: shown.places,
        _AR: shown.ar,
        _TURNS: shown.turns,
        _QUIZ: shown.quizzes,
        _STRUCTURES: shown.structures,
        _ANSWERS: (),
    }
    return {name: spans for name, spans in rows.items() if spans or name not in (_AR, _TURNS)}


def _span_words(span: Span) -> str:
    length = clock(span.end_s - span.start_s)
    words = translate("Instructor", "{what}, from {start}, for {length}")
    return words.format(what=span.text, start=clock(span.start_s), length=length)


def _font() -> QFont:
    font = QFont()
    font.setPixelSize(theme.dp(12))
    return font
