"""The order in which Tab goes through the window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget


def takes_tab(widget: QWidget) -> bool:
    """Tell whether Tab stops at a widget now."""
    stops = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(stops) and widget.isVisible() and widget.isEnabled()


def chained(region: QWidget) -> list[QWidget]:
    """Return the stops of a region in Qt's own order."""
    found = [region] if takes_tab(region) else []
    widget = region.nextInFocusChain()
    while widget is not None and widget is not region:
        if region.isAncestorOf(widget) and takes_tab(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def by_place(region: QWidget) -> list[QWidget]:
    """Return the stops of a region from above to below, in a row from left to right."""
    found = [widget for widget in region.findChildren(QWidget) if takes_tab(widget)]

    def place(widget: QWidget) -> tuple[int, int]:
        middle = widget.mapTo(region, QPoint(widget.width() // 2, widget.height() // 2))
        return middle.y() // 12, middle.x()

    return sorted(found, key=place)


def step(here: QWidget | None, stops: Iterable[QWidget], *, forward: bool) -> bool:
    """Take the keyboard from here to the next stop, or the one before; return whether it could."""
    order = list(dict.fromkeys(stops))
    if not order:
        return False
    index = order.index(here) if here in order else (-1 if forward else 0)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    order[(index + (1 if forward else -1)) % len(order)].setFocus(reason)
    return True


def regions_of(page: QWidget) -> list[QWidget]:
    """Return the parts of a page from left to right, or the page itself where it has none."""
    children = [w for w in page.children() if isinstance(w, QWidget) and w.isVisible()]
    return sorted(children, key=lambda child: child.x()) or [page]


def to_next_region(here: QWidget | None, regions: Sequence[QWidget]) -> None:
    """Take the keyboard from here to the first stop of the next region that has one."""
    inside = next((i for i, r in enumerate(regions) if here and r.isAncestorOf(here)), -1)
    for onward in range(1, len(regions) + 1):
        region = regions[(inside + onward) % len(regions)]
        stops = [region, *region.findChildren(QWidget)]
        stop = next((widget for widget in stops if takes_tab(widget)), None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            return
