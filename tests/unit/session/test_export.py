from __future__ import annotations

import csv
import io
import json
from dataclasses import fields, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anatomyapp.errors import StoreError
from anatomyapp.session.codec import decode
from anatomyapp.session.export import answers_csv, events_jsonl, sessions_csv, write_lines
from anatomyapp.session.review import Answer


def rows(lines):
    return list(csv.DictReader(io.StringIO("".join(lines), newline="")))


def test_answers_are_one_row_each_with_the_names_of_their_fields(store, learning):
    learning.answer(response="rib-1-right", score=0.0)
    (row,) = rows(answers_csv(store.answers()))
    assert list(row) == [field.name for field in fields(Answer)]
    assert (row["item"], row["kind"], row["mode"]) == ("find-1", "find", "test")
    assert (row["correct"], row["score"], row["confidence"]) == ("false", "0.0", "")
    assert row["at"] == store.answers()[0].at.isoformat()
    assert row["at"].endswith("+00:00")


def test_sessions_are_one_row_each(store, learning):
    learning.answer()
    (row,) = rows(sessions_csv(store.sessions()))
    assert (row["pseudonym"], row["state"], row["answers"]) == ("kim", "running", "1")


@pytest.fixture
def answer(store, learning):
    learning.answer()
    return store.answers()[0]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from("=+-@\t\r\n＝＋－＠"), st.text())
def test_no_text_opens_as_a_formula(answer, begin, rest):
    (row,) = rows(answers_csv([replace(answer, response=begin + rest)]))
    assert row["response"] == f"'{begin}{rest}"


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text().filter(lambda text: text[:1].isalnum()))
def test_other_text_is_kept_as_it_is(answer, text):
    (row,) = rows(answers_csv([replace(answer, response=text)]))
    assert row["response"] == text


def test_a_negative_number_stays_a_number(answer):
    (row,) = rows(answers_csv([replace(answer, latency_s=-2.5, attempt=-1)]))
    assert (row["latency_s"], row["attempt"]) == ("-2.5", "-1")


def test_every_event_is_a_line_that_can_be_read_back(store, learning, learning_on):
    learning.answer()
    guest = learning_on(store)
    lines = [json.loads(line) for line in events_jsonl(store)]
    found = {line["id"]: decode(line["kind"], line["version"], json.dumps(line["event"]))
             for line in lines}  # fmt: skip
    entries = [*store.events(learning.session), *store.events(guest.session)]
    assert found == {str(entry.id): entry.event for entry in entries}
    assert {line["learner"] for line in lines} == {store.learners()[0].id, None}
    assert not any("kim" in line for line in events_jsonl(store))


def test_a_file_is_written_whole(tmp_path):
    path = tmp_path / "answers.csv"
    path.write_text("before")
    assert write_lines(path, ["é\r\n", "b\r\n"]) == 2
    assert path.read_bytes() == "é\r\nb\r\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_finished_leaves_what_was_there(tmp_path):
    def broken():
        yield "a\r\n"
        raise StoreError("the record went away")

    path = tmp_path / "answers.csv"
    path.write_text("before")
    with pytest.raises(StoreError, match="went away"):
        write_lines(path, broken())
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(StoreError, match=r"nowhere/answers\.csv cannot be written \(No such file"):
        write_lines(tmp_path / "nowhere" / "answers.csv", [])
