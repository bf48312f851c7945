"""What xAPI 1.0.3 asks of a statement, and we of ours: an account as actor, milliseconds in times.

https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md. Forms that no statement of ours has
(sub-statements, attachments, other ways of naming an actor) are refused as unknown.
"""

from __future__ import annotations

import math
import re
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)

from anatomyapp.session.xapi.language import is_language_tag

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?:[^\s\x00-\x20<>\"{}|\\^`%]|%[0-9A-Fa-f]{2})+")
_DURATION = re.compile(
    r"P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?|P\d+W", re.ASCII
)
_TIMESTAMP = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,}Z$"


def _iri(text: str) -> str:
    if _IRI.fullmatch(text) is None:
        raise ValueError("no IRI: a scheme, a colon, and no blanks")
    return text


def _tag(text: str) -> str:
    if not is_language_tag(text):
        raise ValueError("no tag of a language by RFC 5646")
    return text


def _duration(text: str) -> str:
    if _DURATION.fullmatch(text) is None:
        raise ValueError("no duration by ISO 8601")
    return text


def _uuid(text: str) -> str:
    if str(UUID(text)) != text.lower():
        raise ValueError("no UUID in its usual form")
    return text


def _sound(value: Any) -> Any:  # noqa: ANN401 - what JSON can hold
    """Return a value of an extension that JSON can hold."""
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError("a number is finite")
    for inner in value.values() if isinstance(value, dict) else ():
        _sound(inner)
    for inner in value if isinstance(value, list) else ():
        _sound(inner)
    return value


Iri = Annotated[str, AfterValidator(_iri)]
Tag = Annotated[str, AfterValidator(_tag)]
Duration = Annotated[str, AfterValidator(_duration)]
Uuid = Annotated[str, AfterValidator(_uuid)]
Text = Annotated[str, StringConstraints(min_length=1)]
LanguageMap = Annotated[dict[Tag, Text], Field(min_length=1)]
Extensions = dict[Iri, Annotated[Any, AfterValidator(_sound)]]


class _Form(BaseModel):
    """Nothing unknown, nothing turned into another type, and no null."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)

    @model_validator(mode="before")
    @classmethod
    def _no_null(cls, values: Any) -> Any:  # noqa: ANN401 - what JSON can hold
        if isinstance(values, dict) and any(value is None for value in values.values()):
            raise ValueError("null stands in extensions alone")
        return values


class Account(_Form):
    """Where an actor is known, and by which name."""

    homePage: Iri  # noqa: N815 - xAPI's name
    name: Text


class Agent(_Form):
    """Who acted: an account and nothing else, so that no name and no address gets in."""

    objectType: Literal["Agent"] = "Agent"  # noqa: N815 - xAPI's name
    account: Account


class Team(_Form):
    """A group that is known by an account."""

    objectType: Literal["Group"]  # noqa: N815 - xAPI's name
    account: Account


class VerbForm(_Form):
    """What was done."""

    id: Iri
    display: LanguageMap


class Component(_Form):
    """One of the options of an interaction."""

    id: Annotated[str, StringConstraints(pattern=r"^\S+$")]
    description: LanguageMap | None = None


Components = Annotated[list[Component], Field(min_length=1)]
_COMPONENTS = {  # of which type of interaction each list of components is
    "choices": {"choice", "sequencing"},
    "scale": {"likert"},
    "source": {"matching"},
    "target": {"matching"},
    "steps": {"performance"},
}


class Definition(_Form):
    """What an activity is."""

    name: LanguageMap | None = None
    description: LanguageMap | None = None
    type: Iri | None = None
    interactionType: (  # noqa: N815 - xAPI's name
        Literal["true-false", "choice", "fill-in", "long-fill-in", "matching", "performance",
                "sequencing", "likert", "numeric", "other"] | None
    ) = None  # fmt: skip
    correctResponsesPattern: list[Text] | None = None  # noqa: N815 - xAPI's name
    choices: Components | None = None
    scale: Components | None = None
    source: Components | None = None
    target: Components | None = None
    steps: Components | None = None
    extensions: Extensions | None = None

    @model_validator(mode="after")
    def _components_fit(self) -> Definition:
        if self.interactionType is None and self.correctResponsesPattern is not None:
            raise ValueError("only an interaction has correct responses")
        for name, types in _COMPONENTS.items():
            found: list[Component] | None = getattr(self, name)
            if found is None:
                continue
            if self.interactionType not in types:
                raise ValueError(f"an interaction of this type has no {name}")
            if len({each.id for each in found}) < len(found):
                raise ValueError(f"the ids of {name} differ")
        return self


class ActivityForm(_Form):
    """What a statement speaks of."""

    objectType: Literal["Activity"] = "Activity"  # noqa: N815 - xAPI's name
    id: Iri
    definition: Definition | None = None


class Score(_Form):
    """A score: scaled from -1 to 1, raw between its bounds."""

    scaled: float | None = Field(default=None, ge=-1, le=1)
    raw: float | None = None
    min: float | None = None
    max: float | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Score:
        low = -math.inf if self.min is None else self.min
        high = math.inf if self.max is None else self.max
        if not low < high:
            raise ValueError("the least score is less than the largest")
        if self.raw is not None and not low <= self.raw <= high:
            raise ValueError("a raw score lies between its bounds")
        return self


class Result(_Form):
    """What came of it."""

    score: Score | None = None
    success: bool | None = None
    completion: bool | None = None
    response: Text | None = None
    duration: Duration | None = None
    extensions: Extensions | None = None


class ContextActivities(_Form):
    """What the activity belongs to."""

    parent: list[ActivityForm] | None = None
    grouping: list[ActivityForm] | None = None
    category: list[ActivityForm] | None = None
    other: list[ActivityForm] | None = None


class Context(_Form):
    """Where and with whom."""

    registration: Uuid | None = None
    team: Team | None = None
    contextActivities: ContextActivities | None = None  # noqa: N815 - xAPI's name
    revision: Text | None = None
    platform: Text | None = None
    language: Tag | None = None
    extensions: Extensions | None = None


class StatementForm(_Form):
    """A statement as we send it: with an id and a time, without what the LRS adds."""

    id: Uuid
    actor: Agent
    verb: VerbForm
    object: ActivityForm
    result: Result | None = None
    context: Context
    timestamp: Annotated[str, StringConstraints(pattern=_TIMESTAMP)]
    version: Annotated[str, StringConstraints(pattern=r"^1\.0\.\d+$")]


def fault_of(statement: object) -> str:
    """Return what is wrong with a statement, the first fault alone; empty where nothing is."""
    try:
        StatementForm.model_validate(statement)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"]))
        return f"{place}: {first['msg']}"
    return ""
