"""Measuring markers to a few hundredths of a pixel by their edges.

Given a pose that is about right, each edge of each marker is looked for across its predicted
course: it lies where the grey changes. A straight line through what was found along an edge, less
its predicted course, moves the edge; two moved edges meet in a corner. What a lens or a bent sheet
does to straight edges is thereby left out, and corners rounded by blur stay where they are.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.detection import Grey
from anatomyapp.ar.intrinsics import Intrinsics
from anatomyapp.ar.pose import Pose, project
from anatomyapp.ar.sheet import Sheet
from anatomyapp.ar.surface import bent

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

ALONG = np.linspace(-0.8, 0.8, 9)  # places on half an edge, its corners at -1 and 1
ACROSS = np.linspace(-1.0, 1.0, 9)  # places across an edge, in parts of the reach
_CELLS = 6  # of a marker's side
_LEAST_STEP = 10.0  # grey values between ink and paper
_OWN_STEP = 0.68  # part of the opposite edge's step
_LARGEST_REACH_PX = 6.0
_ROUGHEST_PX = 0.8
_LEAST_MOVE = 0.6
_ONE_OUTWARD = np.array([1.0, 0.0])  # a line moved by a pixel, not turned


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """Corners measured for all markers of a sheet.

    ``pixels`` (n, 4, 2), ``good`` (n, 4) which of them were found, ``outward`` (n, 4, 2) how each
    corner moves where all edges move outward by a pixel.
    """

    pixels: Array
    good: Mask
    outward: Array

    @property
    def whole(self) -> Mask:
        """(n,) whether all corners of a marker were found."""
        return np.asarray(self.good.all(axis=1))


class Edges:
    """The edges of a sheet's markers."""

    def __init__(self, sheet: Sheet) -> None:
        corners = sheet.corners_mm
        following = np.roll(corners, -1, axis=1)
        part = (ALONG[:, None] + 1) / 2
        courses = corners[:, :, None] * (1 - part) + following[:, :, None] * part
        self._points = np.concatenate([courses, corners[:, :, None]], axis=2)  # (n, 4, m + 1, 3)

    def measured(
        self, grey: Grey, pose: Pose, lens: Intrinsics, curvature: float, reach_px: float
    ) -> Measured:
        """Return the corners of all markers that show in a picture near a pose."""
        shape = self._points.shape
        points = bent(self._points.reshape(-1, 3), curvature)
        pixels = project(points, pose, lens).reshape(*shape[:3], 2)
        courses, corners = pixels[:, :, :-1], pixels[:, :, -1]
        normals, reach = _normals(corners, reach_px)
        moved, found = _found(grey, courses, normals, reach)
        lines, straight = _lines(moved, found)
        shifts = _met(normals, lines)
        good = straight & np.roll(straight, 1, axis=1) & _within(corners, grey, 2.0)
        good &= np.linalg.norm(shifts, axis=2) < 1.5 * reach_px
        return Measured(corners + shifts, good, _met(normals, _ONE_OUTWARD))


def _normals(corners: Array, reach_px: float) -> tuple[Array, Array]:
    """Return outward normals (n, 4, 2) of the edges and how far across them to look, (n, 4) px.

    That is no more than half a cell, beyond which other edges begin.
    """
    along = np.roll(corners, -1, axis=1) - corners
    length = np.linalg.norm(along, axis=2)
    normals = (
        np.stack([along[..., 1], -along[..., 0]], axis=-1) / np.maximum(length, 1e-9)[..., None]
    )
    depth = np.abs((np.roll(along, -1, axis=1) * normals).sum(axis=2))
    depth = np.minimum(depth, np.abs((np.roll(along, 1, axis=1) * normals).sum(axis=2)))
    return normals, np.minimum(np.minimum(reach_px, _LARGEST_REACH_PX), 0.5 * depth / _CELLS)


def _found(grey: Grey, courses: Array, normals: Array, reach: Array) -> tuple[Array, Mask]:
    """Return how far outward the edge lies at each place (n, 4, m), px, and where there is one."""
    steps = ACROSS * reach[..., None]
    places = courses[:, :, :, None] + normals[:, :, None, None] * steps[:, :, None, :, None]
    n, sides, m, k, _ = places.shape
    columns = places[..., 0].reshape(-1, m * k).astype(np.float32)
    rows = places[..., 1].reshape(-1, m * k).astype(np.float32)
    values = cv2.remap(grey, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    profile = np.asarray(values, np.float32).reshape(n, sides, m, k)
    rise = np.diff(profile, axis=3)
    climb = np.maximum(rise, 0).sum(axis=3)
    middles = (ACROSS[1:] + ACROSS[:-1]) / 2
    where = (np.maximum(rise, 0) * middles).sum(axis=3) / np.maximum(climb, 1e-6)
    falls = np.maximum(-rise, 0).sum(axis=3)
    found = (climb > _LEAST_STEP) & (falls < 0.5 * climb) & _whitest(climb)
    return where * _gain(rise, found)[..., None] * reach[..., None], found


def _whitest(climb: NDArray[np.float32]) -> Mask:
    """Return which edges (n, 4, 1) of markers lead from ink to white paper.

    A hand's edge beside a marker's is one too, but of a lesser step. An edge is compared with the
    opposite one: motion blurs these alike.
    """
    steps = np.median(climb, axis=2)
    return np.asarray((steps > _OWN_STEP * np.roll(steps, 2, axis=1))[..., None])


def _gain(rise: NDArray[np.float32], found: Mask) -> Array:
    """Return by how much the middle of a blurred edge lies farther off than it seems, (n, 4).

    Part of a broad edge lies beyond the reach, more of it on the side the edge has moved to. With
    g the grey's slope, the middle of mass within a reach K moves by 1 - 2 K g(K) / (mass within)
    when the edge moves by 1.
    """
    mass = np.maximum(rise, 0) * found[..., None]
    ends = (mass[..., 0] + mass[..., -1]).sum(axis=2) / 2
    part = rise.shape[-1] * ends / np.maximum(mass.sum(axis=(2, 3)), 1e-6)
    return np.asarray(1 / np.maximum(1 - part, _LEAST_MOVE))


def _lines(moved: Array, found: Mask) -> tuple[Array, Mask]:
    """Fit how far each edge lies outward, (n, 4, 2): at its middle, and per half an edge along it.

    Places that lie off are left out once; an edge is good where most of its places agree.
    """
    weights = found.astype(np.float64)
    lines = _line(moved, weights)
    for _ in range(2):
        off = np.abs(moved - lines[..., :1] - lines[..., 1:] * ALONG)
        typical = np.median(np.where(found, off, 0), axis=2, keepdims=True)
        weights = (found & (off <= np.maximum(0.15, 3 * typical))).astype(np.float64)
        lines = _line(moved, weights)
    off = np.abs(moved - lines[..., :1] - lines[..., 1:] * ALONG) * weights
    count = weights.sum(axis=2)
    rough = np.sqrt((off**2).sum(axis=2) / np.maximum(count, 1))
    return lines, (count >= 0.6 * len(ALONG)) & (rough < _ROUGHEST_PX)


def _line(moved: Array, weights: Array) -> Array:
    s0 = weights.sum(axis=2)
    s1, s2 = (weights * ALONG).sum(axis=2), (weights * ALONG**2).sum(axis=2)
    t0, t1 = (weights * moved).sum(axis=2), (weights * ALONG * moved).sum(axis=2)
    scale = np.maximum(s0 * s2 - s1 * s1, 1e-9)
    ends = np.stack([s2 * t0 - s1 * t1, s0 * t1 - s1 * t0], axis=-1)
    return np.asarray(ends / scale[..., None])


def _met(normals: Array, lines: Array) -> Array:
    """Return how far each corner (n, 4, 2) moves with the two edges that meet in it, px."""
    before, after = np.roll(normals, 1, axis=1), normals
    lines = np.broadcast_to(lines, normals.shape)
    off_before = np.roll(lines[..., 0] + lines[..., 1], 1, axis=1)
    off_after = lines[..., 0] - lines[..., 1]
    scale = before[..., 0] * after[..., 1] - before[..., 1] * after[..., 0]
    scale = np.where(np.abs(scale) < 1e-3, np.inf, scale)
    x = off_before * after[..., 1] - off_after * before[..., 1]
    y = off_after * before[..., 0] - off_before * after[..., 0]
    return np.stack([x, y], axis=-1) / scale[..., None]


def _within(corners: Array, grey: Grey, margin_px: float) -> Mask:
    height, width = grey.shape
    low, high = corners >= margin_px, corners <= np.array([width, height]) - 1 - margin_px
    return np.asarray((low & high).all(axis=2))
