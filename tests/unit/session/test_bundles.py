"""Answers as columns say what the answers say, packed or not, however their session went."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from anatomyapp.session import tables
from anatomyapp.session.bundles import time_of
from anatomyapp.session.erasing_rows import Doomed, erase_rows
from anatomyapp.session.insertion import row_of
from anatomyapp.session.review import AnswerFilter
from anatomyapp.session.turns import GroupId, Letter

from .conftest import NOON, Learning


def told(store, bank=None, place=None):
    """Return what the columns say, answer by answer."""
    return [
        (name, columns.learners[who], *columns.choices[cell["choice"]], float(cell["score"]),
         float(cell["latency_s"]), int(cell["attempt"]), bool(cell["timed_out"]),
         time_of(int(cell["at"])))
        for name, columns in store.bundles.columns(bank, place).items()
        for who, cell in zip(columns.learner, columns.packed, strict=True)
    ]  # fmt: skip


def said(store, **which):
    """Return what the answers say, by bank."""
    answers = sorted(store.answers(AnswerFilter(**which)), key=lambda answer: answer.bank)
    return [
        (a.bank, a.learner, a.item, a.item_version, a.kind, a.response, a.score, a.latency_s,
         a.attempt, a.timed_out, a.at)
        for a in answers
    ]  # fmt: skip


def packed(store):
    with store._database.reading() as connection:
        return connection.scalar(sa.select(sa.func.count()).select_from(tables.bundle))


def test_columns_say_what_the_answers_say_packed_or_not(store):
    for number, name in enumerate(("kim", "", "kim")):
        learning = Learning(store, name, NOON + timedelta(hours=number))
        learning.begin()
        learning.answer()
        learning.answer("name-2", "rib-2-left", 0.25, attempt=2)
        learning.begin(bank="other", place="ar")
        learning.answer(response="", score=0.0, timed_out=True)
        if number:
            learning.recorder.end()
    assert packed(store) == 4  # of the sessions that ended
    assert told(store) == said(store)
    assert told(store, "other") == said(store, bank="other")
    assert told(store, place="quiz") == said(store, place="quiz")
    assert told(store, "nowhere") == []


def test_an_empty_record_has_no_columns(store):
    assert store.bundles.columns() == {}


def test_members_of_a_group_have_their_own_answers(store):
    learning = Learning(store)
    kim = store.learner("kim", at=NOON)
    learning.begin()
    members = {Letter.A: kim, Letter.B: None}
    store.groups.link(learning.session, GroupId("g"), members, NOON)
    for letter in (Letter.A, Letter.B):
        learning.answer(by=letter)
    before = told(store)
    learning.recorder.end()
    assert packed(store) == 2
    assert told(store) == before == said(store)
    assert [who for _, who, *_ in before] == [kim, "g-B"]


def test_what_is_merged_behind_an_end_is_packed_too(store, open_record):
    learning = Learning(store, "kim")
    learning.begin()
    learning.answer()
    learning.recorder.end()
    late = learning.recorder._stamped(store.events(learning.session)[2].event)
    assert store.merge((row_of(late),), running=False) == 1
    assert len(told(store)) == 2
    assert told(store) == said(store)


def test_bundles_go_with_their_session(store):
    for _ in range(2):
        learning = Learning(store)
        learning.begin()
        learning.answer()
        learning.recorder.end()
    with store._database.writing() as connection:
        erase_rows(connection, Doomed(sessions=(learning.session,)))
    assert packed(store) == 1
    assert told(store) == said(store)
