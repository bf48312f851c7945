"""Options that several commands of augmented reality share."""

from __future__ import annotations

import argparse

from anatomyapp.ar.frame import Flip
from anatomyapp.ar.sheet import Paper


def add_paper(verb: argparse.ArgumentParser) -> None:
    """Add the choice of paper."""
    verb.add_argument(
        "--paper", type=Paper, choices=tuple(Paper), default=Paper.A4, help="A4 if left out"
    )


def add_flip(verb: argparse.ArgumentParser) -> None:
    """Add how pictures were turned over by a driver."""
    verb.add_argument(
        "--flip", type=Flip, choices=tuple(Flip), default=Flip.NONE,
        help="turn pictures back that a driver handed over flipped",
    )  # fmt: skip


def add_size(verb: argparse.ArgumentParser) -> None:
    """Add the resolution of a camera."""
    verb.add_argument(
        "--size", type=_size, default=(1280, 720), metavar="WxH",
        help="the camera's resolution, or the nearest that it has; 1280x720 if left out",
    )  # fmt: skip


def _size(text: str) -> tuple[int, int]:
    width, times, height = text.partition("x")
    if not times or not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r} is no resolution; write it as 1280x720")
    if not (160 <= int(width) <= 8192 and 120 <= int(height) <= 8192):
        raise argparse.ArgumentTypeError(f"{text!r} is not between 160x120 and 8192x8192")
    return int(width), int(height)
