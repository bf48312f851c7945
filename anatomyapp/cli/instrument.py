"""``anatomyapp instrument``: check, list and complete questionnaires and forms."""

from __future__ import annotations

import argparse
from pathlib import Path

from anatomyapp.cli.output import complain, report, say
from anatomyapp.cli.quiz_options import add_force, add_json, check_free
from anatomyapp.content import quizzes_folder
from anatomyapp.errors import Fault, InstrumentError, UsageError
from anatomyapp.settings import data_folder
from anatomyapp.study.instrument import Instrument
from anatomyapp.study.instrument_file import FOLDER, find_instruments, read_instrument
from anatomyapp.study.instrument_import import import_items
from anatomyapp.study.known_instruments import known_instruments


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the noun and its verbs."""
    noun = commands.add_parser("instrument", help="check, list and complete questionnaires")
    verbs = noun.add_subparsers(title="commands", metavar="COMMAND", required=True)
    check = verbs.add_parser(
        "check",
        help="check files of instruments",
        description="Check files of instruments. The exit code is 1 where there is a fault.",
    )
    check.add_argument("files", type=Path, nargs="+", metavar="FILE", help="an instrument (YAML)")
    add_json(check)
    check.set_defaults(run=_check)
    listing = verbs.add_parser("list", help="list the instruments that there are")
    add_json(listing)
    listing.set_defaults(run=_list)
    _register_import(verbs)


def _register_import(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    taking = verbs.add_parser(
        "import",
        help="add the items of an instrument whose text does not come with the program",
        description="Read the items that you may use from CSV (columns item, language and text, "
        "or low and high for pairs of opposite words) or YAML, and keep the instrument with them "
        "in the data folder. The scoring comes with the program.",
    )
    taking.add_argument("instrument", metavar="ID", help="such as ueq-s")
    taking.add_argument("items", type=Path, metavar="ITEMS", help="a list of items (CSV or YAML)")
    add_force(taking)
    add_json(taking)
    taking.set_defaults(run=_import)


def _check(arguments: argparse.Namespace) -> int:
    found = {path: _faults(path) for path in arguments.files}
    if arguments.json:
        rows = [
            {"instrument": str(p), "faults": [_fields(f) for f in fs]} for p, fs in found.items()
        ]
        report(rows, as_json=True)
    else:
        for path, faults in found.items():
            for fault in faults:
                say(f"{path}: {fault}")
            say(f"{path}: {len(faults)} fault{'s' * (len(faults) != 1)}")
    return int(any(found.values()))


def _faults(path: Path) -> tuple[Fault, ...]:
    try:
        read_instrument(path)
    except InstrumentError as error:
        return error.faults
    return ()


def _list(arguments: argparse.Namespace) -> int:
    found, faults = known_instruments()
    for fault in faults:
        complain(str(fault))
    rows = [_row(instrument) for instrument in found.values()]
    if arguments.json:
        told = zip(rows, found.values(), strict=True)
        rows = [row | {"licence": each.licence, "source": each.source} for row, each in told]
    report(rows, as_json=arguments.json)
    return 0


def _import(arguments: argparse.Namespace) -> int:
    shipped, _ = find_instruments(quizzes_folder() / FOLDER)
    if arguments.instrument not in shipped:
        outlines = ", ".join(each.id for each in shipped.values() if not each.text_ships)
        raise UsageError("{id}: there is no such instrument; import into one of {outlines}.",
                         id=arguments.instrument, outlines=outlines)  # fmt: skip
    folder = data_folder() / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    check_free([folder / f"{arguments.instrument}.yaml"], force=arguments.force)
    path = import_items(shipped[arguments.instrument], arguments.items, folder)
    report(_row(read_instrument(path)) | {"file": str(path)}, as_json=arguments.json)
    return 0


def _row(instrument: Instrument) -> dict[str, object]:
    return {
        "id": instrument.id,
        "version": instrument.version,
        "title": instrument.title.said("en"),
        "questions": sum(1 for _ in instrument.questions()),
        "scores": [domain.id for domain in instrument.domains],
        "languages": list(instrument.languages),
        "ready": "yes" if instrument.can_be_asked else "import its items first",
    }


def _fields(fault: Fault) -> dict[str, object]:
    return {"where": fault.where, "what": fault.what, "remedy": fault.remedy}
