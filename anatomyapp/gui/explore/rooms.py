"""How list, model and card share the place to explore."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

from anatomyapp.gui import theme
from anatomyapp.gui.narrow import is_compact

_WIDE, _OVER_BELOW = 1400, 420  # widths in dp
_BUTTON = 56  # dp above the list where it is a drawer


@dataclass(frozen=True, slots=True)
class Rooms:
    """Where the three parts stand, in the place's own pixels."""

    panel: QRect
    middle: QRect
    right: QRect


def rooms_of(size: QSize, wished: float, *, welcoming: bool, told: bool) -> Rooms:
    """Divide a place.

    Parameters
    ----------
    size
        Of the place.
    wished
        The width that stands in for the usual one of what is at the right, dp; 0 for none.
    welcoming
        Whether something else than the card stands at the right.
    told
        Whether the right side is shown in a compact place.
    """
    width, height = size.width(), size.height()
    wide, compact = width >= theme.dp(_WIDE), is_compact(width)
    left = theme.dp(288 if wide else 264)
    right = theme.dp(wished or ((480 if wide else 400) if welcoming else 344 if wide else 320))
    over = width < theme.dp(_OVER_BELOW)  # the card lies over the model
    right = width if over else min(right, round(width * 0.6))
    at_right = QRect(width - right, 0, right, height)
    if not compact:
        middle = QRect(left, 0, width - left - right, height)
        return Rooms(QRect(0, 0, left, height), middle, at_right)
    top = theme.dp(_BUTTON)
    panel = QRect(0, top, min(left, width), height - top)
    inner = width - (right if told and not over else 0)
    return Rooms(panel, QRect(0, 0, inner, height), at_right)
