"""How the model is placed on a sheet.

Sheet frame: origin at the paper's centre, +x to the right and +y up on the upright page, +z out of
the paper. A wearer who faces the viewer has the left side on the viewer's right: LPS +x (left) is
the sheet's +x in every placement, so that none ever mirrors.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.exhibit import Exhibit
from anatomyapp.ar.sheet import Sheet
from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.chest import NOTCH, STERNUM_END
from anatomyapp.scene.film import Shade, Window
from anatomyapp.scene.fit import points_of
from anatomyapp.scene.viewpoint import Matrix

Points = NDArray[np.float64]

LEAST_SCALE, MOST_SCALE, CARD_SCALE = 0.2, 1.0, 0.5

_UPRIGHT = np.array([[1.0, 0, 0], [0, 0, 1.0], [0, -1.0, 0]])  # LPS on a page that hangs
# Skin and fat before the lower end of the sternum: 12.7 ± 3.3 mm (MDCT, 24 sternal foramina in its
# lower part, Vojnosanit Pregl 2019;76:186, abstract), fat alone 11.3 ± 5.1 mm (111 foramina, Ma et
# al. 2023, Clin Anat, doi 10.1002/ca.24105, abstract); own: 2.3 mm more for clothes and paper.
_SKIN_MM = 15.0
_SLOPE = 0.5  # own: the paper lies on sternum and belly, so it slopes by half as much as the first
_LIFT_MM = 4.0  # between a model and the card below it
_USUAL_RADIUS_MM = 180.0  # own: of a chest, before the wearer's is known

# Own: the window hides the page to its corners, and reaches so far beyond the cage (its upper end
# lies in the neck's front, before what is higher behind it).
_LEAST_WINDOW_MM = (153.0, 180.0, 180.0)  # across, above, below
_BESIDE_CAGE_MM = (26.0, -24.0, 48.0)
# Own: as the renderer's key light, in the camera's frame; on flatter sheets shadows grow no longer.
_TO_LIGHT, _LOWEST_LIGHT = np.array([-0.49, -0.62, -0.61]), 0.4
_CAST, _FARTHEST_CAST = 0.5, 0.6  # own: of half the height; of what is covered
_SHADE = 0.42
_FOG, _FOG_INSIDE = 0.4, 0.85


class Mode(StrEnum):
    """How the model goes with its sheet."""

    STANDING = "standing"  # on the card, its feet on the paper
    LYING = "lying"  # over the card, its back to the paper
    WORN = "worn"  # behind the chest sheet, inside the body


@dataclass(frozen=True, slots=True, eq=False)
class Placement:
    """A model's place on a sheet.

    Parameters
    ----------
    model_to_sheet
        (4, 4): a turn and a shift from LPS mm to the sheet's frame in millimetres of the model.
    scale
        Millimetres on the sheet for one of the model.
    half_mm
        Of what the model covers of the sheet, across and up, and of its height above it, in
        millimetres of the model; of a worn one's window, across, above and below.
    """

    mode: Mode
    model_to_sheet: Matrix
    scale: float
    half_mm: tuple[float, float, float]

    def sheet_to_camera(self, seen: Matrix) -> Matrix:
        """Return a sheet's pose (4, 4) in millimetres of the model.

        A small model near by is seen exactly as a large one farther away.
        """
        pose = seen.copy()
        pose[:3, 3] /= self.scale
        return pose

    def model_to_camera(self, seen: Matrix) -> Matrix:
        """Return where the model stands before the camera that sees the sheet so; (4, 4)."""
        pose: Matrix = self.sheet_to_camera(seen) @ self.model_to_sheet
        return pose

    @property
    def fog(self) -> float:
        """How much darker the farthest of the model is, 0 to 1."""
        return _FOG_INSIDE if self.mode is Mode.WORN else _FOG

    def between(self, seen: Matrix, radius_mm: float | None) -> Shade | Window:
        """Return what lies between picture and model: a shade on the card, a window in the chest.

        ``radius_mm`` is that of the chest round which the sheet is bent, None while it is not
        known.
        """
        pose = self.sheet_to_camera(seen)
        if self.mode is not Mode.WORN:
            across, up, high = self.half_mm
            return Shade(pose, (across, up), _cast(pose, (across, up), high), _SHADE)
        return Window(pose, radius_mm or _USUAL_RADIUS_MM, *self.half_mm)


def _cast(pose: Matrix, radii_mm: tuple[float, float], high_mm: float) -> tuple[float, float]:
    """Return how far the middle of a model's shadow lies from the model's, across and up."""
    to_light = pose[:3, :3].T @ _TO_LIGHT
    way = -to_light[:2] / max(float(to_light[2]), _LOWEST_LIGHT) * _CAST * high_mm
    most = _FARTHEST_CAST * np.asarray(radii_mm)
    across, up = np.clip(way, -most, most).tolist()
    return across, up


def placed(
    mode: Mode,
    atlas: Atlas,
    sheet: Sheet,
    scale: float = CARD_SCALE,
    exhibit: Exhibit | None = None,
) -> Placement:
    """Return the place of what is shown first of an atlas; a worn one has its true size.

    On a card an exhibit stands in its middle instead, as large as the whole was, at most at its
    true size.
    """
    points = points_of(atlas, atlas.shown_first).astype(np.float64)
    if mode is Mode.WORN:
        pose = _worn(atlas, points, sheet)
        return Placement(mode, pose, 1.0, _window(points @ pose[:3, :3].T + pose[:3, 3]))
    turn = np.eye(3) if mode is Mode.STANDING else _UPRIGHT
    if exhibit is not None:
        whole, points = points, points_of(atlas, exhibit.structures).astype(np.float64)
        scale *= float(np.ptp(whole, axis=0).max() / np.ptp(points, axis=0).max())
        turn = exhibit.turn(turn)
    scale = min(MOST_SCALE, max(LEAST_SCALE, scale))
    turned = points @ turn.T
    low, high = turned.min(axis=0), turned.max(axis=0)
    pose = np.eye(4)
    pose[:3, :3] = turn
    pose[:3, 3] = -(low + high) / 2
    pose[2, 3] = _LIFT_MM - low[2]
    across, up, above = (np.array([0.65, 0.65, 0.5]) * (high - low)).tolist()
    return Placement(mode, pose, scale, (across, up, above))


def _window(points: Points) -> tuple[float, float, float]:
    """Return how far a window reaches across, above and below, by the model in the sheet's frame.

    The cage is widest below the shoulders, where the page's middle is.
    """
    below_middle = points[points[:, 1] < 0]
    cage = below_middle if len(below_middle) else points
    reach = float(np.abs(cage[:, 0]).max()), float(points[:, 1].max()), -float(points[:, 1].min())
    across, above, below = (
        max(least, far + beside)
        for least, far, beside in zip(_LEAST_WINDOW_MM, reach, _BESIDE_CAGE_MM, strict=True)
    )
    return across, above, below


def _worn(atlas: Atlas, points: Points, sheet: Sheet) -> Matrix:
    """Return the pose of a body behind the sheet that it wears, the upper edge at the notch."""
    places = {mark.id: np.asarray(mark.geometry[0], np.float64) for mark in atlas.landmarks}
    low, high = points.min(axis=0), points.max(axis=0)
    middle = (low + high) / 2
    notch = places.get(NOTCH, np.array([middle[0], low[1], high[2]]))
    end = places.get(STERNUM_END, np.array([middle[0], low[1], middle[2]]))
    slope = math.atan2(notch[1] - end[1], notch[2] - end[2])
    slant = _SLOPE * slope
    up = np.array([0.0, math.sin(slant), math.cos(slant)])
    out = np.array([0.0, -math.cos(slant), math.sin(slant)])
    turn = np.stack([np.array([1.0, 0, 0]), up, out])
    below = float((notch - end) @ up) - sheet.paper.size_mm[1] / 2
    centre = end + below * up + _SKIN_MM * out
    pose = np.eye(4)
    pose[:3, :3] = turn
    pose[:3, 3] = -turn @ centre
    return pose
