"""Courses are read back: what lies half done, in which stratum somebody falls, with whom."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest

from anatomyapp.session.questionnaire import FillingId, ItemResponse, QuestionnairePageAnswered
from anatomyapp.session.store import open_store
from anatomyapp.session.study_run import StudyRun
from anatomyapp.session.studying import RotationAnswered, StepTimed, StudyLeft
from anatomyapp.study.allocation import Stratify
from anatomyapp.study.course import At
from anatomyapp.study.steps import StepId
from tests.lived_study import ITEMS, NOON, Sitting, opened


@pytest.fixture
def store(tmp_path):
    made = opened(open_store(tmp_path / "record.sqlite"))
    yield made
    made.close()


def course_of(sitting: Sitting) -> StudyRun:
    (run,) = sitting.store.courses.running(sitting.who.learner)
    return run


def by(run: StudyRun, stratify: Stratify | None) -> StudyRun:
    """Return a course whose arms are allocated apart by something."""
    allocation = replace(run.protocol.allocation, stratify=stratify)
    return replace(run, protocol=replace(run.protocol, allocation=allocation))


def turn(sitting: Sitting, right: int, of: int) -> None:
    """Answer so many pairs of figures rightly."""
    for trial in range(1, of + 1):
        answered = trial <= right
        sitting.tell(RotationAnswered(sitting.enrolment.id, trial, 90.0, True, answered, 1.0))


def test_a_test_that_was_broken_off_tells_which_items_were_answered(store):
    sitting = Sitting(store, "Maple Heron")
    sitting.decide()
    sitting.test("pre-test", {ITEMS[0]: 1.0, ITEMS[1]: 0.0}, outcome=None)
    again = Sitting(store, "Maple Heron")
    again.test("pre-test", {ITEMS[2]: 1.0}, outcome=None, items=ITEMS[2:])
    run = course_of(again)
    left = run.left_open[run.members[0].enrolment, StepId("pre-test")]
    assert left.items == set(ITEMS[:3])


def test_pages_pairs_and_time_are_told_of_each_learner_alone(store):
    mine, other = Sitting(store, "Maple Heron"), Sitting(store, "Quiet Otter")
    for sitting, seconds in ((mine, 30.0), (other, 50.0)):
        filling = FillingId(str(uuid4()))
        with sitting.step("background", filling=filling, outcome=None):
            given = (ItemResponse("age", "20", 1.0),)
            sitting.tell(
                QuestionnairePageAnswered(
                    filling, "background", "1", "en", "you", 1, 2, given, NOON, 1.0
                )
            )
        with sitting.step("rotation", outcome=None):
            turn(sitting, 1, 2 if sitting is mine else 3)
        with sitting.step("learn-model", outcome=None):
            for told in (10.0, seconds):
                sitting.tell(StepTimed(sitting.enrolment.id, StepId("learn-model"), told))
    run = course_of(mine)
    own = run.members[0].enrolment
    assert {key[0] for key in run.left_open} == {own}
    assert run.left_open[own, StepId("background")].pages == {"you"}
    assert run.left_open[own, StepId("rotation")].trials == 2
    assert run.left_open[own, StepId("learn-model")].seconds == 30.0


def test_who_has_left_is_led_on_no_more(store):
    sitting = Sitting(store, "Maple Heron")
    assert isinstance(course_of(sitting).standing(NOON), At)
    sitting.tell(StudyLeft(sitting.enrolment.id, "left"))
    assert store.courses.running(sitting.who.learner) == ()
    assert store.courses.running(store.learner("Quiet Otter", at=NOON)) == ()


@pytest.mark.parametrize(
    ("right", "stratum"), [(None, "unknown"), (0, "low"), (2, "low"), (3, "high"), (4, "high")]
)
def test_the_rotation_test_parts_low_from_high_at_its_cut(store, right, stratum):
    sitting = Sitting(store, "Maple Heron")
    with sitting.step("rotation"):
        if right is not None:
            turn(sitting, right, 4)
    run = by(course_of(sitting), Stratify(StepId("rotation"), cut=0.75))
    assert store.courses.stratum(run) == stratum
    assert store.courses.stratum(by(run, None)) == ""


def test_a_group_has_the_stratum_of_its_mean_or_of_the_answer_that_all_gave(store):
    sittings = [Sitting(store, name) for name in ("Maple Heron", "Quiet Otter")]
    for sitting, right, hand in zip(sittings, (4, 1), ("right", "left"), strict=True):
        sitting.fill("background", "background", {"handedness": hand, "year": "2"})
        with sitting.step("rotation"):
            turn(sitting, right, 4)
    run = course_of(sittings[0])
    other = course_of(sittings[1]).members[0]
    members = (replace(run.members[0], letter="A"), replace(other, letter="B"))
    both = replace(run, members=members)
    strata = [
        store.courses.stratum(by(both, stratify))
        for stratify in (
            Stratify(StepId("rotation"), cut=0.75),  # 5 of 8
            Stratify(StepId("rotation"), cut=0.6),
            Stratify(StepId("background"), question="year"),
            Stratify(StepId("background"), question="handedness"),
        )
    ]
    assert strata == ["low", "high", "2", "unknown"]
