"""Words and numbers as the window says them."""

from __future__ import annotations

import html


def in_sentence(label: str) -> str:
    """Return a structure's label as it stands inside a sentence: "left rib 3", but "T7"."""
    begins_lower = len(label) > 1 and label[1].islower()
    return label[0].lower() + label[1:] if begins_lower else label


def escaped(text: str) -> str:
    """Return a text that a rich label shows letter by letter."""
    return html.escape(text, quote=False)


def counts(right: int, wrong: int, station: str) -> str:
    """Return the line below the progress bars of learn mode."""
    return " · ".join(part for part in (f"{right} right", f"{wrong} wrong", station) if part)


def duration(seconds: float) -> str:
    """Return a length of time as a learner reads it: "48 s", "4 min 32 s", "1 h 5 min"."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def number_of(count: int, noun: str) -> str:
    """Return a count with its noun: "1 item", "12 items"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
