"""``anatomyapp sessions replay``: a session played again in the window."""

from __future__ import annotations

import argparse
import math

from anatomyapp.cli.record import opened_record


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb, which finds the session and leaves the window to whoever called it."""
    replay = verbs.add_parser(
        "replay",
        help="play a session again in the window",
        description="Open the window at the replay of a session. It lies in the instructor's area: "
        "where that has a passphrase, the window asks for it first.",
    )
    replay.add_argument("session", metavar="ID", help="as listed; its beginning is enough")
    replay.add_argument("--at", metavar="S", type=_seconds, default=0.0, help="from this second on")
    replay.add_argument("--store", metavar="URL", help="the record: a file or a database's URL")
    replay.set_defaults(run=_find, opens_window=True)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not (math.isfinite(seconds) and seconds >= 0):
        raise argparse.ArgumentTypeError(
            f"{text!r} is no time in a session; give seconds, 0 or more"
        )
    return seconds


def _find(arguments: argparse.Namespace) -> int:
    """Complete the session's id, so that one that is not there is said before a window opens."""
    with opened_record(arguments.store) as store:
        arguments.session = store.session(arguments.session).id
    return 0
