"""Appendix: the items of each test with their classical statistics."""

from __future__ import annotations

from collections.abc import Iterator

from anatomyapp.evaluation.guarding import guarded
from anatomyapp.evaluation.items import ItemStatistics
from anatomyapp.report.document import Block, Heading, Paragraph, Table
from anatomyapp.report.figures.canvas import shortened
from anatomyapp.report.material import Material, TestItems
from anatomyapp.report.numbers import HIDDEN, estimate, shown, statistic

_STEM_ROOM = 620.0  # of a stem, in points of small letters: three lines of its cell


def items(material: Material) -> Iterator[Block]:
    """Yield the appendix; nothing where the study tests nobody."""
    if not material.tests:
        return
    yield Heading("Appendix: items")
    for test in material.tests:
        yield Heading(material.step(test.step), 3)
        yield Paragraph(_whole(test))
        yield Table(
            f"{material.step(test.step)}: items",
            ("Item", "n", "Facility, %", "SD", "Discrimination", "Efficiency", "Weight, %"),
            tuple(_row(test, each) for each in test.items),
            (("Moodle's quiz statistics, from first attempts. Discrimination: 100 r of the item "
             "with the rest of the test; weight: effective."),),
        )  # fmt: skip


def _whole(test: TestItems) -> str:
    quiz = test.quiz
    if not shown(quiz.mean):
        return f"n = {quiz.n}."
    return (
        f"{quiz.items} items; n = {quiz.n} who were asked them all. Mean "
        f"{statistic(quiz.mean)} %, SD {statistic(quiz.deviation)}; internal consistency "
        f"(Cronbach's α, KR-20 of 0/1 scores) {estimate(quiz.alpha)}; standard error "
        f"{statistic(quiz.standard_error)} points; skewness {statistic(quiz.skewness, 2)}, "
        f"kurtosis {statistic(quiz.kurtosis, 2)}."
    )


def _row(test: TestItems, found: ItemStatistics) -> tuple[str, ...]:
    stem = shortened(test.stems.get(found.item, ""), _STEM_ROOM)
    named = f"{found.item}\n{stem}" if stem else found.item
    told = guarded(found)
    figures = (told.facility, told.deviation, told.discrimination, told.efficiency,
               told.effective_weight)  # fmt: skip
    return named, HIDDEN if told.n is None else str(told.n), *map(statistic, figures)
