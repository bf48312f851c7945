"""``anatomyapp ar``: sheets to print, tracking, calibration and the state of cameras."""

from __future__ import annotations

import argparse

from anatomyapp.cli import ar_calibrate, ar_doctor, ar_sheet, ar_track


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the noun and its verbs."""
    noun = commands.add_parser("ar", help="augmented reality: sheets, tracking, calibration")
    verbs = noun.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for verb in (ar_sheet, ar_track, ar_calibrate, ar_doctor):
        verb.register(verbs)
