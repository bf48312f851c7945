"""The steps of a study's protocol, as frozen values; each kind holds what its runner needs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from anatomyapp.scene.tour import Words

StepId = NewType("StepId", str)


class Who(StrEnum):
    """Whether a group's members do a step one after the other, or all at once."""

    EACH = "each"
    TOGETHER = "together"


class Occasion(StrEnum):
    """When a knowledge test is taken; *period*: within a period of a crossover."""

    PRE = "pre"
    POST = "post"
    RETENTION = "retention"
    PERIOD = "period"


class Where(StrEnum):
    """Where learners work during an activity; *pictures*: printed-book-like views, in 2D."""

    EXPLORE = "explore"
    AR = "ar"
    PICTURES = "pictures"


class StepOutcome(StrEnum):
    """How a step ended; *broken off*: it comes again."""

    DONE = "done"
    TIMED_OUT = "timed-out"
    SKIPPED = "skipped"
    REFUSED = "refused"
    BROKEN_OFF = "broken-off"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """What every step has.

    Parameters
    ----------
    told
        What the learner is told before it begins; None where the title says enough.
    optional
        Whether it may be skipped.
    """

    id: StepId
    title: Words
    told: Words | None = None
    who: Who = Who.EACH
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent(_Step):
    """Asks whether one takes part; ``text`` is the id of the text in ``quizzes/consents``."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(_Step):
    """Asks about the person: an instrument without a score, such as age and prior courses."""

    instrument: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rotation(_Step):
    """The mental rotation test: so many figures, always the same ones for one seed.

    Parameters
    ----------
    practice
        How many figures come before, with feedback; they count for nothing.
    limit_s
        For how long a figure may be answered.
    """

    trials: int
    seed: int
    practice: int = 3
    limit_s: float = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Test(_Step):
    """A knowledge test without feedback; without a seed the items come as the bank has them."""

    occasion: Occasion
    bank: str
    period: int | None = None
    seed: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(_Step):
    """Learning for so many minutes under a condition of the study."""

    condition: str
    where: Where
    minutes: float
    period: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire(_Step):
    """Asks about the experience: an instrument with scores."""

    instrument: str
    period: int | None = None


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question that is answered in own words."""

    id: str
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Comments(_Step):
    """Asks for comments in own words."""

    prompts: tuple[Prompt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait(_Step):
    """Some days until the next step, which may be taken on that day and ``window_days`` more.

    A group comes back as one, so that a wait is always that of all together.
    """

    days: int
    window_days: int


Step = Consent | Form | Rotation | Test | Activity | Questionnaire | Comments | Wait
