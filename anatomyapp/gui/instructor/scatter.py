"""Facility against discrimination, a point for each item."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph
from anatomyapp.gui.instructor.flag import Flag
from anatomyapp.gui.instructor.item_row import ItemRow
from anatomyapp.gui.language import marked, translate

_HEIGHT = 280
GOOD_FACILITY, GOOD_DISCRIMINATION = (0.3, 0.8), 0.2
_NOTHING = marked(
    "Instructor",
    "No point yet: an item's discrimination needs three learners who differ in this item and in "
    "the rest.",
)


class Scatter(QWidget):
    """The plot; a click chooses an item. The table beside it holds the same figures."""

    row_chosen = Signal(object)  # ItemRow

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[ItemRow, ...] = ()
        self._chosen: ItemRow | None = None
        self._plot: Any = None  # pyqtgraph ships no types
        self._restyle = QTimer(self, singleShot=True, interval=0)
        self._restyle.timeout.connect(self._rebuild)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._nothing = Paragraph(translate("Instructor", _NOTHING), "secondary")
        self._nothing.hide()
        self._column.addWidget(self._nothing)
        self.setFixedHeight(theme.dp(_HEIGHT))

    def draw(self, rows: tuple[ItemRow, ...], chosen: ItemRow | None) -> None:
        """Show the items that have both figures, and a ring round the chosen one."""
        shown = tuple(row for row in rows if _point(row) is not None)
        if (shown, chosen) == (self._rows, self._chosen) and self._plot is not None:
            return
        self._rows, self._chosen = shown, chosen
        self._rebuild()

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the new colours, once Qt has gone through all widgets."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._plot is not None:
            self._restyle.start()

    def _rebuild(self) -> None:
        import pyqtgraph as pg  # noqa: PLC0415 - slow to load, and only the instructor needs it

        if self._plot is not None:
            self._column.removeWidget(self._plot)
            self._plot.hide()
            self._plot.deleteLater()
        self._plot = pg.PlotWidget(background=theme.tokens().surface)
        self._nothing.setVisible(not self._rows)
        self._plot.setVisible(bool(self._rows))
        self._column.addWidget(self._plot)
        self._set_up()
        self._add_range(pg)
        self._add_points(pg)

    def _set_up(self) -> None:
        plot, colours = self._plot, theme.tokens()
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setMouseEnabled(x=False, y=False)
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.setAccessibleName(self._finding())
        least = min([0.0, *(_point(row)[1] for row in self._rows)])  # type: ignore[index]  # all have one
        plot.setRange(xRange=(0.0, 1.0), yRange=(min(least - 0.08, -0.1), 1.0), padding=0.03)
        font = QFont(self.font())
        font.setPixelSize(theme.dp(12))
        for side, words in (
            ("bottom", translate("Instructor", "Facility (share right)")),
            ("left", translate("Instructor", "Discrimination")),
        ):
            axis = plot.getAxis(side)
            axis.enableAutoSIPrefix(False)
            axis.setTickFont(font)
            axis.setTextPen(colours.text2)
            axis.setPen(colours.outline)
            axis.setLabel(words, color=colours.text2, **{"font-size": f"{theme.dp(12)}px"})
            axis.setStyle(maxTickLevel=0)
            axis.setZValue(-1000)
        plot.showGrid(x=False, y=True, alpha=0.25)

    def _finding(self) -> str:
        flagged = sum(bool(_judged(row)) for row in self._rows)
        words = translate(
            "Instructor", "Facility and discrimination of {all} items, {flagged} flagged"
        )
        return words.format(all=len(self._rows), flagged=flagged)

    def _add_range(self, pg: Any) -> None:  # noqa: ANN401 - pyqtgraph ships no types
        colours = theme.tokens()
        pen = pg.mkPen(colours.success, width=1, style=Qt.PenStyle.DashLine)
        (low, high), floor = GOOD_FACILITY, GOOD_DISCRIMINATION
        xs, ys = [low, high, high, low, low], [floor, floor, 1.0, 1.0, floor]
        self._plot.addItem(pg.PlotCurveItem(xs, ys, pen=pen))
        words = pg.TextItem(
            translate("Instructor", "good range"), color=colours.success, anchor=(0, 0)
        )
        words.setPos(low, 1.0)
        self._plot.addItem(words)

    def _add_points(self, pg: Any) -> None:  # noqa: ANN401 - as above
        spots = []
        for row in self._rows:
            spots.append({"pos": _point(row), "data": row, **_spot(pg, flagged=bool(_judged(row)))})
            if row == self._chosen:
                spots.append({"pos": _point(row), "data": row, **_ring(pg)})
        points = pg.ScatterPlotItem(hoverable=False)
        points.addPoints(spots)
        points.sigClicked.connect(self._click)
        self._plot.addItem(points)

    def _click(self, _plot: object, points: Any) -> None:  # noqa: ANN401 - as above
        if len(points):
            self.row_chosen.emit(points[0].data())


def _judged(row: ItemRow) -> tuple[Flag, ...]:
    return tuple(flag for flag in row.flags if flag is not Flag.TOO_FEW)


def _point(row: ItemRow) -> tuple[float, float] | None:
    facility, discrimination = row.figures.facility.value, row.figures.discrimination.value
    if facility is None or discrimination is None:
        return None
    return facility / 100, discrimination / 100


def _spot(pg: Any, *, flagged: bool) -> dict[str, object]:  # noqa: ANN401 - as above
    """Return how an item's point looks: round, or a triangle where it is flagged."""
    colours = theme.tokens()
    if flagged:
        pen, brush = pg.mkPen(colours.warning), QColor(theme.PLOT_FILLS[0])
        return {"symbol": "t1", "size": theme.dp(12), "brush": brush, "pen": pen}
    grey = QColor(colours.text3)
    grey.setAlphaF(0.7)
    return {"symbol": "o", "size": theme.dp(8), "brush": grey, "pen": pg.mkPen(colours.surface)}


def _ring(pg: Any) -> dict[str, object]:  # noqa: ANN401 - as above
    """Return the ring round the chosen item's point."""
    pen = pg.mkPen(theme.tokens().accent, width=2)
    return {"symbol": "o", "size": theme.dp(22), "brush": None, "pen": pen}
