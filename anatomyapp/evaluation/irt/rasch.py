"""The Rasch model by marginal maximum likelihood; abilities are normal, with a spread of their own.

Learners who were asked the same items and had as many right count as one group with a weight: in
this model the number right says all about an ability (Rasch 1960; Andersen 1977, Psychometrika
42:69-81). Errors come from the observed information (Louis 1982, J R Stat Soc B 44:226-233).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anatomyapp.evaluation.irt.calibration import (
    FEWEST,
    NO_SPREAD,
    NOT_CONVERGED,
    TOO_FEW_ITEMS,
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

MOST_ROUNDS = 2000
SETTLED = 1e-7  # logits
_LEAST_SPREAD = 0.05  # logits, below which chance alone makes learners differ


def rasch(answers: Right, fewest: int = FEWEST[Model.RASCH]) -> Calibrated:
    """Return the difficulties of a bank's items, 0 being the mean ability of these learners.

    Parameters
    ----------
    fewest
        Learners, in all and at each item, below which nothing is estimated.
    """
    n = answers.learners
    if n < fewest:
        return refused(Model.RASCH, n, TOO_FEW_LEARNERS.format(n=n, fewest=fewest))
    reasons = [answers.reason(place, fewest) for place in range(len(answers.items))]
    sound = [place for place, reason in enumerate(reasons) if not reason]
    if len(sound) < 2:
        return refused(Model.RASCH, n, TOO_FEW_ITEMS.format(items=len(sound)))
    groups = Groups.of(answers.only(sound))
    found = _settled(groups)
    if isinstance(found, str):
        return refused(Model.RASCH, n, found)
    return _calibrated(answers, reasons, groups, found)


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """Learners who cannot be told apart by the model.

    Parameters
    ----------
    asked
        (groups, items), 0 or 1.
    totals, sizes
        (groups,): how many items were right, and how many learners there are.
    right
        (items,): how often an item was right.
    """

    asked: Floats
    totals: Floats
    sizes: Floats
    right: Floats

    @classmethod
    def of(cls, answers: Right) -> Groups:
        """Gather the learners."""
        totals = answers.right.sum(axis=1)
        keys = np.hstack([np.packbits(answers.asked, axis=1), _bytes_of(totals)])
        _, first, sizes = np.unique(keys, axis=0, return_index=True, return_counts=True)
        return cls(
            answers.asked[first].astype(float),
            totals[first].astype(float),
            sizes.astype(float),
            answers.right.sum(axis=0).astype(float),
        )


def _bytes_of(counts: NDArray[np.int64]) -> NDArray[np.uint8]:
    return counts.astype(np.int64).view(np.uint8).reshape(len(counts), -1)


@dataclass(frozen=True, slots=True, eq=False)
class _State:
    """Estimates while they settle; ``z`` are the nodes in units of the spread."""

    difficulties: Floats
    spread: float
    z: Floats

    def thetas(self) -> Floats:
        return self.z * self.spread

    def probabilities(self) -> Floats:
        """Return P, (nodes, items)."""
        return logistic(self.thetas()[:, None] - self.difficulties)


def _settled(groups: Groups) -> tuple[_State, float, int] | str:
    """Return the estimates, their log-likelihood and the rounds; or why there are none."""
    share = groups.right / (groups.sizes @ groups.asked)
    begin = np.log((1 - share) / share)
    state = _State(begin, 1.0, nodes(groups.asked.shape[1]))
    for count in range(1, MOST_ROUNDS + 1):
        after, likelihood = _round(groups, state)
        if after.spread < _LEAST_SPREAD:
            return NO_SPREAD
        step = np.abs(after.difficulties - state.difficulties).max()
        step = max(float(step), abs(after.spread - state.spread))
        state = after
        if step < SETTLED:
            return state, likelihood, count
    return NOT_CONVERGED.format(rounds=MOST_ROUNDS)


def posterior(
    groups: Groups, difficulties: Floats, thetas: Floats, prior: Floats
) -> tuple[Floats, Floats]:
    """Return each group's belief, (groups, nodes), and the logarithm of its likelihood.

    Parameters
    ----------
    prior
        (nodes,), logarithms.
    """
    wrong = log_wrong(thetas[:, None] - difficulties)
    log = np.outer(groups.totals, thetas) + groups.asked @ wrong.T + prior
    return softmax(log)


def _round(groups: Groups, state: _State) -> tuple[_State, float]:
    """Return the estimates after one round of EM, and the log-likelihood before it.

    Mean and slope of the abilities are estimated too, and then taken back to 0 and 1, which only
    makes it settle sooner (parameter expansion, Liu, Rubin & Wu 1998, Biometrika 85:755-770).
    """
    thetas, p = state.thetas(), state.probabilities()
    belief, log = posterior(groups, state.difficulties, thetas, log_weights(state.z))
    weighed = groups.sizes[:, None] * belief
    expected = weighed.T @ groups.asked * p  # (nodes, items): right answers
    weights = expected * (1 - p)
    steps = (expected.sum(axis=0) - groups.right) / weights.sum(axis=0)
    surplus = groups.totals @ weighed - expected.sum(axis=1)
    slope = 1 + float(thetas @ surplus / (thetas**2 @ weights.sum(axis=1)))
    share = weighed.sum(axis=0) / groups.sizes.sum()
    mean = float(share @ thetas)
    spread = slope * math.sqrt(float(share @ (thetas - mean) ** 2))
    fresh = state.difficulties + np.clip(steps, -1.0, 1.0) - slope * mean
    likelihood = float(groups.sizes @ log - groups.right @ state.difficulties)
    return _State(fresh, abs(spread), state.z), likelihood


def _calibrated(
    answers: Right, reasons: list[str], groups: Groups, found: tuple[_State, float, int]
) -> Calibrated:
    state, likelihood, rounds = found
    errors = iter(_errors(groups, state).tolist())
    values = iter(state.difficulties.tolist())
    asked = answers.asked.sum(axis=0).tolist()
    items = tuple(
        ItemParameters(name, n, None, None, reason=reason)
        if reason
        else ItemParameters(name, n, next(values), next(errors))
        for name, n, reason in zip(answers.items, asked, reasons, strict=True)
    )
    return Calibrated(Model.RASCH, answers.learners, items, state.spread, likelihood, rounds)


def _errors(groups: Groups, state: _State) -> Floats:
    """Return the standard errors of the difficulties, the spread being estimated too.

    The observed information is what the complete data would tell, less what is lost because
    abilities are not seen: the covariance of the scores under each learner's posterior.
    """
    thetas, p = state.thetas(), state.probabilities()
    belief, _ = posterior(groups, state.difficulties, thetas, log_weights(state.z))
    weighed = groups.sizes[:, None] * belief
    count = p.shape[1]
    complete = np.zeros((count + 1, count + 1))
    np.fill_diagonal(complete[:-1, :-1], ((weighed.T @ groups.asked) * p * (1 - p)).sum(axis=0))
    complete[-1, -1] = 2 * groups.sizes.sum()  # of the logarithm of the spread
    shapes, place = np.unique(groups.asked, axis=0, return_inverse=True)
    scores = np.hstack([p, (state.z**2 - 1)[:, None]])
    lost = np.zeros_like(complete)
    for number, asked in enumerate(shapes):
        of_shape = place.ravel() == number
        own = scores * np.append(asked, 1.0)
        lost += (own.T * weighed[of_shape].sum(axis=0)) @ own
        means = belief[of_shape] @ own
        lost -= (means.T * groups.sizes[of_shape]) @ means
    errors: Floats = np.sqrt(np.diag(np.linalg.inv(complete - lost)))[:-1]
    return errors
