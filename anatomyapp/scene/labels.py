"""Labels: which structures are named beside the picture, and where.

Labels stand in two columns at the picture's sides. A structure seen in the left half is named at
the left. From each label a short stub and a straight leader go to the structure's visible surface;
leaders never cross.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

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
    chosen: AbstractSet[StructureId] = frozenset(),
    margins: Margins = Margins(),
    most: int = MOST_LABELS,
) -> tuple[Label, ...]:
    """Return the labels that fit, at most so many, those of the chosen structures first of all.

    What is seen under a column of labels is named only if it is chosen.

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
    widest = max((anchor.label_size[0] for anchor in ranked), default=0.0)
    stub_end = margins.side + widest + margins.stub
    free = size[1] - margins.top - margins.bottom
    room = max(1, int((free + margins.gap) // (height + margins.gap)))
    columns: tuple[list[Anchor], list[Anchor]] = ([], [])
    for anchor in ranked:
        clear = stub_end < anchor.at[0] < size[0] - stub_end
        column = columns[anchor.at[0] >= size[0] / 2]
        fits = len(columns[0]) + len(columns[1]) < most and len(column) < room
        if fits and (clear or anchor.structure in chosen):
            column.append(anchor)
    place = Column(margins, size, height, stub_end)
    return (*place.labels(columns[0]), *place.mirrored().labels(columns[1]))


@dataclass(frozen=True, slots=True)
class Column:
    """The labels at one side of the picture."""

    margins: Margins
    size: Size
    height: float
    stub_end: float  # x of the stubs' ends, from this side of the picture
    right: bool = False

    def mirrored(self) -> Column:
        """Return the column at the other side."""
        return replace(self, right=True)

    def labels(self, anchors: list[Anchor]) -> list[Label]:
        """Return the labels from above to below."""
        ordered = sorted(anchors, key=lambda anchor: (anchor.at[1], anchor.at[0]))
        middles = self.spread([anchor.at[1] for anchor in ordered])
        ordered = self.uncrossed(ordered, middles)
        return [self.label(a, middle) for a, middle in zip(ordered, middles, strict=True)]

    def spread(self, wished: list[float]) -> list[float]:
        """Return ordered heights of labels' middles near the wished ones that keep them apart."""
        half = self.height / 2
        span = (self.margins.top + half, self.size[1] - self.margins.bottom - half)
        return _spread(wished, self.height + self.margins.gap, span)

    def uncrossed(self, anchors: list[Anchor], middles: list[float]) -> list[Anchor]:
        """Return anchors in an order in which no leaders from labels at these heights cross."""
        end_x = self._across(self.stub_end)
        return _uncrossed(anchors, [(end_x, middle) for middle in middles])

    def label(self, anchor: Anchor, middle: float) -> Label:
        """Return the label whose middle is so far down."""
        width = anchor.label_size[0]
        outer, inner = (self._across(self.margins.side + part) for part in (0.0, width))
        box = (min(outer, inner), middle - self.height / 2, width, self.height)
        leader = ((inner, middle), (self._across(self.stub_end), middle), anchor.at)
        return Label(anchor.structure, box, leader)

    def _across(self, from_side: float) -> float:
        return self.size[0] - from_side if self.right else from_side


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
