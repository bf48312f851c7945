"""What the place *Progress* shows of a learner, and how it is arranged."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.evaluation.practice import Asked
from anatomyapp.evaluation.progress import Progress, stations_of
from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, MessageBox, Paragraph, label
from anatomyapp.gui.language import translate
from anatomyapp.gui.narrow import is_compact
from anatomyapp.gui.progress.accuracy import AccuracyPlot
from anatomyapp.gui.progress.days import DaysCard, ImprovedCard
from anatomyapp.gui.progress.figures import Figures
from anatomyapp.gui.progress.model import ModelCard
from anatomyapp.gui.progress.reviews import Reviews, counts_by_bank
from anatomyapp.gui.progress.stations import Stations
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.item import ItemId

_BODY = 470  # the least height of stations, model and plots beside each other


class Content(QWidget):
    """Figures, stations, model, reviews, accuracy and days."""

    def __init__(
        self, drawer: Drawer, atlas: Atlas, banks: tuple[Bank, ...], asked: Mapping[ItemId, Asked]
    ) -> None:
        super().__init__()
        self._banks, self._asked = banks, asked
        self._stations = stations_of(asked, atlas)
        self._progress: Progress | None = None
        self._compact: bool | None = None
        self.subtitle = Paragraph("", "secondary", airy=False)
        self.notice = MessageBox("warning", "")
        self.notice.hide()
        self.figures, self.stations = Figures(), Stations(atlas)
        self.model, self.reviews = ModelCard(drawer, atlas), Reviews()
        self.accuracy, self.days, self.improved = AccuracyPlot(), DaysCard(), ImprovedCard(atlas)
        self._plot = Card(translate("Progress", "Accuracy over time"))
        self._plot.column.addWidget(self.accuracy, 1)
        self._grid = QGridLayout()
        self._lay_out()
        self.stations.structure_chosen.connect(self.choose)
        self.stations.station_opened.connect(self._open_station)
        self.model.model.structure_chosen.connect(self.choose)

    def show_progress(self, progress: Progress, who: str) -> None:
        """Show a learner's progress; ``who`` is the line below the title."""
        self._progress = progress
        self.subtitle.say(who)
        self.figures.show_progress(progress)
        self.stations.show_progress(progress, self._stations)
        counts = counts_by_bank(progress.due, self._asked, self._banks)
        self.reviews.show_progress(progress, counts)
        for part in (self.accuracy, self.days, self.improved):
            part.show_progress(progress)
        self.model.model.show_progress(progress)
        self.choose(self.model.model.chosen, fly=False)

    def choose(self, structure: StructureId | None, *, fly: bool = True) -> None:
        """Show a structure in the list, on the model and in words, or none."""
        if structure is not None and structure not in self._stations:
            structure = None
        if fly:
            self.model.model.choose(structure)
        self.stations.choose(structure)
        self.model.show_structure(structure, self._progress)

    def notify(self, title: str, text: str) -> None:
        """Say above all else that something is amiss; empty takes it back."""
        self.notice.title.say(title)
        self.notice.text.say(text)
        self.notice.text.setVisible(bool(text))
        self.notice.setVisible(bool(title))

    def first_stop(self) -> QWidget:
        """Return where the keyboard begins: at what is due, or at the first station."""
        rows = tuple(self.stations.rows.values())
        return self.reviews.start if self.reviews.start.isEnabled() or not rows else rows[0].line

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand beside each other, or below where there is no room."""
        super().resizeEvent(event)
        self._arrange(compact=is_compact(self.window().width()))

    def _lay_out(self) -> None:
        column, gap = QVBoxLayout(self), theme.dp(theme.SPACE_L)
        column.setContentsMargins(0, 0, theme.dp(theme.SPACE_XS), 0)
        column.setSpacing(gap)
        head = QHBoxLayout()
        head.setSpacing(theme.dp(theme.SPACE_L))
        head.addWidget(label(translate("Progress", "Progress"), "display"))
        self.subtitle.setContentsMargins(0, theme.dp(8), 0, 0)  # on the title's line
        head.addWidget(self.subtitle, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self.figures)
        self._grid.setSpacing(gap)
        self._grid.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid, 1)
        self._arrange(compact=False)

    def _arrange(self, *, compact: bool) -> None:
        if compact == self._compact:
            return
        self._compact = compact
        body = (self.stations, self.model, self.reviews, self._plot, self.days, self.improved)
        for part in body:
            self._grid.removeWidget(part)
        if compact:
            for line, part in enumerate(body):
                self._grid.addWidget(part, line, 0, 1, 3)
        else:
            self._grid.addWidget(self.stations, 0, 0, 2, 1)
            self._grid.addWidget(self.model, 0, 1, 2, 1)
            self._grid.addWidget(self.reviews, 0, 2)
            self._grid.addWidget(self._plot, 1, 2)
            self._grid.addWidget(self.days, 2, 0, 1, 2)
            self._grid.addWidget(self.improved, 2, 2)
        for line in range(6):
            self._grid.setRowStretch(line, int(not compact and line < 2))
        for across, share in enumerate((11, 10, 11)):
            self._grid.setColumnStretch(across, share)
        for part in (self.stations, self.model):
            part.setMinimumHeight(theme.dp(_BODY if not compact else _BODY - 60))

    def _open_station(self, station: str | None) -> None:
        of = [s for s, each in self._stations.items() if each == station]
        self.model.model.show_only(of if station else None)
