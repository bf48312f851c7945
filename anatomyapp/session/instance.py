"""Frozen instances of quizzes: what was presented, so that it can be shown again exactly."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from anatomyapp.errors import BankError, Fault, StoreError
from anatomyapp.quiz.item import Item, ItemId
from anatomyapp.quiz.option import OptionId
from anatomyapp.quiz.task import Choose, Label, Order, Task
from anatomyapp.session.event import Entry, Event, SessionStarted
from anatomyapp.session.quizzing import ItemPresented, QuizId, QuizMode, QuizStarted, Selection
from anatomyapp.session.shown import PersonShown

if TYPE_CHECKING:  # a record is opened without reading banks
    from anatomyapp.quiz.bank import Bank


@dataclass(frozen=True, slots=True)
class Presented:
    """An item as it was presented; ``options`` in the order shown, empty where it has none."""

    item: ItemId
    version: int
    options: tuple[OptionId, ...] = ()

    @property
    def reference(self) -> str:
        """The item with its version."""
        return f"{self.item}@{self.version}"


@dataclass(frozen=True, slots=True)
class Instance:
    """A quiz as it was presented; it tells neither who took it nor what was answered.

    Parameters
    ----------
    digest
        The SHA-256 of the bank's file.
    language
        That of the window.
    mode, selection, seed, station
        As of ``QuizStarted``.
    presented
        Each item once, in the order in which they appeared first.
    seconds_per_item, break_s
        Of a spotter.
    person
        Whom the model was fitted to; None for the pack's own body.
    """

    bank: str
    version: str
    digest: str
    pack: str
    pack_version: str
    language: str
    mode: QuizMode
    selection: Selection
    seed: int
    station: str | None
    presented: tuple[Presented, ...]
    seconds_per_item: float | None = None
    break_s: float = 0.0
    person: PersonShown | None = None

    def __post_init__(self) -> None:
        """Refuse what no quiz can be."""
        if not self.presented:
            raise ValueError("a quiz presents at least one item")
        if len({each.item for each in self.presented}) < len(self.presented):
            raise ValueError("each item of a quiz stands once")
        if (self.mode is QuizMode.SPOTTER) != (self.seconds_per_item is not None):
            raise ValueError("a spotter, and no other quiz, has a time for each item")
        seconds = 1.0 if self.seconds_per_item is None else self.seconds_per_item
        if not (0 < seconds < math.inf and 0 <= self.break_s < math.inf):
            raise ValueError("an item has some seconds, a break none or some")


def instance_of(entries: Sequence[Entry], quiz: QuizId) -> Instance:
    """Return what a quiz presented, by the events of its session.

    Raises
    ------
    StoreError
        The session has no such quiz, or it ended before its first item appeared.
    """
    told = [entry.event for entry in entries]
    started = next((each for each in told if isinstance(each, SessionStarted)), None)
    quizzes = (each for each in told if isinstance(each, QuizStarted))
    begun = next((each for each in quizzes if each.quiz == quiz), None)
    if started is None or begun is None:
        raise StoreError(
            f'quiz {quiz} is not in this session; "anatomyapp sessions instances" lists them.'
        )
    shown = _presented(told, quiz)
    if not shown:
        raise StoreError(f"quiz {quiz} ended before its first item appeared; choose another one.")
    try:
        return Instance(
            bank=begun.bank,
            version=begun.bank_version,
            digest=begun.bank_digest,
            pack=started.pack,
            pack_version=started.pack_version,
            language=started.language,
            mode=begun.mode,
            selection=begun.selection,
            seed=begun.seed,
            station=begun.station,
            presented=shown,
            seconds_per_item=begun.seconds_per_item,
            break_s=begun.break_s,
            person=next((each for each in told if isinstance(each, PersonShown)), None),
        )
    except ValueError as error:
        raise StoreError(f"quiz {quiz} cannot be shown again ({error}); choose another.") from error


def shown_again(instance: Instance, bank: Bank) -> tuple[Item, ...]:
    """Return the items as they were presented: their order, and that of their options.

    Raises
    ------
    BankError
        The bank has not those items in those versions, or with those options.
    """
    items = {item.id: item for item in bank.items}
    return tuple(_again(each, items.get(each.item), bank) for each in instance.presented)


def _presented(told: Iterable[Event], quiz: QuizId) -> tuple[Presented, ...]:
    """Return each item as it appeared first; one that was wrong may have come again."""
    shown: dict[ItemId, Presented] = {}
    for event in told:
        if isinstance(event, ItemPresented) and event.quiz == quiz:
            found = Presented(event.item, event.item_version, event.options)
            shown.setdefault(event.item, found)
    return tuple(shown.values())


def _again(shown: Presented, item: Item | None, bank: Bank) -> Item:
    if item is None:
        raise _another(bank, f"it has no item {shown.item}")
    if item.version != shown.version:
        raise _another(bank, f"it has {item.reference}, and {shown.reference} was presented")
    offered = {option.id for option in item.task.offered}
    if offered != set(shown.options) or len(offered) != len(shown.options):
        raise _another(bank, f"{item.reference} has other options than those presented")
    return replace(item, task=_ordered(item.task, shown.options))


def _another(bank: Bank, what: str) -> BankError:
    where = f"bank {bank.id}@{bank.version}"
    fault = Fault(where, what, "take the bank that was asked, as it was then")
    return BankError(str(fault), (fault,))


def _ordered(task: Task, order: tuple[OptionId, ...]) -> Task:
    match task:
        case Choose() | Label() | Order():
            known = {option.id: option for option in task.options}
            return replace(task, options=tuple(known[option] for option in order))
    return task
