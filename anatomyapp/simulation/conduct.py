"""Models of what simulated learners say and do, beside what they know; all figures are own.

Ratings follow one factor with thresholds (Samejima 1969, Psychometrika Monograph 17, in its form of
the normal ogive). The figures claim nothing about any medium, course or learner.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


def fixed(**figures: float) -> Mapping[str, float]:
    """Return figures by name, which nobody changes."""
    return MappingProxyType(figures)


@dataclass(frozen=True, slots=True)
class RatingModel:
    """How scales are answered; all figures are own.

    With 5 points, a leaning of 1.85 and a loading of 0.7, a domain of five items has a mean of
    about 4.5, a standard deviation of about 0.7 in each item, and an alpha of about 0.8: near to
    what the study reports that the app follows (doi 10.2196/64402: 4.57, 0.62).

    Parameters
    ----------
    loading
        Of an item on its domain.
    domain
        The part of a domain's variance that is the person's general opinion.
    width
        From the lowest to the highest threshold, over the part of the scale between them, in
        standard deviations.
    leanings
        By instrument: how far the average person is above the scale's middle.
    otherwise
        The leaning of instruments that are not named.
    appeal
        By where: what is added for what was used last.
    shares
        By question of a form: how often each option is chosen, in their order; of the others, each
        option half as often as the one before.
    omission, inattention
        Of leaving an item out, and of missing an attention check.
    """

    loading: float = 0.7
    domain: float = 0.6
    width: float = 4.4
    leanings: Mapping[str, float] = field(
        default_factory=lambda: MappingProxyType(
            {
                "ar-learning-experience": 1.85,
                "sus": 0.9,
                "nasa-tlx-raw": -0.3,
                "nasa-tlx": -0.3,
                "mental-effort": 0.2,
                "wellbeing": -2.2,
            }
        )
    )
    otherwise: float = 0.5
    appeal: Mapping[str, float] = field(
        default_factory=lambda: fixed(ar=0.1, explore=0.0, pictures=-0.4)
    )
    shares: Mapping[str, tuple[float, ...]] = field(
        default_factory=lambda: MappingProxyType(
            {
                "gender": (0.56, 0.4, 0.02, 0.02),
                "handedness": (0.88, 0.1, 0.02),
                "year": (0.3, 0.5, 0.1, 0.05, 0.05),
                "prior-anatomy": (0.45, 0.4, 0.15),
            }
        )
    )
    omission: float = 0.004
    inattention: float = 0.03

    def place(self, latent: float, points: int) -> int:
        """Return which of so many points is chosen, from 0 on."""
        gap = self.width / (points - 1)
        first = -gap * (points - 2) / 2
        return min(points - 1, max(0, math.floor((latent - first) / gap) + 1))


@dataclass(frozen=True, slots=True)
class SureModel:
    """How sure learners say they are, 1 to 4: thresholds of the chance to be right, with noise.

    All figures are own.
    """

    thresholds: tuple[float, ...] = (0.4, 0.6, 0.8)
    noise: float = 0.15


@dataclass(frozen=True, slots=True)
class ActivityModel:
    """What is done while learning; all figures are own.

    Parameters
    ----------
    selections, views, plates
        In a minute, by who is like most.
    engagement
        Standard deviation of the logarithm of how much more somebody does.
    lost
        Mean part of the time without the sheet in sight; ``lost_shape`` is the first parameter of
        its beta distribution.
    turn_min
        A turn in AR lasts so many minutes.
    """

    selections: float = 2.0
    views: float = 1.5
    plates: float = 2.5
    engagement: float = 0.4
    lost: float = 0.1
    lost_shape: float = 2.0
    turn_min: float = 5.0


@dataclass(frozen=True, slots=True)
class FlowModel:
    """Who does not go all the way; all figures are own.

    Parameters
    ----------
    refusal
        Of the consent.
    leaving
        Of leaving the study during a step other than the first.
    absence
        Of not coming back after a wait.
    skipping
        Of skipping what is optional.
    breaking
        Of a step's breaking off and beginning again, as after a crash.
    commenting, quotable
        Of writing a comment, and of letting it be quoted.
    """

    refusal: float = 0.03
    leaving: float = 0.006
    absence: float = 0.1
    skipping: float = 0.08
    breaking: float = 0.004
    commenting: float = 0.6
    quotable: float = 0.8
