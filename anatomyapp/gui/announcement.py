"""Letting a screen reader say what no widget in focus says."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say something that happened in a widget."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
