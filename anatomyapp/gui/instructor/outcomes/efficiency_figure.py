"""The figure of how much was learnt for the effort that it took."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from anatomyapp.evaluation.efficiency import GroupEfficiency
from anatomyapp.evaluation.outcomes import Design
from anatomyapp.gui.instructor.outcomes.shown import Shown
from anatomyapp.gui.instructor.outcomes.words import (
    group_words,
    interval_words,
    method_words,
    n_words,
    outgoing,
    reason_words,
    round_ticks,
    short_words,
)
from anatomyapp.gui.instructor.plots.figure import Axis, Figure, Table, no_figure
from anatomyapp.gui.language import translate

if TYPE_CHECKING:
    from anatomyapp.gui.instructor.plots.canvas import Canvas

_TEXT_SHARE, _LEAST = 0.62, 0.5  # room for numbers, of the axis; the least that it reaches


def efficiency_figure(shown: Shown) -> Figure:
    """Return the efficiency of instruction by arm, or by condition of a crossover."""
    title = translate("Outcomes", "Learnt for the effort")
    groups = tuple(each for each in shown.found.efficiency if shown.arm in ("", each.group))
    known = [each for each in groups if each.mean.value is not None]
    sizes = [each.mean.n for each in groups]
    twice = shown.found.design is Design.CROSSOVER  # everybody is in each group
    counted = n_words(max(sizes, default=0) if twice else sum(sizes))
    method = method_words(groups[0].mean) if groups else ""
    if not known:
        why = reason_words(groups[0].mean) if groups else "–"
        return no_figure(title, counted, method, why)
    ends = [
        end for e in known for end in (e.mean.low, e.mean.high, e.mean.value) if end is not None
    ]
    low, high = min(-_LEAST, *ends), max(_LEAST, *ends)
    edge = high + _TEXT_SHARE * (high - low)
    names = tuple((float(i), short_words(shown.data, each.group)) for i, each in enumerate(groups))
    told = translate("Outcomes", "{n}; above 0: more than others for the same effort")
    return Figure(
        title,
        told.format(n=counted),
        method,
        "; ".join(f"{group_words(shown.data, e.group)} {interval_words(e.mean)}" for e in known),
        Axis(translate("Outcomes", "Efficiency of instruction"), low, edge, round_ticks(low, high)),
        Axis("", len(groups) - 0.4, -0.6, names),
        Table(("group", "efficiency", "low", "high", "n"),
              tuple((group_words(shown.data, e.group), *outgoing(e.mean)) for e in groups)),
        partial(_draw, groups, edge),
        file_name="efficiency",
    )  # fmt: skip


def _draw(groups: tuple[GroupEfficiency, ...], edge: float, canvas: Canvas) -> None:
    from anatomyapp.gui.instructor.outcomes.marks import draw_across  # noqa: PLC0415 - plots
    from anatomyapp.gui.instructor.plots.canvas import Series  # noqa: PLC0415 - as above

    canvas.line([(0, -0.6), (0, len(groups) - 0.4)], Series("border"), width=1.5)
    for row, each in enumerate(groups):
        draw_across(canvas, row, each.mean, Series("accent", "d"))
        canvas.words((edge, row), interval_words(each.mean), "text2", (1, 0.5))
