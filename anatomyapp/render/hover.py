"""The structure under the pointer, tinted in a finished picture: nothing is drawn anew for it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anatomyapp.render.bounds import Bounds
from anatomyapp.render.look import Colour
from anatomyapp.render.view import Rectangle, rectangle_of
from anatomyapp.scene.phase import share_of
from anatomyapp.scene.picking import Size
from anatomyapp.scene.scene import Scene

_HOVER = 0.32  # part of the hover colour in the picture


@dataclass(frozen=True, slots=True)
class Hovered:
    """The number of the structure under the pointer, and where in the picture it can lie."""

    number: int
    place: Rectangle  # counted from above


def hovered_in(scene: Scene, bounds: Bounds, size: Size) -> Hovered | None:
    """Return the structure under the pointer, or None where no solid one is."""
    structure = scene.hovered
    if structure is None or structure not in scene.visible - scene.faded:
        return None
    corners = bounds.corners([structure], share_of(scene.breath), scene.exploded)
    place = rectangle_of(scene.viewpoint.straight, corners, size)
    if place is None:  # beside the picture, or without a mesh
        return None
    x, y, width, height = place
    (number,) = bounds.numbers([structure]).tolist()
    return Hovered(number, (x, size[1] - y - height, width, height))


def tint(image: NDArray[np.uint8], ids: NDArray[np.uint16], hovered: Hovered, to: Colour) -> None:
    """Tint a structure in an image.

    Parameters
    ----------
    image
        (h, w, 4); changed in place.
    ids
        (h', w') structure numbers, of the same picture at another size.
    """
    x, y, width, height = hovered.place
    part = image[y : y + height, x : x + width, :3]
    rows = (np.arange(y, y + height) + 0.5) * ids.shape[0] / image.shape[0]
    columns = (np.arange(x, x + width) + 0.5) * ids.shape[1] / image.shape[1]
    inside = ids[rows.astype(int)[:, None], columns.astype(int)] == hovered.number
    mixed = (1 - _HOVER) * part[inside] + _HOVER * 255 * np.array(to, np.float32)
    part[inside] = np.round(mixed).astype(np.uint8)
