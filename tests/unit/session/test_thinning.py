from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.session.thinning import ALL_FOR, DAILY, MONTHLY, WEEKLY, staying

NOW = datetime(2026, 11, 22, 20, 37, tzinfo=UTC)
times = st.datetimes(datetime(2020, 1, 1), datetime(2027, 1, 1)).map(  # noqa: DTZ001 - set below
    lambda at: at.replace(tzinfo=UTC)
)


@given(st.lists(times), times)
def test_the_newest_always_stays_and_nothing_is_made_up(found, now):
    stay = staying(found, now)
    assert stay <= set(found)
    assert not found or max(found) in stay


@given(st.lists(times), times)
def test_all_of_the_last_two_days_stay(found, now):
    assert {at for at in found if at > now - ALL_FOR} <= staying(found, now)


@given(st.lists(times, max_size=400), times)
def test_older_ones_are_bounded_in_number(found, now):
    old = [at for at in staying(found, now) if at <= now - ALL_FOR]
    assert len(old) <= DAILY + WEEKLY + MONTHLY


@given(st.lists(times), times)
def test_thinning_twice_takes_nothing_more(found, now):
    once = staying(found, now)
    assert staying(once, now) == once


@settings(max_examples=8, deadline=None)
@given(st.integers(1, 400), st.integers(0, 365), st.randoms(use_true_random=False))
def test_a_backup_each_day_leaves_gaps_that_grow_slowly(days, first, rng):
    kept: frozenset[datetime] = frozenset()
    start = now = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(days=first)
    for day in range(days):
        now = start + timedelta(days=day, seconds=rng.randrange(86_400))
        kept = staying({*kept, now}, now)
    newest_first = sorted(kept, reverse=True)
    for newer, older in pairwise(newest_first):
        age, gap = now - newer, newer - older
        longest = 2 if age < timedelta(days=10) else 8 if age < timedelta(days=56) else 33
        assert gap <= timedelta(days=longest)
    assert now - min(kept) >= timedelta(days=min(days - 33, 210))


@given(st.lists(times, min_size=1, max_size=40))
def test_coming_back_after_years_leaves_the_backups_of_then(found):
    years_later = max(found) + timedelta(days=1500)
    before = staying(found, max(found))
    after = staying({*before, years_later}, years_later)
    assert years_later in after
    assert max(before) in after
