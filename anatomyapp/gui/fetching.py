"""What is read off the window's thread after its first picture: record, banks, tours."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.errors import BankError, DocumentError, Fault
from anatomyapp.gui.running import StartOptions
from anatomyapp.gui.tours.loading import FoundTours, find_tours

if TYPE_CHECKING:
    from anatomyapp.gui.record_opening import OpenedRecord
    from anatomyapp.quiz.bank import Bank
    from anatomyapp.quiz.quiz import Quiz


@dataclass(frozen=True, slots=True)
class FoundBanks:
    """Banks, what is broken of others, and the frozen quiz of the one bank where one is wanted."""

    banks: tuple[Bank, ...] = ()
    faults: tuple[Fault, ...] = ()
    again: Quiz | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a job brought."""

    record: OpenedRecord
    found: FoundBanks
    tours: FoundTours


def fetch(options: StartOptions, shipped: Path, atlas: Atlas) -> Fetched:
    """Open the record, read banks and tours; no window is touched, so any thread may do it."""
    from anatomyapp.gui.record_opening import open_record  # noqa: PLC0415 - the window comes first

    if options.again is not None:
        found = _read_again(options.again, atlas)
    else:
        found = _read_all(options, shipped, atlas)
    for structure in list(atlas.meshes)[:1]:
        atlas.patches(structure)  # reads those of all, before the first card wants them
    record = open_record(options.store, options.folder)
    return Fetched(record, found, find_tours(options.pack, atlas))


def spoken_bank(path: Path, atlas: Atlas) -> Bank:
    """Return a bank in the words of the window.

    Raises
    ------
    BankError
        The file is broken or does not fit the atlas.
    """
    from anatomyapp.gui.quiz.item_names import as_spoken  # noqa: PLC0415 - the window comes first
    from anatomyapp.quiz.bank import read_bank  # noqa: PLC0415 - as above

    return as_spoken(read_bank(path, atlas), atlas)


def _read_all(options: StartOptions, shipped: Path, atlas: Atlas) -> FoundBanks:
    """Return the banks that are named, or else those that are shipped and one's own."""
    from anatomyapp.quiz.authoring.shelf import own_banks  # noqa: PLC0415 - as above

    read: list[Bank] = []
    faults: list[Fault] = []
    shelf = (*sorted(shipped.glob("*.yaml")), *own_banks(options.folder))
    for path in options.banks or shelf:
        try:
            if _is_for(path, atlas):
                read.append(spoken_bank(path, atlas))
        except BankError as error:
            faults += [fault.within(path.name) for fault in error.faults]
    return FoundBanks(tuple(sorted(read, key=lambda bank: bank.title)), tuple(faults))


def _read_again(path: Path, atlas: Atlas) -> FoundBanks:
    """Return the bank and the quiz of a frozen instance, in the words of the window."""
    from anatomyapp.gui.quiz.item_names import as_spoken  # noqa: PLC0415 - as above
    from anatomyapp.session.quiz_again import quiz_again, read_repeat  # noqa: PLC0415 - as above

    try:
        repeat = read_repeat(path, atlas)
    except DocumentError as error:
        return FoundBanks(faults=tuple(fault.within(path.name) for fault in error.faults))
    bank = as_spoken(repeat.bank, atlas)
    return FoundBanks((bank,), again=quiz_again(repeat.instance, bank))


def _is_for(path: Path, atlas: Atlas) -> bool:
    """Tell whether a bank asks about this atlas; one that does not say so is checked as if."""
    from anatomyapp.quiz.document import read_document  # noqa: PLC0415 - the window comes first

    tree = read_document(path).tree
    named = tree.get("atlas") if isinstance(tree, dict) else None
    return named is None or (isinstance(named, str) and atlas.has_tables_of(named))
