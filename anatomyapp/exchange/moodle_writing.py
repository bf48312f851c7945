"""Questions written as Moodle XML, the format of Moodle's question bank.

Notes
-----
Element names follow Moodle's own importers: docs.moodle.org, *Moodle XML format*, and for the drag
and drop kinds the types ``ddimageortext``, ``ddmarker`` and ``ordering`` (core since 4.4).
"""

from __future__ import annotations

import base64
from collections.abc import Iterable

from lxml import etree

from anatomyapp.exchange.markup import clean, inline, one_line, to_html, told_html
from anatomyapp.exchange.outlines import joined
from anatomyapp.exchange.question import (
    Answer,
    Form,
    Head,
    Picture,
    Question,
    Zone,
    option_ids,
)
from anatomyapp.exchange.safe_xml import Element

ITEM_CLASS = "anatomyapp-item"
MARKER = "×"
TAGGED = ("kind", "station", "bloom", "objective")
_LONGEST_TAG = 50  # Moodle cuts longer ones
_TYPES = {
    Form.CHOICE: "multichoice",
    Form.SEVERAL: "multichoice",
    Form.TRUTH: "truefalse",
    Form.TYPED: "shortanswer",
    Form.ORDER: "ordering",
    Form.LABEL: "ddimageortext",
    Form.SPOT: "ddmarker",
}
# Grades of answers that Moodle offers, in percent; others are refused when questions are imported.
_GRADES = (100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667,
           14.28571, 12.5, 11.11111, 10, 5, 0)  # fmt: skip


def moodle_xml(head: Head, questions: Iterable[Question]) -> bytes:
    """Return a Moodle XML file with a category of its own for the questions."""
    root = etree.Element("quiz")
    category = _sub(root, "question", type="category")
    _text(_sub(category, "category"), f"$course$/top/{head.title.replace('/', '//')}")
    _html(category, "info", to_html(head.credit))
    for question in questions:
        _question(root, question)
    etree.indent(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def grade_of(share: float) -> float:
    """Return the grade in percent that Moodle offers nearest to a share of the score."""
    nearest = min(_GRADES, key=lambda grade: abs(grade - abs(share) * 100))
    return -nearest if share < 0 else nearest


def _question(root: Element, question: Question) -> None:
    entry = _sub(root, "question", type=_TYPES[question.form])
    _text(_sub(entry, "name"), one_line(question.stem)[:200])
    stem = _sub(entry, "questiontext", format="html")
    drawn = question.picture if question.form not in {Form.LABEL, Form.SPOT} else None
    _text(stem, _stem_html(question, drawn))
    if drawn is not None:
        _file(stem, drawn)
    _html(entry, "generalfeedback", to_html(question.feedback) if question.feedback else "")
    for name, value in (("defaultgrade", "1"), ("penalty", "0.3333333"), ("hidden", "0")):
        _sub(entry, name).text = value
    _sub(entry, "idnumber").text = clean(question.reference)
    _BODIES[question.form](entry, question)
    if question.hint and question.form is not Form.TRUTH:
        _html(entry, "hint", to_html(question.hint))
    tags = _sub(entry, "tags")
    for name in TAGGED:
        if value := question.facts.get(name, ""):
            _text(_sub(tags, "tag"), f"{name}: {value}"[:_LONGEST_TAG])


def _stem_html(question: Question, picture: Picture | None) -> str:
    """Return the stem in an element whose data attributes hold what Moodle has no place for."""
    holder = etree.Element("div", {"class": ITEM_CLASS})
    pins = " ".join(pin.structure for pin in question.pins)
    facts = {**question.facts, "options": option_ids(question), "pin_structures": pins}
    if question.form is Form.TRUTH:
        facts["hint"] = question.hint  # such questions have no place for one
    for name, value in sorted(facts.items()):
        if value:
            holder.set(f"data-{name.replace('_', '-')}", clean(one_line(value)))
    for paragraph in etree.fromstring(f"<div>{to_html(question.stem)}</div>"):
        holder.append(paragraph)
    if picture is not None:
        width, height = picture.size
        etree.SubElement(etree.SubElement(holder, "p"), "img", {
            "src": f"@@PLUGINFILE@@/{picture.name}", "alt": "The model as the question shows it",
            "width": str(width), "height": str(height),
        })  # fmt: skip
    return etree.tostring(holder, encoding="unicode", method="html")


def _choices(entry: Element, question: Question) -> None:
    _sub(entry, "single").text = str(question.form is Form.CHOICE).lower()
    _sub(entry, "shuffleanswers").text = "true"
    _sub(entry, "answernumbering").text = "abc"
    for answer in question.answers:
        _answer(entry, to_html(answer.text), answer, "html")


def _truth(entry: Element, question: Question) -> None:
    for answer, word in zip(question.answers, ("true", "false"), strict=True):
        _answer(entry, word, answer, "moodle_auto_format")


def _typed(entry: Element, question: Question) -> None:
    _sub(entry, "usecase").text = "0"
    for answer in question.answers:
        _answer(
            entry, clean(one_line(answer.text)).replace("*", "\\*"), answer, "moodle_auto_format"
        )


def _order(entry: Element, question: Question) -> None:
    settings = {
        "layouttype": "VERTICAL", "selecttype": "ALL", "selectcount": "0",
        "gradingtype": "RELATIVE_ALL_PREVIOUS_AND_NEXT", "showgrading": "SHOW",
        "numberingstyle": "none",
    }  # fmt: skip
    for name, value in settings.items():
        _sub(entry, name).text = value
    for place, answer in enumerate(question.answers, start=1):
        each = _sub(entry, "answer", fraction=f"{place}.0000000", format="html")
        _text(each, to_html(answer.text))
        _html(each, "feedback", "")


def _label(entry: Element, question: Question) -> None:
    _sub(entry, "shuffleanswers").text = "1"
    _background(entry, question)
    for place, answer in enumerate(question.answers, start=1):
        drag = _sub(entry, "drag")
        _sub(drag, "no").text = str(place)
        _text(drag, inline(answer.text))
        _sub(drag, "draggroup").text = "1"
    for place, pin in enumerate(question.pins, start=1):
        drop = _sub(entry, "drop")
        _text(drop, "")
        for name, value in (("no", place), ("choice", pin.answer + 1), ("xleft", round(pin.at[0])),
                            ("ytop", round(pin.at[1]))):  # fmt: skip
            _sub(drop, name).text = str(value)


def _spot(entry: Element, question: Question) -> None:
    _sub(entry, "shuffleanswers").text = "0"
    _background(entry, question)
    drag = _sub(entry, "drag")
    _sub(drag, "no").text = "1"
    _text(drag, MARKER)
    _sub(drag, "noofdrags").text = "1"
    full = [zone for answer in question.keys if answer.share == 1 for zone in answer.zones]
    whole = joined(full)  # Moodle wants a marker on each zone, and there is one marker
    for place, zone in enumerate([whole] if whole is not None else full[:1], start=1):
        drop = _sub(entry, "drop")
        shape, coordinates = _shape(zone)
        told = {"no": str(place), "shape": shape, "coords": coordinates, "choice": "1"}
        for name, value in told.items():
            _sub(drop, name).text = value


def _shape(zone: Zone) -> tuple[str, str]:
    places = [f"{round(x)},{round(y)}" for x, y in zone.places]
    if zone.radius:
        return "circle", f"{places[0]};{round(zone.radius)}"
    return "polygon", ";".join(places)


_BODIES = {
    Form.CHOICE: _choices,
    Form.SEVERAL: _choices,
    Form.TRUTH: _truth,
    Form.TYPED: _typed,
    Form.ORDER: _order,
    Form.LABEL: _label,
    Form.SPOT: _spot,
}


def _answer(entry: Element, text: str, answer: Answer, form: str) -> None:
    each = _sub(entry, "answer", fraction=f"{grade_of(answer.share):.7g}", format=form)
    _text(each, text)
    _html(each, "feedback", told_html(answer.told, answer.correction))


def _background(entry: Element, question: Question) -> None:
    if question.picture is not None:
        _file(entry, question.picture)


def _file(parent: Element, picture: Picture) -> None:
    file = _sub(parent, "file", name=picture.name, path="/", encoding="base64")
    file.text = base64.b64encode(picture.png).decode("ascii")


def _html(parent: Element, name: str, text: str) -> None:
    _text(_sub(parent, name, format="html"), text)


def _text(parent: Element, text: str) -> None:
    _sub(parent, "text").text = clean(text)


def _sub(parent: Element, element: str, **attributes: str) -> Element:
    return etree.SubElement(parent, element, attributes)
