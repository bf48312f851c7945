"""``anatomyapp sessions merge``: brings what was recorded aside into the record."""

from __future__ import annotations

import argparse

from anatomyapp.cli.output import complain, report, say
from anatomyapp.cli.record import opened_record
from anatomyapp.settings import data_folder

LEFT = 1  # the exit code where something could not be merged


def register(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
) -> tuple[argparse.ArgumentParser, ...]:
    """Add the verb and return it."""
    merge = verbs.add_parser(
        "merge",
        help="bring what was recorded on this computer alone into the record",
        description="Where the record cannot be written, sessions go on in files of the data "
        "folder. The window merges them by itself; this does it without a window. Nothing is "
        "added twice, and sessions that run are left to their window.",
    )
    merge.set_defaults(run=_merge)
    return (merge,)


def _merge(arguments: argparse.Namespace) -> int:
    from anatomyapp.session.merging import merge_spool  # noqa: PLC0415 - loads SQLAlchemy
    from anatomyapp.session.spool import Spool, spool_folder  # noqa: PLC0415 - as above

    with opened_record(arguments.store) as store:
        spool = Spool(spool_folder(data_folder(), store.place))
        merged = merge_spool(store, spool)
        left = len(spool.waiting())
    if arguments.json:
        faults = [str(fault) for fault in merged.faults]
        report({"sessions": merged.sessions, "events": merged.events, "left": left,
                "faults": faults}, as_json=True)  # fmt: skip
    else:
        for fault in merged.faults:
            complain(str(fault))
        say(f"Merged: {merged.sessions} sessions, {merged.events} events; left: {left}.")
    return LEFT if merged.faults else 0
