"""Pictures larger than a target may be, drawn tile by tile."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from anatomyapp.render.view import Rectangle
from anatomyapp.scene.picking import Size

_TILE_PX = 1536  # of a side: some 150 MB of targets
_MARGIN_PX = 8  # round a tile for each asked pixel: outlines look beyond its edge


def tiles(size: Size, enlarge: int) -> Iterator[tuple[Rectangle, Rectangle]]:
    """Yield what is drawn, and what of that is kept: the kept parts cover the picture once.

    Both rectangles count pixels of the whole picture from below.
    """
    margin = _MARGIN_PX * enlarge
    for y in range(0, size[1], _TILE_PX):
        for x in range(0, size[0], _TILE_PX):
            kept = x, y, min(_TILE_PX, size[0] - x), min(_TILE_PX, size[1] - y)
            left, low = max(x - margin, 0), max(y - margin, 0)
            right = min(x + kept[2] + margin, size[0])
            high = min(y + kept[3] + margin, size[1])
            yield (left, low, right - left, high - low), kept


def opened(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return an image (h, w, 4) whose colours are no longer multiplied with its opacity."""
    opacity = np.maximum(image[..., 3:].astype(np.float32), 1) / 255
    colours = np.minimum(np.round(image[..., :3] / opacity), 255).astype(np.uint8)
    return np.concatenate([colours, image[..., 3:]], axis=2)
