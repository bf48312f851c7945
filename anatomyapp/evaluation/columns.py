"""From the record's columns of answers to first attempts at items."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from anatomyapp.evaluation.responses import CELL, Responses
from anatomyapp.session.bundles import AnswerColumns, Choice, time_of


def reference(choice: Choice) -> str:
    """Return the item and its version, each of which is an item of its own."""
    return f"{choice.item}@{choice.item_version}"


def first_attempts(columns: AnswerColumns) -> Responses:
    """Return the first attempt of each learner at each item."""
    items = {name: i for i, name in enumerate(dict.fromkeys(map(reference, columns.choices)))}
    chosen = {name: i for i, name in enumerate(dict.fromkeys(c.response for c in columns.choices))}
    first = columns.packed["attempt"] == 1
    packed = columns.packed[first]
    cells = np.zeros(len(packed), CELL)
    cells["learner"] = columns.learner[first]
    cells["item"] = _of_choices([items[reference(c)] for c in columns.choices], packed["choice"])
    cells["chosen"] = _of_choices([chosen[c.response] for c in columns.choices], packed["choice"])
    for name in ("score", "latency_s", "timed_out"):
        cells[name] = packed[name]
    return Responses.of_cells(columns.learners, tuple(items), tuple(chosen), cells)


def only(columns: AnswerColumns, holds: Callable[[str, datetime], bool]) -> AnswerColumns:
    """Return the answers for whose learner and time something holds."""
    who = zip(columns.learner.tolist(), columns.packed["at"].tolist(), strict=True)
    kept = np.array([holds(columns.learners[n], time_of(at)) for n, at in who], bool)
    return replace(columns, learner=columns.learner[kept], packed=columns.packed[kept])


def _of_choices(codes: list[int], choice: NDArray[np.int32]) -> NDArray[np.int32]:
    found: NDArray[np.int32] = np.array(codes, np.int32)[choice]
    return found
