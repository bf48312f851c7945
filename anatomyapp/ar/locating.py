"""From markers in one picture to the pose of their sheet."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.detection import Grey, Markers
from anatomyapp.ar.edges import Edges
from anatomyapp.ar.intrinsics import Intrinsics
from anatomyapp.ar.pose import Fit, Pose, faces, farthest_px, matrix, project, refined, rough_poses
from anatomyapp.ar.sheet import Sheet
from anatomyapp.ar.spread import USUAL, Spread, spread_told
from anatomyapp.ar.surface import bent

Array = NDArray[np.float64]

ROUGH_PX, FINE_PX = 3.0, 0.7  # how far a corner may be off before and after it is measured
WORN_PX = 2.0  # the same on a chest, which is no perfect cylinder
LOOSE_PX = 6.0  # the same as long as the sheet's bend or the lens is not known
_REACHES_PX = (6.0, 2.5, 2.5)
_SETTLED_PX = 0.1  # a corner's move after which edges are not measured again
_LEAST_CORNERS = 6  # of at least two markers: one alone may tilt either way
_LEAST_MARKERS = 2
_AMBIGUOUS = 2.0  # times the rough error of the likelier pose
_DOUBT_PX = 0.5  # an error that halves what a corner counts
_FEW_MARKERS = 5
_LEAN = 0.5  # radians
_NEAR = 0.12  # 3 minus the trace: 20 degrees


@dataclass(frozen=True, slots=True, eq=False)
class Located:
    """A sheet in a picture: its pose, the corners (n, 4, 2) px that agree with it, which do.

    ``spread`` is what the picture alone tells of how far light spreads.
    """

    pose: Pose
    pixels: Array
    good: NDArray[np.bool_]
    rms_px: float
    spread: Spread = USUAL

    @property
    def whole(self) -> NDArray[np.bool_]:
        """(n,) which markers of the sheet have all their corners."""
        return np.asarray(self.good.all(axis=1))

    @property
    def support(self) -> float:
        """How many corners speak for the pose, each the less the farther they are off."""
        return float(self.good.sum() / (1 + (self.rms_px / _DOUBT_PX) ** 2))


@dataclass(frozen=True, slots=True)
class Surface:
    """How the sheet is bent, 1/mm, whether that and the lens are known, how far light spreads.

    Only where they are known does a corner that lies a little off say that it is wrong.
    """

    curvature: float = 0.0
    known: bool = True
    spread: Spread = USUAL

    @property
    def limit_px(self) -> float:
        """How far a measured corner may lie from its place."""
        if not self.known:
            return LOOSE_PX
        return WORN_PX if self.curvature else FINE_PX


class Locator:
    """Finds the pose of one sheet, flat or bent."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.points = sheet.corners_mm
        self._edges = Edges(sheet)
        self._outline = _outline(self.points)
        self._rows = {marker: row for row, marker in enumerate(sheet.ids)}

    def located(
        self, grey: Grey, markers: Markers, lens: Intrinsics, surface: Surface, near: Pose | None
    ) -> Located | None:
        """Return where the sheet is, given rough corners of some of its markers.

        ``near`` is where it was just before: where the likeliest pose is turned little from it,
        no other is tried. Without it two markers are asked for: a single one that was misread, as
        in a mirror, would find all squares of the sheet where it expects them.
        """
        if near is None and len(markers) < _LEAST_MARKERS:
            return None
        rows = [self._rows[int(marker)] for marker in markers.ids]
        decoded = np.zeros(len(self.points), np.bool_)
        decoded[rows] = True
        found: list[Located] = []
        starts = self._starts(rows, markers.corners, lens, surface.curvature)
        if near is not None and 0 < len(rows) < _FEW_MARKERS:
            points = bent(self.points[rows].reshape(-1, 3), surface.curvature)
            starts = [_carried(near, points, markers.corners.reshape(-1, 2), lens), *starts]
        for start in starts:
            located = self.aligned(grey, start, lens, surface, decoded)
            if located is not None:
                found.append(located)
            if len(found) == 1 and near is not None and _turned(found[0].pose, near) < _NEAR:
                break
        return max(found, key=lambda each: each.support, default=None)

    def aligned(
        self, grey: Grey, start: Pose, lens: Intrinsics, surface: Surface,
        decoded: NDArray[np.bool_],
    ) -> Located | None:  # fmt: skip
        """Return the pose near another one that fits the markers' edges; None where too few show.

        Of markers that were not ``decoded`` (n,), only those count whose four corners show.
        """
        pose, points = start, bent(self.points, surface.curvature)
        for reach in _REACHES_PX:
            seen = self._edges.measured(grey, pose, lens, surface.curvature, reach)
            used = seen.good & (decoded | seen.whole)[:, None]
            if used.sum() < _LEAST_CORNERS:
                return None
            fit = refined(points[used], seen.pixels[used], pose, lens, surface.limit_px)
            moved = farthest_px(pose, fit.pose, self._outline, lens)
            pose = fit.pose
            if moved < _SETTLED_PX:
                break
        kept = used.copy()
        kept[used] = fit.kept
        outward = seen.outward
        spread = spread_told(points[kept], seen.pixels[kept], outward[kept], pose, lens)
        pixels = seen.pixels - surface.spread.joined(spread).px * outward
        fit = refined(points[kept], pixels[kept], pose, lens, surface.limit_px)
        return _checked(pixels, kept, fit, surface.limit_px, spread)

    def _starts(
        self, rows: list[int], corners: Array, lens: Intrinsics, curvature: float
    ) -> list[Pose]:
        """Return rough poses, the likelier first, others only where they fit about as well."""
        if not rows:
            return []
        points = bent(self.points[rows].reshape(-1, 3), curvature)
        pixels = corners.reshape(-1, 2)
        poses = rough_poses(points, pixels, lens)
        fits = sorted(
            (refined(points, pixels, pose, lens, ROUGH_PX) for pose in poses),
            key=lambda fit: fit.rms_px,
        )
        likely = [fit.pose for fit in fits if fit.rms_px <= _AMBIGUOUS * fits[0].rms_px + 0.1]
        few = likely and len(rows) < _FEW_MARKERS
        return [*likely, *_leaning(likely[0])] if few else likely


def _carried(near: Pose, points: Array, pixels: Array, lens: Intrinsics) -> Pose:
    """Return a pose moved across the picture to where some points (n, 3) are now seen."""
    away = (pixels - project(points, near, lens)).mean(axis=0)
    pose = near.copy()
    pose[:2, 3] += away / (lens.fx, lens.fy) * near[2, 3]
    return pose


def _leaning(pose: Pose) -> list[Pose]:
    """Return a pose leaning to each side: rough corners of few markers tell poorly how it leans."""
    leant = []
    for axis in (0, 1):
        for angle in (-_LEAN, _LEAN):
            turned = np.zeros(3)
            turned[axis] = angle
            leant.append(pose @ matrix(turned, np.zeros(3)))
    return [each for each in leant if faces(each)]


def _outline(points: Array) -> Array:
    """Return the (4, 3) corners of the rectangle about all markers."""
    low, high = points.min(axis=(0, 1)), points.max(axis=(0, 1))
    return np.array([(x, y, 0.0) for x in (low[0], high[0]) for y in (low[1], high[1])])


def _checked(
    pixels: Array, used: NDArray[np.bool_], fit: Fit, limit_px: float, spread: Spread
) -> Located | None:
    good = used.copy()
    good[used] = fit.kept
    if good.sum() < _LEAST_CORNERS or not faces(fit.pose) or fit.rms_px > 1.5 * limit_px:
        return None
    return Located(fit.pose, pixels, good, fit.rms_px, spread)


def _turned(a: Pose, b: Pose) -> float:
    """Return a measure of the angle between two poses: 0 for none, 4 for half a turn."""
    return float(3 - np.trace(a[:3, :3].T @ b[:3, :3]))
