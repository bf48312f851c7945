"""The card of a result with the items to look at once more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, IconLabel, Paragraph
from anatomyapp.gui.language import say, translate
from anatomyapp.gui.quiz.box import RowBox
from anatomyapp.gui.quiz.kind_words import KIND_ICONS
from anatomyapp.gui.quiz.stem import question_of
from anatomyapp.gui.quiz.verdict import VerdictCards
from anatomyapp.quiz.feedback import explain
from anatomyapp.quiz.result import Attempt


class WrongItemsCard(Card):
    """The items to look at once more; a click says how to tell, and shows it on the model."""

    asked = Signal(object)  # Attempt

    def __init__(self, attempts: tuple[Attempt, ...], atlas: Atlas) -> None:
        super().__init__(translate("Quiz", "To look at again"))
        self._atlas = atlas
        self.rows: list[RowBox] = []
        self.cards: list[VerdictCards] = []
        for attempt in attempts:
            line = RowBox(f"{attempt.item.stem} {_said(attempt, atlas)}")
            line.setToolTip(translate("Quiz", "Show the answer"))
            line.column.addLayout(_head(attempt, _said(attempt, atlas)))
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


def _head(attempt: Attempt, said: str) -> QHBoxLayout:
    """Return what became of an item as an icon, beside what was asked and what is said of it."""
    row, words = QHBoxLayout(), QVBoxLayout()
    words.setSpacing(theme.dp(theme.SPACE_XS))
    words.addWidget(Paragraph(question_of(attempt.item.stem), "h3"))
    words.addWidget(Paragraph(said, "secondary"))
    row.setSpacing(theme.dp(theme.SPACE_S))
    top = Qt.AlignmentFlag.AlignTop
    row.addWidget(IconLabel(*_outcome(attempt)), 0, top)
    row.addLayout(words, 1)
    row.addWidget(IconLabel(KIND_ICONS[attempt.item.kind], 16, "text3"), 0, top)
    return row


def _outcome(attempt: Attempt) -> tuple[str, int, str]:
    """Return an icon, its size and its colour."""
    if attempt.timed_out:
        return "clock", 18, "error"
    if attempt.grade is None:
        return "help-circle", 18, "error"
    return ("circle-half-2", 18, "warning") if attempt.score else ("x", 18, "error")
