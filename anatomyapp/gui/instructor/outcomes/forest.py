"""The figure of effects with their intervals: between arms, within one arm, or of a crossover."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from anatomyapp.evaluation.ancova import ADJUSTED_DIFFERENCE
from anatomyapp.evaluation.crossover import MIXED
from anatomyapp.evaluation.effects import G_ARMS, G_PAIRED
from anatomyapp.evaluation.estimate import Estimate
from anatomyapp.evaluation.outcomes import Design
from anatomyapp.gui.instructor.outcomes.shown import Measure, Shown
from anatomyapp.gui.instructor.outcomes.words import (
    group_words,
    interval_words,
    n_words,
    occasion_words,
    outgoing,
    reason_words,
    round_ticks,
    short_words,
)
from anatomyapp.gui.instructor.plots.figure import Axis, Figure, Table, no_figure
from anatomyapp.gui.language import say, translate
from anatomyapp.study.steps import Occasion

if TYPE_CHECKING:
    from anatomyapp.gui.instructor.plots.canvas import Canvas

_TEXT_SHARE = 0.62  # of the axis' length, at its right, for the numbers


@dataclass(frozen=True, slots=True)
class Row:
    """One effect."""

    name: str
    effect: Estimate


def forest_figure(shown: Shown) -> Figure:
    """Return the effects that were chosen."""
    rows, unit, method = _rows(shown)
    title = translate("Outcomes", "Effect sizes")
    known = [row for row in rows if row.effect.value is not None]
    counted = n_words(max((row.effect.n for row in rows), default=0))
    if not known:
        why = "; ".join(dict.fromkeys(reason_words(row.effect) for row in rows)) or "–"
        told = translate("Outcomes", "There is nothing to compare yet: {why}.").format(why=why)
        return no_figure(title, counted, say(method), told)
    low, high = _range(known)
    reach = high - low
    edge = high + _TEXT_SHARE * reach
    return Figure(
        title,
        translate("Outcomes", "up to {n} learners; lines are 95 % intervals").format(n=counted),
        say(method),
        "; ".join(f"{row.name} {interval_words(row.effect)}" for row in known),
        Axis(unit, low, edge, round_ticks(low, high)),
        Axis("", len(rows) - 0.4, -0.6, tuple((float(i), r.name) for i, r in enumerate(rows))),
        _table(rows),
        partial(_draw, rows, edge),
        file_name="effects",
    )


def _rows(shown: Shown) -> tuple[tuple[Row, ...], str, str]:
    """Return the effects, the unit of their axis, and how they were computed."""
    points = translate("Outcomes", "Difference, points")
    standard = translate("Outcomes", "Standardised difference (Hedges' g)")
    if shown.found.design is Design.CROSSOVER:
        return _crossed(shown), points, MIXED
    if shown.found.design is not Design.ARMS:
        return _within(shown), standard, G_PAIRED
    if shown.measure in (Measure.ADJUSTED, Measure.ROTATION):
        return _adjusted(shown), points, ADJUSTED_DIFFERENCE
    return _between(shown), standard, G_ARMS


def _between(shown: Shown) -> tuple[Row, ...]:
    since = Occasion.PRE if shown.measure is Measure.GAINS else None
    return tuple(
        Row(_pair(shown, each.first, each.second, each.occasion), each.effect.hedges_g)
        for each in shown.found.contrasts
        if each.since is since and shown.arm in ("", each.first, each.second)
    )


def _adjusted(shown: Shown) -> tuple[Row, ...]:
    return tuple(
        Row(_pair(shown, first, second, each.occasion), difference)
        for each in shown.adjusted[shown.measure]
        for (first, second), difference in each.ancova.differences.items()
        if shown.arm in ("", first, second)
    )


def _within(shown: Shown) -> tuple[Row, ...]:
    words = translate("Outcomes", "{arm}: {first} to {second}")
    return tuple(
        Row(
            words.format(
                arm=group_words(shown.data, each.arm),
                first=occasion_words(each.first),
                second=occasion_words(each.second),
            ),
            each.effect.hedges_g,
        )
        for each in shown.found.changes
        if each.arm in shown.arms
    )


def _crossed(shown: Shown) -> tuple[Row, ...]:
    found = shown.found.crossover
    if found is None:
        return ()
    rows = [
        Row(_difference(shown, *pair), difference) for pair, difference in found.differences.items()
    ]
    period = translate("Outcomes", "Period {n} − period 1")
    rows += [Row(period.format(n=number), each) for number, each in found.periods.items()]
    if found.classical.value is not None:
        rows.append(Row(translate("Outcomes", "Check by t test"), found.classical))
        rows.append(Row(translate("Outcomes", "Carry-over (sum)"), found.carry_over))
    return tuple(rows)


def _pair(shown: Shown, first: str, second: str, occasion: Occasion) -> str:
    told = _difference(shown, first, second)
    return f"{told}, {occasion_words(occasion)}"


def _difference(shown: Shown, first: str, second: str) -> str:
    return f"{short_words(shown.data, first)} − {short_words(shown.data, second)}"


def _range(rows: list[Row]) -> tuple[float, float]:
    ends = [0.0]
    for row in rows:
        told = (row.effect.low, row.effect.value, row.effect.high)
        ends += [end for end in told if end is not None]
    low, high = min(ends), max(ends)
    pad = 0.06 * (high - low or 1.0)
    return low - pad, high + pad


def _table(rows: tuple[Row, ...]) -> Table:
    names = ("effect", "value", "low", "high", "n")
    return Table(names, tuple((row.name, *outgoing(row.effect)) for row in rows))


def _draw(rows: tuple[Row, ...], edge: float, canvas: Canvas) -> None:
    from anatomyapp.gui.instructor.outcomes.marks import draw_across  # noqa: PLC0415 - plots
    from anatomyapp.gui.instructor.plots.canvas import Series  # noqa: PLC0415 - as above

    canvas.line([(0, -0.6), (0, len(rows) - 0.4)], Series("border"), width=1.5)
    for place, row in enumerate(rows):
        draw_across(canvas, place, row.effect, Series("accent", "d"))
        canvas.words((edge, place), interval_words(row.effect), "text2", (1, 0.5))
