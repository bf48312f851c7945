"""``anatomyapp study``: check protocols; open, list and close studies."""

from __future__ import annotations

import argparse

from anatomyapp.cli import study_check, study_list, study_open

# Each module adds its own commands.
VERBS = (study_check, study_list, study_open)


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the noun and its verbs."""
    noun = commands.add_parser("study", help="check protocols; open, list and close studies")
    verbs = noun.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for verb in VERBS:
        verb.register(verbs)
