"""The scores of a study's learners by occasion and arm, as arrays that statistics take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from anatomyapp.evaluation.estimate import Estimate
from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.statistic import Statistic, deviation
from anatomyapp.evaluation.study_data import Participant
from anatomyapp.evaluation.t_interval import mean_with_interval
from anatomyapp.phrase import phrase
from anatomyapp.session.event import SessionId
from anatomyapp.study.steps import Occasion

SCORE = phrase(
    "Mean score in percent of what a test's items can earn: first attempts, an item that was left "
    "out scores 0, a test that did not end has no score. Interval by Student's t distribution."
)


@dataclass(frozen=True, slots=True)
class Dot:
    """One learner's score; ``session`` is where they entered the study."""

    code: str
    session: SessionId
    score: float


@dataclass(frozen=True, slots=True)
class ArmScores:
    """The scores of an arm at one occasion; ``arm`` is empty for all arms together."""

    arm: str
    occasion: Occasion
    mean: Estimate
    deviation: Statistic
    dots: tuple[Dot, ...]


def score_at(participant: Participant, occasion: Occasion) -> float | None:
    """Return the score of the first test of an occasion; None where there is none."""
    found = (test.score for test in participant.tests.values() if test.occasion is occasion)
    return next(found, None)


def complete(
    participants: Sequence[Participant], *occasions: Occasion
) -> tuple[tuple[Participant, ...], tuple[Floats, ...]]:
    """Return who has a score at every occasion, and the scores: (n,) for each occasion."""
    rows = [(each, [score_at(each, occasion) for occasion in occasions]) for each in participants]
    kept = [(each, row) for each, row in rows if None not in row]
    table = np.array([row for _, row in kept], float).reshape(len(kept), len(occasions))
    return tuple(each for each, _ in kept), tuple(table.T)


def arm_scores(
    participants: Sequence[Participant], arm: str, occasion: Occasion, level: float
) -> ArmScores:
    """Return the scores of participants at an occasion; each counts who took that test."""
    who, (scores,) = complete(participants, occasion)
    dots = [
        Dot(each.code, each.session, float(score)) for each, score in zip(who, scores, strict=True)
    ]
    return scores_of(arm, occasion, dots, level)


def scores_of(arm: str, occasion: Occasion, dots: Sequence[Dot], level: float) -> ArmScores:
    """Return the figures of some scores."""
    scores = np.array([dot.score for dot in dots], float)
    mean = mean_with_interval(scores, level).told(SCORE)
    return ArmScores(arm, occasion, mean, deviation(scores), tuple(dots))
