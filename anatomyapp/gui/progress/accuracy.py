"""How much was right at the first attempt, day by day, with its interval."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from anatomyapp.evaluation.practice import FEWEST, Share
from anatomyapp.evaluation.progress import SPAN_DAYS, Progress
from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph
from anatomyapp.gui.language import translate
from anatomyapp.gui.progress.words import percent_words, share_words

Spot = tuple[int, Share]  # so many days ago


class AccuracyPlot(QWidget):
    """A point for each day with enough answers, its 95 % interval, and pale rings for the others.

    The words below say what it shows.
    """

    def __init__(self) -> None:
        super().__init__()
        self._spots: tuple[Spot, ...] = ()
        self._plot: Any = None  # pyqtgraph ships no types
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._rebuild)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._finding = Paragraph("", "caption", airy=False)
        self._column.addWidget(self._finding)
        self.setMinimumHeight(theme.dp(160))

    def show_progress(self, progress: Progress) -> None:
        """Show the days of the last thirty."""
        today = progress.at.date()
        spots = tuple((-(today - day).days, share) for day, share in progress.days)
        self._finding.say(_finding(progress))
        if spots != self._spots or self._plot is None:
            self._spots = spots
            self._later.start()  # a plot takes as long to make as all else of the page

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the new colours, once Qt has gone through all widgets."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._plot is not None:
            self._later.start()

    def _rebuild(self) -> None:
        import pyqtgraph as pg  # noqa: PLC0415 - slow to load; not before somebody looks

        if self._plot is not None:
            self._column.removeWidget(self._plot)
            self._plot.hide()
            self._plot.deleteLater()
        self._plot = pg.PlotWidget(background=theme.tokens().surface)
        free = QSizePolicy.Policy.Ignored  # else it asks for 640 by 480
        self._plot.setSizePolicy(free, free)
        self._column.insertWidget(0, self._plot, 1)
        self._set_up()
        self._add_shares(pg)

    def _set_up(self) -> None:
        plot = self._plot
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setMouseEnabled(x=False, y=False)
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.setAccessibleName(translate("Progress", "Right first time, day by day"))
        plot.setAccessibleDescription(self._finding.accessibleName())
        plot.setRange(xRange=(1 - SPAN_DAYS, 2.6), yRange=(0, 104), padding=0.02)
        today = translate("Progress", "today")
        days = [(-n, today if n == 0 else str(n)) for n in range(0, SPAN_DAYS, 7)]
        self._axis("bottom", translate("Progress", "Days ago"), days)
        percents = [(n, str(n)) for n in range(0, 101, 25)]
        self._axis("left", translate("Progress", "Right, %"), percents)
        plot.showGrid(x=False, y=True, alpha=0.25)

    def _axis(self, side: str, words: str, ticks: list[tuple[int, str]]) -> None:
        colours, axis = theme.tokens(), self._plot.getAxis(side)
        font = QFont(self.font())
        font.setPixelSize(theme.dp(12))
        axis.enableAutoSIPrefix(False)
        axis.setTickFont(font)
        axis.setTextPen(colours.text2)
        axis.setPen(colours.outline)
        axis.setTicks([ticks])
        axis.setLabel(words, color=colours.text2, **{"font-size": f"{theme.dp(12)}px"})
        axis.setZValue(-1000)

    def _add_shares(self, pg: Any) -> None:  # noqa: ANN401 - pyqtgraph ships no types
        told = [(x, s.value, s.interval) for x, s in self._spots if s.value is not None]
        days: list[float] = [x for x, _, _ in told]
        shares = [100 * value for _, value, _ in told]
        accent = QColor(theme.tokens().accent)
        self._add_band(pg, days, [ends for *_, ends in told if ends is not None])
        line = pg.mkPen(accent, width=2)
        self._plot.plot(days, shares, pen=line, symbol="o", symbolSize=theme.dp(6),
                        symbolBrush=accent, symbolPen=line)  # fmt: skip
        few = [(x, 100 * s.right / s.n) for x, s in self._spots if s.value is None and s.n]
        ring = pg.mkPen(theme.tokens().text3, width=1, style=Qt.PenStyle.DotLine)
        self._plot.addItem(pg.ScatterPlotItem(
            [x for x, _ in few], [y for _, y in few], symbol="o", size=theme.dp(8), pen=ring,
            brush=None))  # fmt: skip
        if told:
            self._name_last(pg, days[-1], shares[-1])

    def _add_band(
        self,
        pg: Any,  # noqa: ANN401 - as above
        days: list[float],
        intervals: list[tuple[float, float]],
    ) -> None:
        """Fill between the ends of the intervals; a single day has one of its own width."""
        if len(days) == 1:
            days, intervals = [days[0] - 0.3, days[0] + 0.3], [*intervals, *intervals]
        faint = QColor(theme.tokens().accent)
        faint.setAlphaF(0.2)
        ends = [pg.PlotCurveItem(days, [100 * each[i] for each in intervals], pen=pg.mkPen(None))
                for i in (0, 1)]  # fmt: skip
        for curve in ends:
            self._plot.addItem(curve)
        self._plot.addItem(pg.FillBetweenItem(*ends, brush=pg.mkBrush(faint)))

    def _name_last(self, pg: Any, day: float, share: float) -> None:  # noqa: ANN401 - as above
        words = pg.TextItem(
            percent_words(share / 100), color=theme.tokens().text, anchor=(-0.1, 0.5)
        )
        words.setPos(day, share)
        self._plot.addItem(words)


def _finding(progress: Progress) -> str:
    if not progress.days:
        return translate("Progress", "Nothing was answered in the last 30 days.")
    said = translate("Progress", "Last 30 days: {share}. Band: 95 % interval of a day.")
    words = said.format(share=share_words(progress.recent))
    if any(share.value is None for _, share in progress.days):
        few = translate("Progress", "Dotted rings: days with fewer than {n} answers.")
        words = f"{words} {few.format(n=FEWEST)}"
    return words
