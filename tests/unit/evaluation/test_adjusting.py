"""Adjusted means, crossovers and equivalence against R 4.2.2 (nlme 3.1-162, lme4 1.1-31)."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.evaluation.ancova import CONFOUNDED, ONE_ARM, ancova
from anatomyapp.evaluation.crossover import NOT_ESTIMABLE, PeriodScore, crossover
from anatomyapp.evaluation.equivalence import equivalent_arms, equivalent_pairs
from anatomyapp.evaluation.statistic import NO_VARIANCE

PRE = np.array([40, 55, 30, 62, 48, 71, 35, 50, 44, 58, 66, 39], float)
POST = np.array([65, 70, 52, 80, 61, 88, 49, 77, 60, 58, 90, 62], float)
LATE = np.array([60, 66, 45, 81, 50, 80, 47, 70, 49, 55, 83, 60], float)
ARMS = ["ar", "model", "pictures"] * 4


def near(estimate, *figures, within=1e-8):
    found = (estimate.value, estimate.low, estimate.high, estimate.p)[: len(figures)]
    assert found == pytest.approx(figures, abs=within)


# lm(post ~ pre + arm + late); predict(..., interval = "confidence"); drop1(test = "F")
def test_ancova_agrees_with_r():
    found = ancova(POST, ARMS, {"pre": PRE, "late": LATE})
    near(found.adjusted["ar"], 64.3024959122, 60.8616634541, 67.7433283703)
    near(found.adjusted["pictures"], 69.0311400353, 65.5360907582, 72.5261893125)
    least = found.differences["ar", "model"]
    near(least, -5.363868140211, -10.335427252404, -0.392309028019, 0.038035910834459)
    near(found.slopes["late"], 0.800570943033, 0.531051607930, 1.070090278136)


def test_terms_of_ancova_agree_with_r():
    arm, pre, late = ancova(POST, ARMS, {"pre": PRE, "late": LATE}).terms
    assert (arm.df, arm.f.value) == (2, pytest.approx(4.02809, abs=1e-5))
    assert arm.p == pytest.approx(0.06852393, abs=1e-8)
    assert late.f.value == pytest.approx(49.33374, abs=1e-5)
    squares, residual = 13.4874978, 59.0408213  # of drop1
    assert pre.partial_eta_squared.value == pytest.approx(squares / (squares + residual), abs=1e-8)


# anova(lm(post ~ pre + arm + late), lm(post ~ (pre + late) * arm)); shapiro.test(residuals);
# anova of the residuals' distances from their arm's median
def test_checks_of_ancova_agree_with_r():
    slopes, normal, variances = ancova(POST, ARMS, {"pre": PRE, "late": LATE}).checks
    assert slopes.p == pytest.approx(0.58705, abs=1e-5)
    assert normal.p == pytest.approx(0.772285785018, abs=1e-6)
    assert variances.p == pytest.approx(0.906107514618, abs=1e-9)


@pytest.mark.parametrize(
    ("after", "arms", "covariates", "reason"),
    [
        (POST[:0], [], {"pre": PRE[:0]}, "too few"),
        (POST, ["ar"] * 12, {"pre": PRE}, ONE_ARM),
        (POST[:4], ARMS[:4], {"pre": PRE[:4]}, "too few"),
        (np.full(12, 70.0), ARMS, {"pre": PRE}, NO_VARIANCE),
        (PRE * 0.5 + 20, ARMS, {"pre": PRE}, NO_VARIANCE),
        (POST, ARMS, {"pre": PRE, "twice": 2 * PRE}, CONFOUNDED),
    ],
)
def test_ancova_says_why_it_cannot_be(after, arms, covariates, reason):
    found = ancova(after, arms, covariates)
    assert reason in found.reason
    assert not found.differences


def test_a_covariate_that_does_not_vary_is_left_out():
    alone = ancova(POST, ARMS, {"pre": PRE})
    assert ancova(POST, ARMS, {"pre": PRE, "sus": np.full(12, 80.0)}).adjusted == alone.adjusted


FIRST = {i: "AB" if i < 8 else "BA" for i in range(16)}
SCORES = [70, 62, 81, 75, 64, 66, 77, 60, 58, 69, 72, 80, 61, 67, 49, 70]
ROWS = [
    PeriodScore(f"l{i // 2}", FIRST[i], i % 2 + 1, FIRST[i][i % 2], float(score))
    for i, score in enumerate(SCORES)
]


# lme(y ~ c + p + s, random = ~1 | l, method = "REML"); intervals(which = "fixed"): its likelihood
# is maximised to 5e-6; where nobody misses a period the t test is exact
def test_crossover_agrees_with_nlme_and_with_the_t_tests():
    found = crossover(ROWS)
    near(
        found.differences["A", "B"], 9.375, 3.0991958027, 15.6508041973, 0.010639173779, within=1e-6
    )
    near(found.periods[2], 2.125, -4.15080144711, 8.40080144711, 0.439078252191, within=1e-5)
    between, within = 29.8333825420, 26.3124769386
    assert found.intraclass.value == pytest.approx(between / (between + within), abs=1e-5)
    near(found.classical, 9.375, 3.0991958027, 15.6508041973, 0.010639173779)
    near(found.carry_over, 7.25, -15.438978319705, 29.938978319705, 0.464011384627)


# The same without the 4th and the 11th row; lmer gives the same fit on the boundary.
def test_crossover_with_missing_periods_agrees_with_lme4():
    found = crossover([row for i, row in enumerate(ROWS) if i not in {3, 10}])
    least = found.differences["A", "B"]
    assert least.value == pytest.approx(12.91666666667, abs=1e-9)
    assert (least.high - least.low) / 2 / 2.7764451052 == pytest.approx(3.27469252161, abs=1e-8)
    assert least.p == pytest.approx(0.0168973618061, abs=1e-8)
    assert found.intraclass.value == 0


THREE = [61, 55, 50, 72, 70, 58, 60, 49, 66, 71, 66, 80, 44, 59, 52, 63, 75, 64]


def three_conditions():
    sequences = [name for name in ("ABC", "BCA", "CAB") for _ in range(6)]
    return [
        PeriodScore(f"l{i // 3}", name, i % 3 + 1, name[i % 3], float(score))
        for i, (name, score) in enumerate(zip(sequences, THREE, strict=True))
    ]


def test_crossover_of_three_conditions_agrees_with_nlme():
    found = crossover(three_conditions())
    assert found.differences["A", "B"].value == pytest.approx(6.833333333333, abs=1e-9)
    assert found.differences["A", "B"].p == pytest.approx(1.51506895864e-03, abs=1e-8)
    assert found.differences["A", "C"].p == pytest.approx(1.20348811793e-05, abs=1e-9)
    assert found.periods[3].p == pytest.approx(9.11309684760e-01, abs=1e-8)
    between, within = 92.87963463495, 6.30555543197
    assert found.intraclass.value == pytest.approx(between / (between + within), abs=1e-5)
    assert found.classical.value is None


# lmer(y ~ c + p + s + (1 | l)) and lme: the same without the 5th, 10th and 18th row
def test_crossover_of_three_conditions_with_missing_periods_agrees_with_lme4():
    found = crossover([row for i, row in enumerate(three_conditions()) if i not in {4, 9, 17}])
    least = found.differences["A", "B"]
    assert least.value == pytest.approx(6.152557346848, abs=1e-6)
    assert least.p == pytest.approx(2.52044977804e-03, abs=1e-8)
    assert found.periods[2].p == pytest.approx(4.00109940447e-01, abs=1e-6)
    between, within = 105.21327899793, 2.07675276082
    assert found.intraclass.value == pytest.approx(between / (between + within), abs=1e-6)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([], "too few"),
        (ROWS[:4], "too few"),
        ([row for row in ROWS if row.condition == "A"], "too few"),
        ([row for row in ROWS if row.period == 1], NOT_ESTIMABLE),
        ([PeriodScore(r.learner, r.sequence, r.period, r.condition, 50.0) for r in ROWS],
         NOT_ESTIMABLE),
    ],
)  # fmt: skip
def test_crossover_says_why_it_cannot_be(rows, reason):
    found = crossover(rows)
    assert reason in found.reason
    assert not found.differences


# t.test(alternative = "greater" at -margin, "less" at +margin), conf.level = 0.9
def test_equivalence_agrees_with_r():
    pairs = equivalent_pairs(POST, LATE, margin=8)
    near(pairs.difference, -5.5, -7.4080275791, -3.5919724209, 0.0191398460732)
    assert pairs.holds
    first, others = POST[::3], np.delete(POST, slice(0, None, 3))
    arms = equivalent_arms(first, others, margin=20)
    near(arms.difference, -7.0, -22.69219544472, 8.69219544472, 0.0797388020818)
    assert arms.holds is False


def test_equivalence_of_too_few_or_equal_scores_is_not_told():
    assert equivalent_pairs(POST[:1], LATE[:1]).holds is None
    assert equivalent_arms(POST[:1], LATE).holds is None
    assert equivalent_pairs(POST, POST).difference.reason == NO_VARIANCE
