from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from anatomyapp.atlas.structure import StructureId
from anatomyapp.cli.command import parse, run
from anatomyapp.errors import StoreAwayError
from anatomyapp.scene.annotations import Pin, Spot
from anatomyapp.session import tables
from anatomyapp.session.augmented import Stretch, TrackingMeasured
from anatomyapp.session.comments import Written
from anatomyapp.session.place import place_of
from anatomyapp.session.roles import DESKTOP, INSTRUCTOR
from anatomyapp.session.store import SessionStore, open_store
from anatomyapp.session.studying import StudyCompleted
from anatomyapp.session.turns import Letter
from anatomyapp.study.steps import StepId
from tests.augmented_events import GROUP, TRACKING
from tests.lived_study import STUDY, Sitting, opened
from tests.unit.session.conftest import database_in

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def user_of(postgres_server, postgres_record, tmp_path, capsys):
    """Make a record for users, as an administrator does, and open it as one of them."""
    name = database_in(postgres_record)
    for role in ("desk", "teacher"):
        postgres_server.do(f'CREATE ROLE "{name}-{role}" LOGIN')
    users = ("--desktop", f"{name}-desk", "--instructor", f"{name}-teacher")
    code = run(parse(["sessions", "prepare", "--store", postgres_record, *users]))
    assert (code, capsys.readouterr().err) == (0, "")
    opened: list[SessionStore] = []

    def as_user(role: str) -> SessionStore:
        url = postgres_server.url(name, f"{name}-{role}")
        opened.append(open_store(url, folder=tmp_path))
        return opened[-1]

    yield as_user
    for store in opened:
        store.close()
    postgres_server.do(f'DROP OWNED BY "{name}-desk", "{name}-teacher"', name)
    postgres_server.do(f'DROP ROLE "{name}-desk", "{name}-teacher"')


def test_a_desktop_may_do_all_that_a_learner_does(user_of, learning_on: Callable[..., Any]):
    store = user_of("desk")
    learning = learning_on(store, "kim")
    learning.begin()
    learning.answer()
    learning.recorder.record(TrackingMeasured(Stretch.MINUTE, TRACKING))
    kim = store.learners()[0].id
    store.groups.link(learning.session, GROUP, {Letter.A: kim}, NOON)
    kept = store.keepsakes(kim, "tiny")
    spot = Spot((0.0, 0.0, 0.0), StructureId("rib-1-left"), None, "Left rib 1")
    pin = Pin("00000000-0000-4000-8000-000000000001", spot, "here")
    kept.put_pin(pin, NOON)
    kept.put_pin(pin, NOON)
    kept.remove_pin(pin.id)
    for _ in range(2):
        store.asked_banks.keep(sha256(b"bank").hexdigest(), b"bank", NOON)
    learning.recorder.end()
    learning_on(store)
    with pytest.raises(StoreAwayError, match="may not do that"):
        opened(store)
    opened(user_of("teacher"))
    sitting = Sitting(store, "lee")
    sitting.decide()
    sitting.allocate()
    sitting.tell(StudyCompleted(sitting.enrolment.id))
    words = Written(StepId("comments"), "helped", "en", "Good.", quotable=True)
    store.comments.add(sitting.enrolment.id, sitting.recorder.session, words, NOON)
    sitting.recorder.end()
    assert len(store.answers()) == 1
    assert store.asked_banks.text(sha256(b"bank").hexdigest()) == b"bank"
    assert store.abandon_unfinished(NOON) == ()
    assert store.integrity().faults == ()


@pytest.mark.parametrize(
    "deed",
    [
        "DELETE FROM event",
        "UPDATE answer SET score = 1",
        "DELETE FROM learner",
        "DELETE FROM asked_bank",
        "UPDATE asked_bank SET text = ''",
        "TRUNCATE event CASCADE",
        "ALTER TABLE event DISABLE TRIGGER ALL",
        "DROP TABLE answer",
        "SELECT * FROM lrs_name",
        "UPDATE study SET seed = 1",
        "DELETE FROM enrolment",
        "DELETE FROM study_step",
        "UPDATE comment SET text = ''",
        "SELECT * FROM coding",
        "CREATE TABLE mine (id integer)",
        "UPDATE alembic_version SET version_num = '0001'",
    ],
)
def test_a_desktop_may_do_no_more(user_of, deed):
    store = user_of("desk")
    with pytest.raises(StoreAwayError, match=r"may not do that|cannot be used: must be owner"):
        _do(store, deed)


def test_an_instructor_may_tell_a_learning_record_store_and_delete_nothing(user_of):
    store = user_of("teacher")
    _do(store, "SELECT * FROM lrs_name")
    store.comments.keep_codebook("ribs", "codes", NOON)
    opened(store).studies.close(STUDY, NOON)
    with pytest.raises(StoreAwayError, match="may not do that"):
        _do(store, "DELETE FROM session")


def _do(store: SessionStore, deed: str) -> None:
    with store._database.writing() as connection:
        connection.exec_driver_sql(deed)


def test_every_table_is_known_to_the_roles():
    assert set(INSTRUCTOR) == set(tables.metadata.tables) | {"alembic_version"}
    assert set(DESKTOP) < set(INSTRUCTOR)


def test_rights_are_granted_to_users_of_a_server_alone(tmp_path: Path, postgresql, capsys):
    for store, said in ((str(tmp_path / "record.sqlite"), "which knows no users"),
                        (postgresql, "has no user 'nobody-here'")):  # fmt: skip
        words = ["sessions", "prepare", "--store", store, "--desktop", "nobody-here"]
        assert run(parse(words)) != 0
        assert said in capsys.readouterr().err


def test_a_record_is_prepared_once_and_again(postgresql, capsys):
    for _ in range(2):
        assert run(parse(["sessions", "prepare", "--store", postgresql])) == 0
    said = f"{place_of(postgresql)}: revision {tables.REVISIONS[-1]}."
    assert capsys.readouterr().out.splitlines() == [said, said]
