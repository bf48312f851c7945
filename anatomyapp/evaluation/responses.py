"""Responses: first attempts of learners at items, as columns that fit a million of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Cells = NDArray[np.void]  # of CELL
_TABLE_PER_CELL = 16  # numbers that a table may have for each cell, filled or not

# One response; latency_s is NaN where it was not measured.
CELL = np.dtype([("learner", "<i4"), ("item", "<i4"), ("chosen", "<i4"), ("score", "<f8"),
                 ("latency_s", "<f8"), ("timed_out", "?")])  # fmt: skip


@dataclass(frozen=True, slots=True)
class ResponseRow:
    """One response of one learner to one item, as a plain row.

    Parameters
    ----------
    score
        0 to 1.
    chosen
        Id of what was chosen; empty where the item was skipped or its time was over.
    latency_s
        None where it was not measured.
    attempt
        1 for the first response to this item in its run.
    timed_out
        Whether a spotter's time was over first; such a response scores 0.
    """

    learner: str
    item: str
    score: float
    chosen: str = ""
    latency_s: float | None = None
    attempt: int = 1
    timed_out: bool = False

    def __post_init__(self) -> None:
        """Refuse scores outside 0 to 1, and any for what came too late."""
        if not 0.0 <= self.score <= 1.0:
            raise ValueError("a score lies between 0 and 1")
        if self.timed_out and self.score:
            raise ValueError("an item whose time is over scores 0")


@dataclass(frozen=True, slots=True, eq=False)
class Responses:
    """First attempts only, item by item; build it with ``of`` or ``of_cells``.

    Parameters
    ----------
    learners, items, choices
        Ids: sorted, in the order in which they were answered first, and in any order.
    cells
        (n,) of ``CELL``, by item and then by learner, at most one for each pair; the whole numbers
        are places in ``learners``, ``items`` and ``choices``.
    starts
        (items + 1,): the responses to item i are ``cells[starts[i] : starts[i + 1]]``.
    """

    learners: tuple[str, ...]
    items: tuple[str, ...]
    choices: tuple[str, ...]
    cells: Cells
    starts: NDArray[np.int64]

    @classmethod
    def of(cls, answers: Iterable[ResponseRow]) -> Responses:
        """Gather rows, given in the order of time; the first of each learner and item counts.

        A repeated attempt within a run never counts, even where its first was lost.
        """
        rows = [answer for answer in answers if answer.attempt == 1]
        learners = {name: i for i, name in enumerate(sorted({row.learner for row in rows}))}
        items = {name: i for i, name in enumerate(dict.fromkeys(row.item for row in rows))}
        choices = {name: i for i, name in enumerate(dict.fromkeys(row.chosen for row in rows))}
        told = [(learners[row.learner], items[row.item], choices[row.chosen], row.score,
                 np.nan if row.latency_s is None else row.latency_s, row.timed_out)
                for row in rows]  # fmt: skip
        names = tuple(learners), tuple(items), tuple(choices)
        return cls.of_cells(*names, np.array(told, CELL))

    @classmethod
    def of_cells(
        cls, learners: Sequence[str], items: Sequence[str], choices: Sequence[str], cells: Cells
    ) -> Responses:
        """Gather cells of first attempts, given in the order of time; the first of a pair counts.

        Parameters
        ----------
        learners
            Sorted; those without a cell are left out, as are items.
        """
        of_learner, learner = _ranked(cells["learner"], np.arange(len(learners)))
        of_item, item = _ranked(cells["item"], _first_places(cells["item"], len(items)))
        first = _first_of_pairs(item * np.int64(len(of_learner)) + learner)
        kept = cells[first]
        kept["learner"], kept["item"] = learner[first], item[first]
        return cls(
            tuple(learners[i] for i in of_learner),
            tuple(items[i] for i in of_item),
            tuple(choices),
            kept,
            np.searchsorted(kept["item"], np.arange(len(of_item) + 1)),
        )

    def of_item(self, item: int) -> Cells:
        """Return the responses to the item at a place, by learner."""
        return self.cells[self.starts[item] : self.starts[item + 1]]

    def of_complete(self) -> Floats:
        """Return the scores of those who were asked every item, (learners, items)."""
        asked = np.bincount(self.cells["learner"], minlength=len(self.learners))
        complete = asked[self.cells["learner"]] == len(self.items)
        scores: Floats = self.cells["score"][complete].reshape(len(self.items), -1).T
        return scores


def _first_of_pairs(pairs: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where each number stands first, in the order of the numbers."""
    highest = int(pairs.max(initial=-1))
    if highest < _TABLE_PER_CELL * len(pairs):  # ten times as quick as sorting
        first = _first_places(pairs, highest + 1)
        return first[first < len(pairs)]
    return np.unique(pairs, return_index=True)[1]


def _first_places(codes: NDArray[np.integer[Any]], count: int) -> NDArray[np.int64]:
    """Return where each code stands first; behind all, where it does not."""
    first = np.full(count, len(codes))
    first[codes[::-1]] = np.arange(len(codes))[::-1]  # the last one written is the first
    return first


def _ranked(
    codes: NDArray[np.int32], order: NDArray[np.int64]
) -> tuple[list[int], NDArray[np.int64]]:
    """Give those codes that occur new numbers in an order; return which they were, and the new."""
    occurs = np.bincount(codes, minlength=len(order)) > 0
    old = np.argsort(order, kind="stable")
    old = old[occurs[old]]
    new = np.zeros(len(order), np.int64)
    new[old] = np.arange(len(old))
    return old.tolist(), new[codes]
