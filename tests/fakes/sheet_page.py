"""What a printed sheet looks like, and a hand that covers part of it, as a texture.

Textures are (height, width, 4) uint8 BGRA, their alpha multiplied in; their middle is the origin of
the sheet frame, +x to the right, and rows run down the page (-y). Round the paper lies an apron,
transparent but for the hand.
"""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from anatomyapp.ar.page import Area, Stroke, sheet_page
from anatomyapp.ar.sheet import Sheet

TEXELS_PER_MM = 8
PAPER = 236
INK = 24
SKIN = (112, 142, 196)  # BGR
LEVELS = 5
APRON_MM = 40

Texture = NDArray[np.uint8]


@lru_cache(maxsize=12)
def page(sheet: Sheet, printed: float = 1.0, covered: float = 0.0) -> tuple[Texture, ...]:
    """Return the page at full size and at a half, a quarter… of it.

    ``printed`` is the scale of the print on paper of the right size; ``covered`` the part of the
    markers' rectangle that a hand lies over.
    """
    ink = _ink(sheet)
    if printed != 1:
        ink = _shrunk(ink, printed)
    texture = np.dstack([ink, ink, ink, np.full_like(ink, 255)])
    texture[_off_paper(sheet, ink)] = 0
    apron = APRON_MM * TEXELS_PER_MM
    texture = cv2.copyMakeBorder(texture, apron, apron, apron, apron, cv2.BORDER_CONSTANT)
    if covered:
        texture[_hand(sheet, covered, texture.shape[:2])] = (*SKIN, 255)
    levels = [texture]
    for _ in range(LEVELS - 1):
        height, width = levels[-1].shape[:2]
        levels.append(
            cv2.resize(levels[-1], (width // 2, height // 2), interpolation=cv2.INTER_AREA)
        )
    return tuple(levels)


def _ink(sheet: Sheet) -> NDArray[np.uint8]:
    """Return the printed paper in grey, its sides rounded up to whole cells of the last level."""
    step = 2 ** (LEVELS - 1) * 2
    width, height = (int(-(-mm * TEXELS_PER_MM // step) * step) for mm in sheet.paper.size_mm)
    ink = np.full((height, width), PAPER, np.uint8)
    for mark in sheet_page(sheet).marks:
        if isinstance(mark, Area):
            for cell in mark.rectangles:
                (left, bottom), (right, top) = (
                    _texel(ink, cell.x, cell.y),
                    _texel(ink, cell.x + cell.width, cell.y + cell.height),
                )
                ink[top:bottom, left:right] = INK
        elif isinstance(mark, Stroke):
            points = np.array([_texel(ink, *point) for point in mark.points])
            cv2.polylines(ink, [points], isClosed=False, color=INK, thickness=2)
        else:
            at, size = _texel(ink, mark.x, mark.y), mark.height * TEXELS_PER_MM / 22
            cv2.putText(ink, mark.words, at, cv2.FONT_HERSHEY_SIMPLEX, size, INK, 2)
    return ink


def _off_paper(sheet: Sheet, ink: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Return the texels beyond the paper's edges."""
    rows, columns = (np.abs(np.arange(side) - (side - 1) / 2) for side in ink.shape)
    width, height = (mm * TEXELS_PER_MM / 2 for mm in sheet.paper.size_mm)
    return (rows > height)[:, None] | (columns > width)


def _texel(ink: NDArray[np.uint8], x: float, y: float) -> tuple[int, int]:
    height, width = ink.shape
    return round(x * TEXELS_PER_MM) + width // 2, height // 2 - round(y * TEXELS_PER_MM)


def _shrunk(ink: NDArray[np.uint8], printed: float) -> NDArray[np.uint8]:
    height, width = ink.shape
    shift = [(1 - printed) * (width - 1) / 2, (1 - printed) * (height - 1) / 2]
    transform = np.array([[printed, 0, shift[0]], [0, printed, shift[1]]])
    return cv2.warpAffine(  # type: ignore[return-value]  # cv2's stubs know no dtype
        ink, transform, (width, height), flags=cv2.INTER_AREA, borderValue=PAPER
    )


def _hand(sheet: Sheet, covered: float, shape: tuple[int, int]) -> NDArray[np.bool_]:
    """Return where a hand lies that comes from the lower right and covers so much."""
    corners = sheet.corners_mm[..., :2]
    low, high = corners.min(axis=(0, 1)), corners.max(axis=(0, 1))
    near, far = 0.0, 1.6
    rows, columns = _texels(low, high, shape)
    for _ in range(12):
        middle = (near + far) / 2
        mask = _hand_at(low, high, middle, shape)
        if mask[rows, columns].mean() < covered:
            near = middle
        else:
            far = middle
    return _hand_at(low, high, far, shape)


def _texels(
    low: NDArray[np.float64], high: NDArray[np.float64], shape: tuple[int, int]
) -> tuple[slice, slice]:
    x = (np.array([low[0], high[0]]) * TEXELS_PER_MM + shape[1] / 2).astype(int)
    y = (np.array([-high[1], -low[1]]) * TEXELS_PER_MM + shape[0] / 2).astype(int)
    return slice(*y), slice(*x)


def _hand_at(
    low: NDArray[np.float64], high: NDArray[np.float64], reach: float, shape: tuple[int, int]
) -> NDArray[np.bool_]:
    """Return a palm and four fingers that reach over the markers from the lower right."""
    size = high - low
    start = np.array([high[0] + 60, low[1] - 60])
    tip = start + reach * (np.array([low[0] - 90, high[1] + 90]) - start)
    along = (tip - start) / np.linalg.norm(tip - start)
    across = np.array([along[1], -along[0]])
    palm = tip - along * 0.35 * size[1]
    mask = np.zeros((shape[0] // 8, shape[1] // 8), np.uint8)  # a texel of it is one mm
    _capsule(mask, start - along * 300, palm, 0.42 * size[0])
    for finger in (-1.5, -0.5, 0.5, 1.5):
        base = palm + across * finger * 0.22 * size[0]
        _capsule(mask, base, tip + across * finger * 0.3 * size[0] - along * abs(finger) * 12, 10)
    return cv2.resize(mask, (shape[1], shape[0]), interpolation=cv2.INTER_LINEAR) > 127


def _capsule(
    mask: NDArray[np.uint8], a: NDArray[np.float64], b: NDArray[np.float64], radius: float
) -> None:
    middle = np.array(mask.shape[::-1]) / 2
    ends = [tuple((middle + end * (1, -1)).astype(int).tolist()) for end in (a, b)]
    cv2.line(mask, ends[0], ends[1], 255, max(1, int(2 * radius)))
    for end in ends:
        cv2.circle(mask, end, int(radius), 255, -1)
