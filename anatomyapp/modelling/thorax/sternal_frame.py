"""Where the sternum stands, and the joints that it shares with cartilages and clavicles.

The joints are stored once: each bone is cut by the same ellipsoid or plane, so that both faces of a
joint agree and keep an even gap.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from anatomyapp.modelling.field import (
    Distances,
    Frame,
    Points,
    Vector,
    bump,
    ellipsoid,
    smooth_step,
    unit,
)
from anatomyapp.modelling.thorax.morphometry import Figures, morphometry_folder, read_figures
from anatomyapp.modelling.thorax.rib_curves import shipped_spine

LATERAL = np.array([1.0, 0.0, 0.0])
NOTCHED_RIBS = range(2, 8)
_NOTCH_DEPTH_MM = 2.6  # from the sternum's edge to the centre of a notch's ellipsoid
_CLAVICULAR_RADII = (6.5, 10.8, 11.2)
_CLAVICULAR_SADDLE_MM = 3.4


@dataclass(frozen=True, slots=True, eq=False)
class Hollow:
    """An ellipsoid that two bones share: its frame and half sizes along u, v and n, mm.

    With ``saddle_mm`` its face towards -u, round along n, is hollow along v: a saddle.
    """

    frame: Frame
    radii: tuple[float, float, float]
    saddle_mm: float = 0.0

    def distance(self, points: Points, grown_mm: float = 0.0) -> Distances:
        """Return the distance to the ellipsoid, grown on all sides."""
        radii = np.add(self.radii, grown_mm)
        ball = ellipsoid(points, self.frame.centre, radii, self.frame.axes)
        return ball if self.saddle_mm == 0 else ball + self._saddle(points)

    def _saddle(self, points: Points) -> Distances:
        """Return how much deeper the middle of the face at -u lies than its borders along v."""
        u, v, _ = self.frame.to_local(points).T
        across = 1 - bump(v, 0.0, 0.7 * self.radii[1])
        facing = smooth_step(-u / self.radii[0], 0.0, 0.6)
        return np.asarray(self.saddle_mm * facing * (0.3 - across), np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class SternalFrame:
    """The sternum's place.

    ``manubrium``, ``body`` and ``xiphoid`` are frames in the midsagittal plane with u to the left,
    v backwards and n up along the piece; the first two stand at the sternal angle, the third at the
    xiphisternal joint.
    """

    manubrium: Frame
    body: Frame
    xiphoid: Frame
    angle_normal: Vector  # upwards, square to the joint of manubrium and body
    notches: Mapping[int, Hollow]
    first_cartilage: Frame  # its n looks out of the manubrium, into cartilage 1
    clavicular_notch: Hollow  # its u leads along the clavicle

    @property
    def angle(self) -> Vector:
        """Return the place of the sternal angle."""
        return self.body.centre


@cache
def sternum_figures() -> Figures:
    """Return the shipped table of the sternum."""
    return read_figures(morphometry_folder() / "sternum.csv")


@cache
def sternal_frame() -> SternalFrame:
    """Return the sternum's place, from its table and the first thoracic vertebra."""
    figures = sternum_figures()
    tilt = figures.value("manubrium_tilt")
    body_tilt = tilt - (180.0 - figures.value("sternal_angle"))
    below, ahead = figures.value("jugular_notch_superior"), figures.value("jugular_notch_posterior")
    notch = shipped_spine().body(1).centre + np.array([0.0, ahead, below])
    rim_to_notch = figures.value("jugular_notch_depth") / 2
    up = upright(tilt)[2]
    angle = notch - up * (figures.value("manubrium_length") - rim_to_notch)
    manubrium = Frame(angle, upright(tilt))
    body = Frame(angle, upright(body_tilt))
    joint = body.moved(n=-figures.value("body_length")).centre
    return SternalFrame(
        manubrium=manubrium,
        body=body,
        xiphoid=Frame(joint, upright(body_tilt - np.degrees(0.10))),
        angle_normal=unit(manubrium.axes[2] + body.axes[2]),
        notches={n: _notch(n, manubrium, body) for n in NOTCHED_RIBS},
        first_cartilage=_first_cartilage(manubrium),
        clavicular_notch=_clavicular_notch(manubrium),
    )


def upright(tilt_deg: float) -> Vector:
    """Return axes (left, backwards, up) whose up leans backwards from the vertical."""
    lean = np.deg2rad(tilt_deg)
    return np.array(
        [[1.0, 0.0, 0.0], [0.0, np.cos(lean), -np.sin(lean)], [0.0, np.sin(lean), np.cos(lean)]]
    )


def _notch(n: int, manubrium: Frame, body: Frame) -> Hollow:
    """Return the ellipsoid that the sternum shares with the end of cartilage 2 to 7."""
    figures = sternum_figures()
    sides = ("depth", "thickness", "height")
    depth, thickness, height = (figures.value(f"notch_half_{side}", n) for side in sides)
    across = figures.value("notch_lateral", n) + _NOTCH_DEPTH_MM
    place = body.moved(u=across, v=0.3, n=-figures.value("notch_below_angle", n))
    up = unit(manubrium.axes[2] + body.axes[2]) if n == 2 else body.axes[2]
    axes = np.stack([LATERAL, np.cross(up, LATERAL), up])
    if n == 7:  # the last notch looks downwards as well
        outward = unit(LATERAL - 0.55 * up)
        axes = np.stack([outward, axes[1], unit(up + 0.55 * LATERAL)])
        place = place.moved(n=-1.0)
    return Hollow(Frame(place.centre, axes), (depth, thickness, height))


def _first_cartilage(manubrium: Frame) -> Frame:
    figures = sternum_figures()
    length = figures.value("manubrium_length")
    up = manubrium.axes[2]
    normal = unit(0.85 * LATERAL + 0.40 * manubrium.axes[1] + 0.05 * up)
    along = unit(up - normal * float(up @ normal))
    across = 0.485 * figures.value("manubrium_width")
    centre = manubrium.moved(u=across, v=3.6, n=length - 20.0).centre
    return Frame(centre, np.stack([np.cross(along, normal), along, normal]))


def _clavicular_notch(manubrium: Frame) -> Hollow:
    length = sternum_figures().value("manubrium_length")
    up = manubrium.axes[2]
    along = unit(np.array([0.80, 0.28, 0.0]) + 0.55 * up)
    across = unit(np.cross(up, along))
    rim = manubrium.moved(u=21.2, v=1.0, n=length + 1.0).centre
    axes = np.stack([along, across, np.cross(along, across)])
    return Hollow(Frame(rim + 2.5 * along, axes), _CLAVICULAR_RADII, _CLAVICULAR_SADDLE_MM)
