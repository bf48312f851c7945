"""The line above a study's steps: which step it is, how long it takes, who is at work."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from anatomyapp.gui import theme
from anatomyapp.gui.components import Chip, ItemProgress, ItemState, ShortLabel, ghost_button
from anatomyapp.gui.language import translate
from anatomyapp.gui.study.words import name_of, progress_words, said
from anatomyapp.session.study_run import Member, StudyRun
from anatomyapp.study.course import At

_BARS = 180


class StudyHead(QFrame):
    """Says where the course stands; *Leave…* is always there."""

    leave_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "bar")
        self.title = ShortLabel("", "h3")
        self.line = ShortLabel("", "caption")
        self.bars = ItemProgress()
        self.bars.setMaximumWidth(theme.dp(_BARS))
        self.leave = ghost_button(translate("Study", "Leave…"), "square")
        self.leave.clicked.connect(self.leave_wanted)
        self._who = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.dp(size) for size in (28, 8, 16, 8)))
        row.setSpacing(theme.dp(theme.SPACE_L))
        row.addLayout(words, 3)
        row.addWidget(self.bars, 2)
        row.addLayout(self._who)
        row.addWidget(self.leave)

    def show_step(self, run: StudyRun, at: At, minutes: int) -> None:
        """Say which step is taken, and by whom."""
        self._say(self.title, run.title)
        line = f"{progress_words(at, minutes)} · {said(at.step.title)}"
        self._say(self.line, line)
        passed, ahead = at.number - 1, at.of - at.number
        states = [ItemState.ANSWERED] * passed + [ItemState.NOW] + [ItemState.AHEAD] * ahead
        self.bars.show_states(tuple(states))
        self.bars.setAccessibleName(line)
        self.bars.show()
        self._show_who(run.taking(at) if at.member is not None else ())

    def show_title(self, run: StudyRun) -> None:
        """Say which study it is, where no step is taken."""
        self._say(self.title, run.title)
        self._say(self.line, "")
        self.bars.hide()
        self._show_who(())

    def _say(self, label: ShortLabel, words: str) -> None:
        label.setText(words)
        label.setToolTip(words)
        label.setVisible(bool(words))

    def _show_who(self, members: tuple[Member, ...]) -> None:
        while (entry := self._who.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for member in members:
            self._who.addWidget(Chip(name_of(member), "user-circle", "accent"))
