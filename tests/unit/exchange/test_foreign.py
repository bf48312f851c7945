"""Questions of other programs become items as far as they fit; the rest is told."""

from __future__ import annotations

import json

import pytest

from anatomyapp.errors import ExchangeError
from anatomyapp.exchange.importing import Wish, import_bank
from anatomyapp.quiz.bank import read_bank
from anatomyapp.quiz.writing import write_bank
from tests.unit.exchange.corpus import database, zipped

MOODLE = """<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<question type="category"><category><text>$course$/top/Chest // wall</text></category></question>
<question type="multichoice"><name><text>Ribs</text></name>
  <questiontext format="html"><text><![CDATA[<p>Which rib is <b>first</b>?<img src="a.png"></p>]]>
  </text><file name="a.png" encoding="base64">aGk=</file></questiontext>
  <generalfeedback format="html"><text>Look up.</text></generalfeedback><single>true</single>
  <answer fraction="100"><text>Left rib 1</text><feedback><text>Yes.</text></feedback></answer>
  <answer fraction="50"><text>Left rib 2</text><feedback><text>Near.</text></feedback></answer>
  <answer fraction="0"><text>No rib &amp;lt; at all</text></answer></question>
<question type="truefalse"><name><text>T</text></name><questiontext><text>It beats.</text>
  </questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0">
  <text>false</text><feedback><text>It does.</text></feedback></answer></question>
<question type="shortanswer"><name><text>S</text></name><questiontext><text>Name it.</text>
  </questiontext><answer fraction="100"><text>Breastbone</text></answer></question>
<question type="shortanswer"><name><text>S2</text></name><questiontext><text>Capital?</text>
  </questiontext><answer fraction="100"><text>Paris</text></answer></question>
<question type="matching"><name><text>M</text></name><questiontext><text>Match.</text>
  </questiontext>
  <subquestion><text>the upper</text><answer><text>Left rib 1</text></answer></subquestion>
  <subquestion><text>the lower</text><answer><text>Left rib 2</text></answer></subquestion>
  <subquestion><text></text><answer><text>Left rib 3</text></answer></subquestion></question>
<question type="ordering"><name><text>O</text></name><questiontext><text>Order.</text>
  </questiontext>
  <answer fraction="2"><text>B</text></answer><answer fraction="1"><text>A</text></answer>
  <answer fraction="3"><text>C</text></answer></question>
<question type="essay"><name><text>E</text></name></question>
<question type="cloze"><name><text>C</text></name></question>
</quiz>"""
GIFT = r"""
// a remark [id:my-first] [tag:bloom: apply]
::Title::What is 1\=1\: \{sure\}?{
  =Left rib 1 # right
  ~%50%Left rib 2 #half
  ~a \~ b \# c
}

$CATEGORY: $course$/top/Other

The heart lies in the middle.{TRUE#No\, it does.}

Which of these?{~%50%A ~%50%B ~%-100%C}

[html]<b>Bold</b> &amp; plain {=Left rib 2 =rib 2 left}

Two {=a ~b ~c} gaps {=d ~e ~f}.

How many? {#12:1}

A description without answers.
"""


@pytest.fixture
def taken(tmp_path, tiny_atlas):
    def take(name, content, station="ribs"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return import_bank(path, tiny_atlas, Wish(station=station))

    return take


def by_id(found):
    return {item.id: item for item in found.bank.items}


def test_moodle_questions_become_items(taken):
    found = taken("their.bin", MOODLE)
    items = by_id(found)
    choice = items["question-2"]
    assert choice.stem == "Which rib is first?"
    assert [o.structure for o in choice.options] == ["rib-1-left", "rib-2-left", None]
    assert choice.key == "rib-1-left"
    assert choice.options[1].misconception.startswith("Near.")
    assert choice.feedback.how_to_tell == "Look up.\nYes."
    assert items["question-3"].key == "true"
    assert items["question-4"].typed
    assert items["question-4"].key == "sternum-body"
    assert items["question-6"].pins == ["rib-1-left", "rib-2-left"]
    assert [o.text for o in items["question-7"].options] == ["A", "B", "C"]
    assert {item.source for item in found.bank.items} == {"imported from their.bin"}
    assert found.bank.title == "Chest / wall"


def test_what_does_not_fit_is_told_with_its_reason(taken):
    found = taken("their.xml", MOODLE)
    why = {loss.item: loss.why for loss in found.report.losses if loss.whole}
    assert set(why) == {"question 5", "question 8", "question 9"}
    assert "names no structure" in why["question 5"]
    assert "no key" in why["question 8"]
    parts = {(loss.item, loss.what) for loss in found.report.losses}
    assert ("question-2", "partial credit") in parts
    assert ("question 2", "picture") in parts
    assert ("question-3", "objective") in parts


def test_gift_questions_become_items(taken):
    found = taken("their.txt", GIFT)
    items = by_id(found)
    first = items["my-first"]
    assert first.stem == "What is 1=1: {sure}?"
    assert first.bloom == "apply"
    assert [o.text or o.structure for o in first.options] == [
        "rib-1-left",
        "rib-2-left",
        "a ~ b # c",
    ]
    kinds = {(item.kind.value, item.several, item.typed) for item in found.bank.items}
    assert kinds == {("choice", False, False), ("truth", False, False), ("choice", True, False),
                     ("name", False, True)}  # fmt: skip
    reasons = " ".join(loss.why for loss in found.report.losses if loss.whole)
    for part in ("several places", "numbers are not read", "a description asks nothing"):
        assert part in reasons


def test_cards_with_a_front_and_a_back_are_taken_where_they_name_a_structure(taken):
    models = json.dumps({"5": {"name": "Basic", "flds": [{"name": "Front"}, {"name": "Back"}]},
                         "6": {"name": "Cloze", "flds": [{"name": "Text"}]}})  # fmt: skip
    rows = ((1, 5, "Which rib?\x1f<b>Left rib 2</b>"), (2, 5, "Capital?\x1fParis"),
            (3, 6, "{{c1::x}}"), (4, 7, "a\x1fb"))  # fmt: skip
    found = taken("deck", zipped({"collection.anki2": database(rows=rows, models=models)}))
    assert [(item.key, item.typed) for item in found.bank.items] == [("rib-2-left", True)]
    assert len(found.report.left_out) == 3


def test_a_bank_that_was_imported_is_read_again(taken, tmp_path, tiny_atlas):
    path = tmp_path / "bank.yaml"
    write_bank(path, taken("their.xml", MOODLE).bank)
    assert len(read_bank(path, tiny_atlas).items) == 5


def test_without_a_station_nothing_foreign_is_taken(taken):
    with pytest.raises(ExchangeError, match="name one"):
        taken("their.xml", MOODLE, station="")


def test_a_station_that_the_atlas_has_not_is_refused(taken):
    with pytest.raises(ExchangeError, match=r"no station of the atlas; use one of ribs, sternum"):
        taken("their.xml", MOODLE, station="liver")


def test_two_questions_of_one_name_keep_both(taken):
    quiz = "{=Left rib 1 ~Left rib 2 ~Left rib 3}\n\n"
    found = taken("x", f"// [id:same]\nWhat? {quiz}// [id:same]\nWhich? {quiz}")
    assert [item.id for item in found.bank.items] == ["same", "same-2"]


def test_items_that_break_a_rule_of_banks_are_left_out_with_that_rule(taken):
    quiz = "{=Left rib 1 ~Left rib 2 ~Left rib 3}\n\n"
    two = "Which one? {=Left rib 1 ~Left rib 2}\n\n"
    found = taken("x", f"What? {quiz}{two}What? {quiz}")
    assert len(found.bank.items) == 1
    reasons = " ".join(loss.why for loss in found.report.losses if loss.whole)
    assert "at least 3 are needed" in reasons
    assert "the stem stands in line" in reasons


BESIDE = """<quiz>
<question type="category"><category><text>top/Chest</text></category></question>
<question type="multichoice"><name><text>Title</text></name><questiontext><text>Which rib?</text>
  </questiontext><incorrectfeedback><text>Read on.</text></incorrectfeedback>
  <answer fraction="100"><text>Left rib 1</text></answer>
  <answer fraction="0"><text>Left rib 2</text></answer>
  <answer fraction="0"><text>Нет ребра</text><feedback><text><![CDATA[<p>Нет.</p><p>Первое.</p>]]>
  </text></feedback></answer><tags><tag><text>exam 7</text></tag></tags></question>
<question type="category"><category><text>top/Heart</text></category></question>
<questoin/></quiz>"""
PRAISED = """
// [tag:exam 7]
::Title::It beats.{TRUE#No, it does.#Well seen.}

$CATEGORY: a/one

$CATEGORY: a/two
"""
INLINE = """<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="x">
<responseDeclaration identifier="R"><correctResponse><value>a</value></correctResponse>
</responseDeclaration><itemBody><rubricBlock view="scorer"><p>Mark it.</p></rubricBlock>
<choiceInteraction responseIdentifier="R" maxChoices="1"><prompt>Which rib?</prompt>
<simpleChoice identifier="a">Left rib 1<feedbackInline identifier="other">Hm.</feedbackInline>
</simpleChoice><simpleChoice identifier="b">Left rib 2</simpleChoice>
<simpleChoice identifier="c">None</simpleChoice></choiceInteraction></itemBody></assessmentItem>"""


@pytest.mark.parametrize(
    ("name", "content", "parts"),
    [
        ("moodle.xml", BESIDE, {"tags", "name", "combined feedback", "categories", "elements"}),
        ("gift.txt", PRAISED, {"tags", "name", "categories"}),
        ("qti.xml", INLINE, {"rubric", "feedback"}),
    ],
)
def test_what_stands_beside_the_questions_is_told_too(taken, name, content, parts):
    assert parts <= {loss.what for loss in taken(name, content).report.losses}


def test_feedback_in_another_script_is_a_misconception(taken):
    found = taken("moodle.xml", BESIDE)
    (belief,) = found.bank.misconceptions
    assert (belief.statement, belief.correction) == ("Нет.", "Первое.")
    assert found.bank.items[0].options[2].misconception == belief.id


def test_what_a_true_statement_is_praised_with_goes_to_its_feedback(taken):
    (item,) = taken("gift.txt", PRAISED).bank.items
    assert item.misconception == "No, it does."
    assert item.feedback.how_to_tell == "Well seen."


def test_further_fields_of_cards_and_their_tags_are_told(taken):
    fields = [{"name": name} for name in ("Front", "Back", "Extra")]
    models = json.dumps({"5": {"name": "Basic", "flds": fields}})
    rows = ((1, 5, 'Which?<img src="a.png">\x1fLeft rib 2\x1fmore'),)
    found = taken("deck", zipped({"collection.anki2": database(rows=rows, models=models)}))
    assert {"fields", "picture", "tags"} <= {loss.what for loss in found.report.losses}


def test_an_id_that_stands_twice_is_told(taken):
    twice = """// [id:same]\n{0}Which?{{=Left rib 1 ~Left rib 2 ~None#a b}}\n\n"""
    found = taken("gift.txt", twice.format("") + twice.format("Of these: "))
    assert [item.id for item in found.bank.items] == ["same", "same-2"]
    assert "id" in {loss.what for loss in found.report.losses}
