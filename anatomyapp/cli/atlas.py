"""``anatomyapp atlas``: build, check and list packs."""

from __future__ import annotations

import argparse
import signal
import sys
from dataclasses import asdict
from pathlib import Path
from threading import Event

from anatomyapp.atlas.pack import MANIFEST, read_manifest
from anatomyapp.cli.output import report, say
from anatomyapp.content import models_folder

_BAR = 32


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the noun and its verbs."""
    noun = commands.add_parser("atlas", help="build, check and list atlas packs")
    verbs = noun.add_subparsers(title="commands", metavar="COMMAND", required=True)
    build = verbs.add_parser("build", help="make a shipped pack's meshes")
    build.add_argument("name", choices=("thorax",), help="which pack")
    build.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    build.add_argument("--json", action="store_true", help="report as JSON")
    build.set_defaults(run=_build)
    check = verbs.add_parser("check", help="check every rule of a pack")
    check.add_argument(
        "pack", type=Path, nargs="?", help="its folder; the shipped thorax if left out"
    )
    check.add_argument("--json", action="store_true", help="report as JSON")
    check.set_defaults(run=_check)
    listing = verbs.add_parser("list", help="list the installed packs")
    listing.add_argument("--json", action="store_true", help="report as JSON")
    listing.set_defaults(run=_list)


def _build(arguments: argparse.Namespace) -> int:
    from anatomyapp.modelling.build import build_pack  # noqa: PLC0415 - scipy takes a second

    stop = Event()
    before = signal.signal(signal.SIGINT, lambda *_: stop.set())
    try:
        reports = build_pack(
            arguments.name, arguments.output, progress=_draw_progress, cancelled=stop.is_set
        )
    finally:
        signal.signal(signal.SIGINT, before)
        sys.stderr.write("\n")
    triangles = sum(r.triangles for r in reports)
    report(
        {"pack": str(arguments.output), "structures": len(reports), "triangles": triangles},
        as_json=arguments.json,
    )
    return 0


def _draw_progress(done: int, total: int, what: str) -> None:
    filled = _BAR * done // max(total, 1)
    bar = "█" * filled + "·" * (_BAR - filled)
    sys.stderr.write(f"\r{bar} {done}/{total}  {what:<40.40}")
    sys.stderr.flush()


def _check(arguments: argparse.Namespace) -> int:
    from anatomyapp.atlas.check import check_atlas, measure_all  # noqa: PLC0415 - trimesh is slow
    from anatomyapp.atlas.pack import read_pack  # noqa: PLC0415 - as above

    folder = arguments.pack or models_folder() / "thorax"
    atlas = read_pack(folder)
    faults, figures = check_atlas(atlas), measure_all(atlas.meshes)
    if arguments.json:
        report({"pack": str(folder), "faults": [asdict(f) for f in faults],
                "meshes": [asdict(r) for r in figures]}, as_json=True)  # fmt: skip
        return int(bool(faults))
    for fault in faults:
        say(str(fault))
    triangles = sum(r.triangles for r in figures)
    closed = sum(r.closed for r in figures)
    say(f"{folder}: {len(figures)} meshes ({closed} closed), {triangles} triangles, "
        f"{len(faults)} faults")  # fmt: skip
    return int(bool(faults))


def _list(arguments: argparse.Namespace) -> int:
    folders = sorted(path.parent for path in models_folder().glob(f"*/{MANIFEST}"))
    rows = [
        {"id": m.id, "version": m.version, "title": m.title, "licence": m.licence, "folder": str(f)}
        for f in folders
        for m in [read_manifest(f)]
    ]
    report(rows, as_json=arguments.json)
    return 0
