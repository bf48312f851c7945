"""Rules of pairs of meshes: none runs into another, at rest or while the chest breathes.

The volume that two meshes share is that of their intersection, of full detail, by manifold3d; only
pairs whose bounding boxes meet are tried.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.pack import MESHES
from anatomyapp.atlas.structure import StructureId
from anatomyapp.check.finding import Finding, Measure
from anatomyapp.check.specimen import Specimen
from anatomyapp.errors import Fault
from anatomyapp.scene.breath import Breath, breath_of

SOLID_MM3 = 0.5  # at rest, both of bone or cartilage
SOFT_MM3 = 1.0  # at rest, one of them soft
BREATHING_MM3 = 5.0
PHASES = (0.0, 0.25, 0.5)
_STILL_MM = 1e-3

Vertices = NDArray[np.float64]  # (n, 3), mm
Pair = tuple[StructureId, StructureId]
Solid = Any  # of manifold3d, which ships no types
_NONE: Mapping[Pair, float] = {}


@dataclass(frozen=True, slots=True, eq=False)
class Overlaps:
    """The volume, mm³, that each pair with meeting boxes shares; what is not closed is left out."""

    volumes: Mapping[Pair, float]
    left_out: tuple[StructureId, ...]


def at_rest(specimen: Specimen) -> Iterator[Finding]:
    """Yield the findings on bones, and on pairs with a soft structure, as the pack shows them."""
    yield _rest_finding(specimen, "overlap-at-rest-bones", SOLID_MM3, solid=True)
    yield _rest_finding(specimen, "overlap-at-rest-soft", SOFT_MM3, solid=False)


def _rest_finding(specimen: Specimen, rule: str, limit: float, *, solid: bool) -> Finding:
    kind = "bones or cartilages" if solid else "structures, one of them soft,"
    draft = Finding(rule, f"no two {kind} share more than {limit:g} mm³ at rest")
    found = _rest_overlaps(specimen)
    kept = {p: v for p, v in found.volumes.items() if _both_solid(specimen, p) is solid}
    left_out = tuple(id_ for id_ in found.left_out if specimen.is_solid(id_) is solid)
    return _judged(draft, Overlaps(kept, left_out), limit)


def while_breathing(phase: float) -> Callable[[Specimen], Iterator[Finding]]:
    """Return the rule that nothing runs into anything at a phase of breath."""

    def rule(specimen: Specimen) -> Iterator[Finding]:
        claim = f"no two structures share more than {BREATHING_MM3:g} mm³ at phase {phase:g}"
        draft = Finding(f"overlap-at-phase-{phase:g}", claim)
        if not specimen.atlas.breathing:
            yield replace(draft, skipped="the pack does not breathe")
        else:
            yield _breathing_finding(specimen, draft, phase)

    return rule


def _breathing_finding(specimen: Specimen, draft: Finding, phase: float) -> Finding:
    rest, places = _rest(specimen), moved(specimen, phase)
    ways = {id_: float(np.abs(places[id_] - rest[id_]).max(initial=0.0)) for id_ in rest}
    still = {id_ for id_, way in ways.items() if way < _STILL_MM}
    before = _rest_overlaps(specimen)
    known = {pair: v for pair, v in before.volumes.items() if still.issuperset(pair)}
    found = overlaps(specimen, places, known)
    figures = (Measure("structures that move", len(rest) - len(still)),
               Measure("farthest way", max(ways.values(), default=0.0), "mm"))  # fmt: skip
    judged = _judged(draft, found, BREATHING_MM3)
    return replace(judged, measures=figures + judged.measures)


def _judged(draft: Finding, found: Overlaps, limit: float) -> Finding:
    """Return a finding with the figures of overlaps, and a fault for each one above the limit."""
    worst = sorted(found.volumes.items(), key=lambda entry: -entry[1])
    faults = [
        Fault(f"{MESHES}: {first} and {second}", f"they share {volume:.2f} mm³ ({draft.rule})",
              f"bring it to {limit:g} mm³ or less")
        for (first, second), volume in worst if volume > limit
    ]  # fmt: skip
    faults += [
        Fault(
            f"{MESHES}: {id_}", "its overlaps cannot be measured, as it is not closed", "close it"
        )
        for id_ in found.left_out
    ]
    name = f"largest, {worst[0][0][0]} and {worst[0][0][1]}" if worst else "largest"
    largest = Measure(name, worst[0][1] if worst else 0.0, "mm³", f"at most {limit:g}")
    tried = Measure("pairs whose boxes meet", len(found.volumes))
    return replace(draft, measures=(tried, largest), faults=tuple(faults))


def overlaps(
    specimen: Specimen, places: Mapping[StructureId, Vertices], known: Mapping[Pair, float] = _NONE
) -> Overlaps:
    """Return what each pair of meshes shares, with their vertices at the given places.

    ``known`` are volumes that need no measuring.
    """
    made = {id_: _solid(specimen, id_, vertices) for id_, vertices in places.items()}
    solids = {id_: solid for id_, solid in made.items() if solid is not None}
    volumes = dict(known)
    for pair in _pairs_that_meet({id_: places[id_] for id_ in solids}):
        if pair not in volumes:
            volumes[pair] = abs(float((solids[pair[0]] ^ solids[pair[1]]).volume()))
    return Overlaps(volumes, tuple(id_ for id_ in made if id_ not in solids))


def moved(specimen: Specimen, phase: float) -> dict[StructureId, Vertices]:
    """Return the vertices of every mesh at a phase of breath."""
    meshes = specimen.atlas.meshes
    breaths = {id_: breath.moved(meshes[id_], phase) for id_, breath in _breaths(specimen).items()}
    return _rest(specimen) | {id_: mesh.vertices.astype(float) for id_, mesh in breaths.items()}


@lru_cache(maxsize=1)
def _breaths(specimen: Specimen) -> Mapping[StructureId, Breath]:
    """Return how every mesh that moves does so, as the window draws it."""
    meshes = {id_: specimen.atlas.meshes[id_] for id_ in specimen.reports}
    return breath_of(specimen.atlas.breathing, meshes)


@lru_cache(maxsize=1)
def _rest_overlaps(specimen: Specimen) -> Overlaps:
    return overlaps(specimen, _rest(specimen))


def _rest(specimen: Specimen) -> dict[StructureId, Vertices]:
    """Return the vertices of every mesh that can be measured, at rest."""
    meshes = specimen.atlas.meshes
    return {id_: meshes[id_].vertices.astype(float) for id_ in specimen.reports}


def _solid(specimen: Specimen, structure: StructureId, vertices: Vertices) -> Solid | None:
    """Return the solid that a mesh bounds; None where it bounds none."""
    import manifold3d  # noqa: PLC0415 - loaded by those who check alone

    faces = specimen.atlas.meshes[structure].faces
    mesh = manifold3d.Mesh(vertices.astype(np.float32), faces)
    solid = manifold3d.Manifold(mesh)
    return solid if solid.status() == manifold3d.Error.NoError else None


def _pairs_that_meet(places: Mapping[StructureId, Vertices]) -> Iterator[Pair]:
    """Yield the pairs whose bounding boxes meet, in the order of the structures."""
    names = tuple(places)
    low = np.array([places[name].min(axis=0) for name in names]).reshape(-1, 3)
    high = np.array([places[name].max(axis=0) for name in names]).reshape(-1, 3)
    meet = (low[:, None] <= high).all(axis=2)
    for i, j in np.argwhere(np.triu(meet & meet.T, k=1)):
        yield names[i], names[j]


def _both_solid(specimen: Specimen, pair: Pair) -> bool:
    return specimen.is_solid(pair[0]) and specimen.is_solid(pair[1])
