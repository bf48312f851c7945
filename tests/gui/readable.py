"""What a person can read of a window: nothing is clipped, and nothing lies over another."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QWidget,
)

from anatomyapp.gui.view.compass import Compass

_LAYERS = 6
CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QLabel, QAbstractSlider)


def controls(root):
    """Return what is seen of a widget's controls: those whose names a person reads or presses."""
    found = []
    for widget in root.findChildren(QWidget):
        inside = isinstance(widget.parentWidget(), (Compass, QComboBox, QLineEdit))
        if widget.isVisible() and isinstance(widget, CONTROLS) and not inside:
            found.append(widget)
    return found


def scrolled(widget, root):
    """Tell whether a widget lies on a page that scrolls, which may be larger than its room."""
    parent = widget.parentWidget()
    while parent is not None and parent is not root:
        if isinstance(parent, (QScrollArea, QAbstractScrollArea)):
            return True
        parent = parent.parentWidget()
    return False


def place(widget, root):
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def named(widget):
    return widget.accessibleName() or getattr(widget, "text", lambda: "")() or repr(widget)


def clipped(root):
    """Return controls with less room than they need at least, or beyond the window's edge."""
    short = [
        widget
        for widget in controls(root)
        if not scrolled(widget, root) and not root.rect().contains(place(widget, root))
    ]
    for widget in controls(root):
        icon_alone = isinstance(widget, QToolButton) and (
            not widget.text() or widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        need = widget.iconSize() if icon_alone else widget.minimumSizeHint()
        if widget.height() < need.height() or widget.width() < need.width():
            short.append(widget)
    return {(named(w), w.size().toTuple()) for w in short}


def covered(root):
    """Return pairs of controls of one parent that lie over each other."""
    pairs = set()
    for first, second in itertools.combinations(controls(root), 2):
        together = first.parentWidget() is second.parentWidget()
        if together and first.geometry().intersects(second.geometry()):
            pairs.add((named(first), named(second)))
    return pairs


def assert_readable(root):
    for _ in range(_LAYERS):
        QApplication.processEvents()  # layouts take their places, each then asks the one round it
    short = clipped(root)
    assert not short, short
    over = covered(root)
    assert not over, over
