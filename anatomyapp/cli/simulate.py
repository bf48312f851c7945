"""``anatomyapp simulate``: cohorts of learners that nobody is, and the power of designs."""

from __future__ import annotations

import argparse

from anatomyapp.cli import simulate_cohort, simulate_power

# Each module adds its own command.
VERBS = (simulate_cohort, simulate_power)


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the noun and its verbs."""
    noun = commands.add_parser("simulate", help="simulate cohorts, and the power of designs")
    verbs = noun.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for verb in VERBS:
        verb.register(verbs)
