"""The window: names for every control, no trap, readable at twice the size, honest errors."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from anatomyapp.errors import Fault
from anatomyapp.gui.components import Toast
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.preferences import Preferences, PreferencesFile
from anatomyapp.gui.theme import DARK, LIGHT, Scheme
from anatomyapp.gui.welcome import WELCOME
from anatomyapp.session.event import Origin


def stops(window):
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
    ]


def dialog_of(window):
    return next(d for d in window.findChildren(Dialog) if d.isVisible())


def test_every_control_has_a_name_and_a_fair_size(running):
    running.explore.explorer.select("rib-1-left", Origin.TREE)
    QApplication.processEvents()
    for widget in stops(running.window):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget
        assert min(widget.width(), widget.height()) >= 24, widget


def test_tab_goes_round_the_window_without_a_trap(qtbot, running):
    window, view = running.window, running.explore.pane.view
    running.explore.panel.field.setFocus()
    seen = set()
    for _ in range(60):
        focus = window.focusWidget()
        seen.add(focus)
        if focus is view:
            qtbot.keyClick(view, Qt.Key.Key_Escape)
        else:
            qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert running.explore.panel.field in seen
    assert view in seen
    assert len(seen) >= 10


def test_the_keyboard_brings_the_ring_and_the_mouse_takes_it_away(qtbot, running):
    window, field = running.window, running.explore.panel.field
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: window.ring.target is not None)
    assert window.ring.target is window.focusWidget()
    qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=window.bar.pos())
    qtbot.waitUntil(lambda: window.ring.target is None)


def test_f6_goes_from_region_to_region(qtbot, running):
    window, explore = running.window, running.explore
    explore.panel.field.setFocus()
    window.next_region()
    assert explore.pane.isAncestorOf(window.focusWidget())


def test_the_scheme_switch_changes_every_colour_and_is_remembered(qtbot, running, tmp_path):
    window = running.window
    light = _corner(window)
    window.switch_scheme()
    assert light == LIGHT.surface.lower()
    assert _corner(window) == DARK.surface.lower()
    assert PreferencesFile(running.options.folder).read()[0].scheme is Scheme.DARK


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_words_are_clipped(qtbot, running, scale):
    window = running.window
    window.change(replace(window.preferences, text_scale=scale))
    running.explore.explorer.select("rib-1-left", Origin.TREE)
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: not _clipped(window))


def test_an_error_says_what_and_can_be_copied_and_closed(qtbot, running):
    window = running.window
    window.show_error("Bank not imported: 1 fault", "Nothing was changed.", (
        Fault("line 12", "left rib 13 is not in this model", "write rib-12-left"),
    ))  # fmt: skip
    dialog = dialog_of(window)
    words = " ".join(label.accessibleName() for label in dialog.findChildren(QLabel))
    assert "Bank not imported: 1 fault" in words
    assert "line 12" in words
    assert "write rib-12-left" in words
    copy = next(b for b in dialog.findChildren(QPushButton) if "Copy" in b.text())
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert "left rib 13" in QGuiApplication.clipboard().text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_tab_stays_inside_a_dialog(qtbot, running):
    running.window.show_keys()
    dialog = dialog_of(running.window)
    for _ in range(5):
        qtbot.keyClick(running.window.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.isAncestorOf(running.window.focusWidget())


def test_a_warning_stays_and_other_toasts_go(running):
    assert Toast("Camera unplugged", tone="warning").stays
    assert not Toast("Picture saved").stays


def test_the_welcome_leads_on_as_a_guest_or_under_a_name(qtbot, running):
    running.window.change(replace(running.window.preferences, dismissed=frozenset()))
    running.greet()
    welcome = running.learners.welcome
    assert welcome.isVisible()
    qtbot.keyClicks(welcome.choice.field, "Maple Heron")
    with qtbot.waitSignal(running.learners.changed) as changed:
        qtbot.keyClick(welcome.choice.field, Qt.Key.Key_Return)
    assert changed.args == ["Maple Heron"]
    assert running.learners.welcome is None
    assert running.explore.card.isVisible()
    assert WELCOME in running.window.preferences.dismissed
    assert PreferencesFile(running.options.folder).last_learner() == "Maple Heron"


def test_preferences_are_kept(qapp, tmp_path):
    kept = Preferences(Scheme.DARK, 1.5, True, False, frozenset({"explore"}), b"\x01\x02")
    PreferencesFile(tmp_path).write(kept)
    assert PreferencesFile(tmp_path).read() == (kept, "")


def test_senseless_preferences_count_as_the_default(qapp, tmp_path):
    (tmp_path / "window.ini").write_text("[look]\ntext_scale=huge\n[view]\nlabels=true\n")
    assert PreferencesFile(tmp_path).read()[0].text_scale == 1.0


def _corner(window):
    image = window.grab().toImage()
    return image.pixelColor(image.width() // 2, 10).name()


def _clipped(window):
    """Return the visible one-line labels and buttons that have less room than their words."""
    return [
        widget.text()
        for kind in (QLabel, QPushButton)
        for widget in window.findChildren(kind)
        if widget.isVisible()
        and widget.text()
        and not (isinstance(widget, QLabel) and widget.wordWrap())
        and widget.width() < widget.fontMetrics().horizontalAdvance(widget.text())
    ]
