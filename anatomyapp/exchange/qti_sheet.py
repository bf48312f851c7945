"""What the parts of a QTI item are written from: a question in a version of QTI."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from anatomyapp.exchange.markup import clean, plain
from anatomyapp.exchange.qti_dialect import Dialect
from anatomyapp.exchange.question import Answer, Form, Question, Zone
from anatomyapp.exchange.safe_xml import Element

FOLDER, PICTURES = "items", "pictures"
ALWAYS, OTHER, PIN = "always", "other", "pin"
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]*")
_TOLD = frozenset((Form.CHOICE, Form.SEVERAL, Form.TRUTH, Form.SPOT))  # of single answers


@dataclass(frozen=True)
class Sheet:
    """A question, and the version in which it is written."""

    question: Question
    dialect: Dialect

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The identifiers of the answers: their ids where those may stand as such."""
        found: list[str] = []
        for place, answer in enumerate(self.question.answers, start=1):
            name = answer.id if _NAME.fullmatch(answer.id) else f"{OTHER}-{place}"
            found.append(name if name not in found else f"{OTHER}-{place}")
        return tuple(found)

    @property
    def by_point(self) -> bool:
        """Whether a place is pointed at freely, not one of several areas."""
        return self.question.form is Form.SPOT and "target" in self.question.facts

    @property
    def tells(self) -> bool:
        """Whether feedback is given for single answers."""
        return self.question.told and self.question.form in _TOLD

    @property
    def names_in_picture(self) -> bool:
        """Whether names are put into the picture: 2.1 knows no texts there, only pictures."""
        drawn = self.question.picture is not None
        return self.question.form is Form.LABEL and self.dialect.dashed and drawn

    def areas_of(self, name: str, answer: Answer) -> list[str]:
        """Return the identifiers of an answer's areas, or of the answer where it has none."""
        return [name, *(f"{name}.{number}" for number in range(2, len(answer.zones) + 1))]


def write_paragraphs(sheet: Sheet, parent: Element, text: str) -> None:
    """Write plain text as paragraphs, one for each line."""
    for line in clean(plain(text)).split("\n"):
        sheet.dialect.sub(parent, "p").text = line


def shape_of(zone: Zone) -> tuple[str, str]:
    """Return a zone's shape and coordinates as QTI writes them."""
    numbers = [str(round(number)) for place in zone.places for number in place]
    if zone.radius:
        return "circle", ",".join([*numbers, str(round(zone.radius))])
    return "poly", ",".join([*numbers, *numbers[:2]])  # the first corner closes it
