"""The backups of the record as rows: when, how large, what they hold, and a way back to each."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import button, label
from anatomyapp.gui.keeping.chores import Listed
from anatomyapp.gui.keeping.words import count, when
from anatomyapp.gui.language import translate
from anatomyapp.session.backup import Backup

_FEW = 8
_SI = QLocale.DataSizeFormat.DataSizeSIFormat


class BackupList(QWidget):
    """Shows the newest backups, and all where that is asked for."""

    restore_wanted = Signal(object)  # Backup

    def __init__(self) -> None:
        super().__init__()
        self._listed: tuple[Listed, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.dp(20))
        self._grid.setVerticalSpacing(theme.dp(theme.SPACE_XS))
        self._grid.setColumnStretch(0, 1)
        self.restores: list[QPushButton] = []
        self.all_button = button(translate("Record", "Show all"))
        self.all_button.clicked.connect(self._show_all)

    def show_backups(self, listed: tuple[Listed, ...]) -> None:
        """Show these, newest first."""
        self._listed = listed
        self._fill(listed[:_FEW])

    def _show_all(self) -> None:
        self._fill(self._listed)

    def _fill(self, listed: tuple[Listed, ...]) -> None:
        self._clear()
        if not listed:
            self._grid.addWidget(label(translate("Record", "There is none yet."), "caption"), 0, 0)
            return
        heads = (
            translate("Record", "Made"),
            translate("Record", "Size"),
            translate("Record", "Sessions"),
            translate("Record", "Answers"),
        )
        for column, head in enumerate(heads):
            self._grid.addWidget(label(head, "caption"), 0, column, _side(column))
        for row, each in enumerate(listed, start=1):
            self._add(row, each)
        if len(listed) < len(self._listed):
            self._grid.addWidget(self.all_button, len(listed) + 1, 0, Qt.AlignmentFlag.AlignLeft)
            self.all_button.show()

    def _add(self, row: int, each: Listed) -> None:
        backup, held = each.backup, each.held
        size = QLocale().formattedDataSize(backup.size_bytes, 1, _SI)
        cells = [when(backup.at), size]
        if held is None:
            cells += [translate("Record", "cannot be read"), ""]
        else:
            cells += [count(held.sessions), count(held.answers)]
        for column, cell in enumerate(cells):
            self._grid.addWidget(label(cell), row, column, _side(column))
        restore = button(translate("Record", "Restore…"))
        restore.setAccessibleName(
            translate("Record", "Restore the backup of {time}").format(time=when(backup.at))
        )
        restore.setEnabled(held is not None)
        restore.clicked.connect(lambda: self._want(backup))
        self.restores.append(restore)
        self._grid.addWidget(restore, row, len(cells))

    def _want(self, backup: Backup) -> None:
        self.restore_wanted.emit(backup)

    def _clear(self) -> None:
        self.restores.clear()
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                if widget is not self.all_button:
                    widget.deleteLater()


def _side(column: int) -> Qt.AlignmentFlag:
    across = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return across | Qt.AlignmentFlag.AlignVCenter
