"""A room to hold sheets in: walls out of focus, a person who wears one, a hand that holds one.

Nobody in particular: a figure in a shirt, of a man's usual size, soft as behind a cheap lens.
Places are those of the sheet's frame: x to the right, y up, z out of it, millimetres.
"""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.intrinsics import Intrinsics
from tests.fakes.solid import Body, Cone, Vector, painted

Array = NDArray[np.float64]
Light = NDArray[np.float32]

_EVERY = 3  # pixels: nothing in these pictures is sharper
_SHIRT: Vector = (150.0, 116.0, 92.0)
_SKIN: Vector = (142.0, 172.0, 214.0)
_HAIR: Vector = (48.0, 58.0, 74.0)
_ROOM_SOFT, _PERSON_SOFT, _HAND_SOFT = 13.0, 4.0, 1.5  # blur, px


def room(lens: Intrinsics, soft: float = _ROOM_SOFT) -> Light:
    """Return a calm room: a wall, a window, a shelf with books, a table; out of focus by px."""
    return _room(lens.width, lens.height, soft).copy()


def with_person(lens: Intrinsics, sheet_to_camera: Array) -> Light:
    """Return the room with a person, whom a sheet on the chest would follow."""
    shown = room(lens)
    for body in (_head(), _trunk()):
        seen = _drawn(body, lens, sheet_to_camera, _PERSON_SOFT)
        shade = cv2.GaussianBlur(seen[..., 3], (0, 0), 26)[..., None] / 255
        shown = laid_over(shown * (1 - 0.2 * shade), seen)
    return shown


def hand(lens: Intrinsics, sheet_to_camera: Array) -> Light:
    """Return a right hand that holds a card at its lower right edge, (h, w, 4) to lay over it."""
    return _drawn(_hand(), lens, sheet_to_camera, _HAND_SOFT)


def laid_over(picture: Light, seen: Light) -> Light:
    """Return a picture under what was drawn with its cover."""
    return np.asarray(picture * (1 - seen[..., 3:] / 255) + seen[..., :3], np.float32)


@lru_cache(maxsize=2)
def _room(width: int, height: int, soft: float) -> Light:
    rng = np.random.default_rng(3)
    across, down = width / 1280, height / 720
    shown = np.empty((height, width, 3), np.float32)
    shown[:] = (158, 166, 172)
    shown -= (np.linspace(0, 34, height, dtype=np.float32))[:, None, None]

    def box(left: float, top: float, right: float, foot: float, colour: Vector) -> None:
        first, last = (left, top), (right, foot)
        corners = [(round(x * across), round(y * down)) for x, y in (first, last)]
        cv2.rectangle(shown, *corners, colour, -1)

    box(70, 60, 370, 350, (214, 220, 224))
    box(214, 60, 224, 350, (128, 132, 136))
    for shelf in (60, 250):
        box(930, shelf, 1260, shelf + 16, (86, 108, 130))
    for book in range(13):
        left, tall = 940 + 24 * book, rng.uniform(90, 150)
        box(left, 250 - tall, left + 20, 250, tuple(rng.uniform(70, 160, 3).tolist()))
    box(0, 560, 1280, 720, (96, 116, 134))
    return np.asarray(cv2.GaussianBlur(shown, (0, 0), soft * across), np.float32)


def _drawn(body: Body, lens: Intrinsics, pose: Array, soft: float) -> Light:
    """Return a body (h, w, 4) as the lens sees it; computed for every few pixels."""
    width, height = lens.width // _EVERY, lens.height // _EVERY
    columns, rows = np.meshgrid(np.arange(width), np.arange(height))
    pixels = (np.column_stack([columns.ravel(), rows.ravel()]) + 0.5) * _EVERY - 0.5
    rays = cv2.undistortPoints(
        pixels.astype(np.float64), lens.camera_matrix, lens.distortion_terms
    ).reshape(-1, 2)
    seen = painted(body, np.asarray(rays, np.float64), pose).reshape(height, width, 4)
    seen = cv2.GaussianBlur(seen, (0, 0), 0.8)
    large = cv2.resize(seen, (lens.width, lens.height), interpolation=cv2.INTER_CUBIC)
    return np.asarray(cv2.GaussianBlur(large, (0, 0), soft), np.float32)


def _pair(start: Vector, end: Vector, radii: tuple[float, float], colour: Vector) -> list[Cone]:
    """Return a cone and its image on the other side."""
    return [
        Cone((s * start[0], *start[1:]), (s * end[0], *end[1:]), radii, colour) for s in (-1, 1)
    ]


@lru_cache(maxsize=1)
def _trunk() -> Body:
    """Return trunk and arms; the notch is at the upper edge of a sheet of 297 mm on the chest."""
    trunk = [
        Cone((0, 40, -108), (0, -170, -108), (158, 146), _SHIRT, flat=0.66),
        Cone((0, -170, -108), (0, -460, -112), (146, 164), _SHIRT, flat=0.66),
        Cone((-70, 92, -104), (70, 92, -104), (74, 74), _SHIRT),
    ]
    shoulders = [
        *_pair((34, 172, -112), (168, 144, -108), (34, 46), _SHIRT),
        *_pair((174, 138, -108), (216, -120, -118), (52, 40), _SHIRT),
        *_pair((216, -120, -118), (206, -470, -80), (38, 30), _SHIRT),
    ]
    return Body((*trunk, *shoulders), 17.0)


@lru_cache(maxsize=1)
def _head() -> Body:
    """Return head and neck of the same person."""
    parts = [
        Cone((0, 176, -104), (0, 270, -100), (62, 54), _SKIN),
        Cone((0, 286, -62), (0, 300, -74), (44, 58), _SKIN),
        Cone((0, 330, -72), (0, 392, -86), (66, 74), _SKIN),
        Cone((0, 318, -10), (0, 350, -16), (11, 7), _SKIN),
        Cone((0, 404, -112), (0, 424, -100), (84, 74), _HAIR),
        *_pair((76, 338, -92), (78, 360, -96), (10, 13), _SKIN),
    ]
    return Body(tuple(parts), 9.0)


@lru_cache(maxsize=1)
def _hand() -> Body:
    fingers = [
        Cone((116, -112 + 21 * n, 12), (62 + 5 * abs(n - 2), -106 + 23 * n, 12), (11, 8.5), _SKIN)
        for n in range(4)
    ]
    palm = [
        Cone((126, -100, 4), (124, -62, 3), (34, 34), _SKIN, flat=0.5),
        Cone((134, -112, -4), (178, -196, -22), (26, 32), _SKIN),
        Cone((178, -196, -22), (240, -320, -40), (32, 40), _SKIN),
    ]
    return Body((*fingers, *palm), 6.0)
