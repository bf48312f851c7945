"""One question as a QTI item, in version 2.1 or 3.0.

Notes
-----
IMS Global, *Question and Test Interoperability*: Assessment Test, Section and Item Information
Model 2.1 (2012) and 3.0 (2022). Where nothing is told afterwards, a template of response processing
scores; else the same rules stand in the item, with those that show feedback.
"""

from __future__ import annotations

from lxml import etree

from anatomyapp.exchange.markup import clean, one_line
from anatomyapp.exchange.qti_bodies import write_interaction
from anatomyapp.exchange.qti_dialect import Dialect
from anatomyapp.exchange.qti_responses import (
    declare_outcomes,
    declare_response,
    write_processing,
)
from anatomyapp.exchange.qti_sheet import ALWAYS, Sheet, write_paragraphs
from anatomyapp.exchange.question import Question
from anatomyapp.exchange.safe_xml import Element


def qti_item(question: Question, dialect: Dialect) -> bytes:
    """Return a question as the XML of an item."""
    sheet = Sheet(question, dialect)
    root = dialect.root("assessmentItem")
    title = one_line(clean(question.stem))[:200] or question.id
    attributes = {"identifier": f"item-{question.id}", "title": title, "adaptive": "false",
                  "timeDependent": "false"}  # fmt: skip
    for name, value in attributes.items():
        root.set(dialect.attribute(name), value)
    declare_response(sheet, root)
    declare_outcomes(sheet, root)
    body = dialect.sub(root, "itemBody")
    write_paragraphs(sheet, body, question.stem)
    write_interaction(sheet, body)
    write_processing(sheet, root)
    _feedback(sheet, root)
    etree.indent(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _feedback(sheet: Sheet, root: Element) -> None:
    if sheet.tells:
        for name, answer in zip(sheet.names, sheet.question.answers, strict=True):
            if answer.told:
                lines = [one_line(line) for line in (answer.told, answer.correction) if line]
                for each in sheet.areas_of(name, answer):
                    _modal(sheet, root, "FEEDBACK", each, "\n".join(lines))
    if sheet.question.feedback:
        _modal(sheet, root, "TOLD", ALWAYS, sheet.question.feedback)


def _modal(sheet: Sheet, root: Element, outcome: str, identifier: str, text: str) -> None:
    d = sheet.dialect
    modal = d.sub(root, "modalFeedback", outcomeIdentifier=outcome, identifier=identifier,
                  showHide="show")  # fmt: skip
    write_paragraphs(sheet, d.sub(modal, "contentBody") if d.dashed else modal, text)
