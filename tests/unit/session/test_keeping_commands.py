"""``sessions backups|backup|restore|erase|retention``, as somebody types them."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing

import pytest

from anatomyapp.cli.command import parse, run
from anatomyapp.session.backup import Backups
from anatomyapp.session.place import place_of
from anatomyapp.settings import HOME, load_settings


@pytest.fixture
def ask(place, tmp_path, monkeypatch, capsys):
    """Run a command on the record and return its exit code and what it said."""
    monkeypatch.setenv(HOME, str(tmp_path))

    def asked(*words):
        code = run(parse(["sessions", *map(str, words), "--store", str(place)]))
        return code, *capsys.readouterr()

    return asked


@pytest.fixture
def one_session(learning, store):
    learning.answer()
    learning.recorder.end()
    return store.session(learning.session)


def test_a_backup_is_made_and_listed(ask, one_session, place):
    assert one_session
    code, out, _ = ask("backup")
    (made,) = Backups(place_of(place)).found()
    assert (code, out) == (0, f"{made.file}: made and checked; older ones removed: 0\n")
    code, out, _ = ask("backups", "--json")
    (listed,) = json.loads(out)
    assert code == 0
    assert (listed["backup"], listed["sessions"], listed["answers"]) == (made.file.name, 1, 1)


def test_without_backups_it_is_said(ask, one_session):
    assert one_session
    assert ask("backups") == (0, "No backups yet.\n", "")


def test_a_damaged_backup_is_found(ask, one_session, place):
    assert one_session
    ask("backup")
    (made,) = Backups(place_of(place)).found()
    os.truncate(made.file, made.size_bytes - 8192)
    code, out, _ = ask("backups", "--check")
    assert code == 1
    assert "damaged" in out


def test_restoring_says_first_what_would_change(ask, one_session, learning_on, store):
    assert one_session
    ask("backup")
    learning_on(store).recorder.end()
    code, out, _ = ask("restore", "20")
    assert code == 1
    assert "The backup holds 1 sessions with 1 answers." in out
    assert "Of the record, 1 sessions with 0 answers are not in it" in out
    assert "Nothing was changed; add --yes to restore." in out
    assert len(store.sessions()) == 2


def test_restoring_keeps_what_was_there_and_is_noted(ask, one_session, learning_on, store, place):
    ask("backup")
    learning_on(store).recorder.end()
    (made,) = Backups(place_of(place)).found()
    code, out, _ = ask("restore", made.file.name, "--yes")
    kept = Backups(place_of(place)).found()[0]
    assert code == 0
    assert out == (
        f"Restored: 1 sessions, 1 answers.\nWhat was there before is kept: {kept.file}\n"
    )
    assert [session.id for session in store.sessions()] == [one_session.id]
    (done,) = store.upkeep.administration.done()
    assert (done.deed, done.details["sessions"]) == ("record-restored", 1)


def test_a_damaged_record_is_restored(ask, one_session, store, place):
    assert one_session
    ask("backup")
    store.close()
    place.write_bytes(b"my notes, " * 900)
    assert "The record itself cannot be read" in ask("restore", "20")[1]
    code, out, _ = ask("restore", "20", "--yes")
    assert (code, "damaged-20" in out) == (0, True)
    assert ask("list")[0] == 0


def test_erasing_says_first_what_would_go(ask, one_session, store):
    assert one_session
    code, out, _ = ask("erase", "kim", "--with-events")
    assert code == 1
    assert "This would be erased:" in out
    assert "Nothing was changed; add --yes to erase. Nothing brings it back." in out
    assert len(store.learners()) == 1


def test_a_learner_is_erased_with_a_report(ask, one_session, store):
    assert one_session
    ask("backup")
    code, out, _ = ask("erase", "kim", "--with-events", "--yes", "--json")
    told = json.loads(out)
    assert code == 0
    assert (told["done"], told["backups"], told["tally"]["sessions"]) == (True, 1, 1)
    assert store.learners() == store.sessions() == ()


def test_a_deed_that_was_changed_is_found_with_the_sessions(ask, one_session, place):
    assert one_session
    ask("erase", "kim", "--yes")
    assert ask("verify")[0] == 0
    with closing(sqlite3.connect(place)) as other:
        other.execute("DROP TRIGGER administration_no_update")
        other.execute("UPDATE administration SET by = 'instructor'")
        other.commit()
    code, out, _ = ask("verify")
    assert code == 1
    assert "administration, event 0: changed" in out


def test_somebody_unknown_is_an_error(ask, one_session, capsys):
    assert one_session
    assert capsys
    code, _, err = ask("erase", "maple", "--yes")
    assert code == 1
    assert "knows no learner 'maple'" in err


def test_a_period_is_set_and_announced(ask, one_session, tmp_path):
    assert one_session  # of March 2026
    assert ask("retention")[1] == "Sessions are kept for ever.\n"
    assert ask("retention", "--months", 1)[1] == "Sessions are kept for 1 months.\n"
    assert load_settings(tmp_path).settings.keep_months == 1
    code, out, _ = ask("retention", "--apply")
    assert code == 0
    assert "Announced: 1 sessions that began before" in out
    assert ask("retention", "--months", 0)[1].startswith("Sessions are kept for ever.\n")


@pytest.mark.parametrize("months", ["-1", "601", "two"])
def test_a_senseless_period_is_refused(ask, months):
    with pytest.raises(SystemExit):
        ask("retention", "--months", months)


def test_on_a_server_pg_dump_is_named(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv(HOME, str(tmp_path))
    url = "postgresql+psycopg://lab@localhost/record"
    for words in (["backups"], ["backup"], ["restore", "x", "--yes"]):
        assert run(parse(["sessions", *words, "--store", url])) == 1
        assert "back it up there with pg_dump" in capsys.readouterr().err
