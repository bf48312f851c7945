"""``anatomyapp quiz take``: the window, at the quiz, with these banks or with one quiz again."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.person import Person
from anatomyapp.cli.output import complain
from anatomyapp.cli.quiz_options import add_files
from anatomyapp.content import pack_folder
from anatomyapp.errors import UsageError
from anatomyapp.quiz.bank import read_bank
from anatomyapp.settings import LANGUAGE, Language


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb, which checks the banks and leaves the window to whoever called it."""
    take = verbs.add_parser(
        "take",
        help="take a quiz from banks in the window",
        description="Open the window at the quiz, with these banks and no others; or with exactly "
        "the quiz that was taken before: the same items, order and options.",
    )
    add_files(take, some="*")
    take.add_argument(
        "--again",
        type=Path,
        metavar="FILE",
        help='a quiz that "anatomyapp sessions instance" wrote, in place of banks',
    )
    take.add_argument(
        "--atlas",
        type=pack_folder,
        default=None,
        metavar="PACK",
        help="a shipped pack or a pack's folder; the shipped thorax if not",
    )
    take.add_argument("--learner", metavar="NAME", help="the learner's pseudonym")
    take.add_argument("--store", metavar="URL", help="the record: a file or a database's URL")
    take.set_defaults(run=_read, opens_window=True)


def _read(arguments: argparse.Namespace) -> int:
    """Read what is asked, so that what is broken is said before a window opens."""
    if bool(arguments.files) == (arguments.again is not None):
        raise UsageError("give banks, or one quiz by --again FILE.")
    atlas = read_pack(arguments.atlas or pack_folder("thorax"))
    for path in arguments.files:
        read_bank(path, atlas)
    arguments.banks = tuple(Path(path).resolve() for path in arguments.files)
    if arguments.again is None:
        return 0
    return _read_again(arguments, atlas)


def _read_again(arguments: argparse.Namespace, atlas: Atlas) -> int:
    """Read the quiz; the window speaks and shows the body as then, unless told otherwise."""
    from anatomyapp.session.quiz_again import read_repeat  # noqa: PLC0415 - as its codec

    arguments.again = arguments.again.resolve()
    repeat = read_repeat(arguments.again, atlas)
    shown, language = repeat.instance.person, repeat.instance.language
    arguments.person = Person(shown.sex, shown.stature_cm, shown.age_years) if shown else None
    if language in (Language.ENGLISH, Language.GERMAN):
        os.environ.setdefault(LANGUAGE, language)
    for warning in repeat.warnings:
        complain(f"anatomyapp: {warning}")
    return 0
