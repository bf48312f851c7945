"""``anatomyapp atlas check``: what is proved of a pack, with figures."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anatomyapp.cli.output import end_progress, progress_bar, report, say
from anatomyapp.content import pack_folder

if TYPE_CHECKING:  # trimesh takes a third of a second to load
    from anatomyapp.check.examination import Examination
    from anatomyapp.check.finding import Finding
    from anatomyapp.check.specimen import Specimen

_QUICK = "left out by --quick"


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb to the noun ``atlas``."""
    check = verbs.add_parser("check", help="prove every rule of a pack, with figures")
    check.add_argument(
        "pack",
        type=pack_folder,
        nargs="?",
        default=pack_folder("thorax"),
        help="a shipped pack or a pack's folder; the shipped thorax if left out",
    )
    check.add_argument(
        "--quick", action="store_true", help="leave out the volumes that meshes share"
    )
    check.add_argument("--json", action="store_true", help="report as JSON")
    check.set_defaults(run=_check)


def _check(arguments: argparse.Namespace) -> int:
    from anatomyapp.check.examination import (  # noqa: PLC0415 - trimesh is slow to load
        QUICK_RULES,
        SLOW_RULES,
        examine,
    )
    from anatomyapp.check.specimen import open_specimen  # noqa: PLC0415 - as above

    specimen = open_specimen(arguments.pack)
    rules = QUICK_RULES if arguments.quick else QUICK_RULES + SLOW_RULES
    found = examine(specimen, rules, progress_bar)
    end_progress()
    left_out = [name for name, _ in SLOW_RULES] if arguments.quick else []
    if arguments.json:
        report(_as_json(arguments.pack, specimen, found, left_out), as_json=True)
    else:
        _tell(arguments.pack, specimen, found, left_out)
    return int(bool(found.faults))


def _as_json(
    folder: Path, specimen: Specimen, found: Examination, left_out: list[str]
) -> dict[str, Any]:
    return {
        "pack": str(folder),
        "seconds": round(found.seconds, 2),
        "rules": [asdict(finding) | {"state": finding.state} for finding in found.findings],
        "left_out": left_out,
        "faults": [asdict(fault) for fault in found.faults],
        "meshes": [asdict(figures) for figures in specimen.reports.values()],
    }


def _tell(folder: Path, specimen: Specimen, found: Examination, left_out: list[str]) -> None:
    for finding in found.findings:
        _tell_finding(finding)
    for name in left_out:
        say(f"skipped  {name}: {_QUICK}")
    states = [finding.state for finding in found.findings]
    counts = ", ".join(f"{states.count(state)} {state}" for state in dict.fromkeys(states))
    triangles = sum(figures.triangles for figures in specimen.reports.values())
    say("")
    for fault in found.faults:
        say(str(fault))
    skipped = f", {len(left_out)} {_QUICK}" if left_out else ""
    say(f"{folder}: {len(found.faults)} faults; rules: {counts}{skipped}; "
        f"{len(specimen.atlas.meshes)} meshes, {triangles:,} triangles; "
        f"{found.seconds:.1f} s")  # fmt: skip


def _tell_finding(finding: Finding) -> None:
    """Print a rule's state, name and claim, and below them its figures or why it was skipped."""
    say(f"{finding.state:<8} {finding.rule}: {finding.claim}")
    for line in [finding.skipped] if finding.skipped else map(str, finding.measures):
        say(f"{'':<8}   {line}")
