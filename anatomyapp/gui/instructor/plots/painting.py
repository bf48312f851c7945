"""Making the widget of a figure: axes and grid as the design wants them, then its marks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QSizePolicy

from anatomyapp.gui import theme
from anatomyapp.gui.instructor.plots.canvas import Canvas
from anatomyapp.gui.instructor.plots.figure import Axis, Figure

_TEXT = 12  # dp
_BEHIND = -1000


def painted(figure: Figure, choose: Callable[[object], None]) -> Any:  # noqa: ANN401 - pyqtgraph ships no types
    """Return pyqtgraph's widget of a figure that has something to draw."""
    plot = pg.PlotWidget(background=theme.tokens().surface)
    free = QSizePolicy.Policy.Ignored  # else it asks for 640 by 480
    plot.setSizePolicy(free, free)
    plot.setMenuEnabled(False)
    plot.hideButtons()
    plot.setMouseEnabled(x=False, y=False)
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    plot.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
    plot.setAccessibleName(f"{figure.title}: {figure.finding}")
    for side, axis in (("bottom", figure.across), ("left", figure.up)):
        _dress(plot.getAxis(side), axis)
    plot.showGrid(x=figure.across.grid, y=figure.up.grid, alpha=0.25)
    plot.setRange(xRange=_ends(figure.across), yRange=_ends(figure.up), padding=0.03)
    plot.invertX(figure.across.low > figure.across.high)
    plot.invertY(figure.up.low > figure.up.high)
    if figure.draw is not None:
        figure.draw(Canvas(plot, choose))
    return plot


def _ends(axis: Axis) -> tuple[float, float]:
    return min(axis.low, axis.high), max(axis.low, axis.high)


def _dress(drawn: Any, axis: Axis) -> None:  # noqa: ANN401 - as above
    colours, font = theme.tokens(), QFont()
    font.setPixelSize(theme.dp(_TEXT))
    drawn.enableAutoSIPrefix(False)
    drawn.setTickFont(font)
    drawn.setTextPen(colours.text2)
    drawn.setPen(colours.outline)
    if axis.ticks is not None:
        drawn.setTicks([list(axis.ticks)])
    if axis.words:
        drawn.setLabel(axis.words, color=colours.text2, **{"font-size": f"{theme.dp(_TEXT)}px"})
    drawn.setStyle(maxTickLevel=0)
    drawn.setZValue(_BEHIND)
