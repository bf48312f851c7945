"""Rules of the table of structures: terms, sources, parents, stations and ids."""

from __future__ import annotations

from collections.abc import Iterator

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.pack import MESHES, MISCONCEPTIONS, STRUCTURES
from anatomyapp.atlas.structure import IdScope, Side, Structure, StructureId
from anatomyapp.check.finding import Finding, Measure
from anatomyapp.check.specimen import Specimen
from anatomyapp.errors import Fault

_WHOLES = ("group", "region")  # may hold parts of any kind
_PARTS_OF = {  # other wholes than one of its own kind
    "artery": ("heart",),
    "ligament": ("joint",),
    "membrane": ("heart",),
    "space": ("membrane",),
    "tendon": ("muscle",),
    "vein": ("heart",),
}
_LISTS = ("FMA", "TA98", "TA2")
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
        "lymph",
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


def terms(specimen: Specimen) -> Finding:
    """Prove that each structure has a kind, a Latin term, a source and the side of its id."""
    atlas = specimen.atlas
    shown = len(atlas.meshes)
    return Finding(
        "terms",
        "every structure has its kind, terms, side and source",
        (Measure("structures", len(atlas.structures)), Measure("of them shown", shown)),
        tuple(_term_faults(atlas)),
    )


def _term_faults(atlas: Atlas) -> Iterator[Fault]:
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


def parents(specimen: Specimen) -> Finding:
    """Prove that parents are structures that can hold the part, and none is part of itself."""
    atlas = specimen.atlas
    held = sum(s.parent is not None for s in atlas.structures.values())
    claim = "every parent is a structure of fitting kind and side, and none is a part of itself"
    faults = tuple(_parent_faults(atlas))
    return Finding("parents", claim, (Measure("structures with a parent", held),), faults)


def _parent_faults(atlas: Atlas) -> Iterator[Fault]:
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
        if s.parent is not None and s.parent in atlas.structures:
            yield from _unfit(s, atlas.structures[s.parent])


def _unfit(part: Structure, whole: Structure) -> Iterator[Fault]:
    where = f"{STRUCTURES}: {part.id}"
    if {part.side, whole.side} == {Side.LEFT, Side.RIGHT}:
        yield Fault(where, f"its parent {whole.id} is of the other side", "mend the parent")
    if whole.kind not in {part.kind, *_WHOLES, *_PARTS_OF.get(part.kind, ())}:
        what = f"a {part.kind} is no part of {whole.id}, of kind {whole.kind}"
        yield Fault(where, what, "mend the parent or the kind")


def stations(specimen: Specimen) -> Finding:
    """Prove that what is shown has a station, and that ``pack.json`` names all stations."""
    atlas = specimen.atlas
    figures = Measure("stations", len(atlas.stations)), Measure("meshes", len(atlas.meshes))
    claim = "every structure with a mesh has a station of the pack"
    return Finding("stations", claim, figures, tuple(_station_faults(atlas)))


def _station_faults(atlas: Atlas) -> Iterator[Fault]:
    known = {station.id for station in atlas.stations}
    for station in sorted(atlas.first_stations - known):
        yield Fault("pack.json: shown_first", f"unknown station {station!r}", "name a station")
    for s in atlas.structures.values():
        where = f"{STRUCTURES}: {s.id}"
        if s.station and s.station not in known:
            yield Fault(where, f"unknown station {s.station!r}", "name the station in pack.json")
        if s.id in atlas.meshes and not s.station:
            yield Fault(where, "it is shown but has no station", "give it a station")


def exact_ids(specimen: Specimen) -> Finding:
    """Prove that an id of scope exact names one structure alone, in each list."""
    atlas = specimen.atlas
    claim = "no two structures share an exact id of FMA, TA98 or TA2"
    exact = [found for s in atlas.structures.values() for found in _exact(s)]
    measures = tuple(
        Measure(f"exact {name} ids", sum(of == name for of, _ in exact)) for name in _LISTS
    )
    return Finding("exact-ids", claim, measures, tuple(_id_faults(atlas)))


def _exact(structure: Structure) -> Iterator[tuple[str, str]]:
    terms_of = (structure.fma, structure.ta98, structure.ta2)
    for name, term in zip(_LISTS, terms_of, strict=True):
        if term is not None and term.scope is IdScope.EXACT:
            yield name, term.id


def _id_faults(atlas: Atlas) -> Iterator[Fault]:
    holders: dict[tuple[str, str], StructureId] = {}
    for s in atlas.structures.values():
        for found in _exact(s):
            if found in holders:
                what = f"{found[1]} of {found[0]} is also the exact id of {holders[found]}"
                yield Fault(f"{STRUCTURES}: {s.id}", what, "correct the id or its scope")
            holders[found] = s.id


def shown(specimen: Specimen) -> Finding:
    """Prove that each structure has a mesh, or parts, or a stated reason why it is only named."""
    atlas = specimen.atlas
    named = sum(bool(s.not_modelled) for s in atlas.structures.values())
    figures = Measure("meshes", len(atlas.meshes)), Measure("only named", named)
    claim = "every structure has a mesh, parts, or a reason why it is only named"
    return Finding("shown", claim, figures, tuple(_shown_faults(atlas)))


def _shown_faults(atlas: Atlas) -> Iterator[Fault]:
    wholes = {s.parent for s in atlas.structures.values()}
    for s in atlas.structures.values():
        if s.id in atlas.meshes and s.not_modelled:
            yield Fault(f"{STRUCTURES}: {s.id}", "it has a mesh", "empty its not_modelled")
        elif not (s.id in atlas.meshes or s.id in wholes or s.not_modelled):
            yield Fault(f"{MESHES}: {s.id}", "no mesh", "build it, or say in not_modelled why")


def misconceptions(specimen: Specimen) -> Finding:
    """Prove that mistaken beliefs are about structures of the pack, and have a source."""
    atlas = specimen.atlas
    faults = []
    for m in atlas.misconceptions:
        where = f"{MISCONCEPTIONS}: {m.id}"
        faults += [
            Fault(where, f"{id_} is no structure", "add its row or remove it")
            for id_ in m.structures
            if id_ not in atlas.structures
        ]
        if not m.source:
            faults.append(Fault(where, "no source", "name one"))
    claim = "every misconception is about structures of the pack, and has a source"
    figures = (Measure("misconceptions", len(atlas.misconceptions)),)
    return Finding("misconceptions", claim, figures, tuple(faults))
