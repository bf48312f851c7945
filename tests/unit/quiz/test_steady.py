"""Only what is aimed at without a break, after the model was moved, becomes an answer."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.quiz.facing import Direction
from anatomyapp.quiz.steady import NEEDED_S, HoldStill

RIB, SPINE = "rib-5-left", "vertebra-t5"


def turned(degrees: float) -> Direction:
    angle = math.radians(degrees)
    return (math.sin(angle), -math.cos(angle), 0.0)


def held(*samples):
    """Return the value after samples of (time, target)."""
    still = HoldStill()
    for time_s, target in samples:
        still = still.sample(time_s, target)
    return still


def every(step_s, start_s, end_s, target):
    count = round((end_s - start_s) / step_s)
    return [(start_s + i * step_s, target) for i in range(count + 1)]


def test_a_structure_that_is_aimed_at_long_enough_is_the_answer():
    still = held((0.0, None), *every(0.1, 0.1, 1.2, RIB))
    assert not still.done
    assert still.share == pytest.approx(1.1 / 1.2)
    still = still.sample(1.31, RIB)
    assert still.done
    assert (still.target, still.share) == (RIB, 1.0)


def test_what_lies_under_the_reticle_at_first_is_not_chosen():
    assert held(*every(0.1, 0.0, 3.0, RIB)).target is None
    once_left = held(*every(0.1, 0.0, 1.0, RIB), (1.1, None), *every(0.1, 1.2, 2.5, RIB))
    assert once_left.done


def test_a_card_that_lies_still_answers_nothing_until_it_was_turned():
    resting = every(0.1, 0.0, 3.0, turned(0))
    assert held(*resting).held_s == 0
    lost = held(*resting, (3.1, None), *every(0.1, 3.2, 5.0, turned(4)))
    assert lost.target is None
    assert held(*resting, *every(0.1, 3.1, 4.4, turned(40))).done


def test_another_structure_begins_anew():
    still = held((0.0, None), *every(0.1, 0.1, 1.0, RIB), (1.1, SPINE))
    assert (still.target, still.held_s) == (SPINE, 0.0)


def test_lost_tracking_begins_anew():
    still = held((0.0, None), *every(0.1, 0.1, 1.0, RIB), (1.05, None))
    assert (still.target, still.held_s, still.done) == (None, 0.0, False)
    assert still.sample(1.1, RIB).held_s == 0.0


def test_a_long_gap_between_pictures_begins_anew():
    assert held((0.0, None), (0.1, RIB), (1.5, RIB)).held_s == 0.0


def test_a_hand_may_shake_a_little_but_not_drift():
    steady = [(0.1 * i, turned(60 + 2 * (-1) ** i)) for i in range(1, 15)]
    assert held((0.0, turned(0)), *steady).done
    drifting = [(0.1 * i, turned(60 + 2 * i)) for i in range(1, 40)]
    assert not any(held((0.0, turned(0)), *drifting[:n]).done for n in range(len(drifting)))


targets = st.none() | st.sampled_from([RIB, SPINE])
poses = st.none() | st.sampled_from([turned(a) for a in (0, 2, 30, 33, 90)])
steps = st.floats(0.01, 1.0)


@given(st.lists(st.tuples(steps, targets)) | st.lists(st.tuples(steps, poses)))
def test_nothing_is_done_that_was_not_held_without_a_break(samples):
    still, time_s, run_s, last = HoldStill(), 0.0, 0.0, None
    for step_s, target in samples:
        time_s += step_s
        still = still.sample(time_s, target)
        same = still.target is not None and still.target == last
        run_s = run_s + step_s if same and still.held_s > 0 else 0.0
        last = still.target
        assert 0 <= still.share <= 1
        assert still.held_s == pytest.approx(run_s, abs=1e-6)
        assert not (still.done and run_s < NEEDED_S - 1e-6)
        assert target is not None or still.target is None


@given(st.lists(st.tuples(steps, targets), min_size=1))
def test_the_same_samples_later_give_the_same(samples):
    early = late = HoldStill()
    time_s = 0.0
    for step_s, target in samples:
        time_s += step_s
        early, late = early.sample(time_s, target), late.sample(time_s + 1000, target)
    assert late.target == early.target
    assert late.held_s == pytest.approx(early.held_s, abs=1e-6)
