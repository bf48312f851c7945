"""The dialog in which a group is formed, and in which members come and go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.ar.group.control import Seat
from anatomyapp.gui.ar.group.order import OrderList
from anatomyapp.gui.ar.group.pace_form import PaceForm
from anatomyapp.gui.ar.group.words import guest_name
from anatomyapp.gui.components import Paragraph, Select, button, primary_button
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.language import translate
from anatomyapp.gui.welcome import LONGEST_NAME
from anatomyapp.session.turns import FEWEST, MOST, Letter, Pace


class FormDialog(Dialog):
    """Asks who takes turns, in which order, and how long a turn is."""

    formed = Signal(object, object)  # Seats in the order of answering; Pace

    def __init__(
        self, window: QWidget, seats: Sequence[Seat], pace: Pace, known: Sequence[str]
    ) -> None:
        words = translate("Group", "Two to four, in the order in which they answer.")
        super().__init__(window, translate("Group", "Form a group"), words, "users")
        self._known = tuple(known)
        self.members = OrderList(translate("Group", "Members"), self._told, removable=True)
        self.learners = Select(translate("Group", "Known learners"))
        self.name = QLineEdit()
        self.pace = PaceForm(pace)
        self.add_known = button(translate("Group", "Add"), "plus")
        self.add_new = button(translate("Group", "Add the name"), "user-plus")
        self.add_guest = button(translate("Group", "Add a guest"), "plus")
        self.begin = primary_button(translate("Group", "Begin"))
        self._build()
        self._connect()
        self.members.show_members(seats)

    def _build(self) -> None:
        self.name.setPlaceholderText(translate("Window", "Maple Heron"))
        self.name.setAccessibleName(translate("Window", "New learner name"))
        self.name.setMaxLength(LONGEST_NAME)
        self.column.addWidget(self.members)
        self.column.addLayout(_line((self.learners, self.add_known)))
        self.column.addLayout(_line((self.name, self.add_new, self.add_guest)))
        promise = translate(
            "Group",
            "Names are pseudonyms, kept apart from what is recorded: there everyone is a letter.",
        )
        self.column.addWidget(Paragraph(promise, "caption"))
        self.column.addSpacing(theme.dp(theme.SPACE_S))
        self.column.addWidget(self.pace)
        self.add_button(button(translate("Window", "Cancel")))
        self.add_button(self.begin)

    def _connect(self) -> None:
        self.members.changed.connect(self._offer)
        self.add_known.clicked.connect(self._add_known)
        self.add_new.clicked.connect(self._add_new)
        self.add_guest.clicked.connect(self._add_guest)
        self.name.returnPressed.connect(self._add_new)
        self.name.textChanged.connect(self._offer)
        self.begin.clicked.connect(self._form)

    @property
    def seats(self) -> tuple[Seat, ...]:
        """The members in the order of answering."""
        return tuple(seat for seat in self.members.members if isinstance(seat, Seat))

    def _told(self, place: int, count: int, member: object) -> str:
        """Return a row: who it is, and when the turn to answer comes."""
        del count
        seat = member if isinstance(member, Seat) else Seat()
        name = seat.name or guest_name(seat.letter or tuple(Letter)[place])
        first = translate("Group", "answers first")
        later = translate("Group", "answers in turn {turn}").format(turn=place + 1)
        return f"{name}\n{later if place else first}"

    def _offer(self) -> None:
        """Offer what can be done with the members there are."""
        seats, named = self.seats, {seat.name for seat in self.seats}
        room = len(seats) < MOST
        chosen = self.learners.currentText()
        self.learners.clear()
        self.learners.addItems([name for name in self._known if name not in named])
        self.learners.setCurrentIndex(max(0, self.learners.findText(chosen)))
        offered = room and self.learners.count() > 0
        self.learners.setEnabled(offered)
        self.add_known.setEnabled(offered)
        name = self._typed()
        self.add_new.setEnabled(room and bool(name) and name not in named)
        self.add_guest.setEnabled(room)
        self.begin.setEnabled(FEWEST <= len(seats) <= MOST)
        self.pace.show_members(len(seats))

    def _typed(self) -> str:
        return " ".join(self.name.text().split())

    def _add_known(self) -> None:
        self._add(self.learners.currentText())

    def _add_new(self) -> None:
        if self.add_new.isEnabled():
            name = self._typed()
            self.name.clear()
            self._add(name)

    def _add_guest(self) -> None:
        self._add("")

    def _add(self, name: str) -> None:
        self.members.show_members((*self.seats, Seat(name)), len(self.seats))

    def _form(self) -> None:
        self.formed.emit(self.seats, self.pace.pace)


def _line(widgets: Sequence[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.dp(theme.SPACE_S))
    for place, widget in enumerate(widgets):
        row.addWidget(widget, 0 if place else 1)
    return row
