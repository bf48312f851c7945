"""``anatomyapp sessions import``: takes in what another machine exported as JSON Lines."""

from __future__ import annotations

import argparse
from pathlib import Path

from anatomyapp.cli.output import complain, report, say
from anatomyapp.cli.record import opened_record

REFUSED = 1  # the exit code where something was refused


def register(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
) -> tuple[argparse.ArgumentParser, ...]:
    """Add the verb and return it."""
    taking = verbs.add_parser(
        "import",
        help="take in what another machine exported as JSON Lines",
        description="Each session is taken in whole, its chain verified, or not at all; nothing is "
        "added twice. Learners are known by their ids: the same pseudonym on two machines is two "
        "people, unless --same-names says otherwise.",
    )
    taking.add_argument("files", nargs="+", type=Path, metavar="FILE")
    taking.add_argument("--same-names", action="store_true",
                        help="the same pseudonym is the same person")  # fmt: skip
    taking.set_defaults(run=_import)
    return (taking,)


def _import(arguments: argparse.Namespace) -> int:
    with opened_record(arguments.store) as store:
        found = store.imports.read(arguments.files, same_names=arguments.same_names)
    if arguments.json:
        faults = [str(fault) for fault in found.faults]
        report({"sessions": found.sessions, "events": found.events, "learners": found.learners,
                "faults": faults}, as_json=True)  # fmt: skip
    else:
        for fault in found.faults:
            complain(str(fault))
        say(f"Imported: {found.sessions} sessions, {found.events} events, {found.learners} "
            f"learners; refused: {len(found.faults)}.")  # fmt: skip
    return REFUSED if found.faults else 0
