"""The ways to take a quiz, and the choice among them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph, button
from anatomyapp.gui.language import marked, translate
from anatomyapp.gui.quiz.box import ModeBox
from anatomyapp.quiz.quiz import Mode


@dataclass(frozen=True, slots=True)
class ModeWords:
    """What a mode is called, its icon, one line about it, and what says that it holds."""

    name: str
    icon_name: str
    about: str
    holds: str


MODES = {
    Mode.LEARN: ModeWords(
        marked("Quiz", "Learn"),
        "school",
        marked("Quiz", "Feedback after each answer, shown on the model."),
        marked("Quiz", "Learn mode"),
    ),
    Mode.TEST: ModeWords(
        marked("Quiz", "Test"),
        "list-check",
        marked("Quiz", "No feedback till the end; then the result."),
        marked("Quiz", "Test mode"),
    ),
    Mode.SPOTTER: ModeWords(
        marked("Quiz", "Spotter"),
        "clock",
        marked("Quiz", "As in a practical exam: a time for each item, no feedback till the end."),
        marked("Quiz", "Spotter"),
    ),
}


class ModeChoice(QWidget):
    """One box for each mode; where it is narrow, buttons, and one line about the chosen one."""

    chosen = Signal(object)  # Mode

    def __init__(self, *, narrow: bool = False) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.boxes: dict[Mode, QAbstractButton] = {}
        self._about = Paragraph("", "caption")
        self._about.setVisible(narrow)
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_S))
        for mode, words in MODES.items():
            name, about = translate("Quiz", words.name), translate("Quiz", words.about)
            made = _plain(name, about) if narrow else ModeBox(name, words.icon_name, about)
            made.toggled.connect(self._explain)
            self._group.addButton(made)
            self.boxes[mode] = made
            row.addWidget(made, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(6))
        column.addLayout(row)
        column.addWidget(self._about)
        self.due = DueBox()
        self.due.toggled.connect(self._explain)
        self._group.addButton(self.due)
        column.addWidget(self.due)
        self.boxes[Mode.LEARN].setChecked(True)

    @property
    def mode(self) -> Mode:
        """The mode that is chosen; what is due is reviewed by learning."""
        return next((mode for mode, box in self.boxes.items() if box.isChecked()), Mode.LEARN)

    def show_due(self, count: int, words: str) -> None:
        """Offer to review so many items that are due; ``words`` say more."""
        if not count and self.due.isChecked():
            self.boxes[Mode.LEARN].setChecked(True)
        self.due.show_due(count, words)

    def _explain(self) -> None:
        chosen = self._group.checkedButton()
        if chosen is not None and chosen is self.sender():
            self._about.say(chosen.accessibleDescription())
            self.chosen.emit(self.mode)


class DueBox(ModeBox):
    """Offers to review what is due, once that is known; the number stands in its name."""

    def __init__(self) -> None:
        name = translate("Quiz", "Due review")
        super().__init__(name, "calendar-event", "")
        self.hide()

    def show_due(self, count: int, words: str) -> None:
        """Show how much is due."""
        said = translate("Quiz", "Due now: {count}").format(count=count)
        self.title.setText(said)
        self.about.say(words)
        self.setAccessibleName(said)
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.setEnabled(count > 0)
        self.show()


def _plain(name: str, about: str) -> QAbstractButton:
    made = button(name)
    made.setCheckable(True)
    made.setAccessibleDescription(about)
    made.setToolTip(about)
    return made
