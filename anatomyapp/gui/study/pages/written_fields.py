"""Answering in writing: a number, or words of one's own."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout

from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph, label
from anatomyapp.gui.language import number, translate
from anatomyapp.gui.study.pages.answer_field import AnswerField
from anatomyapp.study.answering import Number, OwnWords

_NUMBER_WIDE, _WORDS_TALL = 96, 88


class NumberField(AnswerField):
    """A line for a number, with its unit."""

    def __init__(self, name: str, answering: Number, language: str) -> None:
        super().__init__()
        self._answering = answering
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setToolTip(self._wanted())
        self.line.setMaxLength(17)
        self.line.setFixedWidth(theme.dp(_NUMBER_WIDE))
        self.line.textEdited.connect(self.changed)
        self.line.returnPressed.connect(self.done)
        self.setFocusProxy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.dp(theme.SPACE_S))
        row.addWidget(self.line)
        if answering.unit is not None:
            row.addWidget(label(answering.unit.said(language), "secondary"))
        row.addStretch(1)

    @property
    def response(self) -> str:
        """The number with a decimal point; empty where there is none that fits."""
        written = self._written()
        decimals = len(written.partition(".")[2])
        fits = self._answering.takes(written) and decimals <= self._answering.decimals
        return written if fits else ""

    @property
    def fault(self) -> str:
        """What to write, where something else was written."""
        return self._wanted() if self._written() and not self.response else ""

    def restore(self, answer: str) -> None:
        """Show a number that was written before."""
        self.line.setText(answer)

    def _written(self) -> str:
        return self.line.text().strip().replace(",", ".")

    def _wanted(self) -> str:
        low, high, decimals = self._answering.low, self._answering.high, self._answering.decimals
        return translate("Study", "A number from {low} to {high}").format(
            low=number(low, decimals), high=number(high, decimals)
        )


class WordsField(AnswerField):
    """A field for words of one's own; they are no response, and stand in no event."""

    def __init__(self, name: str, answering: OwnWords) -> None:
        super().__init__()
        self._longest = answering.longest
        self.edit = QPlainTextEdit()
        self.edit.setAccessibleName(name)
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(theme.dp(_WORDS_TALL))
        self.edit.textChanged.connect(self.changed)
        self.setFocusProxy(self.edit)
        advice = translate("Study", "Write no names, please.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_XS))
        column.addWidget(self.edit)
        column.addWidget(Paragraph(advice, "caption"))

    @property
    def response(self) -> str:
        """Nothing: own words are no code."""
        return ""

    @property
    def own_words(self) -> str:
        """What was written."""
        return self.edit.toPlainText().strip()

    @property
    def fault(self) -> str:
        """What to do where more was written than is kept."""
        if len(self.own_words) <= self._longest:
            return ""
        return translate("Study", "Shorten it to {most} letters").format(most=self._longest)

    def restore(self, answer: str) -> None:
        """Show what was written before."""
        self.edit.setPlainText(answer)
