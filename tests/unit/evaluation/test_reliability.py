"""Alpha, its interval and item-total correlations agree with R, and say when there are none."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from anatomyapp.evaluation.reliability import cronbach, reliability

TABLE = np.array(
    [[4, 3, 4, 5], [5, 4, 5, 5], [2, 3, 2, 3], [3, 3, 4, 4], [4, 5, 4, 3], [1, 2, 2, 3],
     [5, 5, 4, 5], [3, 2, 3, 4], [4, 4, 5, 4], [2, 1, 3, 2], [3, 4, 3, 5], [4, 4, 4, 4]],
    dtype=float,
)  # fmt: skip


def values(statistics):
    return [each.value for each in statistics]


def test_figures_agree_with_psych():
    # R 4.2.2, psych 2.2.9: a <- psych::alpha(x, check.keys=FALSE); a$total$raw_alpha,
    # a$feldt$lower.ci, a$feldt$upper.ci, a$item.stats$r.drop, a$alpha.drop$raw_alpha.
    # pingouin 0.7.0: cronbach_alpha(data=x) gives 0.8839103869653768, [0.72, 0.963].
    found = reliability(TABLE)
    alpha = (found.alpha.value, found.alpha.low, found.alpha.high)
    assert alpha == pytest.approx((0.883910386965, 0.719961100792, 0.962519279384), abs=1e-11)
    item_total = [0.923926494568, 0.707826378301, 0.743364918576, 0.647248478197]
    assert values(found.item_total) == pytest.approx(item_total, abs=1e-11)
    dropped = [0.775104602510, 0.870000000000, 0.855060728745, 0.886836027714]
    assert values(found.alpha_without) == pytest.approx(dropped, abs=1e-11)
    assert found.alpha.n == 12


def test_who_left_out_an_item_counts_nowhere():
    gone = np.vstack([TABLE, [[np.nan, 1, 5, 1], [1, 5, np.nan, np.nan]]])
    assert reliability(gone) == reliability(TABLE)


def test_items_that_say_the_same_have_alpha_one():
    found = cronbach(np.repeat(TABLE[:, :1], 3, axis=1))
    assert (found.value, found.low, found.high) == pytest.approx((1, 1, 1))


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        (np.empty((0, 4)), "too few: n = 0"),
        (TABLE[:1], "too few: n = 1"),
        (TABLE[:2], "too few: n = 2"),
        (TABLE[:, :1], "one item"),
        (np.full((9, 4), 5.0), "no variance"),
        (np.array([[1, 5], [5, 1], [3, 3], [2, 4.0]]), "no variance"),  # sums are all 6
        (np.full((5, 3), np.nan), "too few: n = 0"),
    ],
)
def test_alpha_that_cannot_be_had_says_why(table, reason):
    found = reliability(table)
    assert (found.alpha.value, found.alpha.reason) == (None, reason)


def test_parts_of_small_tables_say_why_they_are_missing():
    two, one = reliability(TABLE[:, :2]), reliability(TABLE[:, :1])
    assert two.alpha_without[0].reason == "two items"
    assert two.item_total[0].value is not None
    assert one.item_total[0].reason == one.alpha_without[0].reason == "one item"


@given(arrays(float, st.tuples(st.integers(0, 6), st.integers(1, 4)),
              elements=st.sampled_from([1.0, 2.0, 5.0, np.nan])))  # fmt: skip
@settings(max_examples=30, deadline=None)
def test_any_table_gives_values_or_reasons(table):
    found = reliability(table)
    assert len(found.item_total) == len(found.alpha_without) == table.shape[1]
    assert found.alpha.value is None or found.alpha.low <= found.alpha.value <= found.alpha.high
