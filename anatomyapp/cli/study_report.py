"""``anatomyapp report``: the report of a study as a file."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from anatomyapp.cli.output import say
from anatomyapp.cli.record import opened_record
from anatomyapp.errors import UsageError
from anatomyapp.settings import data_folder

_FORMS = (".html", ".pdf")


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    command = commands.add_parser(
        "report",
        help="the report of a study, as HTML or PDF",
        description="Write the report of a study: design, participants, results, figures, methods "
        "ready to paste. Figures of fewer than five people are not told. Made again from the same "
        "record it is the same but for its date.",
    )
    command.add_argument("--study", metavar="ID", required=True, help="the study's id")
    command.add_argument(
        "-o", "--output", metavar="FILE", type=Path, action="append", required=True,
        help="where to write it: a file that ends in .html or .pdf; may be repeated",
    )  # fmt: skip
    command.add_argument("--store", metavar="URL", help="the record: a file or a database's URL")
    command.add_argument(
        "--date", metavar="DATE", type=date.fromisoformat, help="the day it bears; today if not"
    )
    command.set_defaults(run=_report)


def _report(arguments: argparse.Namespace) -> int:
    for path in arguments.output:
        if path.suffix.lower() not in _FORMS:
            raise UsageError(f"{path} ends neither in .html nor in .pdf; give one of these endings")
    from anatomyapp.atlas.pack import read_pack  # noqa: PLC0415 - only where it is used
    from anatomyapp.content import pack_folder  # noqa: PLC0415 - as above
    from anatomyapp.report.compose import compose  # noqa: PLC0415 - loads scipy and reportlab
    from anatomyapp.report.known import known_here  # noqa: PLC0415 - as above
    from anatomyapp.report.reading import read_material  # noqa: PLC0415 - as above
    from anatomyapp.report.writing import write_report  # noqa: PLC0415 - as above

    with opened_record(arguments.store) as record:
        known = known_here(read_pack(pack_folder("thorax")), data_folder())
        material = read_material(record, arguments.study, known)
    made = compose(material, arguments.date or date.today())  # noqa: DTZ011 - the reader's day
    for path in arguments.output:
        write_report(made, path)
        say(f"Written: {path}")
    return 0
