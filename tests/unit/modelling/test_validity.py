"""The model's figures lie within one SD of the published means, and the table says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from anatomyapp.modelling.thorax.validity import comparisons

DOCUMENT = Path(__file__).parents[3] / "docs" / "validity.md"


@pytest.fixture(scope="module")
def found():
    return comparisons()


def test_figures_with_a_spread_lie_within_one_sd(found):
    spread = [c for c in found if c.sd is not None]
    assert len(spread) == 23
    assert [c.figure for c in spread if not c.agrees] == []


def test_figures_without_a_spread_are_near(found):
    single = [c for c in found if c.sd is None]
    assert [c.figure for c in single if abs(c.ours / c.published - 1) > 0.2] == []


def test_the_table_of_the_documentation_is_the_one_computed_now(found):
    text = DOCUMENT.read_text(encoding="utf-8")
    assert [c.row() for c in found if c.row() not in text] == []
