"""Figures of instruments: domains turned, items as they stand, gaps by the rule, nobody's NaN."""

from __future__ import annotations

import json
from dataclasses import asdict

import numpy as np
import pytest

from anatomyapp.content import quizzes_folder
from anatomyapp.evaluation.instruments import attentive, instrument_figures
from anatomyapp.evaluation.reliability import cronbach
from anatomyapp.study.instrument_file import find_instruments

SHIPPED, _ = find_instruments(quizzes_folder() / "instruments")
SUS = SHIPPED["sus"]
ROWS = ("4 2 4 1 4 2 5 2 4 1", "5 1 5 2 4 1 4 1 5 2", "3 3 4 2 3 3 4 2 3 2",
        "4 2 5 1 5 2 5 1 4 1", "2 4 2 3 3 4 3 4 2 4", "5 2 4 2 4 2 4 2 5 1")  # fmt: skip


def filling(instrument, text):
    ids = [question.id for question in instrument.questions()]
    return dict(zip(ids, text.split(), strict=True))


@pytest.fixture(scope="module")
def found():
    return instrument_figures(SUS, [filling(SUS, row) for row in ROWS])


def test_a_domain_has_mean_and_deviation_of_its_scores(found):
    (usability,) = found.domains
    table = np.array([row.split() for row in ROWS], dtype=float)
    scores = 2.5 * ((table[:, ::2] - 1).sum(axis=1) + (5 - table[:, 1::2]).sum(axis=1))
    assert usability.scores == pytest.approx(tuple(scores))
    assert usability.mean.value == pytest.approx(scores.mean())
    assert usability.deviation.value == pytest.approx(scores.std(ddof=1))
    assert usability.median.value == pytest.approx(np.median(scores))
    turned = table.copy()
    turned[:, 1::2] = 6 - turned[:, 1::2]
    assert usability.alpha == cronbach(turned)
    assert usability.agreeing.value == pytest.approx(100 * (turned >= 4).mean())
    assert usability.agreeing.n == 60


def test_an_item_is_told_as_it_was_answered(found):
    second = found.items[1]  # speaks against the system: who agrees with it is counted
    assert second.counts == (("1", 1), ("2", 3), ("3", 1), ("4", 1), ("5", 0))
    assert second.mean.value == pytest.approx(14 / 6)
    assert second.agreeing.value == pytest.approx(100 / 6)
    assert second.item_total.value > 0.5


def test_a_grade_comes_with_its_source(found):
    assert found.domains[0].mean.value == pytest.approx(440 / 6)
    assert (found.grade.called, "Sauro" in found.grade.source) == ("B-", True)


def test_missing_answers_are_counted_and_follow_the_rule():
    rows = [filling(SUS, row) for row in ROWS]
    rows[0] = rows[0] | {"complex": "", "easy": "", "support": ""}
    rows[1] = rows[1] | {"complex": "9"}  # no point of the scale: left out
    found = instrument_figures(SUS, rows)
    (usability,) = found.domains
    assert (usability.n, usability.without, usability.scores[0]) == (5, 1, None)
    assert usability.scores[1] is not None
    assert usability.alpha.n == 4
    assert (found.items[1].n, found.items[1].left_out) == (4, 2)


@pytest.mark.parametrize("instrument", SHIPPED.values(), ids=lambda each: each.id)
@pytest.mark.parametrize("count", [0, 1, 2])
def test_hardly_any_fillings_give_values_or_reasons(instrument, count):
    found = instrument_figures(instrument, [{}] * count)
    assert found.fillings == count
    assert all(domain.n == 0 and domain.mean.reason for domain in found.domains)
    json.dumps(asdict(found), allow_nan=False)


def test_all_alike_has_no_alpha():
    found = instrument_figures(SUS, [filling(SUS, ROWS[0])] * 9)
    assert found.domains[0].alpha.reason == "no variance"
    assert found.domains[0].deviation.value == 0
    assert found.items[0].item_total.reason == "no variance"


def test_options_are_counted_and_have_no_mean():
    form = SHIPPED["background"]
    rows = [{"vision": "glasses|depth", "age": "21"}, {"vision": "none", "age": "23"}, {"age": "x"}]
    items = {item.question: item for item in instrument_figures(form, rows).items}
    assert items["vision"].counts == (("none", 1), ("glasses", 1), ("colours", 0), ("depth", 1))
    assert (items["vision"].n, items["vision"].mean.reason) == (2, "no number")
    assert (items["age"].mean.value, items["age"].left_out, items["age"].counts) == (22, 1, ())


def test_who_failed_a_check_is_named_and_can_be_left_out():
    survey = SHIPPED["ar-learning-experience"]
    rows = [{q.id: "4" for q in survey.questions()}, {q.id: "3" for q in survey.questions()}]
    found = instrument_figures(survey, rows)
    assert (found.checks, found.failed, found.inattentive) == (2, 1, 1)
    assert attentive(survey, rows) == (rows[0],)


def test_a_weighted_domain_has_no_alpha():
    found = instrument_figures(SHIPPED["nasa-tlx"], [{}, {}, {}])
    assert found.domains[0].alpha.reason == "weighted by each person"
    assert found.items[0].agreeing.reason == "not about agreement"
