"""The live check: what is wrong with a draft, each finding at the field that it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pydantic import ValidationError

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.document import Document, Place, Tree
from anatomyapp.errors import Fault
from anatomyapp.quiz.authoring.draft import Draft
from anatomyapp.quiz.authoring.fields import Fields, Value, thawed
from anatomyapp.quiz.authoring.standing_in import filled, lacking
from anatomyapp.quiz.checks import check_entry, check_surfaces
from anatomyapp.quiz.schema import FORMAT, BankEntry, ItemEntry

_LINE = "line "
_OF_FIELDS: tuple[tuple[re.Pattern[str], Place], ...] = (  # of fields that have no line yet
    (re.compile("it has no key"), ("key",)),
    (re.compile("nothing is to be placed"), ("target",)),
    (re.compile("it asks for no surface"), ("facing",)),
    (re.compile(r"\d+ pins, at least"), ("pins",)),
    (re.compile(r"\d+ options, at least"), ("options",)),
)
_FIRST_WORDS: dict[Place, Place] = {  # where parts that are missing as a whole begin
    ("feedback",): ("feedback", "how_to_tell"),
    ("facing",): ("facing", "called"),
}
_IN_LINE = re.compile(r"in line (\d+)")
_STAND_IN = {
    "id": "bank",
    "version": "1.0.0",
    "title": "Bank",
    "licence": "none",
    "attribution": "none",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, or better mended.

    Parameters
    ----------
    item
        The item's number in the draft; None of what concerns the bank.
    place
        The field, from the item's or the bank's root.
    code
        Of a fault of form: pydantic's word for it; else empty.
    """

    item: int | None
    place: Place
    what: str
    remedy: str
    warning: bool = False
    code: str = ""


def findings(draft: Draft, atlas: Atlas) -> tuple[Finding, ...]:
    """Return all that is wrong with a draft, without looking at the meshes' surfaces."""
    entry, numbers = _sound(draft)
    document = _numbered(draft, numbers)
    lines = {line: place for place, line in document.lines.items()}
    faults = check_entry(entry, document, atlas) if entry is not None else ()
    said = [_finding(fault, lines, numbers, draft) for fault in faults]
    lack = {(i.number, place) for i in draft.items for place in lacking(i.fields)}
    return (*_of_form(draft), *(f for f in said if (f.item, f.place) not in lack))


def surface_findings(draft: Draft, number: int, atlas: Atlas) -> tuple[Finding, ...]:
    """Return where an item's surface disagrees with the meshes; it takes up to some seconds."""
    items = tuple(item for item in draft.items if item.number == number)
    alone = Draft(draft.head, items)
    entry, numbers = _sound(alone)
    if entry is None:
        return ()
    document = _numbered(alone, numbers)
    lines = {line: place for place, line in document.lines.items()}
    return tuple(_finding(f, lines, numbers, alone) for f in check_surfaces(entry, document, atlas))


@lru_cache(maxsize=4096)
def entry_of(fields: Fields) -> ItemEntry | tuple[Finding, ...]:
    """Return an item as its entry, or what is wrong with its form."""
    try:
        return ItemEntry.model_validate(thawed(fields))
    except ValidationError as error:
        return tuple(_form_findings(error))


def bank_entry_of(draft: Draft) -> BankEntry:
    """Return a draft as the entry of a bank.

    Raises
    ------
    ValueError
        Its form is unsound; `findings` says where.
    """
    return BankEntry.model_validate(thawed(draft.tree()))


def _of_form(draft: Draft) -> Iterator[Finding]:
    if not draft.items:
        yield Finding(None, ("items",), "the bank has no items", "add one", code="no_items")
    yield from _head_findings(draft.head)
    for item in draft.items:
        entry = entry_of(item.fields)
        for found in () if isinstance(entry, ItemEntry) else entry:
            yield Finding(item.number, found.place, found.what, found.remedy, code=found.code)


@lru_cache(maxsize=64)
def _head_findings(head: Fields) -> tuple[Finding, ...]:
    tree = thawed(head)
    item: dict[str, Tree] = {
        "id": "item",
        "kind": "find",
        "stem": "-",
        "key": "item",
        "station": "item",
    }
    item |= {"objective": "-", "bloom": "remember", "source": "-"}
    item["feedback"] = {"how_to_tell": "-"}
    whole: dict[str, Tree] = {**_mapping(tree), "items": [item]}
    try:
        BankEntry.model_validate(whole)
    except ValidationError as error:
        return tuple(_form_findings(error))
    return ()


def _form_findings(error: ValidationError) -> Iterator[Finding]:
    remedies = {"missing": "fill it in", "extra_forbidden": "remove it"}
    for each in error.errors(include_url=False):
        place = _FIRST_WORDS.get(each["loc"], each["loc"])
        code = str(each["type"])
        if code == "literal_error" and str(each["loc"][-1]).startswith("literal["):
            continue  # the other way to write this field was meant, and is told of
        what = str(each["msg"]).removeprefix("Value error, ")
        yield Finding(None, place, what, remedies.get(code, "mend it"), code=code)


def _sound(draft: Draft) -> tuple[BankEntry | None, tuple[int, ...]]:
    """Return the bank of those items whose form is sound, and their numbers in its order.

    Words that an item lacks are stood in for, so that it is looked at as well.
    """
    entries = [(i.number, entry_of(filled(i.fields, i.number))) for i in draft.items]
    sound = [(number, entry) for number, entry in entries if isinstance(entry, ItemEntry)]
    if not sound:
        return None, ()
    said = _mapping(thawed(draft.head))
    faulty = {found.place[0] for found in _head_findings(draft.head) if found.place}
    head = {name: value for name, value in said.items() if name not in faulty}
    whole = {"atlas": "none", **_STAND_IN, **head, "format": FORMAT}
    bare = BankEntry.model_validate({**whole, "items": [thawed(_filled_item(draft, sound[0][0]))]})
    return bare.model_copy(update={"items": [entry for _, entry in sound]}), tuple(
        n for n, _ in sound
    )


def _filled_item(draft: Draft, number: int) -> Fields:
    return filled(draft_fields(draft, number), number)


def draft_fields(draft: Draft, number: int) -> Fields:
    """Return the fields of an item that is there."""
    return draft.items[draft.place_of(number)].fields


def _numbered(draft: Draft, numbers: tuple[int, ...]) -> Document:
    """Return a document in which each place has a line of its own, so that a line tells the place.

    Items stand in it in the order of their numbers here; those that are not named are left out.
    """
    rows = tuple(_filled_item(draft, number) for number in numbers)
    whole = draft.head.put(("items",), rows)
    lines = {place: line for line, place in enumerate(_places(whole, ()), 1)}
    return Document("", lines)


def _places(value: Value, place: Place) -> Iterator[Place]:
    yield place
    if isinstance(value, Fields):
        for name, inner in value.pairs:
            yield from _places(inner, (*place, name))
    elif isinstance(value, tuple):
        for i, inner in enumerate(value):
            yield from _places(inner, (*place, i))


def _finding(
    fault: Fault, lines: dict[int, Place], numbers: tuple[int, ...], draft: Draft
) -> Finding:
    place = lines.get(int(fault.where.removeprefix(_LINE)), ())
    if len(place) < 2 or place[0] != "items":
        return Finding(None, place, fault.what, fault.remedy, fault.warning)
    number = numbers[int(place[1])]
    what = fault.what.removeprefix(f"{_filled_item(draft, number).text('id')}: ")
    own = next((own for words, own in _OF_FIELDS if words.match(what)), place[2:])
    said = _named(what, lines, [_filled_item(draft, n).text("id") for n in numbers])
    return Finding(number, own, said, fault.remedy, fault.warning)


def _named(what: str, lines: dict[int, Place], ids: list[str]) -> str:
    """Return words that name another place by its line with the item that stands there."""

    def name(line: re.Match[str]) -> str:
        place = lines.get(int(line[1]), ())
        return f"in {ids[int(place[1])]}" if len(place) > 1 and place[0] == "items" else line[0]

    return _IN_LINE.sub(name, what) if _IN_LINE.search(what) else what


def _mapping(tree: Tree) -> dict[str, Tree]:
    return tree if isinstance(tree, dict) else {}
