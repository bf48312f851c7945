"""Pictures to file and clipboard: larger, without background, with what is written on them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QShortcut

from anatomyapp.gui.explore.picture_export import PictureWish


@pytest.fixture
def export(running):
    return running.export


@pytest.mark.parametrize("enlarge", [1, 4])
def test_a_picture_is_saved_so_many_times_as_large(qtbot, running, export, tmp_path, enlarge):
    view = running.explore.pane.view
    with qtbot.waitSignal(export.taken, timeout=60_000) as taken:
        export.save(tmp_path / "model.png", PictureWish(enlarge))
    image = QImage(str(tmp_path / "model.png"))
    assert (image.width(), image.height()) == (enlarge * view.width(), enlarge * view.height())
    assert (taken.args[0].to, taken.args[0].width) == ("file", image.width())


def test_without_background_the_corners_are_clear_and_the_model_is_not(
    qtbot, running, export, tmp_path
):
    with qtbot.waitSignal(export.taken, timeout=60_000):
        export.save(tmp_path / "clear.png", PictureWish(transparent=True, names=False))
    image = QImage(str(tmp_path / "clear.png"))
    assert image.pixelColor(2, 2).alpha() == 0
    x, y = running.explore.pane.view.picture.anchors(("manubrium",))["manubrium"]
    assert image.pixelColor(round(x), round(y)).alpha() == 255


def test_names_stand_on_the_picture_or_not(qtbot, export, tmp_path):
    images = []
    for names in (True, False):
        with qtbot.waitSignal(export.taken, timeout=60_000):
            export.save(tmp_path / f"{names}.png", PictureWish(names=names))
        images.append(QImage(str(tmp_path / f"{names}.png")))
    assert images[0] != images[1]


def test_a_picture_is_copied(qtbot, running, export):
    with qtbot.waitSignal(export.taken, timeout=60_000):
        export.copy()
    assert QGuiApplication.clipboard().image().width() == running.explore.pane.view.width()


def test_the_dialog_says_how_it_is_wanted(qtbot, export):
    export.ask()
    dialog = export.dialog
    dialog.size_field.setCurrentIndex(3)
    dialog.transparent.setChecked(True)
    with (
        qtbot.waitSignal(dialog.clipboard_wanted) as wanted,
        qtbot.waitSignal(export.taken, timeout=60_000) as taken,
    ):
        dialog._copy()
    assert wanted.args == [4, True, True]
    assert taken.args[0].transparent


def test_a_place_that_cannot_be_written_is_named(qtbot, running, export, tmp_path, monkeypatch):
    said = []
    monkeypatch.setattr(running.window, "show_error", lambda *words, **_: said.append(words))
    export.save(tmp_path / "missing" / "model.png")
    qtbot.waitUntil(lambda: bool(said), timeout=60_000)
    assert "cannot be written" in said[0][1]


def test_keys_take_no_picture_of_what_another_place_hides(running, export):
    keys = running.window.findChildren(QShortcut)
    save = next(each for each in keys if each.key() == QKeySequence("Ctrl+S"))
    running.explore.hide()
    save.activated.emit()
    assert export.dialog is None
    running.explore.show()
    save.activated.emit()
    assert export.dialog is not None
