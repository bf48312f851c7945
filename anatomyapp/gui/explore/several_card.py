"""The card of several structures that were chosen at once."""

from __future__ import annotations

from collections.abc import Sequence

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.components import Chip, Paragraph
from anatomyapp.gui.explore.card_content import CardContent
from anatomyapp.gui.language import translate

_MOST_LISTED = 40


class SeveralCard(CardContent):
    """Says how many are chosen and leads to each."""

    def __init__(self, atlas: Atlas, structures: Sequence[StructureId]) -> None:
        selection = Chip(translate("Explore", "Selection"), "list-details", "accent")
        super().__init__(atlas, [selection])
        count = len(structures)
        words = translate("Explore", "%n structures", "", count)
        self.column.addWidget(Paragraph(words, "h1"))
        what = translate("Explore", "What is done now is done to all. Choose one to read of it.")
        self.column.addWidget(Paragraph(what, "secondary"))
        self.column.addSpacing(theme.dp(theme.SPACE_S))
        self.add_links(structures[:_MOST_LISTED])
        if count > _MOST_LISTED:
            more = translate("Explore", "And %n more.", "", count - _MOST_LISTED)
            self.column.addWidget(Paragraph(more, "caption"))
        self.column.addStretch(1)
