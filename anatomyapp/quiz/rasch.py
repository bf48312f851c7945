"""The Rasch model: how likely a right answer is, and what answers tell about an ability.

Abilities and difficulties are in logits, 0 the mean of the learners. An answer is right when it
earns the full score. Rasch 1960, *Probabilistic models for some intelligence and attainment tests*.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_NODES = np.linspace(-6.0, 6.0, 121)  # logits; the step of 0.1 is far below any error of estimation


@dataclass(frozen=True, slots=True)
class Ability:
    """What is believed of a learner: the mean and the standard deviation, in logits."""

    theta: float = 0.0
    se: float = 1.0


def probability(theta: float, difficulty: float) -> float:
    """Return how likely a learner of an ability answers an item rightly."""
    return float(1.0 / (1.0 + np.exp(difficulty - theta)))


def information(theta: float, difficulty: float) -> float:
    """Return the Fisher information of an item at an ability: p (1 - p)."""
    p = probability(theta, difficulty)
    return p * (1.0 - p)


def ability(difficulties: Sequence[float], right: Sequence[bool]) -> Ability:
    """Return the ability that some answers tell of, starting from a standard normal belief.

    Notes
    -----
    The mean and standard deviation of the posterior (expected a posteriori, Bock & Mislevy 1982,
    Applied Psychological Measurement 6:431), which exist after any answers, also all right ones.

    Raises
    ------
    ValueError
        There are not as many answers as difficulties.
    """
    if len(difficulties) != len(right):
        raise ValueError("each answer has the difficulty of its item")
    weights = _posterior(np.asarray(difficulties, float), np.asarray(right, bool))
    mean = float(weights @ _NODES)
    return Ability(mean, float(np.sqrt(weights @ (_NODES - mean) ** 2)))


def _posterior(difficulties: NDArray[np.float64], right: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return the belief at each node; the weights add up to 1."""
    logits = _NODES[:, None] - difficulties[None, :]
    told = np.where(right, -np.logaddexp(0, -logits), -np.logaddexp(0, logits)).sum(axis=1)
    log = told - _NODES**2 / 2
    weights = np.exp(log - log.max())
    return np.asarray(weights / weights.sum(), np.float64)
