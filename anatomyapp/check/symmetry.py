"""Rules of the two sides: what the tables say of the left they say of the right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import numpy as np

from anatomyapp.atlas.landmark import LANDMARKS, Places
from anatomyapp.atlas.pack import RELATIONS, STRUCTURES
from anatomyapp.atlas.structure import IdScope, Relation, Side, Structure, StructureId, TermId
from anatomyapp.check.exemptions import EXEMPTIONS
from anatomyapp.check.finding import Finding, Measure
from anatomyapp.check.specimen import Specimen
from anatomyapp.errors import Fault

_OTHER = {"left": "right", "right": "left"}
_SIDE_WORD = re.compile(
    r"\b(left|right|dext(er|r[aiou]\w*)|sinist(er|r[aiou]\w*)|[lr])\b", re.IGNORECASE
)
_ABBREVIATION = re.compile(r"\b[LR](?=[A-Z]{2}\b)")  # of the upper lobe: LUL, RUL
_REMEDY = f"add it, or declare in {EXEMPTIONS} why it is one-sided"
_LANDMARK_MM = 0.5

Statement = tuple[str, str, str, str, str, str]


def other_side(name: str) -> str:
    """Return an id with left and right exchanged; the same one where it names no side."""
    return "-".join(_OTHER.get(part, part) for part in name.split("-"))


def without_side(text: str) -> str:
    """Return a term without the words, letters and endings that tell its side."""
    return _ABBREVIATION.sub("", _SIDE_WORD.sub("", text))


def structure_symmetry(specimen: Specimen) -> Finding:
    """Prove that a paired structure has a row on both sides, with equal terms but for the side."""
    paired = [s for s in specimen.atlas.structures.values() if s.side is not Side.MIDLINE]
    tried = [s for s in paired if s.id not in specimen.one_sided]
    return Finding(
        "structure-symmetry",
        "every left structure has its right one, with equal terms but for the side words",
        (Measure("paired structures", len(tried)),
         Measure("declared one-sided", len(paired) - len(tried))),
        tuple(fault for s in tried for fault in _structure_faults(specimen, s)),
    )  # fmt: skip


def _structure_faults(specimen: Specimen, structure: Structure) -> Iterator[Fault]:
    where = f"{STRUCTURES}: {structure.id}"
    twin = specimen.atlas.structures.get(StructureId(other_side(structure.id)))
    if twin is None:
        yield Fault(where, "no structure of that name on the other side", _REMEDY)
        return
    if (structure.id in specimen.atlas.meshes) != (twin.id in specimen.atlas.meshes):
        yield Fault(where, f"it or {twin.id} has no mesh", "build both")
    if structure.side is Side.RIGHT:
        return  # compared from the left
    for column, (left, right) in _columns(structure, twin).items():
        if left != right:
            yield Fault(where, f"its {column} differs from that of {twin.id}", "make them equal")


def _columns(left: Structure, right: Structure) -> dict[str, tuple[object, object]]:
    """Return what must be equal on both sides."""
    return {
        "kind": (left.kind, right.kind),
        "carries": (left.carries, right.carries),
        "number": (left.number, right.number),
        "station": (left.station, right.station),
        "parent": (other_side(left.parent or ""), right.parent or ""),
        "label": (without_side(left.label), without_side(right.label)),
        "English name": (without_side(left.name_en), without_side(right.name_en)),
        "Latin name": (without_side(left.name_la), without_side(right.name_la)),
        "list of synonyms": (_synonyms(left), _synonyms(right)),
        "TA98 code": (_unsided(left.ta98, right.ta98), _unsided(right.ta98, left.ta98)),
        "TA2 id": (_unsided(left.ta2, right.ta2), _unsided(right.ta2, left.ta2)),
    }


def _synonyms(structure: Structure) -> list[str]:
    return sorted(without_side(term) for term in structure.synonyms)


def _unsided(own: TermId | None, other: TermId | None) -> str:
    """Return an id without a side, which both sides share; the list may number exact ones apart."""
    both = (own, other)
    if all(term is not None and term.scope is IdScope.UNSIDED for term in both):
        return own.id if own is not None else ""
    return ""


def relation_symmetry(specimen: Specimen) -> Finding:
    """Prove that a relation of one side has its counterpart on the other."""
    known = {_statement(r) for r in specimen.atlas.relations}
    sided = [r for r in specimen.atlas.relations if _is_sided(r)]
    tried = [r for r in sided if not {r.id, r.subject, r.object} & specimen.one_sided]
    faults = tuple(
        Fault(
            f"{RELATIONS}: {r.id}",
            f"that {r.subject} {r.predicate} {r.object} is not said of the other side",
            _REMEDY,
        )
        for r in tried
        if _mirrored(_statement(r)) not in known
    )
    return Finding(
        "relation-symmetry",
        "every relation of one side has its counterpart on the other",
        (Measure("relations with a side", len(tried)),
         Measure("declared one-sided", len(sided) - len(tried))),
        faults,
    )  # fmt: skip


def _statement(r: Relation) -> Statement:
    return r.subject, r.subject_feature, r.predicate, r.object, r.object_feature, r.strength


def _mirrored(statement: Statement) -> Statement:
    subject, first, predicate, thing, second, strength = statement
    ends = other_side(subject), other_side(first), other_side(thing), other_side(second)
    return ends[0], ends[1], predicate, ends[2], ends[3], strength


def _is_sided(r: Relation) -> bool:
    return _mirrored(_statement(r)) != _statement(r)


def landmark_symmetry(specimen: Specimen) -> Finding:
    """Prove that a landmark of one side has its counterpart, at the mirror image of its place."""
    if not specimen.atlas.landmarks:
        claim = "every landmark of one side has its mirror image on the other"
        return Finding("landmark-symmetry", claim, skipped="the pack has no landmarks")
    places = {m.id: m.geometry for m in specimen.atlas.landmarks}
    sided = [m.id for m in specimen.atlas.landmarks if m.side is not Side.MIDLINE]
    tried = [id_ for id_ in sided if id_ not in specimen.one_sided]
    apart = {id_: _landmark_distance(places, id_) for id_ in tried}
    faults = tuple(
        Fault(f"{LANDMARKS}: {id_}", "it has no mirror image on the other side", _REMEDY)
        for id_, distance in apart.items() if distance > _LANDMARK_MM
    )  # fmt: skip
    most = max((d for d in apart.values() if np.isfinite(d)), default=0.0)
    return Finding(
        "landmark-symmetry",
        "every landmark of one side has its mirror image on the other",
        (Measure("landmarks with a side", len(tried)),
         Measure("declared one-sided", len(sided) - len(tried)),
         Measure("farthest from its mirror image", most, "mm", f"at most {_LANDMARK_MM:g}")),
        faults,
    )  # fmt: skip


def _landmark_distance(places: Mapping[str, Places], name: str) -> float:
    """Return how far a landmark lies from its mirror image, mm; infinite where there is none."""
    here, there = places[name], places.get(other_side(name))
    if there is None or there.shape != here.shape:
        return float("inf")
    return float(np.linalg.norm(here - there * [-1.0, 1.0, 1.0], axis=1).max())
