"""``anatomyapp quiz export`` and ``quiz import``: banks taken to other programs, and back."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from anatomyapp.atlas.pack import read_pack
from anatomyapp.cli.output import complain, end_progress, progress_bar, report, say
from anatomyapp.cli.quiz_options import add_atlas, add_force, add_json, check_free
from anatomyapp.content import quizzes_folder
from anatomyapp.errors import UsageError
from anatomyapp.quiz.bank import Bank, read_bank
from anatomyapp.quiz.writing import write_bank

if TYPE_CHECKING:
    from anatomyapp.exchange.report import Report

FORMATS = ("moodle-xml", "gift", "qti", "qti3", "apkg", "csv")
_MOST_LINES = 40


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add both verbs."""
    _register_export(verbs)
    _register_import(verbs)


def _register_export(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    export = verbs.add_parser(
        "export",
        help="write a bank for another program",
        description="Write a bank as Moodle XML, GIFT, a QTI 2.1 or 3.0 package, an Anki package "
        "or a table. Items that are asked on the model become pictures of it. What the format "
        "cannot carry is told, and written to a file with --report.",
    )
    export.add_argument("bank", metavar="BANK", help="a bank (YAML), or the id of a shipped one")
    export.add_argument("--to", required=True, choices=FORMATS, dest="format")
    export.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    export.add_argument("--language", metavar="CODE", help="of a bank in several languages: de")
    export.add_argument("--no-pictures", action="store_true",
                        help="draw nothing; items that need the model are left out")  # fmt: skip
    _add_both(export)
    export.set_defaults(run=_export)


def _register_import(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    taking = verbs.add_parser(
        "import",
        help="make a bank of another program's file",
        description="Read Moodle XML, GIFT, QTI 2.x and 3.0, an Anki package or a table, whichever "
        "it is, and write what can be asked on the model as a bank. What is not taken over is "
        "told, and written to a file with --report.",
    )
    taking.add_argument("file", type=Path, metavar="FILE")
    taking.add_argument("-o", "--output", type=Path, required=True, metavar="BANK",
                        help="the bank that is written (YAML)")  # fmt: skip
    taking.add_argument("--station", default="", metavar="ID",
                        help="of the atlas, for questions that tell none")  # fmt: skip
    taking.add_argument("--title", default="", metavar="TEXT", help="of the bank")
    taking.add_argument("--language", default="en", metavar="CODE", help="of the questions; or en")
    _add_both(taking)
    taking.set_defaults(run=_import)


def _add_both(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--report", type=Path, metavar="FILE", help="write the report as JSON, too")
    add_force(verb)
    add_atlas(verb)
    add_json(verb)


def _export(arguments: argparse.Namespace) -> int:
    from anatomyapp.exchange.exporting import (  # noqa: PLC0415 - loads lxml
        Goal,
        dictionary_beside,
        export_bank,
    )
    from anatomyapp.exchange.formats import ExchangeFormat  # noqa: PLC0415 - as above

    form = ExchangeFormat(arguments.format)
    beside = (dictionary_beside(arguments.output),) if form is ExchangeFormat.CSV else ()
    check_free((arguments.output, arguments.report, *beside), force=arguments.force)
    atlas = read_pack(arguments.atlas)
    bank = read_bank(_bank_file(arguments.bank), atlas)
    if arguments.language:
        bank = _spoken(bank, arguments.language)
    goal = Goal(arguments.output, form, datetime.now(UTC), pictures=not arguments.no_pictures)
    done = export_bank(bank, atlas, goal, _tell)
    end_progress()
    return _told(arguments, done)


def _import(arguments: argparse.Namespace) -> int:
    from anatomyapp.exchange.importing import Wish, import_bank  # noqa: PLC0415 - loads lxml

    check_free((arguments.output, arguments.report), force=arguments.force)
    wish = Wish(arguments.output.stem, arguments.station, arguments.title, arguments.language)
    found = import_bank(arguments.file, read_pack(arguments.atlas), wish)
    write_bank(arguments.output, found.bank)
    return _told(arguments, found.report)


def _bank_file(word: str) -> Path:
    """Return the file that a word names: a path, or the id of a shipped bank."""
    shipped = quizzes_folder() / "banks" / f"{word}.yaml"
    return shipped if not Path(word).exists() and shipped.is_file() else Path(word)


def _spoken(bank: Bank, language: str) -> Bank:
    """Return a bank in one of its languages."""
    known = dict.fromkeys(
        [bank.language, *(w.language for i in bank.items for w in i.translations)]
    )
    if language not in known:
        raise UsageError("{bank} has no words in {language}; choose one of {known}.",
                         bank=bank.id, language=language, known=", ".join(known))  # fmt: skip
    return bank.in_language(language)


def _tell(done: int, total: int) -> None:
    progress_bar(done, total, "items")


def _told(arguments: argparse.Namespace, done: Report) -> int:
    """Tell what was carried and what was not; the exit code is 0: what is lost is no fault."""
    if arguments.report is not None:
        done.save(arguments.report)
    if arguments.json:
        report(done.tree(), as_json=True)
        return 0
    whole = [loss for loss in done.losses if loss.whole]
    for loss in whole[:_MOST_LINES]:
        complain(f"left out: {loss.item}: {loss.why}")
    if len(whole) > _MOST_LINES:
        complain(f"left out: {len(whole) - _MOST_LINES} more; --report FILE names all of them")
    for line in done.summary():
        say(line)
    say(done.counted())
    return 0
