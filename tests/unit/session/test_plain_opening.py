"""Nobody but SQLite opens a record's files: who closes one gives up SQLite's locks on it."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from anatomyapp.session.administration import By
from anatomyapp.session.backup import Backups
from anatomyapp.session.daily import do_daily
from anatomyapp.session.erasure import Order, erase, erase_sessions, reach_of
from anatomyapp.session.export.catalogue import ExportFormat
from anatomyapp.session.export.exporting import Wish
from anatomyapp.session.late import LateStore
from anatomyapp.session.place import JOURNALS, place_of
from anatomyapp.session.restoring import restore_record
from anatomyapp.session.spool import Spool

from .conftest import NOON, Learning

OPENED: list[Path] = []  # by Python; what SQLite opens is not told here
HOOKED: list[bool] = []


def watch(event: str, told: tuple[object, ...]) -> None:
    if event == "open" and HOOKED[-1] and isinstance(told[0], str | os.PathLike):
        OPENED.append(Path(told[0]))


@pytest.fixture
def opened() -> Iterator[list[Path]]:
    """Return the files that are opened by other means than SQLite's, as they come."""
    if not HOOKED:
        sys.addaudithook(watch)  # which nothing takes away again
    OPENED.clear()
    HOOKED.append(True)
    yield OPENED
    HOOKED.append(False)


@pytest.fixture
def late(tmp_path) -> Iterator[LateStore]:
    store = LateStore(place_of(tmp_path / "record.sqlite"), tmp_path, busy_timeout_s=1.0)
    assert store.reopen()
    for name in ("kim", "lee", "kim"):
        learning = Learning(store, name)
        learning.begin()
        for attempt in range(40):
            learning.answer(attempt=attempt + 1)
        learning.recorder.end()
    yield store
    store.close()


def shorter(late: LateStore, size: int) -> bool:
    assert late.fault is None
    late.learners()
    return Path(late.place).stat().st_size < size


def damage(late: LateStore) -> None:
    with closing(sqlite3.connect(late.place)) as other:
        other.execute("DROP TRIGGER event_no_update")
        other.execute("UPDATE event SET payload = '{}'")
        other.commit()


def test_no_keeping_of_a_record_opens_its_files(late, opened, tmp_path):
    place, now = place_of(late.place), NOON + timedelta(days=900)
    with closing(Spool(tmp_path / "spool")) as spool:
        reach = reach_of(late, spool, tmp_path)
        made = Backups(place).make(NOON)
        late.upkeep.sweep()  # which brings all to the file itself
        assert not shorter(late, 0)
        size = Path(late.place).stat().st_size
        erase(reach, Order("kim", with_events=True, by=By.COMMAND, at=NOON))
        assert shorter(late, size)
        damage(late)
        restored = restore_record((place, spool), made.file, By.COMMAND, now)
        assert restored.kept is not None
        assert restored.kept.is_dir()  # set aside, not made a backup
        assert late.integrity().faults == ()
        do_daily(reach, 6, now)
        erase_sessions(reach, now, now)
    assert late.sessions() == ()
    assert Backups(place).folder / "lock" in opened  # so others are seen
    assert [path for path in opened if path in own(late)] == []


def test_no_export_or_import_of_a_record_opens_its_files(late, opened, tmp_path):
    for form in (ExportFormat.JSON_LINES, ExportFormat.SQLITE):
        late.exports.write(Wish(form), tmp_path / f"whole.{form}", NOON)
    there = [path for path in own(late) if path.exists()]
    assert len(there) == 3
    late.imports.read([tmp_path / f"whole.{ExportFormat.JSON_LINES}", *there])
    assert tmp_path / f"whole.{ExportFormat.JSON_LINES}" in opened
    assert [path for path in opened if path in own(late)] == []


def own(late: LateStore) -> list[Path]:
    return [Path(f"{late.place}{ending}") for ending in ("", *JOURNALS)]
