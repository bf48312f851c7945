"""The cards of a result that hold figures: the score, and that of each station."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    Card,
    IconLabel,
    ItemProgress,
    Meter,
    Paragraph,
    label,
    painted_font,
)
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz import wording
from anatomyapp.gui.quiz.head import item_states
from anatomyapp.gui.quiz.modes import MODES
from anatomyapp.gui.quiz.time_left import paint_ring
from anatomyapp.quiz.quiz import Quiz
from anatomyapp.quiz.result import Result

_RING, _RING_WIDTH = 116, 10


class ScoreRing(QWidget):
    """The mean score as part of a circle, with its figures inside."""

    def __init__(self, result: Result) -> None:
        super().__init__()
        self._result = result
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        words = translate("Quiz", "Score {percent}; {right} of {all} right")
        percent = _percent(result.score or 0.0)
        said = words.format(percent=percent, right=result.right, all=result.n)
        self.setAccessibleName(said)

    def sizeHint(self) -> QSize:
        """Return the circle's size."""
        return QSize(theme.dp(_RING), theme.dp(_RING))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring and the figures."""
        del event
        painter, share = QPainter(self), self._result.score or 0.0
        paint_ring(painter, QRectF(self.rect()), theme.dp(_RING_WIDTH), share)
        colours, box = theme.tokens(), QRectF(self.rect())
        painter.setPen(colours.colour("text"))
        painter.setFont(painted_font(26, QFont.Weight.DemiBold))
        middle, flags = box.center().y(), Qt.AlignmentFlag.AlignHCenter
        upper = QRectF(box.left(), middle - theme.dp(24), box.width(), theme.dp(34))
        painter.drawText(upper, flags | Qt.AlignmentFlag.AlignVCenter, _percent(share))
        painter.setPen(colours.colour("text2"))
        painter.setFont(painted_font(12, QFont.Weight.Normal))
        lower = QRectF(box.left(), middle + theme.dp(10), box.width(), theme.dp(18))
        words = translate("Quiz", "{right} of {all}")
        painter.drawText(lower, flags, words.format(right=self._result.right, all=self._result.n))
        painter.end()


def score_card(quiz: Quiz, title: str) -> Card:
    """Return the score with n and its interval, the mode, the time, and one bar per item."""
    card, result = Card(), quiz.result
    row = QHBoxLayout()
    row.setSpacing(theme.dp(theme.SPACE_XL))
    row.addWidget(ScoreRing(result))
    row.addLayout(_score_words(quiz, title), 1)
    card.column.addLayout(row)
    card.column.addSpacing(theme.dp(theme.SPACE_XS))
    card.column.addWidget(ItemProgress(item_states(quiz)))
    card.column.addWidget(Paragraph(_legend(result), "caption"))
    return card


def _legend(result: Result) -> str:
    wrong = result.n - result.right - result.partly
    words = translate("Quiz", "filled: right {right} · hollow: wrong {wrong}")
    if result.partly:
        words = translate(
            "Quiz", "filled: right {right} · half: partly {partly} · hollow: wrong {wrong}"
        )
    return words.format(right=result.right, partly=result.partly, wrong=wrong)


def _score_words(quiz: Quiz, title: str) -> QVBoxLayout:
    """Return the title, the interval, the mode and the time, below each other."""
    words = QVBoxLayout()
    words.setSpacing(theme.dp(theme.SPACE_XS))
    words.addStretch(1)
    words.addWidget(Paragraph(title, "h2"))
    words.addWidget(_interval(quiz.result))
    mode = translate("Quiz", MODES[quiz.mode].holds)
    words.addWidget(label(f"{mode} · {wording.items(quiz.result.n)}", "secondary"))
    time = QHBoxLayout()
    time.setSpacing(theme.dp(6))
    time.addWidget(IconLabel("clock", 16))
    time.addWidget(label(wording.duration(quiz.result.total_s)))
    each = quiz.result.total_s / max(1, len(quiz.attempts))
    pace = translate("Quiz", "{time} each").format(time=wording.duration(each))
    time.addWidget(label(pace, "caption"), 1)
    words.addLayout(time)
    words.addStretch(1)
    return words


def _interval(result: Result) -> Paragraph:
    """Return between which scores one like this would lie over many such items."""
    low, high = result.interval or (0.0, 1.0)
    words = translate("Quiz", "Mean score {percent}, 95 % interval {low} to {high}")
    said = Paragraph("", "secondary", airy=False)
    said.say(words.format(percent=_percent(result.score or 0.0), low=_percent(low),
                          high=_percent(high)))  # fmt: skip
    said.setToolTip(
        translate(
            "Quiz",
            "Had you been asked other items of the same kind, the score would differ. The interval "
            "says by how much (Wilson 1927); partial scores count as parts.",
        )
    )
    return said


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def stations_card(quiz: Quiz, stations: dict[str, str]) -> Card:
    """Return each station's score with its n."""
    card, grid = Card(translate("Quiz", "By station")), QGridLayout()
    grid.setHorizontalSpacing(theme.dp(theme.SPACE_M))
    grid.setVerticalSpacing(theme.dp(theme.SPACE_S))
    grid.setColumnStretch(1, 1)
    for line, score in enumerate(quiz.result.stations):
        name = stations.get(score.station, score.station)
        grid.addWidget(label(name), line, 0)
        grid.addWidget(Meter(name, score.score), line, 1, Qt.AlignmentFlag.AlignVCenter)
        figures = translate("Quiz", "{right} of {all}")
        said = f"{_percent(score.score)} · {figures.format(right=score.right, all=score.n)}"
        right = label(said, "secondary")
        grid.addWidget(right, line, 2, Qt.AlignmentFlag.AlignRight)
    card.column.addLayout(grid)
    return card
