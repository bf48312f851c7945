"""Who takes part in which study: decisions, each with the very text that was shown.

The rules. Nobody takes part who did not accept. Refusing, or deciding nothing, costs no feature:
the session is recorded as it is without any study, for the learner's own progress and the course,
and counts for no study. One is asked once for each version of a text. What counts is what was
recorded after the acceptance; a refusal or withdrawal, also of a later version, takes all of it
out again. A guest's decision holds for one session. Erasing a learner erases the decisions with
them, so that what is left of them counts for no study either.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from anatomyapp.session.event import LearnerId, SessionId
from anatomyapp.settings import Language

Person = NewType("Person", str)  # as `review.Answer.learner`: a learner, or a guest's session


class Decision(StrEnum):
    """What somebody decided about a study."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Who:
    """Who decides: a learner, or the guest of a session."""

    session: SessionId
    learner: LearnerId | None = None

    @property
    def person(self) -> Person:
        """How answers name them."""
        return Person(self.learner or self.session)


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """A decision, with the text that was shown: its version, language and SHA-256."""

    person: Person
    study: str
    version: int
    language: Language
    text_sha256: str
    decision: Decision
    at: datetime


@dataclass(frozen=True, slots=True)
class Refusal:
    """That somebody who took part in a session refused a study, or withdrew; it does not say who.

    It stands for a session whose learner's own decisions are not there: erased, or elsewhere.
    """

    session: SessionId
    study: str
    version: int
    language: Language
    text_sha256: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class Participation:
    """From when on what somebody did counts for a study; others do not count at all."""

    study: str
    since: Mapping[Person, datetime]

    def holds(self, person: str, at: datetime) -> bool:
        """Tell whether what a person did at a time counts."""
        since = self.since.get(Person(person))
        return since is not None and at >= since


def participation(study: str, rows: Iterable[ConsentRow]) -> Participation:
    """Return who takes part in a study, from decisions in the order in which they were made."""
    since: dict[Person, datetime] = {}
    for row in rows:
        if row.study != study:
            continue
        if row.decision is Decision.ACCEPTED:
            since.setdefault(row.person, row.at)
        else:
            since.pop(row.person, None)
    return Participation(study, since)
