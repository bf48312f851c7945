"""The mark of a record in which a simulated cohort lies."""

from __future__ import annotations

from anatomyapp.gui.components import Chip
from anatomyapp.gui.language import translate


def simulated_mark() -> Chip:
    """Return the mark, hidden until the record was read."""
    chip = Chip(translate("Instructor", "simulated"), "alert-triangle", "warning")
    chip.setToolTip(
        translate("Instructor", "The record holds a simulated cohort: nobody lived its sessions.")
    )
    chip.hide()
    return chip
