"""Outcomes as they may leave the instructor's area: no arm of fewer than five by a difference.

What an arm of fewer than five came to is hidden wherever it stands (`TOO_SMALL`), and so is what
would tell it: its differences from the other arms, its adjusted mean, and, where figures of all
stand beside those of the arms, as many further arms as leave five people unknown together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import TypeVar

from anatomyapp.evaluation.comparing import Adjusted, Contrast
from anatomyapp.evaluation.covariates import CovariateFigures
from anatomyapp.evaluation.effects import ArmsEffect
from anatomyapp.evaluation.estimate import Estimate, without
from anatomyapp.evaluation.guarding import TOO_SMALL
from anatomyapp.evaluation.outcomes import Outcomes, StepFigures
from anatomyapp.evaluation.small_cells import FEWEST
from anatomyapp.evaluation.statistic import Statistic
from anatomyapp.study.steps import Occasion

_Name = TypeVar("_Name")
_Small = frozenset[tuple[str, Occasion]]


def guarded_outcomes(found: Outcomes) -> Outcomes:
    """Return the outcomes without what tells the figures of an arm of fewer than five."""
    small = frozenset(
        (each.arm, each.occasion) for each in found.scores if 0 < each.mean.n < FEWEST
    )
    return replace(
        found,
        contrasts=tuple(_contrast(each, small) for each in found.contrasts),
        adjusted=tuple(_adjusted(each, small) for each in found.adjusted),
        covariates=_covariates(found.covariates),
        instruments=tuple(map(_step, found.instruments)),
    )


def unknown_arms(sizes: Mapping[_Name, int], fewest: int = FEWEST) -> set[_Name]:
    """Return whose figures are hidden where those of all together are told."""
    hidden = {name for name, n in sizes.items() if 0 < n < fewest}
    rest = sorted((n, str(name), name) for name, n in sizes.items() if n >= fewest)
    if hidden and rest and sum(sizes[name] for name in hidden) < fewest:
        hidden.add(rest[0][2])
    return hidden


def _hidden(estimate: Estimate) -> Estimate:
    return without(TOO_SMALL, estimate.n, estimate.level).told(estimate.method, estimate.source)


def _contrast(each: Contrast, small: _Small) -> Contrast:
    occasions = {each.occasion} | ({each.since} if each.since else set())
    if not any((arm, at) in small for arm in (each.first, each.second) for at in occasions):
        return each
    effect = ArmsEffect(
        **{part.name: _hidden(getattr(each.effect, part.name)) for part in fields(ArmsEffect)}
    )
    alike = replace(each.equivalence, difference=_hidden(each.equivalence.difference))
    return replace(each, effect=effect, equivalence=alike)


def _adjusted(each: Adjusted, small: _Small) -> Adjusted:
    few = {arm for arm, at in small if at in (each.occasion, Occasion.PRE)}
    model = each.ancova
    adjusted = {arm: _hidden(mean) if arm in few else mean for arm, mean in model.adjusted.items()}
    differences = {
        pair: _hidden(found) if few & set(pair) else found
        for pair, found in model.differences.items()
    }
    return replace(each, ancova=replace(model, adjusted=adjusted, differences=differences))


def _covariates(found: Iterable[CovariateFigures]) -> tuple[CovariateFigures, ...]:
    told = tuple(found)
    hidden: set[tuple[str, str]] = set()
    for covariate in {each.covariate for each in told}:
        sizes = {each.arm: each.mean.n for each in told if each.covariate == covariate and each.arm}
        hidden |= {(covariate, arm) for arm in unknown_arms(sizes)}
    return tuple(
        replace(
            each,
            mean=_hidden(each.mean),
            deviation=Statistic(None, each.deviation.n, TOO_SMALL),
            with_gain=_hidden(each.with_gain),
        )
        if (each.covariate, each.arm) in hidden
        else each
        for each in told
    )


def _step(step: StepFigures) -> StepFigures:
    hidden = unknown_arms({arm: each.fillings for arm, each in step.by_arm.items()})
    if len(step.by_arm) > 1:
        shown = {arm: each for arm, each in step.by_arm.items() if arm not in hidden}
        return replace(step, by_arm=shown)
    return step
