"""``anatomyapp evaluate items``: how the items of the banks fared."""

from __future__ import annotations

import argparse
from pathlib import Path

from anatomyapp.cli.quiz_options import add_atlas, add_force
from anatomyapp.errors import UsageError
from anatomyapp.evaluation.irt.calibration import Model


def add_items(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb."""
    items = verbs.add_parser(
        "items",
        help="facility, discrimination and more of every item, from first attempts",
        description="Statistics of items as Moodle's quiz report computes them, per bank. What is "
        "printed goes into files and mails: figures of fewer than five learners are hidden, as in "
        "every export of the window, unless --all-cells is given.",
    )
    items.add_argument("--store", metavar="URL", help="the record: a file or a database's URL")
    items.add_argument("--bank", metavar="ID", help="one bank only")
    items.add_argument(
        "--place", choices=("quiz", "ar"), help="answers given there only: in the quiz, or in AR"
    )
    items.add_argument(
        "--study", metavar="ID", help="only what those did who take part in a study, from then on"
    )
    items.add_argument(
        "--all-cells", action="store_true", help="show figures of fewer than five learners too"
    )
    items.add_argument(
        "--model",
        choices=[each.value for each in Model],
        action="append",
        default=[],
        help="estimate difficulties under this model too: Rasch from 50 learners, two parameters "
        "from 250; may be given twice",
    )
    items.add_argument(
        "--banks",
        type=Path,
        metavar="FOLDER",
        help="of the banks that asked: says what guessing earns at each of their items",
    )
    items.add_argument(
        "--calibrate",
        type=Path,
        metavar="BANK",
        help="a bank's file: print the difficulties of "
        "its items under the Rasch model as it takes them",
    )
    items.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="with --calibrate: write the bank with these difficulties as a new file",
    )
    add_force(items)
    add_atlas(items)
    items.add_argument("--json", action="store_true", help="report as JSON")
    items.set_defaults(run=_items)


def _items(arguments: argparse.Namespace) -> int:
    from anatomyapp.cli.evaluate_calibrate import calibrate  # noqa: PLC0415 - loads scipy
    from anatomyapp.cli.evaluate_printed import tell_items  # noqa: PLC0415 - as above

    if arguments.calibrate is not None:
        return calibrate(arguments)
    if arguments.output is not None:
        raise UsageError("-o writes a bank with difficulties; name the bank by --calibrate FILE.")
    return tell_items(arguments)
