"""The marks of plots, in the theme's colours: what there is of pyqtgraph in the places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QGraphicsRectItem

from anatomyapp.gui import theme

Points = Sequence[tuple[float, float]]
_TEXT = 12  # dp


@dataclass(frozen=True, slots=True)
class Series:
    """How one series looks: never by its colour alone.

    ``ink`` and ``edge`` are tokens of the theme or ``#RRGGBB``; ``size`` in dp; ``shade`` how
    opaque a point is.
    """

    ink: str
    symbol: str = "o"
    dash: Qt.PenStyle = Qt.PenStyle.SolidLine
    size: float = 8
    hollow: bool = False
    shade: float = 1.0
    edge: str = "surface"


# For arms and groups, in turn (Okabe and Ito 2008: at least 3:1 on light and dark ground).
SERIES = (
    Series("#0072B2", "o", Qt.PenStyle.SolidLine),
    Series("#D55E00", "s", Qt.PenStyle.DashLine),
    Series("#009E73", "t1", Qt.PenStyle.DotLine),
    Series("#CC79A7", "d", Qt.PenStyle.DashDotLine),
)

FLAGGED = Series(theme.PLOT_FILLS[0], "t1", size=12, edge="warning")


@dataclass(frozen=True, slots=True)
class Spot:
    """A point; ``of`` is what a click on it chooses, ``tip`` what it says under the pointer."""

    x: float
    y: float
    of: object = None
    tip: str = ""


def ink_of(ink: str, shade: float = 1.0) -> QColor:
    """Return the colour of a token or of ``#RRGGBB``."""
    colour = QColor(getattr(theme.tokens(), ink, ink))
    colour.setAlphaF(theme.tokens().opacity(shade))
    return colour


class Canvas:
    """Takes the marks of one figure.

    Parameters
    ----------
    plot
        pyqtgraph's widget, set up already.
    choose
        Called with what a clicked point stands for.
    """

    def __init__(self, plot: Any, choose: Callable[[object], None]) -> None:  # noqa: ANN401 - pyqtgraph ships no types
        self._plot, self._choose = plot, choose

    def points(self, spots: Sequence[Spot], series: Series) -> None:
        """Draw points, which can be clicked where they stand for something."""
        fill = None if series.hollow else ink_of(series.ink, series.shade)
        edge = ink_of(series.ink if series.hollow else series.edge)
        marks = pg.ScatterPlotItem(
            hoverable=True,
            tip=_tip,
            symbol=series.symbol,
            size=theme.dp(series.size),
            brush=fill,
            pen=pg.mkPen(edge, width=2 if series.hollow else 1),
            hoverSize=theme.dp(series.size + 3),
        )
        marks.addPoints([{"pos": (spot.x, spot.y), "data": spot} for spot in spots])
        marks.sigClicked.connect(partial(_click, self._choose))
        self._plot.addItem(marks)

    def line(self, points: Points, series: Series, width: float = 2) -> None:
        """Draw a line from point to point."""
        pen = pg.mkPen(ink_of(series.ink, series.shade), width=width, style=series.dash)
        self._plot.addItem(
            pg.PlotCurveItem([x for x, _ in points], [y for _, y in points], pen=pen)
        )

    def lines(self, paths: Sequence[Points], series: Series, width: float = 1) -> None:
        """Draw many lines as one mark, such as one for each learner."""
        gap = (float("nan"), float("nan"))
        points = [point for path in paths for point in (*path, gap)]
        pen = pg.mkPen(ink_of(series.ink, series.shade), width=width, style=series.dash)
        across, up = [x for x, _ in points], [y for _, y in points]
        self._plot.addItem(pg.PlotCurveItem(across, up, pen=pen, connect="finite"))

    def band(self, lower: Points, upper: Points, ink: str, shade: float = 0.2) -> None:
        """Fill between two lines, such as the ends of intervals."""
        ends = [pg.PlotCurveItem([x for x, _ in end], [y for _, y in end], pen=pg.mkPen(None))
                for end in (lower, upper)]  # fmt: skip
        for end in ends:
            self._plot.addItem(end)
        self._plot.addItem(pg.FillBetweenItem(*ends, brush=pg.mkBrush(ink_of(ink, shade))))

    def box(self, area: QRectF, ink: str, *, shade: float = 1.0, edge: str = "",
            hatched: bool = False) -> None:  # fmt: skip
        """Draw a rectangle in the axes' units: a bar, a cell or a range."""
        item = QGraphicsRectItem(area)
        brush = pg.mkBrush(ink_of(ink, shade))
        if hatched:
            brush.setStyle(Qt.BrushStyle.BDiagPattern)
        item.setBrush(brush)
        pen = pg.mkPen(ink_of(edge), width=1) if edge else pg.mkPen(None)
        item.setPen(pen)
        self._plot.addItem(item)

    def words(self, at: tuple[float, float], text: str, ink: str = "text2",
              anchor: tuple[float, float] = (0.5, 0.5), *, bold: bool = False) -> None:  # fmt: skip
        """Write words; an anchor of (0, 0.5) puts their left end there."""
        self._write(pg.TextItem(text, color=ink_of(ink), anchor=anchor), at, bold=bold)

    def name(self, at: tuple[float, float], text: str, anchor: tuple[float, float]) -> None:
        """Write the name of what is chosen, on a plate over the marks."""
        plate = ink_of("surface", 0.85)
        item = pg.TextItem(text, color=ink_of("accent_text"), anchor=anchor, fill=plate)
        self._write(item, at, bold=True)

    def _write(self, item: Any, at: tuple[float, float], *, bold: bool) -> None:  # noqa: ANN401 - pyqtgraph ships no types
        font = QFont()
        font.setPixelSize(theme.dp(_TEXT))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        item.setFont(font)
        item.setPos(*at)
        self._plot.addItem(item)


def _click(choose: Callable[[object], None], _marks: object, points: Any, _event: object) -> None:  # noqa: ANN401 - as above
    chosen = [point.data().of for point in points]
    if chosen and chosen[0] is not None:
        choose(chosen[0])


def _tip(x: float, y: float, data: Spot) -> str:
    return data.tip or f"{x:.2f}, {y:.2f}"
