"""``anatomyapp ar sheet``: a sheet to print, as PDF."""

from __future__ import annotations

import argparse
from pathlib import Path

from anatomyapp.ar.sheet import SheetKind, sheet
from anatomyapp.cli.ar_options import add_paper
from anatomyapp.cli.output import report
from anatomyapp.errors import AnatomyAppError


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb to the noun ``ar``."""
    printed = verbs.add_parser(
        "sheet",
        help="write a sheet to print, as PDF",
        description="Print the first page at 100 %%; the second tells how it is used.",
    )
    printed.add_argument("--kind", type=SheetKind, choices=tuple(SheetKind), required=True)
    add_paper(printed)
    printed.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    printed.add_argument("--json", action="store_true", help="report as JSON")
    printed.set_defaults(run=_sheet)


def _sheet(arguments: argparse.Namespace) -> int:
    from anatomyapp.ar.instructions import sheet_pages  # noqa: PLC0415 - loads OpenCV
    from anatomyapp.ar.pdf import pdf  # noqa: PLC0415 - loads the writer of PDF

    made = sheet(arguments.kind, arguments.paper)
    pages = sheet_pages(made)
    try:
        arguments.output.write_bytes(pdf(pages, f"anatomyapp: {made.kind} sheet, {made.paper}"))
    except OSError as error:
        raise AnatomyAppError(
            "{path} cannot be written ({reason}); choose another file, or make its folder "
            "writable.",
            path=arguments.output,
            reason=error.strerror,
        ) from error
    told = {"file": str(arguments.output), "kind": made.kind, "paper": made.paper}
    report({**told, "pages": len(pages), "markers": len(made.ids)}, as_json=arguments.json)
    return 0
