"""Labels of a picture that moves: what was named stays named, on its side and in its place."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.labels import MOST_LABELS, Anchor, Column, Label, Margins
from anatomyapp.scene.picking import Size

_SLACK_PX = 44.0  # that an anchor may be above or below its label before the label follows
_OVER = 0.07  # of the width, that an anchor goes over the middle before its label changes sides
_GLIDE = 0.3  # of the way to its place that a label takes in one picture
_THERE_PX = 0.75


@dataclass(frozen=True, slots=True)
class Sheet:
    """What labels are laid out on: the picture's size, free margins, and how many there may be."""

    size: Size
    margins: Margins = field(default_factory=Margins)
    most: int = MOST_LABELS


def steadied(
    anchors: Sequence[Anchor],
    sheet: Sheet,
    before: Sequence[Label],
    chosen: AbstractSet[StructureId] = frozenset(),
) -> tuple[Label, ...]:
    """Return the labels that fit; those of the picture before move as little as may be.

    Parameters
    ----------
    anchors
        By falling importance.
    before
        The labels of the picture before, for a picture of the same size.
    chosen
        Structures whose labels are kept before any other.
    """
    was = {label.structure: label for label in before}
    ranked = sorted(anchors, key=lambda a: (a.structure not in chosen, a.structure not in was))
    margins, size = sheet.margins, sheet.size
    height = max((anchor.label_size[1] for anchor in ranked), default=1.0)
    widest = max((anchor.label_size[0] for anchor in ranked), default=0.0)
    widest = max([widest, *(label.box[2] for label in before)])
    place = Column(margins, size, height, margins.side + widest + margins.stub)
    free = size[1] - margins.top - margins.bottom
    room = max(1, int((free + margins.gap) // (height + margins.gap)))
    sides: tuple[list[Anchor], list[Anchor]] = ([], [])
    for anchor in ranked:
        side = sides[_is_right(anchor, was.get(anchor.structure), size[0])]
        clear = place.stub_end < anchor.at[0] < size[0] - place.stub_end
        fits = len(sides[0]) + len(sides[1]) < sheet.most and len(side) < room
        if fits and (clear or anchor.structure in chosen):
            side.append(anchor)
    columns = zip((place, place.mirrored()), sides, strict=True)
    return tuple(label for column, side in columns for label in _labels(column, side, was))


def _is_right(anchor: Anchor, was: Label | None, width: int) -> bool:
    middle = width / 2
    if was is not None:
        middle += -_OVER * width if _was_right(was, width) else _OVER * width
    return anchor.at[0] >= middle


def _was_right(label: Label, width: int) -> bool:
    return label.box[0] + label.box[2] / 2 > width / 2


def _middle(label: Label) -> float:
    return label.box[1] + label.box[3] / 2


def _labels(column: Column, side: list[Anchor], was: dict[StructureId, Label]) -> list[Label]:
    """Return one side's labels from above to below."""
    here = {
        each.structure: _middle(was[each.structure])
        for each in side
        if each.structure in was and _was_right(was[each.structure], column.size[0]) == column.right
    }
    ordered = sorted(side, key=lambda each: (here.get(each.structure, each.at[1]), each.structure))
    middles = column.spread([_wish(each, here.get(each.structure)) for each in ordered])
    untangled = column.uncrossed(ordered, middles)
    if untangled == ordered:
        reached = [
            _on_the_way(here.get(a.structure), m) for a, m in zip(ordered, middles, strict=True)
        ]
        middles = column.spread(reached)
    return [column.label(each, middle) for each, middle in zip(untangled, middles, strict=True)]


def _wish(anchor: Anchor, here: float | None) -> float:
    """Return where a label wishes to stand: where it is, unless its anchor went far from there."""
    if here is None:
        return anchor.at[1]
    return min(anchor.at[1] + _SLACK_PX, max(anchor.at[1] - _SLACK_PX, here))


def _on_the_way(here: float | None, target: float) -> float:
    """Return where a label stands in this picture, on its way from where it was."""
    if here is None or abs(target - here) < _THERE_PX:
        return target
    return here + _GLIDE * (target - here)
