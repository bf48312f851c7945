from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from anatomyapp.errors import StoreError
from anatomyapp.session import tables
from anatomyapp.session.store import open_store


def alter(place, *statements):
    """Change the record behind the program's back."""
    with closing(sqlite3.connect(place)) as other:
        for table in ("event", "quiz", "answer"):
            for deed in ("update", "delete"):
                other.execute(f"DROP TRIGGER {table}_no_{deed}")
        for statement in statements:
            other.execute(statement)
        other.commit()


def test_a_whole_record_has_no_faults(store, learning, place):
    learning.answer()
    found = store.integrity()
    assert found.faults == ()
    assert (found.place, found.revision) == (str(place), tables.REVISIONS[-1])
    assert (found.learners, found.sessions, found.events, found.answers) == (1, 1, 3, 1)
    assert found.size_bytes > 0


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("DELETE FROM answer", "its row in answer is missing"),
        ("DELETE FROM event WHERE number = 0", "events are missing"),
        ("UPDATE event SET payload = '{}' WHERE number = 0", "cannot be read"),
        ("UPDATE session SET learner = 'x'", "session row 1 has no learner"),
        ("DELETE FROM answer; DELETE FROM quiz; DELETE FROM event", "has no event"),
        ("DELETE FROM quiz", "its row in quiz is missing"),
    ],
)
def test_a_fault_is_named(store, learning, place, statement, fault):
    learning.answer()
    alter(place, *statement.split("; "))
    assert any(fault in found for found in store.integrity().faults)


def test_a_damaged_page_is_told(store, learning, place):
    for attempt in range(1, 60):
        learning.answer(attempt=attempt)
    store.close()
    pages = bytearray(place.read_bytes())
    index = pages.rindex(b"item-answered")
    pages[index - 2000 : index] = b"\xff" * 2000
    place.write_bytes(pages)
    with (
        closing(open_store(place)) as damaged,
        pytest.raises(StoreError, match=r"record\.sqlite is damaged \(.*\); copy it"),
    ):
        damaged.integrity()
