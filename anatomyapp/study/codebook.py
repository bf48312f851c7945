"""Codebooks: the codes that readers lay on comments, each with its definition, rules and examples.

A codebook is a YAML file in one language (docs/formats.md). The order of its codes is that of their
keys: the first nine have the digits 1 to 9.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from anatomyapp.atlas.document import Document, document_of, form_fault, listed
from anatomyapp.errors import CodebookError, DocumentError, Fault
from anatomyapp.quiz.yaml_text import Written, entries_text
from anatomyapp.study.coding import NOTHING, CodeId

MOST_CODES, MOST_EXAMPLES = 40, 10
_FORMAT = 1
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_Line = Annotated[str, Field(min_length=1, max_length=120)]
_Text = Annotated[str, Field(max_length=2000)]


@dataclass(frozen=True, slots=True)
class Code:
    """A code: what it means, what does not belong to it, and words that it was laid on."""

    id: CodeId
    name: str
    definition: str
    not_meant: str = ""
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Codebook:
    """The codes of a study."""

    title: str = ""
    language: str = "en"
    codes: tuple[Code, ...] = ()

    def code(self, code: CodeId) -> Code | None:
        """Return a code, None where there is none of this id."""
        return next((each for each in self.codes if each.id == code), None)

    def name_of(self, code: CodeId) -> str:
        """Return the name of a code, or its id where it is no longer in the book."""
        known = self.code(code)
        return known.name if known is not None else code

    def with_code(self, code: Code) -> Codebook:
        """Return the book with a code changed, or added at its end."""
        if self.code(code.id) is None:
            return replace(self, codes=(*self.codes, code))
        return replace(self, codes=tuple(code if c.id == code.id else c for c in self.codes))

    def without_code(self, code: CodeId) -> Codebook:
        """Return the book without a code."""
        return replace(self, codes=tuple(each for each in self.codes if each.id != code))

    def free_id(self, name: str) -> CodeId:
        """Return an id for a new code, made of its name."""
        plain = "-".join(re.findall(r"[a-z0-9]+", name.casefold())) or "code"
        taken = {NOTHING, *(each.id for each in self.codes)}
        tries = (plain[:40], *(f"{plain[:36]}-{number}" for number in range(2, MOST_CODES + 3)))
        return next(CodeId(each) for each in tries if each not in taken)


class _CodeEntry(BaseModel):
    """A code; *none* is no id: it says that no code applies."""

    model_config = ConfigDict(extra="forbid", title="Code")

    id: str = Field(max_length=40)
    name: _Line
    definition: Annotated[str, Field(min_length=1, max_length=2000)]
    not_meant: _Text = ""
    examples: list[Annotated[str, Field(min_length=1, max_length=500)]] = Field(
        default_factory=list, max_length=MOST_EXAMPLES
    )

    @field_validator("id")
    @classmethod
    def _is_id(cls, value: str) -> str:
        if not _ID.fullmatch(value):
            raise ValueError("small letters, digits and hyphens, such as seeing-depth")
        if value == NOTHING:
            raise ValueError(f"{NOTHING} says that no code applies; choose another id")
        return value


class _Entry(BaseModel):
    """A codebook; ``format`` is that of the file."""

    model_config = ConfigDict(extra="forbid", title="Codebook")

    format: int = Field(ge=_FORMAT, le=_FORMAT)
    title: _Line
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] = "en"
    codes: list[_CodeEntry] = Field(min_length=1, max_length=MOST_CODES)


def codebook_schema() -> dict[str, Any]:
    """Return the JSON Schema of a codebook's file."""
    schema = _Entry.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def codebook_of(text: bytes, path: Path) -> Codebook:
    """Read a codebook; ``path`` names it in what is said of its faults.

    Raises
    ------
    CodebookError
        The text is broken; every fault is named with its line.
    """
    try:
        document = document_of(text, path)
    except DocumentError as error:
        raise CodebookError(str(error), error.faults) from error
    try:
        entry = _Entry.model_validate(document.tree)
    except ValidationError as error:
        faults = tuple(form_fault(document, dict(each), "the file") for each in error.errors())
        raise CodebookError(listed(path, faults), faults) from error
    if faults := _repeated(entry, document):
        raise CodebookError(listed(path, faults), faults)
    return Codebook(entry.title, entry.language, tuple(_code(each) for each in entry.codes))


def codebook_text(book: Codebook) -> str:
    """Return a codebook as its file says it.

    Raises
    ------
    CodebookError
        It is none that can be read again: without a code, or with empty or overlong words.
    """
    tree: dict[str, Written] = {
        "format": _FORMAT,
        "title": book.title,
        "language": book.language,
        "codes": [_tree(code) for code in book.codes],
    }
    text = "\n".join(entries_text(tree)) + "\n"
    codebook_of(text.encode(), Path("codebook.yaml"))
    return text


def _tree(code: Code) -> dict[str, Written]:
    tree: dict[str, Written] = {"id": code.id, "name": code.name, "definition": code.definition}
    if code.not_meant:
        tree["not_meant"] = code.not_meant
    if code.examples:
        tree["examples"] = list(code.examples)
    return tree


def _code(entry: _CodeEntry) -> Code:
    return Code(
        CodeId(entry.id),
        entry.name.strip(),
        entry.definition.strip(),
        entry.not_meant.strip(),
        tuple(each.strip() for each in entry.examples),
    )


def _repeated(entry: _Entry, document: Document) -> tuple[Fault, ...]:
    seen: set[str] = set()
    faults: list[Fault] = []
    for number, code in enumerate(entry.codes):
        for field, value in (("id", code.id), ("name", code.name.casefold())):
            if f"{field} {value}" in seen:
                where = f"line {document.line(('codes', number, field))}"
                faults.append(
                    Fault(where, f"the {field} {value!r} stands twice", "give it another")
                )
            seen.add(f"{field} {value}")
    return tuple(faults)
