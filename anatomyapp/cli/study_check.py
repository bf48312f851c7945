"""``anatomyapp study check``: what is wrong with protocols, each fault with line and remedy."""

from __future__ import annotations

import argparse
from pathlib import Path

from anatomyapp.cli.fault_report import report_faults
from anatomyapp.settings import data_folder


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb."""
    check = verbs.add_parser(
        "check",
        help="check protocols",
        description="Check protocols: form, consent first in every arm, order, allocation, "
        "whether arms can be compared, and whether the banks, instruments and consent texts that "
        "they name are there. The exit code is 1 where there is a fault; warnings are no faults.",
    )
    check.add_argument("files", type=Path, nargs="+", metavar="FILE", help="a protocol (YAML)")
    check.add_argument("--json", action="store_true", help="report as JSON")
    check.set_defaults(run=_check)


def _check(arguments: argparse.Namespace) -> int:
    from anatomyapp.session.study_opening import known_materials  # noqa: PLC0415 - loads SQLAlchemy
    from anatomyapp.study.protocol_file import check_protocol  # noqa: PLC0415 - loads pydantic

    known = known_materials(data_folder())
    found = {path: check_protocol(path, known) for path in arguments.files}
    return report_faults("protocol", found, as_json=arguments.json)
