"""The head of the form: kind, how it is answered, station."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.authoring.field import ChoiceField, Field
from anatomyapp.gui.authoring.words import way_words
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.kind_words import kind_words
from anatomyapp.quiz.authoring.fields import Fields
from anatomyapp.quiz.authoring.ways import WAYS, Way, answered_by, kind_of, of_kind, way_of
from anatomyapp.quiz.item import Kind


class FormHead(QWidget):
    """Chooses what kind of item it is; with it other fields come."""

    rewritten = Signal(object, str)  # Fields, words
    edited = Signal(object, object, str)

    def __init__(self, atlas: Atlas) -> None:
        super().__init__()
        self._item = Fields()
        self.kind = ChoiceField(
            translate("Authoring", "Kind"), ("kind",), {k.value: kind_words(k) for k in Kind}
        )
        self.way = ChoiceField(translate("Authoring", "Answered"), ("several",), {})
        stations = {station.id: station.label for station in atlas.stations}
        self.station = ChoiceField(translate("Authoring", "Station"), ("station",), stations)
        self.fields: tuple[Field, ...] = (self.kind, self.way, self.station)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.dp(theme.SPACE_S))
        grid.addWidget(self.kind, 0, 0)
        grid.addWidget(self.station, 0, 1)
        grid.addWidget(self.way, 1, 0, 1, 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self.kind.select.activated.disconnect()
        self.kind.select.activated.connect(self._say_kind)
        self.way.select.activated.disconnect()
        self.way.select.activated.connect(self._say_way)
        self.station.edited.connect(self.edited)

    def show_fields(self, fields: Fields) -> None:
        """Show the kind of an item."""
        self._item = fields
        kind, way = kind_of(fields), way_of(fields)
        self.kind.choose(kind.value)
        self.way.select.clear()
        for each in WAYS[kind]:
            self.way.select.addItem(way_words(each), each.value)
        self.way.choose(way.value)
        self.way.setVisible(len(WAYS[kind]) > 1)
        self.station.show_fields(fields)

    def _say_kind(self) -> None:
        kind = Kind(self.kind.select.currentData())
        self.rewritten.emit(of_kind(self._item, kind), translate("Authoring", "Kind"))

    def _say_way(self) -> None:
        way = Way(self.way.select.currentData())
        self.rewritten.emit(answered_by(self._item, way), translate("Authoring", "Answered"))
