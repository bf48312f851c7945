"""Options: what can be chosen, named or foreseen, and what a wrong one tells about a learner."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NewType

from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.facing import Facing

OptionId = NewType("OptionId", str)


@dataclass(frozen=True, slots=True)
class Misconception:
    """What a learner who picks a distractor believes, and what is right.

    ``id`` is empty where the misconception stands in no table.
    """

    statement: str
    correction: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """An answer that can be given.

    Where the model is pointed at it is a foreseen wrong structure, where it is turned a foreseen
    wrong surface.
    """

    id: OptionId
    text: str
    structure: StructureId | None = None
    misconception: Misconception | None = None
    facing: Facing | None = None


def option_of(options: Iterable[Option], wanted: str) -> Option | None:
    """Return the option of an id, or None where there is no such."""
    return next((option for option in options if option.id == wanted), None)
