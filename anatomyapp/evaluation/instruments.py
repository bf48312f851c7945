"""What fillings of an instrument come to: its domains and its items.

An item is told as it was answered; a domain's figures take its items turned, so that a high answer
speaks for a high score. Scores follow the instrument's own rule for missing answers
(study/scoring.py); alpha takes those alone who answered all items of the domain.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from anatomyapp.evaluation.estimate import Estimate, without
from anatomyapp.evaluation.instrument_items import (
    NOT_AGREEMENT,
    Filling,
    ItemFigures,
    item_figures,
    percent,
)
from anatomyapp.evaluation.reliability import Reliability, reliability
from anatomyapp.evaluation.responses import Floats
from anatomyapp.evaluation.statistic import Statistic, deviation, mean, median
from anatomyapp.phrase import phrase
from anatomyapp.study.answering import OwnWords
from anatomyapp.study.instrument import Domain, DomainId, Instrument, Question, Rule
from anatomyapp.study.scoring import Scorer, Scores

IN_NO_DOMAIN = phrase("in no domain")
WEIGHTED = phrase("weighted by each person")
AGREEING = phrase("Percent of the answers at or above the scale's first point of agreement.")


@dataclass(frozen=True, slots=True)
class DomainFigures:
    """A domain over all fillings.

    Parameters
    ----------
    low, high
        The least and the greatest score that there can be.
    without
        How many fillings have no score.
    agreeing
        Percent of the answers to its items that are in favour, turned items turned.
    scores
        One for each filling, in their order.
    """

    domain: DomainId
    low: float
    high: float
    n: int
    without: int
    mean: Statistic
    deviation: Statistic
    median: Statistic
    alpha: Estimate
    agreeing: Statistic
    scores: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Grade:
    """What the overall mean is called, and who says so."""

    called: str
    source: str


@dataclass(frozen=True, slots=True)
class InstrumentFigures:
    """An instrument over all fillings.

    Parameters
    ----------
    checks, failed
        How many attention checks were answered, and how many of them wrongly.
    inattentive
        How many fillings failed one or more.
    """

    instrument: str
    version: str
    fillings: int
    checks: int
    failed: int
    inattentive: int
    domains: tuple[DomainFigures, ...]
    items: tuple[ItemFigures, ...]
    grade: Grade | None


def instrument_figures(instrument: Instrument, fillings: Sequence[Filling]) -> InstrumentFigures:
    """Return what fillings come to; an instrument without domains has figures of items alone."""
    scorer = Scorer(instrument)
    scored = [scorer.score(filling) for filling in fillings]
    tables = {each.id: _points(scorer, each, fillings) for each in instrument.domains}
    together = {domain: reliability(table) for domain, table in tables.items()}
    domains = tuple(
        _domain(instrument, each, scored, tables[each.id], together[each.id].alpha)
        for each in instrument.domains
    )
    items = tuple(
        item_figures(question, fillings, *_part(instrument, question, together))
        for question in instrument.questions()
        if not isinstance(question.answering, OwnWords)
    )
    return InstrumentFigures(
        instrument=instrument.id,
        version=instrument.version,
        fillings=len(fillings),
        checks=sum(each.checks for each in scored),
        failed=sum(each.failed for each in scored),
        inattentive=sum(each.failed > 0 for each in scored),
        domains=domains,
        items=items,
        grade=_grade(instrument, domains),
    )


def attentive(instrument: Instrument, fillings: Sequence[Filling]) -> tuple[Filling, ...]:
    """Return the fillings that failed no attention check."""
    scorer = Scorer(instrument)
    return tuple(each for each in fillings if scorer.failed(each) == 0)


def _points(scorer: Scorer, domain: Domain, fillings: Sequence[Filling]) -> Floats:
    """Return the points of a domain's items as they count, (fillings, items); NaN: left out."""
    rows = [scorer.points(domain, filling) for filling in fillings]
    found = np.array(rows, dtype=np.float64)  # None becomes NaN
    return found.reshape(len(fillings), len(domain.questions))


def _domain(
    instrument: Instrument, domain: Domain, scored: Sequence[Scores], table: Floats, alpha: Estimate
) -> DomainFigures:
    scores = tuple(each.domains[domain.id].value for each in scored)
    values = np.array([value for value in scores if value is not None])
    whole = without(WEIGHTED, alpha.n) if domain.rule is Rule.WEIGHTED else alpha
    return DomainFigures(
        domain=domain.id,
        low=domain.low,
        high=domain.high,
        n=len(values),
        without=len(scores) - len(values),
        mean=mean(values),
        deviation=deviation(values),
        median=median(values),
        alpha=whole,
        agreeing=_in_favour(instrument, domain, table),
        scores=scores,
    )


def _in_favour(instrument: Instrument, domain: Domain, table: Floats) -> Statistic:
    froms = [rating.scale.agree_from for _, rating in instrument.rated(domain)]
    known = [each for each in froms if each is not None]
    if len(known) < len(froms):
        return Statistic(None, len(table), NOT_AGREEMENT)
    given = ~np.isnan(table)
    in_favour = (table >= np.array(known)) & given  # NaN compares as less
    return percent(int(in_favour.sum()), int(given.sum()))


def _part(
    instrument: Instrument, question: Question, together: Mapping[DomainId, Reliability]
) -> tuple[Statistic, Statistic]:
    """Return the item-total correlation of an item, and alpha without it."""
    for domain in instrument.domains:
        if question.id in domain.questions:
            found, at = together[domain.id], domain.questions.index(question.id)
            return found.item_total[at], found.alpha_without[at]
    nothing = Statistic(None, 0, IN_NO_DOMAIN)
    return nothing, nothing


def _grade(instrument: Instrument, domains: Sequence[DomainFigures]) -> Grade | None:
    overall = next((each for each in domains if each.domain == instrument.overall), None)
    if overall is None or overall.mean.value is None:
        return None
    value = overall.mean.value
    reached = [band.called for band in instrument.bands if value >= band.low]
    return Grade(reached[-1], instrument.bands_source) if reached else None
