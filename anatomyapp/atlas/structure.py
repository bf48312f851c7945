"""Structures: the named things of an atlas."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

StructureId = NewType("StructureId", str)  # readable and permanent: "rib-5-left"


class Side(StrEnum):
    """Laterality; *midline* means unpaired."""

    LEFT = "left"
    RIGHT = "right"
    MIDLINE = "midline"


class IdScope(StrEnum):
    """What a term list's id names: this very structure, it without its side, or its kind only."""

    EXACT = "exact"
    UNSIDED = "unsided"
    CLASS = "class"
    CLOSE = "close"


class Blood(StrEnum):
    """What blood a vessel carries; atlases draw the one red, the other blue."""

    OXYGEN_RICH = "oxygen-rich"
    OXYGEN_POOR = "oxygen-poor"


@dataclass(frozen=True, slots=True)
class TermId:
    """The id of a structure in a term list, such as ``FMA:8066``, with its scope."""

    id: str
    scope: IdScope


@dataclass(frozen=True, slots=True)
class Structure:
    """A named thing of the body.

    ``kind`` is its tissue or sort (bone, cartilage, disc, group …), ``label`` its short everyday
    name ("Left rib 5"), ``parent`` the structure that it is part of, ``station`` the teaching
    group that it is learnt in. ``carries`` is what blood runs in a vessel, None of what is none.
    ``not_modelled`` says why a structure is only named: it has no mesh, nor has any of its parts.
    """

    id: StructureId
    kind: str
    side: Side
    label: str
    name_en: str
    name_la: str
    parent: StructureId | None = None
    number: int | None = None
    carries: Blood | None = None
    synonyms: tuple[str, ...] = ()
    fma: TermId | None = None
    ta98: TermId | None = None
    ta2: TermId | None = None
    station: str = ""
    description: str = ""
    clinical_note: str = ""
    source: str = ""
    not_modelled: str = ""


@dataclass(frozen=True, slots=True)
class Station:
    """A teaching group of structures, such as *typical ribs*."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Feature:
    """A named part of a structure's surface, such as the costal groove.

    ``fma``, ``ta98`` and ``ta2`` name its kind in term lists, empty where it was not found there;
    ``no_patch`` says why it has no patch on the meshes that it applies to; ``label`` is the name
    that it goes by, the English one unless it is given.
    """

    id: str
    name_en: str
    name_la: str
    description: str
    structures: frozenset[StructureId]
    synonyms: tuple[str, ...] = ()
    fma: str = ""
    ta98: str = ""
    ta2: str = ""
    source: str = ""
    no_patch: str = ""
    label: str = ""

    def __post_init__(self) -> None:
        """Call it by its English name where nothing else is said."""
        object.__setattr__(self, "label", self.label or self.name_en)


@dataclass(frozen=True, slots=True)
class Relation:
    """A statement that joins two structures, such as *rib 5 articulates with T5*."""

    id: str
    subject: StructureId
    predicate: str
    object: StructureId
    subject_feature: str = ""
    object_feature: str = ""
    strength: str = "typical"
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Misconception:
    """A mistaken belief about structures, with what is right and why it is mixed up."""

    id: str
    topic: str
    structures: tuple[StructureId, ...]
    wrong: str
    correct: str
    explanation: str
    source: str
