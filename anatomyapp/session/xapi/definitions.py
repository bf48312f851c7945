"""What banks say of their items, for the definitions of activities: stem, key and options.

A bank is known by the SHA-256 of its file, as ``quiz-started`` records it, so that an item is told
exactly as it was asked. No atlas is read: an option without words of its own is told by its id.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from pydantic import ValidationError

from anatomyapp.atlas.document import Document
from anatomyapp.errors import BankError
from anatomyapp.quiz.document import document_of, read_document
from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.schema import BankEntry, ItemEntry


@dataclass(frozen=True, slots=True)
class ItemDefinition:
    """An item as a bank has it; ``options`` gives each option's words, or its id."""

    stem: str
    key: str
    kind: Kind
    station: str
    language: str
    options: Mapping[str, str]


Definitions: TypeAlias = Mapping[str, Mapping[str, ItemDefinition]]  # by digest, then item@version


def read_definitions(banks: Iterable[Path]) -> Definitions:
    """Return what banks say of their items.

    Raises
    ------
    BankError
        A file is missing or broken.
    """
    return dict(_defined(read_document(path), path) for path in banks)


def define(text: bytes, named: Path) -> tuple[str, Mapping[str, ItemDefinition]]:
    """Return the digest of a bank's text, and what it says of its items.

    Raises
    ------
    BankError
        The text is broken; ``named`` stands in what is said of that.
    """
    return _defined(document_of(text, named), named)


def _defined(document: Document, path: Path) -> tuple[str, Mapping[str, ItemDefinition]]:
    try:
        bank = BankEntry.model_validate(document.tree)
    except ValidationError as error:
        raise BankError(
            f'{path} is no bank; run "anatomyapp quiz check {path}" for its faults.'
        ) from error
    items = {f"{item.id}@{item.version}": _definition(item, bank.language) for item in bank.items}
    return document.digest, items


def _definition(item: ItemEntry, language: str) -> ItemDefinition:
    ids = ((option.id or option.structure or "", option.text) for option in item.options)
    return ItemDefinition(
        stem=item.stem,
        key=item.key,
        kind=item.kind,
        station=item.station,
        language=language,
        options={option: text or option for option, text in ids if option},
    )
