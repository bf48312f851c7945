"""Rules of single meshes: sound, closed, outward, in one piece, of the expected topology."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from anatomyapp.atlas.measure import SLIVER_DEG, MeshReport, measure
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.pack import MESHES
from anatomyapp.atlas.structure import StructureId
from anatomyapp.check.exemptions import EXEMPTIONS, Exempt
from anatomyapp.check.finding import Finding, Measure
from anatomyapp.check.specimen import Specimen
from anatomyapp.errors import Fault

SIMPLE = 2  # the Euler number of a closed surface without a hole through it
SLIVER_SHARE = 0.02  # of a mesh's triangles
_AGAIN = "build it again"


def soundness(specimen: Specimen) -> Finding:
    """Prove that each mesh has triangles, finite places and unit normals."""
    unsound = [id_ for id_ in specimen.atlas.meshes if id_ not in specimen.reports]
    faults = tuple(
        Fault(f"{MESHES}: {id_}", "empty, or a number that is not finite", _AGAIN)
        for id_ in unsound
    )
    claim = "every mesh has triangles, finite places and unit normals"
    return Finding("sound", claim, (Measure("meshes", len(specimen.atlas.meshes)),), faults)


def closedness(specimen: Specimen) -> Finding:
    """Prove that each mesh is watertight, its faces wound outwards."""
    faults = []
    for report in specimen.reports.values():
        where = f"{MESHES}: {report.structure}"
        if not report.closed:
            faults.append(Fault(where, "the surface is not closed", _AGAIN))
        elif report.volume_mm3 <= 0:
            faults.append(Fault(where, "the faces are wound inwards", "turn them round"))
    closed = sum(r.closed and r.volume_mm3 > 0 for r in specimen.reports.values())
    claim = "every mesh is watertight and wound outwards"
    return Finding("closed", claim, (Measure("closed and outward", closed),), tuple(faults))


def pieces(specimen: Specimen) -> Finding:
    """Prove that each mesh is of one piece."""
    reports = specimen.reports.values()
    faults = tuple(
        Fault(f"{MESHES}: {r.structure}", f"{r.components} pieces", "keep the largest")
        for r in reports
        if r.components != 1
    )
    single = sum(r.components == 1 for r in reports)
    return Finding("one-piece", "every mesh is of one piece", (Measure("meshes", single),), faults)


def topology(specimen: Specimen) -> Finding:
    """Prove that each mesh has the Euler number that is declared for it, or else a ball's."""
    declared = _declared(specimen)
    faults = tuple(
        Fault(f"{MESHES}: {r.structure}",
              f"Euler number {r.euler_number}, expected {declared.get(r.structure, SIMPLE)}",
              f"close its holes, or declare them in {EXEMPTIONS}")
        for r in specimen.reports.values()
        if r.euler_number != declared.get(r.structure, SIMPLE)
    )  # fmt: skip
    return Finding(
        "euler-number",
        "every mesh has Euler number 2, or the one that is declared for it",
        (Measure("meshes", len(specimen.reports)), Measure("declared", len(declared))),
        faults,
    )


def _declared(specimen: Specimen) -> Mapping[str, int]:
    return {
        name: row.value
        for row in specimen.exemptions
        if row.rule is Exempt.EULER_NUMBER and row.value is not None
        for name in row.names
        if StructureId(name) in specimen.atlas.meshes
    }


def levels_of_detail(specimen: Specimen) -> Finding:
    """Prove that each coarser level is closed, outward and of one piece, with the mesh's holes."""
    claim = "every coarser level of a mesh is watertight, outward, of one piece, with its holes"
    levels = tuple(_levels(specimen))
    if not levels:
        return Finding("levels-of-detail", claim, skipped="the pack has no coarser levels")
    faults = tuple(
        Fault(f"{MESHES}: {level.structure}", f"its level of {level.triangles} triangles is not "
              "closed, outward and of one piece, or has other holes", _AGAIN)
        for level in levels
        if not _is_like(level, specimen.reports[level.structure])
    )  # fmt: skip
    return Finding("levels-of-detail", claim, tuple(_shares(specimen)), faults)


def _is_like(level: MeshReport, full: MeshReport) -> bool:
    same = level.euler_number == full.euler_number
    return level.closed and level.volume_mm3 > 0 and level.components == 1 and same


def _levels(specimen: Specimen) -> Iterator[MeshReport]:
    """Yield the figures of every coarser level of every mesh."""
    for id_ in specimen.reports:
        mesh = specimen.atlas.meshes[id_]
        for faces in mesh.levels:
            used, renumbered = np.unique(faces, return_inverse=True)
            yield measure(
                id_,
                Mesh(
                    vertices=mesh.vertices[used],
                    faces=renumbered.reshape(-1, 3).astype(np.uint32),
                    normals=mesh.normals[used],
                    occlusion=mesh.occlusion[used],
                ),
            )


def _shares(specimen: Specimen) -> Iterator[Measure]:
    """Yield how many of all triangles each level keeps."""
    meshes = specimen.atlas.meshes.values()
    full = sum(len(mesh.faces) for mesh in meshes)
    for k in range(max(len(mesh.levels) for mesh in meshes)):
        kept = sum(len((mesh.faces, *mesh.levels)[: k + 2][-1]) for mesh in meshes)
        yield Measure(f"triangles of level {k + 1}", 100 * kept / full, "%")


def shapes(specimen: Specimen) -> Finding:
    """Prove that no mesh has many slivers or folds, which would show as streaks of light."""
    reports = specimen.reports.values()
    faults = tuple(
        Fault(f"{MESHES}: {r.structure}", f"{r.slivers} slivers and {r.folded} folded edges among "
              f"{r.triangles} triangles", f"allow {SLIVER_SHARE:.0%}; mesh it more evenly")
        for r in reports
        if max(r.slivers, r.folded) > SLIVER_SHARE * r.triangles
    )  # fmt: skip
    smallest = min((r.smallest_angle_deg for r in reports), default=0.0)
    return Finding(
        "triangle-shapes",
        f"at most {SLIVER_SHARE:.0%} of a mesh's triangles are slivers or folded",
        (Measure("smallest angle", smallest, "°"),
         Measure(f"slivers, below {SLIVER_DEG:g}°", sum(r.slivers for r in reports)),
         Measure("folded edges, beyond 150°", sum(r.folded for r in reports)),
         Measure("triangles", sum(r.triangles for r in reports))),
        faults,
    )  # fmt: skip
