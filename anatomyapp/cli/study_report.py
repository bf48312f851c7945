"""``anatomyapp report``: the report of a study as a file."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from anatomyapp.cli.output import say
from anatomyapp.cli.record import opened_record
from anatomyapp.errors import UsageError

if TYPE_CHECKING:
    from anatomyapp.atlas.atlas import Atlas
    from anatomyapp.quiz.bank import Bank
    from anatomyapp.report.reading import Known

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
    from anatomyapp.report.compose import compose  # noqa: PLC0415 - loads scipy and reportlab
    from anatomyapp.report.reading import read_material  # noqa: PLC0415 - as above
    from anatomyapp.report.writing import write_report  # noqa: PLC0415 - as above

    with opened_record(arguments.store) as record:
        material = read_material(record, arguments.study, _known())
    made = compose(material, arguments.date or date.today())  # noqa: DTZ011 - the reader's day
    for path in arguments.output:
        write_report(made, path)
        say(f"Written: {path}")
    return 0


def _known() -> Known:
    from anatomyapp.atlas.pack import read_pack  # noqa: PLC0415 - only where it is used
    from anatomyapp.content import pack_folder  # noqa: PLC0415 - as above
    from anatomyapp.report.reading import Known  # noqa: PLC0415 - as above
    from anatomyapp.study.known_instruments import known_instruments  # noqa: PLC0415 - as above

    atlas = read_pack(pack_folder("thorax"))
    names = {id_: structure.label for id_, structure in atlas.structures.items()}
    return Known(known_instruments()[0], lambda bank: _bank(bank, atlas), names)


def _bank(bank: str, atlas: Atlas) -> Bank | None:
    """Return the bank of a test; None where it is not on this computer any more."""
    from anatomyapp.content import quizzes_folder  # noqa: PLC0415 - as above
    from anatomyapp.quiz.authoring.shelf import own_banks  # noqa: PLC0415 - as above
    from anatomyapp.quiz.bank import read_bank  # noqa: PLC0415 - as above
    from anatomyapp.settings import data_folder  # noqa: PLC0415 - as above

    paths = (quizzes_folder() / "banks" / f"{bank}.yaml", *own_banks(data_folder()))
    found = next((path for path in paths if path.stem == bank and path.exists()), None)
    return read_bank(found, atlas) if found else None
