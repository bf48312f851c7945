"""The models that simulated learners follow, with every figure that they take.

Forms of models have sources; a figure is marked *own* where it is our choice, made so that the data
look like those of a class, and claims nothing about any medium, course or learner.

- Ability and mental rotation: jointly normal; their correlation is that of Roach et al. 2021
  (Anatomical Sciences Education 14:317-329): r = 0.24, 95 % interval 0.09 to 0.38.
- Answers: Rasch's model (1960) between a floor of guessing and a ceiling of slips, which are the
  asymptotes of the four-parameter logistic model (Barton and Lord 1981, ETS Research Report 81-20).
- Times: lognormal (van der Linden 2006, Journal of Educational and Behavioral Statistics
  31:181-204): the item's time intensity less the learner's speed, plus normal error.
- Mental rotation: time grows linearly with the angle (Shepard and Metzler 1971, Science
  171:701-703).
- Forgetting: a power function of time (Wixted and Ebbesen 1991, Psychological Science 2:409-415).
- Ratings and all else that is done: `conduct`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from anatomyapp.quiz.item import Kind
from anatomyapp.simulation.conduct import ActivityModel, FlowModel, RatingModel, SureModel, fixed
from anatomyapp.study.steps import Where


@dataclass(frozen=True, slots=True)
class AbilityModel:
    """Knowledge before the study (logits) and what comes with it.

    All but ``spatial_correlation`` is own.

    Parameters
    ----------
    mean, deviation
        Of ability; an item of usual difficulty has the difficulty 0.
    spatial_correlation
        Of ability and spatial ability, which is standard normal.
    """

    mean: float = -0.8
    deviation: float = 0.8
    spatial_correlation: float = 0.24


@dataclass(frozen=True, slots=True)
class ResponseModel:
    """How an item is answered; all figures are own.

    Parameters
    ----------
    spread
        Standard deviation of the difficulties of a bank, logits; their mean is 0 in each bank, so
        that parallel forms are.
    guess_on_model
        Of finding the right structure by chance where no options are offered.
    slip
        Of a wrong answer by who knows.
    skip
        Of going on without an answer, where the answer would be wrong.
    """

    spread: float = 0.8
    guess_on_model: float = 0.02
    slip: float = 0.03
    skip: float = 0.04

    def probability(self, ability: float, difficulty: float, guess: float) -> float:
        """Return how likely the answer is right."""
        return guess + (1 - guess - self.slip) / (1 + math.exp(difficulty - ability))


@dataclass(frozen=True, slots=True)
class LearningModel:
    """What an activity adds to ability, logits; all figures are own.

    Parameters
    ----------
    most
        What is learned in endless time, by where.
    scale_min
        After which 63 % of it is learned.
    benefit_deviation
        Of how much more or less somebody learns, as a part.
    engagement
        How much more is learned by who explores a standard deviation more.
    loss
        How much of the gain goes where the sheet is lost all the time.
    retest
        Gained by having taken a test before.
    """

    most: Mapping[str, float] = field(
        default_factory=lambda: fixed(ar=1.1, explore=1.1, pictures=0.8)
    )
    scale_min: float = 15.0
    benefit_deviation: float = 0.35
    engagement: float = 0.2
    loss: float = 0.8
    retest: float = 0.05

    def gain(self, where: Where, minutes: float, lost: float = 0.0) -> float:
        """Return what is learned in some minutes by who is like most."""
        most = self.most.get(where.value, 0.0)
        return most * (1 - math.exp(-minutes / self.scale_min)) * (1 - self.loss * lost)


@dataclass(frozen=True, slots=True)
class ForgettingModel:
    """The part of what was learned that is kept after some days; both figures are own."""

    decay: float = 0.15
    scale_days: float = 1.0

    def kept(self, days: float) -> float:
        """Return the part that is kept."""
        return float((1 + days / self.scale_days) ** -self.decay)


@dataclass(frozen=True, slots=True)
class RotationModel:
    """The test of mental rotation; seconds for a degree by Shepard and Metzler, the rest is own.

    Parameters
    ----------
    ease
        Logit of a right answer, above guessing, by the average learner without a turn.
    weight
        Of spatial ability, logits; ``for_angle`` is lost in each degree.
    base_s, s_per_deg
        Time without a turn, and more for each degree.
    noise
        Standard deviation of the logarithm of time.
    """

    ease: float = 0.9
    weight: float = 1.2
    for_angle: float = 0.01
    base_s: float = 2.0
    s_per_deg: float = 0.017
    noise: float = 0.35

    def probability(self, spatial: float, angle_deg: float) -> float:
        """Return how likely the answer is right; half are by chance."""
        logit = self.ease + self.weight * spatial - self.for_angle * angle_deg
        return 0.5 + 0.5 / (1 + math.exp(-logit))


@dataclass(frozen=True, slots=True)
class TimeModel:
    """How long an answer takes; all figures are own.

    Parameters
    ----------
    median_s
        By kind of item; ``other_s`` of those that are not named.
    person, noise
        Standard deviations of the logarithm of time between learners, and within.
    """

    median_s: Mapping[Kind, float] = field(
        default_factory=lambda: MappingProxyType(
            {Kind.LABEL: 32.0, Kind.ORDER: 24.0, Kind.CASE: 26.0, Kind.PLACE: 14.0, Kind.TRUTH: 8.0}
        )
    )
    other_s: float = 11.0
    person: float = 0.25
    noise: float = 0.45


@dataclass(frozen=True, slots=True)
class Models:
    """All of them."""

    ability: AbilityModel = AbilityModel()
    response: ResponseModel = ResponseModel()
    learning: LearningModel = field(default_factory=LearningModel)
    forgetting: ForgettingModel = ForgettingModel()
    rotation: RotationModel = RotationModel()
    time: TimeModel = field(default_factory=TimeModel)
    rating: RatingModel = field(default_factory=RatingModel)
    sure: SureModel = field(default_factory=SureModel)
    activity: ActivityModel = field(default_factory=ActivityModel)
    flow: FlowModel = field(default_factory=FlowModel)
