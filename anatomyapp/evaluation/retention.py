"""What is left of a score after weeks: the retention ratio and the loss in points."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anatomyapp.evaluation.bootstrap import PLAN, Plan, bca
from anatomyapp.evaluation.estimate import Estimate, without
from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.t_interval import STUDENT, paired_difference
from anatomyapp.phrase import phrase

NOTHING_AFTER = phrase("everybody had 0 % after")
RATIO = phrase(
    "Retention: mean of the late scores by the mean of the scores after, of those who have both; "
    "interval by the bias-corrected and accelerated bootstrap over learners."
)
LOSS = phrase(
    "Loss: mean of each learner's score after less the late score; interval and p by the paired "
    "t test."
)


@dataclass(frozen=True, slots=True)
class Retention:
    """How much is retained, as a share; how much is lost, in points."""

    ratio: Estimate
    loss: Estimate


def retention(after: Floats, late: Floats, plan: Plan = PLAN) -> Retention:
    """Return what learners with both scores retain, (n,) and (n,) in the same order."""
    loss = paired_difference(late, after, plan.level).told(LOSS, STUDENT)
    n = len(after)
    if n and float(after.mean()) <= 0:
        return Retention(without(NOTHING_AFTER, n, plan.level).told(RATIO), loss)
    found = bca(_ratios, (np.column_stack((after, late)),), plan)
    return Retention(found.told(RATIO), loss)


def _ratios(pairs: Floats) -> Floats:
    after, late = pairs[..., 0].mean(axis=-1), pairs[..., 1].mean(axis=-1)
    found: Floats = np.where(after > 0, late / np.where(after > 0, after, 1.0), np.nan)
    return found
