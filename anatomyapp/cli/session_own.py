"""``anatomyapp sessions own``: what is kept about one learner, for the learner."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from anatomyapp.cli.output import report, say
from anatomyapp.cli.record import opened_record
from anatomyapp.content import pack_folder, quizzes_folder
from anatomyapp.errors import UsageError
from anatomyapp.settings import Language

if TYPE_CHECKING:
    from anatomyapp.session.own_page import Telling


def register(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
) -> tuple[argparse.ArgumentParser, ...]:
    """Add the verb and return it."""
    own = verbs.add_parser(
        "own",
        help="write all that is kept about one learner, for the learner",
        description="One page to read (HTML) and JSON Lines, with nothing of anybody else. "
        "Whoever runs this reads the record; PINs guard the window alone.",
    )
    own.add_argument("learner", metavar="LEARNER", help="the pseudonym")
    own.add_argument("-o", "--output", type=Path, required=True, metavar="FOLDER")
    own.add_argument("--language", choices=("en", "de"), default="en", help="of the page")
    own.set_defaults(run=_own)
    return (own,)


def _own(arguments: argparse.Namespace) -> int:
    from anatomyapp.session.own_record import write_own_record  # noqa: PLC0415 - SQLAlchemy

    now = datetime.now(UTC)
    with opened_record(arguments.store) as store:
        learner = store.access.learner_of(arguments.learner)
        if learner is None:
            raise UsageError("no learner is called {name!r}.", name=arguments.learner)
        telling = _telling(Language(arguments.language), now)
        written = write_own_record(store, learner, arguments.output, now, telling)
    if arguments.json:
        report({"page": str(written.page), "lines": str(written.lines)}, as_json=True)
    else:
        say(str(written.page))
        say(str(written.lines))
    return 0


def _telling(language: Language, now: datetime) -> Telling:
    """Return words for the items of the shipped banks and the structures of the shipped atlas."""
    from anatomyapp.atlas.pack import read_pack  # noqa: PLC0415 - other commands need no atlas
    from anatomyapp.quiz.bank import read_bank  # noqa: PLC0415 - as above
    from anatomyapp.session.own_page import Telling  # noqa: PLC0415 - loads SQLAlchemy

    atlas = read_pack(pack_folder("thorax"))
    files = sorted((quizzes_folder() / "banks").glob("*.yaml"))
    banks = tuple(read_bank(file, atlas) for file in files)
    names = {str(structure.id): structure.label for structure in atlas.structures.values()}
    return Telling(language, now.astimezone().tzinfo or UTC, banks, names)
