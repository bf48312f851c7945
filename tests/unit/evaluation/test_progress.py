"""What a learner knows and what is due, from answers that are written out here."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from fsrs import Card, Rating, Scheduler
from hypothesis import given as supposing
from hypothesis import strategies as st

from anatomyapp.evaluation.practice import (
    FEWEST,
    LATEST,
    Asked,
    Share,
    asked_by,
    practised,
    wilson,
)
from anatomyapp.evaluation.progress import FEEDBACK_S, Standing, progress_of
from anatomyapp.quiz.bank import Bank
from anatomyapp.quiz.item import Bloom, Feedback, Item, ItemId, Kind
from anatomyapp.quiz.option import Option, OptionId
from anatomyapp.quiz.task import Choose, Point
from anatomyapp.session.learning import Given, Work

NOW = datetime(2026, 3, 20, 15, 0, tzinfo=UTC)
RIB, OTHER, MANUBRIUM = "rib-1-left", "rib-2-left", "manubrium"
ASKED = {
    "find-rib": Asked("bones", RIB, "ribs"),
    "name-rib": Asked("bones", RIB, "ribs"),
    "find-other": Asked("bones", OTHER, "ribs"),
    "find-manubrium": Asked("bones", MANUBRIUM, "sternum"),
    "choice": Asked("bones", None, "ribs"),
}


def give(item, days_ago, *, correct=True, **told):
    usual = {"item_version": 1, "kind": Kind.FIND, "latency_s": 10.0, "confidence": None,
             "attempt": 1, "at": NOW - timedelta(days=days_ago)}  # fmt: skip
    return Given(session="s", quiz="q", item=item, correct=correct, **usual | told)


@pytest.fixture
def told(tiny_atlas):
    def tell(*answers, work=(), now=NOW):
        return progress_of(practised(answers, ASKED, UTC), work, ASKED, tiny_atlas, now)

    return tell


def standings(progress):
    return {structure: each.standing for structure, each in progress.structures.items()}


def test_two_right_answers_in_a_row_make_a_structure_known(told):
    wrong = give("find-other", 1, correct=False)
    progress = told(give("find-rib", 3), give("find-other", 3), give("find-rib", 1), wrong)
    assert standings(progress) == {
        RIB: Standing.KNOWN, OTHER: Standing.LEARNING, MANUBRIUM: Standing.NOT_SEEN,
    }  # fmt: skip
    assert progress.known == 1


def test_one_right_answer_is_not_enough_and_a_wrong_one_takes_it_back(told):
    assert told(give("find-rib", 1)).known == 0
    assert (
        told(*(give("find-rib", n) for n in (9, 6, 3)), give("find-rib", 1, correct=False)).known
        == 0
    )


def test_what_would_be_forgotten_by_now_is_being_learned_again(told):
    answers = (give("find-rib", 400), give("find-rib", 399))
    assert told(*answers, now=NOW - timedelta(days=395)).known == 1
    progress = told(*answers)
    assert progress.known == 0
    assert progress.structures[RIB].recall < 0.8


def test_every_item_about_a_structure_counts_for_it_and_each_for_itself(told):
    progress = told(give("find-rib", 3), give("name-rib", 1))
    assert progress.structures[RIB].standing is Standing.KNOWN
    assert progress.structures[RIB].track.share == Share(2, 2)
    card, scheduler = (
        Card(1),
        Scheduler(learning_steps=[timedelta(minutes=10)], enable_fuzzing=False),
    )
    for days in (3, 1):
        card, _ = scheduler.review_card(card, Rating.Good, NOW - timedelta(days=days))
    assert progress.structures[RIB].due == card.due
    assert progress.structures[RIB].recall == scheduler.get_card_retrievability(card, NOW)


def test_a_new_version_goes_on_and_an_item_that_is_gone_counts_for_time_alone(told):
    progress = told(give("find-rib", 3), give("find-rib", 1, item_version=2), give("gone", 1))
    assert progress.structures[RIB].standing is Standing.KNOWN
    assert progress.recent == Share(3, 3)
    assert progress.forecast.month == 1


def test_stations_count_their_structures(told):
    ribs, sternum = told(give("find-rib", 3), give("find-rib", 1), give("find-other", 1)).stations[
        :2
    ]
    assert (ribs.known, ribs.learning, ribs.not_seen) in {(1, 1, 0), (0, 0, 1)}
    assert {ribs.count, sternum.count} == {2, 1}


def test_what_is_due_until_tonight_comes_longest_due_first(told):
    progress = told(
        give("find-rib", 9), give("choice", 5), give("find-manubrium", 0.1, correct=False)
    )
    assert progress.due == ("find-rib", "choice", "find-manubrium")
    assert progress.forecast.today == 3
    assert progress.review_s == pytest.approx(3 * (10 + FEEDBACK_S))


def test_accuracy_is_that_of_first_attempts_by_the_learners_own_days(tiny_atlas):
    zone = timezone(timedelta(hours=10))
    answers = [
        give("find-rib", 0, at=datetime(2026, 3, 19, 13, 0, tzinfo=UTC), correct=False),
        give("find-rib", 0, at=datetime(2026, 3, 19, 13, 1, tzinfo=UTC), attempt=2),
        give("find-rib", 0, at=datetime(2026, 3, 19, 15, 0, tzinfo=UTC)),
        give("find-rib", 60),
    ]
    answers = sorted(answers, key=lambda each: each.at)
    now = NOW.astimezone(zone)
    progress = progress_of(practised(answers, ASKED, zone), (), ASKED, tiny_atlas, now)
    assert progress.days == ((date(2026, 3, 19), Share(0, 1)), (date(2026, 3, 20), Share(1, 1)))
    assert progress.recent == Share(1, 2)
    assert progress.recent.value is None


def test_the_interval_is_wilsons():
    # R. G. Newcombe 1998, Stat Med 17: 857-872, table I, method 3 (score without correction).
    for right, n, low, high in ((81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605),
                                (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)):  # fmt: skip
        assert wilson(right, n) == pytest.approx((low, high), abs=5e-5)
    assert Share(FEWEST - 1, FEWEST - 1).interval is None
    assert Share(FEWEST, FEWEST).interval[1] == 1.0


def test_time_and_days_are_told_without_a_streak_to_lose(told):
    work = [Work("a", NOW - timedelta(days=2), 600.0), Work("b", NOW - timedelta(days=20), 1200.0),
            Work("c", NOW - timedelta(days=1), 0.0)]  # fmt: skip
    progress = told(give("find-rib", 5), work=work)
    assert (progress.active_s, progress.sessions) == (1800.0, 3)
    assert (progress.attendance.fortnight, progress.attendance.month) == (2, 3)
    assert progress.attendance.latest[-3]
    assert not progress.attendance.latest[-1]


def test_what_became_known_this_week_has_improved(told):
    old = (give("find-other", 20), give("find-other", 18), give("find-other", 10))
    progress = told(give("find-rib", 3), *old, give("find-rib", 1))
    assert progress.improved == (RIB,)
    assert progress.known_before == 1


def test_nothing_answered_is_nothing_begun(told):
    progress = told()
    assert not progress.begun
    assert progress.due == ()
    assert progress.recent.interval is None


moments = st.lists(
    st.tuples(st.sampled_from(sorted(ASKED)), st.booleans(), st.floats(0.1, 60), st.integers(0, 3)),
    max_size=25,
)


@supposing(moments, st.integers(0, 25))
def test_going_on_is_the_same_as_a_replay_of_all(walked, cut):
    at, answers = NOW - timedelta(days=90), []
    for item, correct, latency_s, days in walked:
        at += timedelta(days=days, seconds=30)
        answers.append(give(item, 0, correct=correct, latency_s=latency_s, at=at))
    half = practised(answers[:cut], ASKED, UTC)
    on, whole = practised(answers[cut:], ASKED, UTC, half), practised(answers, ASKED, UTC)
    assert (on.items, on.days, on.paces_s, on.last) == (
        whole.items, whole.days, whole.paces_s, whole.last,
    )  # fmt: skip
    for structure, track in whole.structures.items():
        assert on.structures[structure].trail[-1] == track.trail[-1]
        assert on.structures[structure].latest == track.latest
        assert len(track.latest) <= LATEST


def test_banks_say_what_their_items_ask():
    options = tuple(Option(OptionId(o), o) for o in "abc")
    choice = Item(ItemId("c"), Kind.CHOICE, "Which?", Choose(options, (OptionId("a"),)), "ribs",
                  "Know it.", Bloom.REMEMBER, "test", Feedback("So."))  # fmt: skip
    find = Item(ItemId("f"), Kind.FIND, "Rib", Point(RIB), "ribs", "Find it.", Bloom.REMEMBER,
                "test", Feedback("So."))  # fmt: skip
    bank = Bank("bones", "1", "Bones", "en", "tiny", "CC", "test", (choice, find))
    assert asked_by([bank]) == {"c": Asked("bones", None, "ribs"), "f": Asked("bones", RIB, "ribs")}
