"""CSV as RFC 4180 says it, with cells that no spreadsheet takes for a formula, and back."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from anatomyapp.errors import ExchangeError

# A spreadsheet takes a cell that begins so for a formula (OWASP, CSV injection), full width too; an
# apostrophe before it makes it plain, so that one which stood there already gets a second one.
_BEGINS = "'=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20"
_FORMULA = re.compile(f'(^|[;\t\r\n])(?="*[{_BEGINS}])')
_MADE_PLAIN = re.compile(f"(^|[;\t\r\n])'(?=\"*[{_BEGINS}])")
_MOST_ROWS = 2_001
_MOST_CELLS = 200


def safe_cell(text: str) -> str:
    """Return text as a cell that is no formula."""
    return _FORMULA.sub(r"\1'", text)


def unsafe_cell(text: str) -> str:
    """Return the text of a cell that `safe_cell` made."""
    return _MADE_PLAIN.sub(r"\1", text)


def table(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows as UTF-8."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return file.getvalue().encode()


def rows_of(path: Path, text: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table with a header; empty cells are left out.

    Raises
    ------
    ExchangeError
        It is no table, or too large.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = [cell.strip() for cell in next(reader, [])]
        if len(header) > _MOST_CELLS or len(set(header)) < len(header):
            raise ExchangeError("{path}: two columns have one name, or there are more than 200; "
                                "mend the first line.", path=path)  # fmt: skip
        for number, row in enumerate(reader, start=2):
            if number > _MOST_ROWS:
                raise ExchangeError("{path}: more than 2,000 items; split the file.", path=path)
            if len(row) > len(header):
                raise ExchangeError("{path}: line {line} has more cells than the first line; "
                                    "mend it.", path=path, line=reader.line_num)  # fmt: skip
            cells = zip(header, map(unsafe_cell, row), strict=False)
            yield {name: cell for name, cell in cells if cell.strip()}
    except csv.Error as error:
        raise ExchangeError("{path}: line {line}: no CSV ({reason}); save the table again.",
                            path=path, line=reader.line_num, reason=error) from error  # fmt: skip
