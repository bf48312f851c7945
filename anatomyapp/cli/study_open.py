"""``anatomyapp study open`` and ``close``: let learners enter a study, and let nobody enter it."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from anatomyapp.cli.output import report
from anatomyapp.cli.record import opened_record
from anatomyapp.cli.seed import seed
from anatomyapp.settings import data_folder


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verbs."""
    opening = verbs.add_parser(
        "open",
        help="open a study by a protocol",
        description="Open a study by a protocol, so that learners can enter it. The protocol is "
        "checked first; its text is kept in the record. The seed of the allocation is drawn and "
        "not shown, so that nobody can foresee the next arm.",
    )
    opening.add_argument("protocol", metavar="PROTOCOL", help="a protocol's id, or its file")
    opening.add_argument(
        "--id", default="", metavar="ID", help="of the study; the protocol's if not"
    )
    opening.add_argument("--title", default="", help="of the study; the protocol's if not")
    opening.add_argument("--seed", type=seed, metavar="N", help="instead of one drawn by chance")
    opening.set_defaults(run=_open)
    closing = verbs.add_parser(
        "close",
        help="let nobody enter a study any more",
        description="Close a study: nobody can enter it any more, and who is in it goes on.",
    )
    closing.add_argument("study", metavar="ID", help="as listed")
    closing.set_defaults(run=_close)
    for verb in (opening, closing):
        verb.add_argument("--store", metavar="URL", help="the record: a file or a database's URL")
        verb.add_argument("--json", action="store_true", help="report as JSON")


def _open(arguments: argparse.Namespace) -> int:
    from anatomyapp.session.study_opening import (  # noqa: PLC0415 - loads SQLAlchemy
        ToOpen,
        known_materials,
        open_study,
        protocol_path,
    )

    folder = data_folder()
    path = protocol_path(arguments.protocol, folder)
    wanted = ToOpen(path, arguments.id, arguments.title, arguments.seed)
    with opened_record(arguments.store) as store:
        study = open_study(store.studies, wanted, known_materials(folder), datetime.now(UTC))
    told = {"study": study.id, "title": study.title, "opened": study.opened_at}
    report(told, as_json=arguments.json)
    return 0


def _close(arguments: argparse.Namespace) -> int:
    with opened_record(arguments.store) as store:
        store.studies.close(arguments.study, datetime.now(UTC))
        study = store.studies.study(arguments.study)
    told = {"study": study.id, "title": study.title, "closed": study.closed_at}
    report(told, as_json=arguments.json)
    return 0
