"""Questions written as a package for Anki: cards, and pictures whose names are hidden."""

from __future__ import annotations

import html
import tempfile
import zlib
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import genanki

from anatomyapp.exchange import anki_models as kinds
from anatomyapp.exchange.markup import clean, inline, one_line, to_html
from anatomyapp.exchange.question import Answer, Form, Head, Picture, Question, option_ids
from anatomyapp.exchange.report import write_file

_TAGGED = ("station", "bloom", "kind")


class _Occlusions(genanki.Model):  # type: ignore[misc]  # genanki has no types
    """A kind of notes that Anki's editor of hidden places opens."""

    def to_json(self, timestamp: float, deck_id: int) -> dict[str, Any]:
        told: dict[str, Any] = super().to_json(timestamp, deck_id)
        return told | {"originalStockKind": kinds.IMAGE_OCCLUSION}


def write_apkg(path: Path, head: Head, questions: Sequence[Question], at: datetime) -> None:
    """Write a package with one deck.

    Parameters
    ----------
    head
        By the bank's id Anki knows the deck again.
    at
        When it was made: of two imports of a note, Anki keeps what was made later.

    Raises
    ------
    ExchangeError
        The file cannot be written.
    """
    name = head.id
    made = genanki.Deck(_number(name), clean(one_line(head.title)), inline(head.credit))
    for question in questions:
        made.add_note(_note(name, question))
    with tempfile.TemporaryDirectory() as folder:
        media = [_kept(Path(folder), each) for each in _pictures(questions)]
        package = genanki.Package(made, media_files=sorted(set(media)))
        file = Path(folder) / "deck.apkg"
        package.write_to_file(str(file), timestamp=at.timestamp())
        write_file(path, file.read_bytes())


def _pictures(questions: Iterable[Question]) -> Iterable[Picture]:
    for question in questions:
        shown = (question.solution,) if _hides(question) else (question.picture, question.solution)
        yield from (picture for picture in shown if picture is not None)


def _kept(folder: Path, picture: Picture) -> str:
    path = folder / picture.name
    path.write_bytes(picture.png)
    return str(path)


def _number(name: str) -> int:
    """Return a number for a name, the same on every machine, as Anki wants its ids."""
    return 2**31 + zlib.crc32(f"anatomyapp {name}".encode()) // 2


def _hides(question: Question) -> bool:
    return question.form is Form.LABEL and question.solution is not None


def _note(bank: str, question: Question) -> genanki.Note:
    fields = _hidden(question) if _hides(question) else _card(question)
    model = _occlusions() if _hides(question) else _cards()
    return genanki.Note(
        model=model,
        fields=fields,
        guid=genanki.guid_for("anatomyapp", bank, question.id),
        tags=[f"{name}::{_tag(question.facts[name])}" for name in _TAGGED
              if question.facts.get(name)],
    )  # fmt: skip


def _tag(text: str) -> str:
    return "-".join(clean(text).split())


def _cards() -> genanki.Model:
    page = {"name": "Card", "qfmt": kinds.FRONT, "afmt": kinds.BACK}
    fields = [{"name": name} for name in kinds.CARD_FIELDS]
    return genanki.Model(kinds.CARD_ID, kinds.CARD, fields, [page], kinds.CSS)


def _occlusions() -> genanki.Model:
    page = {"name": "Labels", "qfmt": kinds.HIDDEN_FRONT, "afmt": kinds.HIDDEN_BACK}
    fields = [{"name": name} for name in kinds.OCCLUSION_FIELDS]
    return _Occlusions(kinds.OCCLUSION_ID, kinds.OCCLUSION, fields, [page], kinds.CSS,
                       model_type=genanki.Model.CLOZE)  # fmt: skip


def _card(question: Question) -> list[str]:
    options = question.form in {Form.CHOICE, Form.SEVERAL, Form.TRUTH, Form.ORDER}
    listed = (
        sorted(question.answers, key=_shown) if question.form is Form.ORDER else question.answers
    )
    return [
        clean(question.reference),
        to_html(question.stem),
        _image(question.picture),
        f"<ol>{''.join(f'<li>{inline(each.text)}</li>' for each in listed)}</ol>"
        if options
        else "",
        _answer(question),
        _image(question.solution),
        _beliefs(question.answers),
        to_html(question.feedback) if question.feedback else "",
        inline(question.hint),
        _facts(question),
    ]


def _shown(answer: Answer) -> int:
    """Return where an answer to be put in order is shown: anywhere, but always there."""
    return zlib.crc32(answer.text.encode())


def _answer(question: Question) -> str:
    if question.form is Form.ORDER:
        return f"<ol>{''.join(f'<li>{inline(each.text)}</li>' for each in question.answers)}</ol>"
    texts = (one_line(each.text) for each in question.keys if each.text)
    return "".join(f"<p>{html.escape(clean(text), quote=False)}</p>" for text in texts)


def _beliefs(answers: Sequence[Answer]) -> str:
    told = "".join(
        f"<dt>{inline(each.text)}</dt><dd>{to_html(each.told)}"
        f"{to_html(each.correction) if each.correction else ''}</dd>"
        for each in answers
        if each.told and each.text
    )
    return f"<dl>{told}</dl>" if told else ""


def _facts(question: Question) -> str:
    """Return what cards do not show, a line for each: by these a bank is made of them again."""
    facts = {"form": question.form.value, **question.facts, "options": option_ids(question)}
    return "".join(f"<div>{inline(f'{name}: {one_line(value)}')}</div>"
                   for name, value in facts.items() if value)  # fmt: skip


def _hidden(question: Question) -> list[str]:
    """Return the fields of a picture whose names are hidden, each of them on a card of its own."""
    places = (
        f"{{{{c{number}::image-occlusion:rect:left={left:.4f}:top={top:.4f}:width={wide:.4f}"
        f":height={high:.4f}:oi=1}}}}"
        for number, (left, top, wide, high) in enumerate(question.boxes, start=1)
    )
    named = "".join(f"<div>{inline(f'name: {one_line(each.text)}')}</div>"
                    for each in question.answers)  # fmt: skip
    pins = " ".join(f"{pin.structure}={pin.answer}" for pin in question.pins)
    told = {"reference": question.reference, "hint": question.hint, "pinned": pins}
    more = "".join(f"<div>{inline(f'{name}: {one_line(value)}')}</div>"
                   for name, value in told.items() if value)  # fmt: skip
    return [
        "<br>".join(places),
        _image(question.solution),
        to_html(question.stem),
        to_html(question.feedback) if question.feedback else "",
        _facts(question) + more + named,
    ]


def _image(picture: Picture | None) -> str:
    return f'<img src="{picture.name}">' if picture is not None else ""
