"""How many turns a group takes, and when one is over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSpinBox, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph, Select, number_field
from anatomyapp.gui.language import marked, translate
from anatomyapp.session.turns import Pace

_BY_HAND, _ITEMS, _MINUTES = range(3)
_ENDS = (
    marked("Group", "when you say so"),
    marked("Group", "after some items"),
    marked("Group", "after some minutes"),
)
_MOST_TURNS, _MOST_EACH = 60, 30
_USUAL = 3


class PaceForm(QWidget):
    """Three fields, and what they mean for who has each role how often."""

    def __init__(self, pace: Pace) -> None:
        super().__init__()
        self._members = 0
        self.turns = _count(translate("Group", "Turns"), _MOST_TURNS, pace.turns)
        self.ends = Select(translate("Group", "A turn is over"))
        self.ends.addItems([translate("Group", words) for words in _ENDS])
        each = pace.items or pace.minutes
        self.each = _count(translate("Group", "How many"), _MOST_EACH, each or _USUAL)
        self.ends.setCurrentIndex(_ITEMS if pace.items else _MINUTES if pace.minutes else _BY_HAND)
        self.balance = Paragraph("", "caption")
        self._build()
        self.ends.currentIndexChanged.connect(self._offer)
        self.turns.valueChanged.connect(self._say)
        self._offer()

    @property
    def pace(self) -> Pace:
        """What was chosen."""
        ends, each = self.ends.currentIndex(), self.each.value()
        items = each if ends == _ITEMS else None
        minutes = each if ends == _MINUTES else None
        return Pace(self.turns.value(), items, minutes)

    def show_members(self, count: int) -> None:
        """Say what the turns mean for so many."""
        self._members = count
        self._say()

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.dp(theme.SPACE_S))
        grid.setVerticalSpacing(theme.dp(theme.SPACE_S))
        grid.setColumnStretch(1, 1)
        for row, (name, fields) in enumerate(
            (
                (translate("Group", "Turns"), (self.turns,)),
                (translate("Group", "A turn is over"), (self.ends, self.each)),
            )
        ):
            words = QLabel(name)
            words.setBuddy(fields[0])
            grid.addWidget(words, row, 0)
            for column, field in enumerate(fields):
                left = Qt.AlignmentFlag.AlignLeft if field is self.turns else Qt.AlignmentFlag(0)
                grid.addWidget(field, row, 1 + column, left)
        grid.addWidget(self.balance, 2, 0, 1, 3)

    def _offer(self) -> None:
        self.each.setVisible(self.ends.currentIndex() != _BY_HAND)

    def _say(self) -> None:
        members, turns = self._members, self.turns.value()
        if members < 1:
            self.balance.say("")
        elif turns % members == 0:
            times = turns // members
            words = translate("Group", "Everyone has each role %n times.", "", times)
            self.balance.say(words)
        else:
            even = turns + members - turns % members
            words = translate(
                "Group", "Some have a role once more than others; {turns} turns would be even."
            )
            self.balance.say(words.format(turns=even))


def _count(name: str, most: int, value: int) -> QSpinBox:
    made = number_field(QSpinBox())
    made.setAccessibleName(name)
    made.setRange(1, most)
    made.setValue(value)
    made.setMinimumWidth(theme.dp(96))
    return made
