"""Outcomes as plain values for JSON, without what could show somebody unless all is wanted.

Nothing of one learner (no dots); no figure of fewer than five; no reason to leave that fewer gave;
no structure that fewer looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import singledispatch

from anatomyapp.evaluation.attention import StudyAttention
from anatomyapp.evaluation.attrition import Loss
from anatomyapp.evaluation.estimate import Estimate, without
from anatomyapp.evaluation.guarding import TOO_SMALL
from anatomyapp.evaluation.guarding_instruments import guarded_instrument
from anatomyapp.evaluation.guarding_outcomes import guarded_outcomes
from anatomyapp.evaluation.instruments import InstrumentFigures
from anatomyapp.evaluation.outcomes import Outcomes
from anatomyapp.evaluation.scores import ArmScores
from anatomyapp.evaluation.small_cells import FEWEST
from anatomyapp.evaluation.statistic import Statistic

Plain = dict[str, "Plain"] | list["Plain"] | str | float | int | bool | None


def plain(value: object, *, whole: bool) -> Plain:
    """Return frozen figures as what JSON can hold; ``whole`` hides nothing."""
    if not whole:
        value = _guarded(value)
    if isinstance(value, Estimate | Statistic):
        return _figure(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name), whole=whole) for each in fields(value)}
    if isinstance(value, Mapping):
        return {_name(key): plain(each, whole=whole) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [plain(each, whole=whole) for each in value]
    if value is None or isinstance(value, str | float | int):
        return value
    return str(value)


@singledispatch
def _guarded(value: object) -> object:
    """Return a part of the outcomes without what could show somebody."""
    return value


@_guarded.register
def _(value: Outcomes) -> Outcomes:
    return guarded_outcomes(value)


@_guarded.register
def _(value: InstrumentFigures) -> InstrumentFigures:
    return guarded_instrument(value)


@_guarded.register
def _(value: ArmScores) -> ArmScores:
    return replace(value, dots=())


@_guarded.register
def _(value: StudyAttention) -> StudyAttention:
    seen = tuple(each for each in value.structures if each.learners >= FEWEST)
    return replace(value, structures=seen)


@_guarded.register
def _(value: Loss) -> Loss:
    return replace(value, reasons={why: n for why, n in value.reasons.items() if n >= FEWEST})


@_guarded.register
def _(value: Estimate) -> Estimate:
    few = 0 < value.n < FEWEST
    return replace(without(TOO_SMALL, value.n, value.level), method=value.method) if few else value


@_guarded.register
def _(value: Statistic) -> Statistic:
    return Statistic(None, value.n, TOO_SMALL) if 0 < value.n < FEWEST else value


def _figure(value: Estimate | Statistic) -> Plain:
    told = {each.name: getattr(value, each.name) for each in fields(value)}
    return {name: each for name, each in told.items() if each not in ("", None) or name == "value"}


def _name(key: object) -> str:
    if isinstance(key, tuple):
        return " - ".join(map(str, key))
    return str(key.value) if isinstance(key, Enum) else str(key)
