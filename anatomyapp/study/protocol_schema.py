"""The form of a protocol's file, checked by pydantic; ``protocol.schema.json`` is made from it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from anatomyapp.quiz.schema import Id, Language, Line, Text, Version
from anatomyapp.scene.tour import ENGLISH
from anatomyapp.study.protocol import MOST_MEMBERS
from anatomyapp.study.steps import Occasion, Where, Who

FORMAT = 1
MOST_ARMS, MOST_STEPS = 8, 60
LARGEST_SEED = 2**31 - 1


def _in_english(texts: dict[str, str]) -> dict[str, str]:
    if ENGLISH not in texts:
        raise ValueError("the English text (en) is missing")
    return texts


Texts = Annotated[dict[Language, Text], Field(max_length=20), AfterValidator(_in_english)]
Seed = Annotated[int, Field(ge=0, le=LARGEST_SEED)]
Period = Annotated[int, Field(ge=1, le=9)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class _StepEntry(_Entry):
    """What every step has; ``told`` is what learners read before it begins."""

    title: Texts
    told: Texts | None = None
    who: Who = Who.EACH
    optional: bool = False


class ConsentEntry(_StepEntry):
    """Asks whether one takes part; ``text`` is a text's id, the protocol's own where it is left."""

    kind: Literal["consent"]
    text: Id | Literal[""] = ""


class FormEntry(_StepEntry):
    """Asks about the person with an instrument that has no score."""

    kind: Literal["form"]
    instrument: Id


class RotationEntry(_StepEntry):
    """The mental rotation test: so many figures after some for practice, each for some seconds."""

    kind: Literal["rotation"]
    trials: int = Field(default=24, ge=4, le=96)
    seed: Seed = 1
    practice: int = Field(default=3, ge=0, le=10)
    limit_s: float = Field(default=20.0, ge=2, le=120)


class TestEntry(_StepEntry):
    """A knowledge test with a bank; a seed mixes items and options."""

    __test__ = False  # no test of pytest's

    kind: Literal["test"]
    occasion: Occasion
    bank: Id
    period: Period | None = None
    seed: Seed | None = None


class ActivityEntry(_StepEntry):
    """Learning for some minutes under a condition."""

    kind: Literal["activity"]
    condition: Id
    where: Where
    minutes: float = Field(gt=0, le=600)
    period: Period | None = None


class QuestionnaireEntry(_StepEntry):
    """Asks about the experience with an instrument that has scores."""

    kind: Literal["questionnaire"]
    instrument: Id
    period: Period | None = None


class PromptEntry(_Entry):
    """A question that is answered in own words."""

    id: Id
    words: Texts


class CommentsEntry(_StepEntry):
    """Asks for comments in own words."""

    kind: Literal["comments"]
    prompts: list[PromptEntry] = Field(min_length=1, max_length=10)


class WaitEntry(_StepEntry):
    """Some days until the next step, and for how many days more it may be taken."""

    kind: Literal["wait"]
    days: int = Field(ge=1, le=730)
    window_days: int = Field(default=7, ge=0, le=365)


StepEntry = Annotated[
    ConsentEntry
    | FormEntry
    | RotationEntry
    | TestEntry
    | ActivityEntry
    | QuestionnaireEntry
    | CommentsEntry
    | WaitEntry,
    Field(discriminator="kind"),
]


class ArmEntry(_Entry):
    """One way through the steps; the arms of a crossover are its sequences."""

    id: Id
    title: Texts
    steps: list[Id] = Field(min_length=1, max_length=MOST_STEPS)


class StratifyEntry(_Entry):
    """By what learners are parted: ``cut`` of a mental rotation test, ``question`` of a form."""

    step: Id
    cut: float | None = Field(default=None, gt=0, le=1)
    question: Id | Literal[""] = ""


class AllocationEntry(_Entry):
    """After which step arms are allocated, and in blocks of which sizes."""

    after: Id
    block_sizes: list[Annotated[int, Field(ge=1, le=48)]] = Field(default=[], max_length=8)
    stratify: StratifyEntry | None = None


class ProtocolEntry(_Entry):
    """The design of a study; ``primary`` is the step whose score it was designed for."""

    format: int = Field(ge=1, le=FORMAT)
    id: Id
    version: Version
    title: Texts
    summary: Texts
    licence: Line
    attribution: Line
    group_size: int = Field(default=1, ge=1, le=MOST_MEMBERS)
    primary: Id | Literal[""] = ""
    steps: dict[Id, StepEntry] = Field(min_length=1, max_length=MOST_STEPS)
    arms: list[ArmEntry] = Field(min_length=1, max_length=MOST_ARMS)
    allocation: AllocationEntry


def protocol_schema() -> dict[str, Any]:
    """Return the JSON Schema of a protocol's file."""
    schema = ProtocolEntry.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
