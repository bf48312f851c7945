"""How the figures of ``expectations.csv`` are measured, from meshes, patches and landmarks.

A point of a structure is the middle of one of its features, or its farthest vertex in a direction
(*superior*, *left*, or several joined by +). A structure without a mesh is measured by its parts.
Named together with a landmark, structures are measured where the sagittal plane through the middle
of the landmark cuts them: so the domes of the diaphragm are told at the midclavicular lines, as on
a radiograph, and not where the heart lies on them.

The **level** of a point is where its horizontal plane meets the vertebral bodies and discs: the
middle of T4's body is 4, its upper border 3.6 and its lower border 4.4, the middle of the disc
T4/T5 is 4.5. The borders are the middles of the upper and lower intervertebral surfaces.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.pack import MESHES
from anatomyapp.atlas.patches import middle
from anatomyapp.atlas.structure import StructureId
from anatomyapp.check.expectations import (
    DIRECTIONS,
    EXPECTATIONS,
    Expectation,
    Figure,
    Place,
    is_direction,
)
from anatomyapp.check.finding import Finding, Measure, in_short
from anatomyapp.check.specimen import Specimen
from anatomyapp.errors import Fault

_HALF_BODY = 0.4  # of a level, from a body's middle to its border
_LITRE_MM3 = 1e6
_MEGABYTE = 1e6

Point = NDArray[np.float64]  # (3,) or (n, 3), LPS, mm


def expected(specimen: Specimen) -> Iterator[Finding]:
    """Yield one finding for each expectation of a pack but those for joints."""
    for e in specimen.expectations:
        if e.figure is not Figure.JOINT_GAP:
            finding = _finding(e, _MEASURED[e.figure](specimen, e))
            groups = tuple(_by_kind(specimen, e)) if e.figure is Figure.TRIANGLES else ()
            yield replace(finding, measures=finding.measures + groups)


def _finding(e: Expectation, value: float | None) -> Finding:
    if value is None:
        return Finding(e.id, e.claim, skipped="the pack has no mesh, patch or landmark for it")
    faults: tuple[Fault, ...] = ()
    if not e.is_met_by(value):
        what = f"{in_short(value)} {e.unit}, expected {e.limit} ({e.claim})"
        faults = (Fault(f"{EXPECTATIONS}: {e.id}", what, "correct the meshes or the expectation"),)
    measures = (Measure(str(e.figure), value, e.unit, e.limit),)
    return Finding(e.id, e.claim, measures, faults)


def _level(specimen: Specimen, e: Expectation) -> float | None:
    """Return the level of the subject against the object's vertebrae, beyond them the last border.

    The vertebrae's numbers stand in the table of structures.
    """
    point = _point(specimen, e.subject)
    borders = sorted(_borders(specimen, e.object))
    if point is None or not borders:
        return None
    heights, levels = (np.array(column) for column in zip(*borders, strict=True))
    return float(np.interp(point[2], heights, levels))


def _borders(specimen: Specimen, place: Place) -> Iterator[tuple[float, float]]:
    """Yield the height and the level of each upper and lower border of vertebral bodies."""
    for name in map(StructureId, place.names):
        number = specimen.atlas.structures[name].number
        patch = specimen.atlas.patches(name).get(place.point)
        if number is None or patch is None:
            continue
        mesh = specimen.atlas.meshes[name]
        upper = mesh.normals[patch, 2] > 0
        for surface, side in ((patch[upper], -1.0), (patch[~upper], 1.0)):
            if len(surface):
                yield float(middle(mesh, surface)[2]), number + side * _HALF_BODY


def _from_midline(specimen: Specimen, e: Expectation) -> float | None:
    """Return how far the subject lies from the median plane."""
    point = _point(specimen, e.subject)
    return None if point is None else abs(float(point[0]))


def _height_above(specimen: Specimen, e: Expectation) -> float | None:
    """Return how much higher the subject lies than the object."""
    first, second = _point(specimen, e.subject), _point(specimen, e.object)
    return None if first is None or second is None else float(first[2] - second[2])


def _height_above_in_front(specimen: Specimen, e: Expectation) -> float | None:
    """Return how much higher the subject lies than the object in front of it.

    Both are projected forwards: the object counts where the subject's sagittal plane meets its
    anterior half.
    """
    point = _point(specimen, e.subject)
    vertices = _vertices(specimen, e.object.names)
    if point is None or not len(vertices):
        return None
    met = _section(specimen, e.object.names, float(point[0]))
    met = met[met[:, 1] < (vertices[:, 1].min() + vertices[:, 1].max()) / 2]
    return float(point[2] - _farthest(met, e.object.point)[2]) if len(met) else None


def _volume(specimen: Specimen, e: Expectation) -> float | None:
    """Return the volume of the subject's meshes, litres."""
    names = _shown(specimen, e.subject.names)
    volume = sum(specimen.reports[name].volume_mm3 for name in names if name in specimen.reports)
    return volume / _LITRE_MM3 if names else None


def _triangles(specimen: Specimen, e: Expectation) -> float | None:
    """Return how many triangles show the subject."""
    names = _shown(specimen, e.subject.names)
    return float(sum(len(specimen.atlas.meshes[name].faces) for name in names)) if names else None


def _by_kind(specimen: Specimen, e: Expectation) -> Iterator[Measure]:
    """Yield the triangles of each kind of structure, the largest number first."""
    counts: Counter[str] = Counter()
    for name in _shown(specimen, e.subject.names):
        counts[specimen.atlas.structures[name].kind] += len(specimen.atlas.meshes[name].faces)
    for kind, count in counts.most_common():
        yield Measure(f"of kind {kind}", count)


def _levels_of_detail(specimen: Specimen, e: Expectation) -> float | None:
    """Return how many coarser levels each of the subject's meshes has at least."""
    names = _shown(specimen, e.subject.names)
    counts = [len(specimen.atlas.meshes[name].levels) for name in names]
    return float(min(counts)) if counts else None


def _file_size(specimen: Specimen, _: Expectation) -> float | None:
    """Return the size of the file of meshes, megabytes."""
    path = specimen.folder / MESHES
    return path.stat().st_size / _MEGABYTE if path.exists() else None


_MEASURED: Mapping[Figure, Callable[[Specimen, Expectation], float | None]] = {
    Figure.LEVEL: _level,
    Figure.FROM_MIDLINE: _from_midline,
    Figure.HEIGHT_ABOVE: _height_above,
    Figure.HEIGHT_ABOVE_IN_FRONT: _height_above_in_front,
    Figure.VOLUME: _volume,
    Figure.TRIANGLES: _triangles,
    Figure.LEVELS_OF_DETAIL: _levels_of_detail,
    Figure.FILE_SIZE: _file_size,
}


def _point(specimen: Specimen, place: Place) -> Point | None:
    """Return a point of structures or of a landmark; None where nothing shows it."""
    landmark = next((m for m in specimen.atlas.landmarks if m.id in place.names), None)
    middle_of = None if landmark is None else np.asarray(landmark.geometry.mean(axis=0))
    names = tuple(name for name in place.names if landmark is None or name != landmark.id)
    if not names:
        return middle_of
    if is_direction(place.point):
        asked = _vertices if middle_of is None else partial(_section, x=float(middle_of[0]))
        found = asked(specimen, names)
        return _farthest(found, place.point) if len(found) else None
    for name in map(StructureId, names):
        patch = specimen.atlas.patches(name).get(place.point)
        if patch is not None:
            return middle(specimen.atlas.meshes[name], patch)
    return None


def _vertices(specimen: Specimen, names: tuple[str, ...]) -> Point:
    meshes = specimen.atlas.meshes
    parts = [meshes[name].vertices.astype(float) for name in _shown(specimen, names)]
    return np.vstack([np.empty((0, 3)), *parts])


def _section(specimen: Specimen, names: tuple[str, ...], x: float) -> Point:
    """Return where a sagittal plane cuts the edges of the meshes that show structures."""
    found = [np.empty((0, 3))]
    for name in _shown(specimen, names):
        mesh = specimen.atlas.meshes[name]
        corners = mesh.vertices[mesh.faces].astype(float)
        start, end = (c.reshape(-1, 3) for c in (corners, np.roll(corners, -1, axis=1)))
        cut = (start[:, 0] < x) & (x <= end[:, 0])  # each edge lies in two triangles, both ways
        start, way = start[cut], (end - start)[cut]
        found.append(start + way * ((x - start[:, :1]) / way[:, :1]))
    return np.vstack(found)


def _shown(specimen: Specimen, names: tuple[str, ...]) -> frozenset[StructureId]:
    """Return the meshes that show structures: their own, or where they have none their parts'."""
    atlas = specimen.atlas
    chosen = (StructureId(name) for name in names)
    parts = ({id_} if id_ in atlas.meshes else atlas.shown_by(id_) for id_ in chosen)
    return frozenset[StructureId]().union(*parts)


def _farthest(vertices: Point, directions: str) -> Point:
    way = np.sum([DIRECTIONS[name] for name in directions.split("+")], axis=0)
    return np.asarray(vertices[(vertices @ way).argmax()])
