"""The slim bar above an activity: how much time is left, and the ways out of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    IconLabel,
    Meter,
    ShortLabel,
    button,
    ghost_button,
    label,
)
from anatomyapp.gui.language import translate
from anatomyapp.gui.study.words import clock_words


class ActivityBar(QFrame):
    """Time left, which step it is, *Finish early* where it may be, *Leave…*."""

    finish_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, words: str, task: str, *, may_finish: bool) -> None:
        super().__init__()
        self.setProperty("surface", "bar")
        self.setAccessibleName(translate("Study", "Activity of a study"))
        self.left = label("", "h3")
        self.meter = Meter(translate("Study", "Time used"))
        self.meter.setFixedWidth(theme.dp(120))
        self.paused = label(translate("Study", "paused"), "caption", "warning")
        self.paused.hide()
        self.step = ShortLabel(words, "caption")
        self.task = ShortLabel(task, "body")
        self.finish = button(translate("Study", "Finish early"), "check")
        self.finish.setVisible(may_finish)
        self.leave = ghost_button(translate("Study", "Leave…"), "square")
        for made, wanted in (
            (self.finish, self.finish_wanted),
            (self.leave, self.leave_wanted),
        ):
            made.clicked.connect(wanted)
        self._lay_out()

    def show_left(self, left_s: float, of_s: float, *, runs: bool) -> None:
        """Show how much time is left, and whether it runs."""
        said = clock_words(left_s)
        self.left.setText(said)
        self.left.setAccessibleName(translate("Study", "{time} left").format(time=said))
        self.meter.show_share(1.0 - left_s / of_s if of_s else 1.0)
        self.paused.setVisible(not runs)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.dp(size) for size in (16, 5, 12, 5)))
        row.setSpacing(theme.dp(theme.SPACE_M))
        row.addWidget(IconLabel("clock", 18, "accent_text"))
        for widget in (self.left, self.meter, self.paused):
            row.addWidget(widget)
        row.addWidget(self.step)
        row.addWidget(self.task, 1)
        for made in (self.finish, self.leave):
            row.addWidget(made)
