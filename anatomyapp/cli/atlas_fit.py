"""``anatomyapp atlas fit``: a pack of another adult, by sex, stature and age."""

from __future__ import annotations

import argparse
from pathlib import Path

from anatomyapp.atlas.person import Person, Sex
from anatomyapp.cli.output import report
from anatomyapp.content import pack_folder


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb to the noun ``atlas``."""
    fit = verbs.add_parser("fit", help="write the pack of another adult")
    fit.add_argument(
        "pack", type=pack_folder, nargs="?", default=pack_folder("thorax"), help="the shipped man"
    )
    fit.add_argument("--sex", type=Sex, choices=tuple(Sex), required=True)
    fit.add_argument("--stature", type=float, required=True, metavar="CM")
    fit.add_argument("--age", type=float, required=True, metavar="YEARS")
    fit.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    fit.add_argument("--json", action="store_true", help="report as JSON")
    fit.set_defaults(run=_fit)


def _fit(arguments: argparse.Namespace) -> int:
    from anatomyapp.atlas.standalone import write_fitted  # noqa: PLC0415 - loads the tables' reader

    person = Person(arguments.sex, arguments.stature, arguments.age)
    write_fitted(arguments.pack, person, arguments.output)
    report({"pack": str(arguments.output), "person": str(person.sex)}, as_json=arguments.json)
    return 0
