"""Adaptive selection: after each answer the item that tells most about the learner.

Of the station that has had least of its share so far (content balancing as Kingsbury & Zara 1989,
Applied Measurement in Education 2:359) one of the few most informative items is drawn at random
(the same: randomesque), leaving out those that too many have met already (restricted maximum
information, Revuelta & Ponsoda 1998, Journal of Educational Measurement 35:311).
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from anatomyapp.quiz.item import Item, ItemId
from anatomyapp.quiz.rasch import Ability, ability, information
from anatomyapp.quiz.result import Attempt


@dataclass(frozen=True, slots=True)
class Rule:
    """How an adaptive quiz chooses and when it stops; the figures are our own but for the error.

    Parameters
    ----------
    target_se
        In logits: it stops once the ability is known so well.
    most
        Items, at which it stops in any case.
    among
        Of how many most informative items one is drawn.
    most_exposed
        The share of learners who may meet an item.
    """

    target_se: float = 0.4
    most: int = 20
    among: int = 5
    most_exposed: float = 0.25

    def __post_init__(self) -> None:
        """Refuse a quiz that asks nothing, and one that could never choose."""
        if self.most < 1 or self.among < 1 or not 0 < self.target_se < 1:
            raise ValueError("it asks at least one item and wants an error between 0 and 1")
        if not 0 < self.most_exposed <= 1:
            raise ValueError("a share of learners lies above 0 and up to 1")


@dataclass(frozen=True, slots=True)
class Exposure:
    """How often items were met in adaptive quizzes: by how many of so many learners' runs."""

    runs: int = 0
    met: tuple[tuple[ItemId, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Adaptive:
    """Items to choose from, and the rule; ``items`` all have a calibration.

    ``exposure`` is what is known when the quiz begins.
    """

    items: tuple[Item, ...]
    rule: Rule = Rule()
    exposure: Exposure = Exposure()

    def __post_init__(self) -> None:
        """Refuse items of unknown difficulty."""
        if not self.items or not calibrated(self.items):
            raise ValueError("adaptive selection needs the difficulty of each of its items")

    def estimate(self, attempts: Sequence[Attempt]) -> Ability:
        """Return what the answers tell; what was skipped counts as not right."""
        difficulties = [_difficulty(attempt.item) for attempt in attempts]
        return ability(difficulties, [attempt.score == 1.0 for attempt in attempts])

    def over(self, attempts: Sequence[Attempt]) -> bool:
        """Whether enough is known, or asked."""
        asked = len(attempts)
        if asked >= min(self.rule.most, len(self.items)):
            return True
        return asked > 0 and self.estimate(attempts).se <= self.rule.target_se

    def following(self, attempts: Sequence[Attempt], seed: int) -> Item | None:
        """Return the item to ask after these first attempts; None when it is over.

        The same answers and seed give the same item.
        """
        if self.over(attempts):
            return None
        asked = {attempt.item.id for attempt in attempts}
        left = [item for item in self.items if item.id not in asked]
        fresh = self._not_worn(left) or left
        station = _neediest(self.items, attempts, fresh)
        theta = self.estimate(attempts).theta
        best = sorted(
            (item for item in fresh if item.station == station),
            key=lambda item: (-information(theta, _difficulty(item)), item.id),
        )
        rng = random.Random(f"{seed} {len(attempts)}")  # nosec B311 # noqa: S311 - draws items, guards nothing
        return rng.choice(best[: self.rule.among])

    def _not_worn(self, items: Sequence[Item]) -> list[Item]:
        """Return the items that one more learner may meet."""
        met = dict(self.exposure.met)
        room = self.rule.most_exposed * (self.exposure.runs + 1)
        scarce = self.exposure.runs + 1 < 1 / self.rule.most_exposed  # too few runs for a share
        return [item for item in items if scarce or met.get(item.id, 0) + 1 <= room]


def calibrated(items: Iterable[Item]) -> bool:
    """Whether each item's difficulty is known."""
    return all(item.calibration is not None for item in items)


def _difficulty(item: Item) -> float:
    if item.calibration is None:
        raise ValueError(f"the difficulty of {item.id} is not known")
    return item.calibration.difficulty


def _neediest(items: Iterable[Item], attempts: Sequence[Attempt], left: Iterable[Item]) -> str:
    """Return the station that is farthest behind its share of the items, of those that are left."""
    whole: Mapping[str, int] = Counter(item.station for item in items)
    had = Counter(attempt.item.station for attempt in attempts)
    total, asked = sum(whole.values()), len(attempts) + 1
    behind = {
        station: asked * whole[station] / total - had[station]
        for station in sorted({item.station for item in left})
    }
    return max(behind, key=lambda station: (behind[station], station))
