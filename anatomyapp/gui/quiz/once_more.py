"""What offers a quiz exactly as it was presented before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from anatomyapp.gui.components import MessageBox, primary_button
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.modes import MODES
from anatomyapp.gui.quiz.wording import items
from anatomyapp.quiz.quiz import Quiz


class OnceMore(MessageBox):
    """Begins a frozen quiz; without one it is gone."""

    start_asked = Signal(object)  # Quiz

    def __init__(self) -> None:
        super().__init__("accent", "", "", "history")
        self.start = primary_button(translate("Quiz", "Start"), "player-play")
        self.start.clicked.connect(self._say)
        self.column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        self._quiz: Quiz | None = None
        self.hide()

    def offer(self, quiz: Quiz, title: str) -> None:
        """Say what was asked; ``title`` is the bank's."""
        self._quiz = quiz
        self.title.say(translate("Quiz", "A quiz as it was presented"))
        same = translate("Quiz", "The same items, in the same order, with the same options.")
        mode = translate("Quiz", MODES[quiz.mode].name)
        self.text.say(f"{title} · {items(len(quiz.items))} · {mode}. {same}")
        self.text.show()
        self.show()

    def _say(self) -> None:
        if self._quiz is not None:
            self.start_asked.emit(self._quiz)
