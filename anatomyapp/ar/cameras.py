"""Which cameras there are."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

VIDEO_DEVICES = Path("/sys/class/video4linux")
MOST_TRIED = 8


@dataclass(frozen=True, slots=True)
class CameraPlace:
    """A camera: the number that the system knows it by, and its name."""

    index: int
    name: str

    def __str__(self) -> str:
        """Return what a person reads."""
        return f"{self.name} ({self.index})"


def cameras(
    opens: Callable[[int], bool], platform: str = sys.platform, devices: Path = VIDEO_DEVICES
) -> tuple[CameraPlace, ...]:
    """Return the cameras of this machine.

    Parameters
    ----------
    opens
        Tells whether a number opens a camera; asked only where the system keeps no list.
    platform
        As `sys.platform`.
    devices
        Where Linux lists them.
    """
    if platform.startswith("linux"):
        return tuple(sorted(_listed(devices), key=lambda place: place.index))
    found = takewhile(opens, range(MOST_TRIED))
    return tuple(CameraPlace(index, f"Camera {index}") for index in found)


def named(index: int, devices: Path = VIDEO_DEVICES) -> CameraPlace:
    """Return a camera by its number, with its name where the system tells it."""
    return CameraPlace(index, _text(devices / f"video{index}" / "name") or f"Camera {index}")


def _listed(devices: Path) -> Iterator[CameraPlace]:
    """Yield what takes pictures; a camera's further devices carry only words about them."""
    for folder in devices.glob("video*"):
        digits = folder.name.removeprefix("video")
        if digits.isdecimal() and _text(folder / "index") in {"", "0"}:
            yield named(int(digits), devices)


def _text(file: Path) -> str:
    """Return the line that the system keeps in a file; nothing once the camera is gone."""
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
