"""The right side of the place *Items*: a plot, the item in full, what it is confused with."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.evaluation.irt.calibration import Model
from anatomyapp.evaluation.irt.modelled import Modelled, modelled
from anatomyapp.gui import theme
from anatomyapp.gui.components import Select
from anatomyapp.gui.instructor.item_card import ItemCard
from anatomyapp.gui.instructor.item_plots import matrix_figure, scatter_figure
from anatomyapp.gui.instructor.item_row import ItemRow
from anatomyapp.gui.instructor.items_read import BankRead, tells
from anatomyapp.gui.instructor.model_plots import information_figure, item_map, model_name
from anatomyapp.gui.instructor.plots.card import PlotCard
from anatomyapp.gui.instructor.plots.figure import Figure, no_figure
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import translate

_SCATTER, _MAP, _INFORMATION, _INFORMATION_2PL = range(4)
_MODELS = {_MAP: Model.RASCH, _INFORMATION: Model.RASCH, _INFORMATION_2PL: Model.TWO_PARAMETER}
_NEAR = 4  # structures in the matrix
_MATRIX_HEIGHT = 220  # dp

Key = tuple[str, Model]  # of a bank under a model


class ItemPanel(QWidget):
    """Shows one item among those of the table; models are estimated off the window's thread."""

    chosen = Signal(object)  # ItemRow, in a plot

    def __init__(self, atlas: Atlas) -> None:
        super().__init__()
        self._atlas = atlas
        self._banks: dict[str, BankRead] = {}
        self._shown: tuple[ItemRow, ...] = ()
        self._row: ItemRow | None = None
        self._models: dict[Key, Modelled] = {}
        self._jobs: dict[Key, Job] = {}
        self.plot, self.card = PlotCard(), ItemCard(atlas)
        self.matrix = PlotCard(_MATRIX_HEIGHT)
        self._add_choice()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_M))
        for widget in (self.plot, self.card, self.matrix):
            column.addWidget(widget)
        column.addStretch(1)
        self.plot.chosen.connect(self.chosen)

    @property
    def working(self) -> bool:
        """Whether a model is being estimated."""
        return bool(self._jobs)

    def take(self, banks: tuple[BankRead, ...]) -> None:
        """Take what was read; models of what was read before go."""
        for job in self._jobs.values():
            job.cancel()
        self._jobs, self._models = {}, {}
        self._banks = {each.bank: each for each in banks}

    def show_rows(self, shown: tuple[ItemRow, ...], row: ItemRow | None) -> None:
        """Show the items of the table in the plots, and one of them in full."""
        changed = row is not self._row
        self._shown, self._row = shown, row
        self._draw_plot()
        if changed:
            self._show_item()

    def _add_choice(self) -> None:
        self.which = Select(translate("Instructor", "Plot"))
        entries = (
            translate("Instructor", "All items"),
            translate("Instructor", "Item map"),
            translate("Instructor", "Information"),
            translate("Instructor", "Information, 2PL"),
        )
        for text in entries:
            self.which.addItem(text)
        self.which.setSizeAdjustPolicy(Select.SizeAdjustPolicy.AdjustToContents)
        self.which.currentIndexChanged.connect(self._draw_plot)
        self.plot.head.insertWidget(1, self.which)

    def _show_item(self) -> None:
        row = self._row
        model = self._model((row.bank, Model.RASCH)) if row is not None else None
        self.card.show_row(row, model)
        figure = self._matrix_of(row) if row is not None else None
        self.matrix.setVisible(figure is not None)
        if figure is not None:
            self.matrix.show_figure(figure)

    def _matrix_of(self, row: ItemRow) -> Figure | None:
        item, bank = row.item, self._banks.get(row.bank)
        if bank is None or item is None or item.asked is None or not tells(item):
            return None
        return matrix_figure(bank.matrix.around(item.asked, _NEAR), self._atlas, item.asked)

    def _draw_plot(self) -> None:
        which = self.which.currentIndex()
        if which == _SCATTER:
            self.plot.show_figure(scatter_figure(self._shown, self._row))
        elif self._row is not None:
            self.plot.show_figure(self._model_figure(which, self._row))

    def _model_figure(self, which: int, row: ItemRow) -> Figure:
        model = _MODELS[which]
        found = self._model((row.bank, model))
        if found is None:
            title = translate("Instructor", "Model: {name}").format(name=model_name(model))
            wait = translate("Instructor", "Estimating. This takes a moment.")
            return no_figure(title, "", "", wait)
        rows = {each.reference: each for each in self._shown if each.bank == row.bank}
        if which == _MAP:
            return item_map(found, rows, row)
        return information_figure(found, rows)

    def _model(self, key: Key) -> Modelled | None:
        """Return a bank under a model; None while it is estimated."""
        bank = self._banks.get(key[0])
        if key not in self._models and key not in self._jobs and bank is not None:
            job = self._jobs[key] = Job(partial(_estimate, key, bank), self)
            job.done.connect(self._take_model)
            job.start()
        return self._models.get(key)

    def _take_model(self, found: tuple[Key, Modelled]) -> None:
        key, self._models[found[0]] = found
        del self._jobs[key]
        if self._row is not None and self._row.bank == key[0]:
            self._draw_plot()
            if key[1] is Model.RASCH and found[1].calibrated.items:
                self._show_item()


def _estimate(key: Key, bank: BankRead) -> tuple[Key, Modelled]:
    return key, modelled(bank.responses, key[1])
