"""A bank for the tiny atlas, and clocks and records for tests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import StoreError
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.facing import Facing
from anatomyapp.quiz.item import Bloom, Feedback, Item, ItemId, Kind, View
from anatomyapp.quiz.option import Option, OptionId
from anatomyapp.quiz.task import Choose, Point, Turn

FIRST_RIB = "rib-1-left"


def find(structure: str, stem: str) -> Item:
    return Item(
        ItemId(f"find-{structure}"),
        Kind.FIND,
        stem,
        Point(StructureId(structure)),
        station="ribs" if structure.startswith("rib") else "sternum",
        objective="Find it.",
        bloom=Bloom.REMEMBER,
        source="test",
        feedback=Feedback("It lies in front.", (structure,), "it"),
        view=View(),
    )


def name(structure: str, *others: str) -> Item:
    options = (structure, *others)
    return Item(
        ItemId(f"name-{structure}"),
        Kind.NAME,
        "Which structure is highlighted?",
        Choose(
            tuple(Option(OptionId(o), o.replace("-", " "), o) for o in options),
            (OptionId(structure),),
        ),
        station="ribs",
        objective="Name it.",
        bloom=Bloom.REMEMBER,
        source="test",
        feedback=Feedback("Count from above."),
    )


def show(structure: str, direction, isolated: bool = False) -> Item:  # noqa: FBT001, FBT002 - reads as a word
    return Item(
        ItemId(f"show-{structure}"),
        Kind.SHOW,
        "Show its front",
        Turn(StructureId(structure), Facing("front", direction)),
        station="sternum",
        objective="Show it.",
        bloom=Bloom.UNDERSTAND,
        source="test",
        feedback=Feedback("It faces the sternum."),
        view=View(isolated=(structure,) if isolated else ()),
    )


def choice() -> Item:
    texts = {"seven": "Seven pairs", "five": "Five pairs", "two": "Two pairs"}
    return Item(
        ItemId("choice-true-ribs"),
        Kind.CHOICE,
        "How many pairs of ribs are true ribs?",
        Choose(tuple(Option(OptionId(o), text) for o, text in texts.items()), (OptionId("seven"),)),
        station="ribs",
        objective="Know it.",
        bloom=Bloom.REMEMBER,
        source="test",
        feedback=Feedback("Their cartilages reach the sternum."),
    )


def bank(*items: Item) -> Bank:
    asked = items or (
        find("rib-1-left", "Left rib 1"),
        find("manubrium", "Manubrium"),
        name("rib-2-right", "rib-1-right", "rib-3-right"),
        choice(),
    )
    return Bank("tiny-bones", "1.0.0", "Tiny bones", "en", "tiny", "CC BY 4.0", "test", asked)


class Hands:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def now(self) -> datetime:
        return datetime(2026, 3, 1, 9, 0, tzinfo=UTC) + timedelta(seconds=self.seconds)

    def monotonic_s(self) -> float:
        return self.seconds


class Ledger:
    """Keeps events in a list, or refuses them while ``broken``; ``clock`` is its own."""

    def __init__(self) -> None:
        self.events, self.clock = [], Hands()
        self.broken = False

    def record(self, event: object) -> None:
        if self.broken:
            raise StoreError("record.sqlite: the disk is full; free some space and try again.")
        self.events.append(event)

    def note(self, event: object) -> None:
        if not self.broken:
            self.events.append(event)

    def of(self, kind: type) -> list:
        return [event for event in self.events if isinstance(event, kind)]
