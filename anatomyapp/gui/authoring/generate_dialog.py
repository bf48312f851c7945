"""The dialog that asks which items are to be made from the atlas."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QSpinBox, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    Paragraph,
    Select,
    button,
    captioned,
    number_field,
    primary_button,
)
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.kind_words import kind_words
from anatomyapp.quiz.generating.wish import GENERATED, LANGUAGES, GenerationWish
from anatomyapp.quiz.item import Kind
from anatomyapp.settings import Language

_USUAL, _MOST = 20, 500


class GenerateDialog(Dialog):
    """Asks for kind, station, how many and the seed; the same wish gives the same items."""

    wanted = Signal(object)  # GenerationWish

    def __init__(self, window: QWidget, atlas: Atlas, language: str) -> None:
        said = translate("Authoring", "From names, relations and meshes; look each of them over")
        super().__init__(window, translate("Authoring", "Items from the atlas"), said, "bulb")
        self._language = language
        self.kind, self.station = Select(translate("Authoring", "Kind")), Select(
            translate("Authoring", "Station")
        )  # fmt: skip
        self.kind.addItem(translate("Authoring", "Every kind"), "")
        for kind in map(Kind, GENERATED):
            self.kind.addItem(kind_words(kind), kind.value)
        self.station.addItem(translate("Authoring", "Every station"), "")
        for station in atlas.stations:
            self.station.addItem(station.label, station.id)
        self.count = _number(translate("Authoring", "How many, at most"), 1, _MOST, _USUAL)
        self.seed = _number(
            translate("Authoring", "Seed: another one gives other items"), 0, 9999, 0
        )
        for field in (self.kind, self.station, self.count, self.seed):
            self.column.addLayout(captioned(field.accessibleName(), field))
        self.column.setSpacing(theme.dp(theme.SPACE_M))
        undo = translate(
            "Authoring", "They come behind the bank's items; one step takes them back."
        )
        self.column.addWidget(Paragraph(undo, "caption"))
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.column.addWidget(self.progress)
        self.add_button(button(translate("Authoring", "Cancel")))
        self.make = self.add_button(primary_button(translate("Authoring", "Make")), closes=False)
        self.make.clicked.connect(self._say)

    def _say(self) -> None:
        self.make.setEnabled(False)
        self.progress.show()
        self.fit()
        kind, station = self.kind.currentData(), self.station.currentData()
        known = self._language in LANGUAGES
        self.wanted.emit(
            GenerationWish(
                kinds=(Kind(kind),) if kind else (),
                stations=(station,) if station else (),
                count=self.count.value(),
                seed=self.seed.value(),
                language=Language(self._language) if known else Language.ENGLISH,
            )
        )


def _number(name: str, least: int, most: int, usual: int) -> QSpinBox:
    made = number_field(QSpinBox())
    made.setAccessibleName(name)
    made.setRange(least, most)
    made.setValue(usual)
    return made
