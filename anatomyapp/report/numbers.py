"""Numbers as the field writes them: M ± SD, an estimate with its interval, p.

What belongs together stands on one line: it is written with no-break spaces.

A figure of fewer than five people is never told (as in every export, `evaluation.small_cells`); a
figure that cannot be had is told by its reason.
"""

from __future__ import annotations

from anatomyapp.evaluation.estimate import Estimate
from anatomyapp.evaluation.small_cells import FEWEST
from anatomyapp.evaluation.statistic import Statistic
from anatomyapp.report.document import NONE

HIDDEN = f"n < {FEWEST}"
_LEAST_P = 0.001


def figure(value: float, digits: int = 1) -> str:
    """Return a number with so many digits, a true minus, and no minus before nothing."""
    told = f"{value:.{digits}f}"
    return (told if float(told) else told.lstrip("-")).replace("-", "−")


def statistic(found: Statistic, digits: int = 1) -> str:
    """Return a statistic, or the reason why there is none."""
    if 0 < found.n < FEWEST:
        return HIDDEN
    return found.reason if found.value is None else figure(found.value, digits)


def spread(mean: Estimate | Statistic, deviation: Statistic, digits: int = 1) -> str:
    """Return M ± SD."""
    if 0 < mean.n < FEWEST:
        return HIDDEN
    if mean.value is None:
        return mean.reason or NONE
    told = NONE if deviation.value is None else figure(deviation.value, digits)
    return f"{figure(mean.value, digits)}\xa0±\xa0{told}"


def estimate(found: Estimate, digits: int = 2) -> str:
    """Return an estimate with its interval in brackets."""
    if 0 < found.n < FEWEST:
        return HIDDEN
    if found.value is None:
        return found.reason
    if found.low is None or found.high is None:
        return figure(found.value, digits)
    ends = f"{figure(found.low, digits)},\xa0{figure(found.high, digits)}"
    return f"{figure(found.value, digits)} [{ends}]"


def p_value(p: float | None) -> str:
    """Return p with three digits and no zero before the point."""
    if p is None:
        return NONE
    return "< .001" if p < _LEAST_P else f"{p:.3f}".removeprefix("0")


def p_told(p: float | None) -> str:
    """Return p in a sentence: *p = .012*, *p < .001*."""
    told = p_value(p)
    return f"p {told}" if told.startswith("<") else f"p = {told}"


def counted(n: int, one: str, many: str) -> str:
    """Return a number with its noun."""
    return f"{n} {one if n == 1 else many}"


def shown(found: Estimate | Statistic) -> bool:
    """Whether a figure may be told, and there is one."""
    return found.n >= FEWEST and found.value is not None
