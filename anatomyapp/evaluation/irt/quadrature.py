"""Integrals over abilities: equally spaced nodes with the weights of a normal distribution.

On them the sum equals the integral but for a rest that falls exponentially as the nodes come
nearer than the width of the narrowest posterior (Trefethen & Weideman 2014, SIAM Review 56:385).
"""

from __future__ import annotations

import numpy as np

from anatomyapp.evaluation.responses import Floats

REACH = 6.0  # standard deviations to either side
_FEWEST, _MOST = 61, 241


def nodes(items: int, information: float = 0.25) -> Floats:
    """Return abilities in standard deviations, fine enough for a test of so many items.

    Parameters
    ----------
    information
        That one item gives at most; 0.25 in the Rasch model.
    """
    width = 1 / np.sqrt(1 + information * items)  # of the narrowest posterior
    count = int(np.clip(2 * REACH / width, _FEWEST, _MOST))
    return np.linspace(-REACH, REACH, count)


def log_weights(at: Floats) -> Floats:
    """Return the logarithm of the standard normal's weights at nodes, which sum to 1."""
    log = -(at**2) / 2
    found: Floats = log - np.log(np.exp(log).sum())
    return found


def softmax(log: Floats) -> tuple[Floats, Floats]:
    """Return weights that sum to 1 along the last axis, and the logarithm of what they summed to.

    Parameters
    ----------
    log
        (n, nodes).
    """
    highest = log.max(axis=1, keepdims=True)
    weights = np.exp(log - highest)
    total = weights.sum(axis=1, keepdims=True)
    return weights / total, (highest + np.log(total))[:, 0]


def log_wrong(logits: Floats) -> Floats:
    """Return the logarithm of 1 - P; that of P is this and the logit."""
    return -np.logaddexp(0.0, logits)


def logistic(logits: Floats) -> Floats:
    """Return P of logits, without overflow."""
    found: Floats = 0.5 * (1.0 + np.tanh(0.5 * logits))
    return found
