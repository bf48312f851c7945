"""The thoracic spine as a chain of body frames, and the points where the ribs meet it.

World frame: LPS, mm, origin at the centre of T7's body. A body frame's axes point left, posterior
and superior, square to its end-plates.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from anatomyapp.modelling.field import Frame, Vector
from anatomyapp.modelling.thorax.morphometry import morphometry_folder, read_figures
from anatomyapp.modelling.thorax.spine_figures import (
    LEVELS,
    FacetFigures,
    SpineFigures,
    VertebraFigures,
    spine_figures,
)

_ORIGIN_LEVEL = 7
_TIP_INSIDE_SPAN = 4.5  # the tip point lies inside the end of the transverse process
_TUBERCLE_BEFORE_TIP = 9.0
_ON_ONE_BODY = (1, 11, 12)  # ribs whose heads meet their own vertebra alone


@dataclass(frozen=True, slots=True, eq=False)
class Spine:
    """The thoracic spine; every sequence starts with T1, points are those of the left side.

    Parameters
    ----------
    figures
        What it is made from.
    bodies
        The frames of the twelve bodies.
    tilts_deg
        (12,) forward tilt of each body.
    heads, tubercles, transverse_tips
        (12, 3) world points: middle of each rib's head at the spine, its tubercle, and the tip of
        the transverse process.
    """

    figures: SpineFigures
    bodies: tuple[Frame, ...]
    tilts_deg: Vector
    heads: Vector
    tubercles: Vector
    transverse_tips: Vector

    def vertebra(self, level: int) -> VertebraFigures:
        """Return the figures of T1 (level 1) to T12."""
        return self.figures.vertebrae[level - 1]

    def body(self, level: int) -> Frame:
        """Return the frame of the body of T1 (level 1) to T12."""
        return self.bodies[level - 1]

    def facet(self, level: int) -> FacetFigures:
        """Return the facet joint below a level; 0 is C7/T1."""
        return self.figures.facets[level]


def read_spine(path: Path | None = None) -> Spine:
    """Return the spine of a table of figures, the shipped one where none is named.

    Raises
    ------
    PackError
        When the table is missing or broken.
    """
    table = morphometry_folder() / "spine.csv" if path is None else path
    return spine(spine_figures(read_figures(table)))


def spine(figures: SpineFigures) -> Spine:
    """Return the spine that has the given figures."""
    tilts = _tilts_deg(figures)
    centres = _centres(figures, np.deg2rad(tilts))
    bodies = tuple(
        Frame(centre, _axes(np.deg2rad(tilt))) for centre, tilt in zip(centres, tilts, strict=True)
    )
    tips = [_transverse_tip(figures.vertebrae[n - 1]) for n in LEVELS]
    return Spine(
        figures=figures,
        bodies=bodies,
        tilts_deg=tilts,
        heads=np.array([_head(figures, bodies, n) for n in LEVELS]),
        tubercles=np.array(
            [bodies[n - 1].to_world(tips[n - 1] + _tubercle_offset(n)) for n in LEVELS]
        ),
        transverse_tips=np.array([bodies[n - 1].to_world(tips[n - 1]) for n in LEVELS]),
    )


def _tilts_deg(figures: SpineFigures) -> Vector:
    """Return the tilts that have the Cobb angles of all three spans; the middle turns evenly."""
    whole, less, middle = figures.kyphosis_deg
    steps = np.full(len(LEVELS) - 1, middle / (len(LEVELS) - 5))
    steps[[0, -1]] = (whole - less) / 2
    steps[[1, -2]] = (less - middle) / 2
    return np.asarray(figures.t1_tilt_deg - np.concatenate([[0.0], np.cumsum(steps)]))


def _centres(figures: SpineFigures, tilts: Vector) -> Vector:
    heights = np.array([v.body_height for v in figures.vertebrae])
    step = (heights[:-1] + heights[1:]) / 2 + np.array(figures.disc_heights)
    between = (tilts[:-1] + tilts[1:]) / 2
    moves = np.stack([0 * step, step * np.sin(between), -step * np.cos(between)], axis=1)
    centres = np.concatenate([np.zeros((1, 3)), np.cumsum(moves, axis=0)])
    return np.asarray(centres - centres[_ORIGIN_LEVEL - 1])


def _axes(tilt: float) -> Vector:
    cosine, sine = np.cos(tilt), np.sin(tilt)
    return np.array([[1.0, 0.0, 0.0], [0.0, cosine, sine], [0.0, -sine, cosine]])


def _transverse_tip(v: VertebraFigures) -> Vector:
    """Return the middle of the transverse process's end in the body's frame."""
    across = v.transverse_span / 2 - _TIP_INSIDE_SPAN
    return np.array([across, v.half_depth + v.transverse_reach, v.transverse_rise])


def _tubercle_offset(level: int) -> Vector:
    """Return the way from the transverse tip to the rib's tubercle: forward, higher lower down."""
    rise = float(np.interp(level, [5, 8], [1.0, 3.0]))
    return np.array([1.5, -_TUBERCLE_BEFORE_TIP, rise])


def _head(figures: SpineFigures, bodies: tuple[Frame, ...], level: int) -> Vector:
    """Return the middle of a rib's head, a little outside the bodies."""
    v, body = figures.vertebrae[level - 1], bodies[level - 1]
    if level in _ON_ONE_BODY:
        outside = 1.0 if level == 1 else 2.0
        local = (v.upper_width / 2 + outside, v.half_depth * 0.55, v.half_height * 0.35)
        return body.to_world(local)
    above, over = figures.vertebrae[level - 2], bodies[level - 2]
    upper = over.to_world((above.lower_width / 2, above.lower_depth * 0.275, -above.half_height))
    lower = body.to_world((v.upper_width / 2, v.upper_depth * 0.275, v.half_height))
    share, drop = (0.65, -1.0) if level == 10 else (0.5, -0.5)
    return np.asarray((1 - share) * upper + share * lower + np.array([2.6, 1.0, drop]))
