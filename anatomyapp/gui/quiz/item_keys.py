"""The keys of an item's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from anatomyapp.gui.quiz.panel import ItemPanel
from anatomyapp.gui.quiz.stage import Stage

if TYPE_CHECKING:
    from anatomyapp.gui.quiz.asking import Asking

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL, _KEYPAD = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.KeypadModifier


class ItemKeys:
    """Letters choose, digits say how sure, H asks for a hint, Enter answers and goes on.

    With Ctrl, digits and H mean the same; while a name is typed they are letters of it without.
    """

    def __init__(self, asking: Asking, stage: Stage, panel: ItemPanel) -> None:
        self._asking, self._stage, self._panel = asking, stage, panel

    def take(self, event: QKeyEvent, focus: QWidget | None) -> bool:
        """Do what a key means; return whether it meant something."""
        modifiers = event.modifiers() & ~_KEYPAD
        if modifiers not in (_CTRL, Qt.KeyboardModifier.NoModifier):
            return False
        if modifiers == _CTRL:
            return self._take_letter(event.key())
        if self._stage.take_key(event):
            return True
        if event.key() in ENTER:
            return self._enter(focus)
        letter = event.text().upper()
        if letter and self._panel.answer.take_letter(letter):
            return True
        return self._take_letter(event.key())

    def _take_letter(self, key: int) -> bool:
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_4:
            self._panel.sureness.press(key - Qt.Key.Key_1 + 1)
            return True
        return key == Qt.Key.Key_H and self._asking.hinting.ask()

    def _enter(self, focus: QWidget | None) -> bool:
        panel = self._panel
        button = panel.confirm if _usable(panel.confirm) else panel.foot.next
        outside = focus is None or not panel.answer.isAncestorOf(focus)
        if isinstance(focus, QPushButton) or (outside and isinstance(focus, QAbstractButton)):
            return False  # it is pressed itself
        if not _usable(button):
            return False
        button.click()
        return True


def _usable(button: QPushButton) -> bool:
    return button.isVisible() and button.isEnabled()
