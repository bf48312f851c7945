"""What the answers to one item of an instrument come to, as they were given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.statistic import Statistic, deviation, mean, too_few
from anatomyapp.phrase import phrase
from anatomyapp.study.answering import Options, Rating
from anatomyapp.study.instrument import Question, QuestionId

Filling = Mapping[str, str]  # responses by the ids of questions

NOT_AGREEMENT = phrase("not about agreement")
NO_NUMBER = phrase("no number")


@dataclass(frozen=True, slots=True)
class ItemFigures:
    """An item over all fillings, as it was answered.

    Parameters
    ----------
    agreeing
        Percent who agree with the statement as it stands.
    counts
        How often each point or option was chosen, in their order; empty for numbers.
    item_total, alpha_without
        Within the first domain that it belongs to, turned where it is reversed.
    """

    question: QuestionId
    n: int
    left_out: int
    mean: Statistic
    deviation: Statistic
    agreeing: Statistic
    counts: tuple[tuple[str, int], ...]
    item_total: Statistic
    alpha_without: Statistic


def item_figures(
    question: Question,
    fillings: Sequence[Filling],
    item_total: Statistic,
    alpha_without: Statistic,
) -> ItemFigures:
    """Return the figures of an item; its part in a domain comes from outside."""
    answering = question.answering
    given = Counter(each.get(question.id, "") for each in fillings)
    taken = Counter({each: n for each, n in given.items() if each and answering.takes(each)})
    n = taken.total()
    chosen = isinstance(answering, Options)
    values = np.array([] if chosen else [float(each) for each in taken.elements()])
    none = Statistic(None, n, NO_NUMBER)
    return ItemFigures(
        question=question.id,
        n=n,
        left_out=len(fillings) - n,
        mean=none if chosen else mean(values),
        deviation=none if chosen else deviation(values),
        agreeing=_agreeing(question, values),
        counts=_counts(question, taken),
        item_total=item_total,
        alpha_without=alpha_without,
    )


def percent(part: int, of: int) -> Statistic:
    """Return a part in percent."""
    return Statistic(100 * part / of, of) if of else too_few(0)


def _agreeing(question: Question, values: Floats) -> Statistic:
    answering = question.answering
    first = answering.scale.agree_from if isinstance(answering, Rating) else None
    if first is None:
        return Statistic(None, len(values), NOT_AGREEMENT)
    return percent(int((values >= first).sum()), len(values))


def _counts(question: Question, taken: Counter[str]) -> tuple[tuple[str, int], ...]:
    answering = question.answering
    if isinstance(answering, Rating):
        return tuple((str(each), taken[str(each)]) for each in answering.scale.values)
    if isinstance(answering, Options):
        counted: Counter[str] = Counter()
        for response, n in taken.items():
            counted.update(dict.fromkeys(answering.chosen(response), n))
        return tuple((each.id, counted[each.id]) for each in answering.options)
    return ()
