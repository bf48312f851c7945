"""What leaves the instructor's area of a study's outcomes, and the participants' table."""

from __future__ import annotations

import json

import numpy as np
import pytest

from anatomyapp.evaluation.bootstrap import Plan
from anatomyapp.evaluation.guarding import TOO_SMALL
from anatomyapp.evaluation.guarding_outcomes import unknown_arms
from anatomyapp.evaluation.outcome_table import outcome_columns, outcome_rows
from anatomyapp.evaluation.outcome_telling import plain
from anatomyapp.evaluation.outcomes import Options, outcomes
from tests.made_study import made_study

QUICK = Options(plan=Plan(resamples=100))


def test_no_single_learner_is_told_unless_all_is_wanted():
    found = outcomes(made_study(learners=30), QUICK)
    told = json.dumps(plain(found, whole=False), allow_nan=False)
    assert "P001" not in told
    assert "P001" in json.dumps(plain(found, whole=True), allow_nan=False)


def test_figures_of_fewer_than_five_are_hidden():
    found = plain(outcomes(made_study(learners=12, lost=0), QUICK), whole=False)
    for scores in found["scores"]:
        assert scores["mean"]["value"] is None
        assert scores["mean"]["reason"] == TOO_SMALL
    whole = plain(outcomes(made_study(learners=12, lost=0), QUICK), whole=True)
    assert whole["scores"][0]["mean"]["value"] is not None


def test_no_difference_tells_what_a_hidden_arm_came_to():
    whole = outcomes(made_study(learners=12, lost=0), QUICK)
    assert whole.contrasts[0].effect.difference.value is not None
    assert whole.adjusted[0].ancova.adjusted
    found = plain(whole, whole=False)
    for contrast in found["contrasts"]:
        for figure in (*contrast["effect"].values(), contrast["equivalence"]["difference"]):
            assert (figure["value"], figure["reason"]) == (None, TOO_SMALL)
    for each in found["adjusted"]:
        ancova = each["ancova"]
        for figure in (*ancova["adjusted"].values(), *ancova["differences"].values()):
            assert (figure["value"], figure["reason"]) == (None, TOO_SMALL)


@pytest.mark.parametrize(
    ("sizes", "hidden"),
    [
        ({"a": 5, "b": 6}, set()),
        ({"a": 1, "b": 6, "c": 9}, {"a", "b"}),  # of all less c, more than one person is unknown
        ({"a": 2, "b": 3, "c": 9}, {"a", "b"}),
        ({"a": 0, "b": 3, "c": 9}, {"b", "c"}),
        ({"a": 3}, {"a"}),
        ({}, set()),
    ],
)
def test_as_many_arms_are_hidden_as_leave_five_unknown(sizes, hidden):
    assert unknown_arms(sizes) == hidden


def test_the_table_gives_an_analyst_the_same_means():
    data = made_study(learners=45)
    rows = list(outcome_rows(data))
    assert len(rows) == 45
    table = {column.name: [row[i] for row in rows]
             for i, column in enumerate(outcome_columns(data))}  # fmt: skip
    for scores in outcomes(data, QUICK).scores:
        column = table[f"{scores.occasion}_test__score"]
        own = [v for v, arm in zip(column, table["arm"], strict=True)
               if arm == scores.arm and v is not None]  # fmt: skip
        assert np.mean(own) == pytest.approx(scores.mean.value)
        assert len(own) == scores.mean.n
