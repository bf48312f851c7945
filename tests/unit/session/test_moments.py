"""Notes on moments: kept, changed, taken away, and gone with their session."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from anatomyapp.errors import StoreError
from anatomyapp.session import tables
from anatomyapp.session.moments import LONGEST

from .conftest import NOON


@pytest.fixture
def session(store, learning_on):
    return learning_on(store, "Maple").session


def test_notes_come_in_the_order_of_their_moments(store, session):
    late = store.moments.add(session, 90.5, "Sheet folded", NOON)
    early = store.moments.add(session, 3.0, "  Confuses rib 1 and clavicle ", NOON)
    assert store.moments.of(session) == (early, late)
    assert early.text == "Confuses rib 1 and clavicle"


def test_a_note_can_be_changed_and_taken_away(store, session):
    note = store.moments.add(session, 3.0, "One", NOON)
    store.moments.change(note.id, "Two")
    assert [each.text for each in store.moments.of(session)] == ["Two"]
    store.moments.remove(note.id)
    store.moments.remove(note.id)
    assert store.moments.of(session) == ()


@pytest.mark.parametrize("text", ["", "  ", "x" * (LONGEST + 1)])
def test_no_words_and_too_many_are_refused(store, session, text):
    with pytest.raises(StoreError, match="note on a moment"):
        store.moments.add(session, 3.0, text, NOON)


@pytest.mark.parametrize("at_s", [-1.0, float("nan")])
def test_what_is_no_moment_is_refused(store, session, at_s):
    with pytest.raises(StoreError, match="no moment"):
        store.moments.add(session, at_s, "One", NOON)


def test_notes_leave_the_chain_of_a_session_whole(store, session):
    store.moments.add(session, 3.0, "One", NOON)
    assert store.integrity().faults == ()


def test_no_note_is_on_a_session_that_is_not_there(store):
    with pytest.raises(StoreError):
        store.moments.add("nobody", 3.0, "One", NOON)


def test_the_table_lets_notes_go_with_their_session():
    (link,) = tables.moment_note.c.session.foreign_keys
    assert (link.column, link.ondelete) == (tables.session.c.id, "CASCADE")
    assert isinstance(tables.moment_note.c.at_s.type, sa.Float)
