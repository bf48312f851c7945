"""Which calibration fits which camera: one file per camera and resolution, in the user's folder."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from anatomyapp.ar.intrinsics import Intrinsics, assumed, read_intrinsics, write_intrinsics
from anatomyapp.errors import CalibrationError

FOLDER = "cameras"  # within the data folder
_SAME_SHAPE = 0.005  # of width to height


def at_size(lens: Intrinsics, size: tuple[int, int]) -> Intrinsics:
    """Return a calibration at another resolution of the same shape; it is approximate there.

    Raises
    ------
    CalibrationError
        The pictures have another shape: nobody knows which part of the sensor they show.
    """
    width, height = size
    if (lens.width, lens.height) == size:
        return lens
    if not same_shape((lens.width, lens.height), size):
        raise CalibrationError(
            "The calibration is for pictures of {known}, these are {found}, another shape; "
            "calibrate the camera at this resolution, or choose that of the calibration.",
            known=f"{lens.width}×{lens.height}",
            found=f"{width}×{height}",
        )
    return lens.scaled(width, height)


def keep_lens(data_folder: Path, camera: str, lens: Intrinsics) -> Path:
    """Keep a calibration for a camera by its name; return its file.

    Raises
    ------
    CalibrationError
        The file cannot be written.
    """
    path = lens_file(data_folder, camera, (lens.width, lens.height))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_intrinsics(lens, path)
    except OSError as error:
        raise CalibrationError(
            "{path} cannot be written ({reason}); make its folder writable.",
            path=path,
            reason=error.strerror,
        ) from error
    return path


def kept_lens(data_folder: Path, camera: str, size: tuple[int, int]) -> Intrinsics:
    """Return the best that is known of a camera at a resolution.

    That is its calibration; else its largest one of the same shape, scaled; else an assumed lens,
    which tells of a calibration for pictures of another shape.

    Raises
    ------
    DocumentError
        A calibration is kept for it, but its file is broken.
    """
    exact = lens_file(data_folder, camera, size)
    if exact.is_file():
        return read_intrinsics(exact)
    kept = _kept(data_folder / FOLDER, camera)
    alike = [known for known in kept if same_shape(known, size)]
    if alike:
        return at_size(read_intrinsics(kept[max(alike)]), size)
    return replace(assumed(*size), calibrated_at=max(kept, default=None))


def lens_file(data_folder: Path, camera: str, size: tuple[int, int]) -> Path:
    """Return where a camera's calibration is kept."""
    return data_folder / FOLDER / f"{_slug(camera)}-{size[0]}x{size[1]}.json"


def same_shape(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether pictures of two sizes have the same proportions."""
    difference = one[0] * other[1] - one[1] * other[0]
    return abs(difference) <= _SAME_SHAPE * one[1] * other[0]


def _kept(folder: Path, camera: str) -> dict[tuple[int, int], Path]:
    """Return a camera's calibrations by the size of their pictures."""
    name = re.compile(rf"{_slug(camera)}-(\d{{1,5}})x(\d{{1,5}})\.json")
    matches = {path: name.fullmatch(path.name) for path in folder.glob("*.json")}
    return {(int(found[1]), int(found[2])): path for path, found in matches.items() if found}


def _slug(camera: str) -> str:
    """Return a camera's name as the part of a file's name."""
    return re.sub(r"[^a-z0-9]+", "-", camera.lower()).strip("-") or "camera"
