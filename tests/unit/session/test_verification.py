from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from anatomyapp.cli.command import parse, run
from anatomyapp.session import database
from anatomyapp.session.store import open_store


def alter(place: Path, *statements: str, session: str = "") -> None:
    """Change the record behind the program's back."""
    with closing(sqlite3.connect(place)) as other:
        for deed in ("update", "delete"):
            other.execute(f"DROP TRIGGER event_no_{deed}")
        for statement in statements:
            other.execute(statement, {"session": session})
        other.commit()


@pytest.fixture
def ask(place, capsys):
    def asked(*words):
        code = run(parse(["sessions", *map(str, words), "--store", str(place)]))
        return code, *capsys.readouterr()

    return asked


def test_what_was_recorded_holds(store, learning, learning_on):
    learning.answer()
    learning.recorder.end()
    learning_on(store)
    assert store.breaks() == ()
    assert sorted(seal.events for seal in store.seals()) == [1, 4]


def test_a_session_that_was_cut_off_holds_after_it_was_ended(store, place, learning):
    learning.answer()
    store.close()
    with closing(open_store(place)) as later:
        later.abandon_unfinished(datetime(2026, 3, 2, tzinfo=UTC))
        assert later.breaks() == ()


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE event SET payload = payload || ' ' WHERE number = 1", "event 1: changed"),
        ("UPDATE event SET at = '2026-03-01 09:00:00.000000' WHERE number = 2", "event 2: changed"),
        ("DELETE FROM event WHERE number = 1", "event 1: missing"),
        ("UPDATE session SET pack_version = '9'", "event 0: changed"),
    ],
)
def test_verify_names_session_and_event(learning, place, ask, statement, said):
    learning.answer()
    alter(place, "PRAGMA foreign_keys = OFF", statement)
    wanted = f"session {learning.session}, {said}"
    code, out, _ = ask("verify")
    assert code == 1
    assert wanted in out
    assert "Sessions verified: 1, broken: 1." in out


def test_the_doctor_names_a_chain_that_does_not_hold(learning, store, place):
    alter(place, "UPDATE event SET payload = payload || ' ' WHERE number = 1")
    wanted = f"session {learning.session}, event 1: changed"
    assert any(fault.startswith(wanted) for fault in store.integrity().faults)


def test_one_session_is_verified_alone(learning, learning_on, store, place, ask):
    other = learning_on(store)
    alter(place, "UPDATE event SET payload = '{}' WHERE session = :session",
          session=learning.session)  # fmt: skip
    assert ask("verify", other.session[:13]) == (0, "Sessions verified: 1, broken: 0.\n", "")
    code, out, _ = ask("verify", learning.session, "--json")
    assert code == 1
    (found,) = json.loads(out)["breaks"]
    assert (found["session"], found["number"]) == (learning.session, 0)


def test_an_end_that_was_cut_off_is_seen_against_a_seal_alone(learning, place, ask, tmp_path):
    learning.answer()
    learning.recorder.end()
    seal = tmp_path / "seal.jsonl"
    assert ask("seal", "-o", seal)[0] == 0
    assert ask("verify", "--seal", seal)[0] == 0
    alter(place, "DELETE FROM event WHERE number = 3")
    assert ask("verify")[0] == 0
    code, out, _ = ask("verify", "--seal", seal)
    assert code == 1
    assert "event 3: missing; there were 4 when it was sealed" in out


def test_a_session_that_is_gone_is_seen_against_a_seal(learning, place, ask, tmp_path):
    seal, gone = tmp_path / "seal.jsonl", learning.session
    ask("seal", "-o", seal, "--json")
    alter(
        place,
        "DROP TRIGGER quiz_no_delete",
        "DELETE FROM quiz WHERE session = :session",
        "DELETE FROM event WHERE session = :session",
        "DELETE FROM session WHERE id = :session",
        session=gone,
    )
    assert ask("verify")[0] == 0
    code, out, _ = ask("verify", "--seal", seal)
    assert code == 1
    assert f"session {gone}, event 0: the session is gone" in out


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"format": "anatomyapp-seal", "version": 2}\n',
        '{"format": "anatomyapp-seal", "version": 1}\n{"session": "s", "events": 1, "hash": "x"}\n',
        '{"format": "anatomyapp-seal", "version": 1}\n{"session": "s", "events": 1}\n',
    ],
)
def test_a_file_without_seals_is_refused(store, ask, tmp_path, text):
    del store
    path = tmp_path / "seal.jsonl"
    path.write_text(text, encoding="utf-8")
    code, _, said = ask("verify", "--seal", path)
    assert code != 0
    assert "holds no seals that can be read" in said


def test_older_events_get_their_hashes_when_a_record_is_brought_up_to_date(learning, store, place):
    learning.answer()
    learning.recorder.end()
    before = store.seals()
    store.close()
    migrate(place, "downgrade", "0003")
    with closing(sqlite3.connect(place)) as other:
        names = [row[1] for row in other.execute("PRAGMA table_info(event)")]
    assert "hash" not in names
    with closing(open_store(place)) as later:
        assert later.seals() == before
        assert later.integrity().faults == ()
    with closing(sqlite3.connect(place)) as other, pytest.raises(sqlite3.IntegrityError):
        other.execute("UPDATE event SET hash = ''")


def migrate(place: Path, deed: str, revision: str) -> None:
    """Bring a record to another revision."""
    engine = sa.create_engine(f"sqlite:///{place}")
    config = Config()
    config.set_main_option("script_location", str(Path(database.__file__).parent / "migrations"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        getattr(command, deed)(config, revision)
    engine.dispose()
