"""Texts that ask whether one takes part in a study: YAML files with a version and languages."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from anatomyapp.atlas.document import form_fault, listed, read_document
from anatomyapp.errors import DocumentError, Fault
from anatomyapp.settings import Language

FOLDER = "consents"
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Wording:
    """What one language says: a title and paragraphs."""

    title: str
    text: str

    @property
    def sha256(self) -> str:
        """The hash by which the record tells exactly what was shown."""
        return hashlib.sha256(f"{self.title}\n\n{self.text}".encode()).hexdigest()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Its paragraphs, which empty lines part in the file."""
        parts = re.split(r"\n\s*\n", self.text.strip())
        return tuple(" ".join(part.split()) for part in parts)


@dataclass(frozen=True, slots=True)
class ConsentText:
    """The text of a study in its languages; ``asks`` says whether learners are asked now."""

    study: str
    version: int
    asks: bool
    wordings: Mapping[Language, Wording]

    def in_language(self, language: Language) -> tuple[Language, Wording]:
        """Return the wording in a language, or in English; which one it is stands first."""
        found = language if language in self.wordings else Language.ENGLISH
        return found, self.wordings[found]


class _WordingEntry(BaseModel):
    model_config = ConfigDict(extra="forbid")

    title: str = Field(min_length=1, max_length=200)
    text: str = Field(min_length=1, max_length=20_000)


class _Entry(BaseModel):
    """A file; ``format`` is that of the file, ``version`` that of the text."""

    model_config = ConfigDict(extra="forbid")

    format: int = Field(ge=1, le=1)
    study: str = Field(max_length=64)
    version: int = Field(ge=1)
    asks: bool
    wordings: dict[Language, _WordingEntry]

    @field_validator("study")
    @classmethod
    def _is_id(cls, value: str) -> str:
        if not _ID.fullmatch(value):
            raise ValueError("small letters, digits and hyphens, such as rib-study-1")
        return value

    @field_validator("wordings")
    @classmethod
    def _has_both(cls, value: dict[Language, _WordingEntry]) -> dict[Language, _WordingEntry]:
        missing = {Language.ENGLISH, Language.GERMAN} - value.keys()
        if missing:
            raise ValueError(f"no wording in {', '.join(sorted(missing))}")
        return value


def read_consent(path: Path) -> ConsentText:
    """Read a text.

    Raises
    ------
    DocumentError
        The file is broken; every fault is named with its line.
    """
    document = read_document(path)
    try:
        entry = _Entry.model_validate(document.tree)
    except ValidationError as error:
        faults = tuple(form_fault(document, dict(each), "the file") for each in error.errors())
        raise DocumentError(listed(path, faults), faults) from error
    wordings = {each: Wording(of.title, of.text) for each, of in entry.wordings.items()}
    return ConsentText(entry.study, entry.version, entry.asks, MappingProxyType(wordings))


def find_consents(*folders: Path) -> tuple[tuple[ConsentText, ...], tuple[Fault, ...]]:
    """Return the texts in folders by study, the newest version of each, and what is broken."""
    found: dict[str, ConsentText] = {}
    faults: list[Fault] = []
    for path in (path for folder in folders for path in sorted(folder.glob("*.yaml"))):
        try:
            text = read_consent(path)
        except DocumentError as error:
            faults += [fault.within(path.name) for fault in error.faults]
        else:
            known = found.get(text.study)
            if known is None or text.version > known.version:
                found[text.study] = text
    return tuple(found[study] for study in sorted(found)), tuple(faults)
