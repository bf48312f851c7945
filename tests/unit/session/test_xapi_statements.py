"""Sessions told as xAPI statements."""

from __future__ import annotations

import json
import subprocess
from contextlib import closing
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, get_args
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.content import quizzes_folder
from anatomyapp.errors import BankError
from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.quiz.option import OptionId
from anatomyapp.quiz.response import Means
from anatomyapp.scene.camera import Camera
from anatomyapp.session.codec import kind_of
from anatomyapp.session.event import (
    Event,
    Origin,
    PlaceEntered,
    SessionAbandoned,
    SessionEnded,
    SessionId,
    SessionStarted,
    StructureSelected,
    ViewChanged,
)
from anatomyapp.session.exploration import (
    Noted,
    NoteWritten,
    PinPlaced,
    TourFinished,
    TourLeft,
    TourQuestionAnswered,
    TourStarted,
)
from anatomyapp.session.questionnaire import FillingId, ItemResponse, QuestionnairePageAnswered
from anatomyapp.session.quizzing import (
    ItemAnswered,
    ItemPresented,
    QuizFinished,
    QuizId,
    QuizMode,
    QuizStarted,
)
from anatomyapp.session.sampling import ViewSampled
from anatomyapp.session.store import open_store
from anatomyapp.session.turns import Letter
from anatomyapp.session.xapi.definitions import read_definitions
from anatomyapp.session.xapi.kept_definitions import KeptDefinitions
from anatomyapp.session.xapi.rules import fault_of
from anatomyapp.session.xapi.statements import (
    TOLD,
    UNTOLD,
    Cast,
    guest_name,
    statements,
)
from tests import augmented_events
from tests.random_sessions import entries_of, event_of, sessions
from tests.real_lrs import PYTHON

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
SESSION = SessionId("7b0e3c5e-0000-4000-8000-000000000001")
QUIZ = QuizId("7b0e3c5e-0000-4000-8000-000000000002")
CAST = Cast("0d9f8a52-0000-4000-8000-000000000003")
STARTED = SessionStarted("0.1.0", "thorax", "0.6.0", "de", "Linux 6.1")
BANK = quizzes_folder() / "banks" / "thorax-bones.yaml"


def told(*happened: Event, definitions: Any = None, cast: Cast = CAST) -> list[dict[str, Any]]:
    entries = entries_of((STARTED, *happened), SESSION)
    return [each.plain for each in statements(SESSION, entries, cast, definitions or {})]


def started(digest: str = "") -> QuizStarted:
    items = (ItemId("find-1"), ItemId("find-2"))
    return QuizStarted(QUIZ, "thorax-bones", "1.0.0", QuizMode.TEST, 7, items, bank_digest=digest)


def answered(**changed: Any) -> ItemAnswered:
    named: dict[str, Any] = {
        "quiz": QUIZ, "item": ItemId("find-1"), "item_version": 1, "kind": Kind.FIND,
        "response": "rib-1-left", "correct": True, "score": 1.0, "latency_s": 2.5,
        "presented_at": NOON, "confidence": 3, "point": (1.0, 2.0, 3.0), "means": Means.POINTER,
    }  # fmt: skip
    return ItemAnswered(**(named | changed))


def verb(statement: dict[str, Any]) -> str:
    return str(statement["verb"]["id"]).rsplit("/", 1)[-1]


def own(statement: dict[str, Any], name: str) -> Any:
    return statement["context"]["extensions"].get(
        f"https://w3id.org/anatomyapp/xapi/extensions/{name}"
    )


@settings(deadline=None)
@given(sessions())
def test_any_session_is_told_in_valid_statements_of_different_ids(entries):
    found = list(statements(entries[0].session, entries, CAST, {}))
    assert [fault_of(each.plain) for each in found] == [""] * len(found)
    assert len({each.id for each in found}) == len(found)
    assert [each.number for each in found] == sorted(each.number for each in found)


@settings(deadline=None)
@given(sessions())
def test_any_session_has_the_skeleton_of_cmi5(entries):
    found = [each.plain for each in statements(entries[0].session, entries, CAST, {})]
    verbs = [verb(each) for each in found]
    assert verbs[0] == "initialized"
    assert verbs.count("initialized") == 1
    assert not {"terminated", "abandoned"} & set(verbs[:-1])
    ends = [each["context"]["registration"] for each in found if verb(each) == "completed"]
    assert len(set(ends)) == len(ends)


@settings(deadline=None)
@given(sessions())
def test_a_part_of_a_session_is_told_as_the_whole_tells_it(entries):
    whole = list(statements(entries[0].session, entries, CAST, {}))
    half = list(statements(entries[0].session, entries[: len(entries) // 2], CAST, {}))
    assert whole[: len(half)] == half


def test_every_kind_of_event_is_told_or_left_out_on_purpose():
    assert set(get_args(Event)) == set(TOLD) | UNTOLD
    assert not set(TOLD) & UNTOLD


def test_a_session_begins_and_ends_with_its_length_language_and_platform():
    first, last = told(SessionEnded())
    assert (verb(first), verb(last)) == ("initialized", "terminated")
    assert last["result"] == {"duration": "PT1.5S"}
    assert last["timestamp"] == "2026-03-01T12:00:01.500Z"
    assert last["context"]["registration"] == SESSION
    assert last["context"]["platform"] == "anatomyapp 0.1.0 (Linux 6.1)"
    assert (last["context"]["language"], last["context"]["revision"]) == ("de", "0.6.0")
    assert last["actor"]["account"]["name"] == CAST.name


def test_a_session_that_was_cut_off_is_abandoned():
    assert verb(told(PlaceEntered("quiz"), SessionAbandoned(NOON))[-1]) == "abandoned"


def test_an_answer_on_the_model_is_told_with_its_score_point_and_camera():
    camera = Camera(azimuth_deg=30.0)
    found = told(ViewChanged(camera), started(), answered())[-1]
    definition = found["object"]["definition"]
    assert verb(found) == "answered"
    assert definition["type"] == "http://adlnet.gov/expapi/activities/cmi.interaction"
    assert definition["interactionType"] == "other"
    assert found["result"] == {
        "score": {"scaled": 1.0, "raw": 1.0, "min": 0, "max": 1},
        "success": True,
        "completion": True,
        "response": "rib-1-left",
        "duration": "PT2.5S",
    }
    assert own(found, "point-mm") == [1.0, 2.0, 3.0]
    assert own(found, "camera")["azimuth_deg"] == 30.0
    assert own(found, "confidence") == 3
    assert found["context"]["registration"] == QUIZ


def test_an_option_is_told_as_a_choice_with_its_key_where_the_bank_is_at_hand():
    definitions = read_definitions([BANK])
    ((digest, items),) = definitions.items()
    item, known = next((name, each) for name, each in items.items() if each.kind is Kind.NAME)
    name, version = item.split("@")
    options = tuple(map(OptionId, known.options))
    shown = ItemPresented(QUIZ, ItemId(name), int(version), options)
    given = answered(item=ItemId(name), item_version=int(version), kind=Kind.NAME,
                     response=options[0])  # fmt: skip
    found = told(started(digest), shown, given, definitions=definitions)[-1]
    definition = found["object"]["definition"]
    assert definition["interactionType"] == "choice"
    assert definition["correctResponsesPattern"] == [known.key]
    assert [each["id"] for each in definition["choices"]] == list(options)
    assert definition["description"] == {"en": known.stem}
    assert fault_of(found) == ""


def test_a_bank_whose_file_is_gone_is_told_from_the_record(tmp_path):
    text = BANK.read_bytes()
    ((digest, known),) = read_definitions([BANK]).items()
    with closing(open_store(tmp_path / "record.sqlite")) as store:
        store.asked_banks.keep(digest, text, NOON)
        kept = KeptDefinitions({}, store.asked_banks)
        assert kept[digest] == known
        assert kept.get("0" * 64, {}) == {}
        assert dict(kept) == {digest: known}
        assert len(kept) == 1


def test_a_kept_text_that_is_no_bank_any_more_is_as_one_that_is_gone(tmp_path):
    text = b"format: 99\n"
    digest = sha256(text).hexdigest()
    with closing(open_store(tmp_path / "record.sqlite")) as store:
        store.asked_banks.keep(digest, text, NOON)
        kept = KeptDefinitions({}, store.asked_banks)
        assert digest not in kept
        assert not kept


def test_an_item_left_out_is_skipped_and_one_out_of_time_is_answered_by_nothing():
    skipped = told(started(), answered(response="", correct=False, score=0.0))[-1]
    late = told(started(), answered(response="", correct=False, score=0.0, timed_out=True))[-1]
    assert (verb(skipped), verb(late)) == ("skipped", "answered")
    assert "response" not in skipped["result"]
    assert own(late, "timed-out") is True


def test_a_run_through_a_bank_is_completed_once_with_its_share_of_the_score():
    end = QuizFinished(QUIZ, 2, 1, 1.0)
    found = told(started(), end, end)
    assert [verb(each) for each in found] == ["initialized", "attempted", "completed"]
    assert found[-1]["result"]["score"] == {"scaled": 0.5, "raw": 1.0, "min": 0, "max": 2}


def test_a_run_that_was_left_is_exited():
    found = told(started(), QuizFinished(QUIZ, 1, 1, 1.0, completed=False))[-1]
    assert (verb(found), found["result"]["completion"]) == ("exited", False)


def test_items_of_a_questionnaire_are_told_one_by_one():
    page = QuestionnairePageAnswered(
        FillingId("7b0e3c5e-0000-4000-8000-000000000009"), "sus", "1.0", "en", "p1", 1, 1,
        (ItemResponse("s1", "4", 1.0), ItemResponse("s2", "a|b"), ItemResponse("s3", "")),
        NOON, 9.0,
    )  # fmt: skip
    first, second = told(page)[1:]
    assert [each["object"]["definition"]["interactionType"] for each in (first, second)] == [
        "likert",
        "choice",
    ]
    assert second["result"]["response"] == "a[,]b"
    assert first["id"] != second["id"]


def test_a_member_who_answers_is_the_actor_and_a_guest_has_a_name_of_the_letter():
    formed = augmented_events.EVENTS[8]
    group = formed.group
    cast = Cast(CAST.name, {(group, Letter.A): "name-of-a"})
    by_a, by_b = (
        told(formed, started(), answered(by=letter), cast=cast)[-1]
        for letter in (Letter.A, Letter.B)
    )
    assert by_a["actor"]["account"]["name"] == "name-of-a"
    assert by_b["actor"]["account"]["name"] == guest_name(SESSION, f"{group}-B")
    assert by_a["context"]["team"]["account"]["name"] == group


def test_what_is_done_to_the_model_follows_the_profile_for_serious_games():
    pressed, accessed = told(
        StructureSelected("rib-1-left", Origin.MODEL), StructureSelected("rib-1-left", Origin.TREE)
    )[1:]
    assert (verb(pressed), verb(accessed)) == ("pressed", "accessed")
    (category,) = pressed["context"]["contextActivities"]["category"]
    assert category["id"] == "https://w3id.org/xapi/seriousgames/v1.0"


def test_a_tour_is_a_run_of_its_own_and_completed_once():
    end = TourFinished("ribs")
    found = told(
        TourStarted("ribs", "1.0"), TourQuestionAnswered("ribs", "s1", "rib-1-left", correct=True),
        end, end, TourLeft("ribs", "", finished=True), PlaceEntered("quiz"),
    )[1:]  # fmt: skip
    assert [verb(each) for each in found] == [
        "accessed", "answered", "completed", "exited", "accessed",
    ]  # fmt: skip
    runs = {each["context"]["registration"] for each in found[:4]}
    assert len(runs) == 1
    assert runs != {SESSION}


def test_every_event_of_augmented_reality_is_told_in_valid_statements():
    found = told(*augmented_events.EVENTS)
    assert len(found) == len(augmented_events.EVENTS) + 1
    assert [fault_of(each) for each in found] == [""] * len(found)
    assert "1.02" not in json.dumps(found)  # how large the wearer is


def test_samples_and_moves_of_the_camera_are_not_told():
    assert told(ViewChanged(Camera()), ViewSampled(0, ((0,),)))[1:] == []


def test_words_of_a_note_stand_in_no_statement():
    note, pin = NoteWritten(Noted.PIN, "p", 40), PinPlaced("p", "rib-1-left", (0.0, 0.0, 0.0))
    found = told(note, pin)[1:]
    assert own(found[0], "characters") == 40


def test_a_guest_has_another_name_in_each_session():
    other = SessionId(str(UUID(int=5, version=4)))
    assert guest_name(SESSION) == guest_name(SESSION)
    assert len({guest_name(SESSION), guest_name(other), guest_name(SESSION, "g-A")}) == 3


def test_a_file_that_is_no_bank_is_named(tmp_path):
    file = tmp_path / "bank.yaml"
    file.write_text("format: 1\n", encoding="utf-8")
    with pytest.raises(BankError, match=r"bank\.yaml is no bank"):
        read_definitions([file])


@settings(deadline=None, max_examples=4)
@given(st.tuples(*map(event_of, sorted(TOLD, key=kind_of))))
def test_ralphs_own_models_find_nothing_wrong_with_any_kind_of_statement(happened):
    if not PYTHON.exists():
        pytest.skip("Ralph is not installed in .venv-ralph; ./test.sh does it")
    lines = "\n".join(json.dumps(each) for each in told(*happened))
    script = Path(__file__).parents[2] / "ralph_models.py"
    found = subprocess.run(
        [PYTHON, script], input=lines, text=True, capture_output=True, check=True
    )
    assert found.stdout == ""


@pytest.fixture(scope="module")
def documented() -> str:
    text = (Path(__file__).parents[3] / "docs" / "formats.md").read_text(encoding="utf-8")
    return text.split("## Statements (xAPI)")[1].split("\n## ")[0]


def test_every_kind_of_event_is_documented(documented):
    missing = {
        name
        for name in map(kind_of, (*TOLD, *UNTOLD))
        if f"`{name}`" not in documented
        and f"`-{name.removeprefix('structures-')}`" not in documented
    }
    assert missing == set()


@settings(deadline=None, max_examples=30)
@given(sessions())
def test_every_extension_is_documented(documented, entries):
    for each in statements(entries[0].session, entries, CAST, {}):
        for iri in each.plain["context"]["extensions"]:
            name = iri.removeprefix("https://w3id.org/anatomyapp/xapi/extensions/")
            assert name in documented
