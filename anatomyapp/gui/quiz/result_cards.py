"""The cards of a result: the score, the stations, what was taken for what, and each wrong item."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
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
from anatomyapp.gui.language import say, translate
from anatomyapp.gui.naming import in_sentence
from anatomyapp.gui.quiz import wording
from anatomyapp.gui.quiz.box import RowBox
from anatomyapp.gui.quiz.head import item_states
from anatomyapp.gui.quiz.modes import MODES
from anatomyapp.gui.quiz.verdict import VerdictCards
from anatomyapp.quiz.feedback import explain
from anatomyapp.quiz.quiz import Quiz
from anatomyapp.quiz.result import Attempt, Confusion

_RING, _RING_WIDTH = 116, 10


class ScoreRing(QWidget):
    """The score as part of a circle, with its figures inside."""

    def __init__(self, right: int, n: int) -> None:
        super().__init__()
        self._right, self._n = right, n
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        words = translate("Quiz", "{right} of {all} right").format(right=right, all=n)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        """Return the circle's size."""
        return QSize(theme.dp(_RING), theme.dp(_RING))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring and the figures."""
        del event
        colours, width = theme.tokens(), theme.dp(_RING_WIDTH)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(colours.colour("surface3"), width))
        painter.drawEllipse(box)
        share = self._right / self._n if self._n else 0.0
        pen = QPen(colours.colour("accent"), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        if share > 0:
            painter.drawArc(box, 90 * 16, round(-360 * 16 * share))
        painter.setPen(colours.colour("text"))
        painter.setFont(painted_font(26, QFont.Weight.DemiBold))
        middle, flags = box.center().y(), Qt.AlignmentFlag.AlignHCenter
        upper = QRectF(box.left(), middle - theme.dp(24), box.width(), theme.dp(34))
        painter.drawText(upper, flags | Qt.AlignmentFlag.AlignVCenter, f"{100 * share:.0f} %")
        painter.setPen(colours.colour("text2"))
        painter.setFont(painted_font(12, QFont.Weight.Normal))
        lower = QRectF(box.left(), middle + theme.dp(10), box.width(), theme.dp(18))
        words = translate("Quiz", "{right} of {all}").format(right=self._right, all=self._n)
        painter.drawText(lower, flags, words)
        painter.end()


def score_card(quiz: Quiz, title: str) -> Card:
    """Return the score with n, the mode, the time, and one bar per item."""
    card, result = Card(), quiz.result
    row = QHBoxLayout()
    row.setSpacing(theme.dp(theme.SPACE_XL))
    row.addWidget(ScoreRing(result.right, result.n))
    row.addLayout(_score_words(quiz, title), 1)
    card.column.addLayout(row)
    card.column.addSpacing(theme.dp(theme.SPACE_XS))
    card.column.addWidget(ItemProgress(item_states(quiz)))
    legend = translate("Quiz", "filled: right {right} · hollow: wrong {wrong}").format(
        right=result.right, wrong=result.n - result.right
    )
    card.column.addWidget(label(legend, "caption"))
    return card


def _score_words(quiz: Quiz, title: str) -> QVBoxLayout:
    """Return the title, the mode and the time, below each other."""
    words = QVBoxLayout()
    words.setSpacing(theme.dp(theme.SPACE_XS))
    words.addStretch(1)
    words.addWidget(Paragraph(title, "h2"))
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
        right = label(figures.format(right=score.right, all=score.n), "secondary")
        grid.addWidget(right, line, 2, Qt.AlignmentFlag.AlignRight)
    card.column.addLayout(grid)
    return card


class ConfusionCard(Card):
    """What was taken for what; a click shows both on the model."""

    asked = Signal(object)  # Confusion

    def __init__(self, quiz: Quiz, atlas: Atlas) -> None:
        super().__init__(translate("Quiz", "What was confused with what"))
        self.rows: list[RowBox] = []
        confusions = quiz.result.confusions
        wrong = max(1, quiz.result.n - quiz.result.right)
        for confusion in confusions:
            asked, taken = (
                in_sentence(atlas.structures[s].label) for s in (confusion.asked, confusion.taken)
            )
            said = translate("Quiz", "{asked} taken for {taken}, %n times", "", confusion.count)
            line = RowBox(said.format(asked=asked, taken=taken))
            line.setToolTip(translate("Quiz", "Show both on the model"))
            line.column.addLayout(_taken_for(asked, taken, confusion.count))
            line.column.addWidget(
                Meter(translate("Quiz", "Share"), confusion.count / wrong, "error")
            )
            line.settle()
            line.value = confusion
            line.clicked.connect(self._say)
            self.rows.append(line)
            self.column.addWidget(line)
        hint = translate(
            "Quiz", "Click a line to see both: the answer with a solid line, your choice dashed."
        )
        self.column.addWidget(Paragraph(hint, "caption"))

    def _say(self) -> None:
        sender = self.sender()
        if isinstance(sender, RowBox) and isinstance(sender.value, Confusion):
            self.choose(sender)
            self.asked.emit(sender.value)

    def choose(self, chosen: RowBox | None) -> None:
        """Show one line as chosen, or none."""
        for row in self.rows:
            row.setChecked(row is chosen)


def _taken_for(asked: str, taken: str, count: int) -> QHBoxLayout:
    row = QHBoxLayout()
    words = Paragraph()
    first, second = wording.escaped(asked), wording.escaped(taken)
    said = translate("Quiz", "<b>{asked}</b> taken for <b>{taken}</b>")
    words.say_rich(said.format(asked=f"{first[0].upper()}{first[1:]}", taken=second))
    row.addWidget(words, 1)
    row.addWidget(label(f"{count}×", "h3", "error"), 0, Qt.AlignmentFlag.AlignTop)
    return row


class WrongItemsCard(Card):
    """The items to look at once more; a click says how to tell, and shows it on the model."""

    asked = Signal(object)  # Attempt

    def __init__(self, attempts: tuple[Attempt, ...], atlas: Atlas) -> None:
        super().__init__(translate("Quiz", "To look at again"))
        self._atlas = atlas
        self.rows: list[RowBox] = []
        self.cards: list[VerdictCards] = []
        for attempt in attempts:
            line = RowBox(attempt.item.stem)
            line.setToolTip(translate("Quiz", "Show the answer"))
            line.column.addWidget(Paragraph(attempt.item.stem, "h3"))
            line.column.addWidget(Paragraph(_said(attempt, atlas), "secondary"))
            line.settle()
            line.value = attempt
            line.clicked.connect(self._open)
            cards = VerdictCards()
            self.rows.append(line)
            self.cards.append(cards)
            self.column.addWidget(line)
            self.column.addWidget(cards)

    @property
    def chosen(self) -> tuple[RowBox, VerdictCards] | None:
        """The row that is open, with its cards."""
        pairs = zip(self.rows, self.cards, strict=True)
        return next((pair for pair in pairs if pair[0].isChecked()), None)

    def choose(self, chosen: RowBox | None) -> None:
        """Open one row, or none."""
        for row, cards in zip(self.rows, self.cards, strict=True):
            row.setChecked(row is chosen)
            cards.clear()
            attempt = row.value
            if row is chosen and isinstance(attempt, Attempt) and attempt.grade is not None:
                cards.explain(explain(attempt.item, attempt.grade, self._atlas, say))

    def _open(self) -> None:
        sender = self.sender()
        if isinstance(sender, RowBox):
            self.choose(sender)
            self.asked.emit(sender.value)


def _said(attempt: Attempt, atlas: Atlas) -> str:
    if attempt.timed_out:
        return translate("Quiz", "The time was over.")
    if attempt.grade is None:
        return translate("Quiz", "No answer was given.")
    return explain(attempt.item, attempt.grade, atlas, say).verdict
