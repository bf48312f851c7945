"""Rows become a table of first attempts."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.evaluation.responses import ResponseRow, Responses


def matrix(table, name="score"):
    """Return a field of the cells as a (learners, items) array; NaN where not asked."""
    found = np.full((len(table.learners), len(table.items)), np.nan)
    found[table.cells["learner"], table.cells["item"]] = table.cells[name]
    return found


def test_the_first_attempt_counts():
    table = Responses.of(
        [
            ResponseRow("ann", "a", 0.0, "x", 3.0),
            ResponseRow("ann", "a", 1.0, "key", 2.0, attempt=2),
            ResponseRow("ann", "a", 1.0, "key", 1.0),
            ResponseRow("bob", "b", 1.0, "key"),
        ]
    )
    assert (table.learners, table.items) == (("ann", "bob"), ("a", "b"))
    (cell,) = table.of_item(0)
    assert (cell["score"], table.choices[cell["chosen"]], cell["latency_s"]) == (0.0, "x", 3.0)
    assert np.isnan(matrix(table)).tolist() == [[False, True], [True, False]]
    assert np.isnan(table.of_item(1)["latency_s"]).tolist() == [True]


def test_a_repeated_attempt_never_counts():
    assert Responses.of([ResponseRow("ann", "a", 1.0, attempt=2)]).items == ()


def test_no_rows_give_an_empty_table():
    table = Responses.of([])
    assert (table.learners, table.items, len(table.cells)) == ((), (), 0)


def test_who_ran_out_of_time_scored_nothing():
    late = ResponseRow("ann", "a", 0.0, "", 60.0, timed_out=True)
    table = Responses.of([late, ResponseRow("bob", "a", 1.0, "key", 9.0)])
    assert table.of_item(0)["timed_out"].tolist() == [True, False]
    assert table.of_item(0)["score"].tolist() == [0.0, 1.0]
    with pytest.raises(ValueError, match="time is over"):
        ResponseRow("ann", "a", 1.0, timed_out=True)


def test_a_score_lies_between_0_and_1():
    with pytest.raises(ValueError, match="between 0 and 1"):
        ResponseRow("ann", "a", 2.0)


rows = st.lists(
    st.builds(
        ResponseRow,
        st.sampled_from(["ann", "bob", "eve"]),
        st.sampled_from(["a", "b"]),
        st.floats(0, 1),
        attempt=st.integers(1, 2),
    ),
    max_size=30,
)


@given(rows)
def test_each_learner_and_item_holds_its_first_row(given_rows):
    table = Responses.of(given_rows)
    found = matrix(table)
    for i, learner in enumerate(table.learners):
        for j, item in enumerate(table.items):
            scores = [
                row.score
                for row in given_rows
                if (row.learner, row.item, row.attempt) == (learner, item, 1)
            ]
            assert np.isnan(found[i, j]) != bool(scores)
            assert not scores or found[i, j] == scores[0]


def test_few_cells_among_many_pairs_are_found_by_sorting():
    rows = [ResponseRow(f"l{n:03}", f"i{n % 40}", 1.0) for n in range(200)]
    table = Responses.of([*rows, *rows])
    assert (len(table.cells), len(table.learners), len(table.items)) == (200, 200, 40)
    assert np.all(np.diff(table.cells["item"]) >= 0)
