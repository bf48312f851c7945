"""The person whom a thorax stands for: sex, stature and age, and the map of space that makes them.

A pack may hold ``person.csv``: figures by sex, each with its source. From them follows one smooth,
invertible map of space that carries the shipped man into another adult, bones and organs together,
so that joints stay joined, nothing begins to overlap, and vertices keep their numbers.

The map has five parts, all of them told against the shipped man:

* along the spine, lengths follow stature;
* across it, widths and depths follow stature and the cage's volume at equal stature;
* the front, from the spine's front to the sternum, follows the sternum's own length and level;
* the side wall below the shoulders, with the ribs' front ends, stands lower where ribs are longer
  and more inclined, as a woman's are against her stature (Bellemare et al. 2003 and 2006);
* with age the spine bends further. The front keeps its place, so that ribs turn upwards against
  the spine, as Weaver et al. 2014 (J Morphol 275, PMC4111931) found.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.tables import choice, decimal, read_rows
from anatomyapp.errors import PackError, UsageError

PERSON = "person.csv"
PERSON_COLUMNS = ("figure", "sex", "value", "sd", "unit", "status", "source")

# Of the shipped thorax, mm: where the spine bends and how far up the front is told from it; the
# parabola along the centres of the vertebral bodies, their depth in front of it, the line along the
# back of the sternum (y at z = 0, and its rise with z) and the level of the sternal angle.
_BOTTOM, _TOP, _NECK = -150.0, 140.0, 100.0
_T1_TO_T12 = 265.0
_SPINE_CURVATURE = -1.55e-3
_BODY_DEPTH = 17.0
_STERNUM = (-142.0, 0.5)
_STERNAL_ANGLE = 54.0
# Where the wall's sides begin and have wholly begun: off the midline, early, for the front ends of
# the ribs would else turn upwards; from behind forwards, over the whole depth, so that ribs tilt
# and hardly bend; from the shoulders down; and, as a part of the ellipse that the ribs fill seen
# from above, outwards.
_SIDE_ASIDE, _SIDE_FORWARDS, _SIDE_DOWN = (20.0, 110.0), (60.0, -150.0), (130.0, 0.0)
_CAGE_MIDDLE, _CAGE_HALF_WIDTH, _CAGE_HALF_DEPTH = -50.0, 130.0, 95.0
_SIDE_OUTWARDS = (0.35, 0.92)
_STEP_MM = 0.05

Points = NDArray[np.float64]  # (n, 3), LPS, mm


class Sex(StrEnum):
    """Sex, as the sources of the figures use the word."""

    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True)
class Person:
    """An adult, by what the published relations take in."""

    sex: Sex
    stature_cm: float
    age_years: float


@dataclass(frozen=True, slots=True)
class PersonFigures:
    """The figures of ``person.csv``, by name and sex."""

    path: Path
    values: Mapping[tuple[str, Sex], float]

    def value(self, name: str, sex: Sex) -> float:
        """Return a figure.

        Raises
        ------
        PackError
            The table lacks it.
        """
        if (name, sex) not in self.values:
            raise PackError(f"{self.path}: {name} of {sex} is missing; add its row.")
        return self.values[name, sex]

    def typical(self, sex: Sex) -> Person:
        """Return the person of a sex whom the table describes."""
        return Person(sex, self.value("stature", sex), self.value("age", sex))

    def checked(self, person: Person) -> Person:
        """Return a person within the range of the relations.

        Raises
        ------
        UsageError
            Stature or age lies outside; the text names the range.
        """
        stature, age = self._range("stature", person.sex), self._range("age", person.sex)
        if not stature[0] <= person.stature_cm <= stature[1]:
            raise UsageError(
                "A stature of {cm} cm is outside the published relations; choose {low} to {high} "
                "cm.",
                cm=f"{person.stature_cm:g}",
                low=f"{stature[0]:g}",
                high=f"{stature[1]:g}",
            )
        if not age[0] <= person.age_years <= age[1]:
            raise UsageError(
                "An age of {years} years is outside the published relations; choose {low} to "
                "{high} years.",
                years=f"{person.age_years:g}",
                low=f"{age[0]:g}",
                high=f"{age[1]:g}",
            )
        return person

    def _range(self, what: str, sex: Sex) -> tuple[float, float]:
        return self.value(f"least_{what}", sex), self.value(f"greatest_{what}", sex)


def read_person_figures(path: Path) -> PersonFigures:
    """Read the table of figures.

    Raises
    ------
    PackError
        The table is missing or damaged; the text names the line.
    """
    values: dict[tuple[str, Sex], float] = {}
    for row in read_rows(path, PERSON_COLUMNS):
        key, value = (row.cells["figure"], choice(row, "sex", Sex)), decimal(row, "value")
        if key in values:
            raise PackError(f"{row.place}: {key[0]} of {key[1]} stands twice; keep one row.")
        values[key] = value
    return PersonFigures(path, values)


@dataclass(frozen=True, slots=True)
class Build:
    """What a person's build is against the shipped man's.

    Parameters
    ----------
    spine, across, sternum
        Ratios of lengths: along the spine, across it, along the sternum.
    front_lower
        How much lower than the spine's ratio gives the sternal angle stands, mm.
    sides_lower
        How much lower the side wall and the ribs' front ends stand, mm.
    bend
        Further kyphosis from T1 to T12, radians.
    """

    spine: float = 1.0
    across: float = 1.0
    sternum: float = 1.0
    front_lower: float = 0.0
    sides_lower: float = 0.0
    bend: float = 0.0


def build_of(person: Person, figures: PersonFigures) -> Build:
    """Return a person's build.

    Lengths of one sex go with stature; the sternum's begin at the mean of the sex. Kyphosis grows
    with age by the ratio of the published means, and the shipped man's Cobb angle is his own.

    Raises
    ------
    UsageError
        The person lies outside the range of the relations.
    """
    figures.checked(person)
    man = figures.typical(Sex.MALE)
    stature = person.stature_cm / man.stature_cm
    within_sex = person.stature_cm / figures.value("stature", person.sex)
    slim = figures.value("volume_per_stature", person.sex)
    return Build(
        spine=stature * figures.value("spine_per_stature", person.sex),
        across=stature * math.sqrt(slim),
        sternum=within_sex * _sternum(figures, person.sex) / _sternum(figures, Sex.MALE),
        front_lower=stature * figures.value("front_lower", person.sex),
        sides_lower=stature * figures.value("sides_lower", person.sex),
        bend=math.radians(_kyphosis(person, figures) - _kyphosis(man, figures)),
    )


def _sternum(figures: PersonFigures, sex: Sex) -> float:
    return figures.value("manubrium_length", sex) + figures.value("body_length", sex)


def _kyphosis(person: Person, figures: PersonFigures) -> float:
    """Return the mean kyphosis of an age, degrees: level at first, then linear."""
    ages = [figures.value(f"kyphosis_{end}_age", person.sex) for end in ("from", "to")]
    means = [figures.value(f"kyphosis_{end}", person.sex) for end in ("young", "old")]
    return float(np.interp(person.age_years, ages, means))


def mapped(points: Points, build: Build) -> Points:
    """Return points, (n, 3) mm, of the shipped man where they lie in a person of this build.

    Smooth and invertible for every build of the allowed persons; the identity for the man's own.
    """
    x, y, z = np.asarray(points, float).T
    front = _frontness(y, z)
    bent_y, bent_z = _bent(y, z, front, build.bend / _T1_TO_T12)
    level = build.spine * _STERNAL_ANGLE - build.front_lower
    at_front = level + build.sternum * (bent_z - _STERNAL_ANGLE)
    height = (1 - front) * build.spine * bent_z + front * at_front
    height -= build.sides_lower * _sideness(x, y, z)
    return np.column_stack([build.across * x, build.across * bent_y, height])


def _frontness(y: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return 0 at the spine and behind it, rising smoothly to 1 at the sternum and before it."""
    level = np.clip(z, _BOTTOM, _NECK)
    bodies = _SPINE_CURVATURE * level**2 - _BODY_DEPTH
    sternum = _STERNUM[0] + _STERNUM[1] * level
    return _ramp(bodies - y, 0, bodies - sternum)


def _sideness(
    x: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return 1 in the wall's side and front below the shoulders, 0 at spine, sternum and dome."""
    out = np.hypot(x / _CAGE_HALF_WIDTH, (y - _CAGE_MIDDLE) / _CAGE_HALF_DEPTH)
    side = _ramp(np.abs(x), *_SIDE_ASIDE) * _ramp(out, *_SIDE_OUTWARDS)
    return side * _ramp(y, *_SIDE_FORWARDS) * _ramp(z, *_SIDE_DOWN)


def _ramp(
    values: NDArray[np.float64], begin: float, end: float | NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return 0 until ``begin``, 1 from ``end`` on, and a smooth way between."""
    way = np.clip((values - begin) / (end - begin), 0, 1)
    return np.asarray(way**2 * (3 - 2 * way))


def _bent(
    y: NDArray[np.float64], z: NDArray[np.float64], front: NDArray[np.float64], curvature: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return y and z after a further bend of the spine, 1/mm, that the front does not follow."""
    level = np.clip(z, _BOTTOM, _TOP)
    forward = curvature * level * (z - level / 2)
    offset = y - _SPINE_CURVATURE * level**2
    return y - forward, z + (1 - front) * curvature * level * offset


def carried(mesh: Mesh, build: Build) -> Mesh:
    """Return a mesh of the shipped man as it is in a person of this build, with its normals."""
    points = mesh.vertices.astype(float)
    slopes = _jacobian(points, build)
    # A normal goes with the cofactors of the map, so that it stays square to the surface.
    normals = np.einsum("nij,nj->ni", np.linalg.inv(slopes).swapaxes(1, 2), mesh.normals)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    return replace(
        mesh,
        vertices=mapped(points, build).astype(np.float32),
        normals=normals.astype(np.float32),
    )


def _jacobian(points: Points, build: Build) -> NDArray[np.float64]:
    """Return the slopes of the map, (n, 3, 3), by central differences."""
    steps = _STEP_MM * np.eye(3)
    rises = [mapped(points + step, build) - mapped(points - step, build) for step in steps]
    return np.stack(rises, axis=2) / (2 * _STEP_MM)
