"""The flow of participants, from enrolment to analysis, as CONSORT draws it.

Source of the form: Moher et al. (2010), CONSORT 2010, BMJ 340:c869.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, Polygon, Rect

from anatomyapp.report import colours
from anatomyapp.report.figures.canvas import SMALL, WIDE, Letters, line, sheet, words, wrapped

_LINE, _PAD, _GAP = 10.5, 6.0, 16.0
_SHARED = 0.4 * WIDE  # how wide a box is that all share
_BESIDE = (WIDE - _SHARED) / 2 - _GAP  # the room for who left, beside it


@dataclass(frozen=True, slots=True)
class FlowBox:
    """A box: a heading and lines beneath, and lines about who left before the next box."""

    heading: str
    lines: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FlowChart:
    """Boxes that all share, then one column of boxes for each arm, read from above."""

    shared: tuple[FlowBox, ...]
    arms: tuple[tuple[FlowBox, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class _Room:
    """Where a box stands."""

    x: float
    top: float
    width: float
    height: float

    @property
    def foot(self) -> tuple[float, float]:
        """The middle of its lower edge."""
        return self.x + self.width / 2, self.top - self.height


def flow(chart: FlowChart) -> Drawing:
    """Return the chart as a drawing as high as it needs to be."""
    columns = max(1, len(chart.arms))
    width = (WIDE - (columns - 1) * _GAP) / columns
    shared = [_shared_height(box) for box in chart.shared]
    rows = [
        max(
            _height(arm[row].heading, _told(arm[row]), width)
            for arm in chart.arms
            if row < len(arm)
        )
        for row in range(max(map(len, chart.arms), default=0))
    ]
    height = sum(shared) + sum(rows) + _GAP * (len(shared) + len(rows) - 1)
    drawing = sheet(WIDE, height)
    top = _draw_shared(drawing, chart, shared, height)
    if rows:
        _split(drawing, [column * (width + _GAP) + width / 2 for column in range(columns)], top)
    for column, arm in enumerate(chart.arms):
        _draw_arm(drawing, arm, _Room(column * (width + _GAP), top, width, 0.0), rows)
    return drawing


def _draw_shared(drawing: Drawing, chart: FlowChart, heights: Sequence[float], top: float) -> float:
    """Draw the boxes that all share and return where those of the arms begin."""
    for number, (box, height) in enumerate(zip(chart.shared, heights, strict=True)):
        room = _Room((WIDE - _SHARED) / 2, top, _SHARED, height)
        _box(drawing, room, box.heading, box.lines)
        if box.left:
            _draw_left(drawing, room, box.left)
        top -= height + _GAP
        if number < len(chart.shared) - 1:
            _arrow(drawing, room.foot, (room.foot[0], top))
    return top


def _draw_left(drawing: Drawing, room: _Room, left: Sequence[str]) -> None:
    """Draw who left, beside a box."""
    edge, middle = room.x + room.width, room.top - room.height / 2
    tall = _height("", left, _BESIDE)
    _arrow(drawing, (edge, middle), (edge + _GAP, middle))
    _box(drawing, _Room(edge + _GAP, middle + tall / 2, _BESIDE, tall), "", left)


def _draw_arm(
    drawing: Drawing, arm: Sequence[FlowBox], first: _Room, heights: Sequence[float]
) -> None:
    top = first.top
    for number, (box, height) in enumerate(zip(arm, heights, strict=False)):
        room = _Room(first.x, top, first.width, height)
        _box(drawing, room, box.heading, _told(box))
        top -= height + _GAP
        if number < len(arm) - 1:
            _arrow(drawing, room.foot, (room.foot[0], top))


def _split(drawing: Drawing, centres: Sequence[float], bottom: float) -> None:
    """Draw the branches from the last shared box to each arm's first one."""
    middle, above = bottom + _GAP / 2, WIDE / 2
    line(drawing, (above, bottom + _GAP), (above, middle))
    line(drawing, (min(*centres, above), middle), (max(*centres, above), middle))
    for centre in centres:
        _arrow(drawing, (centre, middle), (centre, bottom))


def _told(box: FlowBox) -> tuple[str, ...]:
    return (*box.lines, *box.left)


def _shared_height(box: FlowBox) -> float:
    beside = _height("", box.left, _BESIDE) if box.left else 0.0
    return max(beside, _height(box.heading, box.lines, _SHARED))


def _height(heading: str, lines: Sequence[str], width: float) -> float:
    return 2 * _PAD + _LINE * len(_set(heading, lines, width))


def _set(heading: str, lines: Sequence[str], width: float) -> list[tuple[str, bool]]:
    room = width - 2 * _PAD
    head = [(text, True) for text in wrapped(heading, 0.94 * room)]
    return head + [(text, False) for each in lines for text in wrapped(each, room)]


def _box(drawing: Drawing, room: _Room, heading: str, lines: Sequence[str]) -> None:
    drawing.add(
        Rect(room.x, room.top - room.height, room.width, room.height, rx=3, ry=3,
             fillColor=colours.PALE, strokeColor=colours.RULE, strokeWidth=0.8)
    )  # fmt: skip
    y = room.top - _PAD - SMALL
    for text, bold in _set(heading, lines, room.width):
        words(drawing, room.x + _PAD, y, text, Letters(bold=bold))
        y -= _LINE


def _arrow(drawing: Drawing, start: tuple[float, float], end: tuple[float, float]) -> None:
    line(drawing, start, end)
    (x, y), across = end, abs(end[0] - start[0]) > abs(end[1] - start[1])
    points = (
        [x, y, x - 5, y + 2.6, x - 5, y - 2.6] if across else [x, y, x - 2.6, y + 5, x + 2.6, y + 5]
    )
    drawing.add(Polygon(points, fillColor=colours.SOFT, strokeColor=None))
