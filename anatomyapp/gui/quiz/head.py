"""The head of an item's panel: how far the quiz is, and how it is taken."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import Chip, ItemProgress, ItemState, label
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz import wording
from anatomyapp.gui.quiz.modes import MODES
from anatomyapp.quiz.quiz import Mode, Progress, Quiz

_STATES = {
    Progress.TODO: ItemState.AHEAD,
    Progress.NOW: ItemState.NOW,
    Progress.RIGHT: ItemState.RIGHT,
    Progress.PARTLY: ItemState.PARTLY,
    Progress.WRONG: ItemState.WRONG,
    Progress.SKIPPED: ItemState.WRONG,
    Progress.TIMED_OUT: ItemState.WRONG,
}


def item_states(quiz: Quiz) -> tuple[ItemState, ...]:
    """Return the bars of a quiz; till the end, only *learn* says which answers were right."""
    done = {ItemState.RIGHT, ItemState.PARTLY, ItemState.WRONG}
    ahead = (ItemState.AHEAD,) * (quiz.planned - len(quiz.items))
    states = (*(_STATES[progress] for progress in quiz.progress), *ahead)
    if quiz.mode is not Mode.LEARN and not quiz.finished:
        return tuple(ItemState.ANSWERED if state in done else state for state in states)
    return states


class ItemHead(QWidget):
    """Shows which item it is, the mode, one bar for each item, and what was counted so far."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(6))
        row = QHBoxLayout()
        self._place = label("", "h3")
        self._chips = {
            mode: Chip(translate("Quiz", words.holds), words.icon_name, "accent")
            for mode, words in MODES.items()
        }
        row.addWidget(self._place)
        row.addStretch(1)
        for chip in self._chips.values():
            row.addWidget(chip)
        self._progress = ItemProgress()
        self._counts = label("", "caption")
        column.addLayout(row)
        column.addWidget(self._progress)
        column.addWidget(self._counts)

    def show_quiz(self, quiz: Quiz, station: str) -> None:
        """Say how far the quiz is."""
        item = quiz.current
        place = 0 if item is None else quiz.items.index(item) + 1
        words = translate("Quiz", "Item {place} of {all}")
        if quiz.planned > len(quiz.items):
            words = translate("Quiz", "Item {place} of at most {all}")
        self._place.setText(words.format(place=place, all=quiz.planned))
        for mode, chip in self._chips.items():
            chip.setVisible(mode is quiz.mode)
        self._progress.show_states(item_states(quiz))
        result = quiz.result
        answered = translate("Quiz", "{count} answered").format(count=result.n)
        told = f"{answered} · {station}" if station else answered
        if quiz.mode is Mode.LEARN:
            told = wording.counts(result, station)
        self._counts.setText(told)
