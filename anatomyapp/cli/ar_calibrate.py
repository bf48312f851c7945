"""``anatomyapp ar calibrate``: measure a camera's lens with the calibration sheet."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from anatomyapp.ar.frame import Flip
from anatomyapp.cli.ar_options import add_flip, add_size
from anatomyapp.cli.output import complain, report
from anatomyapp.errors import CalibrationError
from anatomyapp.settings import data_folder

if TYPE_CHECKING:
    from anatomyapp.ar.calibration import Calibration
    from anatomyapp.ar.capture import Capturing


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb to the noun ``ar``."""
    verb = verbs.add_parser(
        "calibrate",
        help="measure a camera's lens with the calibration sheet",
        description="Show the sheet in every part of the picture, near and far, tilted to all "
        "sides, and hold still each time. A camera's calibration is also kept for the window.",
    )
    verb.add_argument(
        "source", metavar="VIDEO|CAMERA", help="a video, a folder of pictures, a camera's number"
    )
    add_size(verb)
    add_flip(verb)
    verb.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    verb.add_argument("--json", action="store_true", help="report as JSON")
    verb.set_defaults(run=_calibrate)


def _calibrate(arguments: argparse.Namespace) -> int:
    if arguments.source.isdecimal():
        found, kept = _from_camera(int(arguments.source), arguments)
    else:
        found, kept = _from_file(Path(arguments.source), arguments.flip), None
    if found.fault is not None:
        raise found.fault
    _write(found, arguments.output)
    told = {"file": str(arguments.output), **_figures(found)}
    report(told | ({"kept": str(kept)} if kept else {}), as_json=arguments.json)
    return 0


def _from_camera(number: int, arguments: argparse.Namespace) -> tuple[Calibration, Path | None]:
    """Return a camera's calibration, and where it was kept if it was accepted."""
    from anatomyapp.ar.cameras import named  # noqa: PLC0415 - what follows loads OpenCV
    from anatomyapp.ar.guided import Guidance, calibrate_from  # noqa: PLC0415 - as above
    from anatomyapp.ar.lens_store import keep_lens  # noqa: PLC0415 - as above
    from anatomyapp.ar.opening import open_camera  # noqa: PLC0415 - as above

    with closing(open_camera(number, arguments.size, arguments.flip)) as source:
        found = calibrate_from(source, Guidance(_tell))
    accepted = found.fault is None
    return found, keep_lens(data_folder(), named(number).name, found.lens) if accepted else None


def _from_file(path: Path, flip: Flip) -> Calibration:
    from anatomyapp.ar.guided import Guidance, calibrate_from  # noqa: PLC0415 - loads OpenCV
    from anatomyapp.ar.opening import open_recorded  # noqa: PLC0415 - as above

    with closing(open_recorded(path, flip)) as source:
        return calibrate_from(source, Guidance(_tell, single=path.is_dir()))


def _tell(capturing: Capturing) -> None:
    """Say how far it is and what helps next."""
    missing = capturing.coverage.missing
    complain(f"{len(capturing.views)} views. {missing[0] if missing else 'One more, elsewhere.'}")


def _write(found: Calibration, path: Path) -> None:
    from anatomyapp.ar.intrinsics import write_intrinsics  # noqa: PLC0415 - late, as above

    try:
        write_intrinsics(found.lens, path)
    except OSError as error:
        raise CalibrationError(
            "{path} cannot be written ({reason}); make its folder writable.",
            path=path,
            reason=error.strerror,
        ) from error


def _figures(found: Calibration) -> Mapping[str, object]:
    lens = found.lens
    return {
        "width": lens.width,
        "height": lens.height,
        "fx": lens.fx,
        "fy": lens.fy,
        "cx": lens.cx,
        "cy": lens.cy,
        "views": found.views,
        "rms_px": found.rms_px,
        "hold_out_px": found.hold_out_px,
        "focal_difference_percent": found.focal_difference * 100,
    }
