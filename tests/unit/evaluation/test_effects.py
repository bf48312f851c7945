"""Differences, effect sizes, ranks and BCa intervals against R, scipy and published examples."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from anatomyapp.evaluation.bootstrap import ONE_SIDED, Plan, bca, resampled
from anatomyapp.evaluation.effects import (
    arms_effect,
    d_z,
    hedges_g,
    paired_effect,
    paired_hedges_g,
)
from anatomyapp.evaluation.rank_tests import NO_DIFFERENCE, mann_whitney, spearman, wilcoxon
from anatomyapp.evaluation.statistic import NO_VARIANCE
from anatomyapp.evaluation.t_interval import arms_difference, mean_with_interval, paired_difference

PRE = np.array([40, 55, 30, 62, 48, 71, 35, 50, 44, 58, 66, 39], float)
POST = np.array([65, 70, 52, 80, 61, 88, 49, 77, 60, 58, 90, 62], float)
LATE = np.array([60, 66, 45, 81, 50, 80, 47, 70, 49, 55, 83, 60], float)
QUICK = Plan(resamples=600)


def near(estimate, *figures):
    found = (estimate.value, estimate.low, estimate.high, estimate.p)
    assert found == pytest.approx(figures, abs=1e-9)


# R 4.2.2, t.test(post, pre, paired=TRUE); t.test(post[1,4,7,10], the others)
def test_t_tests_agree_with_r():
    paired = paired_difference(PRE, POST)
    near(paired, 17.8333333333, 13.1972055024, 22.4694611643, 3.79652631815e-06)
    first = POST[::3]
    arms = arms_difference(first, np.delete(POST, slice(0, None, 3)))
    near(arms, -7.0, -26.676800494053, 12.676800494053, 0.422485011983)


# Lakens (2013), Front Psychol 4:863: two movies rated by ten people.
def test_effect_sizes_are_those_of_the_published_example():
    first = np.array([9, 7, 8, 9, 8, 9, 9, 10, 9, 9], float)
    second = np.array([9, 6, 7, 8, 7, 9, 8, 8, 8, 7], float)
    pairs = paired_effect(second, first, QUICK)
    assert round(pairs.d_z.value, 2) == 1.50
    assert round(pairs.d_av.value, 2) == 1.13
    assert round(arms_effect(first, second, QUICK).hedges_g.value, 2) == 1.08


# R 4.2.2: mean(d) / sd(d); mean(d) / ((sd(post) + sd(pre)) / 2), and that times 1 - 3 / 43;
# pingouin 0.7.0: compute_effsize(eftype="hedges"), wilcoxon and mwu (RBC)
def test_effect_sizes_agree_with_r_and_pingouin():
    pairs = paired_effect(PRE, POST, QUICK)
    found = (pairs.d_z.value, pairs.d_av.value, pairs.hedges_g.value)
    assert found == pytest.approx((2.4440135900567, 1.3568400479942, 1.2621767888318), abs=1e-12)
    arms = arms_effect(POST[::3], np.delete(POST, slice(0, None, 3)), QUICK)
    assert arms.hedges_g.value == pytest.approx(-0.4742932542234144, abs=1e-12)
    assert arms.rank_biserial.value == pytest.approx(-0.3125, abs=1e-12)
    moved = wilcoxon(np.array([1.2, -0.4, 3.3, 2.1, -1.7, 4.6, 0.9, 5.2]), QUICK)
    assert moved.value == pytest.approx(0.72222222, abs=1e-8)


# R 4.2.2, wilcox.test (asymptotic with ties and continuity; exact without)
@pytest.mark.parametrize(
    ("differences", "p"),
    [
        (POST - PRE, 0.00385729282994),
        (LATE - POST, 0.00319264096608),
        (np.array([1.2, -0.4, 3.3, 2.1, -1.7, 4.6, 0.9, 5.2]), 0.078125),
    ],
)
def test_wilcoxon_agrees_with_r(differences, p):
    assert wilcoxon(differences, QUICK).p == pytest.approx(p, abs=1e-9)


def test_mann_whitney_agrees_with_r():
    rough = POST.round(-1)  # R: wilcox.test(exact = FALSE), with ties
    found = mann_whitney(rough[::3], np.delete(rough, slice(0, None, 3)), QUICK)
    assert found.p == pytest.approx(0.425447522229, abs=1e-9)
    one, other = np.array([1.1, 2.5, 3.2, 4.8, 5.9]), np.array([0.3, 2.2, 1.7, 3, -1, 0.8])
    assert mann_whitney(one, other, QUICK).p == pytest.approx(0.0519480519481, abs=1e-9)


# By hand: rises rank 1, 3, 4 and a fall 2: (8 - 2) / 10; of 6 pairs the first is higher in 4,
# lower in 1, equal in 1.
def test_rank_biserials_count_ranks_and_pairs():
    assert wilcoxon(np.array([1.0, -2, 3, 4, 0]), QUICK).value == pytest.approx(0.6)
    found = mann_whitney(np.array([3.0, 5.0]), np.array([1.0, 3.0, 4.0]), QUICK)
    assert found.value == pytest.approx(3 / 6)


def test_scores_that_differ_by_errors_of_rounding_tie():
    noise = np.array([0.0, 1e-13, -1e-13, 2e-13, 0.0, -2e-13])
    arm, other = np.array([50.0, 50, 75, 25, 75, 100]), np.array([50.0, 75, 25, 25, 50, 0])
    for noisy, clean in (
        (mann_whitney(arm + noise, other - noise, QUICK), mann_whitney(arm, other, QUICK)),
        (wilcoxon(arm - 20 + noise, QUICK), wilcoxon(arm - 20, QUICK)),
        (spearman(arm + noise, other - noise, QUICK), spearman(arm, other, QUICK)),
    ):
        assert noisy == clean


def test_spearman_agrees_with_scipy_and_r():
    rise = POST - PRE
    found = spearman(PRE, rise, QUICK)
    assert found.value == pytest.approx(-0.0559440559441, abs=1e-12)
    assert found.p == pytest.approx(stats.spearmanr(PRE, rise).pvalue, abs=1e-12)
    assert found.low < found.value < found.high


def oracle(statistic, samples, plan):
    """Return scipy's BCa interval of the very same resamples."""
    drawn = SimpleNamespace(bootstrap_distribution=resampled(statistic, samples, plan))

    def along(*given, axis=-1):
        flat = [np.moveaxis(each, axis, -1) for each in given]
        return statistic(*(each.reshape(-1, each.shape[-1]) for each in flat)).reshape(
            flat[0].shape[:-1]
        )

    told = stats.bootstrap(
        samples, along, n_resamples=0, bootstrap_result=drawn, method="BCa", vectorized=True
    )
    return told.confidence_interval


@pytest.mark.parametrize("plan", [Plan(resamples=999), Plan(seed=3, resamples=2_000)])
def test_bca_of_one_and_two_samples_agrees_with_scipy(plan):
    def spread(values):
        return values.std(axis=-1, ddof=1)

    one = bca(spread, (LATE,), plan)
    assert (one.low, one.high) == pytest.approx(tuple(oracle(spread, (LATE,), plan)), abs=1e-9)
    arms = (POST[:5], LATE[5:])
    two = bca(hedges_g, arms, plan)
    assert (two.low, two.high) == pytest.approx(tuple(oracle(hedges_g, arms, plan)), abs=1e-9)


def test_the_same_seed_gives_the_same_interval():
    pairs = np.column_stack((PRE, POST))
    assert bca(paired_hedges_g, (pairs,), QUICK) == bca(paired_hedges_g, (pairs,), QUICK)
    assert bca(d_z, (pairs,), QUICK) != bca(d_z, (pairs,), Plan(seed=2, resamples=600))


# The degenerate: n = 0, 1, 2, nothing differs, everybody rises by the same.
@pytest.mark.parametrize("n", [0, 1, 2, 4])
def test_too_few_learners_say_so(n):
    for effect in (paired_effect(PRE[:n], POST[:n]), arms_effect(PRE[:n], POST[:n])):
        assert effect.hedges_g.low is None
        assert "too few" in effect.hedges_g.reason
    assert (mean_with_interval(PRE[:n]).low is None) == (n < 2)
    assert spearman(PRE[:n], POST[:n], QUICK).low is None


def test_equal_scores_have_a_reason_and_no_effect():
    same = paired_effect(PRE, PRE, QUICK)
    assert same.difference.value == 0
    assert same.d_z.reason == NO_VARIANCE
    assert same.rank_biserial.reason == NO_DIFFERENCE
    flat = arms_effect(np.full(6, 50.0), np.full(6, 60.0), QUICK)
    assert flat.difference.value == -10
    assert (flat.hedges_g.value, flat.hedges_g.reason) == (None, NO_VARIANCE)
    shifted = paired_effect(PRE, PRE + 10, QUICK)
    assert (shifted.d_z.reason, shifted.difference.low) == (NO_VARIANCE, None)
    assert shifted.rank_biserial.value == 1


def test_a_value_that_no_resample_reaches_has_no_interval():
    def different(values):
        return (np.diff(np.sort(values, axis=-1)) > 0).sum(axis=-1).astype(float)

    assert bca(different, (np.arange(12.0),), QUICK).reason == ONE_SIDED


scores = st.lists(st.sampled_from([0.0, 25.0, 50.0, 99.999, 100.0]), max_size=9)


@settings(max_examples=15, deadline=None)
@given(scores, scores)
def test_no_scores_whatsoever_raise_or_give_a_number_that_is_none(first, second):
    n = min(len(first), len(second))
    plan = Plan(resamples=60)
    one, two = np.array(first), np.array(second)
    paired_effect(one[:n], two[:n], plan)  # an estimate refuses NaN
    arms_effect(one, two, plan)
    spearman(one[:n], two[:n], plan)
