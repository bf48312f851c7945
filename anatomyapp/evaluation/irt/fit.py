"""How well answers keep to the model, item by item: infit and outfit mean squares.

Residuals as Wright & Masters (1982), *Rating scale analysis*, with the ability integrated out over
each learner's posterior (Adams & Wu 2007, in von Davier & Carstensen, *Multivariate and mixture
distribution Rasch models*), so that 1 is expected where the model holds. 0.7 to 1.3 is the range of
Wright & Linacre (1994), Rasch Measurement Transactions 8:370, for multiple-choice tests.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anatomyapp.evaluation.irt.believing import Beliefs
from anatomyapp.evaluation.irt.calibration import Calibrated
from anatomyapp.evaluation.irt.right import Right

LOWEST, HIGHEST = 0.7, 1.3


@dataclass(frozen=True, slots=True)
class ItemFit:
    """An item's mean squares.

    ``infit`` weighs each answer by how much it tells, ``outfit`` all alike, so that single
    surprises show.
    """

    item: str
    n: int
    infit: float
    outfit: float

    @property
    def keeps(self) -> bool:
        """Whether both lie in the range."""
        return all(LOWEST <= square <= HIGHEST for square in (self.infit, self.outfit))


def item_fit(answers: Right, calibrated: Calibrated) -> tuple[ItemFit, ...]:
    """Return the fit of every item that has a difficulty."""
    if not calibrated.estimated:
        return ()
    told = Beliefs.of(answers, calibrated)
    p = told.lines.probabilities(told.thetas)
    right = told.weights.T @ told.right  # (nodes, items): learners
    wrong = told.weights.T @ told.asked - right
    counts = told.asked.sum(axis=0)
    outfit = (right * (1 - p) / p + wrong * p / (1 - p)).sum(axis=0) / counts
    expected = ((right + wrong) * p * (1 - p)).sum(axis=0)
    infit = (right * (1 - p) ** 2 + wrong * p**2).sum(axis=0) / expected
    squares = np.stack([infit, outfit], axis=1).tolist()
    return tuple(
        ItemFit(item.item, item.n, *pair)
        for item, pair in zip(calibrated.estimated, squares, strict=True)
    )
