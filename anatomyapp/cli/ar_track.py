"""``anatomyapp ar track``: where a sheet stands in every picture of a video."""

from __future__ import annotations

import argparse
import json
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from anatomyapp.ar.sheet import RULER_MM, Sheet, SheetKind, sheet
from anatomyapp.cli.ar_options import add_flip, add_paper
from anatomyapp.cli.output import complain, say

if TYPE_CHECKING:
    from anatomyapp.ar.intrinsics import Intrinsics
    from anatomyapp.ar.tracking import Sighting, Tracker

_TRACKED = (SheetKind.CARD, SheetKind.CHEST)


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb to the noun ``ar``."""
    track = verbs.add_parser(
        "track",
        help="say where a sheet stands in every picture of a video",
        description="One line for each picture; docs/formats.md tells the frames of reference.",
    )
    track.add_argument("video", type=Path, metavar="VIDEO", help="a video, or a folder of pictures")
    track.add_argument(
        "--intrinsics", type=Path, metavar="FILE", help="the calibration; a usual lens if left out"
    )
    track.add_argument("--sheet", type=SheetKind, choices=_TRACKED, required=True)
    add_paper(track)
    add_flip(track)
    track.add_argument(
        "--ruler", type=_ruler, default=RULER_MM, metavar="MM", help="what the 100 mm line measures"
    )
    track.add_argument("--raw", action="store_true", help="as measured, without smoothing")
    track.add_argument("--json", action="store_true", help="report as JSON, one object per line")
    track.set_defaults(run=_track)


def _ruler(text: str) -> float:
    try:
        length_mm = float(text)
    except ValueError:
        length_mm = 0.0
    if not 50 <= length_mm <= 200:
        raise argparse.ArgumentTypeError(f"{text!r} is no length of the ruler, 50 to 200 mm")
    return length_mm


def _track(arguments: argparse.Namespace) -> int:
    from anatomyapp.ar.intrinsics import read_intrinsics  # noqa: PLC0415 - loads OpenCV
    from anatomyapp.ar.opening import open_recorded  # noqa: PLC0415 - as above
    from anatomyapp.ar.recorded_wearer import pictures  # noqa: PLC0415 - as above

    lens = read_intrinsics(arguments.intrinsics) if arguments.intrinsics else None
    made = sheet(arguments.sheet, arguments.paper).scaled(arguments.ruler)
    write = _json_line if arguments.json else _line
    tracker = _tracker(arguments, made, lens)
    if tracker is None:
        return 0
    with closing(open_recorded(arguments.video, arguments.flip)) as source:
        for frame in pictures(source):
            say(write(tracker.track(frame), made))
    return 0


def _tracker(arguments: argparse.Namespace, made: Sheet, lens: Intrinsics | None) -> Tracker | None:
    """Return what tracks a recording, its wearer's chest known; None where it has no picture."""
    from anatomyapp.ar.frame import Frame  # noqa: PLC0415 - late, as above
    from anatomyapp.ar.intrinsics import assumed  # noqa: PLC0415 - as above
    from anatomyapp.ar.lens_store import at_size  # noqa: PLC0415 - as above
    from anatomyapp.ar.opening import open_recorded  # noqa: PLC0415 - as above
    from anatomyapp.ar.recorded_wearer import radius_of  # noqa: PLC0415 - as above
    from anatomyapp.ar.tracking import Tracker  # noqa: PLC0415 - as above

    with closing(open_recorded(arguments.video, arguments.flip)) as source:
        if not isinstance(first := source.read(), Frame):
            return None
    fitting = at_size(lens, first.size) if lens else assumed(*first.size)
    if fitting.approximate:
        complain("anatomyapp: the lens is approximate: places may be some pixels and per cent off.")
    radius_mm = None
    if made.kind is SheetKind.CHEST:
        with closing(open_recorded(arguments.video, arguments.flip)) as source:
            radius_mm = radius_of(source, Tracker(made, fitting, smooth=False))
    return Tracker(made, fitting, smooth=not arguments.raw, radius_mm=radius_mm)


def _json_line(sighting: Sighting, made: Sheet) -> str:
    pose, seen = sighting.sheet_to_camera, sighting
    found: dict[str, object] = {
        "frame": seen.number,
        "time_s": round(seen.time_s, 6),
        "state": seen.state,
        "sheet_to_camera": None if pose is None else pose.round(9).tolist(),
        "corners": _corners(seen),
        "reprojection_px": None if seen.reprojection_px is None else round(seen.reprojection_px, 4),
    }
    if made.kind is SheetKind.CHEST:
        found["radius_mm"] = None if seen.radius_mm is None else round(seen.radius_mm, 2)
    return json.dumps(found, allow_nan=False)


def _corners(sighting: Sighting) -> dict[str, list[list[float]]]:
    """Return the corners of each marker seen, by its id."""
    if sighting.ids is None or sighting.corners is None:
        return {}
    pairs = zip(sighting.ids.tolist(), sighting.corners.round(3).tolist(), strict=True)
    return {str(marker): corners for marker, corners in pairs}


def _line(sighting: Sighting, made: Sheet) -> str:
    start = f"{sighting.number:6}  {sighting.time_s:8.3f} s  {sighting.state:7}"
    if sighting.sheet_to_camera is None or sighting.reprojection_px is None:
        return "  ".join([start, *sighting.notices])
    x, y, z = sighting.sheet_to_camera[:3, 3]
    seen = len(sighting.ids) if sighting.ids is not None else 0
    place = f"x {x:8.1f}  y {y:8.1f}  z {z:8.1f} mm"
    fit = f"{seen:2} of {len(made.ids)} markers  {sighting.reprojection_px:.2f} px"
    return "  ".join([start, place, fit, *sighting.notices])
