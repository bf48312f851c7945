"""``anatomyapp quiz list``: the items of banks, or the shipped banks."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from anatomyapp.atlas.pack import read_pack
from anatomyapp.cli.output import report
from anatomyapp.cli.quiz_options import add_atlas, add_files, add_json
from anatomyapp.content import quizzes_folder
from anatomyapp.quiz.bank import Bank, read_bank
from anatomyapp.quiz.item import Item, Kind

_LONGEST = 72  # letters of a stem, so that a row stays a line


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb."""
    listing = verbs.add_parser(
        "list",
        help="list the items of banks, or the shipped banks",
        description="List the items of banks, one in a row; without a file, the shipped banks.",
    )
    add_files(listing, some="*")
    add_atlas(listing)
    add_json(listing)
    listing.set_defaults(run=_list)


def _list(arguments: argparse.Namespace) -> int:
    atlas = read_pack(arguments.atlas)
    if arguments.files:
        banks = [read_bank(path, atlas) for path in arguments.files]
        cut = None if arguments.json else _LONGEST
        rows = [_item_row(item, bank, cut) for bank in banks for item in bank.items]
    else:
        paths = sorted((quizzes_folder() / "banks").glob("*.yaml"))
        rows = [_bank_row(path, read_bank(path, atlas)) for path in paths]
    report(rows, as_json=arguments.json)
    return 0


def _item_row(item: Item, bank: Bank, most: int | None) -> dict[str, object]:
    stem = " ".join(item.stem.split())
    short = stem if most is None or len(stem) <= most else stem[: most - 1].rstrip() + "…"
    return {
        "bank": bank.id,
        "id": item.id,
        "kind": item.kind.value,
        "station": item.station,
        "bloom": item.bloom.value,
        "version": item.version,
        "stem": short,
    }


def _bank_row(path: Path, bank: Bank) -> dict[str, object]:
    kinds = Counter(item.kind.value for item in bank.items)
    return {
        "id": bank.id,
        "version": bank.version,
        "title": bank.title,
        "language": bank.language,
        "items": len(bank.items),
        **{kind.value: kinds[kind.value] for kind in Kind},
        "licence": bank.licence,
        "file": str(path),
    }
