"""The head of the editor: which protocol, how it stands, and what can be done with all of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import Chip, Select, ShortLabel, button, icon_button, primary_button
from anatomyapp.gui.instructor.loading import controls
from anatomyapp.gui.language import keys, spoken, translate
from anatomyapp.settings import Language


class EditorHead(QFrame):
    """Says what is wished."""

    back_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    path_wanted = Signal()
    publish_wanted = Signal()
    language_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "bar")
        self.title = ShortLabel("", "h2")
        self._sign = Chip("", "pencil")
        self._holder = QHBoxLayout()
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._holder.addWidget(self._sign)
        self.undo = icon_button("arrow-back-up", translate("Studies", "Undo"), key="Ctrl+Z")
        self.redo = icon_button("arrow-forward-up", translate("Studies", "Redo"), key="Ctrl+Y")
        self.language = Select(translate("Studies", "Language of the texts"))
        self.language.setToolTip(translate("Studies", "Language of the texts"))
        for each, words in ((Language.ENGLISH, "English"), (Language.GERMAN, "Deutsch")):
            self.language.addItem(words, each.value)
        self.language.setCurrentIndex(self.language.findData(spoken().value))
        self.path = button(translate("Studies", "Path"), "route", key="Ctrl+T")
        self.path.setCheckable(True)
        self.publish = primary_button(translate("Studies", "Publish"), "check")
        self.publish.setToolTip(f"{translate('Studies', 'Publish')} ({keys('Ctrl+S')})")
        self._build()

    @property
    def spoken(self) -> str:
        """The language in which texts are written now."""
        return str(self.language.currentData())

    def show_protocol(self, title: str, state: str, tone: str, icon_name: str) -> None:
        """Say which protocol it is, and how it stands."""
        self.title.setText(title)
        self.title.setToolTip(title)
        if (state, tone) != (self._sign.text, self._sign.property("tone")):
            fresh = Chip(state, icon_name, tone)
            fresh.setProperty("tone", tone)
            self._holder.replaceWidget(self._sign, fresh)
            fresh.show()
            self._sign.hide()
            self._sign.deleteLater()
            self._sign = fresh

    def offer(self, *, undo: str | None, redo: str | None, publish: bool) -> None:
        """Offer what can be done now; the words of steps back stand in the tooltips."""
        for made, words, name, key in (
            (self.undo, undo, translate("Studies", "Undo"), "Ctrl+Z"),
            (self.redo, redo, translate("Studies", "Redo"), "Ctrl+Y"),
        ):
            made.setEnabled(words is not None)
            made.setToolTip(f"{name}{f': {words}' if words else ''} ({keys(key)})")
        self.publish.setEnabled(publish)

    def _build(self) -> None:
        back = icon_button("arrow-left", translate("Studies", "All studies"))
        back.clicked.connect(self.back_wanted)
        sign = QWidget()
        sign.setLayout(self._holder)
        tools = (self.language, self.undo, self.redo, self.path, self.publish)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.dp(8), theme.dp(6), theme.dp(theme.SPACE_L), theme.dp(6))
        column.addWidget(controls((back, self.title, sign), tools))
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)
        self.path.clicked.connect(self.path_wanted)
        self.publish.clicked.connect(self.publish_wanted)
        self.language.activated.connect(self.language_chosen)
