"""Exporting the record from the place of sessions."""

from __future__ import annotations

from anatomyapp.gui.instructor.export_dialog import ExportDialog
from anatomyapp.gui.instructor.sessions import SessionsPlace
from tools.pictures.plays.places import sessions
from tools.pictures.stage import Stage


def _dialog(stage: Stage) -> ExportDialog:
    sessions(stage)
    place = next(each for each in stage.window.bar.places() if isinstance(each, SessionsPlace))
    stage.wait_for(lambda: not place.loading)
    place.write_files.trigger()
    return stage.dialog(ExportDialog)


def asked(stage: Stage) -> None:
    """Say what to export."""
    _dialog(stage)
    stage.settle()


def named(stage: Stage) -> None:
    """Ask for a copy with names, and read what that means."""
    dialog = _dialog(stage)
    dialog.format.setCurrentIndex(dialog.format.findData("sqlite"))
    dialog.names.click()
    stage.settle()
