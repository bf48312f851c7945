"""Erasing a learner: the bytes of the real files are searched for what named them."""

from __future__ import annotations

import json
import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import sleep

import pytest
import sqlalchemy as sa

import anatomyapp
from anatomyapp.errors import StoreAwayError, StoreError
from anatomyapp.scene.annotations import Pin, Spot
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.saved_view import SavedView, Shown
from anatomyapp.session import database
from anatomyapp.session.access import Whose
from anatomyapp.session.administration import By, Deed
from anatomyapp.session.backup_check import check_file
from anatomyapp.session.chain import Seal
from anatomyapp.session.daily import do_daily
from anatomyapp.session.erasing_rows import Tally
from anatomyapp.session.erasure import Order, Reach, erase, reach_of, survey
from anatomyapp.session.event import LearnerId
from anatomyapp.session.journal import Journal
from anatomyapp.session.recorder import Recorder
from anatomyapp.session.review import AnswerFilter
from anatomyapp.session.secret import Cost
from anatomyapp.session.spool import Spool
from anatomyapp.session.store import SessionStore, open_store
from anatomyapp.session.turns import GroupId, Letter
from anatomyapp.settings import Settings, load_settings, save_settings

from .conftest import NOON, STARTED, Learning, ToldClock

NAME = "Hazel Wren"
KILLS = 4
LATE = datetime(2026, 11, 22, 20, 37, 1, tzinfo=UTC)
GROUP, OTHER_GROUP = GroupId("group-1"), GroupId("group-2")
WEAK = Cost(memory_kib=8, passes=1, lanes=1)
EVENTS_TOO = Order(NAME, with_events=True, by=By.LEARNER, at=LATE)
IDENTITY = replace(EVENTS_TOO, with_events=False)


FINDER = """
import sys
from pathlib import Path
folder, words = Path(sys.argv[1]), sys.argv[2:]
for path in sorted(folder.rglob("*")):
    content = path.read_bytes() if path.is_file() else b""
    if any(word in path.name or word.encode() in content for word in words):
        print(path.relative_to(folder))
"""


class Lab:
    """A record in which a learner left something everywhere, and what belongs to it."""

    def __init__(self, folder: Path, place: str) -> None:
        self.folder, self.place = folder, place
        self.store = open_store(place, busy_timeout_s=0.1)
        self.spool = Spool(folder / "spool")
        self.alone = self.answered(NAME)
        self.shared = self.answered(NAME)
        self.of_birch = self.answered("Birch Otter")
        self.learner = self.store.learner(NAME, at=NOON)
        birch = self.store.learner("Birch Otter", at=NOON)
        self.store.groups.link(
            self.shared.session, GROUP, {Letter.A: self.learner, Letter.B: birch}, NOON
        )
        self.store.groups.link(
            self.of_birch.session, OTHER_GROUP, {Letter.A: birch, Letter.B: self.learner}, NOON
        )
        self.keep()

    def answered(self, name: str, start: datetime = NOON) -> Learning:
        learning = Learning(self.store, name, start)
        learning.begin()
        learning.answer()
        learning.recorder.end()
        return learning

    def keep(self) -> None:
        kept = self.store.keepsakes(self.learner, "tiny")
        kept.put_pin(Pin("pin-1", Spot((1.0, 2.0, 3.0), None, None, ""), f"by {NAME}"), NOON)
        kept.put_view(SavedView("view-1", NAME, "", Shown(Camera(), ()), b"\x89PNG"), NOON)
        self.store.access.cost = WEAK
        self.store.access.set_first(Whose(self.learner), "1234")

        self.store.moments.add(self.shared.session, 1.0, f"{NAME} hesitates", NOON)

    @property
    def reach(self) -> Reach:
        return reach_of(self.store, self.spool, self.folder)

    def close(self) -> None:
        self.spool.close()
        self.store.close()


@pytest.fixture
def lab(tmp_path) -> Iterator[Lab]:
    opened = Lab(tmp_path, str(tmp_path / "record.sqlite"))
    yield opened
    opened.close()


def found(folder: Path, *words: str) -> list[str]:
    """Return the files in whose bytes, or names, one of the words stands.

    Another process reads them: one that closes a record's file gives up SQLite's locks on it.
    """
    command = [sys.executable, "-S", "-c", FINDER, folder, *words]
    told = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    return told.stdout.splitlines()


def columns(store: SessionStore) -> list[str]:
    """Return all that stands in any column of any table."""
    with store._database.reading() as connection:
        tables = sa.MetaData()
        tables.reflect(bind=connection)
        rows = (
            row for table in tables.sorted_tables for row in connection.execute(sa.select(table))
        )
        return [str(value) for row in rows for value in row]


def assert_nowhere(lab: Lab, learner: str) -> None:
    assert not [value for value in columns(lab.store) if NAME in value or learner in value]
    assert found(lab.folder, NAME, learner) == []


def test_nothing_with_the_name_or_the_id_is_left_in_any_byte_of_any_file(lab):
    lab.reach.backups.make(LATE)
    assert found(lab.folder, NAME, lab.learner)  # the search finds
    erased = erase(lab.reach, EVENTS_TOO)
    assert_nowhere(lab, lab.learner)
    assert erased.tally == Tally(learners=1, unlinked=1, shared=1, sessions=1, events=4, answers=1,
                                 keepsakes=2)  # fmt: skip
    assert erased.backups == 1
    assert not lab.store.upkeep.unswept


def test_of_the_identity_alone_the_events_stay_as_a_guests(lab):
    seals = lab.store.seals()
    erased = erase(lab.reach, IDENTITY)
    assert_nowhere(lab, lab.learner)
    assert (erased.tally.unlinked, erased.tally.sessions) == (2, 0)
    assert lab.store.seals() == seals
    assert lab.store.breaks(seals={seal.session: seal for seal in seals}) == ()
    mine = lab.store.session(lab.alone.session)
    assert (mine.learner, mine.pseudonym, mine.answers) == (None, "", 1)


def test_with_events_the_sessions_go_and_those_of_others_hold_as_before(lab):
    before = {seal.session: seal for seal in lab.store.seals()}
    erase(lab.reach, EVENTS_TOO)
    after = {seal.session: seal for seal in lab.store.seals()}
    assert after == {key: seal for key, seal in before.items() if key != lab.alone.session}
    assert lab.store.integrity().faults == ()
    assert lab.store.answers(AnswerFilter(session=lab.alone.session)) == ()


def test_a_letter_in_a_group_becomes_that_of_a_guest(lab):
    erase(lab.reach, EVENTS_TOO)
    members = {(row.group, row.letter): row.learner for row in lab.store.groups.members()}
    birch = lab.store.learner("Birch Otter", at=NOON)
    assert members == {
        (GROUP, Letter.A): None, (GROUP, Letter.B): birch,
        (OTHER_GROUP, Letter.A): birch, (OTHER_GROUP, Letter.B): None,
    }  # fmt: skip


def test_rows_are_as_unchangeable_as_before_erasing(lab):
    erase(lab.reach, EVENTS_TOO)
    with closing(sqlite3.connect(lab.place)) as other:
        for table in ("event", "quiz", "answer", "administration"):
            with pytest.raises(sqlite3.IntegrityError, match="never changed"):
                other.execute(f"DELETE FROM {table}")  # noqa: S608 - named here


def test_every_backup_is_written_anew_and_keeps_its_time_and_the_others(lab):
    made = [lab.reach.backups.make(LATE + timedelta(days=day)) for day in range(3)]
    held = check_file(made[0].file)
    erased = erase(lab.reach, EVENTS_TOO)
    assert erased.backups == 3
    assert [each.at for each in lab.reach.backups.found()] == [each.at for each in reversed(made)]
    for each in made:
        assert check_file(each.file) == replace(
            held, learners=held.learners - 1, sessions=held.sessions - 1,
            events=held.events - 4, answers=held.answers - 1,
        )  # fmt: skip
        with closing(open_store(each.file, create=False)) as opened:
            assert opened.integrity().faults == ()


def test_a_backup_that_does_not_hold_the_learner_stays_as_it_is(tmp_path):
    place = tmp_path / "record.sqlite"
    with closing(open_store(place)) as store:
        early = reach_of(store, Spool(tmp_path / "spool"), tmp_path).backups.make(LATE)
    before = early.file.read_bytes()
    lab = Lab(tmp_path, str(place))
    assert erase(lab.reach, EVENTS_TOO).backups == 0
    assert early.file.read_bytes() == before
    lab.close()


def test_a_learner_whom_only_a_backup_knows_is_erased_there(lab):
    lab.reach.backups.make(LATE)
    lab.store.upkeep.erase(*_rows_alone(lab))
    assert found(lab.folder, NAME) != []
    assert survey(lab.reach, EVENTS_TOO).backups == 1
    erase(lab.reach, EVENTS_TOO)
    assert_nowhere(lab, lab.learner)


def _rows_alone(lab: Lab):
    doomed, _ = lab.store.upkeep.doomed(NAME, with_sessions=True)
    return doomed, Deed.LEARNER_ERASED, By.COMMAND, LATE, {}


def test_what_waits_aside_is_erased_too(lab):
    journal = Journal(lab.store, lab.spool)
    with closing(sqlite3.connect(lab.place, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        Recorder(journal, STARTED, clock=ToldClock(), learner=lab.learner)
        other.execute("ROLLBACK")
    assert any(name.startswith("spool") for name in found(lab.folder, lab.learner))
    lab.spool.close()  # as a process does that ends; its files stay
    erase(lab.reach, EVENTS_TOO)
    assert_nowhere(lab, lab.learner)


def test_what_another_program_writes_aside_under_the_name_is_waited_for(lab):
    with closing(open_store(lab.place, busy_timeout_s=0.05)) as store:
        journal = Journal(store, Spool(lab.spool.folder))
        with closing(sqlite3.connect(lab.place, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            Recorder(journal, STARTED, clock=ToldClock(), learner=lab.learner)
            other.execute("ROLLBACK")
        with pytest.raises(StoreError, match=r"is not in the record yet.*Nothing was erased"):
            erase(lab.reach, EVENTS_TOO)
        assert NAME in [learner.pseudonym for learner in lab.store.learners()]
        journal._spool.close()
    erase(lab.reach, EVENTS_TOO)
    assert_nowhere(lab, lab.learner)


def test_lines_of_the_spool_that_fit_no_record_lose_the_learner_alone(lab):
    lab.spool.folder.mkdir(exist_ok=True)
    stray = lab.spool.folder / "stray.damaged"
    stray.write_text(
        json.dumps({"learner": {"id": "another id", "pseudonym": NAME, "created_at": "x"}})
        + '\n{"session":{"facts":{"id":"s"},"learner":"another id"}}\n'
        + f'{{"event":"of {lab.learner}, torn\n{{"event":{{"id":"e"}}}}\n'
    )
    erase(lab.reach, EVENTS_TOO)
    assert_nowhere(lab, lab.learner)
    assert stray.read_text() == (
        '{"session":{"facts":{"id":"s"},"learner":null}}\n{"event":{"id":"e"}}\n'
    )


def test_settings_and_crash_log_forget_the_learner(lab):
    save_settings(lab.folder, Settings(learner=NAME))
    (lab.folder / "crash.log").write_text(f"KeyError: '{NAME}'\nlearner {lab.learner}\nHazel\n")
    (lab.folder / "settings.broken-1.json").write_text(f'{{"learner": "{NAME}"')
    erased = erase(lab.reach, EVENTS_TOO)
    assert load_settings(lab.folder).settings.learner == ""
    assert "KeyError: '[erased]'" in (lab.folder / "crash.log").read_text()
    assert erased.files == 3
    assert_nowhere(lab, lab.learner)


def test_another_learners_settings_stay(lab):
    save_settings(lab.folder, Settings(learner="Birch Otter"))
    erase(lab.reach, EVENTS_TOO)
    assert load_settings(lab.folder).settings.learner == "Birch Otter"


def test_a_damaged_record_that_was_set_aside_loses_the_names(lab):
    aside = lab.reach.backups.folder / "damaged-20261122T203701Z"
    aside.mkdir(parents=True)
    (aside / "record.sqlite").write_bytes(b"\xff\x00" + f"{NAME}{lab.learner}".encode() + b"\xff")
    erase(lab.reach, EVENTS_TOO)
    assert_nowhere(lab, lab.learner)
    assert (aside / "record.sqlite").stat().st_size == 3 + len(NAME) + 36


def test_the_deed_is_noted_without_a_name(lab):
    erase(lab.reach, EVENTS_TOO)
    (done,) = lab.store.upkeep.administration.done()
    assert (done.deed, done.by, done.at) == (Deed.LEARNER_ERASED, By.LEARNER, LATE)
    assert done.details["sessions"] == 1
    assert lab.store.upkeep.administration.broken() is None


def test_a_deed_that_was_changed_is_found(lab):
    erase(lab.reach, EVENTS_TOO)
    with closing(sqlite3.connect(lab.place)) as other:
        other.execute("DROP TRIGGER administration_no_update")
        other.execute("UPDATE administration SET by = 'nobody'")
        other.commit()
    assert lab.store.upkeep.administration.broken() is not None


def test_somebody_unknown_is_said_and_nothing_changes(lab):
    before = lab.store.seals()
    with pytest.raises(StoreError, match=r"knows no learner 'Maple Finch', nor does a backup"):
        erase(lab.reach, replace(EVENTS_TOO, pseudonym="Maple Finch"))
    assert lab.store.seals() == before


def test_a_session_that_runs_keeps_its_learner_from_being_erased(lab):
    with closing(open_store(lab.place)) as other:
        Learning(other, NAME)
        with pytest.raises(StoreError, match=r"in a session .*close it and erase again"):
            erase(lab.reach, EVENTS_TOO)
        assert NAME in [learner.pseudonym for learner in lab.store.learners()]
    erase(lab.reach, EVENTS_TOO)


def test_a_backup_that_cannot_be_read_is_named_and_the_record_stays(lab):
    made = lab.reach.backups.make(LATE)
    os.truncate(made.file, made.size_bytes // 2)
    with pytest.raises(StoreError, match=r"cannot be written anew .*mend or remove it"):
        erase(lab.reach, EVENTS_TOO)
    assert NAME in [learner.pseudonym for learner in lab.store.learners()]


def test_a_record_that_another_program_reads_is_swept_at_the_next_try(lab, monkeypatch):
    monkeypatch.setattr("anatomyapp.session.upkeep._PATIENCE_S", 0.05)
    with closing(sqlite3.connect(lab.place, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM learner").fetchall()
        with pytest.raises(StoreAwayError, match="its bytes may still lie in the file"):
            erase(lab.reach, EVENTS_TOO)
    assert lab.store.upkeep.unswept
    lab.store.upkeep.sweep()
    assert_nowhere(lab, lab.learner)
    assert not lab.store.upkeep.unswept


def test_work_that_is_cancelled_leaves_the_record_as_it_was(lab):
    class Cancelled(Exception):  # noqa: N818 - no error
        pass

    def cancel(done: int, total: int) -> None:
        del done, total
        raise Cancelled

    lab.reach.backups.make(LATE)
    with pytest.raises(Cancelled):
        erase(lab.reach, EVENTS_TOO, cancel)
    assert NAME in [learner.pseudonym for learner in lab.store.learners()]
    assert len(lab.reach.backups.found()) == 1


def test_backups_of_every_revision_can_be_written_anew(lab, tmp_path):
    from alembic import command
    from alembic.config import Config

    made = lab.reach.backups.make(LATE)
    for revision in ("0003", "0002", "0001"):
        old = made.file.with_name(f"2020010{revision[-1]}T000000Z-{revision}.sqlite")
        old.write_bytes(made.file.read_bytes())
        engine = sa.create_engine(f"sqlite:///{old}")
        config = Config()
        folder = Path(database.__file__).parent / "migrations"
        config.set_main_option("script_location", str(folder))
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.downgrade(config, revision)
        engine.dispose()
    assert erase(lab.reach, EVENTS_TOO).backups == 4
    assert_nowhere(lab, lab.learner)


def test_a_name_within_another_word_stays_in_the_crash_log(lab):
    (lab.folder / "crash.log").write_text("Hazel Wrenford met Hazel Wren.\n")
    erase(lab.reach, EVENTS_TOO)
    assert (lab.folder / "crash.log").read_text() == "Hazel Wrenford met [erased].\n"


def test_no_event_names_its_learner(lab):
    for learning in (lab.alone, lab.shared, lab.of_birch):
        assert NAME not in repr(lab.store.events(learning.session))
        assert lab.learner not in repr(lab.store.events(learning.session))


ERASER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from anatomyapp.session.administration import By
from anatomyapp.session.erasure import Order, erase, reach_of
from anatomyapp.session.spool import Spool
from anatomyapp.session.store import open_store
folder, name = Path(sys.argv[1]), sys.argv[2]
store = open_store(folder / "record.sqlite")
reach = reach_of(store, Spool(folder / "spool"), folder)
print("begins", flush=True)
erase(reach, Order(name, True, By.COMMAND, datetime.now(UTC)))
"""


def test_a_process_that_is_killed_while_erasing_leaves_what_can_be_erased_again(lab):
    rng = random.Random(6)  # noqa: S311 - chooses moments, guards nothing
    for number in range(KILLS):
        name = f"Maple Heron {number}"
        learner = lab.store.learner(name, at=NOON)
        lab.answered(name)
        lab.reach.backups.make(LATE + timedelta(hours=number))
        with subprocess.Popen(
            [sys.executable, "-c", ERASER, lab.folder, name],
            env={"PYTHONPATH": str(Path(anatomyapp.__file__).parents[1])},
            stdout=subprocess.PIPE,
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            sleep(rng.uniform(0.0, 0.5))  # a moment of its own, not a wait for something
            process.kill()
        assert lab.store.integrity().faults == ()
        assert all(check_file(each.file) for each in lab.reach.backups.found())
        if name in [each.pseudonym for each in lab.store.learners()]:
            erase(lab.reach, replace(EVENTS_TOO, pseudonym=name))
        do_daily(lab.reach, 0, LATE + timedelta(hours=number))
        assert found(lab.folder, name, learner) == []


def test_on_a_server_the_rows_are_gone(tmp_path, postgres_record):
    lab = Lab(tmp_path, postgres_record)
    seals: dict[str, Seal] = {seal.session: seal for seal in lab.store.seals()}
    assert lab.reach.backups is None
    erased = erase(lab.reach, EVENTS_TOO)
    assert (erased.tally.sessions, erased.backups) == (1, 0)
    values = columns(lab.store)
    assert not [value for value in values if NAME in value or LearnerId(lab.learner) in value]
    left = {seal.session: seal for seal in lab.store.seals()}
    assert left == {key: seal for key, seal in seals.items() if key != lab.alone.session}
    assert lab.store.integrity().faults == ()
    lab.close()
