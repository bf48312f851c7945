"""A cut plane as it is seen on a view: its frame, its handles, and what dragging them means."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QSize

from anatomyapp.gui.view.cut_room import Box
from anatomyapp.scene.cut import Cut, CutKind
from anatomyapp.scene.picking import point_at_depth, projected
from anatomyapp.scene.plane_frame import frame_of, moved_by
from anatomyapp.scene.viewpoint import Viewpoint

_TILT_MM = 70.0  # from the plane's middle to the handle that tilts it
_REACH_PX = 18  # handles keep so far inside the view
_LEAST_PX = 1e-3  # of a millimetre seen along the normal

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class PlaneSeen:
    """A plane in the box round what is shown, before a camera, on a view of a size."""

    cut: Cut
    box: Box
    camera: Viewpoint
    size: QSize

    @property
    def frame(self) -> Points:
        """The frame's corners (n, 3), LPS mm; none where the plane misses the box."""
        return frame_of(self.cut, self.box.low, self.box.high)

    def seen(self, points: Points) -> Points:
        """Return where points (n, 3) LPS mm are seen: (n, 3), pixels and depth."""
        return projected(self.camera, points, self._pixels)

    def handles(self) -> dict[str, QPointF]:
        """Return where the handles are seen, by what they do: *move* and *tilt*."""
        frame = self.frame
        if not len(frame):
            return {}
        seen = self.seen((frame + np.roll(frame, -1, axis=0)) / 2)
        view = QRect(0, 0, *self._pixels).adjusted(_REACH_PX, _REACH_PX, -_REACH_PX, -_REACH_PX)
        inside = [i for i, (x, y, _) in enumerate(seen.tolist()) if view.contains(int(x), int(y))]
        chosen = max(inside or range(len(seen)), key=lambda i: seen[i, 0])
        found = {"move": QPointF(*seen[chosen, :2])}
        if self.cut.kind is CutKind.FREE:
            tip = frame.mean(axis=0) + _TILT_MM * self.cut.direction
            found["tilt"] = QPointF(*self.seen(tip[None])[0, :2])
        return found

    def middle(self) -> QPointF:
        """Return where the frame's middle is seen."""
        return QPointF(*self.seen(self.frame.mean(axis=0)[None])[0, :2])

    def way(self) -> QPointF:
        """Return the unit direction in which the plane moves as it is seen."""
        x, y = self._onward().tolist()
        length = float(np.hypot(x, y))
        return QPointF(x / length, y / length) if length > _LEAST_PX else QPointF(0.0, -1.0)

    def moved(self, travel: QPointF) -> Cut:
        """Return the plane after its handle was dragged so many pixels."""
        return self.cut.moved(moved_by((travel.x(), travel.y()), self._onward()))

    def tilted(self, position: QPointF) -> Cut:
        """Return the plane after the handle that tilts it was dragged to a place."""
        middle = self.frame.mean(axis=0)
        depth = float(self.seen((middle + _TILT_MM * self.cut.direction)[None])[0, 2])
        at = point_at_depth(self.camera, position.x(), position.y(), self._pixels, depth)
        way = at - middle
        x, y, z = middle.tolist()
        return self.cut.through((x, y, z)).facing(way) if np.linalg.norm(way) > 1.0 else self.cut

    @property
    def _pixels(self) -> tuple[int, int]:
        return self.size.width(), self.size.height()

    def _onward(self) -> Points:
        """Return what a millimetre along the normal is on the view, (2,) px."""
        middle = self.frame.mean(axis=0)
        here, onward = self.seen(np.stack([middle, middle + self.cut.direction]))[:, :2]
        return np.asarray(onward - here)
