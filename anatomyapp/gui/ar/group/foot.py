"""The foot of the panel while a group takes turns: change roles, next turn."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.ar.group.control import GroupControl
from anatomyapp.gui.components import button, primary_button, rule
from anatomyapp.gui.icons import icon
from anatomyapp.gui.language import translate
from anatomyapp.gui.narrow import is_text_large

_EDGE = theme.SPACE_XL


class GroupFoot(QWidget):
    """Two buttons, there while there is a group."""

    roles_wanted = Signal()

    def __init__(self, control: GroupControl) -> None:
        super().__init__()
        self._control = control
        self.roles = button(translate("Group", "Change roles"), "users")
        self.next = primary_button(translate("Group", "Next turn"), "arrow-right")
        self.roles.clicked.connect(self.roles_wanted)
        self.next.clicked.connect(control.next_turn)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(rule())
        large = is_text_large()
        row = QBoxLayout(
            QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        )
        row.setContentsMargins(*(theme.dp(size) for size in (_EDGE, theme.SPACE_M, _EDGE, _EDGE)))
        row.setSpacing(theme.dp(theme.SPACE_S))
        for made in (self.roles, self.next):
            row.addWidget(made, 1)
        outer.addLayout(row)
        control.changed.connect(self.draw)
        self.draw()

    def draw(self) -> None:
        """Show what can be done now."""
        group = self._control.group
        self.setVisible(group is not None)
        last = group is not None and group.at_last_turn
        name = translate("Group", "End the round") if last else translate("Group", "Next turn")
        self.next.setText(f" {name}")
        self.next.setAccessibleName(name)
        self.next.setIcon(icon("check" if last else "arrow-right", "on_accent"))
