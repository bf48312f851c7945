"""Another widget in a scroll area."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QWidget


def exchange(area: QScrollArea, widget: QWidget) -> None:
    """Put a widget into a scroll area; the one before goes once it has done what it is doing.

    ``QScrollArea.setWidget`` destroys it there and then, also in the midst of a click on it.
    """
    before = area.takeWidget()
    if before is not None:
        before.hide()
        before.deleteLater()
    area.setWidget(widget)
