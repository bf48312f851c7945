"""The plates of an atlas in 2D: what a printed atlas shows, for comparison with a model in hand.

A fixed list, made from the stations of an atlas alone: first all bones from six sides, then each
station from three, with the bones round it as a pale veil. Nobody can turn a plate.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.scene.fit import fitted, points_of
from anatomyapp.scene.scene import Scene

PlateId = NewType("PlateId", str)

WHOLE = "whole"  # the station of the plates that show all bones
_STATION_VIEWS = (StandardView.ANTERIOR, StandardView.POSTERIOR, StandardView.LEFT)


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture of a printed atlas.

    Parameters
    ----------
    shown
        What it is about; only this is named.
    around
        What is drawn as a pale veil.
    """

    station: str
    view: StandardView
    shown: frozenset[StructureId]
    around: frozenset[StructureId] = frozenset()

    @property
    def id(self) -> PlateId:
        """Its name on record, permanent: ``typical-ribs-anterior``."""
        return PlateId(f"{self.station}-{self.view}")


def plates_of(atlas: Atlas) -> tuple[Plate, ...]:
    """Return the plates of an atlas, always the same ones in the same order."""
    bones = atlas.shown_first
    whole = tuple(Plate(WHOLE, view, bones) for view in StandardView)
    return whole + tuple(
        Plate(station.id, view, shown, bones - shown)
        for station in atlas.stations
        if (shown := frozenset(s.id for s in atlas.at_station(station.id) if s.id in atlas.meshes))
        for view in _STATION_VIEWS
    )


def scene_of(plate: Plate, atlas: Atlas, aspect: float) -> Scene:
    """Return a plate as a scene that fills a picture whose width is so many times its height."""
    camera = Camera().seen_from(plate.view)
    fits = fitted(camera, points_of(atlas, plate.shown), aspect)
    return Scene(visible=plate.shown | plate.around, faded=plate.around, camera=fits)
