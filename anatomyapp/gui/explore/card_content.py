"""What all contents of the card share: chips with a button that closes, and links as chips."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.components import Chip, chip_button, icon_button, label
from anatomyapp.gui.components.flow import Flow
from anatomyapp.gui.language import translate


class CardContent(QWidget):
    """A column that begins with chips; its subclasses tell of something below them."""

    structure_wanted = Signal(str)  # StructureId: a link was pressed
    close_wanted = Signal()

    def __init__(self, atlas: Atlas, chips: Iterable[Chip]) -> None:
        super().__init__()
        self._atlas = atlas
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*(theme.dp(size) for size in (20, 16, 16, 20)))
        self.column.setSpacing(theme.dp(theme.SPACE_XS))
        row = Flow(6)
        for chip in chips:
            row.add(chip)
        head = QHBoxLayout()
        head.addWidget(row, 1)
        close = icon_button("x", translate("Explore", "Close the card"), key="Esc", small=True)
        close.clicked.connect(self.close_wanted)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)

    def add_title(self, title: str) -> None:
        """Add the small title of what comes next."""
        self.column.addSpacing(theme.dp(theme.SPACE_S))
        self.column.addWidget(label(title, "overline"))

    def add_links(self, structures: Iterable[StructureId]) -> None:
        """Add a chip for each structure, which leads to it."""
        row = Flow(6)
        for structure in structures:
            link = chip_button(self._atlas.structures[structure].label)
            link.setProperty("structure", structure)
            link.clicked.connect(self._follow)
            row.add(link)
        self.column.addWidget(row)

    def _follow(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.structure_wanted.emit(sender.property("structure"))
