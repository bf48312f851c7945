"""The group of a window: who is in it, and whose turn it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.gui.ar.group.words import guest_name
from anatomyapp.session.augmented import (
    GroupEnded,
    GroupFormed,
    RolesChanged,
    TurnTaken,
    TurnTakenBack,
)
from anatomyapp.session.quizzing import ItemAnswered
from anatomyapp.session.turns import Group, GroupId, Letter, Pace, formed

if TYPE_CHECKING:
    from anatomyapp.session.event import Event

_MS_PER_MINUTE = 60_000


@dataclass(frozen=True, slots=True)
class Seat:
    """A member as a person chooses them.

    ``name`` is a pseudonym, empty for a guest; ``letter`` that of who was in the group before.
    """

    name: str = ""
    letter: Letter | None = None


class GroupControl(QObject):
    """Holds the group; what is done to it becomes an event. Names stay in the window.

    ``hear`` takes the events that others record: it counts the answers of a turn.
    """

    changed = Signal()  # the group, its turn or its roles
    turn_over = Signal()  # the items or minutes of a turn are used up
    seated = Signal(str, object)  # GroupId; names by letter, empty for guests
    happened = Signal(object)  # Event

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.group: Group | None = None
        self.over = False
        self.seats: tuple[Seat, ...] = ()  # of the last group, to begin the next one with
        self.names: Mapping[Letter, str] = {}  # empty for guests
        self._before: Group | None = None
        self._answers = 0
        self._minutes = QTimer(self, singleShot=True)
        self._minutes.timeout.connect(self.end_turn)

    @property
    def answerer(self) -> Letter | None:
        """Who answers now; None where nobody takes turns."""
        return self.group.turn.answerer if self.group else None

    @property
    def can_take_back(self) -> bool:
        """Whether the last turn may have been a mistake: nothing was answered in it."""
        return self._before is not None and self._answers == 0

    def name_of(self, letter: Letter) -> str:
        """Return what a member is called on the screen."""
        return self.names.get(letter) or guest_name(letter)

    def form(self, seats: Sequence[Seat], pace: Pace) -> None:
        """Begin with these members, in the order of answering, in place of the group before.

        Where some of them have letters the group goes on with another membership.
        """
        if self.group is not None and any(seat.letter for seat in seats):
            self._go_on(self.group, seats, pace)
            return
        self.end()
        group = formed(GroupId(str(uuid4())), len(seats), pace)
        self._seat(dict(zip(group.letters, (seat.name for seat in seats), strict=True)))
        self._begin(group, None)

    def next_turn(self) -> None:
        """Give each role to the next member; after the last turn the group ends."""
        if self.group is None:
            return
        if self.group.at_last_turn:
            self.end(completed=True)
            return
        self._before, group = self.group, self.group.following()
        self._show(group)
        self.happened.emit(TurnTaken(group.id, group.turn.number, group.turn.held))

    def take_back(self) -> None:
        """Go back to the turn before."""
        group = self._before
        if group is None or not self.can_take_back:
            return
        self._before = None
        self._show(group)
        self.happened.emit(TurnTakenBack(group.id, group.turn.number, group.turn.held))

    def arrange(self, queue: Sequence[Letter]) -> None:
        """Change the roles of this turn: who answers now first, who answers next second."""
        if self.group is None or tuple(queue) == self.group.turn.queue:
            return
        group = self.group = self.group.arranged(queue)
        self.changed.emit()
        self.happened.emit(RolesChanged(group.id, group.turn.number, group.turn.held))

    def end(self, *, completed: bool = False) -> None:
        """Take no more turns."""
        group, self.group, self._before = self.group, None, None
        self._minutes.stop()
        if group is not None:
            self.changed.emit()
            self.happened.emit(GroupEnded(group.id, completed))

    def hear(self, event: Event) -> None:
        """Take what was recorded: the answers of a turn are counted."""
        if self.group is None or not isinstance(event, ItemAnswered):
            return
        if event.by is None or event.attempt > 1:
            return
        self._answers += 1
        self.changed.emit()
        if self._answers == self.group.pace.items:
            self.end_turn()

    def _go_on(self, before: Group, seats: Sequence[Seat], pace: Pace) -> None:
        staying = {seat.letter for seat in seats if seat.letter}
        free = iter([letter for letter in Letter if letter not in staying])
        lettered = [(seat.letter or next(free), seat) for seat in seats]
        joining = [letter for letter, seat in lettered if seat.letter is None]
        if joining or len(staying) < len(before.letters) or pace != before.pace:
            self._seat({letter: seat.name for letter, seat in lettered})
            group = before.regrouped(GroupId(str(uuid4())), staying, joining)
            self._begin(replace(group, pace=pace), before.id)
        self.arrange([letter for letter, _ in lettered])

    def _begin(self, group: Group, follows: GroupId | None) -> None:
        self.seated.emit(group.id, dict(self.names))
        pace = group.pace
        self._before = None
        self._show(group)
        self.happened.emit(
            GroupFormed(group.id, group.letters, pace.turns, pace.items, pace.minutes, follows)
        )
        self.happened.emit(TurnTaken(group.id, group.turn.number, group.turn.held))

    def _seat(self, names: Mapping[Letter, str]) -> None:
        self.names = names
        self.seats = tuple(Seat(name) for name in names.values())

    def _show(self, group: Group) -> None:
        self._minutes.stop()
        self.group, self.over, self._answers = group, False, 0
        if group.pace.minutes is not None:
            self._minutes.start(group.pace.minutes * _MS_PER_MINUTE)
        self.changed.emit()

    def end_turn(self) -> None:
        """Say that a turn is over; the next one begins when the group says so."""
        self.over = True
        self.changed.emit()
        self.turn_over.emit()
