"""What this computer knows beside the record: instruments, banks, names of structures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.content import quizzes_folder
from anatomyapp.quiz.authoring.shelf import own_banks
from anatomyapp.quiz.bank import Bank, read_bank
from anatomyapp.study.instrument import Instrument
from anatomyapp.study.known_instruments import known_instruments


@dataclass(frozen=True, slots=True)
class Known:
    """What the record does not hold: instruments, banks by their ids, and structures' names."""

    instruments: Mapping[str, Instrument]
    bank: Callable[[str], Bank | None]
    names: Mapping[StructureId, str]


def known_here(atlas: Atlas, folder: Path) -> Known:
    """Return what comes with the program, and what lies in a data folder."""
    names = {id_: structure.label for id_, structure in atlas.structures.items()}
    return Known(known_instruments()[0], lambda bank: _bank(bank, atlas, folder), names)


def _bank(bank: str, atlas: Atlas, folder: Path) -> Bank | None:
    """Return the bank of a test; None where it is not on this computer any more."""
    paths = (quizzes_folder() / "banks" / f"{bank}.yaml", *own_banks(folder))
    found = next((path for path in paths if path.stem == bank and path.exists()), None)
    return read_bank(found, atlas) if found else None
