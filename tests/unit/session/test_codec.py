from __future__ import annotations

import json
import math
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.errors import StoreError
from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.quiz.response import Means
from anatomyapp.session import event as events
from anatomyapp.session import quizzing
from anatomyapp.session.codec import decode, encode, kind_of
from anatomyapp.session.event import SCHEMA_VERSION, ErrorShown, PlaceEntered, ShownAs
from anatomyapp.session.questionnaire import (
    FillingId,
    ItemResponse,
    QuestionnairePageAnswered,
)
from anatomyapp.session.quizzing import ItemAnswered, QuizMode, QuizStarted
from anatomyapp.session.turns import Letter
from tests.any_event import FIELDS, KINDS, finite

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
no_deadline = settings(deadline=None)  # a busy machine is no fault


def answered(**changed: Any) -> ItemAnswered:
    named: dict[str, Any] = {
        "quiz": "q", "item": ItemId("find-1"), "item_version": 1, "kind": Kind.FIND,
        "response": "rib-1-left", "correct": True, "score": 1.0, "latency_s": 2.5,
        "presented_at": NOON,
    }  # fmt: skip
    return ItemAnswered(**(named | changed))


@pytest.mark.parametrize("kind", KINDS, ids=kind_of)
def test_every_kind_of_event_comes_back_as_it_was(kind):
    @no_deadline
    @given(st.builds(kind, **FIELDS.get(kind, {})))
    def check(event):
        assert decode(kind_of(kind), SCHEMA_VERSION, encode(event)) == event

    check()


def test_kinds_have_names_that_never_change():
    assert sorted(map(kind_of, KINDS)) == [
        "aid-used", "answer-revised", "ar-begun", "ar-ended", "ar-picture-kept", "arm-allocated",
        "breath-shown", "choice-shown", "error-shown", "feedback-left", "film-begun", "group-ended",
        "group-formed", "hint-taken", "item-answered", "item-presented", "lens-calibrated",
        "look-shown", "measure-removed", "measured", "model-cut", "next-step-decided",
        "next-steps-offered", "note-written", "person-shown", "picture-held", "picture-taken",
        "pin-placed", "pin-removed", "place-entered", "places-pointed-at", "plate-shown",
        "pose-sampled", "questionnaire-page-answered", "quiz-finished", "quiz-started",
        "roles-changed", "rotation-answered", "saved-view-used", "scene-shown", "session-abandoned",
        "session-ended", "session-started", "sheet-found", "sheet-lost", "stance-changed",
        "step-begun", "step-ended", "step-timed", "structure-selected", "structures-exploded",
        "structures-faded", "structures-hidden", "structures-isolated", "structures-selected",
        "structures-shown", "study-completed", "study-entered", "study-left", "tour-finished",
        "tour-left", "tour-question-answered", "tour-started", "tour-step-shown",
        "tracking-measured", "turn-taken", "turn-taken-back", "view-changed", "view-sampled",
        "view-sized",
    ]  # fmt: skip


def test_a_time_with_another_zone_is_kept_in_utc():
    text = encode(events.SessionAbandoned(datetime.fromisoformat("2026-03-01T13:00:00+01:00")))
    assert json.loads(text) == {"found_at": "2026-03-01T12:00:00+00:00"}


def test_a_whole_number_where_seconds_are_meant_is_read_back_as_seconds():
    event = decode("item-answered", 1, encode(answered(latency_s=3)))
    assert event == answered(latency_s=3.0)


@pytest.mark.parametrize(
    "changed",
    [{"response": 7}, {"item_version": "1"}, {"item_version": True}, {"correct": 1},
     {"kind": "find"}, {"point": (0.0, 1.0)}, {"point": [0.0, 1.0, 2.0]},
     {"point": (0.0, 1.0, math.nan)}, {"response": None}],
)  # fmt: skip
def test_an_event_with_a_field_of_a_wrong_type_is_not_written(changed):
    with pytest.raises((TypeError, ValueError)):
        encode(answered(**changed))


@pytest.mark.parametrize("version", [1, 2, 3])
def test_an_answer_of_an_earlier_version_is_read_with_what_it_did_not_know(version):
    old = json.loads(encode(answered(confidence=3)))
    for name in ("means", "by", "timed_out", "direction", "seen_share"):
        del old[name]
    assert decode("item-answered", version, json.dumps(old)) == answered(confidence=3)
    with pytest.raises(StoreError, match="fields missing or unknown"):
        decode("item-answered", SCHEMA_VERSION, json.dumps(old))
    with pytest.raises(StoreError, match="fields missing or unknown"):
        decode("item-answered", version, json.dumps(old | {"colour": "red"}))


def test_a_quiz_of_an_earlier_version_was_taken_in_the_quiz():
    started = QuizStarted("q", "bones", "1.0.0", QuizMode.TEST, 7, (ItemId("a"),))
    old = json.loads(encode(started))
    for name in ("place", "seconds_per_item", "break_s"):
        del old[name]
    assert decode("quiz-started", 3, json.dumps(old)) == started
    assert started.place == "quiz"


def test_a_session_of_an_earlier_version_was_lived():
    old = '{"app_version":"0.1.0","pack":"p","pack_version":"1","language":"en","platform":""}'
    started = decode("session-started", 7, old)
    assert started == events.SessionStarted("0.1.0", "p", "1")
    assert started.simulated == ""
    with pytest.raises(StoreError, match="fields missing or unknown: simulated"):
        decode("session-started", SCHEMA_VERSION, old)


def test_a_path_of_an_earlier_version_tells_no_pane():
    assert decode("view-sampled", 5, '{"lag_ms":3,"samples":[[0,1]]}').pane == ""
    with pytest.raises(StoreError, match="fields missing or unknown: pane"):
        decode("view-sampled", 6, '{"lag_ms":3,"samples":[[0,1]]}')


def test_an_answer_says_how_and_by_whom_it_was_given():
    turned = answered(kind=Kind.SHOW, response="front", means=Means.POSE, by=Letter.C,
                      direction=(0.0, -1.0, 0.0), seen_share=0.8)  # fmt: skip
    plain = json.loads(encode(turned))
    assert (plain["means"], plain["by"], plain["direction"]) == ("pose", "C", [0.0, -1.0, 0.0])
    assert decode("item-answered", SCHEMA_VERSION, encode(turned)) == turned


def test_an_item_whose_time_is_over_scores_nothing():
    late = answered(response="", correct=False, score=0.0, timed_out=True)
    assert decode("item-answered", SCHEMA_VERSION, encode(late)) == late
    for changed in ({"response": "rib-1-left"}, {"score": 1.0}):
        with pytest.raises(ValueError, match="time is over"):
            answered(**{"response": "", "score": 0.0, "timed_out": True} | changed)


@pytest.mark.parametrize(
    ("event", "plain"),
    [
        (
            quizzing.AnswerRevised("q", ItemId("a"), 1, "rib-1-left", "rib-2-left", 1, 2.5),
            {"quiz": "q", "item": "a", "item_version": 1, "before": "rib-1-left",
             "after": "rib-2-left", "number": 1, "latency_s": 2.5, "by": None},
        ),
        (
            QuestionnairePageAnswered(FillingId("f"), "sus", "1.0", "de", "p1", 1, 1,
                                      (ItemResponse("s1", "4", 3.0), ItemResponse("s2", "")),
                                      NOON, 9.5),
            {"filling": "f", "instrument": "sus", "instrument_version": "1.0", "language": "de",
             "page": "p1", "number": 1, "pages": 1,
             "responses": [{"item": "s1", "response": "4", "latency_s": 3.0},
                           {"item": "s2", "response": "", "latency_s": None}],
             "shown_at": "2026-03-01T12:00:00+00:00", "latency_s": 9.5, "by": None},
        ),
        (ErrorShown("not-recorded", ShownAs.TOAST), {"kind": "not-recorded", "shown_as": "toast"}),
    ],
)  # fmt: skip
def test_events_of_version_6_are_written_in_the_words_of_the_formats(event, plain):
    assert json.loads(encode(event)) == plain


def test_a_number_too_large_for_any_machine_is_a_damaged_event():
    damaged = encode(answered()).replace('"latency_s":2.5', f'"latency_s":1{"0" * 400}')
    with pytest.raises(StoreError, match="cannot be read"):
        decode("item-answered", SCHEMA_VERSION, damaged)


@pytest.mark.parametrize(
    "text",
    ['{"place":7}', '{"place":"quiz","more":1}', "{}", "[]", "7", "no json", '{"place":null}'],
)
def test_a_damaged_event_is_named_with_what_to_do(text):
    with pytest.raises(StoreError, match=r"place-entered.* cannot be read.*anatomyapp doctor"):
        decode("place-entered", 1, text)


@no_deadline
@given(st.recursive(st.none() | st.booleans() | finite | st.text(), st.lists, max_leaves=5))
def test_no_json_value_crashes_the_reading(value):
    fields = json.loads(encode(answered()))
    for name in fields:
        try:
            event = decode("item-answered", 1, json.dumps(fields | {name: value}))
        except StoreError:
            continue
        assert isinstance(event, ItemAnswered)


@pytest.mark.parametrize(
    ("kind", "version"), [("place-entered", SCHEMA_VERSION + 1), ("tracking-lost", 1)]
)
def test_an_event_of_a_newer_version_is_left_to_that_version(kind, version):
    with pytest.raises(StoreError, match=r"newer anatomyapp.*later one"):
        decode(kind, version, encode(PlaceEntered("quiz")))
