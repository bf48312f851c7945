"""The two-parameter logistic model by marginal maximum likelihood; abilities are standard normal.

Errors come from the cross-products of the learners' scores (Berndt, Hall, Hall & Hausman 1974,
Annals of Economic and Social Measurement 3:653-665), which need more learners than parameters.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from anatomyapp.evaluation.irt.calibration import (
    FEWEST,
    NOT_CONVERGED,
    TOO_FEW_LEARNERS,
    Calibrated,
    ItemParameters,
    Model,
    refused,
)
from anatomyapp.evaluation.irt.quadrature import (
    log_weights,
    log_wrong,
    logistic,
    nodes,
    softmax,
)
from anatomyapp.evaluation.irt.right import Right
from anatomyapp.evaluation.responses import Floats
from anatomyapp.phrase import phrase

MOST_ROUNDS = 2000
SETTLED = 1e-6
FEWEST_ITEMS = 3  # two correlations do not tell two slopes apart
_STEEPEST = 8.0  # beyond it the answers part the learners as a cut would
_FLATTEST = 0.05
_INFORMATION = 1.0  # of an item with a slope of 2

FEW_ITEMS = phrase("too few items with right and wrong answers: {items}, 3 are needed")
TOO_STEEP = phrase("its slope has no finite estimate")
TOO_FLAT = phrase("it does not go with the other items: its slope is about 0")


def two_parameter(answers: Right, fewest: int = FEWEST[Model.TWO_PARAMETER]) -> Calibrated:
    """Return the difficulties and slopes of a bank's items.

    Parameters
    ----------
    fewest
        Learners, in all and at each item, below which nothing is estimated.
    """
    n = answers.learners
    if n < fewest:
        return refused(Model.TWO_PARAMETER, n, TOO_FEW_LEARNERS.format(n=n, fewest=fewest))
    reasons = [answers.reason(place, fewest) for place in range(len(answers.items))]
    sound = [place for place, reason in enumerate(reasons) if not reason]
    if len(sound) < FEWEST_ITEMS:
        return refused(Model.TWO_PARAMETER, n, FEW_ITEMS.format(items=len(sound)))
    data = _Data.of(answers.only(sound))
    found = _settled(data)
    if isinstance(found, str):
        return refused(Model.TWO_PARAMETER, n, found)
    lines, likelihood, rounds = found
    estimates = iter(_estimates(data, lines))
    asked = answers.asked.sum(axis=0).tolist()
    items = tuple(
        ItemParameters(name, count, None, None, reason=reason)
        if reason
        else replace(next(estimates), item=name, n=count)
        for name, count, reason in zip(answers.items, asked, reasons, strict=True)
    )
    return Calibrated(Model.TWO_PARAMETER, n, items, 1.0, likelihood, rounds)


@dataclass(frozen=True, slots=True, eq=False)
class _Data:
    """(learners, items), 0 or 1; ``z`` are the nodes."""

    right: Floats
    asked: Floats
    z: Floats

    @classmethod
    def of(cls, answers: Right) -> _Data:
        z = nodes(len(answers.items), _INFORMATION)
        return cls(answers.right.astype(float), answers.asked.astype(float), z)

    def belief(self, lines: Floats) -> tuple[Floats, Floats]:
        """Return each learner's posterior, (learners, nodes), and log-likelihood."""
        logits = lines[0] * self.z[:, None] + lines[1]
        wrong = log_wrong(logits)
        return softmax(self.right @ logits.T + self.asked @ wrong.T + log_weights(self.z))


def _settled(data: _Data) -> tuple[Floats, float, int] | str:
    """Return slopes and intercepts, (2, items), their log-likelihood and the rounds."""
    share = data.right.sum(axis=0) / data.asked.sum(axis=0)
    lines = np.stack([np.ones_like(share), np.log(share / (1 - share))])
    for count in range(1, MOST_ROUNDS + 1):
        belief, log = data.belief(lines)
        after = _moved(data, lines, belief)
        step = float(np.abs(after - lines).max())
        lines = after
        if step < SETTLED:
            return lines, float(log.sum()), count
    return NOT_CONVERGED.format(rounds=MOST_ROUNDS)


def _moved(data: _Data, lines: Floats, belief: Floats) -> Floats:
    """Return the lines after a step of Newton in each item's logistic regression on ability."""
    z, p = data.z, logistic(lines[0] * data.z[:, None] + lines[1])
    rest = (belief.T @ data.right) - (expected := belief.T @ data.asked) * p  # (nodes, items)
    weight = expected * p * (1 - p)
    first, second = (z[:, None] * rest).sum(axis=0), rest.sum(axis=0)
    w0, w1, w2 = (((z**power)[:, None] * weight).sum(axis=0) for power in range(3))
    determinant = w2 * w0 - w1**2
    steps = np.stack([w0 * first - w1 * second, w2 * second - w1 * first]) / determinant
    moved: Floats = lines + np.clip(steps, -0.5, 0.5)
    moved[0] = np.clip(moved[0], -_STEEPEST, _STEEPEST)
    return moved


def _estimates(data: _Data, lines: Floats) -> list[ItemParameters]:
    """Return the items, nameless as yet."""
    slopes, intercepts = lines
    spread = _covariances(data, lines)
    count = len(slopes)
    of_slope, of_intercept = np.diag(spread)[:count], np.diag(spread)[count:]
    together = np.diag(spread[:count, count:])
    with np.errstate(divide="ignore", invalid="ignore"):  # a flat one is left out below
        difficulties = -intercepts / slopes
        variances = of_intercept + difficulties**2 * of_slope + 2 * difficulties * together
        errors = np.sqrt(variances) / np.abs(slopes)
    columns = slopes, np.sqrt(of_slope), difficulties, errors
    return [_item(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]


def _covariances(data: _Data, lines: Floats) -> Floats:
    """Return the covariances of slopes and intercepts; NaN with fewer learners than parameters."""
    belief, _ = data.belief(lines)
    p = logistic(lines[0] * data.z[:, None] + lines[1])
    of_slopes = data.right * (belief @ data.z)[:, None] - data.asked * ((belief * data.z) @ p)
    scores = np.hstack([of_slopes, data.right - data.asked * (belief @ p)])
    information: Floats = scores.T @ scores
    if np.linalg.matrix_rank(information) < len(information):
        return np.full(information.shape, np.nan)
    found: Floats = np.asarray(np.linalg.inv(information), np.float64)
    return found


def _item(slope: float, slope_se: float, difficulty: float, difficulty_se: float) -> ItemParameters:
    reason = TOO_STEEP if abs(slope) >= _STEEPEST else TOO_FLAT if abs(slope) < _FLATTEST else ""
    if reason:
        return ItemParameters("", 0, None, None, slope, reason=reason)
    if math.isnan(slope_se):
        return ItemParameters("", 0, difficulty, None, slope)
    return ItemParameters("", 0, difficulty, difficulty_se, slope, slope_se)
