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
    if item.facing is None:
        return Exhibit(shown)
    rng = random.Random(f"{quiz.seed} {item.id}")  # nosec B311 # noqa: S311 - turns a model, guards nothing
    return Exhibit(shown, item.facing.direction, rng.uniform(*_AROUND_DEG))


def for_sheet(wish: Wish, kind: SheetKind) -> Wish | None:
    """Return the wish without what its sheet cannot show; None where nothing is left."""
    if kind is SheetKind.CARD:
        return wish
    bank = replace(wish.bank, items=tuple(filter(_seen_on_wearer, wish.bank.items)))
    left = bank.items if wish.station is None else bank.at_station(wish.station)
    return replace(wish, bank=bank) if left else None


def _seen_on_wearer(item: Item) -> bool:
    if item.facing is None:
        return True
    front = looking_from(StandardView.ANTERIOR)
    return item.facing.off_deg(front) <= _WEARER_TURNS_DEG + item.facing.tolerance_deg
