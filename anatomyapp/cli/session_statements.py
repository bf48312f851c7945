"""Statements as a file, and what chooses the sessions that are told."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from anatomyapp.cli.output import report, say

if TYPE_CHECKING:
    from anatomyapp.session.store import SessionStore
    from anatomyapp.session.xapi.definitions import Definitions


def add_choice(verb: argparse.ArgumentParser) -> None:
    """Add what chooses sessions, and banks that tell what items asked."""
    verb.add_argument(
        "--study",
        default="",
        metavar="STUDY",
        help="only sessions of those who take part in it",
    )
    verb.add_argument(
        "--bank",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="of xAPI: a bank of your own, so that its items are told with their keys",
    )


def definitions(banks: Sequence[Path], store: SessionStore) -> Definitions:
    """Return what the shipped banks, some more, and those that the record keeps say of items."""
    from anatomyapp.content import quizzes_folder  # noqa: PLC0415 - only to tell statements
    from anatomyapp.session.xapi.definitions import read_definitions  # noqa: PLC0415 - pydantic
    from anatomyapp.session.xapi.kept_definitions import KeptDefinitions  # noqa: PLC0415 - as above

    files = read_definitions([*sorted((quizzes_folder() / "banks").glob("*.yaml")), *banks])
    return KeptDefinitions(files, store.asked_banks)


def export_statements(
    arguments: argparse.Namespace, store: SessionStore, wanted: frozenset[str]
) -> int:
    """Write the statements of those wanted sessions that may leave: ``FILE.json`` is an array."""
    from anatomyapp.session.export.writing import write_lines  # noqa: PLC0415 - loads SQLAlchemy
    from anatomyapp.session.lrs.outbox import Outbox, kept_names  # noqa: PLC0415 - as above
    from anatomyapp.session.lrs.statement_file import statement_lines  # noqa: PLC0415 - as above
    from anatomyapp.session.recorder import SystemClock  # noqa: PLC0415 - as above

    array = arguments.output.suffix == ".json"
    told = definitions(arguments.bank, store)
    outbox = Outbox(store, kept_names(store, SystemClock().now()), told)
    due = tuple(each for each in store.lrs.due("") if each.session in wanted)
    chosen = outbox.chosen(due, arguments.study)
    lines = write_lines(arguments.output, statement_lines(outbox, chosen.sessions, array=array))
    rows = lines - 1 if array else lines
    found = {"file": str(arguments.output), "table": "statements", "rows": rows}
    if arguments.json:
        report(found | {"withheld": chosen.withheld}, as_json=True)
    else:
        say(f"{arguments.output}: {rows} statements (sessions withheld: {chosen.withheld})")
    return 0
