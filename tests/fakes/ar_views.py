"""Views of the calibration sheet through a known lens, as corners alone: no picture is drawn."""

from __future__ import annotations

import numpy as np

from anatomyapp.ar.chessboard import Chessboard, View
from anatomyapp.ar.intrinsics import Intrinsics
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from tests.fakes.sheet_camera import WEBCAM, project
from tests.fakes.sheet_surface import pose

BOARD = Chessboard(sheet(SheetKind.CALIBRATION, Paper.A4))
SHARP = 2.0  # an edge, px


def view(at, lens: Intrinsics = WEBCAM, *, noise_px=0.05, seed=0, edge_px=SHARP) -> View | None:
    """Return what a lens sees of the sheet at a pose of the sheet's frame, noise added."""
    on_sheet = (BOARD.corners_mm - [*np.array(BOARD.size_mm) / 2, 0]) * [1, -1, 1]
    pixels = project(on_sheet, at, lens)
    pixels += np.random.default_rng(seed).normal(0, noise_px, pixels.shape)
    inside = np.all((pixels > 2) & (pixels < [lens.width - 3, lens.height - 3]), axis=1)
    ids = np.flatnonzero(inside)
    return View(ids, pixels[ids], edge_px) if len(ids) >= 8 else None


def diverse_poses(count=16, seed=1):
    """Return poses in all parts of the picture, near and far, most of them tilted."""
    rng = np.random.default_rng(seed)
    places = [(x, y) for y in (-0.24, 0, 0.24) for x in (-0.45, 0, 0.45)]
    found = []
    for number in range(count):
        across, down = places[number % 9]
        distance = (420, 640, 900)[number % 3] if number % 9 != 4 else 430
        yaw, pitch = rng.uniform(25, 40, 2) * rng.choice([-1, 1], 2) * (number % 4 != 3)
        aside = (across * distance, down * distance)
        found.append(
            pose(distance, yaw=yaw, pitch=pitch * 0.6, roll=rng.uniform(-15, 15), aside=aside)
        )
    return found


def frontal_poses(count=16):
    """Return poses that all face the camera from one distance: a useless set."""
    return [
        pose(500, roll=4 * (n % 3), aside=(-180 + 120 * (n % 4), -60 + 40 * (n // 4)))
        for n in range(count)
    ]
