"""``anatomyapp atlas``: build, check, fit and list packs."""

from __future__ import annotations

import argparse
import signal
from pathlib import Path
from threading import Event

from anatomyapp.atlas.pack import MANIFEST, read_manifest
from anatomyapp.cli import atlas_check, atlas_fit
from anatomyapp.cli.output import end_progress, progress_bar, report
from anatomyapp.content import models_folder


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the noun and its verbs."""
    noun = commands.add_parser("atlas", help="build, check, fit and list atlas packs")
    verbs = noun.add_subparsers(title="commands", metavar="COMMAND", required=True)
    build = verbs.add_parser("build", help="make a shipped pack's meshes")
    build.add_argument("name", choices=("thorax",), help="which pack")
    build.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    build.add_argument("--json", action="store_true", help="report as JSON")
    build.set_defaults(run=_build)
    atlas_check.register(verbs)
    atlas_fit.register(verbs)
    listing = verbs.add_parser("list", help="list the installed packs")
    listing.add_argument("--json", action="store_true", help="report as JSON")
    listing.set_defaults(run=_list)


def _build(arguments: argparse.Namespace) -> int:
    from anatomyapp.modelling.build import build_pack  # noqa: PLC0415 - scipy takes a second

    stop = Event()
    before = signal.signal(signal.SIGINT, lambda *_: stop.set())
    try:
        reports = build_pack(
            arguments.name, arguments.output, progress=progress_bar, cancelled=stop.is_set
        )
    finally:
        signal.signal(signal.SIGINT, before)
        end_progress()
    triangles = sum(r.triangles for r in reports)
    report(
        {"pack": str(arguments.output), "structures": len(reports), "triangles": triangles},
        as_json=arguments.json,
    )
    return 0


def _list(arguments: argparse.Namespace) -> int:
    folders = sorted(path.parent for path in models_folder().glob(f"*/{MANIFEST}"))
    rows = [
        {"id": m.id, "version": m.version, "title": m.title, "licence": m.licence, "folder": str(f)}
        for f in folders
        for m in [read_manifest(f)]
    ]
    report(rows, as_json=arguments.json)
    return 0
