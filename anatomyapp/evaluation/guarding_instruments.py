"""What is told of an instrument outside the instructor's area: figures that show nobody.

Nothing of a person's own: no score of one filling in. Nothing where fewer than five filled it in.
Of an item, the counts of all answers are hidden as soon as one of them is of fewer than five, so
that none can be worked out from the others; and the percentage that agrees where fewer than five
agree or do not.
"""

from __future__ import annotations

from dataclasses import replace

from anatomyapp.evaluation.estimate import without
from anatomyapp.evaluation.guarding import TOO_SMALL
from anatomyapp.evaluation.instrument_items import ItemFigures
from anatomyapp.evaluation.instruments import DomainFigures, InstrumentFigures
from anatomyapp.evaluation.small_cells import FEWEST
from anatomyapp.evaluation.statistic import Statistic


def guarded_instrument(figures: InstrumentFigures) -> InstrumentFigures:
    """Return the figures without what could show somebody."""
    few = figures.fillings < FEWEST
    return replace(
        figures,
        domains=tuple(_domain(each) for each in figures.domains),
        items=tuple(_item(each) for each in figures.items),
        grade=None if few else figures.grade,
    )


def _hidden(statistic: Statistic, n: int) -> Statistic:
    return Statistic(None, statistic.n, TOO_SMALL) if 0 < n < FEWEST else statistic


def _domain(domain: DomainFigures) -> DomainFigures:
    n = domain.n
    return replace(
        domain,
        mean=_hidden(domain.mean, n),
        deviation=_hidden(domain.deviation, n),
        median=_hidden(domain.median, n),
        agreeing=_hidden(domain.agreeing, n),
        alpha=without(TOO_SMALL, domain.alpha.n) if 0 < n < FEWEST else domain.alpha,
        scores=(),
    )


def _item(item: ItemFigures) -> ItemFigures:
    small = any(0 < count < FEWEST for _, count in item.counts)
    return replace(
        item,
        mean=_hidden(item.mean, item.n),
        deviation=_hidden(item.deviation, item.n),
        agreeing=_part(item.agreeing),
        counts=() if small else item.counts,
        item_total=_hidden(item.item_total, item.n),
        alpha_without=_hidden(item.alpha_without, item.n),
    )


def _part(percent: Statistic) -> Statistic:
    """Return a percentage; hidden where fewer than five agree, or fewer than five do not."""
    if percent.value is None:
        return percent
    agreeing = round(percent.value * percent.n / 100)
    small = any(0 < part < FEWEST for part in (agreeing, percent.n - agreeing))
    return Statistic(None, percent.n, TOO_SMALL) if small else percent
