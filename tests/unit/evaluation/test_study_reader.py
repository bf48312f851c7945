"""Reading a study for its evaluation, against what its sittings were told to do."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from anatomyapp.atlas.structure import StructureId
from anatomyapp.content import quizzes_folder
from anatomyapp.evaluation.outcome_table import outcome_columns, outcome_rows
from anatomyapp.evaluation.study_reader import read_study
from anatomyapp.evaluation.study_tests import condition_of
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.session.augmented import Stretch, TrackingMeasured
from anatomyapp.session.event import Origin, PlaceEntered, StructureSelected, ViewChanged
from anatomyapp.session.participation import Decision
from anatomyapp.session.store import open_store
from anatomyapp.session.studying import RotationAnswered, StepTimed
from anatomyapp.study import steps
from anatomyapp.study.protocol_file import read_protocol
from anatomyapp.study.steps import Occasion, StepId, StepOutcome
from tests.augmented_events import TRACKING
from tests.lived_record import table_rows
from tests.lived_study import ITEMS, NOON, STUDY, Sitting, opened

PRE, POST, LEARN = StepId("pre-test"), StepId("post-test"), StepId("learn-ar")
SUS = ("use-frequently", "complex", "easy", "support", "integrated", "inconsistent",
       "learn-quickly", "cumbersome", "confident", "learn-much")  # fmt: skip


@pytest.fixture
def store(tmp_path):
    with closing(open_store(tmp_path / "record.sqlite", folder=tmp_path)) as found:
        yield opened(found)


def only(store):
    (found,) = read_study(store, STUDY).participants
    return found


def begun(store, name="kim"):
    sitting = Sitting(store, name)
    sitting.decide()
    return sitting


def test_a_test_counts_first_attempts_in_per_cent_of_all_its_items(store):
    sitting = begun(store)
    sitting.test("pre-test", {"item-1": 1.0, "item-2": 0.5, "item-3": 0.0})
    score = only(store).tests[PRE]
    assert (score.score, score.items, score.answered) == (37.5, 4, 3)
    assert (score.occasion, score.period, score.condition) == (Occasion.PRE, None, "")


def test_a_test_that_was_taken_up_again_counts_each_item_once(store):
    first = begun(store)
    first.test("pre-test", {"item-1": 1.0, "item-2": 0.0}, outcome=None)
    assert PRE not in only(store).tests  # it did not end
    again = Sitting(store, "kim", NOON + timedelta(days=1))
    again.test("pre-test", {"item-2": 1.0, "item-3": 1.0}, items=ITEMS[1:])
    score = only(store).tests[PRE]
    assert score.answers == {"item-1": 1.0, "item-2": 0.0, "item-3": 1.0}
    assert (score.score, score.items) == (50.0, 4)


def test_the_exported_tables_alone_give_the_same_scores(store):
    begun(store).test("pre-test", {"item-1": 1.0, "item-2": 0.5}, outcome=None)
    again = Sitting(store, "kim", NOON + timedelta(days=1))
    again.test("pre-test", {"item-2": 1.0, "item-4": 1.0}, items=ITEMS[1:])
    runs = {row["quiz"] for row in table_rows(store, "study_steps")
            if row["step"] == "pre-test" and row["quiz"]}  # fmt: skip
    items = max(row["items"] for row in table_rows(store, "quizzes") if row["quiz"] in runs)
    first: dict[str, float] = {}
    for row in sorted(table_rows(store, "answers"), key=lambda row: row["at"]):
        if row["quiz"] in runs and row["attempt"] == 1:
            first.setdefault(row["item"], row["score"])
    expected = 100 * sum(first.values()) / items
    assert only(store).tests[PRE].score == pytest.approx(expected, abs=1e-12)
    assert expected == 62.5


def test_only_those_count_whose_consent_stands(store):
    for name, decisions in (
        ("yes", ["accepted"]),
        ("no", ["refused"]),
        ("gone", ["accepted", "withdrawn"]),
        ("silent", []),
    ):
        sitting = Sitting(store, name)
        for each in decisions:
            sitting.decide(Decision(each))
        sitting.test("pre-test", {"item-1": 1.0})
    data = read_study(store, STUDY)
    assert [each.code for each in data.participants] == ["P001"]
    assert data.uncounted == 3


def test_what_was_done_before_the_consent_counts_for_nothing(store):
    sitting = Sitting(store, "kim")
    sitting.test("pre-test", {"item-1": 1.0})
    sitting.decide()
    assert only(store).tests == {}


def test_questionnaires_are_scored_and_forms_tell_the_background(store):
    sitting = begun(store)
    sitting.fill("background", "background", {"handedness": "left", "vision": ""})
    sitting.fill("usability", "sus", dict.fromkeys(SUS, "3") | {"easy": "5"})
    found = only(store)
    assert found.background == {"handedness": "left", "vision": ""}
    assert found.value(StepId("usability"), "usability") == 55.0
    filled = read_study(store, STUDY).filled(StepId("usability"))
    assert filled.codes == ("P001",)
    assert dict(zip(filled.questions, filled.responses[0], strict=True))["easy"] == "5"


def test_an_instrument_of_another_version_is_told_and_not_scored(store):
    sitting = begun(store)
    sitting.fill("usability", "sus", dict.fromkeys(SUS, "3"))
    here = read_study(store, STUDY).instruments["sus"]
    other = read_study(store, STUDY, {"sus": replace(here, version="2.0.0")})
    assert other.participants[0].instruments == {}
    assert other.notes == (
        "usability: sus 1.0.0 was answered, and 2.0.0 is on this computer; it is not scored.",
    )
    (note,) = read_study(store, STUDY, {}).notes
    assert note == "usability: the instrument sus is not on this computer; it is not scored."


def test_the_mental_rotation_test_counts_the_first_answer_to_a_trial(store):
    sitting = begun(store)
    with sitting.step("rotation"):
        for trial, answered in ((1, True), (2, False), (2, True), (3, None)):
            sitting.tell(
                RotationAnswered(sitting.enrolment.id, trial, 40.0, same=True,
                                 answered_same=answered, latency_s=2.0)
            )  # fmt: skip
    rotation = only(store).rotation
    assert rotation is not None
    assert (rotation.accuracy.n, rotation.out_of_time) == (3, 1)
    assert rotation.accuracy.value == pytest.approx(1 / 3)


def test_minutes_are_those_that_were_noted_or_else_from_begin_to_end(store):
    sitting = begun(store)
    with sitting.step("background"):
        sitting.clock.seconds += 118
    with sitting.step("rotation"):
        for seconds in (10.0, 30.0):
            sitting.tell(StepTimed(sitting.enrolment.id, StepId("rotation"), seconds))
        sitting.clock.seconds += 500
    found = only(store).minutes
    assert found["background"] == pytest.approx(119 / 60)
    assert found["rotation"] == 0.5


def test_minutes_of_a_step_that_was_cut_off_end_with_its_session(store):
    first = begun(store)
    with first.step("background", outcome=None):
        first.clock.seconds += 59
        first.tell(PlaceEntered("study"))
    again = Sitting(store, "kim", NOON + timedelta(days=1))
    with again.step("background"):
        again.clock.seconds += 59
    assert only(store).minutes["background"] == pytest.approx(2.0)


def test_attention_and_tracking_are_those_of_the_activity_alone(store):
    sitting = begun(store)
    for item in ("item-1", "item-2"):
        sitting.test("pre-test", {item: 1.0})
    while sitting.allocate() != "ar":
        sitting = begun(store, f"another-{sitting.enrolment.number}")
    chest = StructureSelected(StructureId("rib-1-left"), Origin.MODEL)
    lost = TrackingMeasured(Stretch.MINUTE, replace(TRACKING, lost=0.25, seconds=30.0))
    sitting.tell(chest)
    sitting.tell(TrackingMeasured(Stretch.MINUTE, replace(TRACKING, lost=1.0, seconds=90.0)))
    with sitting.step("learn-ar"):
        sitting.tell(chest)
        sitting.tell(ViewChanged(Camera(), StandardView.ANTERIOR))
        sitting.tell(PlaceEntered("ar"))
        sitting.tell(lost)
    sitting.tell(replace(lost, tracking=replace(TRACKING, lost=0.75, seconds=30.0)))
    found = read_study(store, STUDY).participants[-1]
    assert found.tracking_loss == pytest.approx(0.5)
    assert dict(found.attention.dwell) == {"rib-1-left": 2.0}
    assert dict(found.attention.visits) == {"rib-1-left": 1}
    assert dict(found.attention.views) == {"anterior": 1}


def test_a_test_is_of_the_condition_that_was_learned_under_before_it():
    protocol = read_protocol(quizzes_folder() / "protocols" / "crossover.yaml")
    told = {
        arm.id: [condition_of(step, protocol.steps_of(arm.id))
                 for step in protocol.steps_of(arm.id) if isinstance(step, steps.Test)]
        for arm in protocol.arms
    }  # fmt: skip
    assert told == {"ar-first": ["", "ar", "model"], "model-first": ["", "model", "ar"]}


def test_steps_that_ended_twice_keep_that_they_were_done(store):
    sitting = begun(store)
    for outcome in (StepOutcome.BROKEN_OFF, StepOutcome.DONE, StepOutcome.SKIPPED):
        with sitting.step("background", outcome=outcome):
            pass
    found = only(store)
    assert found.ended[StepId("background")] is StepOutcome.DONE
    assert found.begun == ("consent", "background")


def test_nobody_is_a_study_too(store):
    data = read_study(store, STUDY)
    assert (data.participants, data.uncounted, data.notes, data.cohort) == ((), 0, (), None)
    assert list(outcome_rows(data)) == []


def test_the_wide_table_has_a_row_for_each_participant_and_a_column_for_each_figure(store):
    first, second = begun(store, "kim"), begun(store, "lee")
    first.fill("background", "background", {"handedness": "left"})
    first.test("pre-test", {"item-1": 1.0})
    first.fill("usability", "sus", dict.fromkeys(SUS, "3"))
    second.test("pre-test", dict.fromkeys(ITEMS, 1.0))
    data = read_study(store, STUDY)
    names = [column.name for column in outcome_columns(data)]
    rows = [dict(zip(names, row, strict=True)) for row in outcome_rows(data)]
    assert [row["participant"] for row in rows] == ["P001", "P002"]
    assert [row["pre_test__score"] for row in rows] == [25.0, 100.0]
    assert [row["background__answer_handedness"] for row in rows] == ["left", None]
    assert [row["usability__score_usability"] for row in rows] == [50.0, None]
    assert rows[0]["pre_test__minutes"] > 0


def test_a_look_ends_with_its_activity_and_counts_pauses_as_far_as_two_minutes(store):
    sitting = begun(store)
    while sitting.allocate() != "ar":
        sitting = begun(store, f"another-{sitting.enrolment.number}")
    chest = StructureSelected(StructureId("rib-1-left"), Origin.MODEL)
    moved = ViewChanged(Camera())
    with sitting.step("learn-ar"):
        sitting.tell(chest)
        for pause_s in (4, 9, 99, 399, 7):
            sitting.clock.seconds += pause_s
            sitting.tell(moved)
        sitting.clock.seconds += 19
    sitting.tell(moved)
    found = read_study(store, STUDY).participants[-1]
    assert dict(found.attention.dwell) == {"rib-1-left": 5 + 10 + 100 + 120 + 8 + 20.0}
