"""The card of the landmark that is chosen."""

from __future__ import annotations

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.landmark import Landmark
from anatomyapp.gui import theme
from anatomyapp.gui.components import Chip, MessageBox, Paragraph
from anatomyapp.gui.explore.card_content import CardContent
from anatomyapp.gui.language import translate
from anatomyapp.gui.naming import first_name, second_name, side_words


class LandmarkCard(CardContent):
    """Says how a landmark is defined, by which structures, and what to beware of."""

    def __init__(self, atlas: Atlas, landmark: Landmark) -> None:
        mark = Chip(translate("Explore", "Landmark"), "flag", "accent")
        super().__init__(atlas, [mark, Chip(side_words(landmark.side).capitalize())])
        self._add_names(landmark)
        self.column.addSpacing(theme.dp(theme.SPACE_XS))
        self.column.addWidget(Paragraph(landmark.definition))
        known = [id_ for id_ in landmark.structures if id_ in atlas.structures]
        if known:
            self.add_title(translate("Explore", "Found by"))
            self.add_links(known)
        if landmark.caution:
            self.column.addSpacing(theme.dp(theme.SPACE_S))
            words = landmark.caution[:1].upper() + landmark.caution[1:] + "."
            self.column.addWidget(MessageBox("warning", translate("Explore", "Beware"), words))
        self.column.addSpacing(theme.dp(6))
        self.column.addWidget(Paragraph(_sources(landmark), "caption"))
        self.column.addStretch(1)

    def _add_names(self, landmark: Landmark) -> None:
        self.column.addWidget(Paragraph(first_name(landmark), "h1"))
        other = second_name(landmark)
        if other:
            kind = "secondary" if other == landmark.name_en else "latin"
            self.column.addWidget(Paragraph(other, kind))


def _sources(landmark: Landmark) -> str:
    ids = [f"{name} {id_}" for name, id_ in (("TA2", landmark.ta2), ("TA98", landmark.ta98)) if id_]
    parts = [" · ".join(ids)] if ids else []
    said = translate("Explore", "Sources: {names}").format(names=landmark.source)
    return "\n".join([*parts, said])
