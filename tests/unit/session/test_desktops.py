"""Several desktops that write into one server: none loses, doubles or ends what is another's."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from anatomyapp.session.event import PlaceEntered
from anatomyapp.session.journal import Journal
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.review import SessionState
from anatomyapp.session.spool import Spool
from anatomyapp.session.store import SessionStore
from anatomyapp.session.turns import GroupId, Letter
from tests.unit.session.conftest import STARTED, database_in

NOW = datetime.now(UTC)
LONG_AGO = NOW - timedelta(days=2)


@pytest.fixture
def wary(monkeypatch):
    """Let every connection be tried before it is lent, also one that was used just now."""
    monkeypatch.setattr("anatomyapp.session.connecting._FRESH_S", 0.0)


def begun(store: SessionStore, at: datetime = NOW, name: str = "") -> Recorder:
    """Begin a session at a time."""

    class ToldClock(SystemClock):
        def now(self) -> datetime:
            return at

    learner = store.learner(name, at=at) if name else None
    return Recorder(store, STARTED, clock=ToldClock(), learner=learner)


def state(store: SessionStore, recorder: Recorder) -> SessionState:
    return store.session(recorder.session).state


def test_two_desktops_that_add_a_pseudonym_at_once_mean_one_learner(desk):
    desks = [desk(str(number), patience_s=5.0) for number in range(4)]
    with ThreadPoolExecutor(4) as pool:
        for name in (f"kim {number}" for number in range(20)):
            found = pool.map(lambda store, name=name: store.learner(name, at=NOW), desks)
            assert len(set(found)) == 1
    assert len(desks[0].learners()) == 20


def test_a_pseudonym_is_one_learner_on_whatever_desktop(desk):
    one, two = desk("one"), desk("two")
    begun(one, name="kim").end()
    begun(two, name="kim").end()
    assert [each.pseudonym for each in one.sessions()] == ["kim", "kim"]
    assert len(two.learners()) == 1


class Aside:
    """A desktop that begins a session while the server is away."""

    def __init__(self, store: SessionStore, folder: Path) -> None:
        self.store = store
        self.journal = Journal(store, Spool(folder))
        kim = self.journal.learner("kim", at=NOW)
        self.recorder = Recorder(self.journal, STARTED, clock=SystemClock(), learner=kim)
        seats = {Letter.A: kim, Letter.B: None}
        self.journal.seat(self.recorder.session, GroupId(folder.name), seats, NOW)
        self.recorder.record(PlaceEntered("quiz"))


def test_two_desktops_merge_what_the_same_pseudonym_did_aside(postgres_server, desk, tmp_path):
    stores = [desk("one", patience_s=5.0), desk("two", patience_s=5.0)]
    with postgres_server.away():
        both = [Aside(store, tmp_path / f"spool-{n}") for n, store in enumerate(stores)]
    with ThreadPoolExecutor(2) as pool:
        merged = list(pool.map(lambda one: one.journal.merge(), both))
    assert [(each.faults, each.sessions, each.events) for each in merged] == [((), 1, 2)] * 2
    (kim,) = stores[0].learners()
    assert {each.learner for each in stores[0].sessions()} == {kim.id}
    seated = {(m.group, m.learner) for m in stores[0].groups.members() if m.letter is Letter.A}
    assert seated == {("spool-0", kim.id), ("spool-1", kim.id)}
    assert stores[0].integrity().faults == ()


def test_a_session_goes_on_aside_while_the_server_is_away_and_is_merged_once(
    postgres_server, desk, tmp_path
):
    store = desk()
    journal = Journal(store, Spool(tmp_path / "spool"))
    recorder = Recorder(journal, STARTED, clock=SystemClock())
    with postgres_server.away():
        for number in range(20):
            recorder.record(PlaceEntered(str(number)))
        assert journal.aside
    assert journal.merge().faults == ()
    recorder.record(PlaceEntered("20"))
    journal.close()
    found = [each.event.place for each in store.events(recorder.session)[1:]]
    assert found == [str(number) for number in range(21)]
    assert store.integrity().faults == ()


def test_what_was_committed_before_the_answer_got_lost_is_merged_without_a_double(
    postgres_server, desk, tmp_path, monkeypatch
):
    store = desk()
    journal = Journal(store, Spool(tmp_path / "spool"))
    recorder = Recorder(journal, STARTED, clock=SystemClock())
    take = store.extend

    def lose_the_answer(entries):
        take(entries)
        postgres_server.stop()
        store.sessions()  # which fails, as the word of the commit would have

    monkeypatch.setattr(store, "extend", lose_the_answer)
    recorder.record(PlaceEntered("one"))
    monkeypatch.undo()
    postgres_server.start()
    assert journal.aside
    assert journal.merge().events == 0
    assert [each.number for each in store.events(recorder.session)] == [0, 1]


def test_a_session_that_runs_is_ended_by_no_other_desktop(desk):
    one, two = desk("one"), desk("two")
    recorder = begun(one)
    assert two.abandon_unfinished(NOW) == ()
    assert state(two, recorder) is SessionState.RUNNING


@pytest.mark.usefixtures("wary")
def test_a_session_whose_connection_is_lost_is_ended_by_no_other_desktop(
    postgres_server, postgres_record, desk
):
    one, two = desk("one"), desk("two")
    recorder = begun(one)
    postgres_server.cut(database_in(postgres_record))  # its locks go with it
    assert two.abandon_unfinished(NOW) == ()
    recorder.record(PlaceEntered("quiz"))
    assert state(two, recorder) is SessionState.RUNNING


@pytest.mark.usefixtures("wary")
def test_a_session_of_a_desktop_that_is_connected_may_be_silent_for_days(
    postgres_server, postgres_record, desk
):
    one, two = desk("one"), desk("two")
    recorder = begun(one, LONG_AGO)
    assert two.abandon_unfinished(NOW) == ()
    postgres_server.cut(database_in(postgres_record))
    one.sessions()  # its new connection takes the lock again
    assert two.abandon_unfinished(NOW) == ()
    recorder.record(PlaceEntered("quiz"))


def test_a_session_of_a_desktop_that_is_gone_for_good_is_ended_after_a_day(desk):
    one, two = desk("one"), desk("two")
    old, young = begun(one, LONG_AGO), begun(one)
    one._database.close()  # its network is gone, and its folder never comes back
    assert two.abandon_unfinished(NOW) == (old.session,)
    assert state(two, young) is SessionState.RUNNING


def test_a_desktop_ends_its_own_sessions_that_were_cut_off_when_it_starts_again(desk):
    recorder = begun(desk("one"))
    desk("one").close()
    assert desk("one").abandon_unfinished(NOW) == ()  # it runs in another window
    recorder._keeper.close()
    assert desk("one").abandon_unfinished(NOW) == (recorder.session,)
    assert desk("one").abandon_unfinished(NOW) == ()


def test_two_that_end_the_same_session_at_once_end_it_once(desk):
    first = desk("one", patience_s=5.0)
    for _ in range(5):
        begun(first)
    first.close()
    again = [desk("one", patience_s=5.0), desk("one", patience_s=5.0)]
    with ThreadPoolExecutor(2) as pool:
        ended = list(pool.map(lambda store: store.abandon_unfinished(NOW), again))
    assert sorted(map(len, ended)) == [0, 5]
    assert again[0].integrity().faults == ()


@pytest.mark.usefixtures("wary")
def test_what_a_desktop_did_after_its_session_was_ended_follows_that_end(
    desk, tmp_path, postgres_server
):
    one, two = desk("one"), desk("two")
    journal = Journal(one, Spool(tmp_path / "spool"))
    recorder = Recorder(journal, STARTED, clock=SystemClock())
    with postgres_server.away():
        recorder.record(PlaceEntered("quiz"))
    one.close()
    assert desk("one").abandon_unfinished(NOW) == (recorder.session,)
    assert journal.merge().events == 1
    assert state(two, recorder) is SessionState.ABANDONED
    assert two.integrity().faults == ()
