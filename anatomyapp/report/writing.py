"""Reports as files, written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from anatomyapp.report.document import Report
from anatomyapp.report.html import html
from anatomyapp.report.pdf import pdf
from anatomyapp.session.export.writing import writing


def write_report(report: Report, path: Path) -> None:
    """Write a report as HTML or, where the file's name says so, as PDF.

    Raises
    ------
    StoreError
        The file cannot be written; what lay there before is untouched.
    """
    made = pdf(report) if path.suffix.lower() == ".pdf" else html(report).encode()
    with writing(path) as fresh:
        fresh.write_bytes(made)
