"""What is wrong with an instrument beyond its form: names that lead nowhere, texts left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from anatomyapp.atlas.document import Document, Place
from anatomyapp.errors import Fault
from anatomyapp.study.answering import JOINT, LONGEST_RESPONSE, Looks
from anatomyapp.study.instrument import Rule
from anatomyapp.study.instrument_schema import (
    DomainEntry,
    InstrumentEntry,
    PageEntry,
    QuestionEntry,
    ScaleEntry,
    TextsEntry,
)

_Found = tuple[Place, str, str]  # where, what, what to do


def check_instrument(entry: InstrumentEntry, document: Document) -> tuple[Fault, ...]:
    """Return all that is wrong, in the order of the file."""
    found = [*_repeats(entry), *_languages(entry), *_questions(entry), *_domains(entry)]
    found += _bands(entry)
    faults = [(document.line(place), what, remedy) for place, what, remedy in found]
    return tuple(Fault(f"line {line}", what, remedy) for line, what, remedy in sorted(faults))


def scale_of(entry: InstrumentEntry, page: PageEntry, question: QuestionEntry) -> ScaleEntry | None:
    """Return the scale that a question is answered on; None where it is answered otherwise."""
    if question.options or question.number or question.own_words:
        return None
    return entry.scales.get(question.scale or page.scale or "")


def _repeats(entry: InstrumentEntry) -> Iterator[_Found]:
    asked = [(("pages", p, "questions", q), question.id)
             for p, page in enumerate(entry.pages)
             for q, question in enumerate(page.questions)]  # fmt: skip
    yield from _twice(asked)
    yield from _twice((("pages", i), page.id) for i, page in enumerate(entry.pages))
    yield from _twice((("domains", i), domain.id) for i, domain in enumerate(entry.domains))
    yield from _twice((("languages", i), language) for i, language in enumerate(entry.languages))
    for place, question in _asked(entry):
        options = ((*place, "options", i) for i in range(len(question.options)))
        yield from _twice(zip(options, (each.id for each in question.options), strict=True))


def _twice(named: Iterable[tuple[Place, str]]) -> Iterator[_Found]:
    seen: set[str] = set()
    for place, name in named:
        if name in seen:
            yield place, f"{name} stands twice", "give one of them another id"
        seen.add(name)


def _asked(entry: InstrumentEntry) -> Iterator[tuple[Place, QuestionEntry]]:
    for p, page in enumerate(entry.pages):
        for q, question in enumerate(page.questions):
            yield ("pages", p, "questions", q), question


def _languages(entry: InstrumentEntry) -> Iterator[_Found]:
    wanted = set(entry.languages)
    for place, texts in _texts(entry, ()):
        missing = sorted(wanted - texts.root.keys())
        if missing:
            yield place, f"no text in {', '.join(missing)}", "add it"


def _texts(value: object, place: Place) -> Iterator[tuple[Place, TextsEntry]]:
    """Yield every text beneath a value, with its place in the file."""
    if isinstance(value, TextsEntry):
        yield place, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), (*place, name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*place, str(key)))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from _texts(inner, (*place, i))


def _questions(entry: InstrumentEntry) -> Iterator[_Found]:
    for p, page in enumerate(entry.pages):
        for q, question in enumerate(page.questions):
            place = ("pages", p, "questions", q)
            for what, remedy in _question(entry, page, question):
                yield place, f"{question.id}: {what}", remedy


def _question(
    entry: InstrumentEntry, page: PageEntry, question: QuestionEntry
) -> Iterator[tuple[str, str]]:
    scale = scale_of(entry, page, question)
    if scale is None and not (question.options or question.number or question.own_words):
        named = question.scale or page.scale
        what = f"unknown scale {named}" if named else "no way to answer"
        yield what, f"name one of the scales: {', '.join(entry.scales) or 'there is none yet'}"
    if question.words is None and entry.text_ships and not question.poles:
        yield "no words", "add what is asked, or say text_ships: no"
    worded = entry.text_ships or question.words is not None
    if scale and scale.looks is Looks.PAIR and worded and not question.poles:
        yield "a pair without poles", "add the words at both ends"
    if question.several and len(JOINT.join(o.id for o in question.options)) > LONGEST_RESPONSE:
        yield f"all options make more than {LONGEST_RESPONSE} letters", "shorten their ids"
    if question.check and question.check not in _responses(question, scale):
        yield f"the check {question.check} cannot be answered", "name a point or an option"


def _responses(question: QuestionEntry, scale: ScaleEntry | None) -> set[str]:
    if scale is not None:
        return {str(each) for each in range(scale.low, scale.high + 1, scale.step)}
    return {option.id for option in question.options}


def _domains(entry: InstrumentEntry) -> Iterator[_Found]:
    known = {question.id: (page, question) for page in entry.pages for question in page.questions}
    for i, domain in enumerate(entry.domains):
        for what, remedy in (*_measured(entry, domain, known), *_pairs(domain, known)):
            yield ("domains", i), f"{domain.id}: {what}", remedy
    if entry.overall is not None and entry.overall not in {each.id for each in entry.domains}:
        yield ("overall",), f"unknown domain {entry.overall}", "name one of the domains"


def _measured(
    entry: InstrumentEntry, domain: DomainEntry, known: dict[str, tuple[PageEntry, QuestionEntry]]
) -> Iterator[tuple[str, str]]:
    spans = set()
    for name in domain.questions:
        scale = scale_of(entry, *known[name]) if name in known else None
        if name not in known:
            yield f"unknown question {name}", "name one of the questions"
        elif scale is None or known[name][1].check:
            yield f"{name} gives no points", "name questions on a scale that are no check"
        else:
            spans.add((scale.low, scale.high))
    if len(set(domain.questions)) < len(domain.questions):
        yield "a question stands twice", "remove one of them"
    if domain.rule is not Rule.SUM and len(spans) > 1:
        yield "its questions have different scales", "take the mean of one scale"


def _pairs(
    domain: DomainEntry, known: dict[str, tuple[PageEntry, QuestionEntry]]
) -> Iterator[tuple[str, str]]:
    for name in domain.pairs:
        if name not in known or not known[name][1].options or known[name][1].several:
            yield f"{name} is no comparison", "name questions of which one option is chosen"
        elif not {each.id for each in known[name][1].options} <= set(domain.questions):
            yield f"{name} compares other things", "give its options the ids of the questions"


def _bands(entry: InstrumentEntry) -> Iterator[_Found]:
    lows = list(entry.bands.values())
    if lows != sorted(set(lows)):
        yield ("bands",), "bands do not rise", "write them from the lowest on, each once"
