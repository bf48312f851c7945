"""The form of a bank file, checked by pydantic; ``bank.schema.json`` is made from it."""

from __future__ import annotations

import math
import re
import unicodedata
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    field_validator,
    model_validator,
)

from anatomyapp.quiz.facing import TOLERANCE_DEG, Direction, looking_from, unit
from anatomyapp.quiz.item import Bloom, Kind
from anatomyapp.scene.camera import StandardView
from anatomyapp.scene.cut import Cut, CutKind

FORMAT = 3  # the second brought surfaces to be shown; the third all kinds, languages and forms
_OVERRIDES = "\u202d\u202e"  # of the direction of writing


def _shown(text: str) -> str:
    """Refuse signs that steer a terminal or turn the direction of what follows, unseen."""
    for sign in text:
        if (unicodedata.category(sign) == "Cc" and sign not in "\t\n\r") or sign in _OVERRIDES:
            raise ValueError(f"it holds the control character U+{ord(sign):04X}")
    return text


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=300),
    AfterValidator(_shown),
]
Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=2000),
    AfterValidator(_shown),
]
Version = Annotated[str, StringConstraints(pattern=r"^\d+\.\d+\.\d+$", max_length=40)]
LANGUAGE = re.compile(r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")
Language = Annotated[str, StringConstraints(pattern=LANGUAGE.pattern)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class BeliefWords(_Entry):
    """A misconception in another language."""

    statement: Text
    correction: Text


class MisconceptionEntry(_Entry):
    """A mistaken belief that distractors of this bank stand for."""

    id: Id
    statement: Text
    correction: Text
    source: Line
    translations: dict[Language, BeliefWords] = {}


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


class CutEntry(_Entry):
    """A plane that opens the model: ``at_mm`` along its axis (up, forwards or to the left)."""

    kind: CutKind
    at_mm: float = Field(default=0.0, ge=-2000, le=2000)
    flipped: bool = False

    @field_validator("kind")
    @classmethod
    def _is_named(cls, kind: CutKind) -> CutKind:
        if kind is CutKind.FREE:
            raise ValueError("an item's cut is axial, coronal or sagittal")
        return kind

    @property
    def cut(self) -> Cut:
        """The plane."""
        return Cut(self.kind, flipped=self.flipped).at(self.at_mm)


class ViewEntry(_Entry):
    """From where the item is shown: a standard view (``from``), or two angles in degrees.

    ``around`` are the structures that fill the picture, which comes ``nearer`` by that factor.
    """

    seen_from: StandardView = Field(default=StandardView.ANTERIOR, alias="from")
    azimuth_deg: float | None = Field(default=None, ge=-360, le=360)
    elevation_deg: float | None = Field(default=None, ge=-90, le=90)
    isolated: list[Id] = []
    hidden: list[Id] = []
    highlighted: list[Id] = []
    around: list[Id] = []
    nearer: float = Field(default=1.0, ge=0.2, le=10)
    faded: list[Id] = []
    cut: CutEntry | None = None


class FeedbackEntry(_Entry):
    """How to tell the answer; ``show`` names structures that stay solid, ``show_as`` their link."""

    how_to_tell: Text
    show: list[Id] = []
    show_as: Line = ""


class FeedbackWords(_Entry):
    """An item's feedback in another language."""

    how_to_tell: Text
    show_as: Line = ""


class ItemWords(_Entry):
    """An item in another language.

    ``options`` are texts by the ids of its options and pins; ``misconceptions`` sentences by the
    ids of options that have a misconception of their own.
    """

    stem: Text
    objective: Text
    hint: Line = ""
    options: dict[Id, Line] = {}
    misconceptions: dict[Id, Text] = {}
    called: Line = ""
    feedback: FeedbackWords


class CalibrationEntry(_Entry):
    """The difficulty under the Rasch model, logits, with its error and who answered."""

    difficulty: float = Field(ge=-10, le=10)
    se: float = Field(gt=0, le=10)
    n: int = Field(ge=1)
    source: Line


class ItemEntry(_Entry):
    """One item. ``key`` is a structure, or the id of an option; what else is said, by its kind.

    Parameters
    ----------
    keys, several
        Where several options are right.
    click, typed
        Whether the answer is given on the model, or typed as a name.
    facing
        The surface that a *show* item asks for.
    target, on, tolerance_mm, none_beyond_mm
        The landmark or the feature to place, the structure that bears it, and how near is near.
    pins
        The structures to label; further ``options`` are names that fit none.
    misconception
        Of *truth* and *side*: what the wrong answer stands for.
    """

    id: Id
    version: int = Field(default=1, ge=1, le=999_999)
    kind: Kind
    stem: Text
    key: Id | Literal[""] = ""
    keys: list[Id] = Field(default=[], max_length=12)
    several: bool = False
    click: bool = False
    typed: bool = False
    options: list[OptionEntry] = Field(default=[], max_length=12)
    pins: list[Id] = Field(default=[], max_length=12)
    target: Id | Literal[""] = ""
    on: Id | None = None
    tolerance_mm: float | None = Field(default=None, gt=0, le=200)
    none_beyond_mm: float | None = Field(default=None, gt=0, le=500)
    misconception: Text | Literal[""] = ""
    station: Id
    objective: Text
    bloom: Bloom
    source: Line
    hint: Line | Literal[""] = ""
    view: ViewEntry = ViewEntry()
    facing: FacingEntry | None = None
    feedback: FeedbackEntry
    calibration: CalibrationEntry | None = None
    translations: dict[Language, ItemWords] = {}

    @field_validator("key", mode="before")
    @classmethod
    def _in_words(cls, key: object) -> object:
        """Take a YAML truth value for its word."""
        return str(key).lower() if isinstance(key, bool) else key


class BlueprintEntry(_Entry):
    """The blueprint that parallel forms share, and which form this is."""

    id: Id
    form: Annotated[str, StringConstraints(pattern=r"^[A-Z]$")]


class BankEntry(_Entry):
    """A bank of items for one atlas.

    ``languages`` are those that every item has words in, the bank's own among them.
    """

    format: int = Field(ge=1, le=FORMAT)
    id: Id
    version: Version
    title: Line
    language: Language = "en"
    languages: list[Language] = Field(default=[], max_length=20)
    titles: dict[Language, Line] = {}
    atlas: Id
    licence: Line
    attribution: Line
    blueprint: BlueprintEntry | None = None
    misconceptions: list[MisconceptionEntry] = []
    items: list[ItemEntry] = Field(min_length=1, max_length=2000)


def bank_schema() -> dict[str, Any]:
    """Return the JSON Schema of a bank file."""
    schema = BankEntry.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
