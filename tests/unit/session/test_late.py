"""A record that is away raises the one error that lets a session go on in the spool."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from anatomyapp.errors import StoreAwayError
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.saved_view import SavedView, Shown
from anatomyapp.session.administration import By
from anatomyapp.session.backup import Backups
from anatomyapp.session.erasure import Order, erase, reach_of
from anatomyapp.session.event import PlaceEntered
from anatomyapp.session.journal import Journal
from anatomyapp.session.late import LateStore
from anatomyapp.session.place import place_of
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.spool import Spool
from anatomyapp.session.store import open_store
from anatomyapp.session.tables import REVISIONS
from tests.holding import held

from .conftest import NOON, STARTED

_COUNTING = """
import sqlite3, sys
record = sqlite3.connect(sys.argv[1])
print(record.execute("SELECT count(*) FROM learner").fetchone()[0])
record.close()
"""


@pytest.fixture
def late(tmp_path):
    """Return a record in a folder of its own, open."""
    place = place_of(tmp_path / "there" / "record.sqlite")
    store = LateStore(place, tmp_path, busy_timeout_s=0.05)
    assert store.reopen()
    yield store
    store.close()


def change(late, deed):
    with closing(sqlite3.connect(late.place)) as other:
        other.execute(deed)
        other.commit()


def test_nothing_is_asked_of_a_record_that_is_not_open(tmp_path):
    store = LateStore(place_of(tmp_path / "record.sqlite"), tmp_path, busy_timeout_s=0.05)
    for deed in (store.learners, lambda: store.start(STARTED, at=NOON)):
        with pytest.raises(StoreAwayError, match="is not open yet"):
            deed()
    assert list(tmp_path.iterdir()) == []
    assert store.reopen()
    assert (store.learners(), store.fault, store.reopen()) == ((), None, False)
    store.close()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda file: file.write_bytes(b"no database" * 999), "is no record, or is damaged"),
        (lambda file: file.mkdir(), "is no file"),
        (lambda file: file.symlink_to("/proc/nowhere/record"), "cannot be opened"),
        (lambda file: sqlite3.connect(file).execute("CREATE TABLE x (y)"), "another program"),
    ],
)
def test_what_cannot_be_opened_is_told_and_left_as_it_is(tmp_path, make, words):
    file = tmp_path / "record.sqlite"
    made = make(file)
    before = file.read_bytes() if file.is_file() else None
    store = LateStore(place_of(file), tmp_path, busy_timeout_s=0.05)
    for deed in (store.reopen, store.sessions):
        with pytest.raises(StoreAwayError, match=words):
            deed()
    assert words in str(store.fault)
    assert before is None or file.read_bytes() == before
    del made


def test_a_record_of_a_newer_version_is_left_as_it_is(tmp_path):
    file = tmp_path / "record.sqlite"
    open_store(file).close()
    store = LateStore(place_of(file), tmp_path, busy_timeout_s=0.05)
    change(store, "UPDATE alembic_version SET version_num = '9999'")
    before = file.read_bytes()
    with pytest.raises(StoreAwayError, match="made by a newer anatomyapp"):
        store.reopen()
    assert file.read_bytes() == before


def test_a_newer_version_that_comes_in_between_is_not_written_over(late):
    session = late.start(STARTED, at=NOON)
    change(late, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreAwayError, match="changed by a newer anatomyapp"):
        late.start(STARTED, at=NOON)
    with pytest.raises(StoreAwayError, match="made by a newer anatomyapp"):
        late.reopen()
    change(late, f"UPDATE alembic_version SET version_num = '{REVISIONS[-1]}'")  # noqa: S608 - ours
    assert late.reopen()
    assert [each.id for each in late.sessions()] == [session]


def test_a_folder_that_is_taken_away_is_noticed_and_not_made_anew(late, tmp_path):
    session = late.start(STARTED, at=NOON)
    shutil.move(tmp_path / "there", tmp_path / "elsewhere")
    (tmp_path / "there").mkdir()  # as a mount point stays
    with pytest.raises(StoreAwayError, match="is gone, or is another file"):
        late.start(STARTED, at=NOON)
    with pytest.raises(StoreAwayError, match="does not exist"):
        late.reopen()
    assert [each.name for each in (tmp_path / "there").iterdir()] == []
    (tmp_path / "there").rmdir()
    shutil.move(tmp_path / "elsewhere", tmp_path / "there")
    assert late.reopen()
    assert [each.id for each in late.sessions()] == [session]


def test_another_file_in_its_place_is_noticed(late, tmp_path):
    late.start(STARTED, at=NOON)
    open_store(tmp_path / "other.sqlite").close()
    (tmp_path / "other.sqlite").replace(late.place)
    with pytest.raises(StoreAwayError, match="is another file"):
        late.sessions()


def test_a_file_that_is_cut_off_is_noticed_before_it_is_written(late):
    late.start(STARTED, at=NOON)
    size = Path(late.place).stat().st_size
    os.truncate(late.place, size // 2)
    with pytest.raises(StoreAwayError, match="has become shorter"):
        late.start(STARTED, at=NOON)
    with pytest.raises(StoreAwayError, match="is damaged"):
        late.reopen()
    assert Path(late.place).stat().st_size == size // 2


def test_a_file_that_is_shorter_since_somebody_was_erased_stays_open(late, tmp_path):
    for number in range(300):
        late.learner(f"Maple Heron {number}" + "x" * 400, at=NOON)
    learner = late.learner("Hazel Wren", at=NOON)
    late.upkeep.sweep()  # which brings all to the file itself
    late.learners()
    size = Path(late.place).stat().st_size
    with closing(open_store(late.place)) as other, closing(Spool(tmp_path / "aside")) as spool:
        change(late, "DELETE FROM learner WHERE pseudonym LIKE 'Maple%'")
        erase(reach_of(other, spool, tmp_path), Order("Hazel Wren", False, By.COMMAND, NOON))
    assert Path(late.place).stat().st_size < size
    assert learner not in [each.id for each in late.learners()]
    assert late.fault is None


def shorten(late, other, folder):
    """Erase a learner with much by another store, so that the file becomes shorter."""
    late.keepsakes(late.learner("Hazel Wren", at=NOON), "tiny").put_view(
        SavedView("view-1", "long", "", Shown(Camera(), ()), bytes(200_000)), NOON
    )
    late.upkeep.sweep()  # which brings all to the file itself
    late.learners()
    size = Path(late.place).stat().st_size
    with closing(Spool(folder / "aside")) as spool:
        erase(reach_of(other, spool, folder), Order("Hazel Wren", True, By.COMMAND, NOON))
    assert Path(late.place).stat().st_size < size


def learners_elsewhere(late):
    """Return how many learners another program sees, which then closes the record."""
    command = [sys.executable, "-c", _COUNTING, late.place]
    return int(subprocess.run(command, capture_output=True, check=True).stdout)


def test_who_looks_into_a_shorter_file_stays_its_user_for_other_programs(late, tmp_path):
    """A process that took itself for the last one would delete the log with what is answered."""
    with closing(open_store(late.place)) as other:
        shorten(late, other, tmp_path)
    for number, name in enumerate(("kim", "lee"), 1):
        late.learner(name, at=NOON)
        assert learners_elsewhere(late) == number


def test_what_lies_in_the_log_alone_makes_no_shorter_file_a_cut_off_one(late, tmp_path):
    with closing(open_store(late.place)) as other:
        shorten(late, other, tmp_path)
        size = Path(late.place).stat().st_size
        other.keepsakes(other.learner("kim", at=NOON), "tiny").put_view(
            SavedView("view-2", "long", "", Shown(Camera(), ()), bytes(100_000)), NOON
        )
        assert Path(late.place).stat().st_size == size
        assert [each.pseudonym for each in late.learners()] == ["kim"]


def test_who_closes_a_shorter_file_leaves_others_of_its_process_its_users(late, tmp_path):
    with closing(open_store(late.place)) as other:
        shorten(late, other, tmp_path)
        assert late.learners() == ()
        late.close()
        for number, name in enumerate(("kim", "lee"), 1):
            other.learner(name, at=NOON)
            assert learners_elsewhere(late) == number


def test_a_file_that_was_cut_off_before_the_start_is_told(tmp_path):
    file = tmp_path / "record.sqlite"
    open_store(file).close()
    os.truncate(file, file.stat().st_size // 2)
    store = LateStore(place_of(file), tmp_path, busy_timeout_s=0.05)
    with pytest.raises(StoreAwayError, match="is damaged"):
        store.reopen()


def test_a_record_of_which_nothing_is_left_is_not_taken_for_a_new_one(tmp_path):
    file = tmp_path / "record.sqlite"
    file.touch()  # as a process leaves it that was killed while it made it
    store = LateStore(place_of(file), tmp_path, busy_timeout_s=0.05)
    assert store.reopen()
    store.close()
    Backups(place_of(file)).make(NOON)
    os.truncate(file, 0)
    store = LateStore(place_of(file), tmp_path, busy_timeout_s=0.05)
    with pytest.raises(StoreAwayError, match="is empty, though there are backups"):
        store.reopen()
    assert file.stat().st_size == 0


def test_a_record_that_another_process_keeps_to_itself_is_opened_later(tmp_path, monkeypatch):
    monkeypatch.setattr("anatomyapp.session.late.FIRST_WAIT_S", 0.05)
    file = tmp_path / "record.sqlite"
    with closing(sqlite3.connect(file)) as made:
        made.execute("PRAGMA user_version = 1")  # a file, and none of ours yet
    store = LateStore(place_of(file), tmp_path, busy_timeout_s=0.05)
    with held(file, "EXCLUSIVE"), pytest.raises(StoreAwayError, match="in use by another program"):
        store.reopen()
    assert store.reopen()
    store.close()


def test_a_server_that_is_away_at_the_start_and_in_between(
    postgres_server, postgres_record, tmp_path
):
    store = LateStore(place_of(postgres_record), tmp_path, busy_timeout_s=1.0)
    journal = Journal(store, Spool(tmp_path / "spool"))
    with postgres_server.away():
        with pytest.raises(StoreAwayError, match="postgresql:"):
            store.reopen()
        recorder = Recorder(journal, STARTED, clock=SystemClock())
        recorder.record(PlaceEntered("one"))
    assert store.reopen()
    assert journal.merge().events == 2
    recorder.record(PlaceEntered("two"))
    with postgres_server.away():
        recorder.record(PlaceEntered("three"))
    assert journal.merge().events == 1
    recorder.end()
    events = [entry.event for entry in store.events(recorder.session)]
    assert [each.place for each in events[1:-1]] == ["one", "two", "three"]
    assert store.breaks() == ()
    journal.close()
    store.close()
