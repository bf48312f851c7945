"""Finds what place of the model is meant by a pointer, and where it is seen now."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.view.atlas_view import AtlasView
from anatomyapp.render.motion import Motion, MovedPlaces
from anatomyapp.scene.annotations import Measure, Spot
from anatomyapp.scene.explode import offset_of
from anatomyapp.scene.measures import value_of
from anatomyapp.scene.picking import projected
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.spots import Anchor, Place, anchor_on, feature_spots, landmark_spots, vector

_SNAP_PX, _SLACK_MM = 12.0, 2.0
_MOST_ANCHORS = 256


class SpotFinder:
    """Joins places of the picture with places of the model, at any breath and however apart."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._places = MovedPlaces(atlas)
        self._anchors: dict[Spot, Anchor] = {}
        self._features: dict[StructureId, tuple[Spot, ...]] = {}
        self._landmarks = {mark.id: mark for mark in atlas.landmarks}

    def learn(self, motion: Motion) -> None:
        """Let places go with breath from now on."""
        self._places.learn(motion)

    def knows(self, spot: Spot) -> bool:
        """Tell whether the atlas has what a spot lies on."""
        if spot.structure is not None:
            return spot.structure in self._atlas.meshes
        return spot.landmark in self._landmarks

    def place_of(self, spot: Spot, scene: Scene) -> Place:
        """Return where a spot is seen, (3,) LPS mm."""
        shift = offset_of(self._atlas, spot.structure, scene.exploded) if spot.structure else 0.0
        return np.asarray(self.body_place(spot, scene) + shift)

    def body_place(self, spot: Spot, scene: Scene) -> Place:
        """Return where a spot is in the body as it breathes, however apart structures stand."""
        if spot.structure is not None:
            vertices = self._places.vertices(spot.structure, scene.breath)
            return self._anchor(spot, spot.structure).at(vertices)
        landmark = self._landmarks[spot.landmark or ""]
        nearest = np.square(landmark.geometry - spot.point).sum(axis=1).argmin()
        return np.asarray(self._places.geometry(landmark, scene.breath)[int(nearest)])

    def value_of(self, measure: Measure, scene: Scene) -> float:
        """Return what a measure says in the body as it breathes, mm or degrees."""
        return value_of(measure.kind, [self.body_place(spot, scene) for spot in measure.spots])

    def spot_at(self, view: AtlasView, at: QPointF) -> Spot | None:
        """Return the place under a pointer: a feature or landmark near by, else of the surface."""
        structure, point = view.structure_at(at), view.point_at(at)
        found = self._snapped(view, at, structure)
        if found is not None or structure is None or point is None:
            return found
        faces = self._atlas.meshes[structure].faces
        shown = self._places.shown(structure, view.scene.breath, view.scene.exploded)
        rest = anchor_on(shown, faces, point).at(self._atlas.meshes[structure].vertices)
        label = self._atlas.structures[structure].label
        return Spot(vector(rest), structure, None, label)

    def _snapped(self, view: AtlasView, at: QPointF, structure: StructureId | None) -> Spot | None:
        spots = self._candidates(view.scene, structure)
        picture = view.picture
        if not spots or picture is None:
            return None
        places = np.stack([self.place_of(spot, view.scene) for spot in spots])
        seen = projected(view.scene.camera, places, picture.size)
        ratio = view.pixel_ratio
        away = np.hypot(*(seen[:, :2] - np.array([at.x(), at.y()]) * ratio).T)
        away[~picture.before_surface(seen, _SLACK_MM)] = np.inf
        nearest = int(away.argmin())
        return spots[nearest] if away[nearest] <= _SNAP_PX * ratio else None

    def _candidates(self, scene: Scene, structure: StructureId | None) -> tuple[Spot, ...]:
        shown = [self._landmarks[mark] for mark in sorted(scene.pointing.landmarks)]
        marks = tuple(spot for mark in shown for spot in landmark_spots(mark))
        if structure is None:
            return marks
        if structure not in self._features:
            self._features[structure] = tuple(feature_spots(self._atlas, structure))
        return (*marks, *self._features[structure])

    def _anchor(self, spot: Spot, structure: StructureId) -> Anchor:
        if spot not in self._anchors:
            if len(self._anchors) >= _MOST_ANCHORS:
                self._anchors.clear()  # what is drawn now is soon found again
            mesh = self._atlas.meshes[structure]
            self._anchors[spot] = anchor_on(mesh.vertices, mesh.faces, spot.point)
        return self._anchors[spot]


def seen_places(view: AtlasView, places: list[Place]) -> NDArray[np.float64]:
    """Return (n, 3): where places are seen in a view, logical pixels, and how far off."""
    size = max(1, view.width()), max(1, view.height())
    return projected(view.scene.camera, np.reshape(places, (-1, 3)), size)
