"""The stations: what is known of each, in a bar and in the same words, and its structures."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.evaluation.progress import Progress, StationProgress
from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    Card,
    IconLabel,
    Paragraph,
    exchange,
    icon_button,
)
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.language import translate
from anatomyapp.gui.naming import group_words
from anatomyapp.gui.progress.standing_bar import Legend, StandingBar, StandingMark
from anatomyapp.gui.progress.words import station_words, structure_words
from anatomyapp.gui.quiz.box import RowBox


class StationRow(QWidget):
    """One station: its line opens its structures, its button asks about it."""

    opened = Signal(str, bool)
    practise_wanted = Signal(str)

    def __init__(self, station: StationProgress, name: str) -> None:
        super().__init__()
        self.station, words = station, station_words(station)
        self.line = RowBox(f"{name}: {words}")
        self.line.setToolTip(translate("Progress", "Show its structures"))
        self.line.setEnabled(bool(station.count))
        self._chevron = IconLabel("chevron-right", 16)
        self.bar = StandingBar.of(station)
        self.line.column.addLayout(self._words(name, words))
        self.line.settle()
        self.line.toggled.connect(self._open)
        said = translate("Progress", "Practise: {station}").format(station=name)
        self.practise = icon_button("player-play", said)
        self.practise.setVisible(bool(station.count))
        self.practise.clicked.connect(self._practise)
        self._inner = QWidget()
        self.structures = QVBoxLayout(self._inner)
        self.structures.setContentsMargins(theme.dp(34), 0, 0, theme.dp(theme.SPACE_S))
        self.structures.setSpacing(0)
        self._inner.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.line, 0, 0)
        grid.addWidget(self.practise, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._inner, 1, 0, 1, 2)

    def _words(self, name: str, words: str) -> QHBoxLayout:
        row, said = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_S))
        self._chevron.setVisible(bool(self.station.count))
        row.addWidget(self._chevron, 0, Qt.AlignmentFlag.AlignTop)
        if not self.station.count:
            row.addSpacing(theme.dp(24))
        said.setSpacing(theme.dp(theme.SPACE_XS))
        said.addWidget(Paragraph(name, "body", airy=False))
        said.addWidget(self.bar)
        said.addWidget(Paragraph(words, "caption", airy=False))
        self.bar.setVisible(bool(self.station.count))
        row.addLayout(said, 1)
        return row

    def _open(self, opened: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._chevron.show_icon("chevron-down" if opened else "chevron-right", "text2")
        self._inner.setVisible(opened)
        self.opened.emit(self.station.station, opened)

    def _practise(self) -> None:
        self.practise_wanted.emit(self.station.station)


class Stations(Card):
    """Lists the stations; one at a time is open and lists its structures."""

    structure_chosen = Signal(str)  # StructureId
    station_opened = Signal(object)  # its id, or None
    practise_wanted = Signal(str)

    def __init__(self, atlas: Atlas) -> None:
        super().__init__(translate("Progress", "Stations"))
        self._atlas = atlas
        self._progress: Progress | None = None
        self._of: Mapping[StructureId, str] = {}
        self._open = ""
        self.rows: dict[str, StationRow] = {}
        self.lines: dict[StructureId, RowBox] = {}
        self.column.addWidget(Legend())
        self._area = scroll_area()
        self.column.addWidget(self._area, 1)

    def show_progress(self, progress: Progress, stations: Mapping[StructureId, str]) -> None:
        """Show a learner's stations; ``stations`` is that of each structure."""
        self._progress, self._of = progress, stations
        self.rows.clear()
        self.lines.clear()
        names = {each.id: group_words(each.label) for each in self._atlas.stations}
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, theme.dp(theme.SPACE_XS), 0)
        column.setSpacing(0)
        for station in sorted(progress.stations, key=lambda each: not each.count):
            row = StationRow(station, names.get(station.station, station.station))
            row.opened.connect(self._turn)
            row.practise_wanted.connect(self.practise_wanted)
            self.rows[station.station] = row
            column.addWidget(row)
        column.addStretch(1)
        exchange(self._area, inner)
        if self._open in self.rows:
            self.rows[self._open].line.setChecked(True)

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll the list to a widget, if it is one of its own."""
        if self._area.isAncestorOf(widget):
            self._area.ensureWidgetVisible(widget, 0, theme.dp(theme.SPACE_S))

    def choose(self, structure: StructureId | None) -> None:
        """Show a structure as chosen, with its station open, or none."""
        station = self._of.get(structure) if structure else None
        if station is not None and self._open != station:
            self.rows[station].line.setChecked(True)
        for each, line in self.lines.items():
            line.setChecked(each == structure)

    def _turn(self, station: str, opened: bool) -> None:  # noqa: FBT001 - a signal's argument
        if opened:
            before, self._open = self._open, station
            if before != station and before in self.rows:
                self.rows[before].line.setChecked(False)
            self._fill(self.rows[station])
        elif self._open == station:
            self._open = ""
        if opened or not self._open:
            self.station_opened.emit(self._open or None)

    def _fill(self, row: StationRow) -> None:
        """List the structures of a station, once it is opened first."""
        progress = self._progress
        if progress is None or row.structures.count():
            return
        for structure, station in self._of.items():
            if station == row.station.station:
                line = self._line(structure, progress)
                self.lines[structure] = line
                row.structures.addWidget(line)

    def _line(self, structure: StructureId, progress: Progress) -> RowBox:
        name, told = self._atlas.structures[structure].label, progress.structures[structure]
        words = structure_words(told, progress.at)
        line = RowBox(f"{name}: {words}")
        line.setToolTip(translate("Progress", "Show it on the model, with its answers"))
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_S))
        row.addWidget(StandingMark(told.standing), 0, Qt.AlignmentFlag.AlignVCenter)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(Paragraph(name, "body", airy=False))
        said.addWidget(Paragraph(words, "caption", airy=False))
        row.addLayout(said, 1)
        line.column.addLayout(row)
        line.settle()
        line.value = structure
        line.clicked.connect(self._say)
        return line

    def _say(self) -> None:
        sender = self.sender()
        if isinstance(sender, RowBox):
            sender.setChecked(True)
            self.structure_chosen.emit(sender.value)
