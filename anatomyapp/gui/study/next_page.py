"""What comes next, before it begins; in a group, to whom the computer is handed over."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, Chip, Paragraph, primary_button
from anatomyapp.gui.language import translate
from anatomyapp.gui.study.page import StudyPage
from anatomyapp.gui.study.words import name_of, said
from anatomyapp.session.study_run import Member
from anatomyapp.study.steps import Step, Test


class NextPage(StudyPage):
    """Says which step it is and who takes it, and waits until they begin.

    Parameters
    ----------
    to
        To whom the computer is handed over; None where nobody changes.
    minutes
        About how long the step takes.
    """

    begun = Signal()

    def __init__(self, step: Step, to: Member | None, minutes: float) -> None:
        if to is None:
            super().__init__(said(step.title))
            column, words = self.column, translate("Study", "Begin")
        else:
            title = translate("Study", "Hand over to {name}").format(name=name_of(to))
            alone = translate("Study", "The others look away: everyone answers for themselves.")
            super().__init__(title, alone, "users")
            card = Card(said(step.title))
            self.column.addWidget(card)
            column = card.column
            words = translate("Study", "I am {name}: begin").format(name=to.name)
        self._tell(step, minutes, column)
        self.begin = primary_button(words, "player-play", large=True)
        self.begin.clicked.connect(self.begun)
        self.column.addSpacing(theme.dp(theme.SPACE_S))
        self.column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)

    def first_stop(self) -> QWidget:
        """Return the button."""
        return self.begin

    def _tell(self, step: Step, minutes: float, column: QVBoxLayout) -> None:
        lines = [said(step.told)] if step.told is not None else []
        if isinstance(step, Test):
            lines.append(
                translate(
                    "Study",
                    "No answer is commented on, and none can be changed once you went on. What "
                    "you do not know, say so: a guess helps nobody.",
                )
            )
        for line in lines:
            column.addWidget(Paragraph(line))
        about = translate("Study", "about %n minutes", "", max(1, math.ceil(minutes)))
        column.addWidget(Chip(about, "clock"))
