"""``anatomyapp quiz generate``: a bank of items made from an atlas."""

from __future__ import annotations

import argparse
from pathlib import Path

from anatomyapp.atlas.pack import read_pack
from anatomyapp.cli.output import report
from anatomyapp.cli.quiz_options import add_force, add_json, check_free
from anatomyapp.content import pack_folder
from anatomyapp.errors import UsageError
from anatomyapp.quiz.generating.wish import GENERATED, LANGUAGES, MOST, USUAL_COUNT, GenerationWish
from anatomyapp.quiz.item import Kind
from anatomyapp.settings import Language


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb."""
    generate = verbs.add_parser(
        "generate",
        help="make a bank from a model",
        description="Make a bank of items from any atlas pack: from its names, meshes and "
        "relations. The same pack, options and seed give the same bank.",
    )
    generate.add_argument(
        "pack",
        type=pack_folder,
        nargs="?",
        default=pack_folder("thorax"),
        metavar="PACK",
        help="a shipped pack or a pack's folder; the shipped thorax if not",
    )
    _add_choices(generate)
    generate.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    add_force(generate)
    add_json(generate)
    generate.set_defaults(run=_generate)


def _add_choices(generate: argparse.ArgumentParser) -> None:
    generate.add_argument(
        "--kinds",
        type=_kinds,
        default=(),
        metavar="KIND,…",
        help=f"some of {', '.join(GENERATED)}; all if not",
    )
    generate.add_argument(
        "--stations", type=_words, default=(), metavar="ID,…", help="stations; all if not"
    )
    generate.add_argument(
        "--count", type=_count, default=USUAL_COUNT, metavar="N", help=f"at most; {USUAL_COUNT}"
    )
    generate.add_argument("--seed", type=int, default=0, metavar="N", help="chooses the items; 0")
    generate.add_argument(
        "--language", type=Language, choices=LANGUAGES, default=Language.ENGLISH, help="en or de"
    )


def _words(text: str) -> tuple[str, ...]:
    words = tuple(word.strip() for word in text.split(",") if word.strip())
    if not words:
        raise argparse.ArgumentTypeError("nothing is named; give ids with commas between them")
    return words


def _kinds(text: str) -> tuple[Kind, ...]:
    for word in _words(text):
        if word not in GENERATED:
            known = ", ".join(GENERATED)
            raise argparse.ArgumentTypeError(f"{word!r} is not made from a model; choose {known}")
    return tuple(map(Kind, _words(text)))


def _count(text: str) -> int:
    if not (text.isdecimal() and 1 <= int(text) <= MOST):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of items from 1 to {MOST}")
    return int(text)


def _generate(arguments: argparse.Namespace) -> int:
    from anatomyapp.quiz.generating.generation import (  # noqa: PLC0415 - scipy takes a second
        generated_entry,
    )
    from anatomyapp.quiz.writing import write_bank  # noqa: PLC0415 - as above

    check_free((arguments.output,), force=arguments.force)
    atlas = read_pack(arguments.pack)
    known = [station.id for station in atlas.stations]
    for station in arguments.stations:
        if station not in known:
            named = ", ".join(known) or "none"
            raise UsageError(f"{atlas.title} has no station {station}; it has {named}.")
    wish = GenerationWish(
        kinds=arguments.kinds,
        stations=arguments.stations,
        count=arguments.count,
        seed=arguments.seed,
        language=arguments.language,
    )
    entry = generated_entry(atlas, wish)
    write_bank(arguments.output, entry)
    made = {"bank": entry.id, "items": len(entry.items), "file": str(arguments.output)}
    report(made, as_json=arguments.json)
    return 0
