from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.errors import StoreError
from anatomyapp.session.export.csv_text import csv_line
from anatomyapp.session.export.writing import write_lines

FORMULAS = "=+-@\t\r\n＝＋－＠"
SEPARATORS = ",;\t"


def read(line, delimiter=","):
    return next(csv.reader(io.StringIO(line, newline=""), delimiter=delimiter))


@given(st.sampled_from(FORMULAS), st.text(alphabet=st.characters(exclude_characters=FORMULAS)))
def test_no_text_opens_as_a_formula(begin, rest):
    (cell,) = read(csv_line((begin + rest,)))
    assert cell[0] == "'"
    assert cell.replace("'", "") == (begin + rest).replace("'", "")


@given(st.lists(st.text(), min_size=2, max_size=4), st.sampled_from(SEPARATORS))
def test_no_part_of_a_text_becomes_a_formula_where_a_spreadsheet_splits_at_other_signs(
    cells, separator
):
    for part in csv_line(cells).replace('"', "").removesuffix("\r\n").split(separator):
        assert not part.startswith(tuple(FORMULAS)) or separator == ","


@given(st.text(alphabet=st.characters(exclude_characters=FORMULAS)))
def test_other_text_is_kept_as_it_is(text):
    assert read(csv_line((text, "more"))) == [text, "more"]


def test_cells_are_written_as_the_formats_say():
    noon = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
    cells = (None, True, False, 3, -2.5, 0.1, noon, 'a "b", c', "é")
    assert csv_line(cells) == (
        ',true,false,3,-2.5,0.1,2026-03-01T12:00:00+00:00,"a ""b"", c",é\r\n'
    )


def test_a_file_is_written_whole(tmp_path):
    path = tmp_path / "answers.csv"
    path.write_text("before")
    assert write_lines(path, ["é\r\n", "b\r\n"]) == 2
    assert path.read_bytes() == "é\r\nb\r\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_finished_leaves_what_was_there(tmp_path):
    def broken():
        yield "a\r\n"
        raise StoreError("the record went away")

    path = tmp_path / "answers.csv"
    path.write_text("before")
    with pytest.raises(StoreError, match="went away"):
        write_lines(path, broken())
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(StoreError, match=r"nowhere/answers\.csv cannot be written \(No such file"):
        write_lines(tmp_path / "nowhere" / "answers.csv", [])
