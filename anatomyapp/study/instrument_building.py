"""Instruments as frozen values, made of entries that were found sound."""

from __future__ import annotations

from anatomyapp.scene.tour import Words
from anatomyapp.study.answering import (
    Answering,
    Number,
    Option,
    Options,
    OwnWords,
    Point,
    Rating,
    Scale,
)
from anatomyapp.study.instrument import (
    Band,
    Domain,
    DomainId,
    Instrument,
    InstrumentId,
    Missing,
    Page,
    PageId,
    Question,
    QuestionId,
    Rule,
)
from anatomyapp.study.instrument_schema import (
    DomainEntry,
    InstrumentEntry,
    NumberEntry,
    OptionEntry,
    PageEntry,
    PolesEntry,
    QuestionEntry,
    ScaleEntry,
    TextsEntry,
)

NO_WORDS = Words(())


def instrument_of(entry: InstrumentEntry) -> Instrument:
    """Return the instrument of a sound entry; digest and text are the file's."""
    pages = tuple(_page(entry, page) for page in entry.pages)
    scales = {
        question.id: question.answering.scale
        for page in pages
        for question in page.questions
        if isinstance(question.answering, Rating)
    }
    return Instrument(
        id=InstrumentId(entry.id),
        version=entry.version,
        title=_words(entry.title),
        pages=pages,
        domains=tuple(_domain(each, scales) for each in entry.domains),
        overall=None if entry.overall is None else DomainId(entry.overall),
        told=_maybe(entry.told),
        note=_maybe(entry.note),
        licence=entry.licence,
        attribution=entry.attribution,
        source=entry.source,
        bands=tuple(Band(low, called) for called, low in entry.bands.items()),
        bands_source=entry.bands_source,
        text_ships=entry.text_ships,
        languages=tuple(entry.languages),
    )


def _words(texts: TextsEntry) -> Words:
    return Words(tuple(sorted(texts.root.items())))


def _maybe(texts: TextsEntry | None) -> Words | None:
    return None if texts is None else _words(texts)


def _page(entry: InstrumentEntry, page: PageEntry) -> Page:
    questions = tuple(_question(entry, page, question) for question in page.questions)
    return Page(PageId(page.id), _words(page.title), questions, _maybe(page.told))


def _question(entry: InstrumentEntry, page: PageEntry, question: QuestionEntry) -> Question:
    return Question(
        id=QuestionId(question.id),
        words=_asked(question),
        answering=_answering(entry, page, question),
        help=_maybe(question.help),
        is_reversed=question.reversed,
        check=question.check,
        optional=question.optional,
    )


def _asked(question: QuestionEntry) -> Words:
    """Return what is asked; a pair of opposite words may stand without more."""
    if question.words is not None:
        return _words(question.words)
    if question.poles is None:
        return NO_WORDS
    low, high = question.poles.low.root, question.poles.high.root
    return Words(tuple(sorted((each, f"{low[each]} – {high[each]}") for each in low)))


def _answering(entry: InstrumentEntry, page: PageEntry, question: QuestionEntry) -> Answering:
    if question.options:
        return Options(tuple(map(_option, question.options)), question.several)
    if question.number is not None:
        return _number(question.number)
    if question.own_words is not None:
        return OwnWords(question.own_words.longest)
    name = question.scale or page.scale or ""
    return Rating(_scale(name, entry.scales[name]), _poles(question.poles))


def _option(option: OptionEntry) -> Option:
    return Option(option.id, _words(option.words), option.alone)


def _number(number: NumberEntry) -> Number:
    return Number(number.low, number.high, number.decimals, _maybe(number.unit))


def _scale(name: str, scale: ScaleEntry) -> Scale:
    points = tuple(Point(value, _words(texts)) for value, texts in sorted(scale.points.items()))
    return Scale(name, scale.looks, scale.low, scale.high, scale.step, points, scale.agree_from)


def _poles(poles: PolesEntry | None) -> tuple[Words, Words] | None:
    return None if poles is None else (_words(poles.low), _words(poles.high))


def _domain(entry: DomainEntry, scales: dict[QuestionId, Scale]) -> Domain:
    of = [scales[QuestionId(each)] for each in entry.questions]
    span = sum(scale.high - scale.low for scale in of)
    maximum = entry.maximum or 0.0
    summed = entry.rule is Rule.SUM
    return Domain(
        id=DomainId(entry.id),
        title=_words(entry.title),
        questions=tuple(map(QuestionId, entry.questions)),
        rule=entry.rule,
        missing=Missing(entry.missing.rule, entry.missing.most),
        low=0.0 if summed else float(of[0].low),
        high=maximum if summed else float(of[0].high),
        factor=maximum / span if summed else 1.0,
        pairs=tuple(map(QuestionId, entry.pairs)),
        own=entry.own,
        source=entry.source,
    )
