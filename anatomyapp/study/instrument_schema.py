"""The form of an instrument's file, checked by pydantic; its JSON Schema is made from it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel, StringConstraints, model_validator

from anatomyapp.quiz.schema import Id, Line, Text, Version
from anatomyapp.study.answering import Looks
from anatomyapp.study.instrument import LeftOut, Rule

FORMAT = 1
MOST_POINTS = 101

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
ShortId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class TextsEntry(RootModel[dict[Language, Text]]):
    """A text in each language."""

    model_config = ConfigDict(frozen=True)


class ScaleEntry(_Entry):
    """Whole numbers from low to high; ``agree_from`` is the first point of those who agree."""

    looks: Looks = Looks.ROW
    low: int = Field(ge=-100, le=100)
    high: int = Field(ge=-100, le=100)
    step: int = Field(default=1, ge=1, le=100)
    agree_from: int | None = None
    points: dict[int, TextsEntry] = Field(default={}, max_length=MOST_POINTS)

    @model_validator(mode="after")
    def _fits(self) -> ScaleEntry:
        if self.low >= self.high:
            raise ValueError("low is less than high")
        if (self.high - self.low) % self.step or (self.high - self.low) // self.step >= MOST_POINTS:
            raise ValueError("steps lead from low to high, in 101 points at most")
        named = [*self.points, *([] if self.agree_from is None else [self.agree_from])]
        if not set(named) <= set(range(self.low, self.high + 1, self.step)):
            raise ValueError("points and agree_from lie on the scale")
        return self


class PolesEntry(_Entry):
    """The words at both ends of one question's scale."""

    low: TextsEntry
    high: TextsEntry


class OptionEntry(_Entry):
    """What can be chosen; ``alone`` goes with no other option."""

    id: ShortId
    words: TextsEntry
    alone: bool = False


class NumberEntry(_Entry):
    """A number in a range."""

    low: float = Field(ge=-1e9, le=1e9)
    high: float = Field(ge=-1e9, le=1e9)
    decimals: int = Field(default=0, ge=0, le=6)
    unit: TextsEntry | None = None

    @model_validator(mode="after")
    def _fits(self) -> NumberEntry:
        if self.low >= self.high:
            raise ValueError("low is less than high")
        return self


class OwnWordsEntry(_Entry):
    """Words of one's own."""

    longest: int = Field(default=2000, ge=1, le=10_000)


class QuestionEntry(_Entry):
    """One item: on a scale, by options, as a number or in own words.

    Without any of these it is answered on the scale of its page.
    """

    id: ShortId
    words: TextsEntry | None = None
    help: TextsEntry | None = None
    scale: ShortId | None = None
    poles: PolesEntry | None = None
    options: list[OptionEntry] = Field(default=[], max_length=60)
    several: bool = False
    number: NumberEntry | None = None
    own_words: OwnWordsEntry | None = None
    reversed: bool = False
    check: Line | Literal[""] = ""
    optional: bool = False

    @model_validator(mode="after")
    def _answered_one_way(self) -> QuestionEntry:
        ways = (self.scale, self.options or None, self.number, self.own_words)
        if sum(way is not None for way in ways) > 1:
            raise ValueError("one of scale, options, number and own_words, not several")
        if self.several and not self.options:
            raise ValueError("several needs options")
        rated = not (self.options or self.number or self.own_words)
        if (self.poles or self.reversed) and not rated:
            raise ValueError("poles and reversed need a scale")
        return self


class PageEntry(_Entry):
    """Questions that are shown together; ``scale`` is that of all which name no other."""

    id: ShortId
    title: TextsEntry
    told: TextsEntry | None = None
    scale: ShortId | None = None
    questions: list[QuestionEntry] = Field(min_length=1, max_length=60)


class MissingEntry(_Entry):
    """What becomes of a score where at most so many answers are missing."""

    rule: LeftOut
    most: int = Field(default=0, ge=0, le=60)

    @model_validator(mode="after")
    def _fits(self) -> MissingEntry:
        if (self.rule is LeftOut.NO_SCORE) != (self.most == 0):
            raise ValueError("most is 0 with no-score, and 1 or more with mean and centre")
        return self


class DomainEntry(_Entry):
    """A score: ``maximum`` is what the greatest sum becomes (of a sum alone)."""

    id: ShortId
    title: TextsEntry
    rule: Rule = Rule.MEAN
    questions: list[ShortId] = Field(min_length=1, max_length=200)
    missing: MissingEntry
    maximum: float | None = Field(default=None, gt=0, le=1e6)
    pairs: list[ShortId] = Field(default=[], max_length=60)
    own: bool = False
    source: Line | Literal[""] = ""

    @model_validator(mode="after")
    def _fits(self) -> DomainEntry:
        if (self.rule is Rule.SUM) != (self.maximum is not None):
            raise ValueError("a sum has a maximum, and nothing else has")
        if (self.rule is Rule.WEIGHTED) != bool(self.pairs):
            raise ValueError("a weighted mean has pairs, and nothing else has")
        if self.own == bool(self.source):
            raise ValueError("either it is our own, or it has a source")
        if self.missing.most >= len(self.questions):
            raise ValueError("at least one question is answered")
        return self


class InstrumentEntry(_Entry):
    """A questionnaire or a form; ``languages`` are those in which every text stands."""

    format: int = Field(ge=1, le=FORMAT)
    id: Id
    version: Version
    languages: list[Language] = Field(min_length=1, max_length=20)
    title: TextsEntry
    told: TextsEntry | None = None
    note: TextsEntry | None = None
    licence: Line
    attribution: Line
    source: Line
    text_ships: bool = True
    scales: dict[ShortId, ScaleEntry] = Field(default={}, max_length=20)
    pages: list[PageEntry] = Field(min_length=1, max_length=40)
    domains: list[DomainEntry] = Field(default=[], max_length=40)
    overall: ShortId | None = None
    bands: dict[Line, float] = Field(default={}, max_length=20)
    bands_source: Line | Literal[""] = ""

    @model_validator(mode="after")
    def _fits(self) -> InstrumentEntry:
        if bool(self.bands) != bool(self.bands_source):
            raise ValueError("bands come with a bands_source")
        if self.bands and self.overall is None:
            raise ValueError("bands grade the overall domain; name it")
        return self


def instrument_schema() -> dict[str, Any]:
    """Return the JSON Schema of an instrument's file."""
    schema = InstrumentEntry.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
