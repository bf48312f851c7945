"""Leaving a study: to come back, for good, or with all that was given."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    Paragraph,
    Select,
    button,
    captioned,
    danger_button,
    primary_button,
    rule,
)
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.language import translate
from anatomyapp.gui.study.words import name_of
from anatomyapp.session.study_run import Member


class LeaveDialog(Dialog):
    """Three ways, each with what it means; closing it goes on with the study."""

    paused = Signal()
    left = Signal(object, bool)  # tuple[Member, ...]; whether they withdraw

    def __init__(self, window: QWidget, members: Sequence[Member]) -> None:
        words = translate("Study", "You need give no reason, and nothing is lost by it.")
        super().__init__(window, translate("Study", "Leave the study?"), words, "route")
        self._members = tuple(members)
        self.who = Select(translate("Study", "Who leaves"))
        if len(self._members) > 1:
            self.who.addItem(translate("Study", "The whole group"))
            self.who.addItems([name_of(member) for member in self._members])
            self.column.addLayout(captioned(translate("Study", "Who leaves"), self.who))
            self.column.addSpacing(theme.dp(theme.SPACE_S))
        self.pause = primary_button(translate("Study", "Pause"), "player-pause")
        self.leave = button(translate("Study", "Leave"))
        self.withdraw = danger_button(translate("Study", "Withdraw"))
        self._add_ways()
        self.go_on = self.add_button(button(translate("Study", "Go on with the study")))

    def _add_ways(self) -> None:
        pause = translate("Study", "Go on later, at this very step. All that was done is kept.")
        leave = translate("Study", "No further step. What you gave so far still counts.")
        withdraw = translate(
            "Study",
            "No further step, and nothing of yours counts for the study any more, from its first "
            "day on.",
        )
        for made, words, slot in (
            (self.pause, pause, self.paused),
            (self.leave, leave, None),
            (self.withdraw, withdraw, None),
        ):
            self.column.addLayout(self._way(made, words))
            self.column.addWidget(rule())
            made.clicked.connect(slot or self._leave)

    def _way(self, made: QPushButton, words: str) -> QHBoxLayout:
        row, beside = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_L))
        beside.addWidget(Paragraph(made.accessibleName(), "h3"))
        beside.addWidget(Paragraph(words, "secondary"))
        row.addLayout(beside, 1)
        row.addWidget(made)
        made.clicked.connect(self.close_dialog)
        made.setAccessibleDescription(words)
        return row

    def _leave(self) -> None:
        index = self.who.currentIndex() if len(self._members) > 1 else 0
        gone = self._members if index == 0 else (self._members[index - 1],)
        self.left.emit(gone, self.sender() is self.withdraw)
