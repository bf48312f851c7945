"""Spots: where a landmark or a feature lies on the model."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.camera import Vector


def spots_of(atlas: Atlas, target: str, bearer: StructureId | None) -> tuple[Vector, ...]:
    """Return the points, LPS mm, of a landmark, or of a feature on the structure that bears it.

    Of an area the points of its outline and its middle; of a feature the vertices of its patch.
    Nothing where the atlas has no such.
    """
    landmark = next((each for each in atlas.landmarks if each.id == target), None)
    if landmark is not None:
        middle = landmark.geometry.mean(axis=0, keepdims=True)
        return _vectors(np.concatenate([landmark.geometry, middle]))
    return _vectors(np.concatenate([np.zeros((0, 3)), *_patches(atlas, target, bearer)]))


def _patches(
    atlas: Atlas, feature: str, bearer: StructureId | None
) -> Iterable[NDArray[np.float64]]:
    if bearer is None or bearer not in atlas.structures:
        return
    for structure in sorted(atlas.shown_by(bearer)):
        patches = atlas.patches(structure)
        if feature in patches:
            yield atlas.meshes[structure].vertices[patches[feature]].astype(float)


def _vectors(points: NDArray[np.float64]) -> tuple[Vector, ...]:
    return tuple((x, y, z) for x, y, z in points.tolist())
