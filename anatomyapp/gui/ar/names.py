"""Names in a picture that moves: dots stay on their places of the model, names where they were."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.view.names import Frame, Naming, is_broad, named_in, size_of, wanted_of
from anatomyapp.render.picture import Picture
from anatomyapp.scene.labels import Label
from anatomyapp.scene.picking import Size, projected
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.steady_labels import Kept, Sheet, steadied

_ASIDE = 0.35  # of the width, at either side

Places = dict[StructureId, tuple[float, float]]


class SteadyNames(Naming):
    """Keeps what was named named; the chips are dark, whatever the window wears.

    A picture without a model, as where the sheet is lost for a moment, changes nothing.
    """

    def __init__(self) -> None:
        self._before = Kept()
        self._laid_on: tuple[Size, bool] = ((0, 0), False)  # size, and whether it is mirrored
        self._spots: dict[StructureId, NDArray[np.float64]] = {}  # of the dots, LPS mm

    @property
    def scheme(self) -> theme.Scheme:
        """Dark, or that of the strongest contrast."""
        worn = theme.tokens().scheme
        return theme.Scheme.DARK if worn is theme.Scheme.LIGHT else worn

    def labels(
        self, atlas: Atlas, scene: Scene, picture: Picture, frame: Frame
    ) -> tuple[Label, ...]:
        """Return the labels beside a picture, in logical pixels, near those of the one before."""
        if scene.film is None or not scene.visible:
            return ()
        size = size_of(picture, frame)
        laid_on = size, scene.film.camera.mirrored
        before = self._before if laid_on == self._laid_on else Kept()
        named = named_in(atlas, scene, picture, frame)
        again = self._seen_again(picture, named)
        found = again | picture.anchors(each for each in named if each not in again)
        places = {each: found[each] for each in named if each in found}
        wanted = wanted_of(atlas, scene, places, frame, size)
        known = wanted.told | {label.structure for label in before.labels}
        told = tuple(
            a for a in wanted.anchors if a.structure in known or is_broad(picture, a, frame)
        )
        afresh = before.gliding | (places.keys() - again.keys())  # a new dot: its name goes along
        kept = steadied(
            told,
            Sheet(size, wanted.margins, middle=_middle(picture)),
            replace(before, gliding=afresh),
            wanted.told,
        )
        self._before, self._laid_on = kept, laid_on
        spots = {
            each.structure: self._spots[each.structure]
            if each.structure in again
            else picture.point_at(*places[each.structure])
            for each in kept.labels
        }
        self._spots = {each: spot for each, spot in spots.items() if spot is not None}
        return kept.labels

    def _seen_again(self, picture: Picture, named: tuple[StructureId, ...]) -> Places:
        """Return where the spots of the picture before are seen now, if they are."""
        spots = {each: self._spots[each] for each in named if each in self._spots}
        if not spots:
            return {}
        seen = projected(picture.camera, np.array(list(spots.values())), picture.size)
        return {
            structure: (x, y)
            for structure, (x, y, _) in zip(spots, seen.tolist(), strict=True)
            if picture.structure_at(x, y) == structure
        }


def _middle(picture: Picture) -> float:
    """Return where the model's middle is seen, as a part of the width; never far off that."""
    x = float(projected(picture.camera, np.zeros((1, 3)), picture.size)[0, 0]) / picture.size[0]
    return min(1 - _ASIDE, max(_ASIDE, x))
