"""Responses: first attempts of learners at items, as a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


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
    """Learners by items, first attempts only; build it with ``Responses.of``.

    Parameters
    ----------
    scores
        (learners, items), 0 to 1; NaN where the learner was not asked.
    chosen
        (learners, items) ids; empty where skipped, timed out or not asked.
    latencies_s
        (learners, items) seconds; NaN where not measured.
    timed_out
        (learners, items): whose time was over before an answer came.
    """

    learners: tuple[str, ...]
    items: tuple[str, ...]
    scores: Floats
    chosen: NDArray[np.object_]
    latencies_s: Floats
    timed_out: NDArray[np.bool_]

    @classmethod
    def of(cls, answers: Iterable[ResponseRow]) -> Responses:
        """Gather rows, given in the order of time; the first of each learner and item counts.

        A repeated attempt within a run never counts, even where its first was lost.
        """
        first: dict[tuple[str, str], ResponseRow] = {}
        for answer in answers:
            if answer.attempt == 1:
                first.setdefault((answer.learner, answer.item), answer)
        learners = {name: i for i, name in enumerate(sorted({name for name, _ in first}))}
        items = {name: i for i, name in enumerate(dict.fromkeys(name for _, name in first))}
        shape = (len(learners), len(items))
        scores, latencies_s = np.full(shape, np.nan), np.full(shape, np.nan)
        chosen, timed_out = np.full(shape, "", dtype=np.object_), np.zeros(shape, bool)
        for (learner, item), answer in first.items():
            cell = learners[learner], items[item]
            scores[cell] = answer.score
            chosen[cell] = answer.chosen
            latencies_s[cell] = np.nan if answer.latency_s is None else answer.latency_s
            timed_out[cell] = answer.timed_out
        return cls(tuple(learners), tuple(items), scores, chosen, latencies_s, timed_out)

    @property
    def asked(self) -> NDArray[np.bool_]:
        """(learners, items): who was asked what."""
        return ~np.isnan(self.scores)
