"""Instruments are read whole or not at all, and every fault is named with its line and remedy."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from anatomyapp.content import quizzes_folder
from anatomyapp.errors import InstrumentError
from anatomyapp.study.answering import Number, Options, OwnWords, Rating
from anatomyapp.study.instrument_file import find_instruments, instrument_from, read_instrument
from anatomyapp.study.instrument_schema import instrument_schema

SHIPPED = quizzes_folder() / "instruments"
SOUND = """\
format: 1
id: tiny
version: 1.0.0
languages: [en, de]
title: {en: Tiny, de: Klein}
licence: CC BY 4.0
attribution: nobody
source: own
scales:
  five:
    low: 1
    high: 5
    agree_from: 4
    points: {1: {en: No, de: Nein}, 5: {en: "Yes", de: Ja}}
pages:
  - id: first
    title: {en: First, de: Erste}
    scale: five
    questions:
      - id: one
        words: {en: One, de: Eins}
      - id: two
        words: {en: Two, de: Zwei}
        reversed: yes
      - id: which
        words: {en: Which, de: Welche}
        several: yes
        options:
          - id: a
            words: {en: A, de: A}
          - id: none
            words: {en: None, de: Keine}
            alone: yes
      - id: age
        words: {en: Age, de: Alter}
        number: {low: 1, high: 99}
      - id: more
        words: {en: More, de: Mehr}
        own_words: {longest: 10}
domains:
  - id: both
    title: {en: Both, de: Beide}
    rule: sum
    maximum: 100
    missing: {rule: mean, most: 1}
    own: yes
    questions: [one, two]
overall: both
bands: {low: 0, high: 50}
bands_source: own
"""


def faults_of(text):
    with pytest.raises(InstrumentError) as caught:
        instrument_from(text.encode(), Path("tiny.yaml"))
    return [str(fault) for fault in caught.value.faults]


def test_what_stands_in_the_file_arrives():
    found = instrument_from(SOUND.encode(), Path("tiny.yaml"))
    one, two, which, age, more = found.questions()
    assert isinstance(one.answering, Rating)
    assert isinstance(age.answering, Number)
    assert isinstance(more.answering, OwnWords)
    assert (one.answering.scale.agree_from, two.is_reversed) == (4, True)
    assert one.answering.scale.words_at(5).said("de") == "Ja"
    assert isinstance(which.answering, Options)
    assert found.domain("both").factor == 100 / 8
    assert [band.called for band in found.bands] == ["low", "high"]
    assert (found.reference, found.can_be_asked) == ("tiny@1.0.0", True)
    assert (found.spoken("de"), found.spoken("fr")) == ("de", "en")
    assert len(found.digest) == 64


@pytest.mark.parametrize(
    ("question", "taken", "refused"),
    [
        ("one", ["1", "5"], ["0", "6", "+1", "1.0", "x", "", "٣"]),
        ("which", ["a", "none"], ["a|none", "b", "", "a|a", "a|"]),
        ("age", ["1", "99", "7.5"], ["0", "100", "nan", "1e1", "", "-"]),
        ("more", [""], ["words"]),
    ],
)
def test_a_response_is_a_code_that_the_question_takes(question, taken, refused):
    answering = instrument_from(SOUND.encode(), Path("t")).question(question).answering
    assert all(map(answering.takes, taken))
    assert not any(map(answering.takes, refused))


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("de: Eins}", "}", "line 21: no text in de; add it"),
        ("- id: two", "- id: one", "line 22: one stands twice"),
        ("    scale: five", "    scale: six", "line 20: one: unknown scale six; name one of"),
        ("words: {en: One, de: Eins}", "scale: five", "line 20: one: no words"),
        ("high: 5\n", "high: 1\n", "line 10: scales.five: Value error, low is less than high"),
        ('5: {en: "Yes"', '6: {en: "Yes"', "points and agree_from lie on the scale"),
        ("questions: [one, two]", "questions: [one, age]", "age gives no points"),
        ("questions: [one, two]", "questions: [one, far]", "unknown question far"),
        ("overall: both", "overall: all", "line 48: unknown domain all"),
        ("bands: {low: 0, high: 50}", "bands: {low: 9, high: 5}", "bands do not rise"),
        ("bands_source: own\n", "", "bands come with a bands_source"),
        ("    maximum: 100\n", "", "a sum has a maximum"),
        ("most: 1", "most: 2", "at least one question is answered"),
        ("rule: mean, most: 1", "rule: no-score, most: 1", "most is 0 with no-score"),
        ("    own: yes\n", "", "either it is our own, or it has a source"),
        ("reversed: yes", "check: '9'", "the check 9 cannot be answered"),
        ("number: {low: 1, high: 99}", "number: {low: nan, high: 9}", "finite number"),
        ("id: tiny", "id: ../tiny", "String should match pattern"),
        ("licence: CC BY 4.0\n", "", "line 1: licence: Field required; add it"),
        ("source: own\n", "sauce: own\n", "sauce: Extra inputs are not permitted"),
        ("format: 1", "format: 2", "less than or equal to 1"),
        ("title: {en: Tiny, de: Klein}", "title: &x {en: Tiny}", "anchors and aliases"),
        ("{longest: 10}", "{longest: 10}\n        number: {low: 1, high: 2}", "not several"),
    ],
)
def test_faults_are_named_with_their_line_and_remedy(old, new, what):
    assert old in SOUND
    told = faults_of(SOUND.replace(old, new, 1))
    assert any(what in fault for fault in told), told


def test_a_long_response_of_several_options_is_foreseen():
    more = "".join(f"          - id: {'x' * 30}-{i}\n            words: {{en: X, de: X}}\n"
                   for i in range(2))  # fmt: skip
    told = faults_of(SOUND.replace("          - id: none\n", f"{more}          - id: none\n"))
    assert any("all options make more than 64 letters" in fault for fault in told)


def test_a_file_that_is_none_is_one_fault(tmp_path):
    assert faults_of("") == ["line 1: the file is empty; write its entries into it."]
    with pytest.raises(InstrumentError, match="cannot be read"):
        read_instrument(tmp_path / "missing.yaml")


def test_every_shipped_instrument_is_sound_and_speaks_two_languages():
    found, faults = find_instruments(SHIPPED)
    assert faults == ()
    assert len(found) == 12
    assert {each.languages for each in found.values()} == {("en", "de")}
    outlines = {each.id for each in found.values() if not each.can_be_asked}
    assert outlines == {"ueq-s", "harus", "imms", "rimms", "klepsch"}
    assert outlines == {each.id for each in found.values() if not each.text_ships}


def test_files_that_are_no_originals_say_so():
    found, _ = find_instruments(SHIPPED)
    notes = {each.id: each.note.said("en") for each in found.values() if each.note}
    assert "not the published instrument" in notes["ar-learning-experience"]
    assert "own translation and has not been validated" in notes["sus"]
    assert "not endorsed by NASA" in notes["nasa-tlx"]
    own = {d.id for d in found["ar-learning-experience"].domains if d.own}
    assert own == {"spatial-understanding", "group-work", "overall"}


def test_a_later_folder_adds_and_replaces_nothing_that_can_be_asked(tmp_path):
    (tmp_path / "a.yaml").write_text(SOUND, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(SOUND.replace("id: tiny", "id: sus"), encoding="utf-8")
    (tmp_path / "c.yaml").write_text("x", encoding="utf-8")
    found, faults = find_instruments(SHIPPED, tmp_path)
    assert found["tiny"].title.said("en") == "Tiny"
    assert len(list(found["sus"].questions())) == 10
    assert [fault.where.split(",")[0] for fault in faults] == ["b.yaml", "c.yaml"]


def test_the_schema_is_that_of_the_code():
    path = quizzes_folder() / "schemas" / "instrument.schema.json"
    assert json.loads(path.read_text(encoding="utf-8")) == instrument_schema()
