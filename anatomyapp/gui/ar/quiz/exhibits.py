"""How items are laid on a sheet, and which of them a sheet can show."""

from __future__ import annotations

import random
from dataclasses import replace

from anatomyapp.ar.exhibit import Exhibit
from anatomyapp.ar.sheet import SheetKind
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.quiz.rounds import Wish
from anatomyapp.quiz.facing import looking_from
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.quiz import Quiz
from anatomyapp.quiz.task import Label, PlaceOn, Turn
from anatomyapp.scene.camera import StandardView

_WEARER_TURNS_DEG = 45.0  # own: and the chest sheet is still seen
_AROUND_DEG = (30.0, 150.0)  # own: to the card's far edge as one holds it, so away from the eye


def exhibit_of(quiz: Quiz, shown: frozenset[StructureId]) -> Exhibit | None:
    """Return what of an item stands on the card alone; None where it is about the whole model.

    A surface that is to be shown leans away, each time in another direction.
    """
    item = quiz.current
    if item is None or not item.view.isolated:
        return None
    if not isinstance(item.task, Turn):
        return Exhibit(shown)
    rng = random.Random(f"{quiz.seed} {item.id}")  # nosec B311 # noqa: S311 - turns a model, guards nothing
    return Exhibit(shown, item.task.facing.direction, rng.uniform(*_AROUND_DEG))


def for_sheet(wish: Wish, kind: SheetKind) -> Wish | None:
    """Return the wish without what its sheet cannot show; None where nothing is left.

    Landmarks are placed, and names put to pins, on a model at rest: these items are left out.
    """
    shown = (item for item in wish.bank.items if not isinstance(item.task, PlaceOn | Label))
    seen = shown if kind is SheetKind.CARD else filter(_seen_on_wearer, shown)
    left = replace(wish, bank=replace(wish.bank, items=tuple(seen)))
    return left if asked_of(left) else None


def asked_of(wish: Wish) -> tuple[Item, ...]:
    """Return the items that a wish may ask."""
    return wish.bank.items if wish.station is None else wish.bank.at_station(wish.station)


def _seen_on_wearer(item: Item) -> bool:
    if not isinstance(item.task, Turn):
        return True
    facing = item.task.facing
    front = looking_from(StandardView.ANTERIOR)
    return facing.off_deg(front) <= _WEARER_TURNS_DEG + facing.tolerance_deg
