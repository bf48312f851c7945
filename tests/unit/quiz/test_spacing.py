"""When something is asked again: as py-fsrs says, from the answers alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Card, Scheduler
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.spacing import (
    Forecast,
    Practice,
    Rating,
    Review,
    Spacing,
    forecast,
    rating_of,
)

BEGIN = datetime(2022, 11, 29, 12, 30, tzinfo=UTC)
# The example in py-fsrs's own tests (tests/test_basic.py, test_review_card, MIT): thirteen ratings,
# each given when it is due; and the days between them as fsrs 6.3 gives them without fuzz.
PUBLISHED = (
    (Rating.Good, Rating.Good, Rating.Good, Rating.Good, Rating.Good, Rating.Good,
     Rating.Again, Rating.Again, Rating.Good, Rating.Good, Rating.Good, Rating.Good, Rating.Good),
    (0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21),
)  # fmt: skip


def test_the_published_example_gives_its_published_intervals():
    spacing, at, memory, intervals = Spacing(Scheduler(enable_fuzzing=False)), BEGIN, None, []
    for rating in PUBLISHED[0]:
        memory = spacing.after(memory, [Review(rating, at)])
        intervals.append((memory.due - memory.last).days)
        at = memory.due
    assert tuple(intervals) == PUBLISHED[1]


steps = st.lists(
    st.tuples(st.sampled_from(list(Rating)), st.integers(-40 * 86400, 90 * 86400)), max_size=30
)


@given(steps, st.integers(0, 30))
def test_a_replay_is_the_librarys_own_wherever_it_is_taken_up_again(walked, cut):
    at, reviews, card, scheduler = BEGIN, [], Card(1), Scheduler(enable_fuzzing=False)
    for rating, seconds in walked:
        at += timedelta(seconds=seconds)
        reviews.append(Review(rating, at))
        card, _ = scheduler.review_card(card, rating, at)
    spacing = Spacing(scheduler)
    half = spacing.after(None, reviews[:cut])
    memory = spacing.after(half, reviews[cut:])
    assert memory == spacing.after(None, reviews)
    if memory is not None:
        assert (memory.stability_days, memory.difficulty) == (card.stability, card.difficulty)
        assert (memory.due, memory.last, memory.step) == (card.due, card.last_review, card.step)
        assert memory.reviews == len(reviews)
        later = at + timedelta(days=9)
        assert spacing.recall(memory, later) == scheduler.get_card_retrievability(card, later)


def test_the_usual_scheduler_gives_the_same_days_each_time():
    reviews = [Review(Rating.Good, BEGIN + timedelta(days=9 * n)) for n in range(8)]
    assert len({Spacing().after(None, reviews) for _ in range(5)}) == 1


def test_what_was_not_right_comes_back_after_ten_minutes_and_what_was_right_after_days():
    spacing = Spacing()
    wrong = spacing.after(None, [Review(Rating.Again, BEGIN)])
    right = spacing.after(None, [Review(Rating.Good, BEGIN)])
    assert wrong.due - BEGIN == timedelta(minutes=10)
    assert not wrong.settled
    assert right.due - BEGIN == timedelta(days=2)
    assert right.settled


@pytest.mark.parametrize(
    ("practice", "rating"),
    [
        (Practice(Kind.FIND, False, 2.0, confidence=4), Rating.Again),
        (Practice(Kind.FIND, True, 4.0), Rating.Good),
        (Practice(Kind.FIND, True, 4.0, confidence=4), Rating.Easy),
        (Practice(Kind.FIND, True, 9.0, confidence=4), Rating.Good),
        (Practice(Kind.CHOICE, True, 9.0, confidence=4), Rating.Easy),
        (Practice(Kind.FIND, True, 4.0, confidence=1), Rating.Hard),
        (Practice(Kind.FIND, True, 26.0, confidence=4), Rating.Hard),
        (Practice(Kind.SHOW, True, 26.0, confidence=3), Rating.Good),
        (Practice(Kind.FIND, True, 4.0, attempt=2, confidence=4), Rating.Hard),
        (Practice(Kind.FIND, True, 4.0, confidence=4, hints=1), Rating.Hard),
    ],
)
def test_the_rating_follows_correctness_time_hints_and_confidence(practice, rating):
    assert rating_of(practice) is rating


def test_a_clock_set_back_makes_a_review_one_of_the_same_day_and_no_fault():
    spacing = Spacing()
    before = spacing.after(None, [Review(Rating.Good, BEGIN)])
    back = BEGIN - timedelta(days=400)
    memory = spacing.after(before, [Review(Rating.Good, back)])
    assert memory.last == back
    assert memory.stability_days < 2 * before.stability_days
    assert memory.due > back


def test_a_clock_that_was_ahead_silences_nothing_for_longer_than_it_should():
    ahead = Spacing().after(None, [Review(Rating.Good, BEGIN + timedelta(days=365))])
    assert ahead.due_at(BEGIN) == BEGIN + timedelta(days=2)
    assert ahead.due_at(BEGIN + timedelta(days=370)) == ahead.due
    assert Spacing().recall(ahead, BEGIN) == 1.0


def test_the_forecast_counts_by_the_learners_midnights():
    once = Spacing().after(None, [Review(Rating.Good, BEGIN)])

    def due(days: float):
        return replace(once, due=BEGIN + timedelta(days=days))

    memories = [due(-3), due(0), due(0.1), due(0.9), due(6.4), due(6.6), due(29), due(31)]
    told = forecast(memories, BEGIN)
    assert (told.now, told.today, told.week, told.month) == (2, 3, 5, 7)
    assert told.days[1] == 1
    assert forecast([], BEGIN) == Forecast(0, (0,) * 30)
