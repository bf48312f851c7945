"""Joins the group with the panel: its card, its foot and its dialogs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from anatomyapp.gui.ar.group.card import GroupCard
from anatomyapp.gui.ar.group.control import GroupControl, Seat
from anatomyapp.gui.ar.group.foot import GroupFoot
from anatomyapp.gui.ar.group.form_dialog import FormDialog
from anatomyapp.gui.ar.group.roles_dialog import RolesDialog
from anatomyapp.gui.ar.group.strip import TurnStrip
from anatomyapp.gui.ar.set_up import Room
from anatomyapp.session.turns import Letter, Pace

if TYPE_CHECKING:
    from anatomyapp.gui.ar.place import ArPlace
    from anatomyapp.gui.ar.quiz.control import ArQuiz


class GroupDesk(QObject):
    """Opens the dialogs of a group, and hands what was chosen to its control."""

    def __init__(self, place: ArPlace, control: GroupControl) -> None:
        super().__init__(place)
        self._place, self._control = place, control
        self._known: Sequence[str] = ()
        self._learner = ""
        self.card, self.foot = GroupCard(control), GroupFoot(control)
        self._quiz: ArQuiz | None = None
        self.forming: FormDialog | None = None
        self.changing: RolesDialog | None = None
        place.panel.add_section(self.card, Room.GROUP)
        place.panel.add_section(self.foot, Room.FOOT)
        self.card.form_wanted.connect(self.ask_members)
        self.foot.roles_wanted.connect(self.ask_roles)
        place.session.changed.connect(self._follow_sheet)
        self._follow_sheet()

    def know(self, learners: Sequence[str], learner: str) -> None:
        """Offer these learners; the second is who is learning now, empty for a guest."""
        self._known, self._learner = learners, learner

    def join_quiz(self, quiz: ArQuiz) -> None:
        """Let answers be those of whose turn it is, and say beside the items who that is."""
        self._quiz = quiz
        quiz.conduct.log.answerer = self._answerer
        self._place.panel.quiz_column.addWidget(TurnStrip(self._control))
        self._control.changed.connect(self._say_who)
        self._say_who()

    def ask_members(self) -> None:
        """Ask who takes turns; in a group who joins and who leaves."""
        group = self._control.group
        if group is not None:
            names = self._control.names
            seats = tuple(Seat(names.get(letter, ""), letter) for letter in group.turn.queue)
        else:
            seats = self._control.seats or (Seat(self._learner), Seat())
        pace = group.pace if group else Pace()
        dialog = self.forming = FormDialog(self._place.window(), seats, pace, self._known)
        dialog.formed.connect(self._control.form)
        dialog.open_dialog(dialog.members.rows)

    def ask_roles(self) -> None:
        """Ask who does what in this turn."""
        kind = self._place.session.wish.kind
        dialog = self.changing = RolesDialog(self._place.window(), self._control, kind)
        dialog.arranged.connect(self._control.arrange)
        dialog.members_wanted.connect(self.ask_members)
        dialog.end_wanted.connect(self._control.end)
        dialog.open_dialog(dialog.order.rows)

    def _answerer(self) -> Letter | None:
        return self._control.answerer

    def _say_who(self) -> None:
        answerer = self._control.answerer
        if self._quiz is not None:
            self._quiz.page.who.say(self._control.name_of(answerer) if answerer else "")

    def _follow_sheet(self) -> None:
        self.card.show_sheet(self._place.session.wish.kind)
