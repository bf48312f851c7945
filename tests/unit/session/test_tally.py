from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.session.tally import (
    CLASS_RATIO,
    SMALLEST,
    Followed,
    Outcome,
    Tally,
    counted,
    tallied,
)

values = st.floats(SMALLEST, 1e5)
pictures = st.builds(
    Followed,
    reprojection_px=st.none() | values,
    distance_mm=st.none() | values,
    light=st.floats(0.3, 1.1),
)
stretches = st.lists(pictures, max_size=30)
lateness = st.lists(values, max_size=30)
quick = settings(deadline=None)


def one(outcome: Outcome, distance_mm: float | None = 500.0) -> Followed:
    return Followed(outcome, 0.3, distance_mm, 0.9, dark=False)


def run(letters: str) -> Tally:
    by_letter = {each.name[0]: each for each in Outcome}
    return tallied([one(by_letter[letter]) for letter in letters])


@quick
@given(stretches, stretches, lateness, lateness)
def test_two_stretches_together_are_one_that_was_never_parted(first, second, early, late):
    parted = tallied(first, early, 1.0) + tallied(second, late, 2.0)
    assert parted == tallied([*first, *second], [*early, *late], 3.0)


@quick
@given(stretches, stretches, stretches)
def test_it_does_not_matter_where_a_stretch_is_parted(first, second, third):
    a, b, c = (tallied(each) for each in (first, second, third))
    assert (a + b) + c == a + (b + c)
    assert Tally() + a == a == a + Tally()


@quick
@given(st.lists(pictures, min_size=1, max_size=40), lateness)
def test_parts_are_parts_of_all_pictures(told, latencies):
    found = tallied(told, latencies, 10.0).tracking()
    assert found.tracked + found.bridged + found.lost == pytest.approx(1.0)
    assert found.losses <= (found.pictures + 1) // 2
    assert (found.losses == 0) == (found.lost == 0)
    assert found.rate == pytest.approx(len(latencies) / 10.0)


@quick
@given(st.lists(values, min_size=1, max_size=200), st.floats(0.01, 1.0))
def test_a_quantile_is_right_within_half_a_class(told, share):
    found = counted(told).quantile(share)
    exact = sorted(told)[max(0, math.ceil(share * len(told) - 1e-9) - 1)]
    assert found == pytest.approx(exact, rel=CLASS_RATIO**0.5 - 1 + 1e-9)


def test_losses_are_runs_of_lost_pictures():
    assert run("TTLLTBLT").losses == 2
    assert run("LLL").losses == 1
    assert (run("TTL") + run("LLT")).losses == 1
    assert (run("TTL") + Tally() + run("LLT")).losses == 1
    assert (run("TL") + run("TL")).losses == 2


def test_nothing_seen_is_told_as_nothing():
    found = Tally(seconds=5.0).tracking()
    assert (found.pictures, found.shown, found.rate) == (0, 0, 0.0)
    assert found.latency_ms is None
    assert found.reprojection_px is None
    assert found.light is None
    assert Tally().tracking().rate == 0.0
