"""A pack under examination: its tables read once, its meshes measured once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.measure import MeshReport, measure
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.structure import StructureId
from anatomyapp.check.exemptions import Exempt, Exemption, read_exemptions
from anatomyapp.check.expectations import Expectation, HoldsFor, read_expectations
from anatomyapp.errors import Fault, TourError
from anatomyapp.scene.tour_faults import Draft
from anatomyapp.scene.tour_file import TOURS, read_draft, tour_files, tours_folder

SOLID_KINDS = frozenset({"bone", "cartilage", "disc"})


@dataclass(frozen=True, slots=True)
class TourFile:
    """The file of a tour; without its form it has no draft but faults."""

    name: str
    draft: Draft | None
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, eq=False)
class Specimen:
    """A pack's atlas with the tables that only checks read, empty where they are missing."""

    folder: Path
    atlas: Atlas
    exemptions: tuple[Exemption, ...] = ()
    expectations: tuple[Expectation, ...] = ()

    @cached_property
    def reports(self) -> Mapping[StructureId, MeshReport]:
        """The figures of every mesh that can be measured."""
        return {id_: measure(id_, mesh) for id_, mesh in self.atlas.meshes.items() if sound(mesh)}

    @cached_property
    def one_sided(self) -> frozenset[str]:
        """Ids of what is declared to differ from its counterpart on the other side."""
        rows = (row for row in self.exemptions if row.rule is Exempt.ONE_SIDED)
        return frozenset().union(*(row.names for row in rows))

    @cached_property
    def tours(self) -> tuple[TourFile, ...]:
        """Every tour's file: the tour where its form is right, else what is wrong with it."""
        return tuple(_tour_file(path) for path in tour_files(tours_folder(self.folder)))

    def is_solid(self, structure: StructureId) -> bool:
        """Tell whether a structure is of bone or cartilage."""
        return self.atlas.structures[structure].kind in SOLID_KINDS


def open_specimen(folder: Path) -> Specimen:
    """Read a pack with all its tables.

    Raises
    ------
    PackError
        Something is missing or damaged; the text names the file, the line and the remedy.
    """
    atlas = read_pack(folder)
    tables = folder.parent / atlas.based_on if atlas.based_on else folder
    for structure in atlas.meshes:
        atlas.patches(structure)
    ids = {*atlas.structures, *(r.id for r in atlas.relations), *(m.id for m in atlas.landmarks)}
    return Specimen(
        folder=folder,
        atlas=atlas,
        exemptions=read_exemptions(tables, ids),
        expectations=tuple(
            e
            for e in read_expectations(tables, ids, {f.id for f in atlas.features})
            if not atlas.based_on or e.holds_for is HoldsFor.EVERYONE
        ),
    )


def _tour_file(path: Path) -> TourFile:
    name = f"{TOURS}/{path.name}"
    try:
        return TourFile(name, read_draft(path))
    except TourError as error:
        return TourFile(name, None, error.faults)


def sound(mesh: Mesh) -> bool:
    """Tell whether a mesh has triangles, finite places and unit normals."""
    if not len(mesh.faces) or not np.isfinite(mesh.vertices).all():
        return False
    lengths = np.linalg.norm(mesh.normals, axis=1)
    return bool(np.isfinite(lengths).all() and np.abs(lengths - 1).max() < 0.05)
