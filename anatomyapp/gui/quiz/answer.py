"""What the panel offers to answer an item with; each way of answering is a kind of its own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from anatomyapp.quiz.grading import Grade
from anatomyapp.quiz.option import OptionId
from anatomyapp.quiz.response import Means, Response


class Answer(QWidget):
    """Stands below the stem of one item; this one is of items that are answered on the model.

    ``ready`` gives a response for good. ``drafted`` tells what stands so far and can still be
    changed, or None; `draft` gives it.
    """

    ready = Signal(object)  # Response
    drafted = Signal(object)  # Response | None

    @property
    def how(self) -> str:
        """How the item is answered, in words; empty where the model says it."""
        return ""

    @property
    def takes_letters(self) -> bool:
        """Whether letters and digits are written, so that keys of the page need Ctrl."""
        return False

    @property
    def confirm_words(self) -> str:
        """What the button says that gives the draft; empty where choosing is answering."""
        return ""

    def first_stop(self) -> QWidget | None:
        """Return where the keyboard begins; None where that is the model."""
        return None

    def draft(self, means: Means) -> Response | None:
        """Return what stands so far."""
        del means
        return None

    def take_letter(self, letter: str) -> bool:
        """Do what a letter means that was pressed anywhere on the page; return whether it did."""
        del letter
        return False

    def show_standing(self, response: Response) -> None:
        """Show what stands and can still be changed."""

    def close_with(self, grade: Grade) -> None:
        """Show what the response was worth, and take no more."""

    def strike(self, option: OptionId) -> None:
        """Take a wrong option away."""
