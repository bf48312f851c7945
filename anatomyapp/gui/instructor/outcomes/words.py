"""The words of the place: arms, occasions, estimates, and how they were computed."""

from __future__ import annotations

import math

from anatomyapp.evaluation.covariates import Covariate
from anatomyapp.evaluation.estimate import Estimate
from anatomyapp.evaluation.small_cells import FEWEST
from anatomyapp.evaluation.statistic import TOO_FEW, Statistic
from anatomyapp.evaluation.study_data import StudyData
from anatomyapp.gui.instructor.outcomes.shown import Measure
from anatomyapp.gui.language import number, say, spoken, translate
from anatomyapp.gui.view.words import capitalized
from anatomyapp.study.steps import Activity, Occasion

_MOST_TICKS = 6
_SHORT = 12  # letters


def group_words(data: StudyData, group: str) -> str:
    """Return what an arm, or a condition of a crossover, is called."""
    language = spoken().value
    for arm in data.protocol.arms:
        if arm.id == group:
            return arm.title.said(language)
    known = {
        "ar": translate("Outcomes", "AR"),
        "model": translate("Outcomes", "3D model"),
        "pictures": translate("Outcomes", "Pictures"),
    }
    conditions = {
        step.condition for step in data.protocol.steps.values() if isinstance(step, Activity)
    }
    return known.get(group, capitalized(group)) if group in conditions else capitalized(group)


def occasion_words(occasion: Occasion) -> str:
    """Return when a test was taken."""
    return {
        Occasion.PRE: translate("Outcomes", "before"),
        Occasion.POST: translate("Outcomes", "after"),
        Occasion.RETENTION: translate("Outcomes", "later"),
        Occasion.PERIOD: translate("Outcomes", "in the period"),
    }[occasion]


def measure_words(measure: Measure) -> str:
    """Return by what arms are compared."""
    return {
        Measure.SCORES: translate("Outcomes", "Scores, Hedges' g"),
        Measure.GAINS: translate("Outcomes", "Gains, Hedges' g"),
        Measure.ADJUSTED: translate("Outcomes", "Adjusted for the score before"),
        Measure.ROTATION: translate("Outcomes", "Adjusted for score and rotation"),
    }[measure]


def covariate_words(covariate: Covariate) -> str:
    """Return a covariate with its unit."""
    return {
        Covariate.ROTATION: translate("Outcomes", "Mental rotation, % right"),
        Covariate.SUS: translate("Outcomes", "Ease of use, SUS points"),
        Covariate.TRACKING_LOSS: translate("Outcomes", "Sheet lost, % of the time in AR"),
        Covariate.MINUTES: translate("Outcomes", "Minutes of learning"),
    }[covariate]


def short_words(data: StudyData, group: str) -> str:
    """Return a name that is short enough to stand twice in a row."""
    name = group_words(data, group)
    if len(name) <= _SHORT:
        return name
    return group.upper() if len(group) <= 3 else capitalized(group)


def figure_words(value: float, decimals: int = 2) -> str:
    """Return a number with a true minus sign, and none before nought."""
    rounded = round(value, decimals) or 0.0
    return number(rounded, decimals).replace("-", "−")


def n_words(n: int) -> str:
    """Return how many learners."""
    return translate("Outcomes", "n = {n}").format(n=n)


def reason_words(figure: Estimate | Statistic) -> str:
    """Return why a figure has no value, or no interval."""
    if figure.reason == TOO_FEW.format(n=figure.n):
        return say(TOO_FEW).format(n=figure.n)
    return say(figure.reason)


def value_words(figure: Estimate | Statistic, decimals: int = 2) -> str:
    """Return a value, or the reason why there is none."""
    return reason_words(figure) if figure.value is None else figure_words(figure.value, decimals)


def interval_words(estimate: Estimate, decimals: int = 2) -> str:
    """Return a value with its interval in brackets, or the reason why there is none."""
    if estimate.value is None:
        return reason_words(estimate)
    if estimate.low is None or estimate.high is None:
        return f"{figure_words(estimate.value, decimals)} ({reason_words(estimate)})"
    ends = f"{figure_words(estimate.low, decimals)}; {figure_words(estimate.high, decimals)}"
    return f"{figure_words(estimate.value, decimals)} [{ends}]"


def note_words(estimate: Estimate, decimals: int = 2) -> str:
    """Return the interval in words, or why there is none."""
    if estimate.low is None or estimate.high is None:
        return reason_words(estimate)
    told = translate("Outcomes", "{level} % interval {low} to {high}, n = {n}")
    return told.format(
        level=number(100 * estimate.level),
        low=figure_words(estimate.low, decimals),
        high=figure_words(estimate.high, decimals),
        n=estimate.n,
    )


def method_words(estimate: Estimate) -> str:
    """Return how an estimate was computed, and after whom."""
    told = say(estimate.method)
    return f"{told} {estimate.source}." if estimate.source else told


def round_ticks(low: float, high: float) -> tuple[tuple[float, str], ...]:
    """Return some round numbers of an axis, so that what lies outside bears none."""
    steps = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
    step = next((each for each in steps if (high - low) / each <= _MOST_TICKS), steps[-1])
    first, last = math.ceil(low / step), math.floor(high / step)
    return tuple((n * step, f"{n * step:g}".replace("-", "−")) for n in range(first, last + 1))


def outgoing(estimate: Estimate) -> tuple[float | None, float | None, float | None, int | None]:
    """Return value, ends and n as they may leave the area: nothing of fewer than five."""
    if 0 < estimate.n < FEWEST:
        return None, None, None, None
    return estimate.value, estimate.low, estimate.high, estimate.n
