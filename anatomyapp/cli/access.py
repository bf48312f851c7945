"""``anatomyapp access``: what the owner of a record does about forgotten secrets.

A command asks for no passphrase: who may open the record's file or database may read and change all
of it anyway (docs/security.md).
"""

from __future__ import annotations

import argparse

from anatomyapp.cli.output import report, say
from anatomyapp.cli.record import opened_record
from anatomyapp.errors import UsageError


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the noun and its verbs."""
    noun = commands.add_parser("access", help="the instructor's passphrase, PINs and consent")
    verbs = noun.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, what, run in (
        ("show", "whether there is a passphrase, how many have a PIN, who takes part", _show),
        ("reset-passphrase", "take the instructor's passphrase away: the next one sets it", _free),
        ("reset-pin", "take a learner's PIN away", _reset),
    ):
        verb = verbs.add_parser(name, help=what)
        verb.add_argument("--store", metavar="URL", help="the record: a file or a database's URL")
        verb.set_defaults(run=run)
        if run is _reset:
            verb.add_argument("learner", metavar="NAME", help="the pseudonym")
        if run is _show:
            verb.add_argument("--json", action="store_true", help="report as JSON")


def _show(arguments: argparse.Namespace) -> int:
    from anatomyapp.session.access import INSTRUCTOR  # noqa: PLC0415 - loads SQLAlchemy

    with opened_record(arguments.store) as record:
        found = {
            "passphrase": "set" if record.access.is_set(INSTRUCTOR) else "none",
            "learners with a PIN": len(record.access.pinned()),
            **{
                f"study {study}": ", ".join(f"{n} {each}" for each, n in sorted(counted.items()))
                for study, counted in record.consents.counts().items()
            },
        }
    report(found, as_json=arguments.json)
    return 0


def _free(arguments: argparse.Namespace) -> int:
    from anatomyapp.session.access import INSTRUCTOR  # noqa: PLC0415 - loads SQLAlchemy
    from anatomyapp.session.administration import By  # noqa: PLC0415 - as above

    with opened_record(arguments.store) as record:
        there = record.access.reset(INSTRUCTOR, By.COMMAND)
    say(
        "The passphrase is gone; whoever opens the instructor's area next sets one."
        if there
        else "There was no passphrase."
    )
    return 0


def _reset(arguments: argparse.Namespace) -> int:
    from anatomyapp.session.access import Whose  # noqa: PLC0415 - loads SQLAlchemy
    from anatomyapp.session.administration import By  # noqa: PLC0415 - as above

    name = arguments.learner
    with opened_record(arguments.store) as record:
        learner = record.access.learner_of(name)
        if learner is None:
            raise UsageError("no learner is {name!r}; check the name.", name=name)
        there = record.access.reset(Whose(learner), By.COMMAND)
    say(f"The PIN of {name} is gone." if there else f"{name} had no PIN.")
    return 0
