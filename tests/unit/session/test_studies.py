"""Studies in the record, on a file and on a server."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta

import pytest
import sqlalchemy as sa

from anatomyapp.errors import StoreError
from anatomyapp.session.enrolment import Seat
from anatomyapp.session.event import SessionStarted
from anatomyapp.session.journal import Journal
from anatomyapp.session.recorder import Recorder
from anatomyapp.session.spool import Spool
from anatomyapp.session.study_rows import Status
from anatomyapp.session.study_tables import study_step
from anatomyapp.session.studying import (
    ArmAllocated,
    StepBegun,
    StepEnded,
    StudyCompleted,
    StudyEntered,
    StudyLeft,
)
from anatomyapp.session.turns import GroupId, Letter
from anatomyapp.study.course import At, Course
from anatomyapp.study.steps import StepId, StepOutcome
from tests.lived_study import NOON, STUDY, Sitting, SteppedClock, enrolled, opened, two_arms

STARTED = SessionStarted("0.1.0", "tiny", "1.0.0")
GROUP = GroupId("5f0c3c5e-0000-4000-8000-000000000001")


@pytest.fixture
def studied(store):
    return opened(store)


def test_a_study_keeps_the_very_text_of_its_protocol(studied):
    (study,) = studied.studies.all()
    protocol = two_arms()
    assert (study.protocol.encode(), study.digest) == (protocol.text, protocol.digest)
    assert studied.studies.study(STUDY) == study
    assert studied.integrity().faults == ()


@pytest.mark.parametrize(
    ("named", "said"), [("Ribs 2026", "names no study"), (STUDY, "in the record already")]
)
def test_a_study_is_opened_once_under_an_id(studied, named, said):
    with pytest.raises(StoreError, match=said):
        studied.studies.open(named, two_arms(), "Ribs", 7, NOON)


def test_nobody_enters_a_closed_study_and_who_is_in_it_goes_on(studied):
    first = Sitting(studied, "kim")
    studied.studies.close(STUDY, NOON)
    assert studied.studies.study(STUDY).closed_at == NOON
    again = Sitting(studied, "kim", NOON + timedelta(days=1))
    assert again.enrolment == first.enrolment
    with pytest.raises(StoreError, match="is closed"):
        Sitting(studied, "lee")
    with pytest.raises(StoreError, match="no study 'other'"):
        studied.studies.enrol("other", [], NOON)


def test_everybody_has_a_number_and_is_enrolled_once(studied):
    for name in ("kim", "lee", "kim"):
        Sitting(studied, name)
    assert [each.code for each in enrolled(studied)] == ["P001", "P002"]
    guest = studied.start(STARTED, at=NOON)
    (alone,) = studied.studies.enrol(STUDY, [Seat(guest)], NOON)
    assert studied.studies.enrol(STUDY, [Seat(guest)], NOON) == (alone,)
    assert studied.studies.of(None, guest) == (alone,)


def test_arms_are_drawn_for_the_next_place_of_a_stratum_and_once(studied):
    drawn = [Sitting(studied, f"learner-{n}").allocate("low" if n % 2 else "high")
             for n in range(8)]  # fmt: skip
    places = [(each.stratum, each.position) for each in enrolled(studied)]
    assert places == [(("low" if n % 2 else "high"), n // 2) for n in range(8)]
    assert Counter(drawn) == {"ar": 4, "model": 4}
    again = studied.studies.allocate([enrolled(studied)[0].id], two_arms(), "low", NOON)
    assert (again.arm, again.stratum, again.position) == (drawn[0], "high", 0)


def test_a_group_is_allocated_as_one(studied):
    session = studied.start(STARTED, at=NOON)
    seats = [Seat(session, studied.learner(name, at=NOON), GROUP, letter)
             for name, letter in (("kim", Letter.A), ("lee", Letter.B))]  # fmt: skip
    members = studied.studies.enrol(STUDY, seats, NOON)
    ids = [each.id for each in members]
    one = studied.studies.allocate(ids, two_arms(), "", NOON)
    found = studied.studies.group(GROUP)
    assert {(each.arm, each.position) for each in found} == {(one.arm, 0)}
    assert [each.letter for each in found] == [Letter.A, Letter.B]
    with pytest.raises(StoreError, match="not in the record any more"):
        studied.studies.allocate([*ids, "gone"], two_arms(), "", NOON)


def test_two_desktops_never_draw_for_one_place(studied, open_record):
    people = [Sitting(studied, f"learner-{n}").enrolment.id for n in range(12)]
    protocol = two_arms()

    def draw(some):
        with closing(open_record()) as desk:
            for each in some:
                for attempt in range(50):
                    try:
                        desk.studies.allocate([each], protocol, "", NOON)
                        break
                    except StoreError:  # a file that is busy: as a window, try again
                        assert attempt < 49

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(draw, (people[0::3], people[1::3], people[2::3])))
    assert sorted(each.position for each in enrolled(studied)) == list(range(12))


def test_how_far_somebody_is_follows_from_events(studied):
    left, done = Sitting(studied, "kim"), Sitting(studied, "lee")
    left.tell(StudyLeft(left.enrolment.id, "refused"))
    left.tell(StudyCompleted(left.enrolment.id))  # who left is gone
    done.tell(StudyCompleted(done.enrolment.id))
    told = [(each.status, each.reason) for each in enrolled(studied)]
    assert told == [(Status.LEFT, "refused"), (Status.COMPLETED, None)]
    assert all(each.ended_at for each in enrolled(studied))


def test_steps_that_ended_fold_into_where_somebody_stands(studied):
    sitting = Sitting(studied, "kim")
    sitting.decide()
    with sitting.step("background", outcome=None):
        pass
    ended = studied.studies.ended(sitting.enrolment.id)
    assert [(each.step, each.member, each.outcome) for each in ended] == [
        ("consent", None, StepOutcome.DONE)
    ]
    now = Course(two_arms(), None, (), ended).now(NOON)
    assert isinstance(now, At)
    assert now.step.id == "background"


def test_a_session_from_elsewhere_brings_its_enrolment(studied):
    sitting = Sitting(studied, "lee")
    sitting.tell(StudyEntered("elsewhere", "other-study", "p", "1.0.0", "0" * 64))
    sitting.tell(ArmAllocated("elsewhere", "ar", "low", 3))
    (found,) = studied.studies.enrolments("other-study")
    assert (found.learner, found.number) == (sitting.who.learner, 1)
    assert (found.arm, found.stratum, found.position) == ("ar", "low", 3)
    assert studied.integrity().faults == ()


def test_a_lost_row_of_a_step_and_a_changed_protocol_are_told(store, place):
    studied = opened(store)
    Sitting(studied, "kim").decide()
    with closing(sqlite3.connect(place)) as file, file:
        file.execute("DROP TRIGGER study_step_no_delete")
        file.execute("DELETE FROM study_step WHERE what = 'ended'")
        file.execute("UPDATE study SET protocol = 'another'")
    faults = studied.integrity().faults
    assert [fault.rpartition(": ")[2] for fault in faults] == [
        "its row in study_step is missing",
        "its protocol is damaged",
    ]


def test_steps_that_were_recorded_aside_come_into_the_record(store, place, tmp_path):
    first = Sitting(opened(store), "kim")
    with closing(Journal(store, Spool(tmp_path / "spool"))) as journal:
        recorder = Recorder(
            journal, STARTED, clock=SteppedClock(NOON + timedelta(days=1)),
            learner=first.who.learner,
        )  # fmt: skip
        with closing(sqlite3.connect(place, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            recorder.record(StepBegun(first.enrolment.id, StepId("background")))
            recorder.record(StepEnded(first.enrolment.id, StepId("background"), StepOutcome.DONE))
            recorder.record(StudyCompleted(first.enrolment.id))
            other.execute("ROLLBACK")
        assert store.studies.ended(first.enrolment.id) == ()
        assert journal.merge().faults == ()
    (ended,) = store.studies.ended(first.enrolment.id)
    assert ended.step == "background"
    assert enrolled(store)[0].status is Status.COMPLETED
    assert store.integrity().faults == ()


_KILLED = """
import os, signal, sys
from pathlib import Path
from anatomyapp.session.store import open_store
from tests.lived_study import Sitting
store = open_store(sys.argv[1], folder=Path(sys.argv[2]))
sitting = Sitting(store, "kim")
sitting.decide()
for step in ("background", "rotation"):
    with sitting.step(step):
        pass
sitting.test("pre-test", {"item-1": 1.0, "item-2": 0.0}, outcome=None)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_process_killed_within_a_step_leaves_all_that_was_done(studied, database, tmp_path):
    words = [sys.executable, "-c", _KILLED, _named(studied, database), str(tmp_path)]
    assert subprocess.run(words, check=False).returncode == -9
    assert len(studied.abandon_unfinished(NOON)) == 1
    (found,) = enrolled(studied)
    ended = studied.studies.ended(found.id)
    now = Course(two_arms(), found.arm, (), ended).now(NOON)
    assert isinstance(now, At)
    assert (now.step.id, found.status) == (StepId("pre-test"), Status.RUNNING)
    with studied._database.reading() as connection:
        begun = connection.scalars(sa.select(study_step.c.quiz).where(study_step.c.quiz != ""))
        assert len(begun.all()) == 1
    assert len(studied.answers()) == 2
    assert studied.integrity().faults == ()


def _named(store, database):
    place = store._database.place
    if database == "sqlite":
        return str(place.file)
    return place.url.render_as_string(hide_password=False)
