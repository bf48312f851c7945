from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import StatementError

from anatomyapp.errors import StoreError
from anatomyapp.session.database import Database, open_database
from anatomyapp.session.place import place_of
from anatomyapp.session.store import open_store
from anatomyapp.session.utc_datetime import UtcDateTime

NOBODY = 65534


@contextmanager
def without_privileges() -> Iterator[None]:
    """Let the system check permissions, which it does not for its administrator."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)


@pytest.fixture
def readable_folder() -> Iterator[Path]:
    """Return a folder that anybody may enter, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)  # so that it can be taken away


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_opening_a_record_of_this_version_loads_no_migrations(store, place):
    del store
    code = (
        "import sys; from anatomyapp.session.store import open_store; "
        f"open_store({str(place)!r}).sessions(); sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_record_is_durable_and_lets_others_read(store, place):
    del store
    opened = Database(place_of(place), busy_timeout_s=1)
    with closing(opened), opened.reading() as connection:
        settings = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert settings == ["wal", 2, 1]


def test_a_missing_folder_is_made(tmp_path):
    open_store(tmp_path / "a" / "b" / "record.sqlite").close()
    assert (tmp_path / "a" / "b" / "record.sqlite").is_file()


@pytest.mark.parametrize("url", ["sqlite:///{}", "{}"])
def test_a_record_is_named_by_path_or_url(tmp_path, url):
    path = tmp_path / "50 % é.sqlite"
    open_store(url.format(path)).close()
    assert path.is_file()


def test_a_missing_record_is_not_made_where_one_is_expected(tmp_path):
    with pytest.raises(StoreError, match=r"record\.sqlite does not exist"):
        open_store(tmp_path / "record.sqlite", create=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("mysql://me:secret@host/db", r"mysql://me:\*\*\*@host/db"),
        ("nonsense://", "nonsense"),
        ("sqlite://", "file"),
        ("://", "no place"),
    ],
)
def test_a_place_that_is_no_file_is_refused(url, said):
    with pytest.raises(StoreError, match=said) as caught:
        open_store(url)
    assert "secret" not in str(caught.value)


def test_a_folder_is_no_record(tmp_path):
    with pytest.raises(StoreError, match="is no file"):
        open_store(tmp_path)


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match=r"file/below cannot be made \(Not a directory\).*--store"):
        open_store(tmp_path / "file" / "below" / "record.sqlite")


def test_a_new_record_in_a_read_only_folder_is_refused(readable_folder):
    readable_folder.chmod(0o555)
    with (
        without_privileges(),
        pytest.raises(StoreError, match=r"record\.sqlite cannot be opened; make its folder"),
    ):
        open_store(readable_folder / "record.sqlite")
    assert list(readable_folder.iterdir()) == []


def test_a_record_in_a_read_only_folder_is_left_as_it_is(readable_folder, learning_on):
    place = readable_folder / "record.sqlite"
    open_store(place).close()
    before = contents(readable_folder)
    readable_folder.chmod(0o555)
    place.chmod(0o444)
    with (
        without_privileges(),
        pytest.raises(StoreError, match=r"record\.sqlite.* (writable)"),
    ):
        learning_on(open_store(place))
    assert contents(readable_folder) == before


def test_a_record_that_turns_read_only_refuses_and_then_takes_an_answer(store, learning, place):
    engine = store._database._engine
    sa.event.listen(engine, "connect", forbid_writing)
    engine.dispose()
    with pytest.raises(StoreError, match=r"record\.sqlite cannot be written; make the file"):
        learning.answer()
    sa.event.remove(engine, "connect", forbid_writing)
    engine.dispose()
    learning.answer()
    assert len(store.answers()) == 1


def forbid_writing(connection: sqlite3.Connection, record: object) -> None:
    del record
    connection.execute("PRAGMA query_only = ON")


def test_a_disk_that_takes_no_more_is_said_and_nothing_is_lost(store, learning, place):
    learning.answer()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = place.with_name(f"{place.name}-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        with pytest.raises(StoreError, match="disk"):
            learning.answer(attempt=2)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    learning.answer(attempt=3)
    assert [answer.attempt for answer in store.answers()] == [1, 3]


def test_a_file_that_is_no_database_is_left_as_it_is(place):
    place.write_bytes(b"my holiday notes, " * 100)
    before = contents(place.parent)
    with pytest.raises(StoreError, match=r"record\.sqlite is no record, or is damaged; nothing"):
        open_store(place)
    assert contents(place.parent) == before


def test_another_programs_database_is_left_as_it_is(place):
    with closing(sqlite3.connect(place)) as other:
        other.execute("CREATE TABLE cards (id)")
    before = contents(place.parent)
    with pytest.raises(StoreError, match="belongs to another program"):
        open_store(place)
    assert contents(place.parent) == before


def test_a_truncated_record_is_left_as_it_is(store, learning, place):
    learning.answer()
    store.close()
    place.write_bytes(place.read_bytes()[:6000])
    before = contents(place.parent)
    with pytest.raises(StoreError, match="damaged"):
        open_store(place).sessions()
    assert contents(place.parent)[place.name] == before[place.name]


def test_a_record_of_a_newer_version_is_left_as_it_is(store, place):
    store.close()
    with closing(sqlite3.connect(place)) as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
        other.commit()
    before = contents(place.parent)
    with pytest.raises(StoreError, match=r"newer anatomyapp \(revision 9999.*update anatomyapp"):
        open_store(place)
    assert contents(place.parent) == before


def test_a_record_that_another_program_holds_is_said_to_be_in_use(place):
    with closing(sqlite3.connect(place)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="in use by another program"):
            open_store(place, busy_timeout_s=0.05)


def test_whoever_comes_second_finds_the_record_made(tmp_path, monkeypatch):
    place = place_of(tmp_path / "record.sqlite")

    def overtaken(self: Database) -> None:
        monkeypatch.undo()
        open_database(place, create=True, busy_timeout_s=1).close()
        self.make_ready()

    monkeypatch.setattr(Database, "make_ready", overtaken)
    second = open_store(tmp_path / "record.sqlite")
    assert second.integrity().faults == ()
    second.close()


def test_an_unforeseen_fault_of_the_database_is_told_in_its_words(store):
    with (
        pytest.raises(StoreError, match=r"cannot be used: .*nowhere.*doctor"),
        store._database.reading() as connection,
    ):
        connection.exec_driver_sql("SELECT * FROM nowhere")


def test_a_time_without_a_zone_is_refused(store):
    with pytest.raises(StatementError, match="has no zone"):
        store.learner("kim", at=datetime(2026, 3, 1))  # noqa: DTZ001 - the fault


def test_a_column_of_times_may_be_empty():
    column, dialect = UtcDateTime(), sqlite.dialect()
    assert column.process_bind_param(None, dialect) is None
    assert column.process_result_value(None, dialect) is None


@pytest.mark.skipif(sys.platform == "win32", reason="there a folder says who may read its files")
def test_a_record_is_for_its_owner_alone_unless_others_are_let_in(tmp_path):
    place = tmp_path / "record.sqlite"
    before = os.umask(0o022)
    try:
        open_store(place).close()
        assert place.stat().st_mode & 0o777 == 0o600
        place.chmod(0o660)
        open_store(place).close()
        assert place.stat().st_mode & 0o777 == 0o660
    finally:
        os.umask(before)
