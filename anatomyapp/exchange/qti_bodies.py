"""The interactions of QTI items: what the learner sees and answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lxml import etree

from anatomyapp.exchange.markup import clean, one_line
from anatomyapp.exchange.qti_sheet import PICTURES, PIN, Sheet, shape_of
from anatomyapp.exchange.question import Form, Picture, Zone
from anatomyapp.exchange.safe_xml import Element


def write_interaction(sheet: Sheet, body: Element) -> None:
    """Write what is answered, with the picture before it or in it."""
    graphic = sheet.question.form is Form.SPOT or sheet.names_in_picture
    if sheet.question.picture is not None and not graphic:
        _drawn(sheet, sheet.dialect.sub(body, "p"), sheet.question.picture)
    _INTERACTIONS[sheet.question.form](sheet, body)


def _choices(sheet: Sheet, body: Element) -> None:
    q, d = sheet.question, sheet.dialect
    fixed = q.form is Form.TRUTH
    most = "0" if q.form is Form.SEVERAL else "1"
    each = d.sub(body, "choiceInteraction", responseIdentifier="RESPONSE",
                 shuffle=str(not fixed).lower(), maxChoices=most)  # fmt: skip
    _simple(sheet, each)


def _ordering(sheet: Sheet, body: Element) -> None:
    each = sheet.dialect.sub(
        body, "orderInteraction", responseIdentifier="RESPONSE", shuffle="true"
    )
    _simple(sheet, each)


def _simple(sheet: Sheet, interaction: Element) -> None:
    for name, answer in zip(sheet.names, sheet.question.answers, strict=True):
        text = clean(one_line(answer.text))
        sheet.dialect.sub(interaction, "simpleChoice", identifier=name).text = text


def _typing(sheet: Sheet, body: Element) -> None:
    entry = sheet.dialect.sub(body, "p")
    sheet.dialect.sub(entry, "textEntryInteraction", responseIdentifier="RESPONSE",
                expectedLength="40")  # fmt: skip


def _labelling(sheet: Sheet, body: Element) -> None:
    if sheet.names_in_picture:
        _names_in_picture(sheet, body)
    else:
        _names_to_numbers(sheet, body)


def _names_in_picture(sheet: Sheet, body: Element) -> None:
    d, q = sheet.dialect, sheet.question
    each = d.sub(body, "graphicGapMatchInteraction", responseIdentifier="RESPONSE",
                 maxAssociations=str(len(q.pins)))  # fmt: skip
    if q.picture is not None:
        _drawn(sheet, each, q.picture)
    for name, answer in zip(sheet.names, q.answers, strict=True):
        gap = d.sub(each, "gapText", identifier=name, matchMax="1")
        gap.text = clean(one_line(answer.text))
    for number, pin in enumerate(q.pins, start=1):
        shape, coordinates = shape_of(Zone((pin.at,), 14.0))
        d.sub(each, "associableHotspot", identifier=f"{PIN}-{number}", matchMax="1",
              shape=shape, coords=coordinates)  # fmt: skip


def _names_to_numbers(sheet: Sheet, body: Element) -> None:
    d, q = sheet.dialect, sheet.question
    each = d.sub(body, "matchInteraction", responseIdentifier="RESPONSE", shuffle="true",
                 maxAssociations=str(len(q.pins)))  # fmt: skip
    names, pins = d.sub(each, "simpleMatchSet"), d.sub(each, "simpleMatchSet")
    for name, answer in zip(sheet.names, q.answers, strict=True):
        choice = d.sub(names, "simpleAssociableChoice", identifier=name, matchMax="1")
        choice.text = clean(one_line(answer.text))
    for number, pin in enumerate(q.pins, start=1):
        place = d.sub(pins, "simpleAssociableChoice", identifier=f"{PIN}-{number}",
                      matchMax="1", fixed="true")  # fmt: skip
        place.text = str(number) if q.picture is not None else clean(one_line(pin.structure))


def _pointing(sheet: Sheet, body: Element) -> None:
    d, q = sheet.dialect, sheet.question
    name = "selectPointInteraction" if sheet.by_point else "hotspotInteraction"
    each = d.sub(body, name, responseIdentifier="RESPONSE", maxChoices="1")
    if q.picture is not None:
        _drawn(sheet, each, q.picture)
    if sheet.by_point:
        return
    for own, answer in zip(sheet.names, q.answers, strict=True):
        for identifier, zone in zip(sheet.areas_of(own, answer), answer.zones, strict=False):
            shape, coordinates = shape_of(zone)
            d.sub(each, "hotspotChoice", identifier=identifier, shape=shape, coords=coordinates)


def _drawn(sheet: Sheet, parent: Element, picture: Picture) -> None:
    width, height = map(str, picture.size)
    at = f"{PICTURES}/{picture.name}"
    told = "The model as the question shows it"
    if sheet.dialect.dashed or etree.QName(parent).localname == "p":
        sheet.dialect.sub(parent, "img", src=at, alt=told, width=width, height=height)
    else:
        drawn = sheet.dialect.sub(parent, "object", data=at, type="image/png", width=width,
                            height=height)  # fmt: skip
        drawn.text = told


_INTERACTIONS: Mapping[Form, Callable[[Sheet, Element], None]] = {
    Form.CHOICE: _choices,
    Form.SEVERAL: _choices,
    Form.TRUTH: _choices,
    Form.ORDER: _ordering,
    Form.TYPED: _typing,
    Form.LABEL: _labelling,
    Form.SPOT: _pointing,
}
