"""Files of other programs taken in as a bank that passes its checks."""

from __future__ import annotations

import tempfile
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.document import LARGEST_FILE
from anatomyapp.errors import ExchangeError, Fault
from anatomyapp.exchange.anki_reading import read_apkg
from anatomyapp.exchange.csv_items import read_csv
from anatomyapp.exchange.formats import ExchangeFormat
from anatomyapp.exchange.gift_reading import read_gift
from anatomyapp.exchange.markup import one_line
from anatomyapp.exchange.moodle_reading import read_moodle_xml
from anatomyapp.exchange.option_entries import Origin, slug
from anatomyapp.exchange.qti_reading import read_qti_item, read_qti_package
from anatomyapp.exchange.reading import MOST_QUESTIONS, Reading, UnreadableError
from anatomyapp.exchange.recognising import recognised
from anatomyapp.exchange.report import ITEM, Loss, Report
from anatomyapp.exchange.safe_file import read_file
from anatomyapp.exchange.to_entries import Entry, entry_of
from anatomyapp.quiz.checks import check_entry
from anatomyapp.quiz.document import read_document
from anatomyapp.quiz.schema import FORMAT, LANGUAGE, BankEntry, ItemEntry, MisconceptionEntry
from anatomyapp.quiz.writing import bank_text

Tree = dict[str, Any]
_ROUNDS = 4  # of checking: what is left out may have hidden another fault


@dataclass(frozen=True, slots=True)
class Wish:
    """How a file is to be taken in.

    ``bank`` becomes the bank's id, ``station`` is for questions that tell none of the atlas.
    """

    bank: str = "imported"
    station: str = ""
    title: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Imported:
    """The bank, ready to be written, and what was not taken over."""

    bank: BankEntry
    report: Report


def import_bank(path: Path, atlas: Atlas, wish: Wish | None = None) -> Imported:
    """Return the bank that a file of another program makes; nothing is written.

    Raises
    ------
    ExchangeError
        The file cannot be read safely, or holds nothing that can be asked.
    """
    wish = wish or Wish()
    content = read_file(path)
    form = recognised(path, content)
    known = {station.id for station in atlas.stations}
    if wish.station and wish.station not in known:
        raise ExchangeError("{station}: no station of the atlas; use one of {known}.",
                            station=wish.station, known=", ".join(sorted(known)))  # fmt: skip
    if not LANGUAGE.fullmatch(wish.language):
        raise ExchangeError("{language}: no language's code; give one of two or three small "
                            "letters, such as en or de.", language=wish.language[:60])  # fmt: skip
    origin = Origin(path.name[:200], atlas, wish.station)
    entries, losses, title = _entries(path, content, form, origin)
    report = Report(path.name, form.value, tuple(e.tree["id"] for e in entries), tuple(losses))
    wish = replace(wish, title=wish.title or title or path.stem)
    return _checked(path, entries, report, (wish, atlas))


def _entries(
    path: Path, content: bytes, form: ExchangeFormat, origin: Origin
) -> tuple[list[Entry], list[Loss], str]:
    if form is ExchangeFormat.CSV:
        rows, losses = read_csv(path, content)
        trees = [Entry(tree, beliefs) for tree, beliefs in rows]
        return *_sound(trees, losses), ""
    reading = _reader(form, content)(path, content)
    found: list[Entry] = []
    losses = list(reading.losses)
    for question in reading.questions:
        try:
            found.append(entry_of(question, origin))
        except UnreadableError as error:
            losses.append(Loss(question.id, ITEM, str(error)))
    return *_sound(found, losses), reading.title


def _reader(form: ExchangeFormat, content: bytes) -> Callable[[Path, bytes], Reading]:
    readers: Mapping[ExchangeFormat, Callable[[Path, bytes], Reading]] = {
        ExchangeFormat.MOODLE_XML: read_moodle_xml,
        ExchangeFormat.GIFT: read_gift,
        ExchangeFormat.APKG: read_apkg,
    }
    packed = content.startswith(b"PK")
    return readers.get(form, read_qti_package if packed else read_qti_item)


def _sound(entries: Sequence[Entry], losses: list[Loss]) -> tuple[list[Entry], list[Loss]]:
    """Return the entries whose form is right, with ids that differ, and what was lost."""
    found: list[Entry] = []
    taken: set[str] = set()
    beliefs: Tree = {}
    for place, entry in enumerate(entries, start=1):
        name = str(entry.tree.get("id") or f"item-{place}")
        if name in taken:
            other = f"{name[:60]}-{place}"
            losses.append(Loss(name, "id", f"it stands twice; item {place} becomes {other}"))
            name = other
        named = replace(entry, tree={**entry.tree, "id": name})
        taken.add(name)
        if fault := _fault_of(named):
            losses.append(Loss(name, ITEM, fault))
            continue
        found.append(named)
        losses += [replace(loss, item=name) for loss in entry.losses]
        losses += _other_words(name, entry, beliefs)
    return found, losses


def _fault_of(entry: Entry) -> str:
    """Return what is wrong with the form of an entry, or nothing."""
    try:
        ItemEntry.model_validate(entry.tree)
        for belief in entry.beliefs.values():
            MisconceptionEntry.model_validate(belief)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        return f"{where}: {first['msg']}; mend it in the file"
    return ""


def _other_words(name: str, entry: Entry, known: Tree) -> Iterator[Loss]:
    """Yield the misconceptions that another item words otherwise; they stand in a table once."""
    for belief, told in entry.beliefs.items():
        words = known.setdefault(belief, told)
        if any(words[part] != told[part] for part in ("statement", "correction")):
            why = f"{belief} is worded otherwise in an item before; those words stand"
            yield Loss(name, "misconception", why)


def _checked(
    path: Path, entries: list[Entry], report: Report, goal: tuple[Wish, Atlas]
) -> Imported:
    """Return the bank of those entries that pass its checks."""
    for _ in range(_ROUNDS):
        if not entries:
            break
        bank = _bank(entries[:MOST_QUESTIONS], *goal)
        faults = _faults(bank, goal[1])
        if not faults:
            carried = tuple(item.id for item in bank.items)
            return Imported(bank, replace(report, carried=carried))
        report = report.after(
            Loss(bank.items[place].id, ITEM, f"{fault.what}; {fault.remedy}")
            for place, fault in faults.items()
        )
        entries = [entry for i, entry in enumerate(entries) if i not in faults]
    reasons = (
        " ".join(map(str, [loss for loss in report.losses if loss.whole][:3])) or "It is empty."
    )
    raise ExchangeError(
        "{path}: holds no question that can be asked here. {reasons}", path=path, reasons=reasons
    )


def _bank(entries: Sequence[Entry], wish: Wish, atlas: Atlas) -> BankEntry:
    beliefs: Tree = {}
    for entry in entries:
        beliefs |= {name: told for name, told in entry.beliefs.items() if name not in beliefs}
    return BankEntry.model_validate({
        "format": FORMAT,
        "id": slug(wish.bank) or "imported",
        "version": "1.0.0",
        "title": _title(wish.title) or "Imported",
        "language": wish.language,
        "atlas": atlas.based_on or atlas.id,
        "licence": "not stated",
        "attribution": "not stated",
        "misconceptions": list(beliefs.values()),
        "items": [entry.tree for entry in entries],
    })  # fmt: skip


def _title(text: str) -> str:
    """Return text as a title: one line without signs that cannot be seen."""
    return one_line("".join(sign if sign.isprintable() else " " for sign in text))[:300].strip()


def _faults(bank: BankEntry, atlas: Atlas) -> dict[int, Fault]:
    """Return the first fault of each item, by its place in the bank."""
    text = bank_text(bank).encode()
    if len(text) > LARGEST_FILE:
        raise ExchangeError("{bank}: makes a bank of more than 2 MiB; import fewer questions at "
                            "once.", bank=bank.id)  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bank.yaml"
        path.write_bytes(text)
        document = read_document(path)
    starts = [document.line(("items", place)) for place in range(len(bank.items))]
    found: dict[int, Fault] = {}
    for fault in check_entry(bank, document, atlas):
        if not fault.warning:
            line = int(fault.where.removeprefix("line "))
            found.setdefault(max(bisect_right(starts, line) - 1, 0), fault)
    return found
