"""The shelf: which banks there are, shipped ones to copy and one's own to write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from anatomyapp.errors import BankError
from anatomyapp.quiz.authoring.draft import id_of
from anatomyapp.quiz.document import read_document

FOLDER = "banks"  # of the data folder
ENDING = ".yaml"


@dataclass(frozen=True, slots=True)
class Shelved:
    """A bank's file; ``fault`` says why it cannot be opened, or is empty."""

    path: Path
    own: bool
    id: str = ""
    title: str = ""
    version: str = ""
    language: str = ""
    atlas: str = ""
    count: int = 0
    fault: str = ""

    @property
    def called(self) -> str:
        """Its title, or the name of its file."""
        return self.title or self.path.name


def shelf(shipped: Path, data_folder: Path) -> tuple[Shelved, ...]:
    """Return the banks that are there, one's own first, each in the order of their titles."""
    own = sorted(_row(own_banks(data_folder), own=True), key=_title)
    there = sorted(shipped.glob(f"*{ENDING}"))
    return (*own, *sorted(_row(there, own=False), key=_title))


def own_banks(data_folder: Path) -> tuple[Path, ...]:
    """Return the files of one's own banks, in the order of their names."""
    return tuple(sorted((data_folder / FOLDER).glob(f"*{ENDING}")))


def free_place(data_folder: Path, name: str, taken: Iterable[str] = ()) -> tuple[Path, str]:
    """Return a file that is not there yet for a bank of one's own, and the bank's id."""
    base, known = id_of(name)[:70].strip("-") or "bank", frozenset(taken)
    ids = (base, *(f"{base}-{n}" for n in range(2, len(known) + 1000)))
    folder = data_folder / FOLDER
    for wanted in ids:
        path = folder / f"{wanted}{ENDING}"
        if wanted not in known and not path.exists():
            return path, wanted
    raise BankError(f"{folder}: there are too many banks called {base}; choose another title.")


def _row(paths: Iterable[Path], *, own: bool) -> Iterator[Shelved]:
    for path in paths:
        try:
            tree = read_document(path).tree
        except BankError as error:
            yield Shelved(path, own, fault=str(error))
            continue
        said = tree if isinstance(tree, dict) else {}
        words = {n: v for n, v in said.items() if isinstance(v, str)}
        items = said.get("items")
        yield Shelved(
            path,
            own,
            words.get("id", ""),
            words.get("title", ""),
            words.get("version", ""),
            words.get("language", "en"),
            words.get("atlas", ""),
            len(items) if isinstance(items, list) else 0,
        )


def _title(shelved: Shelved) -> str:
    return shelved.called.casefold()
