"""Grading: what a response to an item is worth, and how far off it is.

Partial credit is our own rule where no source is named: *several* options earn the hits less the
false alarms, over the keys; *label* the share of pins that are right; *order* Kendall's rank
correlation with the right order (Kendall 1938, Biometrika 30:81); *place* all within the tolerance,
then less in proportion to the distance, none beyond the limit or where it went astray. No score
lies below 0.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.facing import side_facing
from anatomyapp.quiz.item import Item, ItemId
from anatomyapp.quiz.option import Misconception, Option, OptionId, option_of
from anatomyapp.quiz.placing import off_mm
from anatomyapp.quiz.response import (
    Chosen,
    Labelled,
    Ordered,
    Placed,
    Pointed,
    Response,
    Turned,
    Typed,
)
from anatomyapp.quiz.task import (
    TO,
    Choose,
    Label,
    Order,
    PlaceOn,
    Point,
    Task,
    Turn,
    TypeName,
    listed,
)
from anatomyapp.quiz.typed_name import TypedName

LEAST_SEEN = 0.5  # own: of a structure that is asked for, at least half is in view
UNSEEN = "unseen"  # chosen: the right direction, with the structure hidden or cut off


@dataclass(frozen=True, slots=True)
class Grade:
    """What a response is worth.

    Parameters
    ----------
    score
        0 to 1.
    key, chosen
        What is right and what was answered, as it is recorded: ids of structures or options, of
        several as in ``task``, a typed name as it was typed. Where a surface was to be shown it is
        the key, a foreseen option, the side that faced the viewer, or ``UNSEEN``.
    response
        What was graded.
    asked, taken
        The structures that key and choice stand for, where they stand for one.
    misconception
        What the choice tells, where the bank foresaw it.
    off_mm
        How far from its place a landmark was placed.
    typed
        What was made of a typed name.
    """

    item: ItemId
    score: float
    key: str
    chosen: str
    response: Response
    asked: StructureId | None = None
    taken: StructureId | None = None
    misconception: Misconception | None = None
    off_mm: float | None = None
    typed: TypedName | None = None

    def __post_init__(self) -> None:
        """Refuse scores outside 0 to 1."""
        if not 0.0 <= self.score <= 1.0:
            raise ValueError("a score lies between 0 and 1")

    @property
    def correct(self) -> bool:
        """Whether the response earned the full score."""
        return self.score == 1.0


@dataclass(frozen=True, slots=True)
class _Worth:
    """What grading a task found; the rest of a grade follows from the item."""

    score: float
    chosen: str
    taken: StructureId | None = None
    option: Option | None = None
    off_mm: float | None = None
    typed: TypedName | None = None


def grade(item: Item, response: Response) -> Grade:
    """Grade a response; this module says what earns a part of the score.

    A surface is shown when it faces the viewer within its tolerance and at least ``LEAST_SEEN`` of
    the structure is in view; nothing is given for coming near.

    Raises
    ------
    ValueError
        The response does not fit the task: an option where a structure is asked, and so on.
    """
    found = _worth(item.task, response)
    correct = found.score == 1.0
    return Grade(
        item=item.id,
        score=found.score,
        key=item.key,
        chosen=found.chosen,
        response=response,
        asked=item.asked,
        taken=found.taken,
        misconception=found.option.misconception if found.option and not correct else None,
        off_mm=found.off_mm,
        typed=found.typed,
    )


def _worth(task: Task, response: Response) -> _Worth:
    fitting, rule = _RULES[type(task)]
    if not isinstance(response, fitting):
        raise ValueError(f"{type(task).__name__} is not answered by {type(response).__name__}")  # noqa: TRY004 - a response that does not fit is a wrong value
    return rule(task, response)


def _pointed(task: Point, response: Pointed) -> _Worth:
    taken = response.structure
    foreseen = next((o for o in task.foreseen if o.structure == taken), None)
    return _Worth(float(taken == task.structure), taken, taken, foreseen)


def _turned(task: Turn, response: Turned) -> _Worth:
    direction = response.direction
    if task.facing.met_by(direction):
        seen = response.seen_share >= LEAST_SEEN
        return _Worth(float(seen), task.key if seen else UNSEEN)
    shown = [(o.facing.off_deg(direction), o) for o in task.foreseen
             if o.facing is not None and o.facing.met_by(direction)]  # fmt: skip
    if shown:
        option = min(shown, key=lambda pair: pair[0])[1]
        return _Worth(0.0, option.id, option.structure, option)
    return _Worth(0.0, side_facing(direction).value)


def _chosen(task: Choose, response: Chosen) -> _Worth:
    options = [_known(task.options, each) for each in response.options]
    if not task.several:
        if len(options) != 1:
            raise ValueError("one option is to be chosen")
        right = options[0].id == task.keys[0]
        return _Worth(float(right), options[0].id, options[0].structure, options[0])
    keys = set(task.keys)
    hits = sum(option.id in keys for option in options)
    score = max(0.0, (2 * hits - len(options)) / len(keys))
    wrong = next((option for option in options if option.id not in keys), None)
    return _Worth(score, listed(sorted(response.options)), None, wrong)


def _typed(task: TypeName, response: Typed) -> _Worth:
    read = task.names.grade(response.text, task.structure)
    return _Worth(float(read.verdict.is_right), response.text.strip(), read.structure, typed=read)


def _placed(task: PlaceOn, response: Placed) -> _Worth:
    off = off_mm(task, response)
    room = task.none_beyond_mm - task.tolerance_mm
    near = min(1.0, max(0.0, (task.none_beyond_mm - off) / room))
    score = 0.0 if response.astray else near
    return _Worth(score, response.structure, response.structure, off_mm=off)


def _labelled(task: Label, response: Labelled) -> _Worth:
    if len(response.names) != len(task.pins):
        raise ValueError("each pin has a name or none")
    pairs = list(zip(task.pins, response.names, strict=True))
    wrong = [_known(task.options, name) for pin, name in pairs if name and name != pin.key]
    right = sum(name == pin.key for pin, name in pairs)
    chosen = listed(f"{pin.structure}{TO}{name}" for pin, name in pairs if name)
    return _Worth(right / len(pairs), chosen, None, wrong[0] if wrong else None)


def _ordered(task: Order, response: Ordered) -> _Worth:
    if sorted(response.options) != sorted(task.keys):
        raise ValueError("an order has each option once")
    score = max(0.0, kendall(task.keys, response.options))
    return _Worth(score, listed(response.options))


_RULES: Mapping[type[Task], tuple[type[Response], Callable[[Any, Any], _Worth]]] = {
    Point: (Pointed, _pointed),
    Turn: (Turned, _turned),
    Choose: (Chosen, _chosen),
    TypeName: (Typed, _typed),
    PlaceOn: (Placed, _placed),
    Label: (Labelled, _labelled),
    Order: (Ordered, _ordered),
}


def kendall(right: Sequence[OptionId], given: Sequence[OptionId]) -> float:
    """Return Kendall's rank correlation of two orders of the same things, -1 to 1."""
    place = {option: n for n, option in enumerate(given)}
    pairs = list(combinations(right, 2))
    same = sum(place[first] < place[second] for first, second in pairs)
    return 2 * same / len(pairs) - 1


def _known(options: Sequence[Option], wanted: OptionId) -> Option:
    option = option_of(options, wanted)
    if option is None:
        raise ValueError(f"there is no option {wanted}")
    return option
