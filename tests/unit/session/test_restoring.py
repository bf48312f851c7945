from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import sleep

import pytest

import anatomyapp
from anatomyapp.errors import StoreAwayError, StoreError
from anatomyapp.session import restoring
from anatomyapp.session.backup import Backup, Backups
from anatomyapp.session.backup_check import check_file
from anatomyapp.session.journal import Journal
from anatomyapp.session.merging import merge_spool
from anatomyapp.session.place import place_of
from anatomyapp.session.recorder import Recorder
from anatomyapp.session.restoring import difference, restore
from anatomyapp.session.spool import Spool
from anatomyapp.session.store import open_store
from anatomyapp.session.watching import Watch

from .conftest import NOON, STARTED, Learning, ToldClock

LATE = datetime(2026, 11, 22, 20, 37, 1, tzinfo=UTC)
LATER = LATE + timedelta(hours=5)
KILLS = 5
COUNTING = """
import sqlite3, sys
record = sqlite3.connect(sys.argv[1])
print(record.execute("SELECT count(*) FROM learner").fetchone()[0])
record.close()
"""


@pytest.fixture
def backups(place) -> Backups:
    return Backups(place_of(place))


def answered(place: Path, name: str) -> str:
    """Record a session with an answer; return its id."""
    with closing(open_store(place)) as store:
        learning = Learning(store, name)
        learning.begin()
        learning.answer()
        learning.recorder.end()
    return learning.session


def sessions(place: Path) -> set[str]:
    with closing(open_store(place)) as store:
        assert store.integrity().faults == ()
        return {session.id for session in store.sessions()}


@pytest.fixture
def early(place) -> str:
    return answered(place, "Hazel Wren")


@pytest.fixture
def made(backups, early) -> Backup:
    del early
    return backups.make(LATE)


@pytest.fixture
def late(place, made) -> str:
    """A session that is not in the backup."""
    del made
    return answered(place, "Birch Otter")


def test_a_record_is_as_it_was_when_the_backup_was_made(place, backups, made, early, late):
    assert sessions(place) == {early, late}
    restored = restore(place_of(place), made.file, LATER)
    assert sessions(place) == {early}
    assert restored.held.sessions == 1
    assert restored.kept == backups.found()[0].file


def test_what_was_there_before_can_be_restored_in_turn(place, made, early, late):
    restored = restore(place_of(place), made.file, LATER)
    assert restored.kept is not None
    restore(place_of(place), restored.kept, LATER)
    assert sessions(place) == {early, late}


def test_who_has_the_record_open_sees_the_new_one(place, made, early, late):
    with closing(open_store(place)) as store:
        assert len(store.sessions()) == 2
        restore(place_of(place), made.file, LATER)
        assert {session.id for session in store.sessions()} == {early}
        assert late not in early


def test_what_would_be_lost_and_come_back_is_said_before(place, made, late):
    told = difference(place_of(place), made.file)
    assert (told.lost, told.lost_answers, told.back) == (1, 1, 0)
    restored = restore(place_of(place), made.file, LATER)
    assert restored.kept is not None
    told = difference(place_of(place), restored.kept)
    assert (told.lost, told.back, told.held.answers) == (0, 1, 2)
    assert late


def test_a_session_that_runs_in_another_program_keeps_the_record(place, made, late):
    before = sessions(place)
    with closing(open_store(place)) as other:
        Learning(other)
        with pytest.raises(StoreError, match=r"a session is running on it \(1\).*Nothing was"):
            restore(place_of(place), made.file, LATER)
        assert len(other.sessions()) == 3
    assert late in before


def test_a_session_that_begins_meanwhile_keeps_the_record(place, made, late, monkeypatch):
    """Whoever comes after the first look is seen once nobody can write any more."""
    with closing(open_store(place)) as other:

        def begin(backups: Backups, at: datetime, watch: Watch) -> Path | None:
            Learning(other)
            return keep(backups, at, watch)

        keep = restoring._keep_present
        monkeypatch.setattr(restoring, "_keep_present", begin)
        with pytest.raises(StoreError, match="a session is running on it"):
            restore(place_of(place), made.file, LATER)
        assert late in {session.id for session in other.sessions()}


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda file: file.write_bytes(b"my notes, " * 900), "no record, or is damaged"),
        (lambda file: file.write_bytes(file.read_bytes()[:30_000]), "damaged"),
        (lambda file: set_revision(file, "9999"), "newer anatomyapp"),
        (lambda file: file.unlink(), "does not exist"),
    ],
)
def test_a_backup_that_cannot_be_used_leaves_the_record(place, made, late, damage, said):
    before = sessions(place)
    damage(made.file)
    with pytest.raises(StoreError, match=said):
        restore(place_of(place), made.file, LATER)
    assert sessions(place) == before
    assert late in before


def set_revision(file: Path, revision: str) -> None:
    with closing(sqlite3.connect(file)) as other:
        other.execute("UPDATE alembic_version SET version_num = ?", (revision,))
        other.commit()


@pytest.mark.parametrize("content", [b"my notes, " * 900, b"SQLite format 3\x00" + b"\xff" * 9000])
def test_a_record_that_is_none_any_more_is_set_aside_whole(place, backups, made, early, content):
    place.write_bytes(content)
    restored = restore(place_of(place), made.file, LATER)
    assert restored.kept == backups.folder / "damaged-20261123T013701Z"
    assert (restored.kept / place.name).read_bytes() == content
    assert sessions(place) == {early}


def test_a_record_with_damaged_pages_is_set_aside_with_its_journal(place, backups, made, early):
    with closing(open_store(place)) as store:  # which leaves no journal at its end
        Learning(store).recorder.end()
        shutil.copyfile(f"{place}-wal", f"{place}.kept-wal")
    with place.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * 60_000)
    Path(f"{place}.kept-wal").rename(f"{place}-wal")
    restored = restore(place_of(place), made.file, LATER)
    assert restored.kept is not None
    assert {f"{place.name}-wal", place.name} <= {each.name for each in restored.kept.iterdir()}
    assert sessions(place) == {early}
    assert set(backups.set_aside()) == set(restored.kept.iterdir())


def test_who_has_a_damaged_record_open_stays_its_user_for_other_programs(place, made, early, late):
    """A process that took itself for the last one would delete the log with what is answered."""
    assert late not in early
    with closing(sqlite3.connect(place)) as other:
        other.execute("DROP TRIGGER event_no_update")
        other.execute("UPDATE event SET payload = '{}'")  # so that no chain holds
        other.commit()
    with closing(open_store(place)) as store:
        store.learners()
        restored = restore(place_of(place), made.file, LATER)
        assert restored.kept is not None
        assert restored.kept.is_dir()  # set aside, not made a backup
        known = len(store.learners())
        for number, name in enumerate(("kim", "lee"), 1):
            store.learner(name, at=NOON)
            command = [sys.executable, "-c", COUNTING, place]
            told = subprocess.run(command, capture_output=True, check=True)
            assert int(told.stdout) == known + number


def test_a_damaged_record_that_cannot_be_set_aside_stays(place, made, monkeypatch):
    content = b"my notes, " * 900
    place.write_bytes(content)

    def die(*_: object) -> None:
        raise BrokenProcessPool("the process was killed")

    monkeypatch.setattr(restoring, "_copy_elsewhere", die)
    with pytest.raises(StoreAwayError, match=r"was not restored \(the process was killed\)"):
        restore(place_of(place), made.file, LATER)
    assert place.read_bytes() == content


def test_a_journal_of_the_old_record_is_not_read_into_the_new_one(place, made, early):
    with closing(open_store(place)) as store:
        Learning(store).recorder.end()
        journal = Path(f"{place}-wal").read_bytes()
    assert journal
    place.write_bytes(b"my notes, " * 900)
    Path(f"{place}-wal").write_bytes(journal)
    restore(place_of(place), made.file, LATER)
    assert sessions(place) == {early}


def test_a_record_that_is_not_there_is_made_of_the_backup(place, made, early):
    for path in place.parent.glob("record.sqlite*"):
        if path.is_file():
            path.unlink()
    assert restore(place_of(place), made.file, LATER).kept is None
    assert sessions(place) == {early}


def test_a_record_is_as_durable_as_before(place, made):
    place.write_bytes(b"my notes, " * 900)
    restore(place_of(place), made.file, LATER)
    with closing(sqlite3.connect(place)) as opened:
        assert opened.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_without_a_backup_of_what_is_there_nothing_is_restored(place, backups, made, early, late):
    elsewhere = place.parent / "elsewhere.sqlite"
    shutil.copyfile(made.file, elsewhere)
    shutil.rmtree(backups.folder)
    backups.folder.write_text("in the way")
    with pytest.raises(StoreAwayError, match="no backup was made"):
        restore(place_of(place), elsewhere, LATER)
    assert sessions(place) == {early, late}


def test_a_record_that_another_program_writes_into_is_left(place, made, early, late, monkeypatch):
    monkeypatch.setattr("anatomyapp.session.restoring._PATIENCE_S", 0.05)
    with closing(sqlite3.connect(place, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreAwayError, match=r"was not restored \(.*close other programs"):
            restore(place_of(place), made.file, LATER)
        other.execute("ROLLBACK")
    assert sessions(place) == {early, late}


def test_what_waits_aside_is_merged_after_restoring_once(tmp_path, place, made, early):
    with closing(open_store(place, busy_timeout_s=0.05)) as store:
        journal = Journal(store, Spool(tmp_path / "spool"))
        recorder = Recorder(journal, STARTED, clock=ToldClock(start=NOON))
        recorder.end()
        with closing(sqlite3.connect(place, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            aside = Recorder(journal, STARTED, clock=ToldClock(start=NOON))
            aside.end()
            other.execute("ROLLBACK")
        journal._spool.close()
    spooled = {path.name: path.read_bytes() for path in (tmp_path / "spool").glob("*.jsonl")}
    with closing(open_store(place)) as store:
        merge_spool(store, Spool(tmp_path / "spool"))
        assert len(store.sessions()) == 3
    for name, content in spooled.items():
        (tmp_path / "spool" / name).write_bytes(content)
    restore(place_of(place), made.file, LATER)
    with closing(open_store(place)) as store:
        for _ in range(2):
            merge_spool(store, Spool(tmp_path / "spool"))
        assert {session.id for session in store.sessions()} == {early, aside.session}
        assert len(store.events(aside.session)) == 2
        assert store.integrity().faults == ()


def test_a_backup_of_an_older_revision_is_brought_to_this_version(place, made):
    import sqlalchemy as sa
    from alembic import command
    from alembic.config import Config

    from anatomyapp.session import database

    engine = sa.create_engine(f"sqlite:///{made.file}")
    config = Config()
    config.set_main_option("script_location", str(Path(database.__file__).parent / "migrations"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0003")
    engine.dispose()
    assert restore(place_of(place), made.file, LATER).held.revision == "0003"
    assert len(sessions(place)) == 1


def test_a_record_on_a_server_is_restored_there(made):
    with pytest.raises(StoreError, match="pg_dump"):
        restore(place_of("postgresql+psycopg://lab/record"), made.file, LATER)


RESTORER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from anatomyapp.session import restoring
from anatomyapp.session.place import place_of
restoring._PAGES = 4
print("begins", flush=True)
for _ in range(1000):
    for backup in sys.argv[2:]:
        restoring.restore(place_of(sys.argv[1]), Path(backup), datetime.now(UTC))
        print("restored", flush=True)
"""


def test_a_process_that_is_killed_while_restoring_leaves_the_old_record_or_the_new(
    place, made, early, late, tmp_path
):
    both = tmp_path / "both.sqlite"
    shutil.copyfile(Backups(place_of(place)).make(LATER).file, both)
    rng = random.Random(6)  # noqa: S311 - chooses moments, guards nothing
    for _ in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", RESTORER, place, made.file, both],
            env={"PYTHONPATH": str(Path(anatomyapp.__file__).parents[1])},
            stdout=subprocess.PIPE,
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            sleep(rng.uniform(0.0, 0.3))  # a moment of its own, not a wait for something
            process.kill()
        assert sessions(place) in ({early}, {early, late})
        assert all(check_file(each.file) for each in Backups(place_of(place)).found())
