"""Items of the kinds that are answered in the panel, for the tiny atlas."""

from __future__ import annotations

from tiny_quiz import bank

from anatomyapp.quiz.item import Bloom, Feedback, Item, ItemId, Kind
from anatomyapp.quiz.option import Misconception, Option, OptionId
from anatomyapp.quiz.task import Choose, Order, Point, TypeName
from anatomyapp.quiz.typed_name import TypedNames

__all__ = ["bank", "case", "order", "relation", "several", "side", "truth", "typed"]


def item(kind: Kind, stem: str, task, **other) -> Item:
    return Item(
        ItemId(f"{kind}-one"), kind, stem, task, station="ribs", objective="Know it.",
        bloom=Bloom.REMEMBER, source="test", feedback=Feedback("Look closely."), **other,
    )  # fmt: skip


def options(*names: str) -> tuple[Option, ...]:
    return tuple(Option(OptionId(name), name.replace("-", " ").capitalize()) for name in names)


def several(**other) -> Item:
    task = Choose(
        options("rib-1", "rib-2", "rib-8", "rib-11", "rib-12"),
        (OptionId("rib-8"), OptionId("rib-11"), OptionId("rib-12")), several=True,
    )  # fmt: skip
    return item(Kind.CHOICE, "Which of these are false ribs?", task, **other)


def truth(**other) -> Item:
    wrong = Misconception("All ribs reach the sternum.", "Ribs 8 to 12 do not.")
    task = Choose(
        (Option(OptionId("true"), "True", misconception=wrong), Option(OptionId("false"), "False")),
        (OptionId("false"),), fixed=True,
    )  # fmt: skip
    return item(Kind.TRUTH, "All ribs reach the sternum by cartilages of their own.", task, **other)


def side(structure: str = "rib-2-left", **other) -> Item:
    left, right = structure, structure.replace("left", "right")
    task = Choose(
        (Option(OptionId("left"), "Left", left), Option(OptionId("right"), "Right", right)),
        (OptionId("left"),), fixed=True,
    )  # fmt: skip
    return item(Kind.SIDE, "From which side is this rib?", task, **other)


def typed(atlas, structure: str = "rib-2-left", kind: Kind = Kind.NAME, **other) -> Item:
    task = TypeName(structure, TypedNames(atlas.structures.values()))
    return item(kind, "What is highlighted?", task, **other)


def order(**other) -> Item:
    names = ("rib-1", "rib-2", "rib-3", "rib-4")
    shown = options("rib-3", "rib-1", "rib-4", "rib-2")
    task = Order(shown, tuple(map(OptionId, names)))
    return item(Kind.ORDER, "From above downwards", task, **other)


def relation(**other) -> Item:
    task = Choose(options("sternum", "vertebra", "clavicle"), (OptionId("vertebra"),))
    return item(Kind.RELATION, "What articulates with the head of a rib?", task, **other)


def case(structure: str = "rib-1-left", **other) -> Item:
    stem = (
        "A motorcyclist, 24 years old, is brought in after a fall on the shoulder. The arm hangs "
        "down, the pupil is narrow and the hand is cold; a pulse cannot be felt at the wrist. "
        "Which bone is most probably broken?"
    )
    return item(Kind.CASE, stem, Point(structure), **other)
