"""Line drawings of how each sheet is held or worn, about 130 mm wide and 80 mm high.

They are made of strokes about (0, 0), in millimetres on paper.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.page import Anchor, Mark, Point, Stroke, Text
from anatomyapp.ar.sheet import SheetKind

_BODY, _THIN = 0.5, 0.25  # widths of lines, mm
_DARK, _PALE, _WHITE = 0.2, 0.65, 1.0  # greys
_LETTERS = 3.6
_STEPS = 10  # along a curve, between two of its points
_CATMULL_ROM = np.array([[0, 2, 0, 0], [-1, 0, 1, 0], [2, -5, 4, -1], [-1, 3, -3, 1]]) / 2
Places = NDArray[np.float64]
Quad = tuple[Point, Point, Point, Point]  # top left, top right, bottom right, bottom left


def figure(kind: SheetKind) -> tuple[Mark, ...]:
    """Return the drawing that goes with a sheet."""
    return _FIGURES[kind]()


def _curve(points: Sequence[Point], *, closed: bool = False) -> tuple[Point, ...]:
    """Return a smooth line through points (a Catmull-Rom spline)."""
    knots = np.array(points, float)
    around = np.vstack([knots[-1:], knots, knots[:2]] if closed else [knots[:1], knots, knots[-1:]])
    t = np.linspace(0, 1, _STEPS, endpoint=False)[:, None]
    pieces = [_piece(around[i : i + 4], t) for i in range(len(around) - 3)]
    smooth = np.vstack([*pieces, around[-2]])
    return tuple((float(x), float(y)) for x, y in smooth)


def _piece(p: Places, t: Places) -> Places:
    powers = np.hstack([np.ones_like(t), t, t**2, t**3])
    return np.asarray(powers @ _CATMULL_ROM @ p, np.float64)


def _arc(
    centre: Point, radii: Point, start_deg: float = 0.0, end_deg: float = 360.0
) -> tuple[Point, ...]:
    angles = np.radians(np.linspace(start_deg, end_deg, 41))
    x = centre[0] + radii[0] * np.cos(angles)
    y = centre[1] + radii[1] * np.sin(angles)
    return tuple(zip(x.tolist(), y.tolist(), strict=True))


def _arrow(points: Sequence[Point], *, both: bool = True) -> tuple[Stroke, ...]:
    """Return a line with a head at its end, or at both."""
    heads = [_head(points[-1], points[-2])]
    if both:
        heads.append(_head(points[0], points[1]))
    return (Stroke(tuple(points), _THIN), *heads)


def _head(tip: Point, behind: Point) -> Stroke:
    angle = math.atan2(behind[1] - tip[1], behind[0] - tip[0])
    barbs = [
        (tip[0] + 2.6 * math.cos(angle + turn), tip[1] + 2.6 * math.sin(angle + turn))
        for turn in (0.35, -0.35)
    ]
    return Stroke((barbs[0], tip, barbs[1]), _THIN)


def _dashed(start: Point, end: Point, dash_mm: float = 2.0) -> list[Stroke]:
    length = math.dist(start, end)
    count = int(length / (2 * dash_mm))
    ends = np.linspace(start, end, 2 * count + 1).tolist()
    return [
        Stroke((tuple(ends[i]), tuple(ends[i + 1])), _THIN, _PALE) for i in range(0, 2 * count, 2)
    ]


def _square(place: Callable[[float, float], Point], x: float, y: float, side: Point) -> Stroke:
    """Return a dark square of a sheet whose places run from 0 to 1."""
    half = (side[0] / 2, side[1] / 2)
    corners = [
        place(x + i * half[0], y + j * half[1]) for i, j in ((-1, -1), (1, -1), (1, 1), (-1, 1))
    ]
    return Stroke((*corners, corners[0]), 0.1, _DARK, filled=_DARK)


def _paper(quad: Quad, columns: int, rows: int, *, chess: bool = False) -> list[Mark]:
    """Return a sheet seen in perspective, with its markers as dark squares."""

    def place(x: float, y: float) -> Point:
        weights = np.array([(1 - x) * (1 - y), x * (1 - y), x * y, (1 - x) * y])
        across, up = weights @ np.array(quad)
        return float(across), float(up)

    step = (0.86 / columns, 0.9 / rows)
    side = step if chess else (step[0] * 0.8, step[1] * 0.8)
    squares = [
        _square(place, 0.07 + (c + 0.5) * step[0], 0.05 + (r + 0.5) * step[1], side)
        for r in range(rows)
        for c in range(columns)
        if not chess or (r + c) % 2 == 0
    ]
    return [Stroke((*quad, quad[0]), _THIN, filled=_WHITE), *squares]


def _camera(x: float, y: float) -> list[Mark]:
    """Return a small camera that looks up."""
    body = ((x - 5, y - 6), (x + 5, y - 6), (x + 5, y), (x - 5, y), (x - 5, y - 6))
    lens = ((x - 2.2, y), (x - 2.8, y + 2.2), (x + 2.8, y + 2.2), (x + 2.2, y))
    return [Stroke(body, _BODY, filled=_WHITE), Stroke(lens, _BODY, filled=_WHITE)]


def _card() -> tuple[Mark, ...]:
    """Return a card that a hand holds before a laptop's camera."""
    base = ((-60, -31), (-24, -31), (-25, -28.6), (-59, -28.6), (-60, -31))
    screen = ((-59, -28.6), (-64, 6), (-62.6, 6.4), (-57.4, -28.6), (-59, -28.6))
    arm = [
        _curve([(62, -36), (50, -30), (43, -21), (39, -10), (34, -6), (30, -9)]),
        _curve([(54, -48), (42, -43), (34, -34), (30, -27), (27, -25)]),
    ]
    thumb = _curve([(41, -17), (33, -8), (27, -5.5), (24.2, -8), (26, -11.5), (31, -16), (34, -24)])
    fingers = _curve([(30, -9), (35, -3), (40, -6), (42, -16), (38, -26), (30, -27)])
    return (
        *(Stroke(each, _BODY, filled=_WHITE) for each in (base, screen)),
        Stroke(_arc((-62.4, 4.6), (0.8, 0.8)), _BODY, filled=0.0),
        *_dashed((-60, 5.6), (6, 32)),
        *_dashed((-60, 3.6), (6, -26)),
        Stroke(fingers, _BODY, filled=_WHITE),
        *(Stroke(each, _BODY) for each in arm),
        *_paper(((6, 24), (30, 36), (30, -12), (6, -24)), 5, 7),
        Stroke(thumb, _BODY, filled=_WHITE),
        *_arrow(((-62, -37), (18, -37))),
        Text(-22, -35.5, "35–100 cm", _LETTERS, Anchor.MIDDLE),
    )


def _chest() -> tuple[Mark, ...]:
    """Return the sheet worn, from before and from above."""
    return (*_worn(), *_from_above())


def _worn() -> tuple[Mark, ...]:
    left = [(-36, 23), (-36.5, 18.5), (-45, 15), (-54, 11), (-58, 2), (-60, -16), (-62, -36)]
    inner = [(-53, -36), (-51, -18), (-50.5, -6)]
    side = [(-50.5, -6), (-49, -22), (-49, -38)]
    outlines = [_curve(points) for points in (left, inner, side)]
    mirrored = [tuple((-64 - x, y) for x, y in line) for line in outlines]
    return (
        *(Stroke(line, _BODY) for line in (*outlines, *mirrored)),
        Stroke(_arc((-32, 31), (7, 9.5)), _BODY, filled=_WHITE),
        *_paper(((-42, 14), (-22, 14), (-22, -14.5), (-42, -14.5)), 3, 4),
        *(Stroke(_arc((x, y), (0.9, 0.9)), _THIN, filled=0.6) for x, y in _pins()),
    )


def _pins() -> list[Point]:
    return [(x, y) for x in (-41.2, -22.8) for y in (13.2, -13.7)]


def _from_above() -> tuple[Mark, ...]:
    centre, lens = (34.0, 18.0), (34.0, -30.0)
    return (
        *_dashed((lens[0] - 1, lens[1] + 3), (20, 6)),
        *_dashed((lens[0] + 1, lens[1] + 3), (48, 6)),
        Stroke(_arc(centre, (20, 13)), _BODY, filled=_WHITE),
        Stroke(_arc((34, 20), (7, 8.5)), _THIN, _PALE),
        Stroke(_arc(centre, (20.8, 13.8), 236, 304), 1.4),
        *_arrow(_arc(centre, (26, 19), 205, 245)),
        *_arrow(_arc(centre, (26, 19), 295, 335)),
        Text(8.5, -2, "±35°", _LETTERS, Anchor.MIDDLE),
        *_camera(lens[0], lens[1]),
        *_arrow(((62, -28), (62, 5))),
        Text(60.5, -13, "0.7–2 m", _LETTERS, Anchor.RIGHT),
    )


def _calibration() -> tuple[Mark, ...]:
    """Return the camera's picture with the sheet in its corners, tilted, near and far."""
    thirds = [((x, -36.0), (x, 36.0)) for x in (-20.0, 20.0)]
    thirds += [((-60.0, y), (60.0, y)) for y in (-12.0, 12.0)]
    sheets: list[Quad] = [
        ((-56, 30), (-40, 34), (-40, 8), (-56, 12)),
        ((36, 33), (55, 27), (54, 5), (37, 10)),
        ((-54, -8), (-39, -8), (-35, -32), (-58, -32)),
        ((33, -9), (56, -9), (52, -32), (37, -32)),
        ((-19, 32), (19, 31), (18, -24), (-18, -23)),
    ]
    frame = ((-60, -36), (60, -36), (60, 36), (-60, 36), (-60, -36))
    return (
        Stroke(frame, _BODY),
        *(Stroke(line, _THIN, _PALE) for line in thirds),
        *(mark for quad in sheets for mark in _paper(quad, 5, 7, chess=True)),
    )


_FIGURES: dict[SheetKind, Callable[[], tuple[Mark, ...]]] = {
    SheetKind.CARD: _card,
    SheetKind.CHEST: _chest,
    SheetKind.CALIBRATION: _calibration,
}
