"""What a learner does on the model beyond pointing at a structure and turning it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent

from anatomyapp.quiz.grading import Grade
from anatomyapp.quiz.response import Means, Response


class Hand(QObject):
    """Lies on a stage while one item is asked, and until its answer was looked at.

    It takes nothing until it is opened.
    """

    changed = Signal()  # what stands on the model

    def open(self) -> None:
        """Take an answer from now on."""
        raise NotImplementedError

    def response(self, means: Means) -> Response | None:
        """Return what stands on the model; None while nothing does."""
        raise NotImplementedError

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means while this item is asked; return whether it meant something."""
        raise NotImplementedError

    def walk(self, step: int) -> None:
        """Go to the next thing on the model that can be answered, or to the one before."""
        raise NotImplementedError

    def show_grade(self, grade: Grade) -> None:
        """Show on the model what the response was worth, and take no more."""
        raise NotImplementedError

    def put_away(self) -> None:
        """Leave nothing on the model."""
        raise NotImplementedError
