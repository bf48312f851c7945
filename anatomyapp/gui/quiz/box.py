"""Boxes that can be pressed and hold more than one line of words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel, Paragraph, label


class Box(QAbstractButton):
    """A bordered box that holds its words as children; they let the mouse through."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def put(self, *widgets: QWidget) -> None:
        """Let the mouse go through these widgets."""
        for widget in widgets:
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return the size of what the box holds."""
        layout = self.layout()
        return layout.sizeHint() if layout else QSize()

    def minimumSizeHint(self) -> QSize:
        """Return the least size of what the box holds."""
        layout = self.layout()
        return layout.minimumSize() if layout else QSize()

    def paint_box(self, fill: str, edge: str, width: float) -> None:
        """Draw the box in colours of the theme; an empty edge draws none."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colours.colour(edge), width) if edge else QPen(Qt.PenStyle.NoPen)
        painter.setPen(pen)
        painter.setBrush(colours.colour(fill))
        inset = width / 2 if edge else 0
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, theme.RADIUS_FIELD, theme.RADIUS_FIELD)
        painter.end()


class ModeBox(Box):
    """One way to take a quiz: its name and one line about it."""

    def __init__(self, name: str, icon_name: str, text: str) -> None:
        super().__init__(name)
        self.setAccessibleDescription(text)
        self.setToolTip(text)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.dp(size) for size in (14, 12, 14, 12)))
        column.setSpacing(theme.dp(theme.SPACE_XS))
        head = QHBoxLayout()
        head.setSpacing(theme.dp(theme.SPACE_S))
        mark = IconLabel(icon_name)
        title, words = self.title, self.about = label(name, "h3"), Paragraph(text, "secondary")
        head.addWidget(mark)
        head.addWidget(title, 1)
        column.addLayout(head)
        column.addWidget(words)
        column.addStretch(1)
        self.put(mark, title, words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        del event
        if self.isChecked():
            self.paint_box("accent_soft", "accent", 2)
        else:
            self.paint_box("surface2" if self.underMouse() else "surface", "border", 1)


class RowBox(Box):
    """A row that can be pressed, and the value that it stands for.

    Add words to ``column``, then `settle` it.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.value: object = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*(theme.dp(size) for size in (10, 8, 10, 8)))
        self.column.setSpacing(theme.dp(theme.SPACE_XS))

    def settle(self) -> None:
        """Let the mouse go through what the row holds."""
        self.put(*self.findChildren(QWidget))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a tint below the row while it is chosen or under the pointer."""
        del event
        if self.isChecked():
            self.paint_box("accent_soft", "", 0)
        elif self.underMouse():
            self.paint_box("surface2", "", 0)
