"""The atlas: structures with their terms, features, relations and meshes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from anatomyapp.atlas.breathing import Hinge
from anatomyapp.atlas.landmark import Landmark
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.neighbours import Neighbour
from anatomyapp.atlas.person import Person, PersonFigures
from anatomyapp.atlas.structure import (
    Feature,
    Misconception,
    Relation,
    Station,
    Structure,
    StructureId,
)

if TYPE_CHECKING:  # loads pydantic, which drawing an atlas does not need
    from anatomyapp.atlas.patches import Patches, PatchFile


@dataclass(frozen=True, slots=True, eq=False)
class Atlas:
    """What a pack holds, in memory.

    ``structures`` and ``meshes`` keep the order of the pack's tables; every key of ``meshes`` is a
    key of ``structures``. A structure without a mesh of its own is shown by those of its parts.

    ``based_on`` is the id of the atlas that this one shares its tables with, so that banks for
    that one fit; ``people`` are the figures by which it can be fitted to a person, ``person`` who
    it was fitted to.
    """

    id: str
    version: str
    title: str
    licence: str
    attribution: str
    structures: Mapping[StructureId, Structure]
    meshes: Mapping[StructureId, Mesh]
    stations: tuple[Station, ...] = ()
    features: tuple[Feature, ...] = ()
    relations: tuple[Relation, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()
    landmarks: tuple[Landmark, ...] = ()
    misconceptions: tuple[Misconception, ...] = ()
    digest: str = field(default="", kw_only=True)
    first_stations: frozenset[str] = field(default=frozenset(), kw_only=True)
    breathing: Mapping[StructureId, Hinge] = field(default_factory=dict, kw_only=True)
    patch_file: PatchFile | None = field(default=None, kw_only=True, repr=False)
    based_on: str = field(default="", kw_only=True)
    people: PersonFigures | None = field(default=None, kw_only=True, repr=False)
    person: Person | None = field(default=None, kw_only=True)
    _parts: Mapping[StructureId, tuple[StructureId, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Find the parts of each structure once: every row of a list asks for them."""
        parts: dict[StructureId, tuple[StructureId, ...]] = {}
        for s in self.structures.values():
            if s.parent is not None:
                parts[s.parent] = (*parts.get(s.parent, ()), s.id)
        object.__setattr__(self, "_parts", parts)

    @property
    def shown_first(self) -> frozenset[StructureId]:
        """The meshes that are shown at the start: those of the first stations, or all."""
        first = self.first_stations
        return frozenset(s for s in self.meshes if not first or self.structures[s].station in first)

    def has_tables_of(self, pack: str) -> bool:
        """Say whether the structures are those of the pack of this id."""
        return pack in {self.id, self.based_on}

    def parts(self, structure: StructureId) -> Iterator[StructureId]:
        """Yield the structures whose parent is this one."""
        return iter(self._parts.get(structure, ()))

    def shown_by(self, structure: StructureId) -> frozenset[StructureId]:
        """Return the meshes that show a structure: its own, and its parts' to any depth."""
        own = {structure} & self.meshes.keys()
        return frozenset(own).union(*(self.shown_by(part) for part in self.parts(structure)))

    def at_station(self, station: str) -> tuple[Structure, ...]:
        """Return the structures of a teaching group in the pack's order."""
        return tuple(s for s in self.structures.values() if s.station == station)

    def features_of(self, structure: StructureId) -> tuple[Feature, ...]:
        """Return the named parts of a structure's surface."""
        return tuple(f for f in self.features if structure in f.structures)

    def patches(self, structure: StructureId) -> Patches:
        """Return which vertices of a structure's mesh belong to each of its features.

        The patches of the pack are read when they are first asked for.

        Raises
        ------
        PackError
            The file of the patches is damaged.
        """
        return {} if self.patch_file is None else self.patch_file.sets.get(structure, {})

    def relations_of(self, structure: StructureId) -> tuple[Relation, ...]:
        """Return the statements in which a structure is subject or object."""
        return tuple(r for r in self.relations if structure in (r.subject, r.object))

    def near(self, structure: StructureId) -> dict[StructureId, float]:
        """Return the neighbours in space with the gap to each, mm, nearest first."""
        pairs = sorted(
            (n for n in self.neighbours if structure in (n.subject, n.object)),
            key=lambda n: n.gap_mm,
        )
        return {n.object if n.subject == structure else n.subject: n.gap_mm for n in pairs}

    def touching(self, structure: StructureId) -> tuple[StructureId, ...]:
        """Return what a structure articulates with or is attached to, in the pack's order."""
        joined = {"articulates_with", "attaches_to"}
        ends = {
            end
            for r in self.relations_of(structure)
            if r.predicate in joined
            for end in (r.subject, r.object)
        }
        return tuple(s for s in self.structures if s in ends and s != structure)

    def mirror(self, structure: StructureId) -> StructureId | None:
        """Return the structure of the same name on the other side, if there is one."""
        stem, _, side = structure.rpartition("-")
        other = {"left": "right", "right": "left"}.get(side)
        twin = StructureId(f"{stem}-{other}")
        return twin if other and twin in self.structures else None
