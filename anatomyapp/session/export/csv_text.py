"""CSV as RFC 4180 says it, with cells that no spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from datetime import datetime

BOM = "\ufeff"  # by which some spreadsheets know UTF-8
# A spreadsheet takes a cell that begins so for a formula (OWASP, CSV injection), full width too.
_BEGINS = "=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20"
# One that splits lines at semicolons or tabs makes cells of what follows them.
_FORMULA = re.compile(f'(^|[;\t\r\n])(?="*[{_BEGINS}])')


def csv_line(cells: Iterable[object]) -> str:
    """Return a line of CSV with its end; text that would be run is made plain by an apostrophe."""
    line = io.StringIO()
    csv.writer(line).writerow([cell_text(cell) for cell in cells])
    return line.getvalue()


def cell_text(value: object) -> str:
    """Return a cell: nothing for None, small letters for truths, ISO 8601 for times.

    Numbers keep all their digits and are never changed.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, (int, float)):
        return repr(value)
    return _FORMULA.sub(r"\1'", str(value))
