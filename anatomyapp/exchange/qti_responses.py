"""The responses of QTI items: what is right, what it is worth, and the rules that score it."""

from __future__ import annotations

from collections.abc import Mapping

from anatomyapp.exchange.markup import clean, one_line
from anatomyapp.exchange.qti_sheet import ALWAYS, PIN, Sheet, shape_of
from anatomyapp.exchange.question import Form, Zone
from anatomyapp.exchange.safe_xml import Element

_KINDS: Mapping[Form, tuple[str, str]] = {  # of the response: cardinality and base type
    Form.CHOICE: ("single", "identifier"),
    Form.TRUTH: ("single", "identifier"),
    Form.SEVERAL: ("multiple", "identifier"),
    Form.ORDER: ("ordered", "identifier"),
    Form.TYPED: ("single", "string"),
    Form.LABEL: ("multiple", "directedPair"),
    Form.SPOT: ("single", "identifier"),
}
_MATCHED = frozenset((Form.CHOICE, Form.TRUTH, Form.ORDER))


def declare_response(sheet: Sheet, root: Element) -> None:
    """Write what kind of response is given, which is right, and what each is worth."""
    cardinality, base = _KINDS[sheet.question.form]
    if sheet.by_point:
        base = "point"
    declared = sheet.dialect.sub(root, "responseDeclaration", identifier="RESPONSE",
                           cardinality=cardinality, baseType=base)  # fmt: skip
    correct = _correct(sheet)
    if correct:
        listed = sheet.dialect.sub(declared, "correctResponse")
        for value in correct:
            sheet.dialect.sub(listed, "value").text = clean(value)
    if sheet.by_point:
        _areas(sheet, declared)
    elif sheet.question.form not in _MATCHED:
        _mapping(sheet, declared)


def _correct(sheet: Sheet) -> list[str]:
    q = sheet.question
    if q.form is Form.LABEL:
        return [f"{sheet.names[pin.answer]} {PIN}-{n}" for n, pin in enumerate(q.pins, start=1)]
    if sheet.by_point:
        zones = [zone for answer in q.answers if answer.share == 1 for zone in answer.zones]
        x, y = _middle(zones[0]) if zones else (0, 0)
        return [f"{x} {y}"]
    if q.form is Form.TYPED:
        return [one_line(answer.text) for answer in q.keys[:1]]
    return [name for name, answer in zip(sheet.names, q.answers, strict=True)
            if answer.share > 0]  # fmt: skip


def _mapping(sheet: Sheet, declared: Element) -> None:
    q, d = sheet.question, sheet.dialect
    mapping = d.sub(declared, "mapping", lowerBound="0", upperBound="1", defaultValue="0")
    if q.form is Form.LABEL:
        entries = [(pair, 1 / len(q.pins)) for pair in _correct(sheet)]
    elif q.form is Form.TYPED:
        entries = [(one_line(clean(answer.text)), answer.share) for answer in q.answers]
    else:
        entries = [
            (name, answer.share)
            for own, answer in zip(sheet.names, q.answers, strict=True)
            for name in sheet.areas_of(own, answer)
        ]
    for key, share in entries:
        entry = d.sub(mapping, "mapEntry", mapKey=key, mappedValue=_figure(share))
        if q.form is Form.TYPED:
            entry.set(d.attribute("caseSensitive"), "false")


def _areas(sheet: Sheet, declared: Element) -> None:
    mapping = sheet.dialect.sub(declared, "areaMapping", lowerBound="0", upperBound="1",
                          defaultValue="0")  # fmt: skip
    for answer in sheet.question.answers:
        for zone in answer.zones:
            shape, coordinates = shape_of(zone)
            sheet.dialect.sub(mapping, "areaMapEntry", shape=shape, coords=coordinates,
                        mappedValue=_figure(answer.share))  # fmt: skip


def declare_outcomes(sheet: Sheet, root: Element) -> None:
    """Write the score, and what feedback depends on."""
    score = sheet.dialect.sub(root, "outcomeDeclaration", identifier="SCORE", cardinality="single",
                        baseType="float")  # fmt: skip
    sheet.dialect.sub(sheet.dialect.sub(score, "defaultValue"), "value").text = "0"
    if sheet.tells:
        cardinality = "multiple" if sheet.question.form is Form.SEVERAL else "single"
        sheet.dialect.sub(root, "outcomeDeclaration", identifier="FEEDBACK",
                    cardinality=cardinality, baseType="identifier")  # fmt: skip
    if sheet.question.feedback:
        sheet.dialect.sub(root, "outcomeDeclaration", identifier="TOLD", cardinality="single",
                    baseType="identifier")  # fmt: skip


def write_processing(sheet: Sheet, root: Element) -> None:
    """Write how a response becomes a score, and what is shown then."""
    q, d = sheet.question, sheet.dialect
    template = "match_correct" if q.form in _MATCHED else "map_response"
    template = "map_response_point" if sheet.by_point else template
    processing = d.sub(root, "responseProcessing")
    if not q.feedback and not sheet.tells:
        processing.set("template", d.templates % template)
        return
    _score(sheet, processing, template)
    if sheet.tells:
        shown = d.sub(processing, "setOutcomeValue", identifier="FEEDBACK")
        d.sub(shown, "variable", identifier="RESPONSE")
    if q.feedback:
        shown = d.sub(processing, "setOutcomeValue", identifier="TOLD")
        d.sub(shown, "baseValue", baseType="identifier").text = ALWAYS


def _score(sheet: Sheet, processing: Element, template: str) -> None:
    """Write the rules that the template of this name holds."""
    d = sheet.dialect
    condition = d.sub(processing, "responseCondition")
    first = d.sub(condition, "responseIf")
    otherwise = d.sub(condition, "responseElse")
    if template == "match_correct":
        match = d.sub(first, "match")
        d.sub(match, "variable", identifier="RESPONSE")
        d.sub(match, "correct", identifier="RESPONSE")
        _set_score(sheet, first, "1")
        _set_score(sheet, otherwise, "0")
        return
    d.sub(d.sub(first, "isNull"), "variable", identifier="RESPONSE")
    _set_score(sheet, first, "0")
    score = d.sub(otherwise, "setOutcomeValue", identifier="SCORE")
    rule = "mapResponsePoint" if template == "map_response_point" else "mapResponse"
    d.sub(score, rule, identifier="RESPONSE")


def _set_score(sheet: Sheet, parent: Element, value: str) -> None:
    score = sheet.dialect.sub(parent, "setOutcomeValue", identifier="SCORE")
    sheet.dialect.sub(score, "baseValue", baseType="float").text = value


def _figure(share: float) -> str:
    return f"{share:.6g}"


def _middle(zone: Zone) -> tuple[int, int]:
    """Return a place for the correct response: the middle of a zone's corners."""
    x, y = (sum(numbers) / len(zone.places) for numbers in zip(*zone.places, strict=True))
    return round(x), round(y)
