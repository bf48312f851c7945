"""The figures of an item: each with its n, and how it was computed in the tooltip."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from anatomyapp.evaluation.irt.calibration import ItemParameters
from anatomyapp.evaluation.irt.modelled import Modelled
from anatomyapp.evaluation.statistic import NO_VARIANCE, TOO_FEW, Statistic
from anatomyapp.gui import theme
from anatomyapp.gui.components import label
from anatomyapp.gui.instructor.item_row import ItemRow, index, percent, seconds
from anatomyapp.gui.language import number, say, translate
from anatomyapp.quiz.chance import chance_score

_ACROSS = 4


@dataclass(frozen=True, slots=True)
class Told:
    """A figure in words, its n (None where it has none), and how it was computed."""

    name: str
    value: str
    n: int | None
    method: str
    reason: str = ""

    @property
    def tip(self) -> str:
        """What the tooltip says."""
        counted = "" if self.n is None else f"n = {self.n}. "
        missing = f" {self.reason}." if self.reason else ""
        return f"{counted}{self.method}{missing}"


class FigureGrid(QWidget):
    """Figures in rows of four."""

    def __init__(self, figures: tuple[Told, ...]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.dp(theme.SPACE_M))
        grid.setVerticalSpacing(theme.dp(theme.SPACE_S))
        for place, figure in enumerate(figures):
            grid.addWidget(_cell(figure), place // _ACROSS, place % _ACROSS)
        for column in range(_ACROSS):
            grid.setColumnStretch(column, 1)


def _cell(figure: Told) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    value = label(figure.value, "h3")
    value.setAccessibleName(f"{figure.name}: {figure.value}")
    value.setAccessibleDescription(figure.tip)
    for words in (label(figure.name, "caption"), value):
        words.setToolTip(figure.tip)
        column.addWidget(words)
    return holder


def figures_of(row: ItemRow) -> tuple[Told, ...]:
    """Return the classical figures of an item."""
    told = [*_scores(row), *_relations(row)]
    if row.distances is not None:
        told.append(_distance(row.distances.median_mm, row.distances.ninth_mm))
    return tuple(told)


def _scores(row: ItemRow) -> list[Told]:
    found, item = row.figures, row.item
    chance = None if item is None else chance_score(item.task)
    return [
        _told(
            translate("Instructor", "Facility"), percent(found.facility), found.facility,
            translate("Instructor", "Mean score of first attempts in percent."),
        ),
        _told(
            translate("Instructor", "Spread"), percent(found.deviation), found.deviation,
            translate("Instructor", "Standard deviation of the scores, divisor n − 1."),
        ),
        Told(
            translate("Instructor", "By guessing"),
            "–" if chance is None else f"{100 * chance:.0f} %", None,
            translate("Instructor", "What blind answers earn on average; 0 % where nothing is "
                      "offered to choose from."),
        ),
        _told(
            translate("Instructor", "Time"), seconds(found.median_latency_s),
            found.median_latency_s, translate("Instructor", "Median response time."),
        ),
    ]  # fmt: skip


def _relations(row: ItemRow) -> list[Told]:
    found = row.figures
    return [
        _told(
            translate("Instructor", "Discrimination"), index(found.discrimination),
            found.discrimination,
            translate("Instructor", "Correlation of the item with the rest of the test, −1 to 1."),
        ),
        _told(
            translate("Instructor", "Efficiency"), percent(found.efficiency), found.efficiency,
            translate("Instructor", "The covariance with the rest of the test, in percent of the "
                      "largest that these scores could have."),
        ),
        _told(
            translate("Instructor", "Best − weakest"), _points(found.upper_lower),
            found.upper_lower,
            translate("Instructor", "Mean score of the best 27 % less that of the weakest 27 %."),
        ),
        _told(
            translate("Instructor", "Weight"), percent(found.effective_weight),
            found.effective_weight,
            translate("Instructor", "Which part of the spread of the totals the item brings."),
        ),
    ]  # fmt: skip


def _distance(median: Statistic, ninth: Statistic) -> Told:
    value = "–" if median.value is None else f"{number(median.value, 1)} mm"
    method = translate("Instructor", "Median distance from the landmark over the surface.")
    if ninth.value is not None:
        nine = translate("Instructor", "Nine of ten came within {mm} mm.")
        method = f"{method} {nine.format(mm=number(ninth.value, 1))}"
    return _told(translate("Instructor", "Distance"), value, median, method)


def model_figures(found: Modelled, item: str) -> tuple[Told, ...]:
    """Return what the Rasch model tells of an item; nothing where it does not know it."""
    told = next((each for each in found.calibrated.items if each.item == item), None)
    if told is None:
        return ()
    fit = found.fit.get(item)
    squares = (None, None) if fit is None else (fit.infit, fit.outfit)
    band = translate("Instructor", "1 is expected; 0.7 to 1.3 keeps to the model.")
    return (
        Told(translate("Instructor", "Difficulty"), _difficulty(told), told.n,
             translate("Instructor", "Rasch model, logits ± standard error; 0 is the learners' "
                       "mean ability."), say(told.reason)),
        Told(translate("Instructor", "Infit"), _square(squares[0]), told.n,
             f"{translate('Instructor', 'Mean square of the residuals, weighted.')} {band}"),
        Told(translate("Instructor", "Outfit"), _square(squares[1]), told.n,
             f"{translate('Instructor', 'Mean square of the standardised residuals.')} {band}"),
    )  # fmt: skip


def _difficulty(told: ItemParameters) -> str:
    if told.difficulty is None:
        return "–"
    value = number(told.difficulty, 2).replace("-", "−")
    return value if told.difficulty_se is None else f"{value} ± {number(told.difficulty_se, 2)}"


def _square(square: float | None) -> str:
    return "–" if square is None else number(square, 2)


def _points(statistic: Statistic) -> str:
    return percent(statistic).replace("-", "−")


def _told(name: str, value: str, statistic: Statistic, method: str) -> Told:
    return Told(name, value, statistic.n, method, reason_words(statistic))


def reason_words(statistic: Statistic) -> str:
    """Return why there is no figure; empty where there is one."""
    for template in (TOO_FEW, NO_VARIANCE):
        if template.format(n=statistic.n) == statistic.reason:
            return say(template).format(n=statistic.n)
    return say(statistic.reason) if statistic.reason else ""
