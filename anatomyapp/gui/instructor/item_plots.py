"""The plots of items: facility against discrimination, and what was taken for what."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, Qt

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.evaluation.confusion import ConfusionMatrix
from anatomyapp.evaluation.guarding import guarded
from anatomyapp.evaluation.small_cells import hidden_in_table
from anatomyapp.gui.instructor.item_row import ItemRow, index, percent
from anatomyapp.gui.instructor.plots.figure import Axis, Figure, Table, no_figure
from anatomyapp.gui.language import marked, translate

if TYPE_CHECKING:
    from anatomyapp.gui.instructor.plots.canvas import Canvas, Spot

GOOD_FACILITY, GOOD_DISCRIMINATION = (0.3, 0.8), 0.2
_NOTHING = marked(
    "Instructor",
    "No point yet: an item's discrimination needs three learners who differ in this item and in "
    "the rest.",
)
_SMALL = "<5"
_MIDDLE, _BESIDE = 0.5, 0.03  # of the facility


def scatter_figure(rows: tuple[ItemRow, ...], chosen: ItemRow | None) -> Figure:
    """Return a point for each item that has both figures, and a ring round the chosen one."""
    shown = tuple(row for row in rows if point_of(row) is not None)
    title = translate("Instructor", "Facility and discrimination")
    method = translate(
        "Instructor",
        "First attempts. Facility: mean score of an item. Discrimination: Pearson's correlation "
        "of the item with the rest of the test, as in Moodle's quiz report; 0.3 to 0.8 and above "
        "0.2 is the usual aim.",
    )
    count = translate("Instructor", "n = %n items", "", len(shown))
    if not shown:
        return no_figure(title, count, method, translate("Instructor", _NOTHING))
    least = min(0.0, *(y for _, y in map(_point, shown))) if len(shown) > 1 else 0.0
    flagged = sum(row.judged for row in shown)
    finding = translate("Instructor", "{flagged} of {all} items are flagged")
    safe = tuple(row for row in shown if guarded(row.figures).is_whole)
    return Figure(
        title=title,
        counted=count,
        method=method,
        finding=finding.format(flagged=flagged, all=len(shown)),
        across=Axis(translate("Instructor", "Facility (share right)"), 0.0, 1.0),
        up=Axis(translate("Instructor", "Discrimination"), min(least - 0.08, -0.1), 1.0, grid=True),
        table=_scatter_table(shown),
        draw=partial(_draw_scatter, shown, chosen),
        leaving=partial(_draw_scatter, safe, None),
        file_name="facility-discrimination",
    )


def point_of(row: ItemRow) -> tuple[float, float] | None:
    """Return facility and discrimination as shares; None where one of them cannot be had."""
    facility, discrimination = row.figures.facility.value, row.figures.discrimination.value
    if facility is None or discrimination is None:
        return None
    return facility / 100, discrimination / 100


def _point(row: ItemRow) -> tuple[float, float]:
    return point_of(row) or (0.0, 0.0)


def _scatter_table(rows: tuple[ItemRow, ...]) -> Table:
    lines = []
    for row in rows:
        item = guarded(row.figures)
        figures = item.facility.value, item.discrimination.value if item.is_whole else None
        lines.append((row.bank, row.reference, item.n, *figures))
    return Table(("bank", "item", "n", "facility_percent", "discrimination_percent"), tuple(lines))


def _draw_scatter(rows: tuple[ItemRow, ...], chosen: ItemRow | None, canvas: Canvas) -> None:
    from anatomyapp.gui.instructor.plots.canvas import FLAGGED, Series  # noqa: PLC0415 - loads pyqtgraph

    (low, high), floor = GOOD_FACILITY, GOOD_DISCRIMINATION
    area = QRectF(low, floor, high - low, 1.0 - floor)
    canvas.box(area, "success", shade=0.08)
    edges = [(low, floor), (high, floor), (high, 1.0), (low, 1.0), (low, floor)]
    canvas.line(edges, Series("success", dash=Qt.PenStyle.DashLine), 1)
    canvas.words((low, 1.0), translate("Instructor", "good range"), "success", (0, 0))
    plain = [_spot(row) for row in rows if not row.judged]
    flagged = [_spot(row) for row in rows if row.judged]
    canvas.points(plain, Series("text3", "o", size=8, shade=0.7))
    canvas.points(flagged, FLAGGED)
    if chosen in rows and chosen is not None:
        canvas.points([_spot(chosen)], Series("accent", "o", size=22, hollow=True))
        x, y = _point(chosen)
        side = (1.0, 0.5) if x > _MIDDLE else (0.0, 0.5)
        beside = x - _BESIDE if x > _MIDDLE else x + _BESIDE
        canvas.name((beside, y), chosen.title, side)


def _spot(row: ItemRow) -> Spot:
    from anatomyapp.gui.instructor.plots.canvas import Spot  # noqa: PLC0415 - as above

    figures = row.figures
    said = f"{percent(figures.facility)} · r = {index(figures.discrimination)} · n = {figures.n}"
    tip = f"{row.title}\n{said}"
    return Spot(*_point(row), row, tip)


def matrix_figure(matrix: ConfusionMatrix, atlas: Atlas, asked: str) -> Figure:
    """Return what was taken for what round a structure: rows are asked, columns were taken."""
    name = _label(atlas, asked)
    title = translate("Instructor", "Confused with {structure}").format(structure=name)
    count = translate("Instructor", "n = %n first attempts", "", matrix.n)
    method = translate(
        "Instructor",
        "First attempts at all items of the bank that ask for one structure: how often which one "
        "was clicked or named. Right answers lie on the diagonal; other structures are left out.",
    )
    if len(matrix.names) < 2:
        return no_figure(
            title,
            count,
            method,
            translate("Instructor", "Nothing was taken for it, or it for another."),
        )
    labels = tuple(_label(atlas, each) for each in matrix.names)
    size = len(labels)
    return Figure(
        title=title,
        counted=count,
        method=method,
        finding=_matrix_finding(matrix, labels),
        across=Axis(translate("Instructor", "was answered"), 0.0, size, _ticks(size)),
        up=Axis(translate("Instructor", "was asked"), size, 0.0, _ticks(size, labels)),
        table=_matrix_table(matrix, labels),
        draw=partial(_draw_matrix, matrix.counts.tolist(), None),
        leaving=partial(_draw_matrix, matrix.counts.tolist(), _hidden(matrix)),
        file_name=f"confused-with-{asked}",
    )


def _label(atlas: Atlas, structure: str) -> str:
    known = atlas.structures.get(StructureId(structure))
    return known.label if known is not None else structure


def _ticks(size: int, labels: tuple[str, ...] = ()) -> tuple[tuple[float, str], ...]:
    """Return a number for each structure, and its name before it: names have no room below."""
    numbers = [str(place + 1) for place in range(size)]
    named = (
        [f"{label}   {n}" for label, n in zip(labels, numbers, strict=True)] if labels else numbers
    )
    return tuple((place + 0.5, text) for place, text in enumerate(named))


def _matrix_finding(matrix: ConfusionMatrix, labels: tuple[str, ...]) -> str:
    counts = matrix.counts.copy()
    np.fill_diagonal(counts, -1)
    row, column = np.unravel_index(counts.argmax(), counts.shape)
    words = translate("Instructor", "most often {taken} for {asked}: {n} times")
    return words.format(asked=labels[row], taken=labels[column], n=counts[row, column])


def _hidden(matrix: ConfusionMatrix) -> list[list[bool]]:
    whole = np.hstack([matrix.counts, matrix.others[:, None]])
    size = len(matrix.names)
    hidden: list[list[bool]] = hidden_in_table(whole)[:size, :size].tolist()
    return hidden


def _matrix_table(matrix: ConfusionMatrix, labels: tuple[str, ...]) -> Table:
    hidden = _hidden(matrix)
    lines = [
        (label, *("" if away else n for n, away in zip(counts, row, strict=True)))
        for label, counts, row in zip(labels, matrix.counts.tolist(), hidden, strict=True)
    ]
    return Table(("asked", *labels), tuple(lines))


def _draw_matrix(counts: list[list[int]], hidden: list[list[bool]] | None, canvas: Canvas) -> None:
    most = max(max(row) for row in counts) or 1
    for down, row in enumerate(counts):
        for right, n in enumerate(row):
            away = hidden is not None and hidden[down][right]
            area = QRectF(right + 0.04, down + 0.04, 0.92, 0.92)
            ink = "success" if right == down else "error"
            if n and not away:
                shade = 0.12 + 0.5 * n / most
                canvas.box(area, ink, shade=shade, edge="border" if right == down else "")
            else:
                canvas.box(area, "surface3", shade=0.6, edge="border" if right == down else "")
            words = _SMALL if away else str(n) if n else ""
            canvas.words((right + 0.5, down + 0.5), words, "text", bold=right == down)
