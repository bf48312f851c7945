"""``anatomyapp ar doctor``: which cameras there are, how fast, and how late."""

from __future__ import annotations

import argparse
from contextlib import suppress
from typing import TYPE_CHECKING

from anatomyapp.cli.ar_options import add_size
from anatomyapp.cli.output import report, say
from anatomyapp.errors import AnatomyAppError, CameraError
from anatomyapp.settings import data_folder

if TYPE_CHECKING:
    from anatomyapp.ar.cameras import CameraPlace

_NO_CAMERA = "No camera found. Plug one in; sheets, videos and quizzes work without."


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb to the noun ``ar``."""
    doctor = verbs.add_parser(
        "doctor", help="list the cameras and measure how fast they are and how late"
    )
    doctor.add_argument(
        "--seconds", type=_seconds, default=3.0, metavar="S", help="how long each is watched"
    )
    add_size(doctor)
    doctor.add_argument("--json", action="store_true", help="report as JSON")
    doctor.set_defaults(run=_doctor)


def _seconds(text: str) -> float:
    with suppress(ValueError):
        if 0.5 <= float(text) <= 60:
            return float(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no time to watch; give 0.5 to 60 seconds")


def _doctor(arguments: argparse.Namespace) -> int:
    from anatomyapp.ar.cameras import cameras  # noqa: PLC0415 - what follows loads OpenCV
    from anatomyapp.ar.device import opens  # noqa: PLC0415 - as above

    found = [_examined(place, arguments.size, arguments.seconds) for place in cameras(opens)]
    if arguments.json:
        report(found, as_json=True)
    elif found:
        for each in found:
            report(each, as_json=False)
            say("")
    else:
        say(_NO_CAMERA)
    return int(any("fault" in each for each in found))


def _examined(place: CameraPlace, size: tuple[int, int], seconds: float) -> dict[str, object]:
    """Return what a camera can do, or its fault."""
    from anatomyapp.ar.measured import pace  # noqa: PLC0415 - loads OpenCV
    from anatomyapp.ar.opening import open_camera  # noqa: PLC0415 - as above

    told: dict[str, object] = {"camera": place.index, "name": place.name}
    try:
        measured = pace(lambda: open_camera(place.index, size), seconds)
    except CameraError as error:
        return told | {"fault": str(error)}
    return told | {
        "size": "×".join(map(str, measured.size)),
        "first_picture_s": measured.first_s,
        "pictures_per_s": measured.rate,
        "dropped": measured.dropped,
        "tracking_ms": measured.track_ms,
        "latency_ms": measured.latency_ms,
        "calibration": _calibration(place, measured.size),
    }


def _calibration(place: CameraPlace, size: tuple[int, int]) -> str:
    """Say how well the lens is known."""
    from anatomyapp.ar.lens_store import kept_lens  # noqa: PLC0415 - late, as above

    try:
        lens = kept_lens(data_folder(), place.name, size)
    except AnatomyAppError as error:
        return str(error)
    return "approximate" if lens.approximate else "measured"
