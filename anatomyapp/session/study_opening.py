"""Opening a study: its protocol is checked against what there is before anybody can enter."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from anatomyapp.atlas.document import listed
from anatomyapp.content import quizzes_folder
from anatomyapp.errors import ProtocolError
from anatomyapp.quiz.authoring.shelf import shelf
from anatomyapp.session import consent_text
from anatomyapp.session.studies import Studies, Study
from anatomyapp.settings import Language
from anatomyapp.study import instrument_file, protocol_file
from anatomyapp.study.finding import Known
from anatomyapp.study.protocol_file import check_protocol, read_protocol
from anatomyapp.study.protocol_schema import LARGEST_SEED


@dataclass(frozen=True, slots=True)
class ToOpen:
    """A study to be opened.

    Parameters
    ----------
    protocol
        The file.
    id, title
        Those of the study; empty for the protocol's own.
    seed
        Of the allocation; None to draw one that nobody has seen.
    """

    protocol: Path
    id: str = ""
    title: str = ""
    seed: int | None = None


def protocol_folders(data_folder: Path) -> tuple[Path, Path]:
    """Return where protocols lie: the shipped ones, and one's own."""
    return quizzes_folder() / protocol_file.FOLDER, data_folder / protocol_file.FOLDER


def protocol_path(word: str, data_folder: Path) -> Path:
    """Return the file that a word names: a file as it stands, or a protocol by its id."""
    names = [folder / f"{word}.yaml" for folder in reversed(protocol_folders(data_folder))]
    return next((path for path in names if path.is_file()), Path(word))


def known_materials(data_folder: Path) -> Known:
    """Return what a protocol may name: what ships, and what lies in the data folder."""
    shipped = quizzes_folder()
    texts, _ = consent_text.find_consents(
        shipped / consent_text.FOLDER, data_folder / consent_text.FOLDER
    )
    instruments, _ = instrument_file.find_instruments(
        shipped / instrument_file.FOLDER, data_folder / instrument_file.FOLDER
    )
    return Known(
        banks=frozenset(bank.id for bank in shelf(shipped / "banks", data_folder) if bank.id),
        consents=frozenset(text.study for text in texts),
        instruments={
            name: frozenset(question.id for question in found.questions() if found.can_be_asked)
            for name, found in instruments.items()
        },
    )


def open_study(studies: Studies, wanted: ToOpen, known: Known, at: datetime) -> Study:
    """Open a study by a protocol that is sound and lacks nothing.

    Raises
    ------
    ProtocolError
        The protocol is broken, or names what is not there; every fault stands in ``faults``.
    StoreError
        The study's id is none, or taken; or the record cannot be written.
    """
    found = check_protocol(wanted.protocol, known)
    wrong = tuple(fault for fault in found if not fault.warning)
    if wrong:
        raise ProtocolError(listed(wanted.protocol, wrong), wrong)
    protocol = read_protocol(wanted.protocol)
    seed = secrets.randbelow(LARGEST_SEED) if wanted.seed is None else wanted.seed
    title = wanted.title or protocol.title.said(Language.ENGLISH)
    return studies.open(wanted.id or protocol.id, protocol, title, seed, at)


def free_id(wanted: str, taken: Iterable[str]) -> str:
    """Return the id of a study that no other has: the wanted one, or with a number behind it."""
    known = set(taken)
    ids = (wanted, *(f"{wanted}-{number}" for number in range(2, len(known) + 3)))
    return next(each for each in ids if each not in known)
