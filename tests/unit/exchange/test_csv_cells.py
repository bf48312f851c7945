"""Cells of a table are no formulas, and come back as they were."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.errors import ExchangeError
from anatomyapp.exchange.csv_cells import rows_of, safe_cell, table, unsafe_cell

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\uff1d1", '"=1', "a;=1", "'=1", "a\n-1")


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_begins_as_a_formula(text):
    for part in safe_cell(text).replace(";", "\n").replace("\t", "\n").split("\n"):
        assert not part.lstrip('"').startswith(("=", "+", "-", "@", "\uff1d"))


@given(st.text(st.sampled_from("'=+-@\"; \t\r\nab") | st.characters(), max_size=30))
def test_every_cell_comes_back(text):
    assert unsafe_cell(safe_cell(text)) == text


def test_a_table_comes_back_but_for_its_empty_cells():
    rows = list(rows_of(Path("x.csv"), table([("a", "b"), ("=1", ""), (" x ", "y\nz")]).decode()))
    assert rows == [{"a": "=1"}, {"a": " x ", "b": "y\nz"}]


def test_a_torn_table_is_refused():
    with pytest.raises(ExchangeError, match="no CSV"):
        list(rows_of(Path("x.csv"), 'a,b\n"1'))
