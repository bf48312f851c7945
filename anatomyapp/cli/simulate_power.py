"""``anatomyapp simulate power``: how likely a design finds an effect."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from anatomyapp.cli.output import report
from anatomyapp.cli.quiz_options import add_json
from anatomyapp.cli.seed import seed

if TYPE_CHECKING:
    from anatomyapp.simulation.power import Power

_DESIGNS = ("paired", "arms", "ancova")


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb."""
    power = verbs.add_parser(
        "power",
        help="how likely a design finds an effect",
        description="Simulate studies by the models of cohorts, test each as the evaluation does, "
        "and count how often p is below alpha; with the 95 % Monte Carlo interval. Designs: "
        "paired (before and after, paired t test), arms (two arms afterwards, Welch's t test), "
        "ancova (two arms afterwards, adjusted for the score before).",
    )
    power.add_argument("--design", choices=_DESIGNS, required=True, help="what is compared")
    power.add_argument(
        "--learners",
        type=int,
        nargs="+",
        required=True,
        metavar="N",
        help="in all; several to compare",
    )
    power.add_argument(
        "--gain", type=float, required=True, metavar="L", help="what is learned, in logits"
    )
    power.add_argument(
        "--other-gain", type=float, default=0.0, metavar="L", help="by the other arm; 0 if not"
    )
    power.add_argument("--items", type=int, default=24, metavar="K", help="of each test; 24 if not")
    power.add_argument(
        "--dropout", type=float, default=0.0, metavar="P", help="part that is lost, 0 to 1"
    )
    power.add_argument("--alpha", type=float, default=0.05, metavar="A", help="0.05 if not")
    power.add_argument(
        "--replications",
        type=int,
        default=1_000,
        metavar="R",
        help="simulated studies; 1000 if not",
    )
    power.add_argument("--seed", type=seed, default=1, metavar="S", help="of all chance; 1 if not")
    add_json(power)
    power.set_defaults(run=_power)


def _power(arguments: argparse.Namespace) -> int:
    from anatomyapp.simulation.models import Models  # noqa: PLC0415 - loads what banks need
    from anatomyapp.simulation.power import Design, Question, power  # noqa: PLC0415 - loads scipy

    questions = [
        Question(
            design=Design(arguments.design),
            learners=learners,
            gain=arguments.gain,
            other_gain=arguments.other_gain,
            items=arguments.items,
            dropout=arguments.dropout,
            alpha=arguments.alpha,
            replications=arguments.replications,
            seed=arguments.seed,
        )
        for learners in arguments.learners
    ]
    models = Models()
    rows = [_row(power(question, models), as_json=arguments.json) for question in questions]
    report(rows, as_json=arguments.json)
    return 0


def _row(found: Power, *, as_json: bool) -> dict[str, object]:
    row: dict[str, object] = {
        "design": found.question.design.value,
        "learners": found.question.learners,
        "power": found.power,
        "low": found.low,
        "high": found.high,
        "difference": found.difference,
        "effect": found.effect,
        "replications": found.question.replications,
        "untested": found.untested,
    }
    shown = {"difference": "difference, points", "effect": "d_z or g"}
    return row if as_json else {shown.get(name, name): value for name, value in row.items()}
