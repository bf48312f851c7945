"""The group of a window: who is in it, and whose turn it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from anatomyapp.gui.ar.group.turn_clock import TurnClock
from anatomyapp.gui.ar.group.words import guest_name
from anatomyapp.session.augmented import (
    GroupEnded,
    GroupFormed,
    RolesChanged,
    TurnTaken,
    TurnTakenBack,
)
from anatomyapp.session.turns import Group, GroupId, Letter, Pace, formed


@dataclass(frozen=True, slots=True)
class Seat:
    """A member as a person chooses them.

    ``name`` is a pseudonym, empty for a guest; ``letter`` that of who was in the group before.
    """

    name: str = ""
    letter: Letter | None = None


class GroupControl(QObject):
    """Holds the group; what is done to it becomes an event. Names stay in the window.

    ``clock`` says when a turn is over.
    """

    changed = Signal()  # the group, its turn, its roles, or that the turn is over
    turn_over = Signal()  # the items or minutes of a turn are used up
    seated = Signal(str, object)  # GroupId; names by letter, empty for guests
    happened = Signal(object)  # Event

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.group: Group | None = None
        self.names: Mapping[Letter, str] = {}  # empty for guests
        self.seats: tuple[Seat, ...] = ()  # of the last group, to begin the next one with
        self.clock = TurnClock(self)
        self._before: Group | None = None
        self.clock.counted.connect(self.changed)
        self.clock.ended.connect(self.changed)
        self.clock.ended.connect(self.turn_over)

    @property
    def answerer(self) -> Letter | None:
        """Who answers now; None where nobody takes turns."""
        return self.group.turn.answerer if self.group else None

    @property
    def over(self) -> bool:
        """Whether the turn is over and the next one waits."""
        return self.clock.over

    @property
    def can_take_back(self) -> bool:
        """Whether the last turn may have been a mistake: nothing was answered in it."""
        return self._before is not None and self.clock.answers == 0

    def name_of(self, letter: Letter) -> str:
        """Return what a member is called on the screen."""
        return self.names.get(letter) or guest_name(letter)

    def form(self, seats: Sequence[Seat], pace: Pace) -> None:
        """Begin with these members, in the order of answering, in place of the group before.

        Where some of them have letters the group goes on with another membership.
        """
        before = self.group if any(seat.letter for seat in seats) else None
        if before is None:
            self.end()
        lettered = _lettered(seats)
        group = _formed(before, lettered, pace)
        if group != before:
            self.names = {letter: seat.name for letter, seat in lettered}
            self.seats = tuple(Seat(seat.name) for seat in seats)
            self._begin(group, before.id if before else None)
        self.arrange([letter for letter, _ in lettered])

    def next_turn(self) -> None:
        """Give each role to the next member; after the last turn the group ends."""
        if self.group is None:
            return
        if self.group.at_last_turn:
            self.end(completed=True)
            return
        before, group = self.group, self.group.following()
        self._show(group, before)
        self.happened.emit(TurnTaken(group.id, group.turn.number, group.turn.held))

    def take_back(self) -> None:
        """Go back to the turn before."""
        group = self._before
        if group is None or not self.can_take_back:
            return
        self._show(group, None)
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
        self.clock.stop()
        if group is not None:
            self.changed.emit()
            self.happened.emit(GroupEnded(group.id, completed))

    def _begin(self, group: Group, follows: GroupId | None) -> None:
        self.seated.emit(group.id, dict(self.names))
        pace = group.pace
        self._show(group, None)
        self.happened.emit(
            GroupFormed(group.id, group.letters, pace.turns, pace.items, pace.minutes, follows)
        )
        self.happened.emit(TurnTaken(group.id, group.turn.number, group.turn.held))

    def _show(self, group: Group, before: Group | None) -> None:
        self.group, self._before = group, before
        self.clock.start(group.pace)
        self.changed.emit()


def _lettered(seats: Sequence[Seat]) -> tuple[tuple[Letter, Seat], ...]:
    """Return the members with a letter each; who joins has one that is free."""
    taken = {seat.letter for seat in seats}
    free = iter([letter for letter in Letter if letter not in taken])
    return tuple((seat.letter or next(free), seat) for seat in seats)


def _formed(before: Group | None, lettered: Sequence[tuple[Letter, Seat]], pace: Pace) -> Group:
    """Return a new group, the one before where nothing differs, or one that goes on from it."""
    fresh = GroupId(str(uuid4()))
    if before is None:
        return formed(fresh, len(lettered), pace)
    staying = [letter for letter, seat in lettered if seat.letter]
    joining = [letter for letter, seat in lettered if not seat.letter]
    if not joining and len(staying) == len(before.letters) and pace == before.pace:
        return before
    return replace(before.regrouped(fresh, staying, joining), pace=pace)
