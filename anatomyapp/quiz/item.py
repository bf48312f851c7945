"""Items: what is asked, with its key, its distractors and what they tell about a learner."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.facing import Facing

ItemId = NewType("ItemId", str)
OptionId = NewType("OptionId", str)

FEWEST_OPTIONS = 3


class Kind(StrEnum):
    """How an item is answered: by pointing at the model, by turning it, or by an option.

    *find*: point at the named structure. *show*: turn the model until the named surface faces the
    learner. *name*: choose the name of the highlighted structure. *choice*: choose the one right
    statement.
    """

    FIND = "find"
    SHOW = "show"
    NAME = "name"
    CHOICE = "choice"

    @property
    def by_option(self) -> bool:
        """Whether the answer is chosen from options."""
        return self in {Kind.NAME, Kind.CHOICE}


class Means(StrEnum):
    """With what an answer was given.

    *pointer* and *keyboard* serve every kind; *reticle*: by aiming the middle of the picture;
    *pose*: by turning the printed sheet.
    """

    POINTER = "pointer"
    KEYBOARD = "keyboard"
    RETICLE = "reticle"
    POSE = "pose"


class Bloom(StrEnum):
    """The level of Bloom's revised taxonomy (Anderson & Krathwohl 2001) that an item asks for."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    APPLY = "apply"
    ANALYSE = "analyse"
    EVALUATE = "evaluate"
    CREATE = "create"


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
    """An answer that can be chosen.

    In a *find* item it is a foreseen wrong structure, in a *show* item a foreseen wrong surface.
    """

    id: OptionId
    text: str
    structure: StructureId | None = None
    misconception: Misconception | None = None
    facing: Facing | None = None


@dataclass(frozen=True, slots=True)
class View:
    """From where an item is shown, and what of the model.

    Angles as in ``Camera``. Nothing in ``isolated`` means the whole model without ``hidden``.
    """

    azimuth_deg: float = 0.0
    elevation_deg: float = 0.0
    isolated: tuple[StructureId, ...] = ()
    hidden: tuple[StructureId, ...] = ()
    highlighted: tuple[StructureId, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what no camera can be."""
        if not math.isfinite(self.azimuth_deg) or not -90 <= self.elevation_deg <= 90:
            raise ValueError("a view has a finite azimuth and an elevation from -90 to 90 degrees")


@dataclass(frozen=True, slots=True)
class Feedback:
    """How to tell the answer, and the structures that show it.

    ``show_as`` names them in the link: "Show the sternal angle".
    """

    how_to_tell: str
    show: tuple[StructureId, ...] = ()
    show_as: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to ask.

    ``key`` is the structure to point at (*find*) or to turn (*show*), otherwise the id of the right
    option. ``facing`` is the surface that a *show* item asks for, and None in the others.

    Raises
    ------
    ValueError
        The value could not be asked or graded.
    """

    id: ItemId
    kind: Kind
    stem: str
    key: str
    station: str
    objective: str
    bloom: Bloom
    source: str
    feedback: Feedback
    options: tuple[Option, ...] = ()
    view: View = field(default_factory=View)
    version: int = 1
    facing: Facing | None = None

    def __post_init__(self) -> None:
        """Refuse what could not be asked or graded."""
        texts = (self.id, self.stem, self.key, self.source, self.feedback.how_to_tell)
        if not all(text.strip() for text in texts):
            raise ValueError("an item has an id, a stem, a key, a source and feedback")
        if self.version < 1:
            raise ValueError("versions of an item count from 1")
        ids = [option.id for option in self.options]
        if len(set(ids)) < len(ids):
            raise ValueError("the ids of an item's options differ")
        if (self.kind is Kind.SHOW) != (self.facing is not None):
            raise ValueError("a show item, and no other, asks for a surface")
        if self.kind.by_option:
            self._check_options()
        elif self.kind is Kind.FIND:
            self._check_structures()
        elif any(option.facing is None for option in self.options):
            raise ValueError("the options of a show item are surfaces")

    def _check_structures(self) -> None:
        if any(option.structure in (None, self.key) for option in self.options):
            raise ValueError("the options of a find item are structures other than its key")

    def _check_options(self) -> None:
        if len(self.options) < FEWEST_OPTIONS:
            raise ValueError(f"an item has at least {FEWEST_OPTIONS} options")
        if self.key not in [option.id for option in self.options]:
            raise ValueError("the key is one of the options")
        if self.kind is Kind.NAME and self.asked is None:
            raise ValueError("the key of a name item stands for a structure")

    @property
    def reference(self) -> str:
        """The item with its version, as it is recorded: ``find-rib-2-left@1``."""
        return f"{self.id}@{self.version}"

    @property
    def asked(self) -> StructureId | None:
        """The structure that is the answer or bears it; none where the answer is a statement."""
        if not self.kind.by_option:
            return StructureId(self.key)
        return self.option(OptionId(self.key)).structure

    def option(self, option: OptionId) -> Option:
        """Return an option by its id.

        Raises
        ------
        ValueError
            The item has no such option.
        """
        for candidate in self.options:
            if candidate.id == option:
                return candidate
        raise ValueError(f"{self.id} has no option {option}")
