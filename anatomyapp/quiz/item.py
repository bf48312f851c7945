"""Items: what is asked, in which words and from where, with the task that answers it."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NewType

from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.option import Option
from anatomyapp.quiz.task import Choose, Label, Order, PlaceOn, Point, Task, Turn, TypeName
from anatomyapp.quiz.words import Words
from anatomyapp.scene.cut import Cut

ItemId = NewType("ItemId", str)


class Kind(StrEnum):
    """What an item asks.

    *find*: point at the named structure. *show*: turn the model until the named surface faces the
    learner. *name*: tell the highlighted structure's name. *choice*: choose the right statement.
    *place*: mark where a landmark lies. *label*: put names to pins. *order*: put options in order.
    *relation*: tell what is joined to what. *level*: tell which of a series it is. *side*: tell
    left from right of a structure that is seen alone. *truth*: tell whether a statement is true.
    *case*: decide in a clinical situation.
    """

    FIND = "find"
    SHOW = "show"
    NAME = "name"
    CHOICE = "choice"
    PLACE = "place"
    LABEL = "label"
    ORDER = "order"
    RELATION = "relation"
    LEVEL = "level"
    SIDE = "side"
    TRUTH = "truth"
    CASE = "case"


TASKS: Mapping[Kind, tuple[type[Task], ...]] = {
    Kind.FIND: (Point,),
    Kind.SHOW: (Turn,),
    Kind.NAME: (Choose, TypeName),
    Kind.CHOICE: (Choose,),
    Kind.PLACE: (PlaceOn,),
    Kind.LABEL: (Label,),
    Kind.ORDER: (Order,),
    Kind.RELATION: (Choose, Point),
    Kind.LEVEL: (Choose, TypeName),
    Kind.SIDE: (Choose,),
    Kind.TRUTH: (Choose,),
    Kind.CASE: (Choose, Point, PlaceOn),
}
NAMING = frozenset((Kind.NAME, Kind.LEVEL, Kind.SIDE))  # a highlighted structure is told apart


class Bloom(StrEnum):
    """The level of Bloom's revised taxonomy (Anderson & Krathwohl 2001) that an item asks for."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    APPLY = "apply"
    ANALYSE = "analyse"
    EVALUATE = "evaluate"
    CREATE = "create"


@dataclass(frozen=True, slots=True)
class View:
    """From where an item is shown, and what of the model.

    Angles as in ``Camera``. Nothing in ``isolated`` means the whole model without ``hidden``. The
    picture is filled by ``around``, or by all that is shown, and comes ``nearer`` by that factor.
    """

    azimuth_deg: float = 0.0
    elevation_deg: float = 0.0
    isolated: tuple[StructureId, ...] = ()
    hidden: tuple[StructureId, ...] = ()
    highlighted: tuple[StructureId, ...] = ()
    around: tuple[StructureId, ...] = ()
    nearer: float = 1.0
    faded: tuple[StructureId, ...] = ()
    cut: Cut | None = None

    def __post_init__(self) -> None:
        """Refuse what no camera can be."""
        if not math.isfinite(self.azimuth_deg) or not -90 <= self.elevation_deg <= 90:
            raise ValueError("a view has a finite azimuth and an elevation from -90 to 90 degrees")
        if not 0 < self.nearer < math.inf:
            raise ValueError("a view comes nearer by a factor above 0")


@dataclass(frozen=True, slots=True)
class Feedback:
    """How to tell the answer, and the structures that show it.

    ``show_as`` names them in the link: "Show the sternal angle".
    """

    how_to_tell: str
    show: tuple[StructureId, ...] = ()
    show_as: str = ""


@dataclass(frozen=True, slots=True)
class Calibration:
    """An item's difficulty under the Rasch model, in logits, with its standard error.

    ``n`` learners answered; ``source`` says which.
    """

    difficulty: float
    se: float
    n: int
    source: str

    def __post_init__(self) -> None:
        """Refuse what was measured on nobody."""
        if not (math.isfinite(self.difficulty) and 0 < self.se < math.inf and self.n > 0):
            raise ValueError("a calibration has a finite difficulty, an error above 0 and learners")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to ask.

    ``hint`` helps without telling and may be empty; ``translations`` have the words of other
    languages.

    Raises
    ------
    ValueError
        The value could not be asked or graded.
    """

    id: ItemId
    kind: Kind
    stem: str
    task: Task
    station: str
    objective: str
    bloom: Bloom
    source: str
    feedback: Feedback
    view: View = field(default_factory=View)
    version: int = 1
    hint: str = ""
    translations: tuple[Words, ...] = ()
    calibration: Calibration | None = None

    def __post_init__(self) -> None:
        """Refuse what could not be asked or graded."""
        texts = (self.id, self.stem, self.source, self.feedback.how_to_tell)
        if not all(text.strip() for text in texts):
            raise ValueError("an item has an id, a stem, a source and feedback")
        if self.version < 1:
            raise ValueError("versions of an item count from 1")
        if not isinstance(self.task, TASKS[self.kind]):
            answered = type(self.task).__name__
            raise ValueError(f"a {self.kind} item is not answered by {answered}")  # noqa: TRY004 - kind and task are wrong together
        if self.kind in NAMING and self.asked is None:
            raise ValueError(f"the key of a {self.kind} item stands for a structure")

    @property
    def reference(self) -> str:
        """The item with its version, as it is recorded: ``find-rib-2-left@1``."""
        return f"{self.id}@{self.version}"

    @property
    def key(self) -> str:
        """The response that is right, as it is recorded."""
        return self.task.key

    @property
    def asked(self) -> StructureId | None:
        """The structure that is the answer or bears it; none where the answer is a statement."""
        return self.task.asked

    @property
    def options(self) -> tuple[Option, ...]:
        """What can be chosen, or is foreseen."""
        return self.task.options

    def shuffled(self, rng: random.Random) -> Item:
        """Return the item with its options in the order in which they are presented."""
        return replace(self, task=self.task.shuffled(rng))
