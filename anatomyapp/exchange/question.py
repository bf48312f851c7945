"""Questions: items as other programs know them, with pictures in place of the model.

Every format is written from questions and read into them; what a question is in a bank is said in
`anatomyapp.exchange.to_questions` and `anatomyapp.exchange.to_entries`.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

Place = tuple[float, float]  # pixels from the picture's upper left corner


@dataclass(frozen=True, slots=True)
class Head:
    """What a bank says of itself: by ``credit`` its authors are named wherever it goes."""

    id: str
    title: str
    language: str = "en"
    licence: str = ""
    attribution: str = ""

    @property
    def credit(self) -> str:
        """The authors and the licence, in a line."""
        return ", ".join(filter(None, (self.attribution, self.licence)))


class Form(StrEnum):
    """How a question is answered.

    *choice*: the one right answer; *several*: all right ones; *truth*: true or false; *typed*: a
    word; *order*: answers put in order; *label*: names put to places of a picture; *spot*: a place
    of a picture is pointed at.
    """

    CHOICE = "choice"
    SEVERAL = "several"
    TRUTH = "truth"
    TYPED = "typed"
    ORDER = "order"
    LABEL = "label"
    SPOT = "spot"


@dataclass(frozen=True, slots=True)
class Zone:
    """An area of a picture: a circle round one place, or a polygon of three and more."""

    places: tuple[Place, ...]
    radius: float = 0.0

    def __post_init__(self) -> None:
        """Refuse what has no area."""
        if (len(self.places) == 1) is not (self.radius > 0) or len(self.places) in {0, 2}:
            raise ValueError("a zone is a circle, or a polygon of at least three places")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a PNG file; ``size`` is its width and height in pixels."""

    name: str
    png: bytes = field(repr=False)
    size: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Answer:
    """Something that can be answered.

    Parameters
    ----------
    share
        Of the full score that it earns, -1 to 1.
    id, structure
        The option's id in a bank, and the structure that it stands for; empty where unknown.
    told, correction
        What a learner who gives it believes, and what is right; ``belief`` is the misconception's
        id in the bank.
    zones
        Where it lies in the picture.
    """

    text: str
    share: float = 0.0
    id: str = ""
    structure: str = ""
    told: str = ""
    correction: str = ""
    belief: str = ""
    zones: tuple[Zone, ...] = ()


@dataclass(frozen=True, slots=True)
class Pin:
    """A place of the picture that is to be named, and which of the answers names it."""

    answer: int
    at: Place
    structure: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Parameters
    ----------
    answers
        Of *order* in their right order, of *label* all names, of *typed* all names that are taken.
    pins
        Of *label*: what is to be named.
    picture, solution
        What is asked about, and the same with the answer marked.
    boxes
        Of *label*: the names in ``solution``: left, top, width, height as parts of the picture.
    feedback, hint
        What is told afterwards, and before.
    facts
        What else the bank knows, by name: kind, station, objective, view …; text on one line.
    """

    id: str
    form: Form
    stem: str
    answers: tuple[Answer, ...]
    version: int = 1
    pins: tuple[Pin, ...] = ()
    picture: Picture | None = None
    solution: Picture | None = None
    boxes: tuple[tuple[float, float, float, float], ...] = ()
    feedback: str = ""
    hint: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def reference(self) -> str:
        """The id with its version: ``find-rib-2-left@1``."""
        return f"{self.id}@{self.version}"

    @property
    def keys(self) -> tuple[Answer, ...]:
        """The answers that earn something."""
        return tuple(answer for answer in self.answers if answer.share > 0)

    @property
    def told(self) -> bool:
        """Whether any answer says what it stands for."""
        return any(answer.told for answer in self.answers)


def option_ids(question: Question) -> str:
    """Return the ids of the answers with what they stand for, as one line.

    Each is ``id=structure~misconception#sum``; the sum is that of the answer's text, by which it
    is known again after somebody put the answers in another order.
    """
    return " ".join(
        f"{each.id}={each.structure}~{each.belief}#{_sum(each.text)}"
        for each in question.answers
        if each.id
    )


def with_option_ids(question: Question, line: str) -> Question:
    """Return a question whose answers have the ids that a line tells, where their texts stayed."""
    by_text: dict[str, tuple[str, str, str]] = {}
    by_id: dict[str, tuple[str, str, str]] = {}
    for word in line.split():
        rest, _, mark = word.rpartition("#")
        name, _, stands_for = rest.partition("=")
        structure, _, belief = stands_for.partition("~")
        by_text[mark] = by_id[name] = name, structure, belief
    answers = tuple(
        _named(each, by_id.get(each.id) if each.id else by_text.get(_sum(each.text)))
        for each in question.answers
    )
    return replace(question, answers=answers)


def with_pin_structures(question: Question, line: str) -> Question:
    """Return a question whose pins stand for the structures that a line tells in their order."""
    structures = line.split()
    if len(structures) != len(question.pins):
        return question
    pins = (replace(pin, structure=each)
            for pin, each in zip(question.pins, structures, strict=True))  # fmt: skip
    return replace(question, pins=tuple(pins))


def _named(answer: Answer, ids: tuple[str, str, str] | None) -> Answer:
    return answer if ids is None else replace(answer, id=ids[0], structure=ids[1], belief=ids[2])


def _sum(text: str) -> str:
    return f"{zlib.crc32(' '.join(text.split()).encode()):08x}"
