"""What a model makes of a bank: each item's parameters, or the reason why there are none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from anatomyapp.phrase import phrase

TOO_FEW_LEARNERS = phrase("too few learners: n = {n}, {fewest} are needed")
TOO_FEW_ITEMS = phrase("too few items with right and wrong answers: {items}, 2 are needed")
NO_SPREAD = phrase("learners do not differ by more than chance")
NOT_CONVERGED = phrase("the estimates did not settle within {rounds} rounds")


class Model(StrEnum):
    """Which of the models."""

    RASCH = "rasch"
    TWO_PARAMETER = "2pl"


FEWEST = {Model.RASCH: 50, Model.TWO_PARAMETER: 250}  # learners


@dataclass(frozen=True, slots=True)
class ItemParameters:
    """One item: difficulty in logits and slope, each with its standard error, or the reason.

    ``n`` learners answered it. In the Rasch model the slope is 1 and has no error; an error is
    None too where it cannot be had.
    """

    item: str
    n: int
    difficulty: float | None
    difficulty_se: float | None
    slope: float = 1.0
    slope_se: float | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        """Refuse silence about why there is no difficulty."""
        if (self.difficulty is None) == (not self.reason):
            raise ValueError("an item has a difficulty, or a reason why not")


@dataclass(frozen=True, slots=True)
class Calibrated:
    """A bank under a model; without a value ``reason`` says why, and items are left out.

    Parameters
    ----------
    n
        Learners who were asked any item.
    spread
        Standard deviation of the abilities, whose mean is 0: estimated in the Rasch model (logits),
        1 in the other.
    log_likelihood
        Marginal, natural logarithm.
    """

    model: Model
    n: int
    items: tuple[ItemParameters, ...] = ()
    spread: float = 1.0
    log_likelihood: float = 0.0
    rounds: int = 0
    reason: str = ""

    @property
    def estimated(self) -> tuple[ItemParameters, ...]:
        """The items that have a difficulty."""
        return tuple(item for item in self.items if item.difficulty is not None)


def refused(model: Model, n: int, reason: str) -> Calibrated:
    """Return what cannot be had, and why."""
    return Calibrated(model, n, reason=reason)
