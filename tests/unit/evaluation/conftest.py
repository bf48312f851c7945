"""Tables of responses: plausible, random, and degenerate."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.evaluation.responses import ResponseRow, Responses


def table_of(scores, chosen=None):
    """Return the responses of a (learners, items) array; NaN: not asked."""
    return Responses.of(
        ResponseRow(f"l{i:04}", f"item-{j}", score, chosen[i][j] if chosen else "")
        for i, row in enumerate(np.asarray(scores, dtype=float).tolist())
        for j, score in enumerate(row)
        if score == score  # noqa: PLR0124 - false for NaN alone
    )


@pytest.fixture(scope="session")
def table():
    return table_of


@pytest.fixture(scope="session")
def scores():
    """40 learners of different ability and 8 items of different difficulty, with part marks."""
    rng = np.random.default_rng(5)
    ability = rng.normal(size=(40, 1))
    right = rng.random((40, 8)) < 1 / (1 + np.exp(np.linspace(-1.5, 1.5, 8) - ability))
    found = right.astype(float)
    found[:, 0] *= rng.choice([0.3, 0.9, 1.0], size=40)
    return found
