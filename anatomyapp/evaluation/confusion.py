"""Confusion matrices: how often which structure was taken where which one was asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anatomyapp.evaluation.items import ItemStatistics

Counts = NDArray[np.int64]
Taken = Callable[[str, str], str | None]  # of an item and a choice


@dataclass(frozen=True, slots=True, eq=False)
class ConfusionMatrix:
    """Counts of first attempts.

    Parameters
    ----------
    names
        Of what was asked or taken, in the order in which they came first.
    counts
        (asked, taken): the diagonal are right answers.
    others
        (asked,): answers that stand for no structure, and items that were skipped.
    """

    names: tuple[str, ...]
    counts: Counts
    others: Counts

    @property
    def n(self) -> int:
        """How many first attempts there were in all."""
        return int(self.counts.sum() + self.others.sum())

    @property
    def confused(self) -> int:
        """How many took another structure than the one asked."""
        return int(self.counts.sum() - np.trace(self.counts))

    def of(self, asked: str, taken: str) -> int:
        """Return how often one was taken where another was asked."""
        if asked not in self.names or taken not in self.names:
            return 0
        return int(self.counts[self.names.index(asked), self.names.index(taken)])

    def around(self, name: str, most: int) -> ConfusionMatrix:
        """Return the part of a structure and those most often confused with it, either way.

        Empty where it was neither asked nor taken. Ties keep the matrix's order; the names too.
        """
        if name not in self.names or most < 1:
            return _of((), {}, {})
        place = self.names.index(name)
        together = self.counts[place] + self.counts[:, place]
        together[place] = -1
        near = np.argsort(-together, kind="stable")[: most - 1]
        kept = sorted([place, *(int(o) for o in near if together[o] > 0)])
        names = tuple(self.names[i] for i in kept)
        outside = self.counts[kept].sum(axis=1) - self.counts[np.ix_(kept, kept)].sum(axis=1)
        return ConfusionMatrix(names, self.counts[np.ix_(kept, kept)], self.others[kept] + outside)


def confusion_matrix(
    items: Iterable[ItemStatistics], asked: Mapping[str, str], taken: Taken
) -> ConfusionMatrix:
    """Return the matrix of some items.

    Parameters
    ----------
    asked
        The structure that each item asks for; items without one are left out.
    taken
        The structure that a choice stands for, None where it stands for none.
    """
    pairs: dict[tuple[str, str], int] = {}
    others: dict[str, int] = {}
    names: dict[str, None] = {}
    for item in items:
        name = asked.get(item.item)
        if name is None:
            continue
        names[name] = None
        for choice in item.choices:
            other = name if choice.correct else taken(item.item, choice.id)
            if other is None or (other == name and not choice.correct):
                others[name] = others.get(name, 0) + choice.n
            else:
                names[other] = None
                pairs[name, other] = pairs.get((name, other), 0) + choice.n
    return _of(tuple(names), pairs, others)


def _of(
    names: tuple[str, ...], pairs: Mapping[tuple[str, str], int], others: Mapping[str, int]
) -> ConfusionMatrix:
    place = {name: i for i, name in enumerate(names)}
    counts = np.zeros((len(names), len(names)), np.int64)
    for (name, other), n in pairs.items():
        counts[place[name], place[other]] += n
    left = np.array([others.get(name, 0) for name in names], np.int64)
    return ConfusionMatrix(names, counts, left)
