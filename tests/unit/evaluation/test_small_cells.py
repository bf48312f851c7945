"""Small counts cannot be worked out from what is shown: judged by linear programmes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from anatomyapp.evaluation.small_cells import FEWEST, hidden_in_row, hidden_in_table, pooled

shapes = st.tuples(st.integers(1, 5), st.integers(1, 5))
tables = shapes.flatmap(
    lambda shape: st.lists(
        st.lists(st.integers(0, 14), min_size=shape[1], max_size=shape[1]),
        min_size=shape[0],
        max_size=shape[0],
    )
).map(lambda rows: np.array(rows, np.int64))


def with_totals(counts):
    rows = np.vstack([counts, counts.sum(axis=0)])
    return np.hstack([rows, rows.sum(axis=1)[:, None]])


def range_of(whole, hidden, cell):
    """Return the least and the greatest value that a hidden cell may have.

    The tables that agree with what is shown form a polytope whose corners are whole numbers, since
    rows and columns make a network.
    """
    height, width = whole.shape
    sums = []
    for row in range(height):
        line = np.zeros(whole.shape)
        line[row, :-1], line[row, -1] = 1, -1
        sums.append(line.ravel())
    for column in range(width):
        line = np.zeros(whole.shape)
        line[:-1, column], line[-1, column] = 1, -1
        sums.append(line.ravel())
    bounds = [
        (0, None) if unknown else (count, count)
        for count, unknown in zip(whole.ravel(), hidden.ravel(), strict=True)
    ]
    aim = np.zeros(whole.shape)
    aim[cell] = 1
    ends = []
    for sign in (1, -1):
        found = linprog(sign * aim.ravel(), A_eq=np.array(sums), b_eq=np.zeros(len(sums)),
                        bounds=bounds)  # fmt: skip
        ends.append(np.inf if found.status == 3 else found.x[aim.ravel() == 1][0])
    return ends


@given(tables)
def test_no_small_count_and_no_small_total_follows_from_what_is_shown(counts):
    whole, hidden = with_totals(counts), hidden_in_table(counts)
    for cell in map(tuple, np.argwhere(whole < FEWEST)):
        assert hidden[cell]
        low, high = range_of(whole, hidden, cell)
        assert high - low > 0.5


@given(tables)
def test_nothing_is_hidden_where_nothing_is_small(counts):
    assert not hidden_in_table(counts + FEWEST).any()


@given(tables)
def test_the_same_table_is_hidden_in_the_same_way(counts):
    assert (hidden_in_table(counts) == hidden_in_table(counts.copy())).all()


def test_one_small_count_takes_the_cheapest_cycle_along():
    hidden = hidden_in_table(np.array([[3, 40, 6], [30, 20, 9], [70, 80, 90]]))
    assert np.argwhere(hidden).tolist() == [[0, 0], [0, 2], [1, 0], [1, 2]]


def test_a_small_total_is_hidden_with_its_row():
    hidden = hidden_in_table(np.array([[1, 2], [30, 20]]))
    assert hidden[0].all()


@given(st.lists(st.integers(0, 30), min_size=1, max_size=7))
def test_no_small_count_of_a_row_follows_from_its_total(counts):
    hidden = hidden_in_row(counts)
    unknown = [count for count, each in zip(counts, hidden, strict=True) if each]
    assert all(each for count, each in zip(counts, hidden, strict=True) if count < FEWEST)
    if unknown and sum(counts) >= FEWEST:
        assert len(unknown) > 1
        assert sum(unknown) > 0


@pytest.mark.parametrize(
    ("counts", "hidden"),
    [
        ((20, 3, 9), (False, True, True)),
        ((20, 3, 2), (False, True, True)),
        ((20, 0, 0), (True, True, True)),
        ((9, 9), (False, False)),
        ((2, 2), (True, True)),
        ((), ()),
    ],
)
def test_a_row_hides_its_next_smallest_count_where_one_alone_would_follow(counts, hidden):
    assert hidden_in_row(counts) == hidden


@given(st.lists(st.integers(0, 14), min_size=2, max_size=9))
def test_pooled_steps_are_none_or_enough_and_as_many(counts):
    found = pooled(counts)
    assert sum(found) == sum(counts)
    assert len(found) == len(counts)
    assert sum(counts) < FEWEST or not any(0 < n < FEWEST for n in found)


def test_small_steps_are_pooled_towards_the_middle():
    assert pooled([1, 3, 19, 80, 2]) == (0, 0, 23, 82, 0)
    assert pooled([10, 20, 4, 30, 9]) == (10, 20, 0, 34, 9)
    assert pooled([]) == ()
