"""Hints: what helps a learner with an item without telling the answer, one after the other.

A hint leaves the score as it is; the review counts as hard (`anatomyapp.quiz.spacing`), so that the
item comes back sooner.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import Side, Structure, StructureId
from anatomyapp.phrase import Say, phrase
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.option import Option, OptionId, option_of
from anatomyapp.quiz.task import Choose, Order, PlaceOn, Point, TypeName

_NEAREST = 8  # own: so many neighbours stay solid
_FEWEST_LEFT = 2  # own: so many options stay


class HintKind(StrEnum):
    """What a hint does, as it is recorded."""

    OWN = "own"  # the sentence of the item
    STRIKE = "strike"  # a wrong option is taken away
    REGION = "region"  # all but the neighbourhood of the answer fades
    FIRST = "first"  # what comes first is named
    LETTERS = "letters"  # how the name begins, and how long it is


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint in words; with it an option is struck out, or all but some structures fade."""

    kind: HintKind
    words: str
    struck: OptionId | None = None
    solid: frozenset[StructureId] = frozenset()


def hints_of(item: Item, atlas: Atlas, say: Say = phrase) -> tuple[Hint, ...]:
    """Return the hints of an item in the order in which they are given: its own, then a general."""
    own = (Hint(HintKind.OWN, item.hint),) if item.hint else ()
    return (*own, *_general(item, atlas, say))


def _general(item: Item, atlas: Atlas, say: Say) -> Iterator[Hint]:
    match item.task:
        case Choose() as task:
            yield from _struck(task, say)
        case Point() as task:
            words = say("Look among what is still solid.")
            yield Hint(HintKind.REGION, words, solid=_around(task.structure, atlas, item))
        case PlaceOn(structure=bearer) if bearer is not None:
            words = say("It lies on what is still solid.")
            yield Hint(HintKind.REGION, words, solid=atlas.shown_by(bearer))
        case Order() as task:
            first = option_of(task.options, task.keys[0])
            if first is not None:
                words = say("The first is: {option}").format(option=first.text)
                yield Hint(HintKind.FIRST, words)
        case TypeName() as task:
            yield from _letters(atlas.structures[task.structure], say)


def _struck(task: Choose, say: Say) -> Iterator[Hint]:
    """Take away the wrong option that no misconception leads to, or else the first."""
    wrong = [option for option in task.options if option.id not in task.keys]
    if len(task.options) > _FEWEST_LEFT and wrong:
        option: Option = min(wrong, key=lambda each: each.misconception is not None)
        words = say("Not this one: {option}").format(option=option.text)
        yield Hint(HintKind.STRIKE, words, struck=option.id)


def _around(structure: StructureId, atlas: Atlas, item: Item) -> frozenset[StructureId]:
    near = list(atlas.near(structure))[:_NEAREST]
    foreseen = (option.structure for option in item.options if option.structure)
    return _meshes(atlas, (structure, *near, *foreseen))


def _meshes(atlas: Atlas, structures: Collection[StructureId]) -> frozenset[StructureId]:
    return frozenset[StructureId]().union(*(atlas.shown_by(each) for each in structures))


def _letters(structure: Structure, say: Say) -> Iterator[Hint]:
    """Tell how a name begins, if neither side nor number tells it from others."""
    name = structure.label
    if structure.side is Side.MIDLINE and not any(letter.isdigit() for letter in name):
        words = say("It begins with {letters} and has {count} letters.").format(
            letters=name[:2], count=sum(letter.isalpha() for letter in name)
        )
        yield Hint(HintKind.LETTERS, words)
