"""Pins beside the picture: in two columns as labels, but none is ever left out."""

from __future__ import annotations

from collections.abc import Sequence

from anatomyapp.scene.labels import Anchor, Column, Label, Margins
from anatomyapp.scene.picking import Size

_MARGINS = Margins()
_OVER = 0.07  # of the width, that an anchor goes over the middle before its pin changes sides


def pinned(
    anchors: Sequence[Anchor],
    size: Size,
    right_before: Sequence[bool | None] = (),
    margins: Margins = _MARGINS,
) -> tuple[tuple[Label, bool], ...]:
    """Return the label of each anchor, in the anchors' order, and whether it stands at the right.

    Each stands at the side where its anchor is seen, and stays there until that is well over the
    middle; where one column has no room for all, those nearest to the middle go to the other one.
    Where neither has, they stand closer.

    Parameters
    ----------
    right_before
        Where each stood in the picture before; None, or nothing at all, where it had no place.
    """
    before = [*right_before, *[None] * len(anchors)]
    sides = [_is_right(a, was, size[0]) for a, was in zip(anchors, before, strict=False)]
    height = max((anchor.label_size[1] for anchor in anchors), default=1.0)
    free = size[1] - margins.top - margins.bottom
    room = max(1, int((free + margins.gap) // (height + margins.gap)))
    sides = _balanced(anchors, sides, max(room, -(-len(anchors) // 2)), size[0])
    found: dict[str, Label] = {}
    for right in (False, True):
        own = [anchor for anchor, side in zip(anchors, sides, strict=True) if side is right]
        widest = max((anchor.label_size[0] for anchor in own), default=0.0)
        column = Column(margins, size, height, margins.side + widest + margins.stub, right)
        found |= {label.structure: label for label in column.labels(own)}
    return tuple((found[a.structure], side) for a, side in zip(anchors, sides, strict=True))


def _is_right(anchor: Anchor, was: bool | None, width: int) -> bool:  # noqa: FBT001 - a state
    lean = 0.0 if was is None else (-_OVER if was else _OVER) * width
    return anchor.at[0] >= width / 2 + lean


def _balanced(anchors: Sequence[Anchor], sides: list[bool], room: int, width: int) -> list[bool]:
    """Return sides of which neither has more than its room."""
    even = list(sides)
    for right in (True, False):
        own = [place for place, side in enumerate(even) if side is right]
        own.sort(key=lambda place: abs(anchors[place].at[0] - width / 2))
        for place in own[: max(0, len(own) - room)]:
            even[place] = not right
    return even
