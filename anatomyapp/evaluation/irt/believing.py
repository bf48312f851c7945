"""What a calibrated test tells of each learner's ability: the posterior at nodes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anatomyapp.evaluation.irt.calibration import Calibrated
from anatomyapp.evaluation.irt.quadrature import (
    log_weights,
    log_wrong,
    logistic,
    nodes,
    softmax,
)
from anatomyapp.evaluation.irt.right import Right
from anatomyapp.evaluation.responses import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """Slopes and difficulties of the items that have any, (items,)."""

    slopes: Floats
    difficulties: Floats

    @classmethod
    def of(cls, calibrated: Calibrated) -> Lines:
        """Return those of a calibration, in its order."""
        found = calibrated.estimated
        slopes = np.array([item.slope for item in found], float)
        return cls(slopes, np.array([item.difficulty for item in found], float))

    def logits(self, thetas: Floats) -> Floats:
        """Return a (theta - b), (thetas, items)."""
        found: Floats = self.slopes * (thetas[:, None] - self.difficulties)
        return found

    def probabilities(self, thetas: Floats) -> Floats:
        """Return P, (thetas, items)."""
        return logistic(self.logits(thetas))


@dataclass(frozen=True, slots=True, eq=False)
class Beliefs:
    """The posterior of every learner who was asked one of the items.

    Parameters
    ----------
    thetas
        (nodes,): abilities.
    weights
        (learners, nodes), which sum to 1 for each learner.
    right, asked
        (learners, items), 0 or 1.
    """

    lines: Lines
    thetas: Floats
    weights: Floats
    right: Floats
    asked: Floats

    @classmethod
    def of(cls, answers: Right, calibrated: Calibrated) -> Beliefs:
        """Return what the answers tell, beginning with the distribution of these abilities."""
        names = {name: place for place, name in enumerate(answers.items)}
        sound = answers.only([names[item.item] for item in calibrated.estimated])
        lines = Lines.of(calibrated)
        z = nodes(len(sound.items), 0.25 * float(np.max(lines.slopes**2, initial=1.0)))
        thetas = z * calibrated.spread
        right, asked = sound.right.astype(float), sound.asked.astype(float)
        logits = lines.logits(thetas)
        log = right @ logits.T + asked @ log_wrong(logits).T + log_weights(z)
        return cls(lines, thetas, softmax(log)[0], right, asked)
