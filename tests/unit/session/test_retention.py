from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.errors import StoreError
from anatomyapp.session.administration import By, Deed
from anatomyapp.session.backup_check import check_file
from anatomyapp.session.daily import do_daily
from anatomyapp.session.erasure import Reach, reach_of
from anatomyapp.session.retention import (
    NOTICE,
    Announcement,
    Due,
    due,
    keep_period,
    months_before,
)
from anatomyapp.session.spool import Spool
from anatomyapp.session.store import SessionStore, open_store

from .conftest import NOON, Learning

YEAR = 12
LATE = datetime(2027, 2, 23, 12, tzinfo=UTC)  # the sessions of NOON are nearly a year old
LATER = LATE + NOTICE
times = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)).map(  # noqa: DTZ001 - set below
    lambda at: at.replace(tzinfo=UTC)
)
notices = st.builds(Announcement, times, times, st.integers(1, 60), st.just(1))


def ended(store: SessionStore, name: str, start: datetime) -> str:
    learning = Learning(store, name, start)
    learning.begin()
    learning.answer()
    learning.recorder.end()
    return learning.session


@pytest.fixture
def reach(store, tmp_path) -> Iterator[Reach]:
    spool = Spool(tmp_path / "spool")
    yield reach_of(store, spool, tmp_path)
    spool.close()


@pytest.fixture
def old(store) -> str:
    return ended(store, "Hazel Wren", NOON)


@pytest.fixture
def new(store) -> str:
    return ended(store, "Birch Otter", LATE - timedelta(days=30))


def sessions(store: SessionStore) -> set[str]:
    return {session.id for session in store.sessions()}


@given(times, st.integers(0, 600))
def test_months_before_is_that_many_calendar_months(at, months):
    before = months_before(at, months)
    passed = (at.year - before.year) * YEAR + at.month - before.month
    assert passed == months
    assert before.day == at.day or (before + timedelta(days=1)).day == 1


def test_a_shorter_month_ends_sooner():
    assert months_before(datetime(2026, 3, 31, tzinfo=UTC), 1).day == 28


@given(times, st.integers(1, 60), times, st.none() | notices)
def test_nothing_is_erased_that_is_younger_than_the_period_or_was_not_announced(
    now, months, oldest, said
):
    wanted = due(now, months, oldest, said)
    if wanted.erase is not None:
        assert wanted.erase <= months_before(now, months)
        assert said is not None
        assert wanted.erase <= said.before
        assert now >= said.at + NOTICE
        assert said.months == months
    assert wanted.erase is None or wanted.announce is None


@given(times, times, st.none() | notices)
def test_without_a_period_everything_stays(now, oldest, said):
    assert due(now, 0, oldest, said) == Due()


@given(times, st.integers(1, 60), st.none() | notices)
def test_an_empty_record_has_nothing_due(now, months, said):
    assert due(now, months, None, said) == Due()


def test_what_comes_of_age_is_announced_a_week_before_and_then_erased(reach, store, old, new):
    first = keep_period(reach, YEAR, LATE)
    assert first.erased is None
    assert first.announced == Announcement(LATE, months_before(LATER, YEAR), YEAR, 1)
    assert sessions(store) == {old, new}
    second = keep_period(reach, YEAR, LATER - timedelta(seconds=1))
    assert second == first
    third = keep_period(reach, YEAR, LATER)
    assert third.erased is not None
    assert third.erased.tally.sessions == 1
    assert sessions(store) == {new}
    assert [learner.pseudonym for learner in store.learners()] == ["Birch Otter"]
    assert store.integrity().faults == ()


def test_once_done_nothing_stands_announced(reach, store, old):
    for now in (LATE, LATER):
        keep_period(reach, YEAR, now)
    assert keep_period(reach, YEAR, LATER).announced is None
    assert old not in sessions(store)


def test_deeds_say_how_many_and_name_nobody(reach, store, old):
    for now in (LATE, LATER):
        keep_period(reach, YEAR, now)
    done = store.upkeep.administration.done()
    assert [each.deed for each in done] == [Deed.RETENTION_ANNOUNCED, Deed.RETENTION_APPLIED]
    assert {each.by for each in done} == {By.RETENTION}
    assert done[1].details["sessions"] == 1
    assert old not in repr(done)
    assert "Hazel" not in repr(done)


def test_another_period_is_announced_anew(reach, store, old):
    keep_period(reach, YEAR, LATE)
    outcome = keep_period(reach, 6, LATER)
    assert outcome.erased is None
    assert outcome.announced is not None
    assert outcome.announced.months == 6
    assert old in sessions(store)


def test_a_learner_who_came_again_stays(reach, store, old):
    again = ended(store, "Hazel Wren", LATE)
    for now in (LATE, LATER):
        keep_period(reach, YEAR, now)
    assert sessions(store) == {again}
    assert [learner.pseudonym for learner in store.learners()] == ["Hazel Wren"]
    assert old != again


def test_backups_keep_no_longer_than_the_record(place, reach, old, new):
    made = reach.backups.make(LATE)
    for now in (LATE, LATER):
        keep_period(reach, YEAR, now)
    held = check_file(made.file)
    assert (held.sessions, held.learners) == (1, 1)
    assert old.encode() not in made.file.read_bytes()
    assert new.encode() in made.file.read_bytes()
    assert old.encode() not in place.read_bytes()


def test_a_session_that_runs_is_not_erased(reach, store, place, old):
    other = open_store(place)
    running = Learning(other, "Maple Finch", NOON)
    keep_period(reach, YEAR, LATE)
    with pytest.raises(StoreError, match="another program is in a session"):
        keep_period(reach, YEAR, LATER)
    running.recorder.end()
    other.close()
    keep_period(reach, YEAR, LATER)
    assert sessions(store) == set()
    assert old


def test_each_day_a_backup_is_made_and_thinned(place, reach, old):
    assert old
    assert place.exists()
    for hours in range(0, 240, 6):
        do_daily(reach, 0, LATE + timedelta(hours=hours))
    assert len(reach.backups.found()) == 10


def test_what_an_interrupted_erasing_left_is_swept_away(place, reach, store, old):
    doomed, _ = store.upkeep.doomed("Hazel Wren", with_sessions=True)
    store.upkeep.erase(doomed, Deed.LEARNER_ERASED, By.COMMAND, LATE, {})
    assert store.upkeep.unswept
    assert do_daily(reach, 0, LATE).faults == ()
    assert not store.upkeep.unswept
    assert old.encode() not in place.read_bytes()


def test_a_backup_that_cannot_be_made_keeps_nothing_else_from_being_done(place, reach, store, old):
    assert place.exists()
    reach.backups.folder.write_text("in the way")
    daily = do_daily(reach, YEAR, LATE)
    assert [str(fault).partition(":")[2][:24] for fault in daily.faults] == [
        " no backup was made (File"[:24]
    ]
    assert daily.retention.announced is not None
    assert old in sessions(store)
