"""The head of the editor: which bank, how it stands, and what can be done with all of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    Chip,
    ShortLabel,
    button,
    icon_button,
    primary_button,
)
from anatomyapp.gui.instructor.loading import controls
from anatomyapp.gui.language import keys, translate
from anatomyapp.gui.narrow import is_compact

REGIONS = ("items", "form", "model")


class EditorHead(QFrame):
    """Says what is wished; the regions' buttons show in narrow windows only."""

    back_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    bank_wanted = Signal()
    beliefs_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    try_wanted = Signal()
    publish_wanted = Signal()
    region_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "bar")
        self.title = ShortLabel("", "h2")
        self._sign = Chip("", "pencil")
        self._holder = QHBoxLayout()
        self._holder.addWidget(self._sign)
        self.undo = icon_button("arrow-back-up", translate("Authoring", "Undo"), key="Ctrl+Z")
        self.redo = icon_button("arrow-forward-up", translate("Authoring", "Redo"), key="Ctrl+Y")
        self.bank = icon_button("settings", translate("Authoring", "Title, language and licence…"))
        self.beliefs = icon_button("bulb", translate("Authoring", "Misconceptions…"))
        self.into = icon_button("cloud-upload", translate("Authoring", "Import items…"))
        self.out = icon_button("download", translate("Authoring", "Export…"))
        self.attempt = button(translate("Authoring", "Try it"), "player-play", key="Ctrl+T")
        self.publish = primary_button(translate("Authoring", "Publish"), "check")
        self.publish.setToolTip(f"{translate('Authoring', 'Publish')} ({keys('Ctrl+S')})")
        self.regions: dict[str, QPushButton] = {}
        self._build()

    def show_bank(self, title: str, state: str, tone: str, icon_name: str) -> None:
        """Say which bank it is, and how it stands."""
        self.title.setText(title)
        self.title.setToolTip(title)
        if (state, tone) != (self._sign.text, self._sign.property("tone")):
            fresh = Chip(state, icon_name, tone)
            fresh.setProperty("tone", tone)
            self._holder.replaceWidget(self._sign, fresh)
            self._sign.hide()
            self._sign.deleteLater()
            self._sign = fresh

    def offer(self, *, undo: str | None, redo: str | None, publish: bool, attempt: bool) -> None:
        """Offer what can be done now; the words of steps stand in the tooltips."""
        for made, words, name, key in (
            (self.undo, undo, translate("Authoring", "Undo"), "Ctrl+Z"),
            (self.redo, redo, translate("Authoring", "Redo"), "Ctrl+Y"),
        ):
            made.setEnabled(words is not None)
            made.setToolTip(f"{name}{f': {words}' if words else ''} ({keys(key)})")
        self.publish.setEnabled(publish)
        self.attempt.setEnabled(attempt)

    def show_region(self, name: str) -> None:
        """Press the button of a region."""
        self.regions[name].setChecked(True)

    def arrange(self, width: int) -> None:
        """Show the regions' buttons where there is no room for all."""
        for made in self.regions.values():
            made.setVisible(is_compact(width))

    def _build(self) -> None:
        back = icon_button("arrow-left", translate("Authoring", "All banks"))
        back.clicked.connect(self.back_wanted)
        sign = QWidget()
        sign.setLayout(self._holder)
        self._holder.setContentsMargins(0, 0, 0, 0)
        tools: tuple[QWidget, ...] = (
            self.undo, self.redo, self.into, self.out,
            self.beliefs, self.bank, self.attempt, self.publish,
        )  # fmt: skip
        column = QVBoxLayout(self)
        edge = theme.dp(theme.SPACE_L)
        column.setContentsMargins(theme.dp(8), theme.dp(6), edge, theme.dp(6))
        column.setSpacing(theme.dp(6))
        column.addWidget(controls((back, self.title, sign, *self._regions()), tools))
        for made, signal in (
            (self.undo, self.undo_wanted),
            (self.redo, self.redo_wanted),
            (self.bank, self.bank_wanted),
            (self.beliefs, self.beliefs_wanted),
            (self.into, self.import_wanted),
            (self.out, self.export_wanted),
            (self.attempt, self.try_wanted),
            (self.publish, self.publish_wanted),
        ):
            made.clicked.connect(signal)

    def _regions(self) -> tuple[QPushButton, ...]:
        group = QButtonGroup(self)
        words = (
            translate("Authoring", "Items"),
            translate("Authoring", "Form"),
            translate("Authoring", "Model"),
        )
        for name, said in zip(REGIONS, words, strict=True):
            made = button(said)
            made.setCheckable(True)
            made.setProperty("region", name)
            made.clicked.connect(self._ask_region)
            group.addButton(made)
            self.regions[name] = made
        return tuple(self.regions.values())

    def _ask_region(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.region_wanted.emit(sender.property("region"))
