"""What is the same for all simulated learners, and what a sitting of some of them is made of."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.item import ItemId
from anatomyapp.session.comments import Written
from anatomyapp.session.materials import Materials
from anatomyapp.session.participation import Decision
from anatomyapp.session.study_conduct import Doing
from anatomyapp.session.study_run import Member, StudyRun
from anatomyapp.session.studying import EnrolmentId
from anatomyapp.settings import Language
from anatomyapp.simulation.answering import Asker, difficulties
from anatomyapp.simulation.learner import Learner
from anatomyapp.simulation.models import Models
from anatomyapp.simulation.timeline import Timeline
from anatomyapp.study.steps import StepId


@dataclass(frozen=True, slots=True)
class World:
    """What is the same for all.

    Parameters
    ----------
    structures
        Those that are looked at, the first most often, and taken for others.
    plates
        Ids of the pictures of a comparison in 2D.
    """

    models: Models
    materials: Materials
    structures: tuple[StructureId, ...]
    plates: tuple[str, ...]
    pack: str = "thorax"
    pack_version: str = ""
    language: Language = Language.ENGLISH

    def asker(self, bank: str) -> Asker:
        """Return who knows how hard the items of a bank are."""
        items = self.materials.banks[bank].items
        found = difficulties(items, self.models.response)
        return Asker(self.models, found, self.structures)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of a cohort: the stream of their chances, and what they are like now."""

    rng: random.Random
    learner: Learner


@dataclass(frozen=True, slots=True)
class Decided:
    """What somebody decided about the study; ``text`` is the id of the consent's text."""

    member: Member
    text: str
    decision: Decision
    at: datetime


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody wrote in their own words."""

    enrolment: EnrolmentId
    written: Written
    at: datetime


@dataclass(slots=True)
class Beside:
    """What is kept beside the events of a sitting.

    Parameters
    ----------
    answered
        Of tests that were broken off: the items that were answered.
    told
        What somebody's step told, as `Stratify.stratum` takes it.
    """

    decided: list[Decided] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    answered: dict[tuple[EnrolmentId, StepId], set[ItemId]] = field(default_factory=dict)
    told: dict[tuple[EnrolmentId, StepId], float | Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Task:
    """A step as some take it, and all that they need for it."""

    world: World
    timeline: Timeline
    run: StudyRun
    doing: Doing
    people: dict[EnrolmentId, Person]
    beside: Beside

    @property
    def members(self) -> tuple[Member, ...]:
        """Who takes the step."""
        return self.run.taking(self.doing.at)

    @property
    def who(self) -> Member:
        """Who acts: the one whose turn it is, or the first of all together."""
        return self.members[0]

    @property
    def person(self) -> Person:
        """What is known of who acts."""
        return self.people[self.who.enrolment]
