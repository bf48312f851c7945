"""A page to be printed, as frozen values that a PDF and a printer draw alike.

Places are millimetres in the sheet frame: origin at the paper's centre, +x right, +y up.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

import cv2
import numpy as np

from anatomyapp.ar.sheet import RULER_MM, Paper, Sheet, SheetKind

Point = tuple[float, float]

DICTIONARY = cv2.aruco.DICT_4X4_100
MARKER_CELLS = 6  # across a marker: four of its code and its black border
MARGIN_MM = 5.5  # what printers leave white, and a little more
SMALL_MM, TEXT_MM, TITLE_MM = 2.2, 3.6, 6.5  # sizes of letters
_LEADING = 1.3
_INK = 0.25  # mm, of thin lines


class Anchor(Enum):
    """Which part of a text stands at its place."""

    LEFT = auto()
    MIDDLE = auto()
    RIGHT = auto()


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle by its lower left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Area:
    """Black rectangles, filled together so that no seam shows where they touch."""

    rectangles: tuple[Rectangle, ...]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points; ``grey`` is 0 for black, ``filled`` the grey inside or None."""

    points: tuple[Point, ...]
    width: float = _INK
    grey: float = 0.0
    filled: float | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text by its base line; ``height`` is the size of its letters."""

    x: float
    y: float
    words: str
    height: float = TEXT_MM
    anchor: Anchor = Anchor.LEFT
    bold: bool = False


Mark = Area | Stroke | Text


@dataclass(frozen=True, slots=True)
class Page:
    """All that is printed on one side of a paper."""

    paper: Paper
    marks: tuple[Mark, ...]


def sheet_page(sheet: Sheet) -> Page:
    """Return the page of a sheet: its markers, a ruler below them, its rule above them."""
    return Page(sheet.paper, (markers(sheet), *_above(sheet), *_ruler(sheet)))


def markers(sheet: Sheet) -> Area:
    """Return the markers of a sheet; the black cells of the chessboard with them."""
    found = [
        cell
        for marker, (top_left, _, _, _) in zip(sheet.ids, sheet.corners_mm, strict=True)
        for cell in _marker(marker, (float(top_left[0]), float(top_left[1])), sheet.marker_mm)
    ]
    if sheet.kind is SheetKind.CALIBRATION:
        found += _black_cells(sheet)
    return Area(tuple(found))


def marker_bits(marker: int) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Return (6, 6) whether the cells of a marker are black, row by row from its top left."""
    dictionary = cv2.aruco.getPredefinedDictionary(DICTIONARY)
    picture = cv2.aruco.generateImageMarker(dictionary, marker, MARKER_CELLS, borderBits=1)
    return np.asarray(picture) < 128


def lines(x: float, top: float, words: tuple[str, ...], height: float) -> tuple[Text, ...]:
    """Return lines of text below a height."""
    return tuple(
        Text(x, top - height - number * height * _LEADING, line, height)
        for number, line in enumerate(words)
    )


def _marker(marker: int, top_left: Point, size_mm: float) -> list[Rectangle]:
    """Return the black runs of a marker's rows."""
    cell, (x, y) = size_mm / MARKER_CELLS, top_left
    found: list[Rectangle] = []
    for row, bits in enumerate(marker_bits(marker)):
        edges = np.flatnonzero(np.diff(np.r_[False, bits, False]))
        found += [
            Rectangle(x + first * cell, y - (row + 1) * cell, (last - first) * cell, cell)
            for first, last in edges.reshape(-1, 2).tolist()
        ]
    return found


def _black_cells(sheet: Sheet) -> list[Rectangle]:
    side = sheet.cell_mm
    left, bottom = -sheet.columns * side / 2, -sheet.rows * side / 2
    return [
        Rectangle(left + column * side, bottom + (sheet.rows - 1 - row) * side, side, side)
        for row in range(sheet.rows)
        for column in range(sheet.columns)
        if (row + column) % 2 == 0
    ]


TITLES = {
    SheetKind.CARD: "Desk card · Tischkarte",
    SheetKind.CHEST: "Chest sheet · Brustblatt",
    SheetKind.CALIBRATION: "Calibration sheet · Kalibrierblatt",
}
_RULE = (
    "Print at 100 % (actual size), one-sided, on matt paper.",
    "In 100 % (Originalgröße) drucken, einseitig, auf mattem Papier.",
)
_MEASURE = ("This line measures 100 mm.", "Diese Linie misst 100 mm.")


_AT_THE_NOTCH = "Edge at the notch above the breastbone · Rand an der Grube über dem Brustbein"


def _above(sheet: Sheet) -> tuple[Mark, ...]:
    """Return which way is up, and of a worn sheet where to; the rule of printing, the name."""
    width, height = sheet.paper.size_mm
    top, right = height / 2 - MARGIN_MM, width / 2 - MARGIN_MM
    base = top - SMALL_MM * (1 + _LEADING)
    arrow = ((0.0, top), (2.2, top - 4.0), (-2.2, top - 4.0), (0.0, top))
    worn = sheet.kind is SheetKind.CHEST
    return (
        *((Text(4.0, top - SMALL_MM, _AT_THE_NOTCH, SMALL_MM),) if worn else ()),
        *lines(-right, top, _RULE, SMALL_MM),
        Stroke(arrow, filled=0.0),
        Text(4.0, base, "TOP · OBEN", SMALL_MM, bold=True),
        Text(right, base, _title(sheet), SMALL_MM, Anchor.RIGHT),
    )


def _title(sheet: Sheet) -> str:
    return f"anatomyapp · {TITLES[sheet.kind]} · {sheet.paper}"


def _ruler(sheet: Sheet) -> tuple[Mark, ...]:
    """Return the ruler that shows whether a printer kept the size."""
    base, half = MARGIN_MM - sheet.paper.size_mm[1] / 2, RULER_MM / 2
    ticks = tuple(
        Stroke(((x, base), (x, base + (3.4 if number % 5 == 0 else 2.0))), _INK)
        for number in range(11)
        for x in [-half + number * 10.0]
    )
    line = Stroke(((-half, base), (half, base)), _INK)
    words = lines(half + 3.0, base + SMALL_MM * (1 + _LEADING), _MEASURE, SMALL_MM)
    return (line, *ticks, *words)
