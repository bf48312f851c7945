"""What all fields share in which a question is answered."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class AnswerField(QWidget):
    """Takes the answer to one question; one stop of the Tab key.

    ``changed`` tells that the answer did; ``done`` that Enter was pressed in it.
    """

    changed = Signal()
    done = Signal()

    @property
    def response(self) -> str:
        """The answer as a code; empty where there is none."""
        raise NotImplementedError

    @property
    def own_words(self) -> str:
        """What was written in own words, which is no code."""
        return ""

    @property
    def fault(self) -> str:
        """What is wrong with what was written, and what to write; empty where nothing is."""
        return ""

    def restore(self, answer: str) -> None:
        """Show an answer that was given before."""
        raise NotImplementedError
