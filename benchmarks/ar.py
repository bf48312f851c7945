"""How well sheets are tracked: ``python -m benchmarks.ar [--quick] [--json]``.

Pictures of 1280x720 with known poses (`tests/fakes/sheet_camera.py`): lens, noise, blur, uneven
light, compression, clutter. The same poses and dice for everybody: our card, one big marker,
ChArUco and OpenCV's board of markers; our chest sheet with its fitted radius, and the same
pictures taken for flat. The overlay is how far, on the mean, the corners of a box about the model
lie from their true pixels; for the chest sheet the error of the cage is that of a box of a thorax
behind it, mm. Each picture of a card is a first one: no earlier pose helps.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import cv2
import numpy as np

from anatomyapp.ar.frame import Frame
from anatomyapp.ar.sheet import Paper, Sheet, SheetKind, sheet
from anatomyapp.ar.smoothing import gauge
from anatomyapp.ar.tracking import Sighting, Tracker
from benchmarks.ar_conditions import CARD, USUAL, Wearer, shots, swaying
from benchmarks.ar_peers import Board, Charuco, single
from tests.fakes.sheet_camera import WEBCAM, Picture, Placed, Shot, photograph, project
from tests.fakes.sheet_surface import Array, Ellipse, pose

Locate = Callable[[Picture], Array | None]
Row = dict[str, object]

FLIPPED_DEG = 15.0
DISTANCES_MM = (700.0, 1200.0, 1800.0, 2400.0)
ELLIPSE = Ellipse(165.0, 115.0)
RADII_MM = (130.0, 150.0, 170.0, 195.0, 230.0)


@dataclass(frozen=True, slots=True)
class Error:
    """How far off one pose is, and what it cost; NaN where none was found."""

    overlay_px: float
    angle_deg: float
    away_mm: float
    cage_mm: float
    cpu_ms: float


def error(found: Array | None, true: Array, points: Array, cpu_ms: float) -> Error:
    """Compare a pose with the truth."""
    if found is None:
        return Error(np.nan, np.nan, np.nan, np.nan, cpu_ms)
    pixels = project(points, found, WEBCAM) - project(points, true, WEBCAM)
    cosine = (np.trace(found[:3, :3].T @ true[:3, :3]) - 1) / 2
    space = points @ (found - true)[:3, :3].T + (found - true)[:3, 3]
    return Error(
        float(np.linalg.norm(pixels, axis=1).mean()),
        float(np.degrees(np.arccos(np.clip(cosine, -1, 1)))),
        float(np.linalg.norm(found[:3, 3] - true[:3, 3])),
        float(np.linalg.norm(space, axis=1).mean()),
        cpu_ms,
    )


def measured(
    locates: dict[str, Locate], taken: Iterable[tuple[Array, Shot]], points: Array
) -> dict[str, list[Error]]:
    """Take each picture and let everybody find the sheet in it."""
    errors: dict[str, list[Error]] = {who: [] for who in locates}
    for true, shot in taken:
        picture = photograph(shot)
        for who, locate in locates.items():
            begun = time.process_time()
            found = locate(picture)
            cpu_ms = (time.process_time() - begun) * 1e3
            errors[who].append(error(found, true, points, cpu_ms))
    return errors


class Film:
    """A tracker that is shown one picture after the other."""

    def __init__(self, tracker: Tracker) -> None:
        self.tracker = tracker
        self.sightings: list[Sighting] = []

    def pose(self, picture: Picture) -> Array | None:
        """Return what the tracker makes of the next picture."""
        number = len(self.sightings)
        self.sightings.append(self.tracker.track(Frame(number, number / 30, picture)))
        return self.sightings[-1].sheet_to_camera


def rows(what: str, who: str, errors: list[Error], names: tuple[str, ...]) -> list[Row]:
    """Return the rows of one condition and one tracker."""
    table = np.array([[getattr(e, name) for name in names] for e in errors])
    found = ~np.isnan(table[:, 0])
    result = [_row(what, who, "found", found.mean() * 100, "%")]
    turned = np.array([e.angle_deg for e in errors])[found]
    result.append(_row(what, who, "flips", float((turned > FLIPPED_DEG).sum()), "pictures"))
    for name, column in zip(names, table.T, strict=True):
        word, unit = name.rsplit("_", 1)
        for part, percent in (("median", 50), ("p95", 95)):
            value = float(np.percentile(column[found], percent)) if found.any() else np.nan
            result.append(_row(what, who, f"{word} {part}", value, unit))
    cpu = np.array([e.cpu_ms for e in errors])
    result.append(_row(what, who, "cost median", float(np.median(cpu)), "CPU ms"))
    result.append(_row(what, who, "cost p95", float(np.percentile(cpu, 95)), "CPU ms"))
    return result


def _row(what: str, who: str, figure: str, value: float, unit: str) -> Row:
    shown = None if np.isnan(value) else round(value, 3)
    better = "higher" if figure == "found" else "lower"
    return {"what": f"{what}: {figure}", "who": who, "value": shown, "unit": unit,
            "better": better}  # fmt: skip


def cards(count: int) -> list[Row]:
    """Compare the card with its peers, condition by condition."""
    card, chessboard = sheet(SheetKind.CARD, Paper.A4), sheet(SheetKind.CALIBRATION, Paper.A4)
    one = single(card)
    printed: list[tuple[Sheet, dict[str, Locate]]] = [
        (card, {"anatomyapp": lambda picture: first(card, picture),
                "OpenCV board": Board(card, WEBCAM).pose}),
        (chessboard, {"ChArUco": Charuco(chessboard, WEBCAM).pose}),
        (one, {"single marker": Board(one, WEBCAM).pose}),
    ]  # fmt: skip
    points, names = gauge(SheetKind.CARD), ("overlay_px", "angle_deg", "away_mm")
    result: list[Row] = []
    for condition in CARD:
        for what, locates in printed:
            errors = measured(locates, shots(condition, what, count), points)
            for who, each in errors.items():
                result += rows(f"card, {condition.name}", who, each, names)
    return result


def first(one: Sheet, picture: Picture) -> Array | None:
    """Return what our tracker makes of a first picture."""
    return Film(Tracker(one, WEBCAM, smooth=False)).pose(picture)


def films(count: int) -> list[Row]:
    """Measure a card that moves, and one that stands still, with the filter and without."""
    card, points = sheet(SheetKind.CARD, Paper.A4), gauge(SheetKind.CARD)
    where = pose(700, yaw=25, pitch=20)
    names = ("overlay_px", "angle_deg", "away_mm")
    result: list[Row] = []
    trackers = {"anatomyapp": True, "anatomyapp, unfiltered": False}
    moving = {who: Film(Tracker(card, WEBCAM, smooth=smooth)) for who, smooth in trackers.items()}
    still = {who: Film(Tracker(card, WEBCAM, smooth=smooth)) for who, smooth in trackers.items()}
    errors = measured(
        {who: film.pose for who, film in moving.items()}, swaying(card, count), points
    )
    stood = [(where, Shot((Placed(card, where),), USUAL, seed=n, scenery=0)) for n in range(count)]
    measured({who: film.pose for who, film in still.items()}, stood, points)
    for who in trackers:
        result += rows("card, film of a moving one", who, errors[who][1:], names)
        value = jitter(still[who], points)
        result.append(_row("card, standing still", who, "jitter", value, "px"))
    return result


def jitter(film: Film, points: Array) -> float:
    """Return the standard deviation of the model's pixels, the first second left out."""
    poses = [each.sheet_to_camera for each in film.sightings if each.sheet_to_camera is not None]
    pixels = np.array([project(points, each, WEBCAM) for each in poses[len(poses) // 3 :]])
    return float(np.sqrt((pixels.std(axis=0) ** 2).mean()))


def chests(wearers: int, count: int) -> list[Row]:
    """Compare the chest sheet on a cylinder with the same pictures taken for flat."""
    chest, points = sheet(SheetKind.CHEST, Paper.A4), gauge(SheetKind.CHEST)
    found: dict[tuple[str, float], list[Error]] = {}
    off = []
    for seed, radius in enumerate(RADII_MM[:wearers]):
        wearer = Wearer(radius, seed)
        film = Film(Tracker(chest, WEBCAM, smooth=False))
        measured({"anatomyapp": film.pose}, wearer.turning(chest), points)
        off.append(abs((film.sightings[-1].radius_mm or np.nan) - radius))
        locates = {"anatomyapp": film.pose, "flat model": Board(chest, WEBCAM).pose}
        for distance in DISTANCES_MM:
            taken = wearer.standing(chest, distance, count)
            for who, errors in measured(locates, taken, points).items():
                found.setdefault((who, distance), []).extend(errors)
    result = [_row("chest, radius after turning", "anatomyapp", "largest error", max(off), "mm")]
    groups = [(f"{d / 1000:.1f} m", (d,)) for d in DISTANCES_MM]
    for name, distances in [("0.7 to 1.8 m", DISTANCES_MM[:3]), *groups]:
        for who in ("anatomyapp", "flat model"):
            joined = [each for distance in distances for each in found[who, distance]]
            result += rows(f"chest, {name}", who, joined, ("cage_mm", "overlay_px", "angle_deg"))
    return result


def elliptical(count: int) -> list[Row]:
    """Measure the chest sheet on a chest that is no cylinder."""
    chest, points = sheet(SheetKind.CHEST, Paper.A4), gauge(SheetKind.CHEST)
    wearer, film = Wearer(ELLIPSE, 7), Film(Tracker(chest, WEBCAM, smooth=False))
    measured({"anatomyapp": film.pose}, wearer.turning(chest), points)
    taken = [shot for d in DISTANCES_MM[:3] for shot in wearer.standing(chest, d, count)]
    errors = measured({"anatomyapp": film.pose}, taken, points)["anatomyapp"]
    return rows("chest, elliptical", "anatomyapp", errors, ("cage_mm", "overlay_px", "angle_deg"))


def mirrored(count: int) -> list[Row]:
    """Count the poses that pictures flipped by a driver give."""
    result = []
    for kind in (SheetKind.CARD, SheetKind.CHEST):
        one = sheet(kind, Paper.A4)
        film = Film(Tracker(one, WEBCAM))
        for number in range(count):
            where = pose(500 + 12 * number, yaw=number % 40 - 20, roll=number * 7)
            film.pose(photograph(Shot((Placed(one, where),), USUAL, seed=number, mirrored=True)))
        given = sum(each.sheet_to_camera is not None for each in film.sightings)
        result.append(_row(f"{kind}, mirrored pictures", "anatomyapp", "poses", given, "pictures"))
    return result


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="few pictures of each condition")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    cv2.setNumThreads(1)
    quick = arguments.quick
    table = [
        *cards(1 if quick else 24), *films(6 if quick else 45),
        *chests(1 if quick else len(RADII_MM), 1 if quick else 8),
        *elliptical(1 if quick else 8), *mirrored(2 if quick else 20),
    ]  # fmt: skip
    machine = f"{platform.platform()}, load {os.getloadavg()[0]:.0f}"
    if arguments.json:
        print(json.dumps({"machine": machine, "rows": table}, indent=2))
        return
    print(machine)
    for row in table:
        print(f"{row['what']:<58} {row['who']:<24} {row['value']!s:>9} {row['unit']}")


if __name__ == "__main__":
    main()
