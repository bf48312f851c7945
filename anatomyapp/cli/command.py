"""The command line: its words, and what an error looks like."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from anatomyapp import __version__
from anatomyapp.cli import (
    access,
    ar,
    atlas,
    doctor,
    evaluate,
    instrument,
    quiz,
    sessions,
    simulate,
    study,
    study_report,
)
from anatomyapp.cli.output import complain
from anatomyapp.content import pack_folder
from anatomyapp.errors import AnatomyAppError
from anatomyapp.scene.camera import StandardView
from anatomyapp.settings import Language

WRONG_USE, FAILED = 2, 1


class Parser(argparse.ArgumentParser):
    """Answers wrong use with one line and exit code 2."""

    def error(self, message: str) -> NoReturn:
        """Print one line and leave."""
        complain(f"{self.prog}: {message}; see {self.prog} --help")
        raise SystemExit(WRONG_USE)


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands; without a command the window opens."""
    top = Parser(
        prog="anatomyapp",
        description="Learn anatomy in 3D. Without a command the window opens.",
    )
    top.add_argument("--version", action="version", version=f"anatomyapp {__version__}")
    _add_window_options(top)
    commands = top.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    nouns = (atlas, quiz, instrument, sessions, study, evaluate, study_report, simulate, access,
             ar, doctor)  # fmt: skip
    for noun in nouns:
        noun.register(commands)
    return top


def _add_window_options(top: argparse.ArgumentParser) -> None:
    window = top.add_argument_group("window")
    window.add_argument("--learner", metavar="NAME", help="the learner's pseudonym")
    window.add_argument("--store", metavar="URL", help="the record: a file or a database's URL")
    window.add_argument(
        "--atlas", metavar="PACK", type=pack_folder, help="a shipped atlas pack or a pack's folder"
    )
    window.add_argument(
        "--screenshot", metavar="FILE", type=Path, help="render the start view to a PNG and leave"
    )
    window.add_argument(
        "--size", metavar="WxH", type=size, default=None, help="the window's size, e.g. 1280x800"
    )
    window.add_argument(
        "--view",
        metavar="NAME",
        type=StandardView,
        choices=tuple(StandardView),
        help=f"the first view: {', '.join(StandardView)}",
    )
    window.add_argument(
        "--theme", choices=("light", "dark", "contrast"), help="instead of the system's"
    )
    window.add_argument(
        "--language",
        choices=tuple(map(str, Language)),
        help="what the window speaks; the environment variable ANATOMYAPP_LANGUAGE says the same",
    )
    top.add_argument(
        "--renderer",
        choices=("auto", "hardware", "software"),
        help="what draws the model; the environment variable ANATOMYAPP_RENDERER says the same",
    )


def size(text: str) -> tuple[int, int]:
    """Return the width and height of ``1280x800`` in pixels."""
    width, times, height = text.partition("x")
    if not times or not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r} is no size; write it as 1280x800")
    if not (640 <= int(width) <= 16384 and 480 <= int(height) <= 16384):
        raise argparse.ArgumentTypeError(f"{text!r} is not between 640x480 and 16384x16384")
    return int(width), int(height)


def run(arguments: argparse.Namespace) -> int:
    """Run the command that was parsed; an error that the user can mend becomes one line."""
    try:
        return int(arguments.run(arguments))
    except AnatomyAppError as error:
        complain(f"anatomyapp: {error}")
        return FAILED
    except BrokenPipeError:
        # The reader of our output left early, as `head` does.
        sys.stderr.close()
        return 0


def parse(words: Sequence[str] | None) -> argparse.Namespace:
    """Return the parsed words of the command line."""
    return parser().parse_args(words)
