"""``anatomyapp evaluate``: what the record means."""

from __future__ import annotations

import argparse

from anatomyapp.cli.evaluate_instrument import add_instrument
from anatomyapp.cli.evaluate_items import add_items
from anatomyapp.cli.evaluate_outcomes import add_outcomes
from anatomyapp.cli.evaluate_progress import add_progress


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the noun and its verbs."""
    noun = commands.add_parser("evaluate", help="compute statistics from the record")
    verbs = noun.add_subparsers(title="commands", metavar="COMMAND", required=True)
    add_items(verbs)
    add_progress(verbs)
    add_instrument(verbs)
    add_outcomes(verbs)
