"""Looking after the record: backups, restoring, erasing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from anatomyapp.gui.keeping.erase_dialog import EraseDialog
from anatomyapp.gui.keeping.place import KeepingPlace
from anatomyapp.gui.keeping.restore_dialog import RestoreDialog
from anatomyapp.session.backup import Backups
from anatomyapp.session.place import place_of
from tools.pictures.stage import Stage

_DAYS = (1, 2, 3, 9, 16, 40)  # ago


def record(stage: Stage) -> None:
    """Look at backups and periods as the instructor; some backups are older."""
    backups = Backups(place_of(stage.record.store.place))
    stage.wait_for(lambda: bool(backups.found()))
    now = datetime.now(UTC)
    for days in _DAYS:
        backups.make(now - timedelta(days=days))
    stage.let_instructor_in()
    stage.window.enter(stage.window.bar.places()[-1])
    stage.wait_for(lambda: len(_place(stage).backups.restores) > len(_DAYS))
    stage.settle()


def restoring(stage: Stage) -> None:
    """Ask to restore a backup that was made before the last session."""
    record(stage)
    stage.running.learners.be("Birch Otter")
    _place(stage).backups.restores[-1].click()
    stage.wait_for(lambda: _is_shown(stage, RestoreDialog))
    stage.settle()


def erasing(stage: Stage) -> None:
    """Ask to erase one's own data; half of the name is typed."""
    if stage.furnishing.upkeep is not None:
        stage.furnishing.upkeep.ask_to_erase_own()
    dialog = stage.dialog(EraseDialog)
    dialog.events.setChecked(True)
    QTest.keyClicks(dialog.name, "Maple", Qt.KeyboardModifier.NoModifier)
    stage.settle()


def _place(stage: Stage) -> KeepingPlace:
    (place,) = stage.window.findChildren(KeepingPlace)
    return place


def _is_shown(stage: Stage, kind: type[RestoreDialog]) -> bool:
    return any(each.isVisible() for each in stage.window.findChildren(kind))
