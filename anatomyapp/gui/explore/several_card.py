"""The card of several structures that were chosen at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.components import Chip, Paragraph, chip_button, icon_button
from anatomyapp.gui.components.flow import flow
from anatomyapp.gui.language import translate

_MOST_LISTED = 40


class SeveralCard(QWidget):
    """Says how many are chosen and leads to each."""

    structure_wanted = Signal(str)  # StructureId
    close_wanted = Signal()

    def __init__(self, atlas: Atlas, structures: Sequence[StructureId]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.dp(size) for size in (20, 16, 16, 20)))
        column.setSpacing(theme.dp(theme.SPACE_XS))
        count = len(structures)
        head = QHBoxLayout()
        head.addWidget(Chip(translate("Explore", "Selection"), "list-details", "accent"))
        head.addStretch(1)
        close = icon_button("x", translate("Explore", "Close the card"), key="Esc", small=True)
        close.clicked.connect(self.close_wanted)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(Paragraph(translate("Explore", "%n structures", "", count), "h1"))
        what = translate("Explore", "What is done now is done to all. Choose one to read of it.")
        column.addWidget(Paragraph(what, "secondary"))
        column.addSpacing(theme.dp(theme.SPACE_S))
        holder, row = flow(6)
        for structure in structures[:_MOST_LISTED]:
            link = chip_button(atlas.structures[structure].label)
            link.clicked.connect(partial(self._follow, structure))
            row.addWidget(link)
        column.addWidget(holder)
        if count > _MOST_LISTED:
            more = translate("Explore", "And %n more.", "", count - _MOST_LISTED)
            column.addWidget(Paragraph(more, "caption"))
        column.addStretch(1)

    def _follow(self, structure: StructureId) -> None:
        self.structure_wanted.emit(structure)
