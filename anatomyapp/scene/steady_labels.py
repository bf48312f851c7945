"""Labels of a picture that moves: what was named stays named, on its side and in its place."""

from __future__ import annotations

import math
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.labels import MOST_LABELS, Anchor, Column, Label, Margins
from anatomyapp.scene.picking import Size

_SLACK_PX = 44.0  # that a label may be off the place of a fresh layout before it follows
_OVER = 0.07  # of the width, that an anchor goes over the middle before its label changes sides
_GLIDE = 0.4  # of the way to its place that a label takes in one picture
_THERE_PX = 0.75


@dataclass(frozen=True, slots=True)
class Sheet:
    """What labels are laid out on: the picture's size, free margins, and how many there may be.

    ``middle`` is where the model's is, as a part of the width: what is left of it is named there.
    """

    size: Size
    margins: Margins = field(default_factory=Margins)
    most: int = MOST_LABELS
    middle: float = 0.5


@dataclass(frozen=True, slots=True)
class Kept:
    """The labels of a picture, and which of them are on their way to another place."""

    labels: tuple[Label, ...] = ()
    gliding: frozenset[StructureId] = frozenset()


def steadied(
    anchors: Sequence[Anchor],
    sheet: Sheet,
    before: Kept,
    chosen: AbstractSet[StructureId] = frozenset(),
) -> Kept:
    """Return the labels that fit; those of the picture before move as little as may be.

    Parameters
    ----------
    anchors
        By falling importance.
    before
        What was returned for the picture before, of the same size.
    chosen
        Structures whose labels are kept before any other.
    """
    was = {label.structure: label for label in before.labels}
    ranked = sorted(anchors, key=lambda a: (a.structure not in chosen, a.structure not in was))
    sizes = [anchor.label_size for anchor in ranked]
    widest = max([width for width, _ in sizes] + [label.box[2] for label in before.labels] + [0.0])
    margins, height = sheet.margins, max((height for _, height in sizes), default=1.0)
    column = Column(margins, sheet.size, height, margins.side + widest + margins.stub)
    labels: list[Label] = []
    gliding: set[StructureId] = set()
    sides = _sides(ranked, sheet, column, was, chosen)
    for place, side in zip((column, column.mirrored()), sides, strict=True):
        own = {s: label for s, label in was.items() if _was_right(label, sheet) == place.right}
        here = {structure: _middle(label) for structure, label in own.items()}
        made, moving = _labels(place, side, here, before.gliding)
        labels += made
        gliding |= moving
    return Kept(tuple(labels), frozenset(gliding))


def _sides(
    ranked: Sequence[Anchor],
    sheet: Sheet,
    column: Column,
    was: dict[StructureId, Label],
    chosen: AbstractSet[StructureId],
) -> tuple[list[Anchor], list[Anchor]]:
    """Return what is named at the left and at the right: as many as have room."""
    margins, (width, height) = sheet.margins, sheet.size
    free = height - margins.top - margins.bottom
    room = max(1, int((free + margins.gap) // (column.height + margins.gap)))
    sides: tuple[list[Anchor], list[Anchor]] = ([], [])
    for anchor in ranked:
        side = sides[_is_right(anchor, was.get(anchor.structure), sheet)]
        clear = column.stub_end < anchor.at[0] < width - column.stub_end
        fits = len(sides[0]) + len(sides[1]) < sheet.most and len(side) < room
        if fits and (clear or anchor.structure in chosen):
            side.append(anchor)
    return sides


def _is_right(anchor: Anchor, was: Label | None, sheet: Sheet) -> bool:
    width = sheet.size[0]
    middle = sheet.middle * width
    if was is not None:
        middle += -_OVER * width if _was_right(was, sheet) else _OVER * width
    return anchor.at[0] >= middle


def _was_right(label: Label, sheet: Sheet) -> bool:
    return label.box[0] + label.box[2] / 2 > sheet.size[0] / 2


def _middle(label: Label) -> float:
    return label.box[1] + label.box[3] / 2


def _labels(
    column: Column,
    side: list[Anchor],
    here: dict[StructureId, float],
    gliding: AbstractSet[StructureId],
) -> tuple[list[Label], set[StructureId]]:
    """Return one side's labels from above to below, and which are on their way.

    ``here`` are the heights of the middles of those that were at this side.
    """
    ordered = sorted(side, key=lambda each: (here.get(each.structure, each.at[1]), each.structure))
    fresh = column.spread([each.at[1] for each in ordered])
    wished = [
        here[each.structure]
        if abs(here.get(each.structure, math.inf) - middle) <= _SLACK_PX
        and each.structure not in gliding
        else middle
        for each, middle in zip(ordered, fresh, strict=True)
    ]
    targets = column.spread(wished)
    untangled = column.uncrossed(ordered, targets)
    middles = targets
    if untangled == ordered:
        ways = zip(ordered, targets, strict=True)
        middles = column.spread([_on_the_way(here.get(a.structure), m) for a, m in ways])
    labels = [column.label(each, middle) for each, middle in zip(untangled, middles, strict=True)]
    moving = zip(labels, targets, strict=True)
    return labels, {each.structure for each, to in moving if abs(_middle(each) - to) >= _THERE_PX}


def _on_the_way(here: float | None, target: float) -> float:
    """Return where a label stands in this picture, on its way from where it was."""
    if here is None or abs(target - here) < _THERE_PX:
        return target
    return here + _GLIDE * (target - here)
