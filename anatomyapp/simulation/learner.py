"""Simulated learners: what they are like, and what they know at each moment of a study."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, replace

from anatomyapp.simulation.models import Models
from anatomyapp.study.steps import Where


@dataclass(frozen=True, slots=True)
class Traits:
    """What somebody is like and remains.

    Parameters
    ----------
    ability
        Before the study, logits.
    spatial, opinion, strain
        Standard normal: spatial ability, how well they like things, how hard they find them.
    speed, engagement
        Logarithms: how much faster they answer, and how much more they do, than the average.
    benefit
        How much more they learn than the average, as a factor.
    """

    ability: float
    spatial: float
    opinion: float
    strain: float
    speed: float
    engagement: float
    benefit: float


@dataclass(frozen=True, slots=True)
class Learner:
    """Somebody at a moment of a study.

    Parameters
    ----------
    learned
        What the study added to ability and is not forgotten, logits.
    tests
        How many tests were taken.
    last
        Where they worked last.
    """

    traits: Traits
    learned: float = 0.0
    tests: int = 0
    last: Where | None = None

    def ability(self, models: Models) -> float:
        """Return what they know now, logits."""
        return self.traits.ability + self.learned + models.learning.retest * self.tests

    def tested(self) -> Learner:
        """Return who took a test."""
        return replace(self, tests=self.tests + 1)

    def worked(self, models: Models, where: Where, minutes: float, lost: float) -> Learner:
        """Return who worked for some minutes, without the sheet for a part of them."""
        gain = models.learning.gain(where, minutes, lost) * self.traits.benefit
        return replace(self, learned=self.learned + gain, last=where)

    def rested(self, models: Models, days: float) -> Learner:
        """Return who forgot for some days."""
        return replace(self, learned=self.learned * models.forgetting.kept(days))


def drawn(models: Models, rng: random.Random) -> Learner:
    """Return a learner by chance."""
    of, normal = models.ability, (rng.gauss(0, 1) for _ in range(7))
    base, other, opinion, strain, speed, engaged, benefit = normal
    together = of.spatial_correlation
    learning = models.learning
    factor = 1 + learning.engagement * engaged + learning.benefit_deviation * benefit
    return Learner(
        Traits(
            ability=of.mean + of.deviation * base,
            spatial=together * base + math.sqrt(1 - together**2) * other,
            opinion=opinion,
            strain=strain,
            speed=models.time.person * speed,
            engagement=models.activity.engagement * engaged,
            benefit=max(0.0, factor),
        )
    )
