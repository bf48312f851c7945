"""Rules of joints: what articulates is near, and its facets face each other across a small gap."""

from __future__ import annotations

from collections.abc import Iterator

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.neighbours import NEIGHBOURS
from anatomyapp.atlas.pack import RELATIONS
from anatomyapp.atlas.patches import PATCHES
from anatomyapp.atlas.structure import Relation, StructureId
from anatomyapp.check.expectations import Figure
from anatomyapp.check.facets import Facing, facings
from anatomyapp.check.finding import Finding, Measure
from anatomyapp.check.specimen import Specimen
from anatomyapp.errors import Fault

FACING_MM = 2.0
FACING_COSINE = -0.7  # of the two faces' mean normals, 45 degrees
JOINT_GAP_MM = 1.5
_REBUILD = "build the pack again"


def facets(specimen: Specimen) -> Iterator[Finding]:
    """Yield a finding for each kind of facet: the gaps of its joints, and how the facets face."""
    wanted = {e.subject.point: e for e in specimen.expectations if e.figure is Figure.JOINT_GAP}
    kinds: dict[str, list[tuple[Relation, Facing]]] = {kind: [] for kind in wanted}
    for relation, facing in facings(specimen.atlas):
        kinds.setdefault(relation.subject_feature, []).append((relation, facing))
    if not kinds:
        claim = "the facets of a joint face each other across a small gap"
        yield Finding("facets", claim, skipped="no joint of the pack has patches on both sides")
    for kind, found in kinds.items():
        limit = wanted[kind].high if kind in wanted else FACING_MM
        names = wanted[kind].subject.names if kind in wanted else ()
        expected = [name for name in names if StructureId(name) in specimen.atlas.meshes]
        yield _facet_finding(kind, found, limit, expected)


def _facet_finding(
    kind: str, found: list[tuple[Relation, Facing]], limit: float, expected: list[str]
) -> Finding:
    claim = f"every {kind} faces its counterpart across a gap of at most {limit:g} mm"
    joined = {relation.subject for relation, _ in found}
    faults = [
        Fault(f"{RELATIONS}: {name}", f"no joint of its {kind} with patches on both sides",
              "add the relation or the patch")
        for name in expected if name not in joined
    ]  # fmt: skip
    faults += [fault for r, facing in found for fault in _facing_faults(r, facing, limit)]
    if not found and not faults:
        return Finding(f"facets-{kind}", claim, skipped="the pack has no mesh for it")
    apart = max((facing.gap_mm for _, facing in found), default=0.0)
    turned = max((facing.cosine for _, facing in found), default=-1.0)
    measures = (
        Measure("joints", len(found)),
        Measure("widest median gap", apart, "mm", f"at most {limit:g}"),
        Measure("worst cosine of the normals", turned, "", f"at most {FACING_COSINE:g}"),
    )
    return Finding(f"facets-{kind}", claim, measures, tuple(faults))


def _facing_faults(relation: Relation, found: Facing, limit: float) -> Iterator[Fault]:
    where = f"{PATCHES}: {relation.subject} and {relation.object}"
    if found.gap_mm > limit:
        what = f"the facets of {relation.id} lie {found.gap_mm:.1f} mm apart"
        yield Fault(where, what, f"bring them within {limit:g} mm")
    if found.cosine > FACING_COSINE:
        what = f"the facets of {relation.id} do not face each other ({found.cosine:.2f})"
        yield Fault(where, what, "turn one of them")


def joints(specimen: Specimen) -> Finding:
    """Prove that what articulates comes near, by the pack's own table of neighbours."""
    atlas = specimen.atlas
    gaps = _joint_gaps(atlas)
    known = [gap for gap in gaps.values() if gap is not None]
    widest = Measure("widest gap", max(known, default=0.0), "mm", f"at most {JOINT_GAP_MM:g}")
    claim = f"structures that articulate come within {JOINT_GAP_MM:g} mm"
    figures = Measure("joints", len(gaps)), widest
    return Finding("joints", claim, figures, tuple(joint_faults(atlas)))


def joint_faults(atlas: Atlas) -> Iterator[Fault]:
    """Yield typical joints between meshes that are not neighbours in space."""
    for n in atlas.neighbours:
        for end in (n.subject, n.object):
            if end not in atlas.meshes:
                yield Fault(f"{NEIGHBOURS}: {end}", "it has no mesh", _REBUILD)
    for r, gap in _joint_gaps(atlas).items():
        if gap is None or gap > JOINT_GAP_MM:
            apart = "far apart" if gap is None else f"{gap:.1f} mm apart"
            what = f"{r.subject} and {r.object} of {r.id} are {apart}"
            yield Fault(NEIGHBOURS, what, f"bring them within {JOINT_GAP_MM:g} mm")


def _joint_gaps(atlas: Atlas) -> dict[Relation, float | None]:
    """Return the gap of each typical joint between meshes, mm; None where the table has none."""
    near: dict[frozenset[StructureId], float] = {
        frozenset((n.subject, n.object)): n.gap_mm for n in atlas.neighbours
    }
    return {
        r: near.get(frozenset((r.subject, r.object)))
        for r in atlas.relations
        if r.predicate == "articulates_with"
        and r.strength == "typical"
        and {r.subject, r.object} <= atlas.meshes.keys()
    }
