"""What leaves the instructor's area of a questionnaire shows nobody."""

from __future__ import annotations

import pytest

from anatomyapp.content import quizzes_folder
from anatomyapp.evaluation.guarding_instruments import guarded_instrument
from anatomyapp.evaluation.instruments import instrument_figures
from anatomyapp.study.instrument_file import read_instrument

SURVEY = read_instrument(quizzes_folder() / "instruments" / "wellbeing.yaml")
AGREEING = read_instrument(quizzes_folder() / "instruments" / "ar-learning-experience.yaml")


def guarded(instrument, answers):
    """Return the guarded figures of fillings that gave one answer each to all questions."""
    rows = [{q.id: answer for q in instrument.questions()} for answer in answers]
    return guarded_instrument(instrument_figures(instrument, rows))


@pytest.mark.parametrize("count", [1, 4])
def test_few_fillings_show_nothing(count):
    found = guarded(SURVEY, "0123"[:count])
    (domain,) = found.domains
    hidden = [domain.mean, domain.deviation, domain.median, domain.alpha]
    assert {each.value for each in hidden} == {None}
    assert {each.reason for each in hidden} == {"hidden: fewer than 5"}
    assert all(item.mean.value is None and item.counts == () for item in found.items)


def test_no_score_of_a_person_leaves():
    assert guarded(SURVEY, "012301230123").domains[0].scores == ()


def test_one_small_count_hides_all_of_an_item():
    assert guarded(SURVEY, "0" * 5 + "1" * 5 + "2").items[0].counts == ()
    shown = guarded(SURVEY, "0" * 5 + "1" * 6).items[0].counts
    assert shown == (("0", 5), ("1", 6), ("2", 0), ("3", 0))


@pytest.mark.parametrize(("answers", "shown"), [("5" * 6 + "1" * 4, None), ("5" * 5 + "1" * 5, 50),
                                                ("5" * 9, 100)])  # fmt: skip
def test_a_percentage_of_few_is_hidden(answers, shown):
    assert guarded(AGREEING, answers).items[0].agreeing.value == shown


def test_nobody_is_nothing_to_hide():
    found = guarded(SURVEY, "")
    assert found.domains[0].mean.reason == "too few: n = 0"
