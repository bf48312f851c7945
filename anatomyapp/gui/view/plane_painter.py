"""Paints a cut plane over the model: its frame and its handles."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from anatomyapp.gui import theme
from anatomyapp.gui.view.plane_seen import PlaneSeen
from anatomyapp.render.picture import Picture
from anatomyapp.scene.picking import projected

_RADIUS, _ARROW = 13, 6.0  # of a handle
_SAMPLES = 40  # of a side of the frame, to tell what stands before it
_SLACK_MM = 1.0


def paint_frame(painter: QPainter, plane: PlaneSeen, picture: Picture | None) -> None:
    """Draw the frame, finer where the model stands before it."""
    frame = plane.frame
    ends = np.roll(frame, -1, axis=0)
    share = np.linspace(0.0, 1.0, _SAMPLES)[None, :, None]
    line = (frame[:, None] * (1 - share) + ends[:, None] * share).reshape(-1, 3)
    seen = plane.seen(line)
    free = np.ones(len(line), bool)
    if picture is not None:
        large = projected(picture.camera, line, picture.size)
        free = picture.before_surface(large, _SLACK_MM)
    accent = theme.tokens().colour("accent")
    for start, end in _runs(free):
        painter.setPen(QPen(accent, 1.8 if free[start] else 0.6))
        points = [QPointF(x, y) for x, y, _ in seen[start : min(end + 1, len(seen))].tolist()]
        painter.drawPolyline(QPolygonF(points))


def paint_lever(painter: QPainter, plane: PlaneSeen, place: QPointF) -> None:
    """Draw the line from the plane's middle to the handle that tilts it."""
    painter.setPen(QPen(theme.tokens().colour("accent"), 1.4, Qt.PenStyle.DashLine))
    painter.drawLine(plane.middle(), place)


def paint_handle(painter: QPainter, place: QPointF, way: QPointF, *, chosen: bool) -> None:
    """Draw a handle with an arrow along the way in which it moves, a unit direction."""
    colours = theme.tokens()
    radius = float(theme.dp(_RADIUS))
    painter.setPen(QPen(colours.colour("accent"), 2.0))
    painter.setBrush(colours.colour("accent" if chosen else "surface"))
    painter.drawEllipse(place, radius, radius)
    painter.setPen(QPen(colours.colour("on_accent" if chosen else "accent"), 2.0))
    tip, side = way * (radius * 0.6), QPointF(-way.y(), way.x()) * _ARROW * 0.6
    painter.drawLine(place - tip, place + tip)
    for end in (tip, tip * -1.0):
        back = end * (1.0 - _ARROW / (radius * 0.9))
        painter.drawLine(place + end, place + back + side)
        painter.drawLine(place + end, place + back - side)


def _runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the spans of like flags, first and behind last."""
    borders = [0, *(np.flatnonzero(flags[1:] != flags[:-1]) + 1).tolist(), len(flags)]
    return list(pairwise(borders))
