"""With text of double size, and on screens of double density, nothing is clipped or covered."""

from __future__ import annotations

import itertools

import pytest
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

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.preferences import Preferences
from anatomyapp.gui.theme import Scheme
from anatomyapp.gui.view.compass import Compass
from anatomyapp.gui.view.intent import Intent
from anatomyapp.session.event import Origin
from anatomyapp.settings import Language

CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QLabel, QAbstractSlider)
WIDEST_PX = (1280, 800)
RIB = StructureId("rib-1-left")


@pytest.fixture
def preferences(preferences):
    return Preferences(
        Scheme.LIGHT, 2.0, reduce_motion=True, dismissed=preferences.dismissed,
        language=Language.ENGLISH,
    )  # fmt: skip


@pytest.fixture
def look(look):
    look.choose(Scheme.LIGHT, 2.0)
    return look


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
    QApplication.processEvents()  # layouts take their places
    assert clipped(root) == set()
    assert covered(root) == set()


@pytest.mark.parametrize("width", [1280, 1000, 640])
def test_exploring_has_room(running, width):
    running.window.resize(width, 800)
    assert_readable(running.window)
    running.explore.explorer.select(RIB, Origin.TREE)
    running.explore.card.offer_quiz()
    assert_readable(running.window)


@pytest.mark.parametrize(
    "intent", [Intent.EXPLODE, Intent.DISTANCE, Intent.VIEWS, Intent.CUT, Intent.BREATHE]
)
def test_the_bars_over_the_model_have_room(running, explore, intent):
    explore.obey(intent)
    assert_readable(running.window)


def test_the_section_has_room(running, explore):
    explore.cut.toggle()
    explore.middle.open_section(0.5)
    assert_readable(running.window)


def test_settings_keys_and_learner_have_room(running):
    window = running.window
    for ask in (window.show_settings, window.show_keys, window.learner_wanted.emit):
        ask()
        dialog = next(d for d in window.findChildren(Dialog) if d.isVisible())
        assert_readable(dialog)
        dialog.close_dialog()


def test_the_dialogs_of_exploring_have_room(running, explore):
    explore.tools.views.keep()
    assert_readable(explore.tools.views.dialog)
    explore.tools.views.dialog.close_dialog()
    running.export.ask()
    dialog = next(d for d in running.window.findChildren(Dialog) if d.isVisible())
    assert_readable(dialog)
