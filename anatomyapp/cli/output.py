"""How commands report: a table for people, JSON for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

Value = Any  # whatever JSON can hold
Rows = Sequence[Mapping[str, Value]]
_BAR = 32


def say(text: str) -> None:
    """Print one line of a report."""
    sys.stdout.write(text + "\n")


def complain(text: str) -> None:
    """Print one line about a fault."""
    sys.stderr.write(" ".join(text.split()) + "\n")


def report(value: Rows | Mapping[str, Value], *, as_json: bool) -> None:
    """Print rows as a table, or one value as name and value per line; as JSON where asked."""
    if as_json:
        say(json.dumps(value, indent=2, ensure_ascii=False, default=str, allow_nan=False))
    elif isinstance(value, Mapping):
        width = max((len(name) for name in value), default=0)
        for name, entry in value.items():
            say(f"{name:<{width}}  {_text(entry)}")
    else:
        _table(value)


def progress_bar(done: int, total: int, what: str) -> None:
    """Draw on a terminal how far a long task is, over the line drawn before; elsewhere nothing."""
    if not sys.stderr.isatty():
        return
    filled = _BAR * done // max(total, 1)
    bar = "█" * filled + "·" * (_BAR - filled)
    sys.stderr.write(f"\r{bar} {done}/{total}  {what:<40.40}")
    sys.stderr.flush()


def end_progress() -> None:
    """Begin a new line below the bar, where one was drawn."""
    if sys.stderr.isatty():
        sys.stderr.write("\n")


def _table(rows: Rows) -> None:
    if not rows:
        return
    names = list(rows[0])
    cells = [names, *([_text(row.get(name)) for name in names] for row in rows)]
    widths = [max(len(line[i]) for line in cells) for i in range(len(names))]
    for line in cells:
        say("  ".join(f"{cell:<{w}}" for cell, w in zip(line, widths, strict=True)).rstrip())


def _text(value: Value) -> str:
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:.2f}"
    if isinstance(value, (list, tuple)):
        return ", ".join(_text(entry) for entry in value)
    return str(value)
