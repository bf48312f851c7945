"""How the inside of a chest moves with breath: one smooth field for all organs.

Forwards and sideways the organs follow the bones round them. Up and down they slide along the wall:
the domes of the diaphragm descend, the heart with them, the carina less, and what lies at the spine
stays. Between these the field is harmonic, so that organs that touch keep touching, the great
vessels stretch and the lungs fill what becomes free.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d
from scipy.spatial import cKDTree

from anatomyapp.atlas.breathing import Hinge, Role
from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.breathing import Ask, Vertices, turned_about
from anatomyapp.scene.harmonic import Field, calmed, harmonic

_THIN = 3  # of so many vertices of a bone one is enough
_EARLY = 1.36  # the diaphragm leads: of its way, the slope at the start
_PISTON_HEIGHT = 0.5  # of the way from the rim to the tendon, from where on all descends alike
_LEAST_REACH_MM = 50.0  # of that way: over a shorter one the descending domes would fold
_UNDER_HEART, _BESIDE_HEART_MM = 0.55, (4.0, 39.0)  # share of the domes' travel
_FREE_OF_HEART_MM, _FREE_OF_SPINE_MM = 18.0, 10.0
_RIM_PARTS = 72  # of a full turn
_CALM_NODES = 1.0

_BONES = (Role.RIB, Role.STERNUM, Role.CARTILAGE, Role.CLAVICLE)
Moved = Mapping[StructureId, Vertices]


def descent(phase: float) -> float:
    """Return the part of its full travel that the diaphragm has descended, 0 to 1.

    Notes
    -----
    Quiet breathing is more the diaphragm's than deep breathing: a quarter of the travel at phase
    0.2 (18 mm of 70; Boussuges et al. 2009 measured 18 mm, SD 3, in quiet breathing).
    """
    return phase * (_EARLY - (_EARLY - 1) * phase)


@dataclass(frozen=True, slots=True, eq=False)
class Chest:
    """What moves: the pack's table, the vertices at rest, and those of the wall at some phases."""

    hinges: Mapping[StructureId, Hinge]
    rest: Moved
    phases: tuple[float, ...]
    walls: tuple[Moved, ...]

    def of(self, *roles: Role) -> list[StructureId]:
        """Return the structures with these roles."""
        return [name for name in self.rest if self.role(name) in roles]

    def role(self, name: StructureId) -> Role:
        """Return the role of a structure; what the table lacks is tissue."""
        return self.hinges[name].role if name in self.hinges else Role.TISSUE

    def is_soft(self, name: StructureId) -> bool:
        """Tell whether a structure is carried by the field of the inside."""
        return self.role(name).soft

    def soft(self) -> list[StructureId]:
        """Return the structures that the field of the inside carries."""
        return [name for name in self.rest if self.is_soft(name)]

    def points(self, names: Iterable[StructureId], every: int = 1) -> Vertices:
        """Return the vertices at rest of some structures, one after the other."""
        return np.vstack([np.zeros((0, 3)), *(self.rest[name][::every] for name in names)])

    def ways(self, names: Iterable[StructureId], every: int = 1) -> NDArray[np.float64]:
        """Return how far vertices of the wall move at each phase, (phases, n, 3)."""
        listed = list(names)
        rest = self.points(listed, every)
        moved = [[wall[name][::every] for name in listed] for wall in self.walls]
        return np.stack([np.vstack([np.zeros((0, 3)), *parts]) - rest for parts in moved])


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    """Places whose ways are known: points (n, 3) and values (n, c)."""

    points: Vertices
    values: NDArray[np.float64]


def tissue_field(chest: Chest, ask: Ask) -> Field:
    """Return the field of ways (phases times x, y, z) of all that is soft inside a chest."""
    ask()
    bones = chest.of(*_BONES)
    ways = chest.ways(bones, _THIN)
    places = chest.points(bones, _THIN)
    spine = _still(chest.points(chest.of(Role.STILL), _THIN), len(chest.phases))
    level = _field(chest, [_Known(places, _row(ways[:, :, :2])), _doubled(spine)])
    ask()
    lifted = _field(chest, [_Known(places, ways[:, :, 2].T), spine])
    ask()
    upright = _field(chest, [*_upright(chest, lifted), spine, _roof(chest)])
    calm = calmed(upright, _CALM_NODES).nodes
    count = len(chest.phases)
    flat = level.nodes.reshape(*level.nodes.shape[:3], count, 2)
    nodes = np.concatenate([flat, calm[..., None]], axis=-1)
    return Field(level.low, nodes.reshape(*nodes.shape[:3], 3 * count))


def _field(chest: Chest, known: list[_Known]) -> Field:
    corners = chest.points(chest.rest, _THIN)
    points = np.vstack([part.points for part in known])
    values = np.vstack([part.values for part in known])
    return harmonic(corners.min(axis=0), corners.max(axis=0), points, values)


def _row(ways: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return ways (phases, n, k) as one row for each point."""
    return np.moveaxis(ways, 0, 1).reshape(ways.shape[1], -1)


def _still(points: Vertices, columns: int) -> _Known:
    return _Known(points, np.zeros((len(points), columns)))


def _doubled(known: _Known) -> _Known:
    return _Known(known.points, np.hstack([known.values, known.values]))


def _upright(chest: Chest, lifted: Field) -> list[_Known]:
    """Return what is known of the way up: heart, airway, diaphragm, and what is held at the spine.

    Parameters
    ----------
    lifted
        How far the bones rise, at which the diaphragm hangs by its rim.
    """
    still = chest.points(chest.of(Role.STILL, Role.ANCHORED))
    hearts = chest.points(chest.of(Role.HEART))
    held = chest.points(chest.of(Role.ANCHORED), _THIN)
    held = held[_apart(held, hearts) > _FREE_OF_HEART_MM]
    found = [_still(held, len(chest.phases)), *_diaphragm(chest, lifted, hearts, still)]
    for name in chest.of(Role.HEART):
        found += [_Known(chest.rest[name][::_THIN], _heart(chest, name))]
    for name in chest.of(Role.AIRWAY):
        hinge, points = chest.hinges[name], chest.rest[name]
        way = hinge.end - hinge.pivot
        share = np.clip((points - hinge.pivot) @ way / float(way @ way), 0, 1)
        found += [_Known(points, _falling(chest, share * hinge.travel_mm))]
    return found


def _falling(chest: Chest, travel_mm: NDArray[np.float64]) -> NDArray[np.float64]:
    return -travel_mm[:, None] * [descent(phase) for phase in chest.phases]


def _heart(chest: Chest, name: StructureId) -> NDArray[np.float64]:
    """Return how far a chamber's points rise: it descends, and turns about its base."""
    hinge, points, columns = chest.hinges[name], chest.rest[name][::_THIN], []
    for phase in chest.phases:
        part = descent(phase)
        turn = turned_about(hinge.pivot, hinge.axis, part * float(np.deg2rad(hinge.angle_deg)))
        columns.append(points @ turn[2, :3] + turn[2, 3] - points[:, 2] - part * hinge.travel_mm)
    return np.column_stack(columns)


def _diaphragm(chest: Chest, lifted: Field, hearts: Vertices, still: Vertices) -> list[_Known]:
    """Return how far the diaphragm rises: at the rim as the bones, over its domes as a piston."""
    names = chest.of(Role.DIAPHRAGM)
    if not names:
        return []
    rim = _Rim.of(chest.points(names))
    found = []
    for name in names:
        points = chest.rest[name]
        points = points[_apart(points, still) > _FREE_OF_SPINE_MM]
        share = rim.share(points)
        near, far = _BESIDE_HEART_MM
        free = np.clip((_apart(points, hearts) - near) / (far - near), 0, 1)
        travel = chest.hinges[name].travel_mm * share * (_UNDER_HEART + (1 - _UNDER_HEART) * free)
        rising = _falling(chest, travel) + lifted.at(points) * (1 - share)[:, None]
        found.append(_Known(points, rising))
    return found


@dataclass(frozen=True, slots=True, eq=False)
class _Rim:
    """The lower border of the diaphragm by the direction seen from its middle."""

    middle: Vertices
    heights: NDArray[np.float64]
    top: float

    @classmethod
    def of(cls, points: Vertices) -> _Rim:
        middle = np.array([0.0, float(np.median(points[:, 1])), 0.0])
        heights = np.full(_RIM_PARTS, np.inf)
        np.minimum.at(heights, _part(points - middle), points[:, 2])
        gaps = np.isinf(heights)
        heights[gaps] = points[:, 2].min()
        top = float(np.percentile(points[:, 2], 80))
        return cls(middle, gaussian_filter1d(heights, 1.0, mode="wrap"), top)

    def share(self, points: Vertices) -> NDArray[np.float64]:
        """Return how much of the domes' travel points take, 0 at the rim to 1."""
        rim = self.heights[_part(points - self.middle)]
        reach = np.maximum(_PISTON_HEIGHT * (self.top - rim), _LEAST_REACH_MM)
        return np.asarray(np.clip((points[:, 2] - rim) / reach, 0, 1))


def _part(offsets: Vertices) -> NDArray[np.int64]:
    turn = np.arctan2(offsets[:, 0], -offsets[:, 1]) / (2 * np.pi) + 0.5
    return np.clip((turn * _RIM_PARTS).astype(np.int64), 0, _RIM_PARTS - 1)


def _roof(chest: Chest) -> _Known:
    """Return what is tied to the bones over the jugular notch, where nothing slides."""
    bones = chest.of(*_BONES)
    places, ways = chest.points(bones, _THIN), chest.ways(bones, _THIN)
    sternum = chest.points(chest.of(Role.STERNUM))
    over = places[:, 2] > (sternum[:, 2].max() if len(sternum) else np.inf)
    return _Known(places[over], ways[:, over, 2].T)


def _apart(points: Vertices, others: Vertices) -> NDArray[np.float64]:
    """Return the distance of each point to the nearest of others, infinite where there is none."""
    if not len(others):
        return np.full(len(points), np.inf)
    return np.asarray(cKDTree(others).query(points)[0])
