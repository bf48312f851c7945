"""The card of a result that says what was taken for what."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui.components import (
    Card,
    Meter,
    Paragraph,
    label,
)
from anatomyapp.gui.language import translate
from anatomyapp.gui.naming import in_sentence
from anatomyapp.gui.quiz import wording
from anatomyapp.gui.quiz.box import RowBox
from anatomyapp.quiz.quiz import Quiz
from anatomyapp.quiz.result import Confusion


class ConfusionCard(Card):
    """What was taken for what; a click shows both on the model, with an arrow between them."""

    asked = Signal(object)  # Confusion
    all_asked = Signal()  # all of them at once

    def __init__(self, quiz: Quiz, atlas: Atlas) -> None:
        super().__init__(translate("Quiz", "What was confused with what"))
        self.rows: list[RowBox] = []
        confusions = quiz.result.confusions
        wrong = max(1, quiz.result.n - quiz.result.right)
        for confusion in confusions:
            line = self._line(confusion, confusion.count / wrong, atlas)
            self.rows.append(line)
            self.column.addWidget(line)
        self.overview = _overview_row() if len(confusions) > 1 else None
        if self.overview is not None:
            self.overview.clicked.connect(self._say_all)
            self.column.addWidget(self.overview)
        hint = translate(
            "Quiz", "On the model an arrow goes from the answer, solid, to your choice, dashed."
        )
        self.column.addWidget(Paragraph(hint, "caption"))

    def _line(self, confusion: Confusion, share: float, atlas: Atlas) -> RowBox:
        line = RowBox(confusion_words(confusion, atlas))
        line.setToolTip(translate("Quiz", "Show both on the model"))
        asked, taken = _names(confusion, atlas)
        line.column.addLayout(_taken_for(asked, taken, confusion.count))
        line.column.addWidget(Meter(translate("Quiz", "Share"), share, "error"))
        line.settle()
        line.value = confusion
        line.clicked.connect(self._say)
        return line

    def _say_all(self) -> None:
        self.choose(self.overview)
        self.all_asked.emit()

    def choose_confusion(self, confusion: Confusion) -> None:
        """Choose the line of a confusion, as a click does."""
        for row in self.rows:
            if row.value == confusion:
                row.click()

    def _say(self) -> None:
        sender = self.sender()
        if isinstance(sender, RowBox) and isinstance(sender.value, Confusion):
            self.choose(sender)
            self.asked.emit(sender.value)

    def choose(self, chosen: RowBox | None) -> None:
        """Show one line as chosen, or none."""
        for row in (*self.rows, self.overview):
            if row is not None:
                row.setChecked(row is chosen)


def confusion_words(confusion: Confusion, atlas: Atlas) -> str:
    """Return a confusion as a sentence: "left rib 6 taken for left rib 7, twice"."""
    asked, taken = _names(confusion, atlas)
    said = translate("Quiz", "{asked} taken for {taken}, %n times", "", confusion.count)
    return said.format(asked=asked, taken=taken)


def _names(confusion: Confusion, atlas: Atlas) -> tuple[str, str]:
    asked, taken = atlas.structures[confusion.asked], atlas.structures[confusion.taken]
    return in_sentence(asked.label), in_sentence(taken.label)


def _overview_row() -> RowBox:
    words = translate("Quiz", "All at once on the model")
    row = RowBox(words)
    row.setToolTip(translate("Quiz", "Show an arrow for each"))
    row.column.addWidget(Paragraph(words, "h3"))
    row.settle()
    return row


def _taken_for(asked: str, taken: str, count: int) -> QHBoxLayout:
    row = QHBoxLayout()
    words = Paragraph()
    first, second = wording.escaped(asked), wording.escaped(taken)
    said = translate("Quiz", "<b>{asked}</b> taken for <b>{taken}</b>")
    words.say_rich(said.format(asked=f"{first[0].upper()}{first[1:]}", taken=second))
    row.addWidget(words, 1)
    row.addWidget(label(f"{count}×", "h3", "error"), 0, Qt.AlignmentFlag.AlignTop)
    return row
