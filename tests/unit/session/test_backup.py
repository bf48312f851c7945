from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from anatomyapp.errors import StoreAwayError, StoreError
from anatomyapp.session import database
from anatomyapp.session.backup import Backups, copied
from anatomyapp.session.backup_check import check_file
from anatomyapp.session.place import place_of
from anatomyapp.session.store import open_store

LATE = datetime(2026, 11, 22, 20, 37, 1, tzinfo=UTC)


@pytest.fixture
def backups(place: Path, learning) -> Backups:
    """The backups of a record with one session of one answer."""
    learning.answer()
    return Backups(place_of(place))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_bears_its_time_and_revision_and_holds_the_record(backups, store):
    made = backups.make(LATE)
    assert made.file.name.startswith("20261122T203701Z-")
    assert (made.at, made.revision) == (LATE, made.file.stem.partition("-")[2])
    with closing(open_store(made.file, create=False)) as copy:
        assert copy.answers() == store.answers()
        assert copy.integrity().faults == ()


def test_a_backup_is_one_file_that_only_its_owner_may_read(backups):
    made = backups.make(LATE)
    assert names(backups.folder) == [made.file.name, "lock"]
    assert made.file.stat().st_mode & 0o077 == 0
    assert made.file.read_bytes()[18:20] == b"\x01\x01"  # no journal beside it


def test_two_backups_of_one_moment_have_two_names(backups):
    first, second = backups.make(LATE), backups.make(LATE)
    assert backups.found() == (second, first)
    assert second.at == first.at + timedelta(seconds=1)


def test_a_backup_is_due_a_day_after_the_newest(backups):
    assert backups.due(LATE)
    backups.make(LATE)
    assert not backups.due(LATE + timedelta(hours=23))
    assert backups.due(LATE + timedelta(days=1))


def test_a_backup_is_due_where_the_clock_was_set_back(backups):
    backups.make(LATE)
    assert backups.due(LATE - timedelta(days=30))


def test_thinning_removes_what_need_not_stay(backups):
    for hours in range(0, 96, 6):
        backups.make(LATE + timedelta(hours=hours))
    gone = backups.thin(LATE + timedelta(hours=90))
    assert len(gone) == 6
    assert set(backups.found()).isdisjoint(gone)
    assert not any(each.file.exists() for each in gone)


def test_other_files_of_the_folder_are_no_backups_and_stay(backups):
    backups.make(LATE)
    (backups.folder / "my own copy.sqlite").write_bytes(b"")
    backups.thin(LATE)
    assert len(backups.found()) == 1
    assert "my own copy.sqlite" in names(backups.folder)


def test_what_a_killed_process_left_is_cleared_away(backups):
    backups.folder.mkdir()
    (backups.folder / "new.part").write_bytes(b"half a copy")
    (backups.folder / "new.part-journal").write_bytes(b"")
    made = backups.make(LATE)
    assert names(backups.folder) == [made.file.name, "lock"]


def test_a_writer_goes_on_while_a_backup_is_made_and_is_not_in_it(
    backups, learning, store, monkeypatch
):
    monkeypatch.setattr("anatomyapp.session.backup._PAGES", 4)
    while_copying: list[int] = []

    def write(done: int, total: int) -> None:
        if total and not while_copying:  # the copy has begun
            learning.answer(attempt=2)
            while_copying.append(done)

    made = backups.make(LATE, write)
    assert while_copying
    assert len(store.answers()) == 2
    assert check_file(made.file).answers == 1


def test_a_busy_writer_keeps_no_backup_from_ending(backups, place):
    begun, ended = Event(), Event()

    def write_on() -> None:
        with closing(sqlite3.connect(place, isolation_level=None, timeout=5)) as other:
            while not ended.is_set():
                other.execute(
                    "INSERT INTO learner VALUES (hex(randomblob(8)), hex(randomblob(8)), ?)",
                    ("2026-01-01 00:00:00.000000",),
                )
                begun.set()

    writer = Thread(target=write_on)
    writer.start()
    try:
        assert begun.wait(10)
        made = [backups.make(LATE + timedelta(minutes=minute)) for minute in range(3)]
    finally:
        ended.set()
        writer.join()
    assert backups.found() == tuple(reversed(made))


def test_a_backup_that_is_cancelled_leaves_nothing(backups, monkeypatch):
    class Cancelled(Exception):  # noqa: N818 - no error
        pass

    def cancel(done: int, total: int) -> None:
        del done, total
        raise Cancelled

    monkeypatch.setattr("anatomyapp.session.backup._PAGES", 4)
    with pytest.raises(Cancelled):
        backups.make(LATE, cancel)
    assert names(backups.folder) == ["lock"]


def test_a_damaged_record_makes_no_backup_and_the_good_one_stays(backups, place, store):
    good = backups.make(LATE)
    store.close()
    with place.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * 40_000)
    with pytest.raises(StoreError, match=r"damaged|malformed"):
        backups.make(LATE + timedelta(days=1))
    assert backups.found() == (good,)


def test_a_record_whose_chain_was_broken_makes_no_backup(backups, place):
    with closing(sqlite3.connect(place)) as other:
        other.execute("DROP TRIGGER event_no_update")
        other.execute("UPDATE event SET payload = replace(payload, 'find-1', 'find-2')")
        other.commit()
    with pytest.raises(StoreError, match=r"changed, or not of this session.*take another backup"):
        backups.make(LATE)
    assert backups.found() == ()


def test_a_folder_that_cannot_be_made_is_named(place, store):
    del store
    backups = Backups(place_of(place))
    backups.folder.write_text("a file is in the way")
    with pytest.raises(StoreAwayError, match=r"-backups: no backup was made \(.*as it was"):
        backups.make(LATE)


def test_a_disk_that_takes_no_more_makes_no_backup(backups, place):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, hard))
    try:
        with pytest.raises(StoreAwayError, match=r"no backup was made \(.*disk.*free some space"):
            backups.make(LATE)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert backups.found() == ()
    assert names(backups.folder) == ["lock"]


def test_another_process_at_the_backups_is_said(backups):
    code = (
        "import sys; from pathlib import Path; from anatomyapp.session.lock import alone\n"
        "with alone(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    )
    backups.folder.mkdir()
    with subprocess.Popen(
        [sys.executable, "-c", code, backups.folder / "lock"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as other:  # fmt: skip
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(StoreAwayError, match="another program works on the backups"):
            backups.make(LATE)
        other.kill()
    backups.make(LATE)


def test_a_backup_is_named_by_its_beginning_or_by_its_path(backups):
    made = backups.make(LATE)
    assert backups.named("20261122T2037") == made.file
    assert backups.named(str(made.file)) == made.file
    with pytest.raises(StoreError, match=r"no such backup, or several: 2027"):
        backups.named("2027")


def test_a_record_on_a_server_is_to_be_backed_up_there():
    with pytest.raises(StoreError, match="pg_dump"):
        Backups(place_of("postgresql+psycopg://lab/record"))


def test_a_copy_of_a_record_with_traces_holds_none(place, store, tmp_path):
    store.learner("a name nobody else bears", at=LATE)
    store.close()
    with closing(sqlite3.connect(place, isolation_level=None)) as other:
        other.execute("PRAGMA secure_delete = OFF")
        other.execute("DELETE FROM learner")
        other.execute("PRAGMA user_version = 1")
    copied(place, tmp_path / "copy")
    assert b"a name nobody else bears" in place.read_bytes()
    assert b"a name nobody else bears" not in (tmp_path / "copy").read_bytes()


@pytest.fixture
def old_record(place: Path) -> Path:
    """A record as revision 0003 made it."""
    engine = sa.create_engine(f"sqlite:///{place}")
    config = Config()
    config.set_main_option("script_location", str(Path(database.__file__).parent / "migrations"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
    engine.dispose()
    return place


def test_a_record_is_backed_up_before_it_is_migrated(old_record):
    open_store(old_record).close()
    (made,) = Backups(place_of(old_record)).found()
    assert made.revision == "0003"
    assert check_file(made.file).revision == "0003"


def test_a_new_record_needs_no_backup(place, store):
    del store
    assert Backups(place_of(place)).found() == ()


def test_without_a_backup_a_record_is_not_migrated(old_record):
    before = old_record.read_bytes()
    (old_record.parent / "record.sqlite-backups").write_text("in the way")
    with pytest.raises(StoreAwayError, match=r"older version and was left as it is.*no backup"):
        open_store(old_record)
    with closing(sqlite3.connect(old_record)) as left:
        assert left.execute("SELECT version_num FROM alembic_version").fetchone() == ("0003",)
    assert len(old_record.read_bytes()) == len(before)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"my holiday notes, " * 300, "no record"),
        (b"", "another program"),
        (None, "does not exist"),
    ],
)
def test_a_file_that_is_no_backup_is_refused(tmp_path, content, said):
    file = tmp_path / "some.sqlite"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(StoreError, match=said):
        check_file(file)


def test_a_backup_of_a_newer_version_is_refused(backups):
    made = backups.make(LATE)
    with closing(sqlite3.connect(made.file)) as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
        other.commit()
    with pytest.raises(StoreError, match=r"newer anatomyapp \(revision 9999"):
        check_file(made.file)


def test_a_truncated_backup_is_refused(backups):
    made = backups.make(LATE)
    os.truncate(made.file, made.size_bytes // 2)
    with pytest.raises(StoreError, match=r"damaged"):
        check_file(made.file)
