"""What the card says of a structure: names, features, relations, what it is mixed up with."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import Structure, StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.components import Chip, MessageBox, Paragraph
from anatomyapp.gui.explore.card_content import CardContent
from anatomyapp.gui.explore.card_names import CardNames
from anatomyapp.gui.explore.feature_list import FeatureList
from anatomyapp.gui.explore.sources import sources_of
from anatomyapp.gui.explore.statement_list import StatementList
from anatomyapp.gui.language import translate
from anatomyapp.gui.naming import group_words, side_words
from anatomyapp.scene.pointing import FeatureOn

_NEAREST = 6


class StructureContent(CardContent):
    """Tells of one structure, from its names to the sources."""

    feature_wanted = Signal(object)  # FeatureOn
    feature_hinted = Signal(object)  # FeatureOn, or None
    copied = Signal(str)  # the Latin name, now on the clipboard

    def __init__(self, atlas: Atlas, structure: Structure) -> None:
        super().__init__(atlas, _chips(atlas, structure))
        self._features: FeatureList | None = None
        self._add_what_it_is(structure)
        self._add_features(structure)
        if structure.clinical_note:
            title = translate("Explore", "Clinical note")
            self._add_box(MessageBox("accent", title, structure.clinical_note, "stethoscope"))
        self._add_group(translate("Explore", "Consists of"), tuple(atlas.parts(structure.id)))
        self._add_relations(structure)
        nearest = tuple(atlas.near(structure.id))[:_NEAREST]
        self._add_group(translate("Explore", "Nearest neighbours"), nearest)
        self._add_mistake(structure)
        self.column.addSpacing(theme.dp(6))
        self.column.addWidget(Paragraph(sources_of(structure), "caption"))
        self.column.addStretch(1)

    def choose(self, feature: str | None) -> QWidget | None:
        """Show a feature as the chosen one, or none; return its row."""
        return None if self._features is None else self._features.choose(feature)

    def _add_what_it_is(self, structure: Structure) -> None:
        names = CardNames(structure)
        names.copied.connect(self.copied)
        self.column.addWidget(names)
        if structure.description:
            self.column.addSpacing(theme.dp(theme.SPACE_XS))
            self.column.addWidget(Paragraph(structure.description))
        if structure.not_modelled:
            why = translate("Explore", "Named only. {reason}").format(reason=structure.not_modelled)
            self.column.addWidget(Paragraph(why, "caption"))

    def _add_features(self, structure: Structure) -> None:
        if not self._atlas.features_of(structure.id):
            return
        self.add_title(translate("Explore", "Features"))
        self._features = FeatureList(self._atlas, structure.id)
        self._features.feature_wanted.connect(self.feature_wanted)
        self._features.feature_hinted.connect(self.feature_hinted)
        self.column.addWidget(self._features)

    def _add_relations(self, structure: Structure) -> None:
        said = StatementList(self._atlas, structure.id)
        if said.empty:
            return
        self.add_title(translate("Explore", "Relations"))
        said.structure_wanted.connect(self.structure_wanted)
        said.feature_wanted.connect(self._ask_feature)
        self.column.addWidget(said)

    def _add_group(self, title: str, structures: tuple[StructureId, ...]) -> None:
        if structures:
            self.add_title(title)
            self.add_links(structures)

    def _add_mistake(self, structure: Structure) -> None:
        sides = {structure.id, self._atlas.mirror(structure.id)}
        found = next((m for m in self._atlas.misconceptions if sides & set(m.structures)), None)
        if found is not None:
            wrong = translate("Explore", "Not so: {belief}").format(belief=found.wrong)
            title = translate("Explore", "Often mixed up")
            self._add_box(MessageBox("neutral", title, f"{wrong}\n{found.correct}", "repeat"))

    def _add_box(self, box: MessageBox) -> None:
        self.column.addSpacing(theme.dp(theme.SPACE_S))
        self.column.addWidget(box)

    def _ask_feature(self, structure: str, feature: str) -> None:
        self.feature_wanted.emit(FeatureOn(StructureId(structure), feature))


def _chips(atlas: Atlas, structure: Structure) -> list[Chip]:
    station = next((s for s in atlas.stations if s.id == structure.station), None)
    chips = [Chip(group_words(station.label), "bone")] if station is not None else []
    chips.append(Chip(side_words(structure.side).capitalize()))
    if structure.not_modelled:
        chips.append(Chip(translate("Explore", "Named only"), "info-circle"))
    return chips
