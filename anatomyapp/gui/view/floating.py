"""What floats over the model: each in its corner, bars one above the other at the foot."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from anatomyapp.gui import theme

MOST_COVERED = 0.5  # of the height, by bars, in windows that are hardly higher than these


class Floating:
    """Places widgets over a host: *top*, *bottom*, *top left*, *top right*, *bottom left*."""

    def __init__(self, host: QWidget) -> None:
        self._host = host
        self._items: list[tuple[QWidget, str]] = []

    def add(self, widget: QWidget, where: str) -> None:
        """Put a widget over the host; the first at the foot lies lowest."""
        self._items.append((widget, where))

    def claim(self) -> None:
        """Bring widgets that float over another host now over this one, shown or hidden."""
        for widget, _ in self._items:
            if widget.parentWidget() is not self._host:
                hidden = widget.isHidden()
                widget.setParent(self._host)
                widget.setHidden(hidden)

    def arrange(self) -> None:
        """Place everything, over all else of the host."""
        self._leave_room()
        for widget, where in self._own():
            widget.setGeometry(self._room(widget, where))
            widget.raise_()

    def covered(self) -> int:
        """Return how far up from the foot bars lie, px."""
        feet = [widget.y() for widget in self._shown_at("bottom")]
        return self._host.height() - min(feet) + theme.dp(theme.SPACE_S) if feet else 0

    def above(self, aside: float) -> int:
        """Return how far down from above something lies at the sides, px.

        ``aside`` is the part of the width, at either side, that counts.
        """
        width = self._host.width()
        tops = [w for place in ("top", "top left", "top right") for w in self._shown_at(place)]
        feet = [
            widget.geometry().bottom() + 1 + theme.dp(theme.SPACE_M)
            for widget in tops
            if widget.x() < aside * width or widget.geometry().right() > (1 - aside) * width
        ]
        return max(feet, default=0)

    def _shown_at(self, place: str) -> list[QWidget]:
        return [w for w, where in self._own() if where == place and w.isVisibleTo(self._host)]

    def _own(self) -> list[tuple[QWidget, str]]:
        """Return what floats over this host now, and over no other."""
        return [item for item in self._items if item[0].parentWidget() is self._host]

    def _leave_room(self) -> None:
        """Let the lowest bar go where it and those above would cover most of the host."""
        bars = [widget for widget, where in self._own() if where == "bottom"]
        above = [widget for widget in bars[1:] if widget.isVisibleTo(self._host)]
        for lowest in bars[:1]:
            heights = [widget.sizeHint().height() for widget in (lowest, *above)]
            covers = sum(heights) > MOST_COVERED * self._host.height()
            lowest.setVisible(not (above and covers))

    def _room(self, widget: QWidget, where: str) -> QRect:
        free = self._free(widget, where)
        width = min(widget.sizeHint().width(), free.width())
        wraps = widget.hasHeightForWidth()
        height = widget.heightForWidth(width) if wraps else widget.sizeHint().height()
        middle = (self._host.width() - width) // 2
        left = max(free.left(), min(middle, free.right() + 1 - width))
        if "left" in where:
            left = free.left()
        elif "right" in where:
            left = free.right() + 1 - width
        top = free.top() if "top" in where else free.bottom() + 1 - height
        if where == "bottom":
            below = self._shown_at(where)
            before = below[: below.index(widget)] if widget in below else []
            top -= sum(w.height() + theme.dp(theme.SPACE_S) for w in before)
        return QRect(left, top, width, height)

    def _free(self, widget: QWidget, where: str) -> QRect:
        """Return the room for a widget: at the top between the corners, or below them."""
        gap = theme.dp(theme.SPACE_L)
        across, down = (max(1, s - 2 * gap) for s in self._host.size().toTuple())
        free = QRect(gap, gap, across, down)
        if where == "top":
            west, east = (self._size_at(f"top {side}") for side in ("left", "right"))
            if widget.sizeHint().width() > free.width() - west.width() - east.width():
                free.setTop(free.top() + max(west.height(), east.height()))
            else:
                free.adjust(west.width(), 0, -east.width(), 0)
        return free

    def _size_at(self, corner: str) -> QSize:
        """Return the room that a corner takes, with the gap round it."""
        hints = [widget.sizeHint() for widget in self._shown_at(corner)]
        gap = theme.dp(theme.SPACE_L)
        widths, heights = [h.width() + gap for h in hints], [h.height() + gap for h in hints]
        return QSize(sum(widths), max(heights, default=0))
