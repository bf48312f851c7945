"""JSON from others, read strictly: no key twice, no number that is none."""

from __future__ import annotations

import json
from typing import Any


def read_json(text: str | bytes) -> Any:  # noqa: ANN401 - what JSON can hold
    """Return what a text says.

    Raises
    ------
    ValueError
        It is no JSON, names a key twice, or holds NaN or an infinity.
    RecursionError
        It is nested too deep.
    """
    return json.loads(text, parse_constant=_refuse, object_pairs_hook=_unique)


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is no number")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found
