from __future__ import annotations

import math
from datetime import UTC, datetime
from typing import Any

import pytest

from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.session.event import Entry, ErrorShown, PlaceEntered, ShownAs
from anatomyapp.session.questionnaire import ItemResponse, QuestionnairePageAnswered
from anatomyapp.session.quizzing import HintTaken, ItemAnswered

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def answered(**changed: Any) -> ItemAnswered:
    named: dict[str, Any] = {
        "quiz": "q", "item": ItemId("find-1"), "item_version": 1, "kind": Kind.FIND,
        "response": "rib-1-left", "correct": True, "score": 1.0, "latency_s": 2.5,
        "presented_at": NOON,
    }  # fmt: skip
    return ItemAnswered(**(named | changed))


@pytest.mark.parametrize(
    "words", ["/home/kim/bank.yaml", "I am Kim", "ü", "a" * 65, "a\n", "'", "{}"]
)
def test_no_words_of_a_person_get_into_a_response_or_an_error(words):
    with pytest.raises(ValueError, match="code"):
        ItemResponse("s1", words)
    with pytest.raises(ValueError, match="small letters"):
        ErrorShown(words, ShownAs.DIALOG)


@pytest.mark.parametrize(
    "changed",
    [{"number": 0}, {"number": 3}, {"latency_s": -1.0}, {"latency_s": math.inf},
     {"shown_at": NOON.replace(tzinfo=None)},
     {"responses": (ItemResponse("s1", "1"), ItemResponse("s1", "2"))}],
)  # fmt: skip
def test_a_page_that_cannot_be_is_refused(changed):
    named: dict[str, Any] = {
        "filling": "f", "instrument": "sus", "instrument_version": "1", "language": "en",
        "page": "p", "number": 1, "pages": 2, "responses": (), "shown_at": NOON, "latency_s": 1.0,
    }  # fmt: skip
    with pytest.raises(ValueError, match=r"\w"):
        QuestionnairePageAnswered(**(named | changed))


@pytest.mark.parametrize("changed", [{"number": 0}, {"latency_s": -1.0}, {"latency_s": math.nan}])
def test_a_hint_that_cannot_be_is_refused(changed):
    named: dict[str, Any] = {"number": 1, "latency_s": 1.0} | changed
    with pytest.raises(ValueError, match=r"count from 1|finite"):
        HintTaken("q", ItemId("a"), 1, "region", **named)


def test_skipped_is_neither_answered_nor_too_late():
    nothing = {"response": "", "correct": False, "score": 0.0}
    assert answered(**nothing).skipped
    assert not answered(**nothing, timed_out=True).skipped
    assert not answered().skipped


@pytest.mark.parametrize(
    "changed",
    [{"score": 1.5}, {"score": math.nan}, {"latency_s": -1.0}, {"latency_s": math.inf},
     {"presented_at": datetime(2026, 3, 1)}, {"attempt": 0}, {"confidence": 5}],  # noqa: DTZ001 - the fault
)  # fmt: skip
def test_an_answer_that_cannot_be_is_refused(changed):
    with pytest.raises(ValueError, match=r"\w"):
        answered(**changed)


@pytest.mark.parametrize("changed", [{"number": -1}, {"monotonic_s": -0.5}, {"at": "naive"}])
def test_an_entry_that_cannot_be_is_refused(changed):
    named: dict[str, Any] = {"id": None, "session": "s", "number": 0, "at": NOON}
    named |= {"monotonic_s": 0.0, "event": PlaceEntered("quiz")} | changed
    if named["at"] == "naive":
        named["at"] = NOON.replace(tzinfo=None)
    with pytest.raises(ValueError, match=r"UTC|count"):
        Entry(**named)
