"""Completing an outline: items that an instructor may use, put into the file that scores them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from anatomyapp.atlas.document import document_of
from anatomyapp.errors import Fault, InstrumentError
from anatomyapp.quiz.writing import write_whole
from anatomyapp.quiz.yaml_text import entries_text
from anatomyapp.study.instrument import Instrument, Question
from anatomyapp.study.instrument_file import entry_of, instrument_from
from anatomyapp.study.instrument_schema import (
    DomainEntry,
    PageEntry,
    PolesEntry,
    QuestionEntry,
    TextsEntry,
)
from anatomyapp.study.item_list import ListedItem, broken, read_items

_HEAD = (
    "# Items imported by who may use them. They belong to their authors: keep this file to you.\n\n"
)


def import_items(outline: Instrument, items: Path, folder: Path) -> Path:
    """Put a list of items into an outline, and keep what comes of it in a folder; return its path.

    Raises
    ------
    InstrumentError
        The instrument needs no items, or the list is broken or does not fit; every fault stands in
        ``faults`` with its line.
    """
    path = folder / f"{outline.id}.yaml"
    text = completed(outline, read_items(items), items)
    instrument_from(text.encode(), path)
    write_whole(path, text)
    return path


def completed(outline: Instrument, items: Mapping[str, ListedItem], named: Path) -> str:
    """Return the file of an outline with the words of its items; ``named`` is where they stood.

    Optional items that have no words fall away; the instrument can then be asked in the languages
    that all items have.

    Raises
    ------
    InstrumentError
        The instrument needs no items, or they do not fit.
    """
    if outline.text_ships:
        raise InstrumentError(
            f"{outline.id}: its text comes with the program; use it as it is, or copy its file "
            f"under another id."
        )
    languages = frozenset[str].intersection(
        frozenset(outline.languages), *(item.languages for item in items.values())
    )
    faults = tuple(_faults(outline, items, languages))
    if faults:
        raise broken(named, *faults)
    entry = entry_of(document_of(outline.text, named), named)
    filled = entry.model_copy(
        update={
            "languages": [each for each in entry.languages if each in languages],
            "pages": [_page(page, items) for page in entry.pages],
            "domains": [_domain(domain, items) for domain in entry.domains],
        }
    )
    tree = filled.model_dump(mode="json", exclude_defaults=True)
    return _HEAD + "\n".join(entries_text(tree)) + "\n"


def _faults(
    outline: Instrument, items: Mapping[str, ListedItem], languages: frozenset[str]
) -> Iterator[Fault]:
    known: dict[str, Question] = {question.id: question for question in outline.questions()}
    names = " to ".join((next(iter(known)), next(reversed(known))))
    for name, item in items.items():
        if name not in known:
            yield Fault(f"line {item.line}", f"unknown item {name}", f"name {names}")
        elif bool(item.low and item.high) is bool(item.words):
            what = f"{name}: neither text nor low and high, or both"
            yield Fault(f"line {item.line}", what, "write the one or the other")
    missing = [name for name, each in known.items() if not each.optional and name not in items]
    if missing:
        yield Fault("file", f"no words for {', '.join(missing)}", "add them; all are asked")
    if items and not languages:
        spoken = ", ".join(outline.languages)
        yield Fault("file", "no language that all items have", f"write all of them in {spoken}")


def _page(page: PageEntry, items: Mapping[str, ListedItem]) -> PageEntry:
    questions = [_question(each, items[each.id]) for each in page.questions if each.id in items]
    return page.model_copy(update={"questions": questions})


def _question(question: QuestionEntry, item: ListedItem) -> QuestionEntry:
    words = TextsEntry(item.words) if item.words else None
    poles = PolesEntry(low=TextsEntry(item.low), high=TextsEntry(item.high)) if item.low else None
    return question.model_copy(update={"words": words, "poles": poles})


def _domain(domain: DomainEntry, items: Mapping[str, ListedItem]) -> DomainEntry:
    questions = [each for each in domain.questions if each in items]
    return domain.model_copy(update={"questions": questions})
