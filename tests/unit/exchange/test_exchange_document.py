"""What the document says of each kind and format is what happens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from anatomyapp.exchange.formats import ExchangeFormat

FORMATS = Path(__file__).parents[3] / "docs" / "formats.md"
ROWS = {  # by what the table calls it: the items of the test's bank
    "`find`": {"find", "click"},
    "`name`, `level`, `side`": {"name", "level", "side"},
    "`name`, `level` with": {"name-typed"},
    "`truth`": {"truth", "truth-false"},
    "`choice`, `relation`": {"choice", "case"},
    "the same with": {"several"},
    "`place`": {"place"},
    "`label`": {"label"},
    "`order`": {"order"},
}
COLUMNS = ("Moodle XML", "GIFT", "QTI 2.1", "QTI 3.0", "Anki", "CSV")


def table():
    section = FORMATS.read_text(encoding="utf-8").partition("## Exchange of banks")[2]
    rows = re.findall(r"^\| (.+) \|$", section.partition("**What is carried.**")[0], re.MULTILINE)
    return [[cell.strip() for cell in re.split(r" \| ", row)] for row in rows]


@pytest.mark.parametrize(("column", "form"), list(enumerate(ExchangeFormat, start=1)))
def test_the_table_tells_what_each_format_asks(form, column, full_bank, there_and_back):
    there, _, _ = there_and_back(full_bank, form)
    head, *rows = table()
    assert tuple(head[1:]) == COLUMNS
    for start, items in ROWS.items():
        (row,) = (row for row in rows if row[0].startswith(start))
        carried = row[column] != "–"
        assert all((item in there.carried) is carried for item in items), (form, row[0])
