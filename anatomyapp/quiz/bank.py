"""Banks: items read from a YAML file and checked against an atlas."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from pydantic import ValidationError

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.document import Document, form_fault
from anatomyapp.errors import BankError, Fault
from anatomyapp.quiz.building import Builder
from anatomyapp.quiz.checks import check_entry, check_surfaces
from anatomyapp.quiz.document import broken, document_of, read_document
from anatomyapp.quiz.item import Item, ItemId
from anatomyapp.quiz.schema import BankEntry
from anatomyapp.quiz.translation import translated


@dataclass(frozen=True, slots=True)
class Form:
    """Which of the parallel forms of a blueprint a bank is, such as "A"."""

    blueprint: str
    letter: str


@dataclass(frozen=True, slots=True)
class Bank:
    """Items for one atlas, in the order of the file.

    ``text`` is the file as it is and ``digest`` its SHA-256, so that a record tells exactly what
    was asked, and keeps it; ``titles`` are those in other languages.
    """

    id: str
    version: str
    title: str
    language: str
    atlas: str
    licence: str
    attribution: str
    items: tuple[Item, ...]
    digest: str = ""
    titles: tuple[tuple[str, str], ...] = ()
    blueprint: Form | None = None
    text: bytes = field(default=b"", compare=False, repr=False)

    def item(self, item: ItemId) -> Item:
        """Return an item by its id.

        Raises
        ------
        BankError
            The bank has no such item.
        """
        for candidate in self.items:
            if candidate.id == item:
                return candidate
        raise BankError(f"{self.id}: no item {item}; choose one of the bank's items.")

    def in_language(self, language: str) -> Bank:
        """Return the bank in another language; what is not translated stays as it is."""
        title = dict(self.titles).get(language, self.title)
        items = tuple(translated(item, language) for item in self.items)
        return replace(self, title=title, items=items)

    def at_station(self, station: str) -> tuple[Item, ...]:
        """Return the items of one station."""
        return tuple(item for item in self.items if item.station == station)

    @property
    def stations(self) -> tuple[str, ...]:
        """The stations that the items belong to, in the order of the file."""
        return tuple(dict.fromkeys(item.station for item in self.items))


def read_bank(path: Path, atlas: Atlas) -> Bank:
    """Read a bank; warnings do not hinder it.

    Raises
    ------
    BankError
        The file is broken or does not fit the atlas; every fault stands in ``faults``.
    """
    return _read(read_document(path), atlas, path)


def bank_from(content: bytes, atlas: Atlas, named: Path) -> Bank:
    """Read a bank that lies in no file of its own; ``named`` stands in what is said of its faults.

    Raises
    ------
    BankError
        The text is broken or does not fit the atlas; every fault stands in ``faults``.
    """
    return _read(document_of(content, named), atlas, named)


def _read(document: Document, atlas: Atlas, path: Path) -> Bank:
    entry, faults = _checked(document, atlas)
    wrong = tuple(fault for fault in faults if not fault.warning)
    if entry is None or wrong:
        raise broken(path, *wrong)
    return replace(bank_of(entry, atlas, document.digest), text=document.text)


def check_bank(path: Path, atlas: Atlas) -> tuple[Fault, ...]:
    """Return all that is wrong with a bank, warnings too; nothing means that it is sound.

    Unlike reading it, this also holds the surfaces that are asked for against the meshes.
    """
    try:
        document = read_document(path)
    except BankError as error:
        return error.faults
    entry, faults = _checked(document, atlas)
    return faults if entry is None else (*faults, *check_surfaces(entry, document, atlas))


def _checked(document: Document, atlas: Atlas) -> tuple[BankEntry | None, tuple[Fault, ...]]:
    try:
        entry = BankEntry.model_validate(document.tree)
    except ValidationError as error:
        found = error.errors(include_url=False)
        return None, tuple(form_fault(document, dict(each), "the bank") for each in found)
    return entry, check_entry(entry, document, atlas)


def bank_of(entry: BankEntry, atlas: Atlas, digest: str = "") -> Bank:
    """Return the bank of an entry that was found sound.

    Raises
    ------
    ValueError
        It was not sound after all.
    """
    return Bank(
        id=entry.id,
        version=entry.version,
        title=entry.title,
        language=entry.language,
        atlas=entry.atlas,
        licence=entry.licence,
        attribution=entry.attribution,
        items=Builder(entry, atlas).items(),
        digest=digest,
        titles=tuple(entry.titles.items()),
        blueprint=Form(entry.blueprint.id, entry.blueprint.form) if entry.blueprint else None,
    )
