"""Where the landmarks of the chest are, computed from the bones.

Names, definitions and cautions stand in the pack's ``landmarks.csv``; places that need muscles,
skin or organs are not computed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from anatomyapp.atlas.landmark import Places, write_geometry
from anatomyapp.modelling.field import Vector
from anatomyapp.modelling.thorax.chest_surface import (
    jugular_notch,
    spinous_tips,
    sternal_edge_mm,
    sternum_front,
)
from anatomyapp.modelling.thorax.landmark_areas import (
    axillary_lines,
    lower_borders,
    paired_areas,
    sided_areas,
)
from anatomyapp.modelling.thorax.landmark_lines import (
    fissure_horizontal,
    heart_border_left,
    heart_border_right,
    paired_lines,
    pleura_anterior,
    space_outline,
)
from anatomyapp.modelling.thorax.landmark_sites import (
    listening_areas,
    paired_sites,
    sided_sites,
)
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame
from anatomyapp.modelling.thorax.wall.space import SPACES

_MIRROR = np.array([-1.0, 1.0, 1.0])
_MEDIAN_POINTS = 24
_COMPRESSION_HALF_MM = 18.0  # half the width of the heel of a hand, chosen


def write_landmarks(folder: Path) -> None:
    """Compute all landmarks and write them into a pack's folder."""
    write_geometry(folder, landmark_places())


def landmark_places() -> Mapping[str, Places]:
    """Return the geometry of each landmark by its id, (n, 3) mm, LPS."""
    return {name: np.atleast_2d(points) for name, points in _places()}


def _places() -> Iterator[tuple[str, Vector]]:
    yield from _midline()
    for name, points in _paired():
        yield f"{name}-left", points
        yield f"{name}-right", points * _MIRROR
    yield from sided_sites()
    yield from listening_areas()
    yield from sided_areas()
    yield "heart-border-right", heart_border_right()
    yield "heart-border-left", heart_border_left()
    yield "pleura-anterior-right", pleura_anterior(left=False)
    yield "pleura-anterior-left", pleura_anterior(left=True)
    yield "fissure-horizontal", fissure_horizontal()


def _paired() -> Iterator[tuple[str, Vector]]:
    yield from paired_lines()
    yield from axillary_lines()
    yield from lower_borders()
    yield from paired_sites()
    yield from paired_areas()
    for number in SPACES:
        yield f"intercostal-space-{number}", space_outline(number)


def _midline() -> Iterator[tuple[str, Vector]]:
    frame, notch = sternal_frame(), jugular_notch()
    tip = frame.xiphoid.moved(n=-24.0).centre
    heights = np.linspace(notch[2] - 3.0, tip[2], _MEDIAN_POINTS)
    angle = sternum_front(0.0, float(frame.angle[2]))
    yield "point-jugular-notch", notch
    yield "point-sternal-angle", angle
    yield "point-xiphisternal", sternum_front(0.0, float(frame.xiphoid.centre[2]))
    yield (
        "line-anterior-median",
        np.array([notch, *(sternum_front(0.0, float(z)) for z in heights)]),
    )
    yield "line-posterior-median", spinous_tips()
    yield "tracheal-bifurcation-projection", angle
    yield "sternal-puncture", sternum_front(0.0, _between_notches())
    yield "cpr-point", _compression_area(float(notch[2]), float(tip[2]))


def _between_notches() -> float:
    """Return the height between the second and third costal notch."""
    notches = sternal_frame().notches
    return float((notches[2].frame.centre[2] + notches[3].frame.centre[2]) / 2)


def _compression_area(top: float, tip: float) -> Vector:
    """Return the outline of the lower half of the sternum above the xiphoid process."""
    low, high = float(sternal_frame().xiphoid.centre[2]) + 6.0, (top + tip) / 2
    heights = [float(z) for z in np.linspace(low, high, 8)]
    half = [min(_COMPRESSION_HALF_MM, sternal_edge_mm(z) - 2.0) for z in heights]
    right = [sternum_front(-x, z) for x, z in zip(half, heights, strict=True)]
    left = [sternum_front(x, z) for x, z in zip(half, heights, strict=True)]
    return np.array([*right, *left[::-1]])
