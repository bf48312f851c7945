"""Instruments: questionnaires and forms as frozen values; read by `instrument_file` from YAML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from anatomyapp.scene.tour import Words
from anatomyapp.study.answering import Answering, Rating

InstrumentId = NewType("InstrumentId", str)
PageId = NewType("PageId", str)
QuestionId = NewType("QuestionId", str)
DomainId = NewType("DomainId", str)


class Rule(StrEnum):
    """How a domain's score comes from its answers, each turned first where its item is reversed.

    *mean* of the answers; *sum* of the points above the lowest of the scale, times a factor;
    *weighted* mean, where each answer weighs as often as it was chosen among pairs.
    """

    MEAN = "mean"
    SUM = "sum"
    WEIGHTED = "weighted"


class LeftOut(StrEnum):
    """What becomes of a score where answers are missing.

    *no-score*: there is none; *mean*: the mean of those that are there stands for them;
    *centre*: the middle of the scale stands for each.
    """

    NO_SCORE = "no-score"
    MEAN = "mean"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class Missing:
    """The rule for missing answers: beyond ``most`` of them there is no score either."""

    rule: LeftOut = LeftOut.NO_SCORE
    most: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """One item of an instrument.

    Parameters
    ----------
    words
        What is asked; empty in every language where the text does not ship and was not imported.
    is_reversed
        Whether a high answer speaks for a low score.
    check
        Of an attention check: the response that shows attention; it counts in no score.
    optional
        Whether nobody is reminded where it is left out.
    """

    id: QuestionId
    words: Words
    answering: Answering
    help: Words | None = None
    is_reversed: bool = False
    check: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """Questions that are shown together."""

    id: PageId
    title: Words
    questions: tuple[Question, ...]
    told: Words | None = None


@dataclass(frozen=True, slots=True)
class Domain:
    """What some questions measure together: a subscale, or the whole.

    Parameters
    ----------
    low, high
        The least and the greatest score that there can be.
    pairs
        Of a weighted mean: the questions in which pairs were compared; their options' ids are
        those of the questions that are weighed.
    own
        Whether it is this program's own; otherwise ``source`` names who described it.
    """

    id: DomainId
    title: Words
    questions: tuple[QuestionId, ...]
    rule: Rule
    missing: Missing
    low: float
    high: float
    factor: float = 1.0
    pairs: tuple[QuestionId, ...] = ()
    own: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """A grade of a mean score, from ``low`` on."""

    low: float
    called: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """A questionnaire or a form.

    Parameters
    ----------
    told
        What a person reads before the first page.
    note
        What an instructor has to know: who wrote the text, what it must not be called.
    overall
        The domain that stands for the whole; None where there is none.
    bands, bands_source
        Grades of the overall mean, from the lowest on; empty without a source.
    text_ships
        Whether the licence lets the text of the items come with the program; otherwise the
        instructor imports them.
    languages
        In which all of its text stands; the first is the one it was written in.
    digest, text
        The SHA-256 of the file, and the file, so that a record tells exactly what was asked.
    """

    id: InstrumentId
    version: str
    title: Words
    pages: tuple[Page, ...]
    domains: tuple[Domain, ...] = ()
    overall: DomainId | None = None
    told: Words | None = None
    note: Words | None = None
    licence: str = ""
    attribution: str = ""
    source: str = ""
    bands: tuple[Band, ...] = ()
    bands_source: str = ""
    text_ships: bool = True
    languages: tuple[str, ...] = ("en",)
    digest: str = ""
    text: bytes = field(default=b"", compare=False, repr=False)

    @property
    def reference(self) -> str:
        """The id with the version, such as ``sus@1.0.0``."""
        return f"{self.id}@{self.version}"

    def questions(self) -> Iterator[Question]:
        """Yield all questions in the order in which they are shown."""
        for page in self.pages:
            yield from page.questions

    def question(self, question: QuestionId) -> Question:
        """Return a question by its id.

        Raises
        ------
        KeyError
            The instrument has no such question.
        """
        for candidate in self.questions():
            if candidate.id == question:
                return candidate
        raise KeyError(question)

    def domain(self, domain: DomainId) -> Domain:
        """Return a domain by its id.

        Raises
        ------
        KeyError
            The instrument has no such domain.
        """
        for candidate in self.domains:
            if candidate.id == domain:
                return candidate
        raise KeyError(domain)

    def rated(self, domain: Domain) -> tuple[tuple[Question, Rating], ...]:
        """Return the questions of a domain, each with its scale."""
        found = (self.question(each) for each in domain.questions)
        return tuple((each, each.answering) for each in found if isinstance(each.answering, Rating))

    @property
    def can_be_asked(self) -> bool:
        """Whether all items have their text; otherwise it has to be imported first."""
        return all(question.words.texts for question in self.questions())

    def spoken(self, language: str) -> str:
        """Return the language to ask in: the wanted one, or else the first that there is."""
        return language if language in self.languages else self.languages[0]
