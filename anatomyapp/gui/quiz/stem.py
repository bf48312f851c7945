"""What is asked, in letters that suit its length."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph

_SHORT, _LONG = 32, 140  # letters
_QUESTION = re.compile(r"(?s)(.+[.!?])\s+([^.!?]+[.!?])")


class Stem(QWidget):
    """A few words large, a sentence as a title; of a story its last sentence, which asks.

    ``narrow`` is for a panel in which large words have no room.
    """

    def __init__(self, *, narrow: bool = False) -> None:
        super().__init__()
        self._short = 0 if narrow else _SHORT
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_S))
        self._display, self._title = Paragraph("", "display"), Paragraph("", "h1")
        self._story, self._question = Paragraph("", "body"), Paragraph("", "h2")
        self._parts = (self._display, self._title, self._story, self._question)
        for part in self._parts:
            column.addWidget(part)

    def say(self, stem: str) -> None:
        """Show a stem."""
        stem = stem.strip()
        for part in self._parts:
            part.say("")
            part.hide()
        for part, words in self._told(stem):
            part.say(words)
            part.setVisible(bool(words))

    def _told(self, stem: str) -> tuple[tuple[Paragraph, str], ...]:
        if len(stem) <= self._short:
            return ((self._display, stem),)
        if len(stem) <= _LONG:
            return ((self._title, stem),)
        question = question_of(stem)
        if question == stem:
            return ((self._question, stem),)
        return (self._story, stem.removesuffix(question).rstrip()), (self._question, question)


def question_of(stem: str) -> str:
    """Return the sentence with which a story ends, its question; a short stem as it is."""
    found = _QUESTION.fullmatch(stem) if len(stem) > _LONG else None
    return found.group(2) if found else stem
