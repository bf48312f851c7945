"""Packages of Anki read into questions: our own notes, and plain cards with a front and a back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from anatomyapp.errors import ExchangeError
from anatomyapp.exchange import anki_models as kinds
from anatomyapp.exchange.markup import from_html, items_of, one_line, told_lines
from anatomyapp.exchange.question import Answer, Form, Pin, Question, with_option_ids
from anatomyapp.exchange.reading import (
    LONGEST_TEXT,
    MOST_ANSWERS,
    Reading,
    UnreadableError,
    check_count,
)
from anatomyapp.exchange.report import ITEM, Loss
from anatomyapp.exchange.safe_sqlite import opened
from anatomyapp.exchange.safe_xml import check_markup
from anatomyapp.exchange.safe_zip import SafeZip

_NEW, _OLD = "collection.anki21b", ("collection.anki21", "collection.anki2")
_LARGEST = 64 * 2**20


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of notes: its name, and those of its fields in their order."""

    name: str
    fields: tuple[str, ...]


def read_apkg(path: Path, content: bytes) -> Reading:
    """Return the questions of a package of Anki.

    Raises
    ------
    ExchangeError
        It is no package that can be read safely, or one of the newest form alone.
    """
    package = SafeZip(path, content)
    name = next((each for each in _OLD if each in package), None)
    if name is None or _NEW in package:
        raise ExchangeError(
            "{path}: holds no collection of Anki's older form; export the deck again with "
            "“Support older Anki versions”.",
            path=path,
        )
    with opened(path, package.read(name, _LARGEST)) as database:
        known = _kinds(path, database)
        (count,) = database.execute("SELECT COUNT(*) FROM notes").fetchone()
        check_count(path, count)
        words = "SELECT CAST(mid AS TEXT), CAST(flds AS TEXT) FROM notes ORDER BY id"
        rows = database.execute(words).fetchall()
        check_markup(path, sum(str(fields).count("<") for _, fields in rows))
    return _read(known, rows)


def _read(known: Mapping[str, _Kind], rows: list[tuple[object, object]]) -> Reading:
    questions: list[Question] = []
    losses: list[Loss] = []
    for place, (kind, fields) in enumerate(rows, start=1):
        name = f"note {place}"
        try:
            question = _note(known.get(str(kind)), str(fields), name)
            questions.append(question)
            losses += _lost(known[str(kind)], str(fields), question)
        except UnreadableError as error:
            losses.append(Loss(name, ITEM, str(error)))
    if any("kind" not in question.facts for question in questions):
        losses.append(Loss("file", "tags", "tags and names of decks are not taken over"))
    return Reading(tuple(questions), tuple(losses))


def _lost(kind: _Kind, text: str, question: Question) -> Iterator[Loss]:
    """Yield what plain notes hold beside the words of their front and back."""
    if "kind" in question.facts:
        return
    fields = dict(zip(kind.fields, text.split("\x1f"), strict=False))
    if others := [name for name, value in list(fields.items())[2:] if value.strip()]:
        yield Loss(question.id, "fields", f"only the first two are read, not {', '.join(others)}")
    if "<img" in text:
        yield Loss(question.id, "picture", "pictures of other programs are not taken over")


def _kinds(path: Path, database: sqlite3.Connection) -> Mapping[str, _Kind]:
    """Return the kinds of notes by their ids."""
    row = database.execute("SELECT models FROM col LIMIT 1").fetchone()
    try:
        told = json.loads(row[0]) if row else {}
        return {
            str(key): _Kind(str(kind["name"])[:100],
                            tuple(str(field["name"])[:100] for field in kind["flds"][:100]))
            for key, kind in list(told.items())[:1_000]
        }  # fmt: skip
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ExchangeError(
            "{path}: its kinds of notes cannot be read; export the deck again.", path=path
        ) from error


def _note(kind: _Kind | None, text: str, name: str) -> Question:
    if kind is None:
        raise UnreadableError("its kind of note is not in the package")
    if len(text) > 4 * LONGEST_TEXT:
        raise UnreadableError("its fields are too long; shorten them")
    fields = dict(zip(kind.fields, text.split("\x1f"), strict=False))
    if set(kinds.CARD_FIELDS) <= fields.keys():
        return _card(fields)
    if set(kinds.OCCLUSION_FIELDS) <= fields.keys():
        return _hidden(fields)
    if "cloze" in kind.name.casefold() or "{{c1::" in text:
        raise UnreadableError("texts with gaps (cloze) are not read; ask each gap alone")
    values = [from_html(value) for value in fields.values()]
    if len(values) < 2 or not values[0] or not values[1]:
        raise UnreadableError("it has no front and back with words on them")
    answers = (Answer(one_line(values[1]), 1.0),)
    return Question(name, Form.TYPED, values[0], answers)


def _card(fields: Mapping[str, str]) -> Question:
    facts = dict(_facts(fields["Facts"]))
    form = _form(facts.pop("form", ""))
    question = Question(
        id=from_html(fields["Item"]).partition("@")[0],
        version=_version(from_html(fields["Item"])),
        form=form,
        stem=from_html(fields["Stem"]),
        answers=_answers(form, fields),
        feedback=from_html(fields["Feedback"]),
        hint=from_html(fields["Hint"]),
        facts={name: value for name, value in facts.items() if name != "options"},
    )
    return with_option_ids(question, facts.get("options", ""))


def _answers(form: Form, fields: Mapping[str, str]) -> tuple[Answer, ...]:
    right = [text for text, _ in items_of(fields["Answer"], "li")] or [
        line for line in from_html(fields["Answer"]).split("\n") if line
    ]
    if max(len(right), fields["Options"].count("<li")) > MOST_ANSWERS:
        raise UnreadableError(f"it has more than {MOST_ANSWERS} answers")
    if form in {Form.ORDER, Form.TYPED, Form.SPOT}:
        return tuple(Answer(one_line(text), 1.0) for text in right)
    options = [text for text, _ in items_of(fields["Options"], "li")]
    told = dict(zip((text for text, _ in items_of(fields["Beliefs"], "dt")),
                    (told_lines(text) for text, _ in items_of(fields["Beliefs"], "dd")),
                    strict=False))  # fmt: skip
    keys = {one_line(text) for text in right}
    several = form is Form.SEVERAL
    share = 1 / max(len(keys), 1) if several else 1.0
    found = []
    for text in options:
        statement, correction = told.get(text, ("", ""))
        earned = share if one_line(text) in keys else -share if several else 0.0
        found.append(Answer(text, earned, told=statement, correction=correction))
    return tuple(found)


def _hidden(fields: Mapping[str, str]) -> Question:
    pairs = _facts(fields["Comments"])
    facts = dict(pairs)
    if facts.get("form") != Form.LABEL:
        raise UnreadableError("hidden places of other programs' pictures are not read")
    names = [value for name, value in pairs if name == "name"][:MOST_ANSWERS]
    pins = []
    for word in facts.get("pinned", "").split():
        structure, _, number = word.partition("=")
        if not number.isdecimal() or int(number) >= len(names):
            raise UnreadableError("a pin has no name")
        pins.append(Pin(int(number), (0.0, 0.0), structure))
    asked = {pin.answer for pin in pins}
    reference = facts.get("reference", "")
    question = Question(
        id=reference.partition("@")[0],
        version=_version(reference),
        form=Form.LABEL,
        stem=from_html(fields["Header"]),
        answers=tuple(Answer(name, float(i in asked)) for i, name in enumerate(names)),
        pins=tuple(pins),
        feedback=from_html(fields["Back Extra"]),
        hint=facts.get("hint", ""),
        facts={name: value for name, value in facts.items() if name not in _OWN},
    )
    return with_option_ids(replace(question), facts.get("options", ""))


_OWN = frozenset(("form", "name", "pinned", "reference", "hint", "options"))


def _facts(field: str) -> list[tuple[str, str]]:
    pairs = (line.partition(": ") for line in from_html(field).split("\n"))
    return [(name, value) for name, colon, value in pairs if colon]


def _form(word: str) -> Form:
    if word not in {form.value for form in Form}:
        raise UnreadableError("it does not say how it is answered")
    return Form(word)


def _version(reference: str) -> int:
    number = reference.partition("@")[2]
    return int(number) if number.isdecimal() and 0 < len(number) < 7 else 1
