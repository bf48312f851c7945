"""How a session's timeline is drawn: its axis, its rows, and what lies where in them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPen

from anatomyapp.gui import theme
from anatomyapp.gui.icons import paint_icon
from anatomyapp.gui.instructor.span import Span
from anatomyapp.gui.instructor.timeline import Moment, Timeline, clock, place_words, ticks
from anatomyapp.gui.language import marked, translate

_PLACE, _QUIZ, _STRUCTURES, _ANSWERS, _AR, _TURNS, _NOTES = (
    marked("Instructor", "Place"),
    marked("Instructor", "Quiz"),
    marked("Instructor", "Structures"),
    marked("Instructor", "Answers"),
    marked("Instructor", "AR"),
    marked("Instructor", "Turns"),
    marked("Instructor", "Notes"),
)
_FILLS = {_PLACE: "surface3", _QUIZ: "accent_soft", _AR: "success_soft", _TURNS: "accent_soft"}
AXIS, ROW, BAR, LEFT, RIGHT, SYMBOL, LOSS = 26, 30, 22, 104, 24, 16, 7


@dataclass(frozen=True, slots=True)
class Scale:
    """Where times and rows lie in a drawing so wide."""

    width: int
    length_s: float

    def x(self, at_s: float) -> float:
        """Return where a time lies."""
        room = self.width - theme.dp(LEFT) - theme.dp(RIGHT)
        return theme.dp(LEFT) + room * at_s / max(self.length_s, 1e-9)

    def at(self, x: float) -> float:
        """Return which time lies at a place."""
        room = self.width - theme.dp(LEFT) - theme.dp(RIGHT)
        share = (x - theme.dp(LEFT)) / max(room, 1)
        return min(1.0, max(0.0, share)) * self.length_s

    def top(self, line: int) -> float:
        """Return where a row begins."""
        return theme.dp(AXIS) + theme.dp(ROW) * line

    def box(self, span: Span, line: int) -> QRectF:
        """Return where a span lies."""
        left, right = self.x(span.start_s), self.x(span.end_s)
        top = self.top(line) + theme.dp((ROW - BAR) / 2)
        return QRectF(left, top, max(right - left - 1.5, 3.0), theme.dp(BAR))


class TimelinePainting:
    """Draws a timeline into a picture so wide; ``hits`` say what lies where."""

    def __init__(self, painter: QPainter, timeline: Timeline, width: int) -> None:
        self._painter, self._timeline = painter, timeline
        self._scale = Scale(width, timeline.length_s)
        self.hits: list[tuple[QRectF, str]] = []

    def paint(self) -> None:
        """Draw all."""
        self._paint_axis()
        for line, (name, spans) in enumerate(rows_of(self._timeline).items()):
            self._paint_row(name, spans, line)

    def _paint_row(self, name: str, spans: tuple[Span, ...], line: int) -> None:
        if name == _NOTES:
            for note in spans:
                self._paint_note(note, line)
            return
        for span in spans:
            self._paint_span(span, line, _FILLS.get(name, "surface2"))
        if name == _ANSWERS:
            for moment in self._timeline.answers:
                self._paint_moment(moment, line)
        if name == _AR:
            for span in self._timeline.losses:
                self._paint_loss(span, line)

    def _paint_note(self, note: Span, line: int) -> None:
        """Draw a note at its moment, with as many of its words as there is room for."""
        colours, side, scale = theme.tokens(), theme.dp(SYMBOL), self._scale
        left, middle = scale.x(note.start_s), scale.top(line) + theme.dp(ROW) / 2
        icon = QRectF(left - side / 2, middle - side / 2, side, side)
        paint_icon(self._painter, "pin", icon, colours.accent)
        others = [each.start_s for each in self._timeline.notes if each.start_s > note.start_s]
        end = scale.x(min(others)) - side if others else float(self._scale.width)
        words = QRectF(icon.right() + theme.dp(5), scale.top(line), 0, theme.dp(ROW))
        words.setRight(max(words.left(), end))
        metrics = QFontMetricsF(font())
        text = metrics.elidedText(note.text, Qt.TextElideMode.ElideRight, words.width())
        self._painter.setPen(colours.colour("text"))
        self._painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        self.hits.append((icon.united(words), f"{clock(note.start_s)}  {note.text}"))

    def _paint_axis(self) -> None:
        colours = theme.tokens()
        self._painter.setFont(font())
        rows, scale = rows_of(self._timeline), self._scale
        bottom = scale.top(len(rows))
        most = max(2, (self._scale.width - theme.dp(LEFT)) // theme.dp(90))
        for at in ticks(self._timeline.length_s, most):
            x = scale.x(at)
            self._painter.setPen(QPen(colours.colour("outline"), 1, Qt.PenStyle.DotLine))
            self._painter.drawLine(QPointF(x, theme.dp(AXIS - 4)), QPointF(x, bottom))
            self._painter.setPen(colours.colour("text2"))
            where = QRectF(x - 40, 0, 80, theme.dp(AXIS - 6))
            self._painter.drawText(where, Qt.AlignmentFlag.AlignCenter, clock(at))
        self._painter.setPen(colours.colour("text2"))
        for line, name in enumerate(rows):
            where = QRectF(0, scale.top(line), theme.dp(LEFT), theme.dp(ROW))
            self._painter.drawText(
                where, Qt.AlignmentFlag.AlignVCenter, translate("Instructor", name)
            )

    def _paint_span(self, span: Span, line: int, fill: str) -> None:
        colours = theme.tokens()
        box = self._scale.box(span, line)
        fill = "accent_soft" if span.text == place_words("quiz") else fill
        self._painter.setPen(QPen(colours.colour("outline"), 1))
        self._painter.setBrush(colours.colour(fill))
        self._painter.drawRoundedRect(box, min(5, box.width() / 2), 5)
        self.hits.append((QRectF(box), _span_words(span)))
        room = box.width() - theme.dp(12)
        metrics = QFontMetricsF(font())
        if room < metrics.horizontalAdvance("Wxx"):
            return
        self._painter.setPen(colours.colour("text"))
        text = metrics.elidedText(span.text, Qt.TextElideMode.ElideRight, room)
        foot = theme.dp(LOSS) if fill == _FILLS[_AR] else 0  # where losses are hatched
        inner = box.adjusted(theme.dp(7), 0, 0, -foot)
        self._painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_loss(self, span: Span, line: int) -> None:
        """Hatch the time in which the sheet was lost, at the bar's foot."""
        colours, box = theme.tokens(), self._scale.box(span, line)
        self.hits.append((QRectF(box), _span_words(span)))
        box.setTop(box.bottom() - theme.dp(LOSS))
        self._painter.setPen(QPen(colours.colour("error"), 1))
        for brush in (
            QBrush(colours.colour("surface")),
            QBrush(colours.colour("error"), Qt.BrushStyle.BDiagPattern),
        ):
            self._painter.setBrush(brush)
            self._painter.drawRect(box)

    def _paint_moment(self, moment: Moment, line: int) -> None:
        colours, side = theme.tokens(), theme.dp(SYMBOL)
        scale = self._scale
        middle = QPointF(scale.x(moment.at_s), scale.top(line) + theme.dp(ROW) / 2)
        box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        if moment.correct:
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(colours.colour("success"))
        else:
            self._painter.setPen(QPen(colours.colour("error"), 1.5))
            self._painter.setBrush(colours.colour("surface"))
        self._painter.drawEllipse(box)
        inner = box.adjusted(3, 3, -3, -3)
        ink = colours.surface if moment.correct else colours.error
        paint_icon(self._painter, "check" if moment.correct else "x", inner, ink)
        self.hits.append((box, f"{clock(moment.at_s)}  {moment.text}"))


def rows_of(shown: Timeline) -> dict[str, tuple[Span, ...]]:
    """Return the spans of each row; those of augmented reality only where there was some."""
    rows = {
        _PLACE: shown.places,
        _AR: shown.ar,
        _TURNS: shown.turns,
        _QUIZ: shown.quizzes,
        _STRUCTURES: shown.structures,
        _ANSWERS: (),
        _NOTES: shown.notes,
    }
    seldom = (_AR, _TURNS, _NOTES)
    return {name: spans for name, spans in rows.items() if spans or name not in seldom}


def _span_words(span: Span) -> str:
    length = clock(span.end_s - span.start_s)
    words = translate("Instructor", "{what}, from {start}, for {length}")
    return words.format(what=span.text, start=clock(span.start_s), length=length)


def font() -> QFont:
    """Return the font of all words in the drawing."""
    made = QFont()
    made.setPixelSize(theme.dp(12))
    return made
