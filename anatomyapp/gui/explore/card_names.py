"""The names at the head of a structure's card."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from anatomyapp.atlas.structure import Structure
from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph, icon_button
from anatomyapp.gui.language import translate
from anatomyapp.gui.naming import latin_first


class CardNames(QWidget):
    """Says what a structure goes by, its other name where that is another, and its synonyms."""

    copied = Signal(str)  # the Latin name, now on the clipboard

    def __init__(self, structure: Structure) -> None:
        super().__init__()
        self._structure = structure
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.dp(theme.SPACE_XS))
        if latin_first():
            self._add_latin("h1")
            self._add_english(beside=structure.name_la)
        else:
            self._column.addWidget(Paragraph(structure.label, "h1"))
            self._add_english(beside=structure.label)
            self._add_latin("latin")
        if structure.synonyms:
            also = translate("Explore", "Also: {names}")
            names = also.format(names=", ".join(structure.synonyms))
            self._column.addWidget(Paragraph(names, "caption"))

    def _add_english(self, *, beside: str) -> None:
        english = self._structure.name_en
        if english.casefold() != beside.casefold():
            self._column.addWidget(Paragraph(english, "secondary"))

    def _add_latin(self, kind: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_XS))
        term = Paragraph(self._structure.name_la, kind)
        term.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row.addWidget(term)
        words = translate("Explore", "Copy “{name}”").format(name=self._structure.name_la)
        copy = icon_button("copy", words, small=True)
        copy.clicked.connect(self._copy)
        row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self._column.addLayout(row)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._structure.name_la)
        self.copied.emit(self._structure.name_la)
