"""What a person wants of augmented reality: which sheet, which pictures, how the model stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from anatomyapp.ar.placement import CARD_SCALE, Mode
from anatomyapp.ar.sheet import RULER_MM, Paper, Sheet, SheetKind, sheet

if TYPE_CHECKING:
    from anatomyapp.ar.following import Follower
    from anatomyapp.ar.frame import FrameSource
    from anatomyapp.ar.intrinsics import Intrinsics


Size = tuple[int, int]

SIZES: tuple[Size, ...] = ((640, 480), (1280, 720), (1920, 1080))
USUAL_SIZE: Size = (1280, 720)  # more costs time and gains little


@dataclass(frozen=True, slots=True)
class Origin:
    """Where pictures come from: a camera by its number, or a file or folder.

    ``name`` is what a person reads.
    """

    name: str
    camera: int | None = None
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What is followed, and in which pictures.

    Parameters
    ----------
    ruler_mm
        What the printed line of 100 mm measures.
    flipped
        Whether the camera's driver hands its pictures over mirrored.
    size
        The resolution asked of a camera, px.
    """

    kind: SheetKind = SheetKind.CARD
    paper: Paper = Paper.A4
    ruler_mm: float = RULER_MM
    origin: Origin | None = None
    flipped: bool = False
    size: Size = USUAL_SIZE

    @property
    def sheet(self) -> Sheet:
        """The sheet as it was printed."""
        return sheet(self.kind, self.paper).scaled(self.ruler_mm)


@dataclass(frozen=True, slots=True)
class Stance:
    """How the model is shown with the sheet."""

    mode: Mode = Mode.STANDING
    scale: float = CARD_SCALE
    mirrored: bool = False


Opened = tuple["FrameSource", Callable[[tuple[int, int]], "Intrinsics"]]
Opener = Callable[[Wish, Path], Opened]  # the data folder holds calibrations


def opened(wish: Wish, folder: Path) -> Opened:
    """Open what is wished for, and say what is known of its lens by size; it may take a moment.

    Raises
    ------
    CameraError
        It gives no pictures.
    """
    from anatomyapp.ar.frame import Flip  # noqa: PLC0415 - as above
    from anatomyapp.ar.intrinsics import assumed  # noqa: PLC0415 - what follows loads OpenCV
    from anatomyapp.ar.lens_store import kept_lens  # noqa: PLC0415 - as above
    from anatomyapp.ar.opening import open_camera, open_recorded  # noqa: PLC0415 - as above
    from anatomyapp.ar.playing import Played  # noqa: PLC0415 - as above

    origin, flip = wish.origin, Flip.HORIZONTAL if wish.flipped else Flip.NONE
    if origin is None:
        raise ValueError("nothing is opened without an origin")
    if origin.path is not None:
        return Played(open_recorded(origin.path, flip)), lambda size: assumed(*size)
    number, name = origin.camera or 0, origin.name
    return open_camera(number, wish.size, flip), lambda size: kept_lens(folder, name, size)


def follower(
    wish: Wish, folder: Path, opens: Opener = opened, radius_mm: float | None = None
) -> Follower:
    """Return what follows the wished sheet; on the thread that will use it.

    ``radius_mm`` is that of the wearer's chest, where it is known already.
    """
    from anatomyapp.ar.following import Follower  # noqa: PLC0415 - loads OpenCV

    source, lens_of = opens(wish, folder)
    return Follower(source, wish.sheet, lens_of, radius_mm)


def found_cameras() -> tuple[Origin, ...]:
    """Return the cameras of this machine."""
    from anatomyapp.ar.cameras import CameraPlace, cameras  # noqa: PLC0415 - waits for the place

    def opens(number: int) -> bool:
        from anatomyapp.ar.device import open_device  # noqa: PLC0415 - loads OpenCV
        from anatomyapp.errors import CameraError  # noqa: PLC0415 - with it

        try:
            open_device(CameraPlace(number, ""), (640, 480)).release()
        except CameraError:
            return False
        return True

    return tuple(Origin(place.name, camera=place.index) for place in cameras(opens))
