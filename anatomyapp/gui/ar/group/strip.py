"""Below a quiz: which turn it is, and the way to the next one."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.ar.group.card import next_words, turn_words
from anatomyapp.gui.ar.group.control import GroupControl
from anatomyapp.gui.components import Paragraph, button, rule
from anatomyapp.gui.language import translate
from anatomyapp.gui.narrow import is_text_large

_EDGE = theme.SPACE_XL


class TurnStrip(QWidget):
    """One line and one button, there while a group takes turns."""

    def __init__(self, control: GroupControl) -> None:
        super().__init__()
        self._control = control
        self.words = Paragraph("", "secondary", airy=False)
        self.next = button(translate("Group", "Next turn"), "arrow-right")
        self.next.clicked.connect(control.next_turn)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(rule())
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        row = QBoxLayout(down if is_text_large() else across)
        row.setContentsMargins(*(theme.dp(size) for size in (_EDGE, 8, _EDGE, 8)))
        row.setSpacing(theme.dp(theme.SPACE_S))
        row.addWidget(self.words, 1)
        row.addWidget(self.next)
        outer.addLayout(row)
        control.changed.connect(self.draw)
        self.draw()

    def draw(self) -> None:
        """Show the turn, or that it is over."""
        group = self._control.group
        self.setVisible(group is not None)
        if group is not None:
            self.words.say(next_words(self._control) if self._control.over else turn_words(group))
            self.next.setVisible(not group.at_last_turn)
