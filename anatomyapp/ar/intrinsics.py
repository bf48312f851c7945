"""What a camera's lens does: focal lengths, centre and distortion, kept as JSON.

The model is OpenCV's: pixels with the centre of the top left one at (0, 0), radial terms k1, k2,
k3 and tangential terms p1, p2.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from anatomyapp.errors import DocumentError, Fault

Matrix = NDArray[np.float64]
Distortion = tuple[float, float, float, float, float]

ASSUMED_FIELD_OF_VIEW_DEG = 65.0
_LARGEST_FILE = 2**16
_SIDE = Field(ge=16, le=16384)
_Number = Annotated[float, Field(allow_inf_nan=False, ge=-1e6, le=1e6)]
_Row = Annotated[list[_Number], Field(min_length=3, max_length=3)]


@dataclass(frozen=True, slots=True)
class Intrinsics:
    """A camera at one resolution.

    Parameters
    ----------
    width, height
        Of the picture, px.
    fx, fy, cx, cy
        Focal lengths and principal point, px.
    distortion
        k1, k2, p1, p2, k3.
    approximate
        Assumed, not measured: overlays may lie some pixels off.
    calibrated_at
        Width and height that this camera is calibrated for where these are others; None where
        it is calibrated for this size, or for none.
    """

    width: int
    height: int
    fx: float
    fy: float
    cx: float
    cy: float
    distortion: Distortion = (0.0, 0.0, 0.0, 0.0, 0.0)
    approximate: bool = False
    calibrated_at: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        """Refuse what no lens can be."""
        numbers = (self.fx, self.fy, self.cx, self.cy, *self.distortion)
        if not all(math.isfinite(number) for number in numbers):
            raise ValueError("a camera's numbers are finite")
        if self.width < 1 or self.height < 1:
            raise ValueError("a picture has at least one pixel")
        if not all(0.1 < f / max(self.width, self.height) < 50 for f in (self.fx, self.fy)):
            raise ValueError("a focal length lies between a tenth and fifty times the picture")
        if not (0 < self.cx < self.width and 0 < self.cy < self.height):
            raise ValueError("the principal point lies in the picture")
        if len(self.distortion) != 5 or max(map(abs, self.distortion)) > 100:
            raise ValueError("a distortion has five terms between -100 and 100")

    @property
    def camera_matrix(self) -> Matrix:
        """(3, 3), px."""
        return np.array([[self.fx, 0, self.cx], [0, self.fy, self.cy], [0, 0, 1]], np.float64)

    @property
    def distortion_terms(self) -> Matrix:
        """(5,) k1, k2, p1, p2, k3."""
        return np.array(self.distortion, np.float64)

    def scaled(self, width: int, height: int) -> Intrinsics:
        """Return the same lens at another resolution of the same sensor.

        A picture of other proportions is taken to be cut from the middle, as webcams do; what is
        measured at one resolution is approximate at another.
        """
        if (width, height) == (self.width, self.height):
            return self
        factor = max(width / self.width, height / self.height)
        cx = (self.cx + 0.5 - self.width / 2) * factor + width / 2 - 0.5
        cy = (self.cy + 0.5 - self.height / 2) * factor + height / 2 - 0.5
        fx, fy = self.fx * factor, self.fy * factor
        before = (self.width, self.height) if not self.approximate else self.calibrated_at
        return Intrinsics(width, height, fx, fy, cx, cy, self.distortion, True, before)


def assumed(
    width: int, height: int, field_of_view_deg: float = ASSUMED_FIELD_OF_VIEW_DEG
) -> Intrinsics:
    """Return the camera to start with where none was calibrated: no distortion, usual field.

    ``field_of_view_deg`` is that of the picture's longer side.
    """
    focal = max(width, height) / 2 / math.tan(math.radians(field_of_view_deg) / 2)
    centre = ((width - 1) / 2, (height - 1) / 2)
    return Intrinsics(width, height, focal, focal, *centre, approximate=True)


def read_intrinsics(path: Path) -> Intrinsics:
    """Read a calibration.

    Raises
    ------
    DocumentError
        The file is missing, too large, no JSON, or says what no camera can be.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_FILE + 1)
    except OSError as error:
        raise _broken(path, f"cannot be read ({error.strerror})", "check the path") from error
    if len(content) > _LARGEST_FILE:
        raise _broken(path, "larger than 64 KiB", "name the file of a calibration")
    try:
        return _Document.model_validate_json(content).intrinsics()
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        what = f"{where}: {first['msg']}" if where else str(first["msg"])
        raise _broken(path, what, "calibrate the camera again") from error
    except ValueError as error:
        raise _broken(path, str(error), "calibrate the camera again") from error


def write_intrinsics(intrinsics: Intrinsics, path: Path) -> None:
    """Write a calibration as JSON."""
    document = {
        "width": intrinsics.width,
        "height": intrinsics.height,
        "camera_matrix": intrinsics.camera_matrix.tolist(),
        "distortion": list(intrinsics.distortion),
        "approximate": intrinsics.approximate,
    }
    path.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


class _Document(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True)

    width: int = _SIDE
    height: int = _SIDE
    camera_matrix: list[_Row] = Field(min_length=3, max_length=3)
    distortion: list[_Number] = Field(min_length=5, max_length=5)
    approximate: bool = False

    def intrinsics(self) -> Intrinsics:
        (fx, skew, cx), (zero, fy, cy), last = self.camera_matrix
        if skew or zero or last != [0, 0, 1]:
            raise ValueError("camera_matrix has the form [[fx, 0, cx], [0, fy, cy], [0, 0, 1]]")
        k1, k2, p1, p2, k3 = self.distortion
        distortion = (k1, k2, p1, p2, k3)
        return Intrinsics(self.width, self.height, fx, fy, cx, cy, distortion, self.approximate)


def _broken(path: Path, what: str, remedy: str) -> DocumentError:
    fault = Fault("file", what, remedy)
    return DocumentError(f"{path}: {fault}", (fault,))
