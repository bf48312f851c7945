"""Moodle XML read into questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from anatomyapp.exchange.foreign import (
    last_category,
    lost_categories,
    lost_elements,
    lost_name,
    lost_tags,
)
from anatomyapp.exchange.markup import attributes_of, from_html, one_line, plain, told_lines
from anatomyapp.exchange.moodle_writing import ITEM_CLASS, MARKER, TAGGED
from anatomyapp.exchange.question import (
    Answer,
    Form,
    Pin,
    Question,
    Zone,
    with_option_ids,
    with_pin_structures,
)
from anatomyapp.exchange.reading import (
    LONGEST_TEXT,
    MOST_ANSWERS,
    Reading,
    UnreadableError,
    check_count,
    number_of,
)
from anatomyapp.exchange.report import ITEM, Loss
from anatomyapp.exchange.safe_xml import Element, child, children, local, parsed

_LEFT_OUT = {
    "cloze": "questions with gaps in their text (cloze) are not read; ask each gap alone",
    "essay": "essays are not read; they have no key",
    "description": "a description asks nothing",
    "numerical": "numbers are not read as answers; ask with options",
}


def read_moodle_xml(path: Path, content: bytes) -> Reading:
    """Return the questions of a Moodle XML file.

    Raises
    ------
    ExchangeError
        The file is no XML that can be read safely.
    """
    questions: list[Question] = []
    losses: list[Loss] = []
    categories: list[str] = []
    root = parsed(path, content)
    entries = children(root, "question")
    check_count(path, len(entries))
    for place, entry in enumerate(entries, start=1):
        kind = entry.get("type", "")
        if kind == "category":
            categories.append(last_category(_words(child(entry, "category"))))
            continue
        name = _name(entry, place)
        try:
            question = _question(entry, kind, name)
            questions.append(question)
            losses += _lost(entry, question)
        except UnreadableError as error:
            losses.append(Loss(name, ITEM, str(error)))
    losses += (*lost_categories(categories), *lost_elements(map(local, root), "question"))
    return Reading(tuple(questions), tuple(losses), next(iter(categories), ""))


_OF_ALL = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")
_OWN = frozenset(("options", "pin_structures", "hint"))


def _name(entry: Element, place: int) -> str:
    number = child(entry, "idnumber")
    written = (number.text or "") if number is not None else ""
    return one_line(written)[:100].partition("@")[0] or f"question {place}"


def _question(entry: Element, kind: str, name: str) -> Question:
    if kind not in _READERS:
        reason = _LEFT_OUT.get(kind, f"questions of the type {kind[:40]!r} are not read")
        raise UnreadableError(reason)
    form, read = _READERS[kind]
    if kind == "multichoice" and _words(entry, "single") in {"false", "0"}:
        form = Form.SEVERAL
    raw = _raw(child(entry, "questiontext"))
    facts = _facts(entry, raw)
    number = _words(entry, "idnumber").partition("@")[2]
    question = Question(
        id=name,
        version=int(number) if number.isdecimal() and 0 < len(number) < 7 else 1,
        form=form,
        stem=from_html(raw) or plain(_words(entry, "name")),
        answers=(),
        feedback=_formatted(child(entry, "generalfeedback")),
        hint=next((_formatted(hint) for hint in children(entry, "hint")), facts.get("hint", "")),
        facts={key: value for key, value in facts.items() if key not in _OWN},
    )
    answered = with_option_ids(read(entry, question), facts.get("options", ""))
    return with_pin_structures(answered, facts.get("pin_structures", ""))


def _facts(entry: Element, stem: str) -> Mapping[str, str]:
    """Return what stands in the tags, and in the data of our own questions."""
    words = _tags(entry)
    told = dict(word.split(": ", 1) for word in words if word.partition(": ")[0] in TAGGED
                and ": " in word)  # fmt: skip
    held = attributes_of(stem, ITEM_CLASS)
    return told | {name.replace("-", "_"): value for name, value in held.items()}


def _tags(entry: Element) -> list[str]:
    tags = child(entry, "tags")
    return [_words(tag) for tag in children(tags, "tag")] if tags is not None else []


def _lost(entry: Element, question: Question) -> Iterator[Loss]:
    if len(children(entry, "hint")) > 1:
        yield Loss(question.id, "hint", "only the first hint is taken over")
    if "kind" in question.facts:
        return
    yield from lost_tags(question.id, _tags(entry))
    yield from lost_name(question.id, _words(child(entry, "name")), question.stem)
    if any(_words(entry, name) for name in _OF_ALL):
        why = "what is told of right, partly right and wrong answers alike is not taken over"
        yield Loss(question.id, "combined feedback", why)
    if next(entry.iter("file"), None) is not None:
        yield Loss(question.id, "picture", "pictures of other programs are not taken over")


def _choices(entry: Element, question: Question) -> Question:
    return replace(question, answers=tuple(_answer(each) for each in _answers(entry)))


def _truth(entry: Element, question: Question) -> Question:
    told = {_words(each).casefold(): _answer(each) for each in _answers(entry)}
    if set(told) != {"true", "false"}:
        raise UnreadableError("a true/false question has the answers true and false")
    true, false = told["true"], told["false"]
    return replace(question, answers=(replace(true, text="True"), replace(false, text="False")))


def _typed(entry: Element, question: Question) -> Question:
    answers = tuple(
        replace(_answer(each), text=_words(each).replace("\\*", "*")) for each in _answers(entry)
    )
    return replace(question, answers=answers)


def _order(entry: Element, question: Question) -> Question:
    answers = sorted(_answers(entry), key=lambda each: number_of(each.get("fraction") or "0"))
    told = tuple(Answer(_formatted(each), 1.0) for each in answers)
    return replace(question, answers=told)


def _matching(entry: Element, question: Question) -> Question:
    names: list[str] = []
    pins = []
    for pair in _limited(children(entry, "subquestion")):
        name = from_html(_raw(child(pair, "answer")))
        if name not in names:
            names.append(name)
        if asked := _formatted(pair):
            pins.append(Pin(names.index(name), (0.0, 0.0), asked))
    answers = tuple(Answer(name, float(any(p.answer == i for p in pins)))
                    for i, name in enumerate(names))  # fmt: skip
    return replace(question, answers=answers, pins=tuple(pins))


def _label(entry: Element, question: Question) -> Question:
    drags = _limited(children(entry, "drag"))
    names = [one_line(from_html(_raw(drag))) for drag in drags]
    numbers = [_words(drag, "no") for drag in drags]
    pins = []
    for drop in _limited(children(entry, "drop")):
        chosen = _words(drop, "choice")
        if chosen not in numbers:
            raise UnreadableError("a place of the picture has no name among those to drag")
        at = number_of(_words(drop, "xleft") or "0"), number_of(_words(drop, "ytop") or "0")
        pins.append(Pin(numbers.index(chosen), at))
    asked = {pin.answer for pin in pins}
    answers = tuple(Answer(name, float(i in asked)) for i, name in enumerate(names))
    return replace(question, answers=answers, pins=tuple(pins))


def _spot(entry: Element, question: Question) -> Question:
    drops = _limited(children(entry, "drop"))
    zones = tuple(_zone(_words(drop, "shape"), _words(drop, "coords")) for drop in drops)
    return replace(question, answers=(Answer(MARKER, 1.0, zones=zones),))


def _zone(shape: str, coordinates: str) -> Zone:
    numbers = [number_of(word or "0") for word in coordinates.replace(";", ",").split(",")[:200]]
    try:
        if shape == "circle":
            x, y, radius = numbers
            return Zone(((x, y),), radius)
        if shape == "rectangle":
            x, y, width, height = numbers
            return Zone(((x, y), (x + width, y), (x + width, y + height), (x, y + height)))
        return Zone(tuple(zip(numbers[::2], numbers[1::2], strict=True)))
    except ValueError as error:
        raise UnreadableError("a zone of the picture has no area") from error


_Reader = Callable[[Element, Question], Question]
_READERS: Mapping[str, tuple[Form, _Reader]] = {
    "multichoice": (Form.CHOICE, _choices),
    "truefalse": (Form.TRUTH, _truth),
    "shortanswer": (Form.TYPED, _typed),
    "ordering": (Form.ORDER, _order),
    "matching": (Form.LABEL, _matching),
    "ddimageortext": (Form.LABEL, _label),
    "ddmarker": (Form.SPOT, _spot),
}


def _answers(entry: Element) -> list[Element]:
    return _limited(children(entry, "answer"))


def _limited(found: list[Element]) -> list[Element]:
    if len(found) > MOST_ANSWERS:
        raise UnreadableError(f"it has more than {MOST_ANSWERS} answers")
    return found


def _answer(entry: Element) -> Answer:
    share = max(-1.0, min(1.0, number_of(entry.get("fraction") or "0") / 100))
    told, correction = told_lines(_formatted(child(entry, "feedback")))
    return Answer(_formatted(entry), share, told=told, correction=correction)


def _formatted(element: Element | None) -> str:
    """Return the plain text of an element that holds its text in a format."""
    raw = _raw(element)
    form = element.get("format", "html") if element is not None else "html"
    return plain(raw) if form == "plain_text" else from_html(raw)


def _words(element: Element | None, name: str = "") -> str:
    found = child(element, name) if element is not None and name else element
    return one_line(_raw(found))


def _raw(element: Element | None) -> str:
    """Return the text of an element's ``text``, or its own."""
    if element is None:
        return ""
    held = child(element, "text")
    text = (held.text if held is not None else element.text) or ""
    if len(text) > LONGEST_TEXT:
        raise UnreadableError(f"a text is longer than {LONGEST_TEXT} letters; shorten it")
    return text
