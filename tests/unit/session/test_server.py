"""A record on a real server: what it says when the server is away or refuses, and what it keeps."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from psycopg import errors

from anatomyapp.errors import StoreAwayError, StoreError
from anatomyapp.session.server_faults import template_of
from anatomyapp.session.store import SessionStore, open_store
from tests.lab_server import LabServer
from tests.unit.session.conftest import database_in

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
PATIENCE_S = 0.25  # as the window's
Opener = Callable[..., SessionStore]


@contextmanager
def stuck(server: LabServer) -> Iterator[None]:
    """Let the server answer nobody meanwhile, as behind a cut cable."""
    server.pause()
    try:
        yield
    finally:
        server.resume()


def test_an_answer_is_on_the_servers_disk_whatever_the_database_is_set_to(
    postgres_server, postgres_record, desk, learning_on
):
    name = database_in(postgres_record)
    postgres_server.do(f"ALTER DATABASE {name} SET synchronous_commit = off")
    store = desk()
    with store._database.writing() as connection:
        assert connection.exec_driver_sql("SHOW synchronous_commit").scalar() == "on"
        assert connection.exec_driver_sql("SHOW fsync").scalar() == "on"
    learning = learning_on(store)
    learning.begin()
    learning.answer()
    postgres_server.kill()  # as a power cut does
    postgres_server.start()
    assert len(desk("again").answers()) == 1


def test_a_reading_sees_one_moment_and_cannot_write(desk, learning_on):
    store, other = desk(), desk()
    with store._database.reading() as connection:
        before = connection.exec_driver_sql("SELECT count(*) FROM session").scalar()
        learning_on(other)
        assert connection.exec_driver_sql("SELECT count(*) FROM session").scalar() == before
    with pytest.raises(StoreAwayError, match="takes no writing"), store._database.reading() as one:
        one.exec_driver_sql("INSERT INTO learner VALUES ('x', 'kim', now())")


def test_a_server_that_is_stopped_refuses_and_then_takes_an_answer(
    postgres_server, desk, learning_on
):
    store = desk()
    learning = learning_on(store)
    learning.begin()
    with postgres_server.away():
        with pytest.raises(StoreAwayError, match=r"cannot be reached.*network"):
            learning.answer()
        with pytest.raises(StoreAwayError, match="cannot be reached"):
            store.sessions()
    learning.answer()
    assert len(store.answers()) == 1
    assert store.integrity().faults == ()


def test_nobody_waits_long_for_a_server_that_does_not_answer(postgres_server, desk, learning_on):
    store = desk()
    learning = learning_on(store)
    learning.begin()
    with stuck(postgres_server):
        with pytest.raises(StoreAwayError, match=r"no answer within 0\.25 s"):
            learning.answer()
        with pytest.raises(StoreAwayError, match=r"no answer within 0\.25 s"):
            store.learner("kim", at=NOON)
    learning.answer(attempt=2)
    assert [answer.attempt for answer in store.answers()] == [2]


def test_nobody_waits_long_for_somebody_who_takes_connections_and_says_nothing(tmp_path):
    with closing(socket.socket()) as mute:
        mute.bind(("127.0.0.1", 0))
        mute.listen()
        url = f"postgresql+psycopg://kim@127.0.0.1:{mute.getsockname()[1]}/record"
        with pytest.raises(
            StoreAwayError, match=r"reached \(the server gave no answer within 0\.25 s"
        ):
            open_store(url, busy_timeout_s=PATIENCE_S, folder=tmp_path)


def test_a_connection_that_comes_late_is_lent_to_the_next_who_asks(
    postgres_server, desk, learning_on
):
    store = desk()
    learning_on(store)
    store._database.close()  # its connections
    with stuck(postgres_server), pytest.raises(StoreAwayError):
        store.sessions()
    assert len(store.sessions()) == 1


def test_a_killed_backend_takes_its_transaction_along_and_nothing_else(
    postgres_server, postgres_record, desk, learning_on
):
    store = desk()
    learning = learning_on(store)
    learning.begin()

    def write() -> None:
        with store._database.writing() as connection:
            connection.exec_driver_sql("INSERT INTO learner VALUES ('x', 'kim', now())")
            postgres_server.cut(database_in(postgres_record))
            connection.exec_driver_sql("INSERT INTO learner VALUES ('y', 'ana', now())")

    with pytest.raises(StoreAwayError):
        write()
    assert store.learners() == ()
    learning.answer()
    assert len(store.answers()) == 1


def test_a_dead_connection_is_found_before_it_is_lent(
    postgres_server, postgres_record, desk, learning_on, monkeypatch
):
    store = desk()
    learning = learning_on(store)
    learning.begin()
    postgres_server.cut(database_in(postgres_record))
    monkeypatch.setattr("anatomyapp.session.connecting._FRESH_S", 0.0)
    learning.answer()  # which nobody has to repeat
    assert len(store.answers()) == 1


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("ROLE {role} CONNECTION LIMIT 0", "takes no more connections"),
        ("ROLE {role} NOLOGIN", "refuses this user.*not permitted to log in"),
        ("DATABASE {name} SET default_transaction_read_only = on", "takes no writing"),
    ],
)
def test_what_a_server_refuses_is_said_with_what_to_do(
    postgres_server, postgresql, tmp_path, settings, said
):
    name, role = database_in(postgresql), f"{database_in(postgresql)}_role"
    postgres_server.do(f"CREATE ROLE {role} LOGIN")
    postgres_server.do(f"GRANT ALL ON DATABASE {name} TO {role}")
    postgres_server.do(f"GRANT ALL ON SCHEMA public TO {role}", name)
    postgres_server.do(f"ALTER {settings.format(role=role, name=name)}")
    url = postgres_server.url(name, role)
    with pytest.raises(StoreAwayError, match=said):
        open_store(url, folder=tmp_path)


def test_a_user_without_rights_is_told_who_gives_them(postgres_server, postgres_record, tmp_path):
    name = database_in(postgres_record)
    postgres_server.do(f"CREATE ROLE {name}_role LOGIN")
    with pytest.raises(StoreAwayError, match=r"may not do that.*administrator grant"):
        open_store(postgres_server.url(name, f"{name}_role"), folder=tmp_path)


def test_a_missing_database_is_named(postgres_server, tmp_path):
    with pytest.raises(StoreAwayError, match="nowhere does not exist; check the database's name"):
        open_store(postgres_server.url("nowhere"), folder=tmp_path)


def test_another_programs_database_is_left_as_it_is(postgres_server, postgresql, tmp_path):
    postgres_server.do("CREATE TABLE cards (id integer)", database_in(postgresql))
    with pytest.raises(StoreError, match="belongs to another program"):
        open_store(postgresql, folder=tmp_path)
    tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    assert postgres_server.do(tables, database_in(postgresql)) == [("cards",)]


def test_no_tables_are_made_where_a_record_is_expected(postgres_server, postgresql, tmp_path):
    with pytest.raises(StoreError, match=r"holds no record yet.*sessions prepare"):
        open_store(postgresql, create=False, folder=tmp_path)


def test_a_record_of_a_newer_version_is_left_as_it_is(postgres_server, postgres_record, tmp_path):
    name = database_in(postgres_record)
    postgres_server.do("UPDATE alembic_version SET version_num = '9999'", name)
    with pytest.raises(StoreError, match="made by a newer anatomyapp"):
        open_store(postgres_record, folder=tmp_path)


def test_who_holds_the_record_for_long_is_not_waited_for(
    postgres_server, postgres_record, desk, learning_on
):
    store = desk()
    learning = learning_on(store)
    learning.begin()
    other = postgres_server.connect(database_in(postgres_record))
    with closing(other), other.transaction():
        other.execute("LOCK TABLE event IN EXCLUSIVE MODE")
        with pytest.raises(StoreAwayError, match="in use by another"):
            learning.answer()
    learning.answer()


def test_a_full_disk_is_said_and_nothing_is_lost(
    postgres_server, postgres_record, desk, learning_on, tmp_path
):
    folder = postgres_server.folder / f"small-{database_in(postgres_record)}"
    folder.mkdir()
    options = f"size=12m,uid={postgres_server.folder.stat().st_uid},mode=700"
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("a small disk cannot be mounted here")
    name = database_in(postgres_record)
    try:
        postgres_server.do(f"CREATE TABLESPACE small LOCATION '{folder}'")
        postgres_server.do(f"ALTER DATABASE {name} SET TABLESPACE small")
        store = desk()
        learning = learning_on(store)
        learning.begin()
        learning.answer()
        _fill(postgres_server, name)
        with pytest.raises(StoreAwayError, match="cannot grow, the server's disk is full"):
            _answer_until_refused(learning)
        kept = len(store.answers())
        postgres_server.do("DROP TABLE ballast", name)
        learning.answer(attempt=kept + 1)
        assert [each.attempt for each in store.answers()] == list(range(1, kept + 2))
        store.close()
    finally:
        postgres_server.do(f"ALTER DATABASE {name} SET TABLESPACE pg_default")
        postgres_server.do("DROP TABLESPACE IF EXISTS small")
        subprocess.run(["umount", str(folder)], check=True)


def _answer_until_refused(learning: Any) -> None:
    for attempt in range(2, 200):
        learning.answer(attempt=attempt, response="x" * 5000)


def _fill(server: LabServer, name: str) -> None:
    server.do("CREATE TABLE ballast (text text)", name)
    grow = "INSERT INTO ballast SELECT md5(random()::text) FROM generate_series(1, {})"
    for rows in (2000, 200, 20):
        while True:
            try:
                server.do(grow.format(rows), name)
            except errors.DiskFull:
                break


def test_what_speaks_with_servers_is_an_extra_that_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "anatomyapp.session.postgresql", None)
    with pytest.raises(
        StoreError, match=r'extra "lab"; install it with pip install "anatomyapp\[l'
    ):
        open_store("postgresql+psycopg://kim@lab.example/record")


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (errors.SerializationFailure(), "in use by another"),
        (errors.DeadlockDetected(), "in use by another"),
        (errors.QueryCanceled(), "in use by another"),
        (errors.TooManyConnections(), "takes no more connections"),
        (errors.OutOfMemory(), "takes no more connections"),
        (errors.AdminShutdown(), "cannot be reached"),
        (errors.ConnectionFailure(), "cannot be reached"),
        (errors.DataCorrupted(), "damaged on the server"),
        (errors.IoError(), "damaged on the server"),
        (errors.InvalidPassword(), "refuses this user"),
        (errors.InvalidCatalogName(), "does not exist"),
        (errors.UndefinedTable(), "doctor"),
        (TimeoutError(), "in use by another"),
    ],
)
def test_a_fault_is_known_by_its_state(fault: Any, said: str):
    assert said in template_of(fault)
