"""The form of a bank file, checked by pydantic; ``bank.schema.json`` is made from it."""

from __future__ import annotations

import math
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from anatomyapp.quiz.facing import TOLERANCE_DEG, Direction, looking_from, unit
from anatomyapp.quiz.item import Bloom, Kind
from anatomyapp.scene.camera import StandardView

FORMAT = 2  # the second brought items that are shown, with their surfaces

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Version = Annotated[str, StringConstraints(pattern=r"^\d+\.\d+\.\d+$", max_length=40)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class MisconceptionEntry(_Entry):
    """A mistaken belief that distractors of this bank stand for."""

    id: Id
    statement: Text
    correction: Text
    source: Line


class FacingEntry(_Entry):
    """A surface and where it looks: a side of the body, or three numbers in LPS.

    ``called`` names it without its structure; ``feature`` is the patch whose normals the direction
    follows.
    """

    called: Line
    direction: StandardView | tuple[float, float, float]
    tolerance_deg: float = Field(default=TOLERANCE_DEG, gt=0, le=60)
    feature: Id = ""

    @model_validator(mode="after")
    def _looks_somewhere(self) -> FacingEntry:
        if not isinstance(self.direction, StandardView) and math.hypot(*self.direction) < 0.5:
            raise ValueError("a direction has about the length 1")
        return self

    @property
    def way(self) -> Direction:
        """The direction in LPS, of length 1."""
        if isinstance(self.direction, StandardView):
            return looking_from(self.direction)
        return unit(self.direction)


class OptionEntry(_Entry):
    """An answer to choose; in a *find* item a foreseen wrong click, in a *show* item a surface.

    ``misconception`` is the id of an entry in ``misconceptions``, or a sentence of its own.
    """

    id: Id = ""
    text: Line = ""
    structure: Id | None = None
    misconception: Text = ""
    facing: FacingEntry | None = None

    @model_validator(mode="after")
    def _says_something(self) -> OptionEntry:
        if not self.text and self.structure is None and self.facing is None:
            raise ValueError("an option has a text, a structure, or a surface")
        return self


class ViewEntry(_Entry):
    """From where the item is shown: a standard view (``from``), or two angles in degrees."""

    seen_from: StandardView = Field(default=StandardView.ANTERIOR, alias="from")
    azimuth_deg: float | None = Field(default=None, ge=-360, le=360)
    elevation_deg: float | None = Field(default=None, ge=-90, le=90)
    isolated: list[Id] = []
    hidden: list[Id] = []
    highlighted: list[Id] = []


class FeedbackEntry(_Entry):
    """How to tell the answer; ``show`` names structures that stay solid, ``show_as`` their link."""

    how_to_tell: Text
    show: list[Id] = []
    show_as: Line = ""


class ItemEntry(_Entry):
    """One item. ``key`` is the structure to click or to turn, or the id of an option.

    ``facing`` is the surface that a *show* item asks for.
    """

    id: Id
    version: int = Field(default=1, ge=1)
    kind: Kind
    stem: Text
    key: Id
    options: list[OptionEntry] = Field(default=[], max_length=12)
    station: Id
    objective: Text
    bloom: Bloom
    source: Line
    view: ViewEntry = ViewEntry()
    facing: FacingEntry | None = None
    feedback: FeedbackEntry


class BankEntry(_Entry):
    """A bank of items for one atlas."""

    format: int = Field(ge=1, le=FORMAT)
    id: Id
    version: Version
    title: Line
    language: Language = "en"
    atlas: Id
    licence: Line
    attribution: Line
    misconceptions: list[MisconceptionEntry] = []
    items: list[ItemEntry] = Field(min_length=1, max_length=2000)


def bank_schema() -> dict[str, Any]:
    """Return the JSON Schema of a bank file."""
    schema = BankEntry.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
