"""``anatomyapp sessions``: what learners did, and how to take it elsewhere."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

from anatomyapp.cli import (
    session_backup,
    session_chain,
    session_erase,
    session_export,
    session_import,
    session_instance,
    session_merge,
    session_own,
    session_prepare,
    session_push,
    session_replay,
)
from anatomyapp.cli.output import report, say
from anatomyapp.cli.record import opened_record

if TYPE_CHECKING:
    from anatomyapp.session.event import Entry
    from anatomyapp.session.review import SessionSummary


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the noun and its verbs."""
    noun = commands.add_parser("sessions", help="list, show and export what learners did")
    verbs = noun.add_subparsers(title="commands", metavar="COMMAND", required=True)
    listing = verbs.add_parser("list", help="list the sessions, newest first")
    listing.add_argument("--limit", type=_count, metavar="N", help="the newest N only")
    listing.set_defaults(run=_list)
    show = verbs.add_parser("show", help="one session with its events")
    show.add_argument("session", metavar="ID", help="as listed; its beginning is enough")
    show.set_defaults(run=_show)
    more = (
        *session_export.register(verbs),
        *session_import.register(verbs),
        *session_instance.register(verbs),
        *session_own.register(verbs),
        *session_chain.register(verbs),
        *session_merge.register(verbs),
        *session_prepare.register(verbs),
        *session_push.register(verbs),
        *session_backup.register(verbs),
        *session_erase.register(verbs),
    )
    session_replay.register(verbs)
    for verb in (listing, show, *more):
        verb.add_argument("--store", metavar="URL", help="the record: a file or a database's URL")
        verb.add_argument("--json", action="store_true", help="report as JSON")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of sessions; give 1 or more")
    return int(text)


def _list(arguments: argparse.Namespace) -> int:
    from anatomyapp.session.review import SessionFilter  # noqa: PLC0415 - loads SQLAlchemy

    with opened_record(arguments.store) as store:
        found = store.sessions(SessionFilter(limit=arguments.limit))
    if arguments.json:
        report([asdict(session) for session in found], as_json=True)
    elif found:
        report([_row(session) for session in found], as_json=False)
    else:
        say("No sessions yet.")
    return 0


def _row(session: SessionSummary) -> dict[str, object]:
    return {
        "id": session.id,
        "learner": session.pseudonym or "guest",
        "started (UTC)": f"{session.started_at:%Y-%m-%d %H:%M}",
        "minutes": session.duration_s / 60,
        "state": session.state,
        "answers": session.answers,
        "correct": session.correct,
    }


def _show(arguments: argparse.Namespace) -> int:
    with opened_record(arguments.store) as store:
        session = store.session(arguments.session)
        events = [_event(entry) for entry in store.events(session.id)]
    if arguments.json:
        report({**asdict(session), "timeline": events}, as_json=True)
        return 0
    report(_row(session), as_json=False)
    say("")
    report([_line(event) for event in events], as_json=False)
    return 0


def _event(entry: Entry) -> dict[str, object]:
    from anatomyapp.session.codec import kind_of  # noqa: PLC0415 - loads SQLAlchemy

    return {
        "number": entry.number,
        "at": entry.at,
        "monotonic_s": entry.monotonic_s,
        "kind": kind_of(type(entry.event)),
        "event": asdict(entry.event),
    }


def _line(event: dict[str, object]) -> dict[str, object]:
    happened = event["event"]
    details = dict(_flat(happened)) if isinstance(happened, dict) else {}
    told = "  ".join(f"{name}={_short(value)}" for name, value in details.items())
    return {"s": event["monotonic_s"], "kind": event["kind"], "details": told}


def _flat(happened: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Return what is not empty, of values within values too."""
    for name, value in happened.items():
        if isinstance(value, dict):
            yield from ((f"{name}.{inner}", each) for inner, each in _flat(value))
        elif value not in (None, "", ()):
            yield name, value


def _short(value: object) -> str:
    """Return a value in few characters: figures, and who has which role."""
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, tuple) and all(isinstance(one, dict) for one in value):
        return ",".join(":".join(str(each) for each in one.values()) for one in value)
    return str(value)
