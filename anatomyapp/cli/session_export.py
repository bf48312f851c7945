"""``anatomyapp sessions export``: the record as tables, lines, or a copy."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from anatomyapp.cli import session_statements
from anatomyapp.cli.output import report, say
from anatomyapp.cli.record import opened_record
from anatomyapp.errors import UsageError

if TYPE_CHECKING:
    from anatomyapp.session.export.exporting import Wish
    from anatomyapp.session.export.reading import Selection
    from anatomyapp.session.store import SessionStore

_ENDINGS = {
    ".csv": "csv", ".parquet": "parquet", ".jsonl": "jsonl", ".sqlite": "sqlite", ".db": "sqlite",
}  # fmt: skip
_ALL = "all"


def register(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
) -> tuple[argparse.ArgumentParser, ...]:
    """Add the verb and return it."""
    export = verbs.add_parser(
        "export",
        help="write the record to files",
        description="CSV and Parquet hold one table, or with --table all each of them in a folder "
        "with a data dictionary; JSON Lines hold every event with its hash, to be imported again; "
        "SQLite is a copy of the record; xAPI holds statements, one JSON line each, or an array in "
        "FILE.json. Learners are ids alone unless --with-learners says otherwise.",
    )
    export.add_argument("-o", "--output", type=Path, required=True, metavar="PLACE")
    export.add_argument("--format", choices=("csv", "parquet", "jsonl", "sqlite", "xapi"),
                        help="by PLACE's ending if left out, else csv")  # fmt: skip
    export.add_argument("--table", default="answers", metavar="NAME",
                        help="of CSV and Parquet: answers if left out, or all")  # fmt: skip
    export.add_argument("--learner", metavar="NAME", help="of this learner alone")
    export.add_argument("--since", type=_day, metavar="DATE", help="sessions from this day on, UTC")
    export.add_argument("--before", type=_day, metavar="DATE", help="sessions before this day, UTC")
    export.add_argument("--of-bank", metavar="ID", help="sessions with a quiz of this bank")
    export.add_argument("--with-learners", action="store_true", help="say who learners are")
    export.add_argument("--bom", action="store_true",
                        help="begin CSV with a mark by which spreadsheets know UTF-8")  # fmt: skip
    session_statements.add_choice(export)
    export.set_defaults(run=_export)
    return (export,)


def _day(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write 2026-03-01") from error
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def _export(arguments: argparse.Namespace) -> int:
    with opened_record(arguments.store) as store:
        if arguments.format == "xapi":
            wanted = store.exports.sessions(_selection(arguments, store))
            return session_statements.export_statements(arguments, store, wanted)
        wish = _wish(arguments, store)
        written = store.exports.write(wish, arguments.output, datetime.now(UTC))
    if arguments.json:
        files = [
            {"file": str(file.path), "table": file.table.name if file.table else None,
             "rows": file.rows, "bytes": file.bytes, "sha256": file.sha256}
            for file in written.files
        ]  # fmt: skip
        report({"files": files, "manifest": str(written.manifest)}, as_json=True)
    else:
        for file in written.files:
            say(f"{file.path}: {file.rows} {file.table.name if file.table else 'rows'}")
        say(f"{written.manifest}: what they hold, and of which versions")
    return 0


def _wish(arguments: argparse.Namespace, store: SessionStore) -> Wish:
    from anatomyapp.session.export.catalogue import ExportFormat  # noqa: PLC0415 - SQLAlchemy
    from anatomyapp.session.export.exporting import Wish  # noqa: PLC0415 - as above

    named = arguments.format or _ENDINGS.get(arguments.output.suffix, "csv")
    return Wish(
        ExportFormat(named),
        () if arguments.table == _ALL else (arguments.table,),
        _selection(arguments, store),
        names=arguments.with_learners,
        bom=arguments.bom,
    )


def _selection(arguments: argparse.Namespace, store: SessionStore) -> Selection:
    from anatomyapp.session.export.reading import Selection  # noqa: PLC0415 - loads SQLAlchemy

    learner = None
    if arguments.learner is not None:
        found = [each.id for each in store.learners() if each.pseudonym == arguments.learner]
        if not found:
            raise UsageError(
                "no learner is called {name!r}; see the window, or leave --learner out.",
                name=arguments.learner,
            )
        (learner,) = found
    study = store.exports.sessions_of(arguments.study) if arguments.study else None
    return Selection(learner, study, arguments.since, arguments.before, arguments.of_bank)
