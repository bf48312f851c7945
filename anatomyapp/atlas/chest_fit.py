"""A model's chest fitted to a wearer's: by sex, stature and age, then by what was measured.

What published relations say of a person comes first (`anatomyapp.atlas.person`), where the pack has
their figures. What is left of the measured breadth and height is an affine map about the jugular
notch: one factor across, one upwards, and one for the depth, which nobody measured and which is
that across, so that the section keeps its form. Both maps are smooth and keep every joint joined;
neither mirrors.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.chest import (
    LEAST_FACTOR,
    MOST_FACTOR,
    ChestMeasures,
    check_measures,
    ends_of,
    range_of,
    ribs_of,
)
from anatomyapp.atlas.fitting import fitted_to
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.person import Person, Points, Sex, build_of, carried, mapped
from anatomyapp.errors import UsageError


@dataclass(frozen=True, slots=True)
class ChestFit:
    """How a model becomes a wearer's: first a person, then a scale about a point.

    Parameters
    ----------
    person
        Whom published relations carry the model to; None where it stays who it is.
    scale
        To the left, backwards and upwards, all positive.
    anchor
        LPS, mm, which the scale leaves where it is: the jugular notch of that person.
    factors
        Across, up and deep: the fitted cage's breadth, its breastbone's length and its depth as
        parts of the model's. They tell no measure of the wearer without the model.
    """

    person: Person | None
    scale: tuple[float, float, float]
    anchor: tuple[float, float, float]
    factors: tuple[float, float, float]

    def scaled(self, points: Points) -> Points:
        """Return where points (n, 3) mm of the person's chest lie in the wearer's."""
        anchor = np.asarray(self.anchor)
        return np.asarray(anchor + (np.asarray(points, float) - anchor) * self.scale)


def chest_fit(atlas: Atlas, measures: ChestMeasures) -> ChestFit:
    """Return the fit of a model to a wearer's measures.

    Raises
    ------
    UsageError
        A measure lies outside what adults have, or stature and age outside the published
        relations; nothing is changed to fit. The atlas lacks the ribs or the two points.
    """
    person = person_of(atlas, measures)
    room = range_of(atlas, measures.sex or _sex_of(atlas))
    check_measures(measures, room)
    moved = _mapping(atlas, person)
    ribs, (notch, end) = moved(ribs_of(atlas)), moved(ends_of(atlas))
    across = _across(ribs, measures.breadth_mm, room.side_mm)
    up = _up(notch - end, measures.height_mm, across)
    fit = ChestFit(person, (across, across, up), tuple(notch.tolist()), (1.0, 1.0, 1.0))
    return replace(fit, factors=_factors(atlas, fit, moved))


def person_of(atlas: Atlas, measures: ChestMeasures) -> Person | None:
    """Return whom published relations carry a model to; None where it has none, or no sex is said.

    Stature and age that were not said are those of the person whom the figures describe. A model
    that is somebody's already is not carried again.
    """
    if atlas.people is None or atlas.person is not None or measures.sex is None:
        return None
    usual = atlas.people.typical(measures.sex)
    stature = usual.stature_cm if measures.stature_cm is None else measures.stature_cm
    age = usual.age_years if measures.age_years is None else measures.age_years
    return atlas.people.checked(Person(measures.sex, stature, age))


def worn_atlas(atlas: Atlas, fit: ChestFit) -> Atlas:
    """Return a model's atlas as it is in its wearer; landmarks and hinges go with the meshes."""
    body = atlas if fit.person is None else fitted_to(atlas, fit.person)
    if fit.scale == (1.0, 1.0, 1.0):
        return body
    across = fit.scale[0]
    return replace(
        body,
        meshes={name: _scaled(mesh, fit) for name, mesh in body.meshes.items()},
        landmarks=tuple(
            replace(mark, geometry=fit.scaled(mark.geometry)) for mark in body.landmarks
        ),
        breathing={
            name: replace(hinge, pivot=ends[0], end=ends[1])
            for name, hinge in body.breathing.items()
            for ends in [fit.scaled(np.stack([hinge.pivot, hinge.end]))]
        },
        neighbours=tuple(
            replace(pair, gap_mm=round(pair.gap_mm * across, 2)) for pair in body.neighbours
        ),
    )


def worn_points(atlas: Atlas, fit: ChestFit, points: Points) -> Points:
    """Return where points (n, 3) mm of a model's chest lie in its wearer's."""
    return fit.scaled(_mapping(atlas, fit.person)(points))


def worn_mesh(atlas: Atlas, fit: ChestFit, mesh: Mesh) -> Mesh:
    """Return a mesh of a model, breathing or at rest, as it is in its wearer."""
    if fit.person is not None and atlas.people is not None:
        mesh = carried(mesh, build_of(fit.person, atlas.people))
    return _scaled(mesh, fit)


def _sex_of(atlas: Atlas) -> Sex | None:
    return None if atlas.person is None else atlas.person.sex


def _mapping(atlas: Atlas, person: Person | None) -> Callable[[Points], Points]:
    """Return what carries points of the model to those of a person."""
    if person is None or atlas.people is None:
        return lambda points: points
    build = build_of(person, atlas.people)
    return lambda points: mapped(points, build)


def _across(ribs: Points, breadth_mm: float | None, side_mm: float) -> float:
    if breadth_mm is None:
        return 1.0
    return _factor((breadth_mm - 2 * side_mm) / float(np.ptp(ribs[:, 0])))


def _up(sternum: Points, height_mm: float | None, deep: float) -> float:
    """Return the factor upwards that makes the slanting breastbone as long as it was measured."""
    if height_mm is None:
        return 1.0
    rise = height_mm**2 - (deep * float(sternum[1])) ** 2
    return _factor(math.sqrt(max(rise, 0.0)) / abs(float(sternum[2])))


def _factor(factor: float) -> float:
    """Return a factor; refuse one that no chest of this person has."""
    if not LEAST_FACTOR <= factor <= MOST_FACTOR:
        raise UsageError(
            "The measures do not go together: the model would become {percent} % of its size; "
            "measure again, and check sex and stature.",
            percent=round(100 * factor),
        )
    return factor


def _factors(
    atlas: Atlas, fit: ChestFit, moved: Callable[[Points], Points]
) -> tuple[float, float, float]:
    ribs, ends = ribs_of(atlas), ends_of(atlas)
    sizes = []
    for cage, sternum in ((ribs, ends), (fit.scaled(moved(ribs)), fit.scaled(moved(ends)))):
        length = float(np.linalg.norm(sternum[0] - sternum[1]))
        sizes.append((float(np.ptp(cage[:, 0])), length, float(np.ptp(cage[:, 1]))))
    across, up, deep = (after / before for before, after in zip(*sizes, strict=True))
    return across, up, deep


def _scaled(mesh: Mesh, fit: ChestFit) -> Mesh:
    """Return a mesh scaled about the anchor; its normals stay square to it."""
    normals = mesh.normals / np.asarray(fit.scale, np.float32)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    return replace(
        mesh,
        vertices=fit.scaled(mesh.vertices.astype(np.float64)).astype(np.float32),
        normals=normals.astype(np.float32),
    )
