"""A study's outcomes: each design, each number by hand, and data that are hardly there."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from anatomyapp.evaluation.bootstrap import Plan
from anatomyapp.evaluation.covariates import Covariate
from anatomyapp.evaluation.outcomes import Design, Options, outcomes
from anatomyapp.session.study_rows import Status
from anatomyapp.study.steps import Occasion
from tests.made_study import STRUCTURES, made_study

QUICK = Options(plan=Plan(resamples=200))


@pytest.fixture(scope="module")
def data():
    return made_study(learners=60)


@pytest.fixture(scope="module")
def found(data):
    return outcomes(data, replace(QUICK, covariates=(Covariate.ROTATION,)))


def scores(data, arm, step):
    return {p.code: p.tests[step].score for p in data.of_arm(arm) if step in p.tests}


def test_each_arm_has_its_scores_at_each_occasion(data, found):
    assert found.design is Design.ARMS
    assert len(found.scores) == 3 * 3
    for each in found.scores:
        step = {"pre": "pre-test", "post": "post-test", "retention": "retention-test"}
        own = scores(data, each.arm, step[each.occasion])
        assert {dot.code: dot.score for dot in each.dots} == own
        assert each.mean.value == pytest.approx(np.mean(list(own.values())))
        assert each.mean.n == len(own)


def test_changes_take_who_has_both_scores(data, found):
    (rise,) = [c for c in found.changes if c.arm == "ar" and c.second is Occasion.POST]
    before, after = scores(data, "ar", "pre-test"), scores(data, "ar", "post-test")
    gained = [after[code] - before[code] for code in before.keys() & after.keys()]
    assert rise.effect.difference.value == pytest.approx(np.mean(gained))
    assert rise.n == rise.gains.points.n == len(gained)
    assert rise.retention is None


def test_every_pair_of_arms_is_contrasted_by_scores_and_by_gains(found):
    pairs = {(c.first, c.second) for c in found.contrasts}
    assert pairs == {("ar", "model"), ("ar", "pictures"), ("model", "pictures")}
    assert len(found.contrasts) == 3 * 2 * 2
    least = found.contrasts[0]
    assert least.effect.hedges_g.low < least.effect.hedges_g.value < least.effect.hedges_g.high


def test_adjusted_means_take_the_chosen_covariates(found):
    after, late = found.adjusted
    assert (after.occasion, late.occasion) == (Occasion.POST, Occasion.RETENTION)
    assert after.covariates == ("pre", "rotation")
    assert set(after.ancova.adjusted) == {"ar", "model", "pictures"}


def test_flow_adds_up(data, found):
    flow = found.flow
    assert flow.enrolled == flow.consented + flow.uncounted == 60 + 2
    assert flow.allocated == sum(arm.n for arm in flow.arms) == 60
    for arm in flow.arms:
        assert arm.n == arm.completed + arm.under_way + arm.lost
    gone = [p for p in data.participants if p.status is Status.LEFT]
    assert gone
    assert flow.lost == len(gone)
    assert {loss.step for arm in flow.arms for loss in arm.losses} == {p.begun[-1] for p in gone}


def test_questionnaires_are_told_whole_and_by_arm(found):
    usability = next(each for each in found.instruments if each.step == "usability")
    assert usability.whole.fillings == sum(each.fillings for each in usability.by_arm.values())
    assert usability.whole.domains[0].mean.value is not None


def test_covariates_are_told_by_arm_and_of_all(found):
    told = {(each.covariate, each.arm) for each in found.covariates}
    assert (Covariate.ROTATION, "") in told
    assert (Covariate.TRACKING_LOSS, "ar") in told
    assert (Covariate.TRACKING_LOSS, "pictures") not in told


def test_attention_is_told_by_structure_from_the_longest(found):
    seconds = [each.dwell_s.value for each in found.attention.structures]
    assert seconds == sorted(seconds, reverse=True)
    assert {each.structure for each in found.attention.structures} == set(STRUCTURES)
    assert found.attention.time_and_gain.value is not None


def test_a_crossover_compares_conditions_within_learners():
    found = outcomes(made_study("crossover", learners=40), QUICK)
    assert found.design is Design.CROSSOVER
    assert not found.contrasts
    difference = found.crossover.differences["ar", "model"]
    assert difference.value == pytest.approx(6, abs=4)
    conditions = {each.arm for each in found.scores if each.occasion is Occasion.PERIOD}
    assert conditions == {"ar", "model"}


def test_one_arm_with_questionnaires_alone_tells_its_experience():
    found = outcomes(made_study("ar-experience", learners=8), QUICK)
    assert found.design is Design.EXPERIENCE
    assert found.scores == found.changes == found.contrasts == found.adjusted == ()
    assert found.instruments[0].whole.fillings > 0


@pytest.mark.parametrize("name", ["ar-3d-2d", "crossover", "ar-experience"])
@pytest.mark.parametrize("learners", [0, 1, 2, 3])
def test_hardly_anybody_gives_reasons_and_no_errors(name, learners):
    found = outcomes(made_study(name, learners=learners), QUICK)
    assert found.n == learners
    assert found.is_empty == (learners == 0)
    for each in found.contrasts:
        assert each.effect.hedges_g.low is None
        assert each.effect.hedges_g.reason


@pytest.mark.parametrize("score", [0.0, 50.0, 100.0])
def test_everybody_alike_gives_reasons_and_no_errors(score):
    data = made_study(learners=12, lost=0)
    alike = tuple(
        replace(p, tests={step: replace(t, score=score) for step, t in p.tests.items()})
        for p in data.participants
    )
    found = outcomes(replace(data, participants=alike), QUICK)
    assert all(c.effect.d_z.reason for c in found.changes)
    assert all(c.effect.hedges_g.reason for c in found.contrasts)
    assert all(a.ancova.reason for a in found.adjusted)


def test_nothing_known_gives_no_outcomes():
    data = made_study(learners=9)
    bare = tuple(
        replace(p, tests={}, fillings={}, instruments={}, minutes={}, rotation=None,
                tracking_loss=None, attention=type(p.attention)())
        for p in data.participants
    )  # fmt: skip
    found = outcomes(replace(data, participants=bare), QUICK)
    assert found.changes == found.contrasts == found.covariates == ()
    assert found.attention is None
