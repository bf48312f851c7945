"""Right or not right: first attempts as the models of item response theory take them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anatomyapp.evaluation.responses import Floats, Responses
from anatomyapp.phrase import phrase

Mask = NDArray[np.bool_]

TOO_FEW_ASKED = phrase("too few: n = {n}, {fewest} are needed")
ALL_RIGHT = phrase("all were right")
ALL_WRONG = phrase("none was right")


@dataclass(frozen=True, slots=True, eq=False)
class Right:
    """Who was right where.

    Parameters
    ----------
    items
        Ids.
    right, asked
        (learners, items): an answer is right when it earns the full score; what was not asked is
        not right.
    """

    items: tuple[str, ...]
    right: Mask
    asked: Mask

    @classmethod
    def of(cls, responses: Responses) -> Right:
        """Return the answers of a record; a skipped item counts as not right."""
        shape = len(responses.learners), len(responses.items)
        right, asked = np.zeros(shape, bool), np.zeros(shape, bool)
        places = responses.cells["learner"], responses.cells["item"]
        asked[places] = True
        right[places] = responses.cells["score"] == 1.0
        return cls(responses.items, right, asked)

    @classmethod
    def of_scores(cls, scores: Floats, items: Sequence[str] = ()) -> Right:
        """Return the answers of a (learners, items) array of 0 and 1; NaN where not asked."""
        names = tuple(items) or tuple(f"item-{n}" for n in range(scores.shape[1]))
        return cls(names, scores == 1.0, ~np.isnan(scores))

    @property
    def learners(self) -> int:
        """How many learners were asked anything."""
        return int(self.asked.any(axis=1).sum())

    def reason(self, item: int, fewest: int) -> str:
        """Return why the item at a place has no finite estimate; empty where it has one."""
        n, right = int(self.asked[:, item].sum()), int(self.right[:, item].sum())
        if n < fewest:
            return TOO_FEW_ASKED.format(n=n, fewest=fewest)
        if right in {0, n}:
            return ALL_RIGHT if right else ALL_WRONG
        return ""

    def only(self, items: Sequence[int]) -> Right:
        """Return the answers to some items, of those who were asked any of these."""
        some = self.asked[:, items].any(axis=1)
        names = tuple(self.items[place] for place in items)
        return Right(names, self.right[some][:, items], self.asked[some][:, items])
