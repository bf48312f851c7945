"""Times in words, as the clock on the wall shows them, and counts."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale

from anatomyapp.gui.instructor.session_row import local
from anatomyapp.gui.language import translate


def when(at: datetime) -> str:
    """Return a day and time."""
    return local(at, translate("Record", "d MMM yyyy, HH:mm"))


def day(at: datetime) -> str:
    """Return a day."""
    return local(at, translate("Record", "d MMM yyyy"))


def count(number: int) -> str:
    """Return a count with the thousands' sign of the window's language."""
    return QLocale().toString(number)
