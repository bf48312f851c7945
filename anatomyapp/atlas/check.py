"""Every rule of a pack, checked; each fault named with its place and remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import trimesh

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.check_features import facing_faults, joint_faults, patch_faults
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.pack import MESHES, RELATIONS, STRUCTURES, read_pack
from anatomyapp.atlas.structure import IdScope, Side, StructureId
from anatomyapp.errors import Fault

KINDS = frozenset(
    {
        "airway",
        "artery",
        "bone",
        "cartilage",
        "disc",
        "group",
        "heart",
        "joint",
        "ligament",
        "lung",
        "membrane",
        "muscle",
        "nerve",
        "organ",
        "region",
        "space",
        "tendon",
        "vein",
    }
)
PREDICATES = frozenset(
    {
        "anastomoses_with",
        "anterior_to",
        "articulates_with",
        "attaches_to",
        "bounded_by",
        "branch_of",
        "continues_from",
        "drained_by",
        "drains_into",
        "inferior_to",
        "innervated_by",
        "inserts_on",
        "lies_at_level",
        "lies_between",
        "lies_deep_to",
        "lies_in",
        "lies_over",
        "part_of",
        "passes_below",
        "passes_over",
        "passes_through",
        "posterior_to",
        "superior_to",
        "supplied_by",
        "ventilates",
    }
)
SOLID = frozenset({"bone", "cartilage", "disc"})


@dataclass(frozen=True, slots=True)
class MeshReport:
    """The figures of a structure's mesh."""

    structure: StructureId
    triangles: int
    volume_mm3: float
    euler_number: int
    components: int
    closed: bool


def check_pack(folder: Path) -> tuple[Fault, ...]:
    """Return every fault of a pack.

    Raises
    ------
    PackError
        The pack cannot be read at all.
    """
    return check_atlas(read_pack(folder))


def check_atlas(atlas: Atlas) -> tuple[Fault, ...]:
    """Return every fault of an atlas that was read from a pack."""
    return tuple(fault for rule in RULES for fault in rule(atlas))


def measure(structure: StructureId, mesh: Mesh) -> MeshReport:
    """Return a mesh's figures; the volume is negative where the faces are wound inwards."""
    body = trimesh.Trimesh(mesh.vertices, mesh.faces, process=False)
    return MeshReport(
        structure=structure,
        triangles=len(mesh.faces),
        volume_mm3=float(body.volume),
        euler_number=int(body.euler_number),
        components=int(body.body_count),
        closed=bool(body.is_watertight and body.is_winding_consistent),
    )


def _terms(atlas: Atlas) -> Iterator[Fault]:
    for s in atlas.structures.values():
        where = f"{STRUCTURES}: {s.id}"
        if s.kind not in KINDS:
            yield Fault(where, f"unknown kind {s.kind!r}", f"use one of {', '.join(sorted(KINDS))}")
        if not s.name_la:
            yield Fault(where, "no Latin name", "add the term of TA2")
        if not s.source:
            yield Fault(where, "no source", "name where its terms come from")
        if s.side is not Side.MIDLINE and s.side not in s.id.split("-"):
            yield Fault(where, f"side {s.side} is not the one in its id", "mend the side or the id")
        if s.id.endswith(("-left", "-right")) and atlas.mirror(s.id) is None:
            yield Fault(where, "no structure of that name on the other side", "add its row")


def _parents(atlas: Atlas) -> Iterator[Fault]:
    for s in atlas.structures.values():
        where = f"{STRUCTURES}: {s.id}"
        seen = {s.id}
        parent = s.parent
        while parent is not None and parent not in seen and parent in atlas.structures:
            seen.add(parent)
            parent = atlas.structures[parent].parent
        if parent is not None and parent not in atlas.structures:
            yield Fault(where, f"its parent {parent} is unknown", "add the row or mend the parent")
        elif parent is not None:
            yield Fault(where, f"{parent} is a part of itself", "mend the parents")


def _stations(atlas: Atlas) -> Iterator[Fault]:
    known = {station.id for station in atlas.stations}
    for station in sorted(atlas.first_stations - known):
        yield Fault("pack.json: shown_first", f"unknown station {station!r}", "name a station")
    for s in atlas.structures.values():
        where = f"{STRUCTURES}: {s.id}"
        if s.station and s.station not in known:
            yield Fault(where, f"unknown station {s.station!r}", "name the station in pack.json")
        if s.id in atlas.meshes and not s.station:
            yield Fault(where, "it is shown but has no station", "give it a station")


def _exact_ids(atlas: Atlas) -> Iterator[Fault]:
    holders: dict[str, StructureId] = {}
    for s in atlas.structures.values():
        if s.fma is None or s.fma.scope is not IdScope.EXACT:
            continue
        if s.fma.id in holders:
            what = f"{s.fma.id} is also the exact id of {holders[s.fma.id]}"
            yield Fault(f"{STRUCTURES}: {s.id}", what, "correct the id or its scope")
        holders[s.fma.id] = s.id


def _relations(atlas: Atlas) -> Iterator[Fault]:
    features = {feature.id for feature in atlas.features} | {""}
    for r in atlas.relations:
        where = f"{RELATIONS}: {r.id}"
        for end in (r.subject, r.object):
            if end not in atlas.structures:
                yield Fault(where, f"{end} is no structure", "add its row or remove the relation")
        for feature in (r.subject_feature, r.object_feature):
            if feature not in features:
                yield Fault(where, f"{feature} is no feature", "add it to features.csv")
        if r.predicate not in PREDICATES:
            yield Fault(where, f"unknown predicate {r.predicate!r}", "use a known predicate")
        if not r.source:
            yield Fault(where, "no source", "name one")


def _shown(atlas: Atlas) -> Iterator[Fault]:
    parents = {s.parent for s in atlas.structures.values()}
    for s in atlas.structures.values():
        if s.kind in SOLID and s.id not in parents and s.id not in atlas.meshes:
            yield Fault(f"{MESHES}: {s.id}", "no mesh", "build it or remove its row")


def _meshes(atlas: Atlas) -> Iterator[Fault]:
    for structure, mesh in atlas.meshes.items():
        where = f"{MESHES}: {structure}"
        if not _is_sound(mesh):
            yield Fault(where, "empty, or a number that is not finite", "build it again")
            continue
        report = measure(structure, mesh)
        if not report.closed:
            yield Fault(where, "the surface is not closed", "build it again")
        elif report.volume_mm3 <= 0:
            yield Fault(where, "the faces are wound inwards", "turn them round")
        if report.components != 1:
            yield Fault(where, f"{report.components} pieces", "keep the largest")


def _is_sound(mesh: Mesh) -> bool:
    if not len(mesh.faces) or not np.isfinite(mesh.vertices).all():
        return False
    lengths = np.linalg.norm(mesh.normals, axis=1)
    return bool(np.isfinite(lengths).all() and np.abs(lengths - 1).max() < 0.05)


RULES: tuple[Callable[[Atlas], Iterator[Fault]], ...] = (
    _terms,
    _parents,
    _stations,
    _exact_ids,
    _relations,
    _shown,
    _meshes,
    patch_faults,
    facing_faults,
    joint_faults,
)


def measure_all(meshes: Mapping[StructureId, Mesh]) -> tuple[MeshReport, ...]:
    """Return the figures of every mesh, in their order."""
    return tuple(measure(structure, mesh) for structure, mesh in meshes.items())
