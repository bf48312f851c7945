"""Pages of the table of sessions: filtered and counted by the record itself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from anatomyapp.session.quizzing import QuizMode
from anatomyapp.session.review import SessionFilter, SessionState

from .conftest import NOON, Learning


@pytest.fixture
def five(store):
    """Return five sessions, oldest first: two of Maple, an explorer's, a guest's, one abandoned."""
    found = []
    for number, name in enumerate(("Maple", "Maple", "Ash_1", "", "Fir")):
        learning = Learning(store, name, NOON + timedelta(hours=number))
        learning.begin(QuizMode.LEARN if number % 2 else QuizMode.TEST)
        if name != "Ash_1":
            learning.answer()
            learning.answer("name-2", "x", 0.0)
            learning.answer("name-2", "rib-2-left", attempt=2)
        if number < 3:
            learning.recorder.end()
        found.append(learning.session)
    store._running.leave(found[-1])
    store.abandon_unfinished(NOON + timedelta(days=1))
    return found


def ids(store, **which):
    return [each.id for each in store.pages.page(SessionFilter(**which)).sessions]


def test_a_page_tells_how_many_there_are_and_in_which_modes(store, five):
    page = store.pages.page(SessionFilter(limit=2, offset=1))
    assert [each.id for each in page.sessions] == [five[3], five[2]]
    assert (page.whole, page.modes) == (5, {five[3]: (QuizMode.LEARN,)})
    guest, explorer = page.sessions
    assert (guest.answers, guest.correct, guest.first, guest.first_right) == (3, 2, 2, 1)
    assert (explorer.answers, explorer.first) == (0, 0)


@pytest.mark.parametrize(
    ("which", "wanted"),
    [
        ({"text": "mapl"}, [1, 0]),
        ({"text": "H_"}, [2]),
        ({"text": "%"}, []),
        ({"state": SessionState.ENDED}, [2, 1, 0]),
        ({"state": SessionState.RUNNING}, [3]),
        ({"state": SessionState.ABANDONED}, [4]),
        ({"answered": False}, [2]),
        ({"answered": True, "mode": QuizMode.TEST}, [4, 0]),
    ],
)
def test_sessions_are_filtered(store, five, which, wanted):
    assert ids(store, **which) == [five[number] for number in wanted]
    assert store.pages.page(SessionFilter(**which, limit=1)).whole == len(wanted)


def test_a_part_of_an_id_is_found(store, five):
    assert ids(store, text=five[1][2:12].upper()) == [five[1]]


def test_an_empty_record_has_an_empty_page(store):
    page = store.pages.page(SessionFilter(limit=10))
    assert (page.sessions, page.modes, page.whole) == ((), {}, 0)
