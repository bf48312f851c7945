"""A bank under a model, with all that is told of it: parameters, fit, abilities, reliability."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from anatomyapp.evaluation.irt.calibration import Calibrated, Model
from anatomyapp.evaluation.irt.fit import ItemFit, item_fit
from anatomyapp.evaluation.irt.information import Abilities, abilities
from anatomyapp.evaluation.irt.rasch import rasch
from anatomyapp.evaluation.irt.right import Right
from anatomyapp.evaluation.irt.two_parameter import two_parameter
from anatomyapp.evaluation.responses import Responses
from anatomyapp.evaluation.statistic import Statistic

_ESTIMATE: dict[Model, Callable[[Right], Calibrated]] = {
    Model.RASCH: rasch,
    Model.TWO_PARAMETER: two_parameter,
}


@dataclass(frozen=True, slots=True, eq=False)
class Modelled:
    """What a model makes of a bank's answers; without a value ``calibrated`` says why.

    Parameters
    ----------
    fit
        By item, of those that have a difficulty.
    abilities
        Of the learners who were asked any of these; None without a calibration.
    """

    calibrated: Calibrated
    fit: dict[str, ItemFit]
    abilities: Abilities | None

    @property
    def reliability(self) -> Statistic:
        """Of the abilities, 0 to 1."""
        if self.abilities is None:
            return Statistic(None, self.calibrated.n, self.calibrated.reason)
        return self.abilities.reliability


def modelled(responses: Responses, model: Model) -> Modelled:
    """Return a bank's first attempts under a model, or why that cannot be."""
    answers = Right.of(responses)
    calibrated = _ESTIMATE[model](answers)
    if not calibrated.estimated:
        return Modelled(calibrated, {}, None)
    fit = {found.item: found for found in item_fit(answers, calibrated)}
    return Modelled(calibrated, fit, abilities(answers, calibrated))
