"""Options that the commands about banks share."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from anatomyapp.content import pack_folder
from anatomyapp.errors import UsageError


def add_atlas(verb: argparse.ArgumentParser) -> None:
    """Let a command choose the atlas that its banks ask about."""
    verb.add_argument(
        "--atlas",
        type=pack_folder,
        default=pack_folder("thorax"),
        metavar="PACK",
        help="a shipped pack or a pack's folder; the shipped thorax if not",
    )


def add_json(verb: argparse.ArgumentParser) -> None:
    """Let a command report to programs."""
    verb.add_argument("--json", action="store_true", help="report as JSON")


def add_force(verb: argparse.ArgumentParser) -> None:
    """Let a command replace files."""
    verb.add_argument("--force", action="store_true", help="replace a file that is there")


def check_free(paths: Iterable[Path | None], *, force: bool) -> None:
    """Refuse files that cannot be written, before long work.

    Raises
    ------
    UsageError
        A file is there already, or its folder is not.
    """
    for path in filter(None, paths):
        if path.is_dir() or (path.exists() and not force):
            raise UsageError("{path} is there already; name another file, or add --force.",
                             path=path)  # fmt: skip
        if not path.parent.is_dir():
            raise UsageError("{folder}: there is no such folder; make it first, or name another.",
                             folder=path.parent)  # fmt: skip


def add_files(verb: argparse.ArgumentParser, *, some: str = "+") -> None:
    """Let a command take banks; ``some`` says how many, as argparse does."""
    verb.add_argument("files", type=Path, nargs=some, metavar="FILE", help="a bank (YAML)")
