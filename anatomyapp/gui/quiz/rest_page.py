"""The break between two stations of a spotter, over the model: nothing is to be seen or done."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph, label
from anatomyapp.gui.language import number, translate
from anatomyapp.gui.quiz.time_left import ShareRing
from anatomyapp.quiz.quiz import Quiz

_RING, _RING_WIDTH = 168, 10


class RestPage(QFrame):
    """Counts down to the next station."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("surface", "page")
        self.ring = ShareRing(_RING, _RING_WIDTH)
        self.seconds = label("", "display")
        self.seconds.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.next, self.advice = Paragraph("", "h1"), Paragraph("", "secondary")
        over = QVBoxLayout(self.ring)
        over.addWidget(self.seconds)
        column = QVBoxLayout(self)
        column.setSpacing(theme.dp(theme.SPACE_M))
        column.addStretch(2)
        column.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.dp(theme.SPACE_M))
        for words in (self.next, self.advice):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.setMaximumWidth(theme.dp(420))
            column.addLayout(_centred(words))
        column.addStretch(3)
        self.hide()

    def show_quiz(self, quiz: Quiz) -> None:
        """Say what comes after the break."""
        item = quiz.current
        place = 0 if item is None else quiz.items.index(item) + 1
        words = translate("Quiz", "Next: station {place} of {all}")
        self.next.say(words.format(place=place, all=len(quiz.items)))
        self.advice.say(
            translate(
                "Quiz",
                "Hand on the sheet, sit back, and let your eyes rest. The station before this one "
                "is closed.",
            )
        )
        self.show()
        self.raise_()

    def show_left(self, left_s: float, of_s: float) -> None:
        """Show how many seconds are left."""
        self.ring.show_share(left_s / of_s if of_s > 0 else 0.0, "success")
        self.seconds.setText(number(math.ceil(left_s)))


def _centred(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget, 20)
    row.addStretch(1)
    return row
