"""Where the wall of a chest stands at a phase of breath: a pure function of phase.

Each rib turns about one axis through its head; the sternum follows the front ends of ribs 2 to 6,
the girdle and the cartilages follow what they are fixed to, and what fills an intercostal space
follows the ribs and cartilages on both sides. A motion is one matrix, or several that each
vertex weighs. What lies inside follows by `anatomyapp.scene.breathing_tissue`; the motion of all
together is `anatomyapp.scene.breath`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from anatomyapp.atlas.breathing import Hinge, Point, Role
from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.phase import share_of

_STERNAL_SHARE = 0.62  # of the front ends' mean way; the cartilages take the rest
_DRIVING_RIBS = tuple(StructureId(f"rib-{n}-{s}") for n in range(2, 7) for s in ("left", "right"))
_FORWARDS = 1  # index of y
_NEIGHBOURS = 6  # vertices of a border that a vertex of the wall looks at
_SOFT_MM = 1.0
_TOUCHING_MM = 1e-9
_PARALLEL = 1e-9
_SPINE = "vertebra-"
_WITH_RIBS_MM, _TO_SPINE_MM = 8.0, 8.0  # from ribs: up to there all moves with them, then fades
_FIXED_SHARE = 0.12  # of a cartilage, at its far end, that moves as one with what it joins

Ask = Callable[[], None]  # called between the steps of long work; it may raise to end the work
Matrix = NDArray[np.float64]  # (3, 4): x' = M[:, :3] x + M[:, 3], mm
Vertices = NDArray[np.float64]  # (n, 3), mm
STILL: Matrix = np.eye(3, 4)


@dataclass(frozen=True, slots=True, eq=False)
class Motion:
    """A structure's motion: matrices, (m, 3, 4); m is 1 for what is rigid."""

    matrices: NDArray[np.float64]

    def moved(self, vertices: Vertices, weights: NDArray[np.float64]) -> Vertices:
        """Return vertices moved by the matrices, weighed by the rows of ``weights``, (n, m)."""
        blended = np.einsum("nm,mij->nij", weights, self.matrices)
        return np.asarray(np.einsum("nij,nj->ni", blended[:, :, :3], vertices) + blended[:, :, 3])


def motions(hinges: Mapping[StructureId, Hinge], phase: float) -> Mapping[StructureId, Motion]:
    """Return the motion of every structure of the wall that moves.

    Parameters
    ----------
    hinges
        The pack's table.
    phase
        0 (quiet expiration) to 0.5; quiet inspiration is about 0.2. Beyond 0.5 rigid ribs would
        stretch the cartilages more than real ones, which bend.

    Raises
    ------
    UsageError
        The phase is out of range.

    Notes
    -----
    Turns and axes: Wilson et al. 1987 (J Appl Physiol 62:1872), supine, functional residual
    capacity to total lung capacity.
    """
    share_of(phase)
    found: dict[StructureId, Motion] = {}
    sternum = _sternum(hinges, phase)
    for name, hinge in hinges.items():
        if hinge.role is Role.RIB:
            found[name] = _rigid(_rib(hinge, phase))
        elif hinge.role is Role.STERNUM:
            found[name] = _rigid(sternum)
        elif hinge.role is Role.SCAPULA:
            found[name] = _rigid(_scapula(hinge, hinges, found))
        elif hinge.role is Role.CLAVICLE:
            found[name] = _rigid(_clavicle(hinge, found))
        elif hinge.role is Role.CARTILAGE:
            found[name] = _cartilage(hinge, hinges, found)
        elif hinge.role is Role.WALL:
            ends = [_ends(found, names) for names in _borders(hinge)]
            still = [STILL[None]] if _on_spine(hinge) else []
            found[name] = Motion(np.concatenate([*ends, *still]))
    return found


def weights(
    hinges: Mapping[StructureId, Hinge],
    structure: StructureId,
    meshes: Mapping[StructureId, Vertices],
) -> NDArray[np.float64]:
    """Return how much each vertex follows each matrix of a structure's motion, (n, m), sum one.

    Parameters
    ----------
    hinges
        The pack's table.
    structure
        What moves.
    meshes
        Vertices at rest of the structure and of those that it follows.
    """
    hinge, vertices = hinges[structure], meshes[structure]
    if hinge.role is Role.CARTILAGE:
        far = _far_share(hinge, vertices)
        return np.column_stack([1 - far, far])
    if hinge.role is Role.WALL:
        return _between(hinges, hinge, meshes)
    return np.ones((len(vertices), 1))


def _far_share(hinge: Hinge, points: Vertices) -> NDArray[np.float64]:
    """Return how much points of a cartilage follow its far end, 0 to 1."""
    way = hinge.end - hinge.pivot
    along = (points - hinge.pivot) @ way / float(way @ way)
    return _stepped(along / (1 - _FIXED_SHARE))


def _borders(hinge: Hinge) -> list[tuple[StructureId, ...]]:
    """Return the borders that part of a wall follows: each a rib, and its cartilage if it has one.

    Each rib starts a border.
    """
    names = tuple(name for name in hinge.follows if not name.startswith(_SPINE))
    starts = [k for k, name in enumerate(names) if name.startswith("rib")]
    return [names[a:b] for a, b in pairwise([*starts, len(names)])]


def _between(
    hinges: Mapping[StructureId, Hinge], hinge: Hinge, meshes: Mapping[StructureId, Vertices]
) -> NDArray[np.float64]:
    """Return weights (n, 2 for each border): its near and its far end, more the nearer it is.

    What follows a vertebra too, as a vessel on its way to its trunk does, stays far from the ribs:
    a last column tells how much.
    """
    vertices, columns, nearness = meshes[hinge.structure], [], []
    for names in _borders(hinge):
        border = [meshes[name] for name in names]
        far = [np.zeros(len(border[0]))]
        far += [_far_share(hinges[name], meshes[name]) for name in names[1:]]
        found = cKDTree(np.vstack(border)).query(vertices, k=_NEIGHBOURS)
        apart, near = np.asarray(found[0]), np.asarray(found[1])
        weight = 1 / (apart + _SOFT_MM)
        share = (np.concatenate(far)[near] * weight).sum(axis=1) / weight.sum(axis=1)
        columns += [1 - share, share]
        nearness += [1 / np.maximum(apart[:, 0], _TOUCHING_MM)] * 2
    sides = np.column_stack(nearness)
    carried = np.column_stack(columns) * sides * 2 / sides.sum(axis=1, keepdims=True)
    if not _on_spine(hinge):
        return np.asarray(carried)
    still = _stepped((1 / sides.max(axis=1) - _WITH_RIBS_MM) / _TO_SPINE_MM)
    return np.column_stack([carried * (1 - still)[:, None], still])


def _on_spine(hinge: Hinge) -> bool:
    """Tell whether part of a wall follows the spine as well."""
    return any(name.startswith(_SPINE) for name in hinge.follows)


def _stepped(share: NDArray[np.float64]) -> NDArray[np.float64]:
    t = np.clip(share, 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


def _ends(found: Mapping[StructureId, Motion], names: tuple[StructureId, ...]) -> Matrix:
    """Return the matrices of a border's near and far end, (2, 3, 4)."""
    ends = found[names[-1]].matrices
    return np.stack([ends[0], ends[-1]])


def _rigid(matrix: Matrix) -> Motion:
    return Motion(matrix[None])


def _applied(matrix: Matrix, points: Vertices | Point) -> Vertices:
    return np.asarray(points @ matrix[:, :3].T + matrix[:, 3])


def turned_about(pivot: Point, axis: Point, angle: float) -> Matrix:
    """Return the rotation about an axis through a point (Rodrigues); angle in radians."""
    x, y, z = axis
    cross = np.array([[0.0, -z, y], [z, 0.0, -x], [-y, x, 0.0]])
    turn = np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross
    return np.column_stack([turn, pivot - turn @ pivot])


def _rib(hinge: Hinge, phase: float) -> Matrix:
    return turned_about(hinge.pivot, hinge.axis, float(np.deg2rad(hinge.angle_deg)) * phase)


def _sternum(hinges: Mapping[StructureId, Hinge], phase: float) -> Matrix:
    """Return the sternum's motion: within the median plane, after the ribs' front ends."""
    driving = [hinges[name] for name in _DRIVING_RIBS if name in hinges]
    plate = next((h for h in hinges.values() if h.role is Role.STERNUM), None)
    if plate is None or not driving:
        return STILL
    ways = np.array([_applied(_rib(h, phase), h.end) - h.end for h in driving])
    shift = _STERNAL_SHARE * ways.mean(axis=0) * [0.0, 1.0, 1.0]
    upper, lower = (pair[:, _FORWARDS].mean() for pair in (ways[:2], ways[-2:]))  # ribs 2, 6
    lever = float(np.linalg.norm(plate.end - plate.pivot))
    tilt = float(np.arctan2(_STERNAL_SHARE * (lower - upper), lever))
    matrix = turned_about(plate.pivot, np.array([1.0, 0.0, 0.0]), tilt)
    matrix[:, 3] += shift
    return matrix


def _scapula(
    hinge: Hinge, hinges: Mapping[StructureId, Hinge], found: Mapping[StructureId, Motion]
) -> Matrix:
    """Return the scapula's motion: shifted as the ribs under it, as far off as the clavicle lets.

    The clavicle is a strut: the acromion keeps its distance to the sternum.
    """
    ways = [_applied(found[name].matrices[0], hinge.end) - hinge.end for name in hinge.follows]
    acromion = hinge.pivot + np.mean(ways, axis=0)
    for strut in hinges.values():
        if strut.role is Role.CLAVICLE and hinge.structure in strut.follows:
            sternal = _applied(found[strut.follows[0]].matrices[0], strut.end)
            length = float(np.linalg.norm(strut.pivot - strut.end))
            along = acromion - sternal
            acromion = sternal + along * length / float(np.linalg.norm(along))
    return np.column_stack([np.eye(3), acromion - hinge.pivot])


def _clavicle(hinge: Hinge, found: Mapping[StructureId, Motion]) -> Matrix:
    """Return the clavicle's motion: each end follows what it is fixed to, the sternal one first."""
    carried = [found[name].matrices[0] for name in hinge.follows]
    sternal = _applied(carried[0], hinge.end) if carried else hinge.end
    acromial = _applied(carried[1], hinge.pivot) if carried[1:] else hinge.pivot
    before, after = hinge.end - hinge.pivot, sternal - acromial
    normal = np.cross(before, after)
    length = float(np.linalg.norm(normal))
    if length < _PARALLEL:
        return np.column_stack([np.eye(3), sternal - hinge.end])
    angle = float(np.arctan2(length, float(before @ after)))
    matrix = turned_about(hinge.end, normal / length, angle)
    matrix[:, 3] += sternal - hinge.end
    return matrix


def _cartilage(
    hinge: Hinge, hinges: Mapping[StructureId, Hinge], found: Mapping[StructureId, Motion]
) -> Motion:
    """Return the bend of a cartilage between its rib and what its far end is fixed to."""
    near = found[StructureId(hinge.structure.replace("costal-cartilage", "rib"))].matrices[0]
    if not hinge.follows:
        return _bent(near, near)
    other = found[hinge.follows[0]].matrices
    share = float(_far_share(hinges[hinge.follows[0]], hinge.end[None])[0]) if len(other) > 1 else 0
    return _bent(near, (1 - share) * other[0] + share * other[-1])


def _bent(near: Matrix, far: Matrix) -> Motion:
    return Motion(np.stack([near, far]))
