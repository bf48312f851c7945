"""Areas that scroll what has no room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def scroll_area(content: QWidget | None = None, *, sideways: bool = False) -> QScrollArea:
    """Return an area as wide as its content may be, which Tab passes over.

    Parameters
    ----------
    sideways
        Whether it scrolls across too, where content cannot become narrower.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if not sideways:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    if content is not None:
        area.setWidget(content)
    return area
