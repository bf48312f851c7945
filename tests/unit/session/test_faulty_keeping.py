"""Backups, restoring and erasing on real disks that are full, read-only, or pulled out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from anatomyapp.errors import StoreAwayError, StoreError
from anatomyapp.session.administration import By
from anatomyapp.session.backup import Backup, Backups
from anatomyapp.session.backup_check import check_file
from anatomyapp.session.daily import do_daily
from anatomyapp.session.erasure import Order, erase, reach_of
from anatomyapp.session.place import place_of
from anatomyapp.session.restoring import restore
from anatomyapp.session.spool import Spool
from anatomyapp.session.store import open_store
from tests.disks import Disk, inserted

from .conftest import Learning

NAME = "Hazel Wren"
LATE = datetime(2026, 11, 22, 20, 37, 1, tzinfo=UTC)
LATER = LATE + timedelta(days=1)


@dataclass
class Kept:
    """A record of one session with its backup, both on a small disk."""

    disk: Disk
    record: Path
    backup: Backup

    @property
    def backups(self) -> Backups:
        return Backups(place_of(self.record))

    def sessions(self) -> int:
        with closing(open_store(self.record)) as store:
            assert store.integrity().faults == ()
            return len(store.sessions())


@pytest.fixture
def kept(tmp_path) -> Iterator[Kept]:
    with inserted(tmp_path / "disk") as disk:
        record = disk.folder / "record.sqlite"
        with closing(open_store(record)) as store:
            Learning(store, NAME).recorder.end()
        made = Backups(place_of(record)).make(LATE)
        yield Kept(disk, record, made)


def erased(kept: Kept, folder: Path) -> None:
    """Erase the learner, from a data folder that lies on another disk."""
    with closing(open_store(kept.record)) as store, closing(Spool(folder / "spool")) as spool:
        order = Order(NAME, with_events=True, by=By.COMMAND, at=LATER)
        erase(reach_of(store, spool, folder), order)


def test_on_a_full_disk_no_backup_is_made_and_the_old_one_stays(kept):
    kept.disk.fill()
    with pytest.raises(StoreAwayError, match=r"no backup was made \(.*free some space"):
        kept.backups.make(LATER)
    kept.disk.empty()
    assert kept.backups.found() == (kept.backup,)
    check_file(kept.backup.file)
    assert kept.sessions() == 1


def test_on_a_read_only_disk_no_backup_is_made(kept):
    kept.disk.lock()
    with pytest.raises(StoreAwayError, match=r"no backup was made|cannot be written"):
        kept.backups.make(LATER)
    kept.disk.unlock()
    assert kept.backups.found() == (kept.backup,)


def test_where_the_disk_was_pulled_out_no_backup_is_made(kept):
    backups = kept.backups
    kept.disk.pull()
    with pytest.raises(StoreError, match="no backup was made"):
        backups.make(LATER)


def test_a_full_disk_keeps_the_record_from_being_restored(kept):
    with closing(open_store(kept.record)) as store:
        Learning(store).recorder.end()
    kept.disk.fill()
    with pytest.raises(StoreAwayError, match="free some space"):
        restore(place_of(kept.record), kept.backup.file, LATER)
    kept.disk.empty()
    assert kept.sessions() == 2


def test_on_a_full_disk_nobody_is_erased_by_half(kept, tmp_path):
    kept.disk.fill()
    with pytest.raises(StoreError, match=r"cannot be written anew|full"):
        erased(kept, tmp_path)
    kept.disk.empty()
    assert kept.sessions() == 1
    assert check_file(kept.backup.file).sessions == 1
    erased(kept, tmp_path)
    assert kept.sessions() == 0
    for path in kept.disk.folder.rglob("*"):
        assert not path.is_file() or NAME.encode() not in path.read_bytes()


def test_on_a_full_disk_the_daily_work_says_so_and_goes_on(kept, tmp_path):
    with closing(open_store(kept.record)) as store, closing(Spool(tmp_path / "spool")) as spool:
        kept.disk.fill()
        daily = do_daily(reach_of(store, spool, tmp_path), 0, LATER)
    assert [type(fault) for fault in daily.faults] == [StoreAwayError]
    assert daily.backup is None
