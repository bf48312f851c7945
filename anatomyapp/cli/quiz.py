"""``anatomyapp quiz``: check and list banks."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.pack import read_pack
from anatomyapp.cli.output import report, say
from anatomyapp.content import pack_folder, quizzes_folder
from anatomyapp.errors import Fault
from anatomyapp.quiz.bank import Bank, check_bank, read_bank
from anatomyapp.quiz.item import Kind


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the noun and its verbs."""
    noun = commands.add_parser("quiz", help="check and list banks of items")
    verbs = noun.add_subparsers(title="commands", metavar="COMMAND", required=True)
    check = verbs.add_parser("check", help="check banks against an atlas")
    check.add_argument("files", type=Path, nargs="+", metavar="FILE", help="a bank (YAML)")
    check.set_defaults(run=_check)
    listing = verbs.add_parser("list", help="list the shipped banks")
    listing.set_defaults(run=_list)
    for verb in (check, listing):
        verb.add_argument(
            "--atlas",
            type=pack_folder,
            default=pack_folder("thorax"),
            metavar="PACK",
            help="a shipped pack or a pack's folder; the shipped thorax if not",
        )
        verb.add_argument("--json", action="store_true", help="report as JSON")


def _atlas(arguments: argparse.Namespace) -> Atlas:
    return read_pack(arguments.atlas)


def _check(arguments: argparse.Namespace) -> int:
    atlas = _atlas(arguments)
    found = {path: check_bank(path, atlas) for path in arguments.files}
    if arguments.json:
        rows = [{"bank": str(p), "faults": [_fields(f) for f in fs]} for p, fs in found.items()]
        report(rows, as_json=True)
    else:
        for path, faults in found.items():
            for fault in faults:
                say(f"{path}: {fault}{' (warning)' if fault.warning else ''}")
            say(f"{path}: {_counted(faults)}")
    return int(any(not fault.warning for faults in found.values() for fault in faults))


def _counted(faults: tuple[Fault, ...]) -> str:
    warnings = sum(fault.warning for fault in faults)
    wrong = len(faults) - warnings
    texts = (f"{n} {noun}{'s' * (n != 1)}" for n, noun in ((wrong, "fault"), (warnings, "warning")))
    return ", ".join(texts)


def _fields(fault: Fault) -> dict[str, object]:
    level = "warning" if fault.warning else "fault"
    return {"level": level, "where": fault.where, "what": fault.what, "remedy": fault.remedy}


def _list(arguments: argparse.Namespace) -> int:
    atlas = _atlas(arguments)
    paths = sorted((quizzes_folder() / "banks").glob("*.yaml"))
    rows = [_row(path, read_bank(path, atlas)) for path in paths]
    report(rows, as_json=arguments.json)
    return 0


def _row(path: Path, bank: Bank) -> dict[str, object]:
    kinds = Counter(item.kind.value for item in bank.items)
    return {
        "id": bank.id,
        "version": bank.version,
        "title": bank.title,
        "language": bank.language,
        "items": len(bank.items),
        **{kind.value: kinds[kind.value] for kind in Kind},
        "licence": bank.licence,
        "file": str(path),
    }
