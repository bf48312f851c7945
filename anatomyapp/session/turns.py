"""Turns of a group of two to four before one sheet: who has which role, and who has it next.

Pure values, and part of the record because it is the record that has to say who did what: the
events name roles and letters, and nobody else may decide what a letter stands for. The window
shows them; a quiz asks for the letter of who answers.

Members wait in a queue. Its head answers; the second watches and answers next; the third wears the
sheet, the fourth holds the computer. A turn ends when the head goes to the queue's end. So each
member has each role once in as many turns as there are members, always in the same order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NewType

FEWEST, MOST = 2, 4

GroupId = NewType("GroupId", str)  # a random UUID; another one when members come or go


class Letter(StrEnum):
    """A member of a group; who it is stands in the record's table of members alone."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


class Role(StrEnum):
    """What a member does during a turn."""

    WEARER = "wearer"  # wears the chest sheet, or holds the card
    HOLDER = "holder"  # holds the computer
    ANSWERER = "answerer"  # names what is asked
    WATCHER = "watcher"  # watches, next to answer


# By places of the queue. In a smaller group the watcher, whose hands are free, does more: holds
# the computer among three, wears the sheet between two, where the answerer holds the computer.
_ROLES: Mapping[int, tuple[frozenset[Role], ...]] = {
    2: (frozenset({Role.ANSWERER, Role.HOLDER}), frozenset({Role.WATCHER, Role.WEARER})),
    3: (
        frozenset({Role.ANSWERER}),
        frozenset({Role.WATCHER, Role.HOLDER}),
        frozenset({Role.WEARER}),
    ),
    4: tuple(frozenset({role}) for role in (Role.ANSWERER, Role.WATCHER, Role.WEARER, Role.HOLDER)),
}


@dataclass(frozen=True, slots=True)
class RoleHeld:
    """Who has a role."""

    role: Role
    letter: Letter


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn.

    Parameters
    ----------
    number
        From 1.
    queue
        The members, who answers now first, who answers next second.
    """

    number: int
    queue: tuple[Letter, ...]

    def __post_init__(self) -> None:
        """Refuse what no turn can be."""
        if self.number < 1:
            raise ValueError("turns count from 1")
        _check_members(self.queue)

    @property
    def answerer(self) -> Letter:
        """Who answers now."""
        return self.queue[0]

    @property
    def held(self) -> tuple[RoleHeld, ...]:
        """Who has which role, each role once."""
        seats = zip(_ROLES[len(self.queue)], self.queue, strict=True)
        found = {role: letter for roles, letter in seats for role in roles}
        return tuple(RoleHeld(role, found[role]) for role in Role)

    def roles_of(self, letter: Letter) -> tuple[Role, ...]:
        """Return what a member does, in the order of ``Role``."""
        return tuple(held.role for held in self.held if held.letter is letter)

    def following(self) -> Turn:
        """Return the turn after this one."""
        return Turn(self.number + 1, (*self.queue[1:], self.queue[0]))

    def arranged(self, queue: Iterable[Letter]) -> Turn:
        """Return this turn with its roles changed by hand; the next one goes on from there."""
        changed = tuple(queue)
        if set(changed) != set(self.queue):
            raise ValueError("roles change among the members of a group")
        return replace(self, queue=changed)


@dataclass(frozen=True, slots=True)
class Pace:
    """What a group agreed on: how many turns, and after what one is over; by hand if neither."""

    turns: int = 12
    items: int | None = None
    minutes: int | None = None

    def __post_init__(self) -> None:
        """Refuse what nobody can keep to."""
        given = [each for each in (self.items, self.minutes) if each is not None]
        if self.turns < 1 or len(given) > 1 or any(each < 1 for each in given):
            raise ValueError("a pace has turns, and items or minutes for each, 1 or more")


@dataclass(frozen=True, slots=True)
class Group:
    """Two to four members and the turn they are in; ``letters`` in the order of answering."""

    id: GroupId
    letters: tuple[Letter, ...]
    pace: Pace
    turn: Turn

    def __post_init__(self) -> None:
        """Refuse turns of others."""
        _check_members(self.letters)
        if set(self.turn.queue) != set(self.letters):
            raise ValueError("a turn is one of the group's members")

    @property
    def at_last_turn(self) -> bool:
        """Whether no turn follows."""
        return self.turn.number >= self.pace.turns

    def following(self) -> Group:
        """Return the group in its next turn."""
        return replace(self, turn=self.turn.following())

    def arranged(self, queue: Iterable[Letter]) -> Group:
        """Return the group with its roles changed by hand."""
        return replace(self, turn=self.turn.arranged(queue))

    def regrouped(
        self, group: GroupId, staying: Iterable[Letter], joining: Iterable[Letter]
    ) -> Group:
        """Return the group after some left or joined, under an id of its own, in the same turn.

        Who stays keeps the place in the queue; who joins answers last, and may have the letter of
        one who left.
        """
        stays, new = set(staying), tuple(joining)
        queue = (*(letter for letter in self.turn.queue if letter in stays), *new)
        letters = (*(letter for letter in self.letters if letter in stays), *new)
        return Group(group, letters, self.pace, Turn(self.turn.number, queue))


def formed(group: GroupId, members: int, pace: Pace) -> Group:
    """Return a group of so many, lettered in the order of answering, in its first turn."""
    letters = tuple(Letter)[:members]
    return Group(group, letters, pace, turn_of(letters, 1))


def turn_of(letters: tuple[Letter, ...], number: int) -> Turn:
    """Return a turn by the protocol; ``letters`` in the order of answering."""
    ahead = (number - 1) % len(letters)
    return Turn(number, (*letters[ahead:], *letters[:ahead]))


def times_in_role(turns: Iterable[Turn]) -> Counter[tuple[Letter, Role]]:
    """Return how often each member had each role."""
    return Counter((held.letter, held.role) for turn in turns for held in turn.held)


def _check_members(letters: tuple[Letter, ...]) -> None:
    if not FEWEST <= len(letters) <= MOST or len(set(letters)) != len(letters):
        raise ValueError("a group has two to four members")
