"""When there is little room: in a narrow window, and with large text."""

from __future__ import annotations

from anatomyapp.gui import theme

_COMPACT_BELOW = 1100  # dp
_LARGE_TEXT = 1.5  # text scale


def is_compact(width: int) -> bool:
    """Tell whether a width is too small for list, model and card beside each other."""
    return width < theme.dp(_COMPACT_BELOW) or is_text_large()


def is_text_large() -> bool:
    """Tell whether text is so large that it needs the room of what stands beside it."""
    return theme.theme().text_scale >= _LARGE_TEXT
