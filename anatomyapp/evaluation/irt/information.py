"""How much a test tells at each ability, and what it told of these learners.

Information a^2 P (1 - P) adds up over items; the error of an ability is 1 / sqrt(information)
(Birnbaum 1968, in Lord & Novick, *Statistical theories of mental test scores*).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anatomyapp.evaluation.irt.believing import Beliefs, Lines
from anatomyapp.evaluation.irt.calibration import Calibrated
from anatomyapp.evaluation.irt.right import Right
from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.statistic import Statistic, too_few


@dataclass(frozen=True, slots=True, eq=False)
class Abilities:
    """What is believed of each learner who was asked: mean and error, logits, (learners,)."""

    thetas: Floats
    errors: Floats

    @property
    def reliability(self) -> Statistic:
        """The share of the spread that is no error: var(theta) / (var(theta) + mean(error^2))."""
        if len(self.thetas) < 2:
            return too_few(len(self.thetas))
        told = float(self.thetas.var(ddof=1))
        return Statistic(told / (told + float((self.errors**2).mean())), len(self.thetas))


def item_information(calibrated: Calibrated, thetas: Floats) -> Floats:
    """Return what each item with a difficulty tells at each ability, (thetas, items)."""
    lines = Lines.of(calibrated)
    p = lines.probabilities(thetas)
    found: Floats = lines.slopes**2 * p * (1 - p)
    return found


def whole_information(calibrated: Calibrated, thetas: Floats) -> Floats:
    """Return what the whole test tells at each ability, (thetas,)."""
    found: Floats = item_information(calibrated, thetas).sum(axis=1)
    return found


def standard_error(calibrated: Calibrated, thetas: Floats) -> Floats:
    """Return the error with which the test measures each ability, logits, (thetas,)."""
    found: Floats = 1 / np.sqrt(whole_information(calibrated, thetas))
    return found


def abilities(answers: Right, calibrated: Calibrated) -> Abilities:
    """Return each learner's ability: mean and standard deviation of the posterior.

    Expected a posteriori (Bock & Mislevy 1982, Applied Psychological Measurement 6:431-444), which
    exists after any answers, also all right ones.
    """
    told = Beliefs.of(answers, calibrated)
    thetas = told.weights @ told.thetas
    squares = told.weights @ told.thetas**2
    return Abilities(thetas, np.sqrt(np.maximum(squares - thetas**2, 0.0)))
