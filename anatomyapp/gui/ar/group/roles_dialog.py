"""The dialog in which a group changes its roles by hand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from anatomyapp.ar.sheet import SheetKind
from anatomyapp.gui.ar.group.control import GroupControl
from anatomyapp.gui.ar.group.order import OrderList
from anatomyapp.gui.ar.group.words import role_words
from anatomyapp.gui.components import Paragraph, button, ghost_button, primary_button
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.language import translate
from anatomyapp.session.turns import Letter, Turn


class RolesDialog(Dialog):
    """Shows who does what; whoever is moved takes the role of the place."""

    arranged = Signal(object)  # Letters: who answers now first, who answers next second
    members_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, window: QWidget, control: GroupControl, kind: SheetKind) -> None:
        words = translate("Group", "For this turn; the next one goes on from here.")
        super().__init__(window, translate("Group", "Change roles"), words, "users")
        self._control, self._kind = control, kind
        self.order = OrderList(translate("Group", "Roles"), self._told, removable=False)
        self.members = ghost_button(translate("Group", "Members…"), "users")
        self.end = ghost_button(translate("Group", "End the group"), "x")
        self.change = primary_button(translate("Group", "Change"))
        hint = translate("Group", "Drag a row, or choose it and use Alt with an arrow key.")
        self.column.addWidget(self.order)
        self.column.addWidget(Paragraph(hint, "caption"))
        self.add_button(self.end).clicked.connect(self.end_wanted)
        self.add_button(self.members).clicked.connect(self.members_wanted)
        self.add_button(button(translate("Window", "Cancel")))
        self.add_button(self.change).clicked.connect(self._arrange)
        self.order.show_members(control.group.turn.queue if control.group else ())

    def _told(self, place: int, count: int, member: object) -> str:
        """Return a row: who it is, and the role of the place."""
        letter = Letter(str(member))
        turn = Turn(1, tuple(Letter)[:count])
        words = role_words(turn.roles_of(turn.queue[place]), self._kind)
        return f"{self._control.name_of(letter)}\n{words}"

    def _arrange(self) -> None:
        self.arranged.emit(tuple(Letter(str(each)) for each in self.order.members))
