"""Questions with any words in them come back from each format as they were."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anatomyapp.exchange.anki_reading import read_apkg
from anatomyapp.exchange.anki_writing import write_apkg
from anatomyapp.exchange.gift_reading import read_gift
from anatomyapp.exchange.gift_writing import gift_text
from anatomyapp.exchange.markup import clean, one_line, plain
from anatomyapp.exchange.moodle_reading import read_moodle_xml
from anatomyapp.exchange.moodle_writing import moodle_xml
from anatomyapp.exchange.qti_dialect import V21, V30
from anatomyapp.exchange.qti_package import qti_package
from anatomyapp.exchange.qti_reading import read_qti_package
from anatomyapp.exchange.question import Answer, Form, Head, Question
from tests.unit.exchange.conftest import AT

HEAD = Head("bank", "Title")
FILE = Path("file")
SIGNS = st.sampled_from(
    list("abc XYZ<>&\"'{}=~#:\\/%[]()$*|;,.!?-+@_^`\n\u00e4\u03b1\u2013\U0001f600")
)
WORDS = st.text(SIGNS | st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp")),
                min_size=1, max_size=60)  # fmt: skip
LINE = WORDS.map(lambda text: one_line(clean(text))).filter(bool)
LINES = st.lists(LINE, min_size=1, max_size=3).map("\n".join).map(plain).filter(bool)
FORMS = (Form.CHOICE, Form.SEVERAL, Form.TRUTH, Form.ORDER, Form.TYPED)


@st.composite
def questions(draw):
    form = draw(st.sampled_from(FORMS))
    texts = draw(st.lists(LINE, min_size=3, max_size=5, unique_by=str.casefold))
    if form is Form.TRUTH:
        texts = ["True", "False"]
    keys = 2 if form is Form.SEVERAL else 1
    wrong = -1 / keys if form is Form.SEVERAL else 0.0
    every = form in {Form.ORDER, Form.TYPED}
    answers = [Answer(text, 1 / keys if i < keys or every else wrong,
                      id="" if form is Form.TYPED else f"o{i}")
               for i, text in enumerate(texts)]  # fmt: skip
    if form in {Form.CHOICE, Form.SEVERAL, Form.TRUTH} and draw(st.booleans()):
        told = replace(answers[-1], told=draw(LINE), correction=draw(LINE | st.just("")))
        answers[-1] = told
    facts = {"kind": "choice", "station": "ribs", "objective": draw(LINE), "source": draw(LINE)}
    return Question("an-id", form, draw(LINES), tuple(answers), draw(st.integers(1, 999)),
                    feedback=draw(LINES | st.just("")), hint=draw(LINE | st.just("")),
                    facts=facts)  # fmt: skip


def told(question):
    shares = tuple(replace(each, share=round(each.share, 4)) for each in question.answers)
    return replace(question, answers=shares, facts=dict(question.facts))


def anki(question, folder):
    path = folder / "x.apkg"
    write_apkg(path, HEAD, [question], AT)
    return read_apkg(path, path.read_bytes())


def through(question, form, folder):
    match form:
        case "moodle":
            return read_moodle_xml(FILE, moodle_xml(HEAD, [question]))
        case "gift":
            return read_gift(FILE, gift_text(HEAD, [question]))
        case "qti":
            return read_qti_package(FILE, qti_package(HEAD, [question], V21))
        case "qti3":
            return read_qti_package(FILE, qti_package(HEAD, [question], V30))
        case _:
            return anki(question, folder)


@pytest.mark.parametrize("form", ["moodle", "gift", "qti", "qti3"])
@settings(deadline=None, derandomize=True,
          suppress_health_check=list(HealthCheck))  # fmt: skip
@given(question=questions())
def test_a_question_comes_back(form, question, tmp_path):
    if form == "gift" and question.form is Form.ORDER:
        return
    if form in {"qti", "qti3"} and question.form is Form.TRUTH:
        question = replace(question, facts={**question.facts, "kind": "truth"})
    check(question, form, tmp_path)


@settings(max_examples=6, deadline=None, derandomize=True,
          suppress_health_check=list(HealthCheck))  # fmt: skip
@given(question=questions())
def test_a_question_comes_back_from_a_package_of_anki(question, tmp_path):
    check(question, "apkg", tmp_path)


def check(question, form, folder):
    reading = through(question, form, folder)
    assert reading.losses == ()
    (back,) = reading.questions
    assert told(back) == told(question)


def test_the_same_bank_gives_the_same_package():
    question = Question("x", Form.TRUTH, "So?", (Answer("True", 1.0), Answer("False")))
    first, second = (qti_package(HEAD, [question], V30) for _ in range(2))
    assert first == second
    assert zipfile.ZipFile(BytesIO(first)).testzip() is None
