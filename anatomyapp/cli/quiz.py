"""``anatomyapp quiz``: check, list, generate and take banks of items."""

from __future__ import annotations

import argparse

from anatomyapp.cli import quiz_check, quiz_exchange, quiz_generate, quiz_list, quiz_take

# Each module adds its own commands.
VERBS = (quiz_check, quiz_list, quiz_generate, quiz_take, quiz_exchange)


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the noun and its verbs."""
    noun = commands.add_parser("quiz", help="check, list, generate and take banks of items")
    verbs = noun.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for verb in VERBS:
        verb.register(verbs)
