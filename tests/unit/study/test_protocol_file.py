"""Protocols are read whole or not at all, and every fault is named with its line and remedy."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from anatomyapp.content import quizzes_folder
from anatomyapp.errors import ProtocolError
from anatomyapp.session.consent_text import find_consents
from anatomyapp.study.finding import Known
from anatomyapp.study.protocol_file import (
    check_protocol,
    find_protocols,
    protocol_from,
    read_protocol,
)
from anatomyapp.study.protocol_schema import protocol_schema
from anatomyapp.study.steps import Activity, Comments, Consent, Where

SHIPPED = quizzes_folder() / "protocols"
KNOWN = Known(
    frozenset({"form-a", "form-b", "form-c"}),
    frozenset({"small"}),
    {"background": frozenset({"year"}), "ueq-s": frozenset()},
)


def bend(tree, way, value):
    """Set (or with None remove) what stands at a place of a tree."""
    *outer, last = way
    for key in outer:
        tree = tree[key]
    if value is None:
        del tree[last]
    else:
        tree[last] = value


def test_the_schema_is_that_of_the_models():
    path = quizzes_folder() / "schemas" / "protocol.schema.json"
    assert json.loads(path.read_text(encoding="utf-8")) == protocol_schema()


def test_shipped_protocols_are_sound_in_both_languages_and_have_consent_texts():
    protocols, faults = find_protocols(SHIPPED)
    assert faults == ()
    assert set(protocols) == {"ar-experience", "ar-3d-2d", "crossover"}
    texts, _ = find_consents(quizzes_folder() / "consents")
    assert set(protocols) <= {text.study for text in texts}
    assert not any(text.asks for text in texts)
    for path in SHIPPED.glob("*.yaml"):
        assert check_protocol(path) == ()
    for protocol in protocols.values():
        titles = (protocol.title, protocol.summary, *(s.title for s in protocol.steps.values()))
        assert all(dict(title.texts).keys() == {"en", "de"} for title in titles)


def test_shipped_designs_are_what_they_are_called():
    protocols, _ = find_protocols(SHIPPED)
    hour = protocols["ar-experience"]
    assert (hour.group_size, len(hour.arms), hour.minutes(hour.arm_ids[0])) == (4, 1, 60)
    assert [arm.conditions for arm in protocols["ar-3d-2d"].arms] == [
        ("ar",), ("model",), ("pictures",)
    ]  # fmt: skip
    assert [arm.conditions for arm in protocols["crossover"].arms] == [
        ("ar", "model"), ("model", "ar")
    ]  # fmt: skip
    assert [protocols[name].is_crossover for name in sorted(protocols)] == [False, False, True]


def test_a_protocol_becomes_values(built):
    protocol = built()
    consent, activity, words = (protocol.steps[step] for step in ("consent", "ar", "words"))
    assert isinstance(consent, Consent)
    assert consent.text == "small"
    assert isinstance(activity, Activity)
    assert activity.where is Where.AR
    assert isinstance(words, Comments)
    assert words.prompts[0].words.said("de") == "Why?"
    assert len(protocol.digest) == 64
    assert protocol_from(protocol.text, Path("again")) == protocol


def test_a_sound_protocol_has_no_fault(tree, checked):
    assert checked(tree, KNOWN) == ()


@pytest.mark.parametrize(
    ("way", "value", "fault"),
    [
        (("arms", 0, "steps", 0), "about", "begins with about, not with a consent"),
        (("arms", 1, "steps", 4), "modle", "no step modle"),
        (("arms", 0, "steps", 5), "ar", "the step ar stands twice"),
        (("arms", 1, "id"), "ar", "2 arms have the id ar"),
        (("steps", "consent", "who"), "together", "nobody consents for another"),
        (("steps", "consent", "optional"), True, "consent cannot be skipped"),
        (("steps", "pre", "bank"), "form-z", "no bank form-z"),
        (("steps", "about", "instrument"), "who-are-you", "no instrument who-are-you"),
        (("steps", "about", "instrument"), "ueq-s", "the items of ueq-s are not here yet"),
        (("steps", "consent", "text"), "another", "no text of a consent another"),
        (("steps", "ar", "minutes"), 240, "240 minutes of activities in one sitting"),
        (("steps", "ar", "minutes"), 25, "model learns for 20 minutes, ar for 25"),
        (("steps", "late", "bank"), "form-a", "asks the items of pre again"),
        (("steps", "pre", "occasion"), "period", "belongs to no period"),
        (("primary",), "ar", "ar is no test and no questionnaire"),
        (("allocation", "after"), "ar", "not where all arms still agree"),
        (("allocation", "block_sizes"), [3, 4], "a block of 3 cannot hold 2 arms"),
        (("allocation", "block_sizes"), [4], "can be foreseen"),
        (("allocation", "stratify", "cut"), None, "has no cut"),
        (("allocation", "stratify"), {"step": "post"}, "post does not come before"),
        (("allocation", "stratify"), {"step": "pre"}, "pre tells no stratum"),
        (("allocation", "stratify"), {"step": "about", "question": "age"}, "no question age"),
        (("group_size",), 4, "a group is allocated as one"),
        (("title",), {"en": "Small", "de": "Klein"}, "has no text in de"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tree, checked, way, value, fault):
    bend(tree, way, value)
    told = [text for text in checked(tree, KNOWN) if fault in text]
    assert told, checked(tree, KNOWN)
    assert told[0].startswith("line ")
    assert ";" in told[0]


@pytest.mark.parametrize(
    ("steps", "fault"),
    [
        (["consent", "about", "rotation", "pre", "post"], "comes before any activity"),
        (["consent", "about", "rotation", "ar", "pre", "post"], "pre-test pre comes after"),
        (["consent", "rotation", "pre", "ar", "post", "late"], "no wait stands before"),
        (["consent", "rotation", "pre", "ar", "post", "month"], "nothing follows the wait"),
    ],
)
def test_an_order_that_makes_no_sense_is_named(tree, checked, steps, fault):
    tree["arms"] = [{"id": "ar", "title": {"en": "AR"}, "steps": steps}]
    tree["allocation"] = {"after": "consent"}
    assert any(fault in text for text in checked(tree))


def test_arms_with_other_tests_cannot_be_compared(tree, checked):
    tree["arms"][1]["steps"].remove("late")
    tree["arms"][1]["steps"].remove("month")
    assert any("model is tested otherwise than ar" in text for text in checked(tree))


@pytest.mark.parametrize(
    ("way", "value", "fault"),
    [
        (("steps", "ar", "minutes"), -5, "steps.ar.minutes"),
        (("steps", "ar", "minutes"), float("nan"), "steps.ar.minutes"),
        (("steps", "ar", "kind"), "nap", "steps.ar"),
        (("steps", "month", "days"), 10**9, "steps.month.days"),
        (("steps", "words", "prompts", 0, "words"), {"de": "Warum?"}, "English text"),
        (("arms",), [], "arms"),
        (("group_size",), 5, "group_size"),
        (("title", "en"), "turn\u202e", "control character"),
        (("unheard",), "of", "remove it or mend its name"),
    ],
)
def test_a_wrong_form_is_named_with_its_line(tree, checked, way, value, fault):
    bend(tree, way, value)
    told = checked(tree)
    assert any(fault in text for text in told), told
    assert all(text.startswith("line ") for text in told)


def test_the_line_of_a_steps_entry_is_its_own(tmp_path):
    text = (SHIPPED / "crossover.yaml").read_text(encoding="utf-8")
    bent = text.replace("days: 7", "days: soon", 1)
    path = tmp_path / "bent.yaml"
    path.write_text(bent, encoding="utf-8")
    line = 1 + bent[: bent.index("days: soon")].count("\n")
    assert str(check_protocol(path)[0]).startswith(f"line {line}: steps.one-week.days")


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"- a\n- b\n", b"a: &b 1\nc: *b\n", b"steps: 3"]
)
def test_what_is_no_protocol_is_refused(tmp_path, content):
    path = tmp_path / "hostile.yaml"
    path.write_bytes(content)
    assert check_protocol(path)
    with pytest.raises(ProtocolError, match=r"hostile\.yaml"):
        read_protocol(path)
    found, faults = find_protocols(tmp_path)
    assert not found
    assert faults


def test_a_folder_that_is_missing_and_a_file_that_is_missing(tmp_path):
    assert find_protocols(tmp_path / "none") == ({}, ())
    with pytest.raises(ProtocolError, match="check the path"):
        read_protocol(tmp_path / "none.yaml")
