"""Arms come in blocks that hold each equally often, by chance, and the same for the same seed."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatomyapp.study.allocation import HIGH, LOW, UNKNOWN, Allocation, ArmId, Stratify, arm_for
from anatomyapp.study.steps import StepId

AFTER = StepId("pre")


def allocated(arms, sizes, seed, stratum, n):
    allocation = Allocation(AFTER, sizes)
    return [arm_for(allocation, arms, seed, stratum, position) for position in range(n)]


def block_ends(arms, order):
    """Return after how many people all arms stand equally often."""
    count = Counter(dict.fromkeys(arms, 0))
    ends = [0]
    for place, arm in enumerate(order, start=1):
        count[arm] += 1
        if len(set(count.values())) == 1:
            ends.append(place)
    return ends


@settings(max_examples=30, deadline=None)
@given(
    st.integers(1, 4), st.sets(st.integers(1, 3), min_size=1), st.integers(0, 2**31), st.text("ab")
)
def test_no_longer_than_the_largest_block_are_arms_out_of_balance(n_arms, times, seed, stratum):
    arms = tuple(ArmId(f"arm-{number}") for number in range(n_arms))
    sizes = tuple(n_arms * often for often in sorted(times))
    order = allocated(arms, sizes, seed, stratum, 3 * max(sizes))
    gaps = [after - before for before, after in pairwise(block_ends(arms, order))]
    assert max(gaps) <= max(sizes)
    assert allocated(arms, sizes, seed, stratum, 3 * max(sizes)) == order


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**31), st.sampled_from([LOW, HIGH, UNKNOWN]))
def test_every_complete_block_holds_each_arm_equally_often(seed, stratum):
    order = allocated((ArmId("a"), ArmId("b"), ArmId("c")), (6,), seed, stratum, 36)
    blocks = [Counter(order[start : start + 6]) for start in range(0, 36, 6)]
    assert all(set(block.values()) == {2} and len(block) == 3 for block in blocks)


def test_seeds_and_strata_have_lists_of_their_own():
    arms = (ArmId("a"), ArmId("b"))
    lists = {
        tuple(allocated(arms, (4, 6), seed, stratum, 40))
        for seed in range(5)
        for stratum in (LOW, HIGH)
    }
    assert len(lists) == 10


def test_a_list_stays_what_it_was_in_the_first_version():
    order = allocated((ArmId("a"), ArmId("b")), (2, 4, 6), 7, LOW, 12)
    assert "".join(order) == "babbaabaaabb"


def test_every_order_of_a_block_comes_equally_often():
    """Chi-square over the six orders of AABB in 1,200 blocks, 5 degrees: 20.5 at p = .001."""
    arms = (ArmId("a"), ArmId("b"))
    seen = Counter("".join(allocated(arms, (4,), seed, LOW, 4)) for seed in range(1200))
    assert len(seen) == 6
    assert sum((often - 200) ** 2 / 200 for often in seen.values()) < 20.5


@pytest.mark.parametrize(
    ("arms", "sizes", "position"),
    [((), (2,), 0), (("a", "b"), (2,), -1), (("a", "b"), (3,), 0), (("a", "b"), (0,), 0)],
)
def test_what_cannot_be_balanced_is_refused(arms, sizes, position):
    with pytest.raises(ValueError, match="arm"):
        arm_for(Allocation(AFTER, sizes), arms, 1, LOW, position)


def test_strata_come_from_the_cut_or_the_answer():
    rotation = Stratify(AFTER, cut=0.75)
    assert [rotation.stratum(told) for told in (0.74, 0.75, None)] == [LOW, HIGH, UNKNOWN]
    form = Stratify(AFTER, question="year")
    assert [form.stratum(told) for told in ("first", "", None)] == ["first", UNKNOWN, UNKNOWN]
