"""What can be done with the items of a list: add, duplicate, move, remove."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

from anatomyapp.gui import theme
from anatomyapp.gui.authoring.item_list import ItemList
from anatomyapp.gui.components import button, icon_button, rule
from anatomyapp.gui.icons import icon
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.kind_words import KIND_ICONS, kind_words
from anatomyapp.quiz.item import Kind


class ItemColumn(QFrame):
    """The list of items, with its tools below."""

    added = Signal(str)  # Kind
    generate_wanted = Signal()
    duplicated = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, items: ItemList) -> None:
        super().__init__()
        self.setProperty("surface", "left")
        self.items = items
        self.add = button(translate("Authoring", "Add"), "plus", key="Ctrl+N")
        self.add.clicked.connect(self.ask_kind)
        copy = icon_button("copy", translate("Authoring", "Duplicate"), key="Ctrl+Shift+D")
        up = icon_button("arrow-up", translate("Authoring", "Further up"), key="Ctrl+Up")
        down = icon_button("arrow-down", translate("Authoring", "Further down"), key="Ctrl+Down")
        gone = icon_button("trash", translate("Authoring", "Remove the item"), key="Del")
        self.needing = (copy, up, down, gone)
        copy.clicked.connect(self.duplicated)
        up.clicked.connect(self._up)
        down.clicked.connect(self._down)
        gone.clicked.connect(self.removed)
        items.moved.connect(self.moved)
        items.removed.connect(self.removed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(items, 1)
        column.addWidget(rule())
        row = QHBoxLayout()
        row.setContentsMargins(*(theme.dp(size) for size in (12, 8, 8, 10)))
        row.setSpacing(theme.dp(2))
        row.addWidget(self.add)
        row.addStretch(1)
        for tool in self.needing:
            row.addWidget(tool)
        column.addLayout(row)

    def offer(self, *, possible: bool) -> None:
        """Offer what needs an item, or not."""
        for tool in self.needing:
            tool.setEnabled(possible)

    def ask_kind(self) -> None:
        """Ask which kind of item is to be added."""
        menu = QMenu(self)
        for kind in Kind:
            action = menu.addAction(icon(KIND_ICONS[kind]), kind_words(kind))
            action.setData(kind.value)
        menu.addSeparator()
        menu.addAction(icon("bulb"), translate("Authoring", "Items from the atlas…"))
        menu.triggered.connect(self._say_kind)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.add.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _say_kind(self, action: QAction) -> None:
        if action.data():
            self.added.emit(action.data())
        else:
            self.generate_wanted.emit()

    def _up(self) -> None:
        self.moved.emit(-1)

    def _down(self) -> None:
        self.moved.emit(1)
