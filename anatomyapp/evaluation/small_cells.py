"""Small cells: which counts of a table are hidden before it leaves the instructor's area.

A count below five may point at a person. It is hidden, and further counts with it, until no small
count can be worked out from those that are shown and the totals: for each hidden small count there
is another table of whole numbers from zero up that has another value there and agrees with all that
is shown. (That it lies within a few values may still be known.)

A table with its totals is a network: each cell is an arc between its row and its column, and a
change that leaves every total as it is is a cycle of arcs. So a small count is safe when a cycle of
hidden cells runs through it, along which counts can be raised and lowered; where none does, the
cheapest is hidden (Kelly, Golden & Assad 1992, "Cell suppression: disclosure protection for
sensitive tabular data", Networks 22:397-417). The threshold is the project's own choice among the 3
to 10 in use; nought counts as small.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FEWEST = 5
_OF_TOTALS = 1_000_000  # how much dearer it is to hide a total than a count

Counts = NDArray[np.int64]
Mask = NDArray[np.bool_]
_Cell = tuple[int, int]
_Node = tuple[str, int]  # a row or a column


def hidden_in_row(counts: Sequence[int], fewest: int = FEWEST) -> tuple[bool, ...]:
    """Return which counts of a row are hidden whose total is shown.

    A total below ``fewest`` must not be shown at all; then all counts are hidden.
    """
    if sum(counts) < fewest:
        return (True,) * len(counts)
    hidden = {i for i, count in enumerate(counts) if count < fewest}
    rest = sorted(set(range(len(counts))) - hidden, key=lambda i: (counts[i], i))
    while hidden and rest and (len(hidden) == 1 or not sum(counts[i] for i in hidden)):
        hidden.add(rest.pop(0))
    return tuple(i in hidden for i in range(len(counts)))


def pooled(counts: Sequence[int], fewest: int = FEWEST) -> tuple[int, ...]:
    """Return the counts of a scale's steps with small ones added to the next step inwards.

    What is left is 0 or ``fewest`` and more, where all together are as many.
    """
    left, middle = list(counts), len(counts) // 2
    inwards = [(i, i + 1) for i in range(middle)]
    inwards += [(i, i - 1) for i in range(len(left) - 1, middle, -1)]
    inwards.append((middle, -1))
    for small, onto in inwards:
        if left and 0 < left[small] < fewest:
            n, left[small] = left[small], 0
            left[onto if onto >= 0 else left.index(max(left))] += n
    return tuple(left)


def hidden_in_table(counts: Counts, fewest: int = FEWEST) -> Mask:
    """Return which counts and totals of a table are hidden.

    Parameters
    ----------
    counts
        (rows, columns), whole numbers from zero up, without totals.

    Returns
    -------
    Mask
        (rows + 1, columns + 1): the totals of rows stand last in each row, those of columns in the
        last row, the total of all in the corner.
    """
    network = _Network.of(counts)
    hidden: Mask = network.counts < fewest
    small = [(int(row), int(column)) for row, column in np.argwhere(hidden)]
    for cell in small:
        if not any(network.path(step, hidden, dearer=False) for step in network.steps(cell)):
            found = (network.path(step, hidden, dearer=True) for step in network.steps(cell))
            for each in min((path for path in found if path), key=lambda path: path.cost).cells:
                hidden[each] = True
    return hidden


@dataclass(frozen=True, slots=True)
class _Step:
    """Raising or lowering a cell by one: from one end of its arc to the other."""

    cell: _Cell
    start: _Node
    end: _Node


@dataclass(frozen=True, slots=True)
class _Path:
    """Cells that change so that a cell may, and what it costs to hide them."""

    cost: int
    cells: tuple[_Cell, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Network:
    """A table with its totals; each row and column sums to nought, totals counted negative."""

    counts: Counts

    @classmethod
    def of(cls, counts: Counts) -> _Network:
        rows = np.vstack([counts, counts.sum(axis=0)])
        return cls(np.hstack([rows, rows.sum(axis=1)[:, None]]).astype(np.int64))

    def steps(self, cell: _Cell) -> Iterator[_Step]:
        """Return how a cell can change: up always, down where it is not nought."""
        row, column = ("row", cell[0]), ("column", cell[1])
        height, width = self.counts.shape
        is_total = (cell[0] == height - 1) != (cell[1] == width - 1)
        up = (column, row) if is_total else (row, column)
        yield _Step(cell, *up)
        if self.counts[cell] > 0:
            yield _Step(cell, *reversed(up))

    def path(self, step: _Step, hidden: Mask, *, dearer: bool) -> _Path | None:
        """Return the cheapest changes that make up for a step, among hidden cells or all."""
        queue: list[tuple[int, _Node, tuple[_Cell, ...]]] = [(0, step.end, ())]
        done: set[_Node] = set()
        while queue:
            cost, node, cells = heapq.heappop(queue)
            if node == step.start:
                return _Path(cost, cells)
            if node in done:
                continue
            done.add(node)
            for each in self._from(node):
                if each.cell != step.cell and (dearer or hidden[each.cell]):
                    further = cost + self._cost(each.cell, hidden)
                    heapq.heappush(queue, (further, each.end, (*cells, each.cell)))
        return None

    def _from(self, node: _Node) -> Iterator[_Step]:
        kind, number = node
        height, width = self.counts.shape
        cells = (
            [(number, column) for column in range(width)]
            if kind == "row"
            else [(row, number) for row in range(height)]
        )
        return (step for cell in cells for step in self.steps(cell) if step.start == node)

    def _cost(self, cell: _Cell, hidden: Mask) -> int:
        if hidden[cell]:
            return 0
        height, width = self.counts.shape
        is_total = cell[0] == height - 1 or cell[1] == width - 1
        return int(self.counts[cell]) + 1 + (_OF_TOTALS if is_total else 0)
