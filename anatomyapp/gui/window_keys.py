"""Keys that act on the place that is shown, wherever the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import QObject

from anatomyapp.gui.explore.place import ExplorePlace
from anatomyapp.gui.main_window import MainWindow
from anatomyapp.gui.place import UndoablePlace
from anatomyapp.gui.shortcut import add_key


class WindowKeys(QObject):
    """Undo and redo in the place that is shown, search, and what was shown before."""

    def __init__(self, window: MainWindow, explore: ExplorePlace) -> None:
        super().__init__(window)
        self._window, self._explore = window, explore
        add_key(window, "Ctrl+F", self._search)
        add_key(window, "Ctrl+Z", self._undo)
        for keys in ("Ctrl+Y", "Ctrl+Shift+Z"):
            add_key(window, keys, self._redo)
        for number in range(1, 10):
            add_key(window, f"Ctrl+{number}", self._show_view).setProperty("number", number)
        add_key(window, "Alt+Left", self._go_back)
        add_key(window, "Alt+Right", self._go_on)

    def _search(self) -> None:
        self._window.enter(self._explore)
        self._explore.search()

    def _show_view(self) -> None:
        sender = self.sender()
        if sender is not None and self._window.place is self._explore:
            self._explore.tools.views.show_number(sender.property("number"))

    def _go_back(self) -> None:
        self._go(-1)

    def _go_on(self) -> None:
        self._go(1)

    def _go(self, step: int) -> None:
        if self._window.place is self._explore:
            self._explore.tools.recent.go(step)

    def _undo(self) -> None:
        place: object = self._window.place
        if isinstance(place, UndoablePlace):
            place.undo_stack.undo()

    def _redo(self) -> None:
        place: object = self._window.place
        if isinstance(place, UndoablePlace):
            place.undo_stack.redo()
