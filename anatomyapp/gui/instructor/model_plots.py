"""The plots of item response theory: the map of learners and items, and the test's information."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from anatomyapp.evaluation.guarding import guarded
from anatomyapp.evaluation.irt.calibration import Calibrated, ItemParameters, Model
from anatomyapp.evaluation.irt.information import Abilities, standard_error, whole_information
from anatomyapp.evaluation.irt.modelled import Modelled
from anatomyapp.evaluation.responses import Floats
from anatomyapp.gui.instructor.item_row import ItemRow
from anatomyapp.gui.instructor.plots.figure import Axis, Figure, Table, no_figure
from anatomyapp.gui.language import number, say, translate

if TYPE_CHECKING:
    from anatomyapp.gui.instructor.plots.canvas import Canvas, Spot

Rows = Mapping[str, ItemRow]  # by item and version
_STACK, _BIN = 0.12, 0.25  # of items beside each other; logits that count as level
_CURVE = 121  # points
_NAMED = 32  # letters of the chosen item


def model_name(model: Model) -> str:
    """Return a model as the window says it."""
    if model is Model.RASCH:
        return translate("Instructor", "Rasch")
    return translate("Instructor", "two parameters")


def item_map(found: Modelled, rows: Rows, chosen: ItemRow | None) -> Figure:
    """Return the map of Wright: learners' abilities and items' difficulties on one scale."""
    title = translate("Instructor", "Learners and items (Rasch)")
    method = translate(
        "Instructor",
        "Rasch model by marginal maximum likelihood, first attempts, right or not. Left: how the "
        "learners' abilities lie (expected a posteriori, smoothed). Right: each item at its "
        "difficulty: who is as able answers it rightly in half of the cases.",
    )
    calibrated, abilities = found.calibrated, found.abilities
    counted = _counted(calibrated)
    if abilities is None:
        return no_figure(title, counted, method, _refusal(calibrated))
    shown = tuple(item for item in calibrated.estimated if item.item in rows)
    safe = tuple(item for item in shown if guarded(rows[item.item].figures).is_whole)
    ends = _ends(calibrated, abilities)
    return Figure(
        title=title,
        counted=counted,
        method=method,
        finding=_map_finding(shown, found),
        across=Axis("", -1.05, 1.05, ()),
        up=Axis(translate("Instructor", "Ability and difficulty, logits"), *ends, grid=True),
        table=_parameters(found, rows),
        draw=partial(_draw_map, shown, abilities, rows, (chosen, ends[1])),
        leaving=partial(_draw_map, safe, abilities, rows, (None, ends[1])),
        file_name="item-map",
    )


def information_figure(found: Modelled, rows: Rows) -> Figure:
    """Return how much the test tells at each ability, and the error that is left."""
    calibrated = found.calibrated
    title = translate("Instructor", "Test information ({model})")
    title = title.format(model=model_name(calibrated.model))
    method = translate(
        "Instructor",
        "Fisher's information of all items with a difficulty, a² P (1 − P), added up at each "
        "ability; the standard error is 1/√information. Triangles: difficulties of the items.",
    )
    counted = _counted(calibrated)
    if found.abilities is None:
        return no_figure(title, counted, method, _refusal(calibrated))
    thetas = np.linspace(*_ends(calibrated, found.abilities), _CURVE)
    whole, errors = whole_information(calibrated, thetas), standard_error(calibrated, thetas)
    shown = tuple(item for item in calibrated.estimated if item.item in rows)
    top = max(1.05, 1.1 * float(whole.max()))
    return Figure(
        title=title,
        counted=counted,
        method=method,
        finding=_information_finding(thetas, whole),
        across=Axis(translate("Instructor", "Ability, logits"), thetas[0], thetas[-1]),
        up=Axis(translate("Instructor", "Information; error, logits"), 0.0, top, grid=True),
        table=_information_table(thetas, whole, errors),
        draw=partial(_draw_information, (thetas, whole, errors), shown, rows),
        leaving=partial(_draw_information, (thetas, whole, errors), (), rows),
        file_name=f"test-information-{calibrated.model.value}",
    )


def _counted(calibrated: Calibrated) -> str:
    words = translate("Instructor", "n = %n learners", "", calibrated.n)
    if calibrated.reason:
        return words
    items = translate("Instructor", "%n items", "", len(calibrated.estimated))
    return f"{words} · {items}"


def _refusal(calibrated: Calibrated) -> str:
    words = translate("Instructor", "{reason}. The classical figures of the table stand.")
    return words.format(reason=say(calibrated.reason).capitalize())


def _ends(calibrated: Calibrated, abilities: Abilities) -> tuple[float, float]:
    """Return the ends of the scale: all difficulties, and the abilities but for their tails."""
    told = [float(item.difficulty) for item in calibrated.estimated if item.difficulty is not None]
    low, high = np.quantile(abilities.thetas, [0.005, 0.995])
    return min(*told, float(low), -2.0) - 0.4, max(*told, float(high), 2.0) + 0.4


def _map_finding(items: tuple[ItemParameters, ...], found: Modelled) -> str:
    told = [item.difficulty for item in items if item.difficulty is not None]
    words = translate(
        "Instructor",
        "difficulties from {low} to {high} logits; spread of abilities {spread}, reliability "
        "{reliability}",
    )
    reliability = found.reliability.value
    return words.format(
        low=number(min(told, default=0.0), 2),
        high=number(max(told, default=0.0), 2),
        spread=number(found.calibrated.spread, 2),
        reliability="–" if reliability is None else number(reliability, 2),
    )


def _information_finding(thetas: Floats, whole: Floats) -> str:
    words = translate("Instructor", "most information at {theta} logits, error {error} there")
    place = int(whole.argmax())
    error = float(whole[place]) ** -0.5
    return words.format(theta=number(thetas[place], 1), error=number(error, 2))


def _parameters(found: Modelled, rows: Rows) -> Table:
    """Return difficulties, errors and fit; what would tell a hidden facility is left out."""
    lines: list[tuple[object, ...]] = []
    for item in found.calibrated.estimated:
        row = rows.get(item.item)
        if row is None or not guarded(row.figures).is_whole:
            lines.append((item.item, None, None, None, None, None))
            continue
        fit = found.fit[item.item]
        lines.append(
            (item.item, item.n, item.difficulty, item.difficulty_se, fit.infit, fit.outfit)
        )
    return Table(("item", "n", "difficulty", "se", "infit", "outfit"), tuple(lines))


def _information_table(thetas: Floats, whole: Floats, errors: Floats) -> Table:
    columns = thetas.round(3), whole.round(6), errors.round(6)
    lines = zip(*(column.tolist() for column in columns), strict=True)
    return Table(("ability", "information", "standard_error"), tuple(lines))


def _draw_map(
    items: tuple[ItemParameters, ...],
    abilities: Abilities,
    rows: Rows,
    shown: tuple[ItemRow | None, float],
    canvas: Canvas,
) -> None:
    """``shown`` has the chosen item, and the upper end of the scale."""
    from anatomyapp.gui.instructor.plots.canvas import FLAGGED, SERIES, Series  # noqa: PLC0415 - loads pyqtgraph

    chosen, top = shown
    curve = _density(abilities.thetas)
    canvas.band([(0.0, y) for _, y in curve], [(x, y) for x, y in curve], SERIES[0].ink, 0.25)
    canvas.line(curve, SERIES[0])
    canvas.line([(0.0, curve[0][1]), (0.0, curve[-1][1])], Series("border"), 1)
    canvas.words((-0.52, top), translate("Instructor", "learners"), "text2", (0.5, 0), bold=True)
    canvas.words((0.5, top), translate("Instructor", "items"), "text2", (0.5, 0), bold=True)
    spots = {spot.of: spot for spot in _stacked(items, rows)}
    flagged = [spot for row, spot in spots.items() if isinstance(row, ItemRow) and row.judged]
    plain = [spot for spot in spots.values() if spot not in flagged]
    canvas.points(plain, Series(SERIES[1].ink, "s", size=8, shade=0.8))
    canvas.points(flagged, FLAGGED)
    if chosen in spots and chosen is not None:
        ring = spots[chosen]
        canvas.points([ring], Series("accent", "o", size=22, hollow=True))
        name = textwrap.shorten(chosen.title, _NAMED, placeholder="…")
        canvas.name((1.05, ring.y), name, (1.0, 1.5))  # above it, where no item stands


def _density(thetas: Floats) -> list[tuple[float, float]]:
    """Return a smoothed curve of abilities that reaches to -1, by Silverman's bandwidth."""
    spread = max(0.05, float(thetas.std()))
    width = 0.9 * spread * len(thetas) ** -0.2
    at = np.linspace(thetas.min() - 3 * width, thetas.max() + 3 * width, _CURVE)
    counts, edges = np.histogram(thetas, bins=min(512, 8 * len(thetas)))
    middles = (edges[:-1] + edges[1:]) / 2
    dense = np.exp(-(((at[:, None] - middles) / width) ** 2) / 2) @ counts
    return list(zip((-dense / dense.max()).tolist(), at.tolist(), strict=True))


def _stacked(items: tuple[ItemParameters, ...], rows: Rows) -> list[Spot]:
    """Return a point for each item; those that are level stand beside each other."""
    from anatomyapp.gui.instructor.plots.canvas import Spot  # noqa: PLC0415 - as above

    level: dict[int, int] = {}
    spots = []
    for item in sorted(items, key=lambda item: item.difficulty or 0.0):
        b, se = item.difficulty or 0.0, item.difficulty_se
        place = level[round(b / _BIN)] = level.get(round(b / _BIN), 0) + 1
        row = rows[item.item]
        error = "" if se is None else f" ± {number(se, 2)}"
        tip = f"{row.title}\nb = {number(b, 2)}{error} · n = {item.n}"
        spots.append(Spot(min(1.0, _STACK * place), b, row, tip))
    return spots


def _draw_information(
    curves: tuple[Floats, Floats, Floats],
    items: tuple[ItemParameters, ...],
    rows: Rows,
    canvas: Canvas,
) -> None:
    from anatomyapp.gui.instructor.plots.canvas import SERIES, Series, Spot  # noqa: PLC0415 - as above

    thetas, whole, errors = (curve.tolist() for curve in curves)
    canvas.line(list(zip(thetas, whole, strict=True)), SERIES[0])
    canvas.line(list(zip(thetas, errors, strict=True)), SERIES[1])
    most = whole.index(max(whole))
    canvas.words((thetas[most], whole[most]), translate("Instructor", "information"),
                 "text", (0.5, 1.1), bold=True)  # fmt: skip
    canvas.words((thetas[-1], errors[-1]), translate("Instructor", "standard error"), "text",
                 (1.0, 1.1), bold=True)  # fmt: skip
    spots = [Spot(item.difficulty or 0.0, 0.0, rows[item.item], rows[item.item].title)
             for item in items]  # fmt: skip
    canvas.points(spots, Series("text3", "t1", size=9, shade=0.8))
