"""Where on the model a structure is pointed at: a place of its surface that stays where it is."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.render.picture import Picture
from anatomyapp.scene.picking import projected


class Seen(NamedTuple):
    """A place in logical pixels, and whether nothing hides it."""

    x: float
    y: float
    free: bool


class SpotKeeper:
    """Keeps for each structure the place where it showed best when it was first seen.

    Once that is hidden, another place is taken if anything of the structure shows.
    """

    def __init__(self, pane: ModelPane) -> None:
        self._pane = pane
        self._spots: dict[StructureId, NDArray[np.float64]] = {}  # LPS mm

    def clear(self) -> None:
        """Choose all places anew."""
        self._spots.clear()

    def seen(self, structure: StructureId, picture: Picture) -> Seen | None:
        """Return where a structure is pointed at; None where the atlas shows nothing of it.

        A hidden one is pointed at where it would be seen.
        """
        scene = self._pane.view.scene
        meshes = self._meshes(structure)
        solid = meshes & (scene.visible - scene.faded)
        spot = self._spots.get(structure)
        if spot is not None:
            x, y = self._projected(spot, picture)
            if picture.structure_at(x, y) in solid:
                return self._logical(x, y, free=True)
        place = next(iter(picture.anchors(sorted(solid)).values()), None)
        if place is not None:
            found = picture.point_at(*place)
            if found is not None:
                self._spots[structure] = found
            return self._logical(*place, free=True)
        if not meshes:
            return None
        hidden = self._spots.setdefault(structure, self._middle(structure))
        return self._logical(*self._projected(hidden, picture), free=False)

    def _projected(self, spot: NDArray[np.float64], picture: Picture) -> tuple[float, float]:
        x, y, _ = projected(picture.camera, spot[None], picture.size)[0].tolist()
        return x, y

    def _logical(self, x: float, y: float, *, free: bool) -> Seen:
        ratio = self._pane.view.pixel_ratio
        return Seen(x / ratio, y / ratio, free)

    def _meshes(self, structure: StructureId) -> frozenset[StructureId]:
        """Return a structure's own mesh, or those of its parts where it has none."""
        atlas = self._pane.atlas
        return frozenset({structure}) & atlas.meshes.keys() or atlas.shown_by(structure)

    def _middle(self, structure: StructureId) -> NDArray[np.float64]:
        """Return the place of the surface that is nearest to the middle of a structure."""
        atlas = self._pane.atlas
        meshes = [atlas.meshes[each].vertices for each in sorted(self._meshes(structure))]
        points = np.concatenate(meshes).astype(float)
        away = np.linalg.norm(points - points.mean(axis=0), axis=1)
        return np.asarray(points[away.argmin()])
