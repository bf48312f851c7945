"""Right and wrong responses to tasks; they are graded as those of people are."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

from anatomyapp.atlas.structure import StructureId
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
from anatomyapp.quiz.task import Choose, Label, Order, PlaceOn, Point, Task, Turn, TypeName

_NEAREST_MISS, _FURTHEST_MISS = 0.1, 1.5  # own: over the way from the tolerance to no score
Some = TypeVar("Some")


def response_to(
    task: Task, rng: random.Random, structures: Sequence[StructureId], *, right: bool
) -> Response:
    """Return a right response to a task, or a wrong one, which may be worth a part of the score.

    Parameters
    ----------
    structures
        Those that may be taken for the right one.
    """
    found: Response
    match task:
        case Point():
            found = Pointed(task.structure if right else _mistaken(task, rng, structures))
        case Turn():
            x, y, z = task.facing.direction
            found = Turned((x, y, z) if right else (-x, -y, -z))
        case Choose():
            found = _chosen(task, rng, right=right)
        case TypeName():
            named = task.structure if right else _other(structures, task.structure, rng)
            found = Typed(task.names.name_of(named))
        case PlaceOn():
            found = _placed(task, rng, structures, right=right)
        case Label():
            names = [pin.key for pin in task.pins]
            found = Labelled(tuple(names if right else _swapped(names, rng)))
        case Order():
            found = Ordered(tuple(task.keys if right else _swapped(task.keys, rng)))
    return found


def _mistaken(task: Point, rng: random.Random, structures: Sequence[StructureId]) -> StructureId:
    """Return a wrong structure: one that the bank foresaw, where it did."""
    foreseen = [each.structure for each in task.foreseen if each.structure is not None]
    return _other(foreseen or structures, task.structure, rng)


def _chosen(task: Choose, rng: random.Random, *, right: bool) -> Response:
    """Return the keys, or others: of several, one is taken for another or left out."""
    if right:
        return Chosen(task.keys)
    wrong = [option.id for option in task.options if option.id not in task.keys]
    if task.several and not wrong:
        return Chosen(task.keys[1:])
    kept = task.keys[1:] if task.several else ()
    return Chosen((*kept, rng.choice(wrong)))


def _placed(
    task: PlaceOn, rng: random.Random, structures: Sequence[StructureId], *, right: bool
) -> Response:
    """Return a point within the tolerance, or beyond it."""
    if right:
        off = rng.random() * task.tolerance_mm
    else:
        reach = task.none_beyond_mm - task.tolerance_mm
        off = task.tolerance_mm + rng.uniform(_NEAREST_MISS, _FURTHEST_MISS) * reach
    return Placed(task.structure or structures[0], rng.choice(task.spots), off_mm=round(off, 3))


def _swapped(things: Sequence[Some], rng: random.Random) -> list[Some]:
    """Return things of which two have changed places."""
    changed = list(things)
    first, second = rng.sample(range(len(changed)), 2)
    changed[first], changed[second] = changed[second], changed[first]
    return changed


def _other(among: Sequence[Some], than: object, rng: random.Random) -> Some:
    """Return one of several, but not a certain one."""
    return rng.choice([each for each in among if each != than])
