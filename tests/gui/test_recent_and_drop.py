"""The way back between structures, and packs that are dropped onto the window."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.explore.recent import Trail
from anatomyapp.session.event import Origin

A, B, C = (StructureId(name) for name in ("manubrium", "rib-1-left", "vertebra-t7"))


def test_a_trail_goes_back_and_on_and_forgets_what_lay_ahead():
    trail = Trail().then(A).then(B).then(C)
    assert trail.moved(-1).at == 1
    assert trail.moved(-1).moved(1) == trail == trail.moved(1)
    assert trail.moved(-2).then(C).structures == (A, C)
    assert trail.then(A).recent() == (A, C, B)


def press(window, keys):
    wanted = QKeySequence(keys)
    (shortcut,) = [s for s in window.findChildren(QShortcut) if s.key() == wanted]
    shortcut.activated.emit()


def test_alt_and_arrows_choose_what_was_chosen_before(running, explore):
    for structure in (A, B, C):
        explore.explorer.select(structure, Origin.TREE)
    press(running.window, "Alt+Left")
    press(running.window, "Alt+Left")
    assert explore.card.structure == A
    press(running.window, "Alt+Right")
    assert explore.card.structure == B


def test_the_menu_lists_what_was_chosen_last(explore):
    for structure in (A, B):
        explore.explorer.select(structure, Origin.TREE)
    menu = explore.tools.recent.button.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["Left rib 1", "Manubrium"]
    menu.actions()[1].trigger()
    assert explore.card.structure == A


def test_no_two_shortcuts_share_their_keys(running):
    keys = [s.key().toString() for s in running.window.findChildren(QShortcut)]
    assert len(keys) == len(set(keys))


def drop(window, path):
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), copy, files, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy, files, left, none))


def test_a_dropped_pack_is_shown_in_place_of_this_one(qtbot, running, tiny_pack):
    with qtbot.waitSignal(running.other_wanted) as wanted:
        drop(running.window, tiny_pack)
    assert wanted.args[0].pack == tiny_pack


def test_anything_else_that_is_dropped_is_named_with_what_to_do(
    qtbot, running, tmp_path, monkeypatch
):
    said = []
    monkeypatch.setattr(running.window, "show_error", lambda *words, **_: said.append(words))
    (tmp_path / "photo.jpg").write_bytes(b"x")
    drop(running.window, tmp_path / "photo.jpg")
    qtbot.waitUntil(lambda: bool(said))
    assert said[0][0] == "Pack not opened"
    assert "pack.json" in said[0][1]
