"""What xAPI 1.0.3 asks of a statement."""

from __future__ import annotations

import copy
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.session.xapi.language import is_language_tag
from anatomyapp.session.xapi.rules import fault_of
from anatomyapp.session.xapi.telling import duration

SOUND: dict[str, Any] = {
    "id": "11111111-1111-4111-8111-111111111111",
    "actor": {"objectType": "Agent", "account": {"homePage": "https://a.org", "name": "n"}},
    "verb": {"id": "https://a.org/v", "display": {"en": "did"}},
    "object": {
        "objectType": "Activity",
        "id": "https://a.org/o",
        "definition": {
            "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
            "interactionType": "choice",
            "correctResponsesPattern": ["a"],
            "choices": [{"id": "a", "description": {"en": "A"}}, {"id": "b"}],
        },
    },
    "result": {
        "score": {"scaled": 0.5, "raw": 1, "min": 0, "max": 2},
        "success": True,
        "response": "a",
        "duration": "PT2.5S",
    },
    "context": {
        "registration": "11111111-1111-4111-8111-111111111112",
        "language": "de-AT",
        "extensions": {"https://a.org/e": [1, None]},
    },
    "timestamp": "2026-03-01T12:00:00.000Z",
    "version": "1.0.3",
}


def changed(place: str, value: Any) -> dict[str, Any]:
    statement = copy.deepcopy(SOUND)
    *way, last = place.split("/")
    inner = statement
    for name in way:
        inner = inner[name]
    inner[last] = value
    return statement


def test_a_sound_statement_has_no_fault():
    assert fault_of(SOUND) == ""


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("id", "1"), ("id", "{11111111-1111-4111-8111-111111111111}"), ("id", None),
        ("actor", {"mbox": "mailto:kim@example.org"}),
        ("actor/name", "Kim"), ("actor/account", {"homePage": "a.org", "name": "n"}),
        ("actor/account", {"homePage": "https://a.org", "name": ""}),
        ("verb/id", "answered"), ("verb/id", "https://a.org/a b"), ("verb/id", "https://a.org/%x"),
        ("verb/display", {}), ("verb/display", {"english!": "did"}), ("verb/display", {"en": ""}),
        ("object/id", ""), ("object/objectType", "Agent"), ("object/extra", 1),
        ("object/definition/interactionType", "puzzle"),
        ("object/definition/interactionType", "likert"),
        ("object/definition/choices", []), ("object/definition/choices", [{"id": "a b"}]),
        ("object/definition/choices", [{"id": "a"}, {"id": "a"}]),
        ("object/definition", {"correctResponsesPattern": ["a"]}),
        ("result/score", {"scaled": 1.5}), ("result/score", {"scaled": math.nan}),
        ("result/score", {"raw": 3, "max": 2}), ("result/score", {"raw": -1, "min": 0}),
        ("result/score", {"min": 2, "max": 2}), ("result/score", {"raw": "1"}),
        ("result/success", "yes"), ("result/success", None), ("result/response", ""),
        ("result/duration", "2.5"), ("result/duration", "PT"), ("result/duration", "P"),
        ("result/duration", "PT2,5S"), ("result/extensions", {"note": 1}),
        ("context/registration", "session-1"), ("context/language", "german"),
        ("context/platform", ""), ("context/extensions", {"https://a.org/e": math.inf}),
        ("context/extensions", {"https://a.org/e": {"deep": [math.nan]}}),
        ("timestamp", "2026-03-01T12:00:00.000"), ("timestamp", "2026-03-01T12:00:00Z"),
        ("timestamp", "2026-03-01 12:00:00.000Z"), ("version", "2.0.0"), ("stored", "now"),
    ],
)  # fmt: skip
def test_what_the_standard_forbids_is_named(place, value):
    assert fault_of(changed(place, value)) != ""


@pytest.mark.parametrize(
    "missing", ["id", "actor", "verb", "object", "context", "timestamp", "version"]
)
def test_a_statement_lacks_nothing(missing):
    assert fault_of({name: SOUND[name] for name in SOUND if name != missing}).startswith(missing)


@pytest.mark.parametrize("value", [None, [], "statement", 1, {}])
def test_what_is_no_statement_at_all_is_named(value):
    assert fault_of(value) != ""


@pytest.mark.parametrize(
    ("text", "sound"),
    [("en", True), ("de-AT", True), ("zh-Hant-TW", True), ("es-419", True), ("de-CH-1996", True),
     ("en-x-lab", True), ("", False), ("e", False), ("german", False), ("en_US", False),
     ("en-", False), ("de-a", False)],
)  # fmt: skip
def test_tags_of_languages_are_those_of_rfc_5646(text, sound):
    assert is_language_tag(text) is sound


@given(st.floats(0, 1e9))
def test_any_length_of_time_is_a_duration(seconds):
    assert fault_of(changed("result/duration", duration(seconds))) == ""
