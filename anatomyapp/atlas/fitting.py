"""Fit an atlas to a person: its meshes, landmarks and gaps, as the person's build has them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.breathing import Hinge
from anatomyapp.atlas.person import Build, Person, build_of, carried, mapped
from anatomyapp.errors import UsageError


def fitted_to(atlas: Atlas, person: Person) -> Atlas:
    """Return an atlas of the shipped man as the atlas of a person.

    Structures, relations, features and the numbers of vertices stay; gaps between neighbours are
    scaled with the cage's width. The version says who it is: ``0.3.0+female-163-30``.

    Raises
    ------
    UsageError
        The atlas has no figures of persons, is one person's already, or the person lies outside
        the published relations.
    """
    if atlas.people is None or atlas.person is not None:
        raise UsageError(
            "{title} cannot be fitted to a person; choose the atlas of the shipped man.",
            title=atlas.title,
        )
    build = build_of(person, atlas.people)
    return replace(
        atlas,
        version=f"{atlas.version}+{person.sex}-{person.stature_cm:g}-{person.age_years:g}",
        person=person,
        meshes={name: carried(mesh, build) for name, mesh in atlas.meshes.items()},
        landmarks=tuple(
            replace(mark, geometry=mapped(mark.geometry, build)) for mark in atlas.landmarks
        ),
        breathing={name: _hinge(hinge, build) for name, hinge in atlas.breathing.items()},
        neighbours=tuple(
            replace(pair, gap_mm=round(pair.gap_mm * build.across, 2)) for pair in atlas.neighbours
        ),
    )


def _hinge(hinge: Hinge, build: Build) -> Hinge:
    """Return a hinge whose places lie in a person; axes, turns and travels stay."""
    pivot, end = mapped(np.stack([hinge.pivot, hinge.end]), build)
    return replace(hinge, pivot=pivot, end=end)
