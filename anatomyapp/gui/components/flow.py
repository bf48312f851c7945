"""A widget that fills rows from left to right, such as with chips.

It places its children by itself: a layout of Qt written in Python would hold wrappers of layout
items, which PySide may invalidate while Qt still asks for them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from anatomyapp.gui import theme


class Flow(QWidget):
    """Places its widgets one after the other and begins a new row where the width ends."""

    def __init__(self, gap: int = theme.SPACE_S, down: int | None = None) -> None:
        super().__init__()
        self._gap = theme.dp(gap)
        self._down = self._gap if down is None else theme.dp(down)
        self._widgets: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Take one more, behind the others; a child of this widget from now on."""
        told = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        hidden = told and widget.isHidden()
        widget.setParent(self)
        self._widgets.append(widget)
        widget.setVisible(not hidden)
        self.updateGeometry()

    def clear(self) -> None:
        """Let all widgets go."""
        for widget in self._widgets:
            widget.hide()
            widget.deleteLater()
        self._widgets.clear()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower row makes it higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the rows."""
        rows = self._rows(width)
        return rows[-1].bottom() + 1 if rows else 0

    def sizeHint(self) -> QSize:
        """Return the size of the largest widget."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the size of the largest widget."""
        size = QSize(0, 0)
        for widget in self._seen():
            size = size.expandedTo(widget.minimumSizeHint())
        return size

    def event(self, event: QEvent) -> bool:
        """Place the widgets anew once one of them asks for another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the widgets."""
        self._place()

    def _seen(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _place(self) -> None:
        for widget, place in zip(self._seen(), self._rows(self.width()), strict=True):
            widget.setGeometry(place)

    def _rows(self, width: int) -> list[QRect]:
        """Return where each widget that is seen stands in so much width."""
        places: list[QRect] = []
        left, top, height = 0, 0, 0
        for widget in self._seen():
            hint = widget.sizeHint().expandedTo(widget.minimumSize())
            if left > 0 and left + hint.width() > width:
                left, top, height = 0, top + height + self._down, 0
            size = QSize(min(hint.width(), width), hint.height())
            places.append(QRect(QPoint(left, top), size))
            left += hint.width() + self._gap
            height = max(height, hint.height())
        return places
