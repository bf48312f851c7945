"""Keys that act anywhere in a window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def add_key(window: QWidget, keys: str, slot: Callable[[], object]) -> QShortcut:
    """Let keys do something wherever the keyboard is in a window; return the shortcut."""
    made = QShortcut(QKeySequence(keys), window)
    made.activated.connect(slot)
    return made
