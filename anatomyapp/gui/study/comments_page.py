"""Comments in one's own words, and whether they may be quoted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import CheckBox, Paragraph, primary_button
from anatomyapp.gui.language import translate
from anatomyapp.gui.study.page import StudyPage
from anatomyapp.gui.study.words import said
from anatomyapp.study.coding import LONGEST_COMMENT
from anatomyapp.study.steps import Prompt

_HEIGHT = 96


@dataclass(frozen=True, slots=True)
class OwnComment:
    """What was written to a prompt."""

    prompt: str
    text: str
    quotable: bool


class CommentsPage(StudyPage):
    """A field for each prompt; nothing has to be written."""

    written = Signal(object)  # tuple[OwnComment, ...], without those left empty

    def __init__(self, title: str, told: str, prompts: Sequence[Prompt]) -> None:
        super().__init__(title, told)
        self.fields = {prompt.id: self._field(said(prompt.words)) for prompt in prompts}
        for prompt in prompts:
            self.column.addWidget(Paragraph(said(prompt.words), "h3"))
            self.column.addWidget(self.fields[prompt.id])
        self.quotable = CheckBox(
            translate("Study", "My words may be quoted in reports, without my name")
        )
        advice = translate(
            "Study",
            "Write no names, please. What you write is kept apart from what is recorded of you, "
            "and is erased with your learner name.",
        )
        self.column.addWidget(self.quotable)
        self.column.addWidget(Paragraph(advice, "caption"))
        self.proceed = primary_button(translate("Study", "Continue"), "arrow-right", large=True)
        self.proceed.clicked.connect(self._send)
        self.add_buttons((self.proceed,))

    def first_stop(self) -> QWidget:
        """Return the first field."""
        return next(iter(self.fields.values()), self.proceed)

    def _field(self, name: str) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setAccessibleName(name)
        made.setTabChangesFocus(True)
        made.setFixedHeight(theme.dp(_HEIGHT))
        made.textChanged.connect(self._limit)
        return made

    def _limit(self) -> None:
        """Let nobody go on with more letters than the record keeps."""
        longest = max(len(field.toPlainText()) for field in self.fields.values())
        self.proceed.setEnabled(longest <= LONGEST_COMMENT)
        self.proceed.setToolTip(
            ""
            if longest <= LONGEST_COMMENT
            else translate("Study", "Shorten it to {most} letters").format(most=LONGEST_COMMENT)
        )

    def _send(self) -> None:
        quotable = self.quotable.isChecked()
        words = {prompt: field.toPlainText().strip() for prompt, field in self.fields.items()}
        self.written.emit(
            tuple(OwnComment(prompt, text, quotable) for prompt, text in words.items() if text)
        )
