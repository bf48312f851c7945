"""What participants told of themselves, without what would show somebody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean, stdev

import numpy as np

from anatomyapp.evaluation.small_cells import FEWEST, hidden_in_row, hidden_in_table
from anatomyapp.report.document import NONE, Block, Table
from anatomyapp.report.material import LANGUAGE, Material
from anatomyapp.report.numbers import HIDDEN, figure
from anatomyapp.study.answering import Number, Options, Rating
from anatomyapp.study.instrument import Question
from anatomyapp.study.steps import StepId

Responses = Sequence[str]  # of one group to one question
_HIDDEN_CELL = "*"
_NOTES = (
    "M ± SD, or n (%) of those who answered.",
    f"{_HIDDEN_CELL} Not shown: fewer than {FEWEST}, or what would tell such a count.",
)


def background(material: Material, step: StepId) -> Iterator[Block]:
    """Yield the table of a form, of all and by arm."""
    instrument = material.instrument(step)
    told = [each for each in material.data.participants if step in each.fillings]
    if instrument is None or not told:
        return
    by_arm = {str(arm.id): [each for each in told if each.arm == arm.id]
              for arm in material.protocol.arms}  # fmt: skip
    groups = {"All": told}
    if len(by_arm) > 1:
        groups |= {material.arm(arm): who for arm, who in by_arm.items()}
    rows: list[tuple[str, ...]] = []
    for question in instrument.questions():
        given = {name: [each.fillings[step].get(question.id, "") for each in who]
                 for name, who in groups.items()}  # fmt: skip
        rows += _rows(question, given)
    heads = (f"{name} (n\xa0=\xa0{len(who)})" for name, who in groups.items())
    yield Table(instrument.title.said(LANGUAGE), ("", *heads), tuple(rows), _NOTES)


def _rows(question: Question, given: Mapping[str, Responses]) -> Iterator[tuple[str, ...]]:
    words, answering = question.words.said(LANGUAGE), question.answering
    if isinstance(answering, Number | Rating):
        yield words, *(_mean(answering, each) for each in given.values())
    elif isinstance(answering, Options) and not answering.several:
        table = _shares([option.id for option in answering.options], list(given.values()))
        yield words, *("" for _ in given)
        for option, cells in zip(answering.options, table, strict=True):
            yield f"– {option.words.said(LANGUAGE)}", *cells


def _mean(answering: Number | Rating, responses: Responses) -> str:
    told = [answering.value(each) for each in responses]
    values = [float(each) for each in told if each is not None]
    if 0 < len(values) < FEWEST:
        return HIDDEN
    return f"{figure(fmean(values))}\xa0±\xa0{figure(stdev(values))}" if values else NONE


def _shares(options: Sequence[str], groups: Sequence[Responses]) -> list[list[str]]:
    """Return a row of cells for each option; all together stand first, then the arms."""
    counts = np.array([[Counter(each)[option] for option in options] for each in groups])
    if len(groups) == 1:
        hidden = np.array([hidden_in_row(counts[0].tolist())])
    else:
        mask = hidden_in_table(counts[1:])[:, :-1]
        hidden = np.vstack((mask[-1:], mask[:-1]))
    totals = counts.sum(axis=1)
    return [
        [_cell(int(n), int(of), hide=bool(hide)) for n, of, hide in zip(*column, strict=True)]
        for column in zip(counts.T, [totals] * len(options), hidden.T, strict=True)
    ]


def _cell(n: int, of: int, *, hide: bool) -> str:
    if hide:
        return _HIDDEN_CELL
    return f"{n}\xa0({figure(100 * n / of, 0)}\xa0%)" if of else NONE
