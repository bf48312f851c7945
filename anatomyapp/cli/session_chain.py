"""``anatomyapp sessions verify`` and ``seal``: whether the record was changed afterwards."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from anatomyapp.cli.output import report, say
from anatomyapp.cli.record import opened_record

FOUND = 1  # the exit code where a chain does not hold


def register(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
) -> tuple[argparse.ArgumentParser, ...]:
    """Add the verbs and return them."""
    verify = verbs.add_parser(
        "verify",
        help="say whether sessions were changed after they were recorded",
        description="Recompute the chain of hashes of each session, and of what was done with the "
        "record itself where all are asked for. Events that were cut off at a "
        "session's end, and a record that was rewritten whole, are seen only against a seal that "
        "was taken before and kept elsewhere.",
    )
    verify.add_argument("sessions", nargs="*", metavar="SESSION", help="as listed; all if left out")
    verify.add_argument("--seal", type=Path, metavar="FILE", help="as sessions seal wrote it")
    verify.set_defaults(run=_verify)
    seal = verbs.add_parser(
        "seal", help="write down how each session's chain ends, to verify against later"
    )
    seal.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    seal.set_defaults(run=_seal)
    return verify, seal


def _verify(arguments: argparse.Namespace) -> int:
    from anatomyapp.session.verification import read_seals  # noqa: PLC0415 - loads SQLAlchemy

    seals = read_seals(arguments.seal) if arguments.seal else {}
    with opened_record(arguments.store) as store:
        named = [store.session(name).id for name in arguments.sessions] or None
        count = len(named or store.sessions())
        found = store.breaks(named, seals)
        deed = None if named else store.upkeep.administration.broken()
    found = found if deed is None else (*found, deed)
    if arguments.json:
        report({"sessions": count, "breaks": [asdict(each) for each in found]}, as_json=True)
    else:
        for each in found:
            say(str(each))
        say(f"Sessions verified: {count}, broken: {len(found)}.")
    return FOUND if found else 0


def _seal(arguments: argparse.Namespace) -> int:
    from anatomyapp.session.export.writing import write_lines  # noqa: PLC0415 - loads SQLAlchemy
    from anatomyapp.session.verification import seal_lines  # noqa: PLC0415 - as above

    with opened_record(arguments.store) as store:
        found = store.seals()
    write_lines(arguments.output, seal_lines(found))
    if arguments.json:
        report({"file": str(arguments.output), "sessions": len(found)}, as_json=True)
    else:
        say(f"{arguments.output}: {len(found)} sessions sealed; keep it away from the record")
    return 0
