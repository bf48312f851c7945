"""Labels: which structures are named beside the picture, and where.

Labels stand in two columns at the picture's sides. A structure seen in the left half is named at
the left. From each label a short stub and a straight leader go to the structure's visible surface;
leaders never cross.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.picking import Size

MOST_LABELS = 8
Place = tuple[float, float]  # x, y in pixels from the upper left corner


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a structure's visible surface is, and how large its label will be, in pixels."""

    structure: StructureId
    at: Place
    label_size: Place


@dataclass(frozen=True, slots=True)
class Label:
    """A label's box and its leader, in pixels.

    Parameters
    ----------
    box
        x, y, width, height.
    leader
        From the middle of the box's inner side over the stub's end to the anchor.
    """

    structure: StructureId
    box: tuple[float, float, float, float]
    leader: tuple[Place, Place, Place]


@dataclass(frozen=True, slots=True)
class Margins:
    """Free space round and between labels, in pixels."""

    side: float = 20.0
    top: float = 64.0
    bottom: float = 84.0
    gap: float = 10.0
    stub: float = 16.0


def laid_out(
    anchors: Sequence[Anchor],
    size: Size,
    chosen: Set[StructureId] = frozenset(),
    margins: Margins = Margins(),  # noqa: B008 - a frozen value
) -> tuple[Label, ...]:
    """Return the labels that fit, at most 8, those of the chosen structures first of all.

    Parameters
    ----------
    anchors
        By falling importance.
    size
        Of the picture.
    chosen
        Structures whose labels are kept before any other.
    """
    ranked = sorted(anchors, key=lambda anchor: anchor.structure not in chosen)
    height = max((anchor.label_size[1] for anchor in ranked), default=1.0)
    room = max(
        1, int((size[1] - margins.top - margins.bottom + margins.gap) // (height + margins.gap))
    )
    left: list[Anchor] = []
    right: list[Anchor] = []
    for anchor in ranked:
        column = left if anchor.at[0] < size[0] / 2 else right
        if len(left) + len(right) < MOST_LABELS and len(column) < room:
            column.append(anchor)
    return (
        *_column(left, size, margins, height, leftwards=True),
        *_column(right, size, margins, height, leftwards=False),
    )


def _column(
    anchors: list[Anchor], size: Size, margins: Margins, height: float, *, leftwards: bool
) -> list[Label]:
    """Return the labels of one side from above to below."""
    ordered = sorted(anchors, key=lambda anchor: (anchor.at[1], anchor.at[0]))
    span = (margins.top + height / 2, size[1] - margins.bottom - height / 2)
    middles = _spread([anchor.at[1] for anchor in ordered], height + margins.gap, span)
    widest = max((anchor.label_size[0] for anchor in ordered), default=0.0) + margins.stub
    end_x = margins.side + widest if leftwards else size[0] - margins.side - widest
    ordered = _uncrossed(ordered, [(end_x, middle) for middle in middles])
    return [
        _label(anchor, middle, end_x, height, (margins.side, size[0] - margins.side)[not leftwards])
        for anchor, middle in zip(ordered, middles, strict=True)
    ]


def _label(anchor: Anchor, middle: float, end_x: float, height: float, outer_x: float) -> Label:
    width = anchor.label_size[0]
    x = outer_x if end_x > outer_x else outer_x - width
    inner = x + width if end_x > outer_x else x
    box = (x, middle - height / 2, width, height)
    return Label(anchor.structure, box, ((inner, middle), (end_x, middle), anchor.at))


def _spread(wished: list[float], step: float, span: tuple[float, float]) -> list[float]:
    """Return ordered places as near as may be to the rising wished ones, at least a step apart.

    Notes
    -----
    Pooling of adjacent violators: taken from each wish so many steps as stand before it, the
    problem is the nearest rising sequence, whose pools share their mean.
    """
    pools: list[tuple[float, int]] = []  # mean, members
    for i, wish in enumerate(wished):
        mean, members = wish - i * step, 1
        while pools and pools[-1][0] >= mean:
            before, count = pools.pop()
            mean = (before * count + mean * members) / (count + members)
            members += count
        pools.append((mean, members))
    low, high = span[0], max(span[0], span[1] - (len(wished) - 1) * step)
    flat = [min(high, max(low, mean)) for mean, members in pools for _ in range(members)]
    return [place + i * step for i, place in enumerate(flat)]


def _uncrossed(anchors: list[Anchor], ends: list[Place]) -> list[Anchor]:
    """Return the anchors in an order in which no two leaders to the ends cross.

    Notes
    -----
    Exchanging the anchors of two crossing leaders shortens their sum, so this ends.
    """
    order = list(anchors)
    crossed = True
    while crossed:
        crossed = False
        for i in range(len(order)):
            for j in range(i + 1, len(order)):
                if _cross(ends[i], order[i].at, ends[j], order[j].at):
                    order[i], order[j] = order[j], order[i]
                    crossed = True
    return order


def _cross(a: Place, b: Place, c: Place, d: Place) -> bool:
    """Tell whether the lines a-b and c-d cross inside both."""
    return _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0


def _turn(a: Place, b: Place, c: Place) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
