"""The form of a tour's file, checked by pydantic."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from anatomyapp.scene.camera import StandardView
from anatomyapp.scene.tour import ENGLISH, Takes

FORMAT = 1

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Place = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$",
                           max_length=160)
]  # fmt: skip
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]
Version = Annotated[str, StringConstraints(pattern=r"^\d+\.\d+\.\d+$", max_length=40)]
Ids = Annotated[list[Id], Field(max_length=200)]
Texts = dict[Language, Text]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

    @field_validator("title", "asks", "look_for", "tells", check_fields=False)
    @classmethod
    def _in_english(cls, texts: Texts | None) -> Texts | None:
        if texts is not None and ENGLISH not in texts:
            raise ValueError("the English text (en) is missing")
        return texts


class FactEntry(_Entry):
    """What is said, in each language, and who says so."""

    tells: Texts
    source: Line


class ViewEntry(_Entry):
    """From where the step is seen: a standard view (``from``), or two angles in degrees."""

    seen_from: StandardView = Field(default=StandardView.ANTERIOR, alias="from")
    azimuth_deg: float | None = Field(default=None, ge=-360, le=360)
    elevation_deg: float | None = Field(default=None, ge=-90, le=90)
    fit: list[Place] = Field(default=[], max_length=40)


class CutEntry(_Entry):
    """A plane through the middle of a structure: which side it takes, what it leaves whole."""

    takes: Takes
    through: Id
    shift_mm: float = Field(default=0.0, ge=-300, le=300)
    whole: Ids = []


class QuestionEntry(_Entry):
    """A question that a click on one of the answers answers."""

    asks: Texts
    answers: list[Id] = Field(min_length=1, max_length=12)
    tells: Texts
    source: Line


class StepEntry(_Entry):
    """One step of a tour."""

    id: Id
    title: Texts
    facts: list[FactEntry] = Field(min_length=1, max_length=6)
    look_for: Texts | None = None
    show: Ids = []
    hide: Ids = []
    highlight: Ids = []
    ghost: Ids = []
    name: Ids = []
    features: list[Place] = Field(default=[], max_length=8)
    landmarks: Ids = []
    view: ViewEntry = ViewEntry()
    cut: CutEntry | None = None
    explode: float = Field(default=0.0, ge=0, le=1)
    breathing: bool = False
    question: QuestionEntry | None = None


class TourEntry(_Entry):
    """A tour of one station."""

    format: int = Field(ge=1, le=FORMAT)
    station: Id
    version: Version
    title: Texts
    minutes: int = Field(ge=1, le=30)
    objectives: list[Texts] = Field(min_length=1, max_length=5)
    steps: list[StepEntry] = Field(min_length=1, max_length=30)

    @field_validator("objectives")
    @classmethod
    def _objectives_in_english(cls, objectives: list[Texts]) -> list[Texts]:
        if any(ENGLISH not in texts for texts in objectives):
            raise ValueError("the English text (en) is missing")
        return objectives
