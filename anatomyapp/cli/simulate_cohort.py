"""``anatomyapp simulate cohort``: learners who go through a study as stated models say."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from anatomyapp.cli.output import end_progress, progress_bar, report
from anatomyapp.cli.quiz_options import add_atlas, add_json
from anatomyapp.cli.seed import seed
from anatomyapp.settings import Language, data_folder

if TYPE_CHECKING:
    from anatomyapp.simulation.plan import Plan

FOLDER = "simulated"  # of the data folder


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb."""
    cohort = verbs.add_parser(
        "cohort",
        help="simulate learners who go through a study",
        description="Simulate learners who go through a study's protocol: answers, times, ratings, "
        "comments, drop-outs. They are made by stated models (anatomyapp/simulation), are marked "
        "as simulated for ever, and lie in a record of their own. The same protocol, number and "
        "seed give the same events.",
    )
    cohort.add_argument("--learners", type=_some, required=True, metavar="N", help="how many")
    cohort.add_argument("--protocol", required=True, metavar="P", help="a protocol's id or file")
    cohort.add_argument("--seed", type=seed, default=1, metavar="S", help="of all chance; 1 if not")
    cohort.add_argument(
        "--store", metavar="URL",
        help="a new record: a file or a database's URL; a file in the data folder if not",
    )  # fmt: skip
    cohort.add_argument("--id", metavar="ID", help="of the study; the protocol's if not")
    cohort.add_argument(
        "--language", type=Language, choices=(Language.ENGLISH, Language.GERMAN),
        default=Language.ENGLISH, help="what they read and write",
    )  # fmt: skip
    add_atlas(cohort)
    add_json(cohort)
    cohort.set_defaults(run=_cohort)


def _some(text: str) -> int:
    """Return how many, 1 or more."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of learners; give 1 or more")
    return int(text)


def _cohort(arguments: argparse.Namespace) -> int:
    from anatomyapp.session.store import open_store  # noqa: PLC0415 - loads SQLAlchemy
    from anatomyapp.simulation.cohort import simulate  # noqa: PLC0415 - as above
    from anatomyapp.simulation.loading import read_world  # noqa: PLC0415 - as above
    from anatomyapp.simulation.plan import Plan  # noqa: PLC0415 - as above

    folder = data_folder()
    protocol, world = read_world(arguments.protocol, arguments.atlas, folder, arguments.language)
    study = arguments.id or protocol.id
    plan = Plan(study, protocol, arguments.learners, arguments.seed)
    with closing(open_store(arguments.store or _file(folder, plan))) as store:
        done = simulate(store, plan, world, lambda n: progress_bar(n, plan.learners, plan.cohort))
        end_progress()
        report({**done._asdict(), "store": store.place}, as_json=arguments.json)
    return 0


def _file(folder: Path, plan: Plan) -> Path:
    """Return the file of a cohort for which no other was named."""
    simulated = folder / FOLDER
    simulated.mkdir(parents=True, exist_ok=True)
    return simulated / f"{plan.cohort}.db"
