"""The report of a whole study tells its figures, hides what could show somebody, and warns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from anatomyapp.evaluation.outcomes import Design, Options, outcomes
from anatomyapp.report.compose import compose
from anatomyapp.report.document import Figure, Heading, Points, Quote, Table, ToPaste
from anatomyapp.report.html import html
from anatomyapp.report.known import Known
from anatomyapp.report.pdf import pdf
from anatomyapp.report.reading import read_material
from anatomyapp.study.codebook import Code, Codebook
from anatomyapp.study.coding import CodeId, Coder, Coding, CodingId

DAY = date(2026, 3, 1)


@pytest.fixture(scope="module")
def material(cohort, cohort_data):
    return read_material(cohort, "small", Known(cohort_data.instruments, lambda _: None, {}))


@pytest.fixture(scope="module")
def report(material):
    return compose(material, DAY)


def with_data(material, **changed):
    """Return the material of changed data, with its figures computed anew."""
    data = replace(material.data, **changed)
    return replace(material, data=data, outcomes=outcomes(data, Options()))


def blocks(report, kind):
    return [block for block in report.blocks if isinstance(block, kind)]


def table(report, title):
    return next(each for each in blocks(report, Table) if each.title == title)


def test_it_has_all_its_chapters(report):
    heads = [each.text for each in blocks(report, Heading) if each.level == 2]
    assert heads[:2] == ["Design", "Participants"]
    for chapter in ("Instruments", "Knowledge", "Questionnaires", "Limitations",
                    "Methods, ready to paste", "Software and data", "Appendix: items"):  # fmt: skip
        assert chapter in heads
    assert blocks(report, Figure)
    assert blocks(report, ToPaste)


def test_simulated_data_are_said_to_be_so_before_all_else(report, material):
    assert "nobody took part" in report.warning
    assert "simulated" in blocks(report, Points)[0].items[0]
    real = compose(with_data(material, cohort=None), DAY)
    assert real.warning == ""


def test_its_figures_are_those_of_the_evaluation(report, material):
    scores = table(report, "Scores of the knowledge tests")
    for row, each in zip(scores.rows, material.outcomes.scores, strict=True):
        assert row[2] == str(each.mean.n)
        if each.mean.n >= 5:
            assert row[3].startswith(f"{each.mean.value:.1f}")


def test_made_again_it_is_the_same(cohort, cohort_data, report):
    known = Known(cohort_data.instruments, lambda _: None, {})
    again = compose(read_material(cohort, "small", known), DAY)
    assert html(again) == html(report)
    assert pdf(again) == pdf(report)


def test_no_figure_of_fewer_than_five_is_told(material):
    few = compose(with_data(material, participants=material.data.participants[:4]), DAY)
    told = {cell for each in blocks(few, Table) if "core" in each.title for row in each.rows
            for cell in row[3:]}  # fmt: skip
    assert told <= {"n < 5", "too few: n = 0", "–"}
    assert not [each for each in blocks(few, Figure) if each.title.startswith("Scores")]


@pytest.mark.parametrize("n", [0, 1, 2])
def test_a_study_of_nobody_or_hardly_anybody_has_a_report(material, n):
    few = compose(with_data(material, participants=material.data.participants[:n]), DAY)
    told = [cell for each in blocks(few, Table) for row in each.rows for cell in row]
    told += [each.told for each in blocks(few, Figure)]
    assert not [each for each in told if {"nan", "None", "inf"} & set(each.split())]
    assert pdf(few)
    assert html(few)


def test_limitations_follow_from_the_design(material):
    by_design = {
        design: blocks(
            compose(replace(material, outcomes=replace(material.outcomes, design=design)), DAY),
            Points,
        )[0].items
        for design in Design
    }
    assert any("without a control" in each for each in by_design[Design.EXPERIENCE])
    assert any("carry" in each for each in by_design[Design.CROSSOVER])
    assert not any("without a control" in each for each in by_design[Design.ARMS])


def test_quotes_are_those_that_may_be_told_and_hold_the_code(material):
    book = Codebook("Small", codes=(Code(CodeId("fun"), "Fun", "Joy in learning."),))
    laid = tuple(
        Coding(CodingId(str(n)), each.id, Coder("A"), CodeId("fun"), 0, len(each.text), each.at)
        for n, each in enumerate(material.comments)
    )
    made = compose(replace(material, codebook=book, codings=laid), DAY)
    allowed = {each.text for each in material.comments if each.quotable}
    assert {each.text for each in blocks(made, Quote)} <= allowed
    assert table(made, "Codes found in comments").rows
