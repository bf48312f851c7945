"""What the person chose on the way through a tour, in a few words: the card has given way."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, Paragraph, label
from anatomyapp.gui.language import translate
from anatomyapp.gui.naming import first_name
from anatomyapp.gui.tours.text import selectable
from anatomyapp.scene.pointing import FeatureOn


class ChosenBox(QFrame):
    """Names a structure, or a feature on it, and says what it is."""

    def __init__(self, atlas: Atlas) -> None:
        super().__init__()
        self._atlas = atlas
        self._told: tuple[StructureId | None, FeatureOn | None] = None, None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(padding=theme.SPACE_M)
        self.name, self._latin = Paragraph("", "h3"), Paragraph("", "latin")
        self._text = Paragraph("", "body")
        card.column.addWidget(label(translate("Tours", "You chose"), "overline"))
        for words in (self.name, self._latin, self._text):
            card.column.addWidget(selectable(words))
        column.addWidget(card)
        self.hide()

    def show_structure(self, structure: StructureId | None, feature: FeatureOn | None) -> bool:
        """Tell of a structure or of a feature on it, with None of nothing; return if it is new."""
        before, self._told = self._told, (structure, feature)
        if self._told == before:
            return False
        self.setVisible(structure is not None or feature is not None)
        if feature is not None:
            found = next(f for f in self._atlas.features if f.id == feature.feature)
            self._say(first_name(found), found.name_la, found.description)
        elif structure is not None:
            known = self._atlas.structures[structure]
            self._say(known.label, known.name_la, known.description)
        return self._told != (None, None)

    def _say(self, name: str, latin: str, text: str) -> None:
        self.name.say(name)
        self._latin.say(latin)
        self._latin.setVisible(latin != name)
        self._text.say(text)
        self._text.setVisible(bool(text))
