"""The card of the landmark that is chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.landmark import Landmark
from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    Chip,
    MessageBox,
    Paragraph,
    chip_button,
    icon_button,
    label,
)
from anatomyapp.gui.components.flow import flow
from anatomyapp.gui.language import translate
from anatomyapp.gui.naming import first_name, second_name, side_words


class LandmarkCard(QWidget):
    """Says how a landmark is defined, by which structures, and what to beware of."""

    structure_wanted = Signal(str)  # StructureId
    close_wanted = Signal()

    def __init__(self, atlas: Atlas, landmark: Landmark) -> None:
        super().__init__()
        self._atlas = atlas
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.dp(size) for size in (20, 16, 16, 20)))
        column.setSpacing(theme.dp(theme.SPACE_XS))
        self._add_head(column, landmark)
        column.addSpacing(theme.dp(theme.SPACE_XS))
        column.addWidget(Paragraph(landmark.definition))
        self._add_links(column, landmark)
        if landmark.caution:
            column.addSpacing(theme.dp(theme.SPACE_S))
            words = landmark.caution[:1].upper() + landmark.caution[1:] + "."
            column.addWidget(MessageBox("warning", translate("Explore", "Beware"), words))
        column.addSpacing(theme.dp(6))
        column.addWidget(Paragraph(_sources(landmark), "caption"))
        column.addStretch(1)

    def _add_head(self, column: QVBoxLayout, landmark: Landmark) -> None:
        chips, row = flow(6)
        row.addWidget(Chip(translate("Explore", "Landmark"), "flag", "accent"))
        row.addWidget(Chip(side_words(landmark.side).capitalize()))
        head = QHBoxLayout()
        head.addWidget(chips, 1)
        close = icon_button("x", translate("Explore", "Close the card"), key="Esc", small=True)
        close.clicked.connect(self.close_wanted)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(Paragraph(first_name(landmark), "h1"))
        other = second_name(landmark)
        if other:
            kind = "secondary" if other == landmark.name_en else "latin"
            column.addWidget(Paragraph(other, kind))

    def _add_links(self, column: QVBoxLayout, landmark: Landmark) -> None:
        known = [id_ for id_ in landmark.structures if id_ in self._atlas.structures]
        if not known:
            return
        column.addSpacing(theme.dp(theme.SPACE_S))
        column.addWidget(label(translate("Explore", "Found by"), "overline"))
        holder, row = flow(6)
        for id_ in known:
            link = chip_button(self._atlas.structures[id_].label)
            link.clicked.connect(partial(self._follow, id_))
            row.addWidget(link)
        column.addWidget(holder)

    def _follow(self, structure: str) -> None:
        self.structure_wanted.emit(structure)


def _sources(landmark: Landmark) -> str:
    ids = [f"{name} {id_}" for name, id_ in (("TA2", landmark.ta2), ("TA98", landmark.ta98)) if id_]
    parts = [" · ".join(ids)] if ids else []
    said = translate("Explore", "Sources: {names}").format(names=landmark.source)
    return "\n".join([*parts, said])
