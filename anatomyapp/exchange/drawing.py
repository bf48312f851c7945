"""Marks on pictures, and pictures as small PNG files."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow
from PIL import ImageDraw, ImageFont

from anatomyapp.exchange.outlines import Mask, wider
from anatomyapp.exchange.question import Place

Image = NDArray[np.uint8]
Box = tuple[float, float, float, float]  # left, top, width, height, as parts of the picture
_RIGHT = (22, 128, 84)  # the green of right answers in the light scheme
_INK, _PAPER = (24, 32, 44), (255, 255, 255)
_BACKGROUND = (238, 241, 245)
_COLOURS = 255  # of a palette
_RADIUS_PX, _LETTERS_PX, _EDGE_PX, _GAP_PX = 11, 15, 5, 16
_LONGEST = 42


@dataclass(frozen=True, slots=True, eq=False)
class Numbered:
    """A picture with numbered pins, and the boxes of the names beside them."""

    image: Image
    boxes: tuple[Box, ...] = ()


def png(image: Image) -> bytes:
    """Return a picture (h, w, 3 or 4) as a PNG file with a palette."""
    drawn = Pillow.fromarray(np.ascontiguousarray(image[..., :3]))
    few = drawn.quantize(_COLOURS, method=Pillow.Quantize.FASTOCTREE, dither=Pillow.Dither.NONE)
    file = io.BytesIO()
    few.save(file, "PNG", optimize=True)
    return file.getvalue()


def on_paper(image: Image, shown: Mask) -> Image:
    """Return a picture with one colour behind what is shown: the colours are left to the model."""
    near = wider(wider(_as_large(shown, image.shape[0], image.shape[1])))
    flat = image[..., :3].copy()
    flat[~near] = _BACKGROUND
    return flat


def marked(image: Image, mask: Mask) -> Image:
    """Return a picture with what a mask shows tinted in green and edged."""
    mask = _as_large(mask, image.shape[0], image.shape[1])
    edge = mask.copy()
    inner = mask.copy()
    for _ in range(2):
        inner[1:-1, 1:-1] &= (inner[:-2, 1:-1] & inner[2:, 1:-1] & inner[1:-1, :-2]
                              & inner[1:-1, 2:])  # fmt: skip
    edge &= ~inner
    told = image[..., :3].astype(float)
    told[mask] = 0.45 * told[mask] + 0.55 * np.array(_RIGHT)
    told[edge] = _RIGHT
    return told.astype(np.uint8)


def numbered(image: Image, places: Sequence[Place], names: Sequence[str] = ()) -> Numbered:
    """Return a picture with a numbered disc at each place, and its name beside it where given."""
    drawn = Pillow.fromarray(np.ascontiguousarray(image[..., :3]))
    pen = ImageDraw.Draw(drawn)
    font = ImageFont.load_default(_LETTERS_PX)
    taken: list[tuple[float, ...]] = []
    for x, y in places:
        taken.append((x - _RADIUS_PX, y - _RADIUS_PX, x + _RADIUS_PX, y + _RADIUS_PX))
    boxes = []
    for (x, y), name in zip(places, names, strict=False):
        box = _free(pen.textlength(name[:_LONGEST], font), (x, y), drawn.size, taken)
        taken.append(box)
        boxes.append(box)
        pen.line([(x, y), (min(max(x, box[0]), box[2]), (box[1] + box[3]) / 2)], _INK, 1)
        pen.rounded_rectangle(box, 4, _PAPER, _INK)
        pen.text((box[0] + _EDGE_PX, (box[1] + box[3]) / 2), name[:_LONGEST], _INK, font, "lm")
    for number, (x, y) in enumerate(places, start=1):
        disc = (x - _RADIUS_PX, y - _RADIUS_PX, x + _RADIUS_PX, y + _RADIUS_PX)
        pen.ellipse(disc, _INK, _PAPER, 2)
        pen.text((x, y), str(number), _PAPER, font, "mm")
    width, height = drawn.size
    parts = tuple(
        (a / width, b / height, (c - a) / width, (d - b) / height) for a, b, c, d in boxes
    )
    return Numbered(np.asarray(drawn), parts)


def _free(
    length: float, at: Place, size: tuple[int, int], taken: Sequence[tuple[float, ...]]
) -> tuple[float, float, float, float]:
    """Return the box for a name beside a place that hides the least of what is drawn already."""
    wide, high = length + 2 * _EDGE_PX, _LETTERS_PX + 2 * _EDGE_PX
    x, y = at
    offers = [
        (left, y - high / 2 + down * (high + 2))
        for down in (0, -1, 1, -2, 2, -3, 3)
        for left in (x + _GAP_PX, x - _GAP_PX - wide)
    ]
    boxes = [
        (min(max(left, 1), size[0] - wide - 1), min(max(top, 1), size[1] - high - 1))
        for left, top in offers
    ]
    left, top = min(boxes, key=lambda box: sum(_shared((*box, box[0] + wide, box[1] + high), other)
                                               for other in taken))  # fmt: skip
    return left, top, left + wide, top + high


def _shared(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    across = min(a[2], b[2]) - max(a[0], b[0])
    down = min(a[3], b[3]) - max(a[1], b[1])
    return max(across, 0.0) * max(down, 0.0)


def _as_large(mask: Mask, height: int, width: int) -> Mask:
    if mask.shape == (height, width):
        return mask
    rows = np.arange(height) * mask.shape[0] // height
    columns = np.arange(width) * mask.shape[1] // width
    return mask[np.ix_(rows, columns)]
