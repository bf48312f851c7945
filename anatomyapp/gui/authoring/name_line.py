"""A line in which a name of the atlas is typed, found and taken."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.authoring.names import Found
from anatomyapp.gui.authoring.text_lines import Line, put_text
from anatomyapp.gui.components import icon_button
from anatomyapp.gui.language import translate

_MOST_SHOWN = 8


class NameLine(Line):
    """Lists what typed words find; what is not taken is put back when the keyboard leaves."""

    taken = Signal(object)  # Found, or None where the line was emptied

    def __init__(self, name: str, find: Callable[[str], tuple[Found, ...]]) -> None:
        super().__init__(name)
        self._find, self._shown = find, ""
        self._found: tuple[Found, ...] = ()
        self._lines = QStringListModel(self)
        completer = QCompleter(self._lines, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_MOST_SHOWN)
        completer.activated.connect(self._take_called)
        self.setCompleter(completer)
        self.textEdited.connect(self._search)
        self.returnPressed.connect(self._take_first)

    def show_name(self, called: str) -> None:
        """Show what is taken now."""
        if called != self._shown or not self.hasFocus():
            self._shown = called
            put_text(self, called)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put back what is taken, unless the keyboard only went to the list."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            put_text(self, self._shown)

    def _search(self, words: str) -> None:
        self._found = self._find(words) if words.strip() else ()
        self._lines.setStringList([each.called for each in self._found])
        if not words.strip() and self._shown:
            self._shown = ""
            self.taken.emit(None)

    def _take_called(self, called: str) -> None:
        found = next((each for each in self._found if each.called == called), None)
        if found is not None:
            self._take(found)

    def _take_first(self) -> None:
        if self._found and self.text() != self._shown:
            self._take(self._found[0])

    def _take(self, found: Found) -> None:
        self._found = ()
        self._shown = found.called
        put_text(self, found.called)
        self.taken.emit(found)


class StructureLine(QWidget):
    """Takes a structure by its name, or by a click on the model."""

    taken = Signal(str)  # StructureId, or nothing
    pick_wanted = Signal(object)  # this line waits for a click; None: no more

    def __init__(self, name: str, find: Callable[[str], tuple[Found, ...]]) -> None:
        super().__init__()
        self.line = NameLine(name, find)
        self.line.setPlaceholderText(translate("Authoring", "Type a name, or click it"))
        words = translate("Authoring", "Click it on the model")
        self.pick = icon_button("target-arrow", f"{words}: {name}", checkable=True)
        self.pick.setToolTip(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.dp(theme.SPACE_XS))
        row.addWidget(self.line, 1)
        row.addWidget(self.pick)
        self.line.taken.connect(self._take)
        self.pick.clicked.connect(self._ask)

    def show_name(self, called: str) -> None:
        """Show what is taken now."""
        self.line.show_name(called)

    def take(self, structure: str) -> None:
        """Take a structure that was clicked."""
        self.rest()
        self.taken.emit(structure)

    def rest(self) -> None:
        """Wait for no click any more."""
        self.pick.setChecked(False)

    def _take(self, found: Found | None) -> None:
        self.taken.emit(found.id if found is not None else "")

    def _ask(self) -> None:
        self.pick_wanted.emit(self if self.pick.isChecked() else None)
