"""A card that shows a figure: title, n, how it was computed, the plot, and its export."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, Paragraph, icon_button
from anatomyapp.gui.dialogs import show_error
from anatomyapp.gui.instructor.plots.exporting import FileKind, write_figure
from anatomyapp.gui.instructor.plots.figure import Figure
from anatomyapp.gui.language import error_words, translate

ChooseFigureFile = Callable[[QWidget, str], Path | None]
_HEIGHT = 280  # dp, of the plot


def choose_figure_file(parent: QWidget, name: str) -> Path | None:
    """Ask where to write a figure; the name's ending says as what."""
    title = translate("Instructor", "Export the plot")
    path, _ = QFileDialog.getSaveFileName(parent, title, name, f"*{Path(name).suffix}")
    return Path(path) if path else None


class PlotCard(Card):
    """Shows one figure after the other.

    Parameters
    ----------
    height
        Of the plot, in dp; 0 takes what room there is.
    ask_file
        Asks where an export goes.
    """

    chosen = Signal(object)  # what a clicked point stands for
    drawn = Signal()

    def __init__(
        self, height: int = _HEIGHT, ask_file: ChooseFigureFile = choose_figure_file
    ) -> None:
        super().__init__(padding=theme.SPACE_L)
        self._height, self._ask = height, ask_file
        self._figure: Figure | None = None
        self._plot: Any = None  # pyqtgraph ships no types
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._rebuild)
        self._add_head()
        self.counted = Paragraph("", "caption", airy=False)
        self.method = Paragraph("", "caption")
        self.method.hide()
        self.reason = Paragraph("", "secondary")
        for words in (self.counted, self.method, self.reason):
            self.column.addWidget(words)
        self.about.toggled.connect(self.method.setVisible)

    def show_figure(self, figure: Figure) -> None:
        """Show exactly this figure, soon: many asked for at once are drawn once."""
        if figure == self._figure and (self._plot is not None or figure.draw is None):
            return
        self._figure = figure
        self.title.say(figure.title)
        self.counted.say(figure.counted)
        self.counted.setVisible(bool(figure.counted))
        self.method.say(figure.method)
        self.about.setToolTip(figure.method)
        self.about.setAccessibleDescription(figure.method)
        self.reason.say(figure.reason)
        self.reason.setVisible(figure.draw is None)
        self.more.setEnabled(figure.draw is not None)
        self._later.start()

    def finish(self) -> None:
        """Draw now what would be drawn soon."""
        if self._later.isActive():
            self._later.stop()
            self._rebuild()

    def export(self, kind: FileKind) -> None:
        """Ask where to, and write the figure there."""
        figure = self._figure
        if figure is None or figure.draw is None:
            return
        path = self._ask(self, f"{figure.file_name}.{kind.value}")
        if path is None:
            return
        try:
            write_figure(figure, kind, path)
        except AnatomyAppError as error:
            show_error(self.window(), translate("Instructor", "Not exported"), error_words(error))

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the new colours, once Qt has gone through all widgets."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._plot is not None:
            self._later.start()

    def _add_head(self) -> None:
        row = self.head = QHBoxLayout()  # takes further controls before its last two
        row.setSpacing(theme.dp(theme.SPACE_XS))
        self.title = Paragraph("", "h2")
        row.addWidget(self.title, 1)
        self.about = icon_button(
            "info-circle",
            translate("Instructor", "How it was computed"),
            checkable=True,
            small=True,
        )
        self.more = icon_button("download", translate("Instructor", "Export the plot"), small=True)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu())
        for each in (self.about, self.more):
            row.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)

    def _menu(self) -> QMenu:
        menu = QMenu(self.more)
        words = {
            FileKind.PNG: translate("Instructor", "Picture (PNG)…"),
            FileKind.SVG: translate("Instructor", "Vector picture (SVG)…"),
            FileKind.CSV: translate("Instructor", "Numbers (CSV)…"),
        }
        for kind, text in words.items():
            menu.addAction(text).triggered.connect(partial(self._export_from, kind))
        return menu

    def _export_from(self, kind: FileKind, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's argument
        self.export(kind)

    def _rebuild(self) -> None:
        from anatomyapp.gui.instructor.plots.painting import painted  # noqa: PLC0415 - slow to load

        if self._plot is not None:
            self.column.removeWidget(self._plot)
            self._plot.hide()
            self._plot.deleteLater()
            self._plot = None
        if self._figure is not None and self._figure.draw is not None:
            self._plot = painted(self._figure, self.chosen.emit)
            if self._height:
                self._plot.setFixedHeight(theme.dp(self._height))
                free, fixed = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed
                self._plot.setSizePolicy(free, fixed)  # so that a height for a width counts it
            self.column.addWidget(self._plot, 1)
        self.drawn.emit()
