"""Makes the picture of a section from a plane and a phase of breath."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui.language import say, translate
from anatomyapp.gui.section.drawing import SectionPicture
from anatomyapp.gui.section.framing import Extent, extent_of
from anatomyapp.render.motion import Motion, MovedPlaces
from anatomyapp.scene.cut import Cut, CutKind
from anatomyapp.scene.levels import Levels
from anatomyapp.scene.section import Slicer
from anatomyapp.scene.section_view import Orientation, orientation_of, regions_of

_COARSE = 2  # level of detail while the plane moves
_THINNED = 16  # of the vertices, every so many tell the extent


class SectionMaker:
    """Cuts all meshes of an atlas, whether they are shown or not."""

    def __init__(self, atlas: Atlas, levels: Levels) -> None:
        self._atlas, self._levels = atlas, levels
        self._slicer: Slicer | None = None  # made when first needed
        self._places = MovedPlaces(atlas)
        self._extent: tuple[Orientation, Extent] | None = None  # of the section made last

    def learn(self, motion: Motion) -> None:
        """Let sections go with breath from now on."""
        self._places.learn(motion)

    def made(self, cut: Cut, breath: float, *, still: bool) -> SectionPicture:
        """Return a section, at a coarser level of detail while the plane moves; on any thread."""
        slicer = self._slicer = self._slicer or Slicer(self._atlas.meshes)
        orientation = orientation_of(cut)
        levels = dict.fromkeys(self._atlas.meshes, 0 if still else _COARSE)
        section = slicer.section(cut, levels, self._moved(breath))
        return SectionPicture(
            cut=cut,
            breath=breath,
            regions=regions_of(section.outlines(orientation.frame)),
            extent=self._extent_of(slicer, orientation),
            title=_title(cut.kind).format(place=self._levels.words(cut, say)),
            orientation=orientation,
        )

    def _extent_of(self, slicer: Slicer, orientation: Orientation) -> Extent:
        """Return the extent of everything as it lies in a picture, made anew when it turns."""
        if self._extent is None or self._extent[0] != orientation:
            flat = slicer.rest[::_THINNED] @ orientation.frame.T
            self._extent = orientation, extent_of(flat)
        return self._extent[1]

    def _moved(self, breath: float) -> NDArray[np.float32] | None:
        if not breath:
            return None
        parts = [self._places.vertices(s, breath) for s in self._atlas.meshes]
        return np.concatenate(parts).astype(np.float32)


def _title(kind: CutKind) -> str:
    return {
        CutKind.AXIAL: translate("Section", "Axial section: {place}"),
        CutKind.CORONAL: translate("Section", "Coronal section: {place}"),
        CutKind.SAGITTAL: translate("Section", "Sagittal section: {place}"),
        CutKind.FREE: translate("Section", "Free section: {place}"),
    }[kind]
