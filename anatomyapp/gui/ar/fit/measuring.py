"""Measures the wearer's chest in the held picture, by handles that a person moves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QPointF, Signal

from anatomyapp.atlas.chest import ChestMeasures
from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.ar.fit.handles import Handles, Spot
from anatomyapp.gui.ar.session import ArSession, Phase
from anatomyapp.gui.language import error_words, translate
from anatomyapp.scene.film import Film, FilmCamera, Pinhole

if TYPE_CHECKING:
    from anatomyapp.ar.chest_measuring import Measured, WornSheet
    from anatomyapp.gui.ar.pane import ArPane

Size = tuple[float, float]  # of the view, logical pixels


def to_pixel(
    place: QPointF, size: Size, pinhole: Pinhole, *, mirrored: bool
) -> tuple[float, float]:
    """Return the pixel of a camera's picture that is seen at a place of the view."""
    left, top, width, height = pinhole.shown(size[0] / size[1])
    x = size[0] - place.x() if mirrored else place.x()
    return left + x / size[0] * width - 0.5, top + place.y() / size[1] * height - 0.5


def to_place(
    pixel: tuple[float, float], size: Size, pinhole: Pinhole, *, mirrored: bool
) -> QPointF:
    """Return the place of the view where a pixel of a camera's picture is seen."""
    left, top, width, height = pinhole.shown(size[0] / size[1])
    x = (pixel[0] + 0.5 - left) / width * size[0]
    y = (pixel[1] + 0.5 - top) / height * size[1]
    return QPointF(size[0] - x if mirrored else x, y)


class Measuring(QObject):
    """Holds the picture, takes the model out of it, and says what the handles measure.

    What no handle was moved for stays as it was.
    """

    begun = Signal()
    measured = Signal(object)  # ChestMeasures
    told = Signal(str)  # what is wrong with a handle, or nothing
    ended = Signal()

    def __init__(self, session: ArSession, pane: ArPane) -> None:
        super().__init__(pane)
        self._session, self._pane = session, pane
        self.handles = Handles(pane.view)
        self._worn: WornSheet | None = None
        self._measures = self._before = ChestMeasures()
        self._holds = False  # the picture, and lets it go again
        self._stance = session.stance  # in which the handles were put
        self.handles.moved.connect(self._measure)
        self.handles.accepted.connect(self.end)
        self.handles.dismissed.connect(self.leave)
        session.changed.connect(self._follow)

    @property
    def on(self) -> bool:
        """Whether the handles are shown."""
        return self._worn is not None

    @property
    def possible(self) -> bool:
        """Whether a picture is shown in which the sheet was found."""
        seen = self._session.last
        return seen is not None and seen.sighting.sheet_to_camera is not None

    def begin(self, measures: ChestMeasures, usual_mm: tuple[float, float]) -> None:
        """Show handles where the measures so far would have them; without any, the usual ones."""
        from anatomyapp.ar.chest_measuring import WornSheet, guessed  # noqa: PLC0415 - loads OpenCV

        seen = self._session.last
        if seen is None or seen.sighting.sheet_to_camera is None:
            return
        self._holds = self._session.phase is Phase.LIVE
        if self._holds:
            self._session.freeze()
        pose, radius = seen.sighting.sheet_to_camera, seen.sighting.radius_mm
        worn = self._worn = WornSheet(self._session.wish.sheet, seen.pinhole, pose, radius)
        self._measures = self._before = measures
        self._stance = self._session.stance
        mirrored = self._stance.mirrored
        bare = Film(seen.picture, FilmCamera(seen.pinhole, np.eye(4), mirrored), light=seen.light)
        self._pane.show_film(bare, found=False)
        found = guessed(worn, measures.breadth_mm or usual_mm[0], measures.height_mm or usual_mm[1])
        places = [to_place(pixel, self._size, seen.pinhole, mirrored=mirrored) for pixel in found]
        self.handles.show_handles(shown=True)
        self.handles.put(dict(zip((Spot.RIGHT, Spot.LEFT, Spot.END), places, strict=True)))
        self.handles.say({})
        self.handles.handles[Spot.RIGHT].setFocus()
        self.begun.emit()

    def end(self) -> None:
        """Take the handles away, and let pictures come again if it was measuring that held them."""
        if self._worn is None:
            return
        self._worn = None
        self.handles.show_handles(shown=False)
        self.told.emit("")
        if self._holds and self._session.phase is Phase.FROZEN:
            self._session.freeze()
        self.ended.emit()

    def leave(self) -> None:
        """Have done with measuring, and leave everything as it was before."""
        self.measured.emit(self._before)
        self.end()

    @property
    def _size(self) -> Size:
        view = self._pane.view
        return float(max(1, view.width())), float(max(1, view.height()))

    def _pixel(self, spot: Spot) -> tuple[float, float]:
        worn, mirrored = self._worn, self._session.stance.mirrored
        if worn is None:
            raise ValueError("nothing is measured without a sheet")
        place = self.handles.handles[spot].place
        return to_pixel(place, self._size, worn.pinhole, mirrored=mirrored)

    def _measure(self, spot: Spot) -> None:
        from anatomyapp.ar.chest_measuring import breadth, height  # noqa: PLC0415 - loads OpenCV

        worn = self._worn
        if worn is None:
            return
        if spot is Spot.END:
            found = self._tried(lambda: height(worn, self._pixel(Spot.END)))
        else:
            sides = self._pixel(Spot.RIGHT), self._pixel(Spot.LEFT)
            found = self._tried(lambda: breadth(worn, *sides))
        if found is None:
            return
        mm = float(round(found.mm))
        if spot is Spot.END:
            self._measures = replace(self._measures, height_mm=mm)
        else:
            self._measures = replace(self._measures, breadth_mm=mm)
        words = translate("AR", "{mm} ± {spread} mm").format(
            mm=round(found.mm), spread=round(found.spread_mm)
        )
        self.handles.say({**self.handles.words, _written_at(spot): words})
        self.measured.emit(self._measures)

    def _tried(self, work: Callable[[], Measured]) -> Measured | None:
        try:
            found = work()
        except AnatomyAppError as error:
            self.told.emit(error_words(error))
            return None
        self.told.emit("")
        return found

    def _follow(self) -> None:
        """End with the held picture, or once it is shown in another way."""
        if not self.on:
            return
        if self._session.phase in (Phase.IDLE, Phase.LIVE):
            self._holds = False
            self.end()
        elif self._session.stance != self._stance:
            self.end()


def _written_at(spot: Spot) -> Spot:
    """Return beside which handle a measure stands: the breadth beside the wearer's left side."""
    return Spot.END if spot is Spot.END else Spot.LEFT
