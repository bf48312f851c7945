"""What ``evaluate items`` tells of a bank: all figures, or those that show nobody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from anatomyapp.cli.evaluate_reading import BankAnswers
from anatomyapp.evaluation.distances import Distances
from anatomyapp.evaluation.guarding import (
    GuardedItem,
    GuardedQuiz,
    guarded,
    guarded_calibration,
    guarded_distances,
    guarded_quiz,
)
from anatomyapp.evaluation.irt.calibration import Calibrated, Model
from anatomyapp.evaluation.irt.fit import ItemFit
from anatomyapp.evaluation.irt.modelled import Modelled, modelled
from anatomyapp.evaluation.items import ItemStatistics, item_statistics
from anatomyapp.evaluation.quizzes import QuizStatistics, quiz_statistics
from anatomyapp.evaluation.statistic import Statistic

_NAMES = {Model.RASCH: "Rasch", Model.TWO_PARAMETER: "2PL"}
_NONE = "–"


@dataclass(frozen=True, slots=True, eq=False)
class ShownModel:
    """A bank under a model, as it is told."""

    calibrated: Calibrated
    fit: Mapping[str, ItemFit]
    reliability: Statistic

    @classmethod
    def of(cls, found: Modelled, shown: Calibrated) -> ShownModel:
        """Return what is told; the fit of an item goes with its difficulty."""
        names = {item.item for item in shown.estimated}
        fit = {name: each for name, each in found.fit.items() if name in names}
        return cls(shown, fit, found.reliability)

    @property
    def headline(self) -> str:
        """The model in a line."""
        name, found = _NAMES[self.calibrated.model], self.calibrated
        if found.reason:
            return f"{name}: {found.reason}; classical statistics only"
        return (
            f"{name}: {found.n} learners, {len(found.estimated)} items, spread "
            f"{found.spread:.2f}, reliability {text_of(self.reliability, 2)}, log-likelihood "
            f"{found.log_likelihood:.2f}"
        )

    def row(self, item: str) -> dict[str, object]:
        """Return an item's figures as cells."""
        name = _NAMES[self.calibrated.model]
        told = next((each for each in self.calibrated.items if each.item == item), None)
        if told is None or told.difficulty is None:
            return {f"{name} b": told.reason if told else _NONE, f"{name} SE": _NONE,
                    **self._slope(name, None), "infit": _NONE, "outfit": _NONE}  # fmt: skip
        row = {f"{name} b": f"{told.difficulty:.2f}", f"{name} SE": told.difficulty_se}
        fit = self.fit[item]
        return {**row, **self._slope(name, told.slope), "infit": fit.infit, "outfit": fit.outfit}

    def _slope(self, name: str, slope: float | None) -> dict[str, object]:
        return {f"{name} a": slope} if self.calibrated.model is Model.TWO_PARAMETER else {}

    def plain(self) -> dict[str, object]:
        """Return it as JSON takes it."""
        told = asdict(self.calibrated)
        squares = {name: {"infit": f.infit, "outfit": f.outfit} for name, f in self.fit.items()}
        told["items"] = [item | squares.get(item["item"], {}) for item in told["items"]]
        return told | {"reliability": asdict(self.reliability)}


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """What is told of a bank; ``guesses`` in percent, ``landmarks`` where any was placed.

    ``cohort`` names the simulated one whose answers they are, None of people.
    """

    quiz: QuizStatistics | GuardedQuiz
    items: tuple[ItemStatistics, ...] | tuple[GuardedItem, ...]
    landmarks: Mapping[str, Distances]
    models: tuple[ShownModel, ...]
    guesses: Mapping[str, float]
    cohort: str | None = None

    @classmethod
    def of(cls, found: BankAnswers, models: tuple[Model, ...], guesses: Mapping[str, float],
           *, whole: bool) -> Shown:  # fmt: skip
        """Return the figures of a bank: all, or without those of fewer than five learners."""
        quiz, items = quiz_statistics(found.responses), item_statistics(found.responses)
        under = [modelled(found.responses, model) for model in models]
        if whole:
            told = tuple(ShownModel.of(each, each.calibrated) for each in under)
            return cls(quiz, items, found.landmarks, told, guesses, found.cohort)
        shown = tuple(map(guarded, items))
        told = tuple(ShownModel.of(m, guarded_calibration(m.calibrated, shown)) for m in under)
        marks = {name: guarded_distances(each) for name, each in found.landmarks.items()}
        kept = {name: each for name, each in marks.items() if each is not None}
        return cls(guarded_quiz(quiz, shown), shown, kept, told, guesses, found.cohort)

    def plain(self) -> dict[str, object]:
        """Return it as JSON takes it."""
        items = []
        for item in self.items:
            told = asdict(item)
            if item.item in self.guesses:
                told["random_guess_percent"] = self.guesses[item.item]
            if item.item in self.landmarks:
                told["distance"] = asdict(self.landmarks[item.item])
            items.append(told)
        return {
            "simulated_cohort": self.cohort,
            "quiz": asdict(self.quiz),
            "items": items,
            "models": [each.plain() for each in self.models],
        }


def text_of(statistic: Statistic, digits: int = 1) -> str:
    """Return a figure as a cell, or why there is none."""
    return statistic.reason if statistic.value is None else f"{statistic.value:.{digits}f}"


def count_text(count: int | None) -> str:
    """Return a count as it is told."""
    return "fewer than 5" if count is None else str(count)
