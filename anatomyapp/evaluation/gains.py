"""Gains from before to after: points, Hake's two normalised gains, the normalised change.

Scores are percentages. Sources: Hake (1998), Am J Phys 66:64-74; Marx & Cummings (2007), Am J Phys
75:87-91.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from anatomyapp.evaluation.bootstrap import PLAN, Plan, bca
from anatomyapp.evaluation.estimate import Estimate, from_too_few, without
from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.t_interval import mean_with_interval, paired_difference
from anatomyapp.phrase import phrase

HAKE = "Hake (1998), Am J Phys 66:64-74"
MARX_CUMMINGS = "Marx & Cummings (2007), Am J Phys 75:87-91"
ALL_FULL = phrase("everybody had 100 % before")
NONE_LEFT = phrase("everybody had 0 % or 100 % both times")
CLASS_GAIN = phrase(
    "Hake's class gain: (mean after - mean before) / (100 - mean before), of those who have both "
    "scores; interval by the bias-corrected and accelerated bootstrap over learners."
)
MEAN_GAIN = phrase(
    "Mean of the learners' own normalised gains (after - before) / (100 - before), without those "
    "who had 100 % before; interval by the bias-corrected and accelerated bootstrap over learners."
)
CHANGE = phrase(
    "Mean normalised change: a rise by what could be risen, a fall by what could be lost, 0 "
    "where both scores are equal, without those who had 0 % or 100 % both times; interval by "
    "Student's t distribution."
)


class Band(StrEnum):
    """Hake's bands of a class gain."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Gains:
    """What the same learners gained; ``left_out`` counts those whom a measure leaves out."""

    points: Estimate
    class_gain: Estimate
    mean_gain: Estimate
    mean_gain_left_out: int
    change: Estimate
    change_left_out: int

    @property
    def band(self) -> Band | None:
        """Hake's band of the class gain."""
        return None if self.class_gain.value is None else band(self.class_gain.value)


def gains(before: Floats, after: Floats, plan: Plan = PLAN) -> Gains:
    """Return the gains of learners with both scores, (n,) and (n,) in the same order."""
    own, changed = individual_gains(before, after), normalised_changes(before, after)
    return Gains(
        points=paired_difference(before, after, plan.level),
        class_gain=_class_gain(before, after, plan),
        mean_gain=_mean_gain(own, plan),
        mean_gain_left_out=len(before) - len(own),
        change=_change(changed, len(before), plan),
        change_left_out=len(before) - len(changed),
    )


def band(gain: float) -> Band:
    """Return Hake's band: high from 0.7, medium from 0.3, else low."""
    if gain >= 0.7:
        return Band.HIGH
    return Band.MEDIUM if gain >= 0.3 else Band.LOW


def individual_gains(before: Floats, after: Floats) -> Floats:
    """Return each learner's normalised gain, without those who had 100 before."""
    open_ = before < 100
    found: Floats = (after[open_] - before[open_]) / (100 - before[open_])
    return found


def normalised_changes(before: Floats, after: Floats) -> Floats:
    """Return each learner's normalised change, without those at 0 or at 100 both times."""
    kept = ~((before == after) & ((before == 0) | (before == 100)))
    before, after = before[kept], after[kept]
    reach = np.where(after >= before, 100 - before, before)
    change = after - before
    found: Floats = np.divide(change, reach, out=np.zeros_like(change), where=change != 0)
    return found


def _class_gain(before: Floats, after: Floats, plan: Plan) -> Estimate:
    n = len(before)
    if n and float(before.mean()) >= 100:
        return without(ALL_FULL, n, plan.level).told(CLASS_GAIN, HAKE)
    pairs = np.column_stack((before, after))
    return bca(_class_gains, (pairs,), plan).told(CLASS_GAIN, HAKE)


def _class_gains(pairs: Floats) -> Floats:
    before, after = pairs[..., 0].mean(axis=-1), pairs[..., 1].mean(axis=-1)
    room = 100 - before
    found: Floats = np.where(room > 0, (after - before) / np.where(room > 0, room, 1.0), np.nan)
    return found


def _mean_gain(own: Floats, plan: Plan) -> Estimate:
    return bca(_means, (own,), plan).told(MEAN_GAIN, HAKE)


def _means(values: Floats) -> Floats:
    found: Floats = values.mean(axis=-1)
    return found


def _change(changed: Floats, n: int, plan: Plan) -> Estimate:
    if n and not len(changed):
        return without(NONE_LEFT, 0, plan.level).told(CHANGE, MARX_CUMMINGS)
    if not len(changed):
        return from_too_few(0, plan.level).told(CHANGE, MARX_CUMMINGS)
    return replace(mean_with_interval(changed, plan.level), method=CHANGE, source=MARX_CUMMINGS)
