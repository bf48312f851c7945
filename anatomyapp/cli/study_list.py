"""``anatomyapp study list``: the studies of a record, or the protocols that there are."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from anatomyapp.cli.output import complain, report, say
from anatomyapp.cli.record import opened_record
from anatomyapp.settings import Language, data_folder

if TYPE_CHECKING:
    from anatomyapp.session.studies import Studies, Study
    from anatomyapp.study.protocol import Protocol


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb."""
    listing = verbs.add_parser(
        "list",
        help="list the studies of a record, or protocols",
        description="List the studies of a record, the newest first, with how many people entered, "
        "are at work, completed it and were lost; or the protocols that there are.",
    )
    listing.add_argument("--protocols", action="store_true", help="list protocols instead")
    listing.add_argument("--store", metavar="URL", help="the record: a file or a database's URL")
    listing.add_argument("--json", action="store_true", help="report as JSON")
    listing.set_defaults(run=_list)


def _list(arguments: argparse.Namespace) -> int:
    if arguments.protocols:
        rows = _protocols()
    else:
        with opened_record(arguments.store) as store:
            rows = [_study_row(study, store.studies) for study in store.studies.all()]
    if rows or arguments.json:
        report(rows, as_json=arguments.json)
    else:
        say('No studies yet; open one with "anatomyapp study open PROTOCOL".')
    return 0


def _protocols() -> list[dict[str, object]]:
    from anatomyapp.session.study_opening import protocol_folders  # noqa: PLC0415 - SQLAlchemy
    from anatomyapp.study.protocol_file import find_protocols  # noqa: PLC0415 - loads pydantic

    found, faults = find_protocols(*protocol_folders(data_folder()))
    for fault in faults:
        complain(str(fault))
    return [_protocol_row(protocol) for protocol in found.values()]


def _protocol_row(protocol: Protocol) -> dict[str, object]:
    return {
        "id": protocol.id,
        "version": protocol.version,
        "title": protocol.title.said(Language.ENGLISH),
        "arms": list(protocol.arm_ids),
        "steps": len(protocol.steps),
        "group size": protocol.group_size,
        "minutes": max(protocol.minutes(arm) for arm in protocol.arm_ids),
    }


def _study_row(study: Study, studies: Studies) -> dict[str, object]:
    from anatomyapp.session.study_flow import flow  # noqa: PLC0415 - loads SQLAlchemy

    whole = flow(studies.enrolments(study.id), ()).whole
    return {
        "id": study.id,
        "title": study.title,
        "opened (UTC)": f"{study.opened_at:%Y-%m-%d %H:%M}",
        "closed (UTC)": f"{study.closed_at:%Y-%m-%d %H:%M}" if study.closed_at else None,
        "entered": whole.entered,
        "running": whole.running,
        "completed": whole.completed,
        "lost": whole.lost,
    }
