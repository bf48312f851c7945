"""A layout that fills rows from left to right, such as for chips."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from anatomyapp.gui import theme


class FlowLayout(QLayout):
    """Places its widgets one after the other and begins a new row where the width ends."""

    def __init__(self, parent: QWidget | None = None, gap: int = theme.SPACE_S) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = theme.dp(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one, or nothing past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give one away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it needs no more than its rows."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower row makes it higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the rows."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of the largest widget."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest widget."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        left, top, height = rect.x(), rect.y(), 0
        for item in self._items:
            hint = item.sizeHint()
            if left > rect.x() and left + hint.width() > rect.right() + 1:
                left, top, height = rect.x(), top + height + self._gap, 0
            if move:
                size = QSize(min(hint.width(), rect.width()), hint.height())
                item.setGeometry(QRect(QPoint(left, top), size))
            left += hint.width() + self._gap
            height = max(height, hint.height())
        return top + height - rect.y()


def flow(gap: int = theme.SPACE_S) -> tuple[QWidget, FlowLayout]:
    """Return a widget whose children flow, and its layout."""
    holder = QWidget()
    layout = FlowLayout(holder, gap)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder, layout
