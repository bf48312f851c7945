"""Adding events behind what was remembered of a session's end."""

from __future__ import annotations

from uuid import uuid4

import pytest
import sqlalchemy as sa

from anatomyapp.errors import StoreError
from anatomyapp.session.event import Entry, SessionEnded
from tests.unit.session.conftest import NOON, database_in


def test_a_chain_holds_over_answers_of_many_transactions(store, learning):
    for attempt in range(1, 6):
        learning.answer(attempt=attempt)
    learning.recorder.end()
    assert [answer.attempt for answer in store.answers()] == [1, 2, 3, 4, 5]
    assert store.breaks() == ()
    assert store.integrity().faults == ()


def test_a_session_that_somebody_else_ended_is_not_gone_on_with(store, another, learning):
    learning.answer()
    number = len(store.events(learning.session))
    another.extend((Entry(uuid4(), learning.session, number, NOON, 9.0, SessionEnded()),))
    with pytest.raises(StoreError, match="has ended"):
        learning.answer(attempt=2)
    assert len(store.answers()) == 1
    assert store.breaks() == ()


def test_a_server_is_asked_once_how_a_session_ends_and_again_by_a_new_connection(
    postgres_server, postgres_record, desk, learning_on, monkeypatch
):
    store = desk()
    learning = learning_on(store)
    learning.begin()
    found: list[str] = []
    sa.event.listen(store._database._engine, "before_cursor_execute",
                    lambda *told: found.append(told[2]))  # fmt: skip
    learning.answer()
    assert not any(each.startswith("SELECT") for each in found)
    postgres_server.cut(database_in(postgres_record))
    monkeypatch.setattr("anatomyapp.session.connecting._FRESH_S", 0.0)
    learning.answer(attempt=2)
    assert sum(each.startswith("SELECT event.hash") for each in found) == 1
    assert store.breaks() == ()
