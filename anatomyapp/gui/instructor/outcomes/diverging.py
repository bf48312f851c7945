"""The figure of a questionnaire: bars that diverge from the scale's middle, or means with SD."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from anatomyapp.evaluation.instruments import DomainFigures, InstrumentFigures
from anatomyapp.evaluation.small_cells import FEWEST
from anatomyapp.gui.instructor.outcomes.words import figure_words, n_words, value_words
from anatomyapp.gui.instructor.plots.figure import Axis, Figure, Table, no_figure
from anatomyapp.gui.language import number, spoken, translate
from anatomyapp.study.answering import Scale
from anatomyapp.study.instrument import Domain, Instrument, Question

if TYPE_CHECKING:
    from anatomyapp.gui.instructor.plots.canvas import Canvas

_LEFT, _RIGHT, _LETTERS = -212.0, 206.0, 30  # of the axis: room for questions, and for figures
_HALF, _LEAST_NAMED = 0.2, 14.0  # of a bar; percent
_ROOM = 1.6  # of an axis of means: room for figures at its right
_MOST_POINTS = 9  # of a scale whose answers are bars
_AGAINST = ("#B5540E", "#EDA560")  # far from the middle, near to it
_FOR = ("#0B61A4", "#8FC4E8")
_MIDDLE = "#C8CCD6"


@dataclass(frozen=True, slots=True)
class Bar:
    """How often each point of a scale was chosen; ``beside`` are figures at its right."""

    name: str
    counts: tuple[int, ...]
    beside: str
    heading: bool = False

    @property
    def n(self) -> int:
        """How many answers."""
        return sum(self.counts)


def rows_of(figures: InstrumentFigures, instrument: Instrument, *, by_item: bool) -> int:
    """Return how many rows the figure has, by which its height goes."""
    return len(_bars(figures, instrument, by_item=by_item)) or 1


def questionnaire_figure(
    figures: InstrumentFigures, instrument: Instrument, *, by_item: bool
) -> Figure:
    """Return a questionnaire's answers by domain, or by item; means where it is no agreement."""
    title = instrument.title.said(spoken().value)
    counted = n_words(figures.fillings)
    bars = _bars(figures, instrument, by_item=by_item)
    if not figures.fillings or not (bars or figures.domains):
        reason = translate("Outcomes", "Nobody has filled it in yet.")
        return no_figure(title, counted, "", reason)
    grade = ""
    if figures.grade:
        called = figures.grade.called.replace("-", "−")
        grade = translate("Outcomes", "; grade {grade}").format(grade=called)
    method = translate(
        "Outcomes",
        "Percent of the answers; reversed statements are turned within domains. Right: mean, SD "
        "and Cronbach's α with its n among who answered all of the domain.",
    )
    if not bars:
        return _means(figures, instrument, title, counted + grade)
    ticks = tuple((float(t), f"{abs(t)} %") for t in (-50, 0, 50, 100))
    return Figure(
        title,
        counted + grade,
        method,
        "; ".join(f"{bar.name}: {bar.beside}" for bar in bars),
        Axis("", _LEFT, _RIGHT, ticks),
        Axis("", len(bars) - 0.3, -0.9, ()),
        _table(bars),
        partial(_draw, bars, _middle(instrument)),
        file_name=f"questionnaire-{instrument.id}",
    )


def _scale(instrument: Instrument, domain: Domain) -> Scale | None:
    """Return the one scale of a domain's items, where its answers can be bars."""
    scales = {rating.scale.id: rating.scale for _, rating in instrument.rated(domain)}
    found = next(iter(scales.values()), None)
    if len(scales) != 1 or found is None or len(found.values) > _MOST_POINTS:
        return None
    return found


def _middle(instrument: Instrument) -> float:
    """Return the place of the middle among the points of the first scale."""
    for domain in instrument.domains:
        scale = _scale(instrument, domain)
        if scale is not None:
            return (len(scale.values) - 1) / 2
    return 0.0


def _bars(figures: InstrumentFigures, instrument: Instrument, *, by_item: bool) -> tuple[Bar, ...]:
    bars: list[Bar] = []
    named: set[str] = set()
    domains = {each.domain: each for each in figures.domains}
    for domain in instrument.domains:
        new = [question for question in domain.questions if question not in named]
        if _scale(instrument, domain) is None or (by_item and not new):
            continue
        named.update(domain.questions)
        told = domains[domain.id]
        counts = _counts_of(figures, instrument, domain)
        bars.append(Bar(domain.title.said(spoken().value), counts, _beside(told), heading=by_item))
        if by_item:
            bars += [_item(figures, instrument.question(question)) for question in new]
    return tuple(bars)


def _counts_of(
    figures: InstrumentFigures, instrument: Instrument, domain: Domain
) -> tuple[int, ...]:
    """Return how often each point was chosen over a domain's items, reversed ones turned."""
    items = {each.question: each for each in figures.items}
    total: Counter[int] = Counter()
    size = 0
    for question, _ in instrument.rated(domain):
        counts = [count for _, count in items[question.id].counts]
        size = len(counts)
        turned = counts[::-1] if question.is_reversed else counts
        total.update(dict(enumerate(turned)))
    return tuple(total[place] for place in range(size))


def _item(figures: InstrumentFigures, question: Question) -> Bar:
    found = next(each for each in figures.items if each.question == question.id)
    name = question.words.said(spoken().value) or question.id
    told = f"{value_words(found.mean)} ± {value_words(found.deviation)}"
    if question.is_reversed:
        name = translate("Outcomes", "{statement} (reversed)").format(statement=name)
    return Bar(name, tuple(count for _, count in found.counts), told)


def _beside(domain: DomainFigures) -> str:
    alpha = "–" if domain.alpha.value is None else figure_words(domain.alpha.value)
    return f"{value_words(domain.mean)} ± {value_words(domain.deviation)}   α {alpha}"


def _table(bars: Sequence[Bar]) -> Table:
    """Return counts; all of a bar are left out where one is of fewer than five."""
    size = max(len(bar.counts) for bar in bars)
    names = ("statement", "figures", *(f"point {i + 1}" for i in range(size)))
    rows = []
    for bar in bars:
        small = any(0 < count < FEWEST for count in bar.counts)
        counts = [None] * size if small else list(bar.counts)
        rows.append((bar.name, bar.beside if bar.n >= FEWEST else "", *counts))
    return Table(names, tuple(rows))


def _inks(points: int) -> tuple[tuple[str, bool], ...]:
    """Return the colour of each point, and whether it is hatched: those next to the middle."""
    half = points // 2
    against = [(_AGAINST[0] if i < (half + 1) // 2 else _AGAINST[1], i == half - 1)
               for i in range(half)]  # fmt: skip
    middle = [(_MIDDLE, False)] * (points % 2)
    favour = [(_FOR[1] if i < half // 2 else _FOR[0], False) for i in range(half)]
    return (*against, *middle, *favour)


def _draw(bars: Sequence[Bar], middle: float, canvas: Canvas) -> None:
    from anatomyapp.gui.instructor.plots.canvas import Series  # noqa: PLC0415 - plots

    rows = (-0.6, len(bars) - 0.4)
    for at in (-50.0, 50.0, 100.0):
        canvas.line([(at, rows[0]), (at, rows[1])], Series("outline"), width=1)
    for row, bar in enumerate(bars):
        lines = textwrap.wrap(bar.name, _LETTERS)[:2]
        if len(" ".join(lines)) < len(bar.name):
            lines[-1] = lines[-1][: _LETTERS - 1].rstrip() + "…"
        ink = "text" if bar.heading or not any(each.heading for each in bars) else "text2"
        canvas.words((_LEFT, row), "\n".join(lines), ink, (0, 0.5), bold=bar.heading)
        canvas.words((_RIGHT, row), bar.beside, "text2", (1, 0.5))
        if bar.n:
            _draw_bar(bar, row, middle, canvas)
    canvas.line([(0, rows[0]), (0, rows[1])], Series("border"), width=1.5)


def _draw_bar(bar: Bar, row: int, middle: float, canvas: Canvas) -> None:
    shares = [100 * count / bar.n for count in bar.counts]
    neutral = shares[int(middle)] if middle == int(middle) else 0.0
    at = -sum(shares[: int(middle + 0.5)]) - neutral / 2
    for share, (ink, hatched) in zip(shares, _inks(len(shares)), strict=True):
        room = QRectF(at, row - _HALF, share, 2 * _HALF)
        canvas.box(room, ink, edge="surface")
        if hatched:
            canvas.box(room, _AGAINST[0], shade=0.55, hatched=True)
        if share >= _LEAST_NAMED:
            dark = ink in (_AGAINST[0], _FOR[0])
            told = "#FFFFFF" if dark else "#1A1F29"
            canvas.words((at + share / 2, row), number(share), told, bold=dark)
        at += share


def _means(figures: InstrumentFigures, instrument: Instrument, title: str, counted: str) -> Figure:
    """Return the means of domains whose answers are no bars, such as sliders."""
    told = [each for each in figures.domains if each.mean.value is not None]
    names = tuple(
        (float(i), instrument.domain(each.domain).title.said(spoken().value))
        for i, each in enumerate(told)
    )
    if not told:
        return no_figure(title, counted, "", translate("Outcomes", "No score can be computed."))
    edge = _ROOM * max(each.high for each in told)
    return Figure(
        title,
        counted,
        translate("Outcomes", "Means of the scores; bars are one standard deviation."),
        "; ".join(f"{name} {_beside(each)}" for (_, name), each in zip(names, told, strict=True)),
        Axis(translate("Outcomes", "Score"), min(d.low for d in told), edge),
        Axis("", len(told) - 0.3, -0.7, names),
        Table(("domain", "mean", "sd", "n"),
              tuple((name, d.mean.value, d.deviation.value, d.n) if d.n >= FEWEST
                    else (name, None, None, None)
                    for (_, name), d in zip(names, told, strict=True))),
        partial(_draw_means, tuple(told), edge),
        file_name=f"questionnaire-{instrument.id}",
    )  # fmt: skip


def _draw_means(told: tuple[DomainFigures, ...], edge: float, canvas: Canvas) -> None:
    from anatomyapp.gui.instructor.plots.canvas import Series, Spot  # noqa: PLC0415 - plots

    look = Series("accent", "d", size=11)
    for row, each in enumerate(told):
        mean, spread = each.mean.value or 0.0, each.deviation.value or 0.0
        canvas.line([(mean - spread, row), (mean + spread, row)], look, width=2.5)
        canvas.points([Spot(mean, row, None, _beside(each))], look)
        canvas.words((edge, row), _beside(each), "text2", (1, 0.5))
