"""``anatomyapp quiz check``: what is wrong with banks, each fault with its line and remedy."""

from __future__ import annotations

import argparse
from pathlib import Path

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.pack import read_pack
from anatomyapp.cli.fault_report import report_faults
from anatomyapp.cli.quiz_options import add_atlas, add_files, add_json
from anatomyapp.errors import DrawingError, Fault
from anatomyapp.quiz.bank import check_bank, read_bank
from anatomyapp.quiz.parallel import blueprint_faults


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb."""
    check = verbs.add_parser(
        "check",
        help="check banks against an atlas",
        description="Check banks against an atlas: form, keys, structures, giveaways, repeats, and "
        "by drawing each item whether what it asks for can be seen; of parallel forms, where they "
        "differ from the first. The exit code is 1 where there is a fault; warnings are no faults.",
    )
    add_files(check)
    check.add_argument("--quick", action="store_true", help="draw nothing")
    add_atlas(check)
    add_json(check)
    check.set_defaults(run=_check)


def _check(arguments: argparse.Namespace) -> int:
    atlas = read_pack(arguments.atlas)
    found = _faults(arguments.files, atlas, draws=not arguments.quick)
    return report_faults("bank", found, as_json=arguments.json)


def _faults(files: list[Path], atlas: Atlas, *, draws: bool) -> dict[Path, tuple[Fault, ...]]:
    """Return the faults by file; one renderer draws the items of all of them."""
    found = {path: check_bank(path, atlas) for path in files}
    sound = [path for path, faults in found.items() if all(f.warning for f in faults)]
    for path, uneven in blueprint_faults({path: read_bank(path, atlas) for path in sound}).items():
        found[path] += uneven
    for path, unseen in _unseen(sound, atlas).items() if draws and sound else ():
        found[path] += unseen
    return found


def _unseen(sound: list[Path], atlas: Atlas) -> dict[Path, tuple[Fault, ...]]:
    """Return what cannot be seen; a machine that cannot draw says so, and the rest stands."""
    from anatomyapp.quiz.sight_checks import check_sight  # noqa: PLC0415 - loads OpenGL

    try:
        return check_sight(sound, atlas)
    except DrawingError as error:
        remedy = "check it on a machine that draws, or with --quick"
        untried = Fault(
            "file", f"whether targets can be seen is open: {error}", remedy, warning=True
        )
        return dict.fromkeys(sound, (untried,))
