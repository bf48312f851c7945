"""The figure of scores over time, by arm: single learners pale, means with their intervals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from anatomyapp.evaluation.outcomes import Design
from anatomyapp.evaluation.scores import SCORE, ArmScores, Dot
from anatomyapp.gui.instructor.outcomes.shown import Shown
from anatomyapp.gui.instructor.outcomes.words import (
    group_words,
    interval_words,
    n_words,
    occasion_words,
    outgoing,
    short_words,
)
from anatomyapp.gui.instructor.plots.figure import Axis, Figure, Table, no_figure
from anatomyapp.gui.language import number, say, translate
from anatomyapp.study.steps import Occasion

if TYPE_CHECKING:
    from anatomyapp.gui.instructor.plots.canvas import Canvas

_APART, _PALE, _DOT = 0.13, 0.16, 0.3
_LINE = 6.0  # points between two names
_MOST_NAMED = 24  # letters of a name at a line's end


@dataclass(frozen=True, slots=True)
class Path:
    """The scores of one group at some places of the axis across."""

    name: str
    look: int  # which of the series
    stops: tuple[tuple[float, ArmScores], ...]


def trend_figure(shown: Shown) -> Figure:
    """Return the scores before, after and later, or of a crossover by condition."""
    paths = _conditions(shown) if shown.found.design is Design.CROSSOVER else _arms(shown)
    title = translate("Outcomes", "Before, after, later")
    if shown.found.design is Design.CROSSOVER:
        title = translate("Outcomes", "Scores by condition")
    stops = [scores for path in paths for _, scores in path.stops]
    dots = [dot for scores in stops for dot in scores.dots]
    learners = len({dot.code for dot in dots})
    if not dots:
        reason = translate("Outcomes", "No test of this study has been finished yet.")
        return no_figure(title, n_words(0), say(SCORE), reason)
    ticks = _ticks(shown, paths)
    low, high = _range(dots, stops)
    counted = translate("Outcomes", "{n}; means with 95 % interval; thin lines: single learners")
    return Figure(
        title,
        counted.format(n=n_words(learners)),
        say(SCORE),
        "; ".join(f"{path.name} {_told(scores)}" for path in paths for _, scores in path.stops),
        Axis("", -0.4, len(ticks) - 1 + 0.9, ticks),
        Axis(translate("Outcomes", "Score, %"), low, high, grid=True),
        _table(shown, stops),
        partial(_draw, paths),
        file_name="scores",
    )  # fmt: skip


def _arms(shown: Shown) -> tuple[Path, ...]:
    occasions, found = shown.found.occasions, shown.found
    paths = []
    for look, arm in enumerate(found.arms):
        if arm not in shown.arms:
            continue
        shift = (look - (len(found.arms) - 1) / 2) * _APART
        of = {each.occasion: each for each in found.scores if each.arm == arm}
        stops = tuple(
            (place + shift, of[occasion])
            for place, occasion in enumerate(occasions)
            if occasion in of and of[occasion].dots
        )
        paths.append(Path(short_words(shown.data, arm), look, stops))
    return tuple(paths)


def _conditions(shown: Shown) -> tuple[Path, ...]:
    """Return one path over all conditions: everybody met each."""
    periods = [each for each in shown.found.scores if each.occasion is Occasion.PERIOD]
    return (Path("", 0, tuple((float(i), each) for i, each in enumerate(periods))),)


def _ticks(shown: Shown, paths: tuple[Path, ...]) -> tuple[tuple[float, str], ...]:
    if shown.found.design is Design.CROSSOVER:
        return tuple((at, group_words(shown.data, each.arm)) for at, each in paths[0].stops)
    return tuple((float(i), occasion_words(each)) for i, each in enumerate(shown.found.occasions))


def _range(dots: Sequence[Dot], stops: Sequence[ArmScores]) -> tuple[float, float]:
    """Return tens round all scores and intervals, as far as a score can be."""
    ends = [dot.score for dot in dots]
    ends += [end for each in stops for end in (each.mean.low, each.mean.high) if end is not None]
    low, high = max(0.0, min(ends)), min(100.0, max(ends))
    return 10 * (low // 10), min(100.0, 10 * (high // 10 + 1))


def _told(scores: ArmScores) -> str:
    return f"{occasion_words(scores.occasion)} {interval_words(scores.mean, 1)}"


def _table(shown: Shown, stops: Sequence[ArmScores]) -> Table:
    names = ("group", "occasion", "mean", "low", "high", "n", "sd")
    rows = tuple(
        (group_words(shown.data, each.arm), each.occasion.value, *outgoing(each.mean),
         each.deviation.value if outgoing(each.mean)[3] else None)
        for each in stops
    )  # fmt: skip
    return Table(names, rows)


def _draw(paths: tuple[Path, ...], canvas: Canvas) -> None:
    from anatomyapp.gui.instructor.outcomes.marks import draw_up, look_of  # noqa: PLC0415 - plots
    from anatomyapp.gui.instructor.plots.canvas import Spot  # noqa: PLC0415 - as above

    for path in paths:
        _draw_learners(path, canvas)
        spots = [
            Spot(at, dot.score, dot, f"{dot.code}: {number(dot.score, 1)} %")
            for at, scores in path.stops
            for dot in scores.dots
        ]
        canvas.points(spots, replace(look_of(path.look), size=5, shade=_DOT))
    for path in paths:
        means = [(at, each.mean) for at, each in path.stops]
        known = [(at, mean.value) for at, mean in means if mean.value is not None]
        canvas.line(known, look_of(path.look))
        for at, mean in means:
            draw_up(canvas, at, mean, look_of(path.look))
    _draw_names(paths, canvas)


def _draw_learners(path: Path, canvas: Canvas) -> None:
    """Draw a thin line for each learner through their scores."""
    from anatomyapp.gui.instructor.outcomes.marks import look_of, solid  # noqa: PLC0415 - plots

    lines: dict[str, list[tuple[float, float]]] = {}
    for at, scores in path.stops:
        for dot in scores.dots:
            lines.setdefault(dot.code, []).append((at, dot.score))
    look = replace(solid(look_of(path.look)), shade=_PALE)
    canvas.lines([line for line in lines.values() if len(line) > 1], look, width=1)


def _draw_names(paths: tuple[Path, ...], canvas: Canvas) -> None:
    """Name each path at its end, with its symbol, apart from each other."""
    from anatomyapp.gui.instructor.outcomes.marks import look_of  # noqa: PLC0415 - plots
    from anatomyapp.gui.instructor.plots.canvas import Spot  # noqa: PLC0415 - as above

    ends = [
        (path.stops[-1][1].mean.value, path)
        for path in paths
        if path.name and path.stops and path.stops[-1][1].mean.value is not None
    ]
    at = max((at for path in paths for at, _ in path.stops), default=0.0)
    before = None
    for value, path in sorted(ends, key=lambda end: end[0] or 0.0):
        height = value or 0.0
        if before is not None:
            height = max(height, before + _LINE)
        canvas.points([Spot(at + 0.14, height)], look_of(path.look))
        canvas.words((at + 0.2, height), path.name[:_MOST_NAMED], "text", (0, 0.5), bold=True)
        before = height
