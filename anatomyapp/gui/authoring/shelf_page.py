"""The shelf: one's own banks to write, and shipped ones to copy."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    Card,
    Chip,
    EmptyState,
    Paragraph,
    SearchField,
    button,
    label,
    primary_button,
    rule,
)
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.instructor.loading import controls
from anatomyapp.gui.language import translate
from anatomyapp.quiz.authoring.shelf import Shelved


class ShelfPage(QFrame):
    """Lists banks; says which is to be opened, copied or made."""

    open_wanted = Signal(object)  # Path
    copy_wanted = Signal(object)  # Shelved
    new_wanted = Signal()
    import_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self._banks: tuple[Shelved, ...] = ()
        self._unpublished: frozenset[Path] = frozenset()
        self.search = SearchField(
            translate("Authoring", "Search banks"), translate("Authoring", "Search banks by title")
        )
        self.search.setMaximumWidth(theme.dp(240))
        self.search.textChanged.connect(self._show)
        self.into = button(translate("Authoring", "Import…"), "cloud-upload")
        self.new = primary_button(translate("Authoring", "New bank"), "plus")
        self.into.clicked.connect(self.import_wanted)
        self.new.clicked.connect(self.new_wanted)
        gap = theme.dp(theme.SPACE_XXL)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, theme.dp(theme.SPACE_L), gap, theme.dp(theme.SPACE_XL))
        column.setSpacing(theme.dp(theme.SPACE_M))
        title = label(translate("Authoring", "Banks"), "display")
        column.addWidget(controls((title,), (self.search, self.into, self.new)))
        self._inner = QWidget()
        self._cards = QVBoxLayout(self._inner)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(theme.dp(theme.SPACE_L))
        column.addWidget(scroll_area(self._inner), 1)

    def show_banks(self, banks: tuple[Shelved, ...], unpublished: frozenset[Path]) -> None:
        """Show banks; some have a draft that is not published yet."""
        self._banks, self._unpublished = banks, unpublished
        self._show()

    def take_focus(self) -> None:
        """Bring the keyboard to the first bank of one's own, or to what makes one."""
        rows = [made for made in self.findChildren(QPushButton) if made.property("opens")]
        (rows[0] if rows else self.new).setFocus()

    def _show(self) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        words = self.search.text().casefold().split()
        shown = [b for b in self._banks if all(w in f"{b.called} {b.id}".casefold() for w in words)]
        own, shipped = [b for b in shown if b.own], [b for b in shown if not b.own]
        self._cards.addWidget(self._own(own, searched=bool(words)))
        if shipped:
            said = translate("Authoring", "Shipped with the app; copy one to change it")
            self._cards.addWidget(
                self._card(translate("Authoring", "Shipped banks"), said, shipped)
            )
        self._cards.addStretch(1)

    def _own(self, banks: Sequence[Shelved], *, searched: bool) -> QWidget:
        name = translate("Authoring", "Your banks")
        if banks or searched:
            nothing = translate("Authoring", "None is called so")
            return self._card(name, "" if banks else nothing, banks)
        card = Card(name)
        new = button(translate("Authoring", "New bank"), "plus")
        new.clicked.connect(self.new_wanted)
        text = translate(
            "Authoring",
            "Begin one, copy a shipped one below, or import Moodle XML, GIFT, QTI or Anki.",
        )
        card.column.addWidget(
            EmptyState("list-details", translate("Authoring", "No bank of yours yet"), text, (new,))
        )
        return card

    def _card(self, name: str, said: str, banks: Sequence[Shelved]) -> Card:
        card = Card(name)
        if said:
            card.column.addWidget(Paragraph(said, "secondary"))
        for bank in banks:
            card.column.addWidget(rule())
            card.column.addWidget(self._row(bank))
        return card

    def _row(self, bank: Shelved) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, theme.dp(4), 0, theme.dp(4))
        row.setSpacing(theme.dp(theme.SPACE_M))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Paragraph(bank.called, "h3"))
        words.addWidget(Paragraph(_below(bank), "caption"))
        row.addLayout(words, 1)
        if bank.fault:
            row.addWidget(Chip(translate("Authoring", "cannot be read"), "alert-triangle", "error"))
        elif bank.path in self._unpublished:
            row.addWidget(Chip(translate("Authoring", "draft"), "pencil", "warning"))
        row.addWidget(self._button(bank))
        return holder

    def _button(self, bank: Shelved) -> QPushButton:
        if bank.own:
            made = button(translate("Authoring", "Edit"), "pencil")
            made.setAccessibleName(translate("Authoring", "Edit {bank}").format(bank=bank.called))
            made.setProperty("opens", True)
        else:
            made = button(translate("Authoring", "Copy"), "copy")
            made.setAccessibleName(translate("Authoring", "Copy {bank}").format(bank=bank.called))
        made.setProperty("bank", str(bank.path))
        made.clicked.connect(self._ask)
        return made

    def _ask(self) -> None:
        sender = self.sender()
        path = sender.property("bank") if sender is not None else ""
        bank = next((each for each in self._banks if str(each.path) == path), None)
        if bank is not None and bank.own:
            self.open_wanted.emit(bank.path)
        elif bank is not None:
            self.copy_wanted.emit(bank)


def _below(bank: Shelved) -> str:
    if bank.fault:
        return bank.fault
    count = translate("Authoring", "%n items", "", bank.count)
    version = translate("Authoring", "version {version}").format(version=bank.version or "–")
    return f"{count} · {version} · {bank.language} · {bank.id}"
