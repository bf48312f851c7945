"""The figure of what each learner gained, by arm, and that of a covariate against it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from anatomyapp.evaluation.covariates import Covariate
from anatomyapp.evaluation.estimate import Estimate
from anatomyapp.evaluation.gains import CLASS_GAIN, Band
from anatomyapp.evaluation.rank_tests import RHO
from anatomyapp.evaluation.scores import Dot, score_at
from anatomyapp.evaluation.t_interval import OF_PAIRS, mean_with_interval
from anatomyapp.gui.instructor.outcomes.shown import Shown
from anatomyapp.gui.instructor.outcomes.words import (
    covariate_words,
    group_words,
    interval_words,
    n_words,
    outgoing,
    short_words,
    value_words,
)
from anatomyapp.gui.instructor.plots.figure import Axis, Figure, Table, no_figure
from anatomyapp.gui.language import number, say, translate
from anatomyapp.study.allocation import ArmId
from anatomyapp.study.steps import Occasion

if TYPE_CHECKING:
    from anatomyapp.gui.instructor.plots.canvas import Canvas

_WIDTH, _BESIDE = 0.42, 0.32


@dataclass(frozen=True, slots=True)
class Column:
    """The gains of an arm; ``values`` are a covariate's, where one is set against them."""

    name: str
    look: int
    dots: tuple[Dot, ...]
    mean: Estimate
    values: tuple[float, ...] = ()


def gains_figure(shown: Shown, since: Occasion = Occasion.PRE) -> Figure:
    """Return each learner's gain in points from before to the chosen occasion."""
    title = translate("Outcomes", "Gains")
    columns = _columns(shown, since)
    dots = [dot for column in columns for dot in column.dots]
    method = f"{say(OF_PAIRS)} {say(CLASS_GAIN)}"
    if not dots:
        reason = translate("Outcomes", "No learner has a score both before and after.")
        return no_figure(title, n_words(0), method, reason)
    low, high = _range(dots)
    ticks = tuple((float(i), column.name) for i, column in enumerate(columns))
    return Figure(
        title,
        translate("Outcomes", "{n}; {gains}").format(
            n=n_words(len(dots)), gains=_class_gains(shown)
        ),
        method,
        "; ".join(f"{c.name} {interval_words(c.mean, 1)}" for c in columns),
        Axis("", -0.5, len(columns) - 0.5 + 0.1, ticks),
        Axis(translate("Outcomes", "After − before, points"), low, high, grid=True),
        _table(shown),
        partial(_draw_gains, columns),
        file_name="gains",
    )


def relation_figure(shown: Shown, covariate: Covariate) -> Figure:
    """Return a covariate against the gain, a dot for each learner."""
    title = translate("Outcomes", "What goes with the gain")
    columns = [_related(column, shown, covariate) for column in _columns(shown, Occasion.PRE)]
    dots = [dot for column in columns for dot in column.dots]
    if not dots:
        reason = translate("Outcomes", "It is known of no learner who has both scores.")
        return no_figure(title, n_words(0), say(RHO), reason)
    low, high = _range(dots)
    values = [value for column in columns for value in column.values]
    pad = 0.05 * (max(values) - min(values) or 1.0)
    rho = _rho(shown, covariate)
    told = value_words(rho) if rho else ""
    counted = translate("Outcomes", "{n}; Spearman's rho {rho}")
    return Figure(
        title,
        counted.format(n=n_words(len(dots)), rho=interval_words(rho) if rho else "–"),
        say(RHO),
        f"{covariate_words(covariate)}: {told}",
        Axis(covariate_words(covariate), min(values) - pad, max(values) + pad),
        Axis(translate("Outcomes", "After − before, points"), low, high, grid=True),
        Table(("covariate", "rho", "low", "high", "n"),
              ((covariate.value, *outgoing(rho)),) if rho else ()),
        partial(_draw_relation, columns),
        file_name="relation",
    )  # fmt: skip


def _columns(shown: Shown, since: Occasion) -> tuple[Column, ...]:
    columns = []
    later = shown.occasion
    for look, arm in enumerate(shown.found.arms):
        if arm not in shown.arms:
            continue
        dots = []
        for each in shown.data.of_arm(ArmId(arm)):
            before, after = score_at(each, since), score_at(each, later)
            if before is not None and after is not None:
                dots.append(Dot(each.code, each.session, after - before))
        mean = mean_with_interval(np.array([dot.score for dot in dots], float))
        columns.append(Column(group_words(shown.data, arm), look, tuple(dots), mean))
    return tuple(columns)


def _related(column: Column, shown: Shown, covariate: Covariate) -> Column:
    """Return a column with the covariate's values, of those of whom it is known."""
    kept = [(dot, value) for dot in column.dots
            if (value := shown.known.get(dot.code, {}).get(covariate)) is not None]  # fmt: skip
    return replace(
        column, dots=tuple(dot for dot, _ in kept), values=tuple(value for _, value in kept)
    )


def _rho(shown: Shown, covariate: Covariate) -> Estimate | None:
    whole = shown.arm if len(shown.found.arms) > 1 else shown.found.arms[0]
    for each in shown.found.covariates:
        if each.covariate is covariate and each.arm == whole:
            return each.with_gain
    return None


def _class_gains(shown: Shown) -> str:
    told = translate("Outcomes", "class gain ⟨g⟩: {gains}")
    found = [
        f"{short_words(shown.data, c.arm)} {value_words(c.gains.class_gain)}{_band(c.gains.band)}"
        for c in shown.found.changes
        if c.gains is not None and c.arm in shown.arms
    ]
    return told.format(gains=", ".join(found) or "–")


def _band(band: Band | None) -> str:
    words = {
        Band.LOW: translate("Outcomes", " (low)"),
        Band.MEDIUM: translate("Outcomes", " (medium)"),
        Band.HIGH: translate("Outcomes", " (high)"),
    }
    return "" if band is None else words[band]


def _range(dots: list[Dot]) -> tuple[float, float]:
    scores = [dot.score for dot in dots]
    return min(0.0, 10 * (min(scores) // 10)), max(0.0, 10 * (max(scores) // 10 + 1))


def _table(shown: Shown) -> Table:
    names = ("arm", "measure", "value", "low", "high", "n")
    rows = []
    for change in shown.found.changes:
        if change.gains is None or change.arm not in shown.arms:
            continue
        for name, estimate in (
            ("points", change.gains.points),
            ("class-gain", change.gains.class_gain),
            ("mean-of-own-gains", change.gains.mean_gain),
            ("normalised-change", change.gains.change),
        ):
            rows.append((group_words(shown.data, change.arm), name, *outgoing(estimate)))
    return Table(names, tuple(rows))


def _draw_gains(columns: tuple[Column, ...], canvas: Canvas) -> None:
    from anatomyapp.gui.instructor.outcomes.marks import (  # noqa: PLC0415 - plots
        draw_up,
        look_of,
        spread,
    )
    from anatomyapp.gui.instructor.plots.canvas import Series, Spot  # noqa: PLC0415 - as above

    canvas.line([(-0.5, 0), (len(columns), 0)], Series("border"), width=1)
    for place, column in enumerate(columns):
        look = look_of(column.look)
        offsets = spread(len(column.dots), _WIDTH)
        spots = [
            Spot(place + off, dot.score, dot, f"{dot.code}: {number(dot.score, 1)}")
            for dot, off in zip(column.dots, offsets, strict=True)
        ]
        canvas.points(spots, replace(look, size=7, shade=0.45))
        draw_up(canvas, place + _BESIDE, column.mean, look)


def _draw_relation(columns: list[Column], canvas: Canvas) -> None:
    from anatomyapp.gui.instructor.outcomes.marks import look_of  # noqa: PLC0415 - plots
    from anatomyapp.gui.instructor.plots.canvas import Spot  # noqa: PLC0415 - as above

    for column in columns:
        spots = [
            Spot(value, dot.score, dot, f"{dot.code}, {column.name}: {number(dot.score, 1)}")
            for dot, value in zip(column.dots, column.values, strict=True)
        ]
        canvas.points(spots, replace(look_of(column.look), size=8, shade=0.75))
