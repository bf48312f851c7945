"""How figures of agreement read: value, interval, n; or why there is none."""

from __future__ import annotations

from anatomyapp.evaluation.estimate import Estimate
from anatomyapp.gui.language import number, say, translate


def figure_words(estimate: Estimate) -> str:
    """Return a coefficient with its interval, such as *0.72 [0.51, 0.93]*, or a dash."""
    if estimate.value is None:
        return "–"
    value = _number(estimate.value)
    if estimate.low is None or estimate.high is None:
        return value
    return f"{value} [{_number(estimate.low)}, {_number(estimate.high)}]"


def figure_tip(estimate: Estimate, counted: str) -> str:
    """Return n, how it was computed, and why something is missing, for a tooltip."""
    parts = [counted.format(n=estimate.n)]
    if estimate.reason:
        parts.append(say(estimate.reason))
    if estimate.method:
        level = translate("Coding", "{level} % interval").format(level=round(100 * estimate.level))
        parts += [f"{say(estimate.method)} ({level})", estimate.source]
    return "\n".join(part for part in parts if part)


def _number(value: float) -> str:
    return number(value, 2).replace("-", "−")
