"""The list of plates, under the names of their stations."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from anatomyapp.gui import theme
from anatomyapp.gui.language import translate
from anatomyapp.study.plates import Plate

_ROW, _HEAD = 30, 36
_OWN_KEYS = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)


class PlateList(QListWidget):
    """Says which plate is chosen; keys other than up and down are left to the page."""

    plate_chosen = Signal(int)

    def __init__(
        self, plates: Sequence[Plate], station: Callable[[Plate], str], view: Callable[[str], str]
    ) -> None:
        super().__init__()
        self.setProperty("list", "order")
        self.setAccessibleName(translate("Study", "Plates"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows: list[int] = []
        last = None
        for plate in plates:
            if plate.station != last:
                self._add_head(station(plate))
                last = plate.station
            self._rows.append(self.count())
            words = view(plate.view)
            item = QListWidgetItem(words[:1].upper() + words[1:])
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{station(plate)}, {words}")
            item.setSizeHint(QSize(0, theme.dp(_ROW)))
            self.addItem(item)
        self.currentRowChanged.connect(self._say)

    @property
    def plate(self) -> int:
        """The number of the plate that is chosen, from 0; 0 where none is."""
        row = self.currentRow()
        return self._rows.index(row) if row in self._rows else 0

    def choose(self, plate: int) -> None:
        """Choose a plate, and say so if another one was."""
        self.setCurrentRow(self._rows[min(len(self._rows) - 1, max(0, plate))])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk up and down."""
        if Qt.Key(event.key()) in _OWN_KEYS and not event.modifiers():
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _add_head(self, words: str) -> None:
        head = QListWidgetItem(words)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        head.setFont(font)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        head.setSizeHint(QSize(0, theme.dp(_HEAD)))
        head.setTextAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        self.addItem(head)

    def _say(self, row: int) -> None:
        if row in self._rows:
            self.plate_chosen.emit(self._rows.index(row))
