"""Little room, the wheel, and pages: what must stay within reach."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QUndoStack, QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QToolButton

from anatomyapp.gui.components import Select, Slider, chip_button
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.view.intent import Intent
from anatomyapp.gui.view.view_bar import ViewBar
from anatomyapp.scene.camera import StandardView
from anatomyapp.session.event import Origin

NARROW_PX = 420


@pytest.fixture
def bar(qtbot, look):
    made = ViewBar(QUndoStack())
    made.offer(Intent.LANDMARKS, possible=True)
    made.offer(Intent.BREATHE, possible=True)
    qtbot.addWidget(made)
    made.show()
    return made


def names(bar):
    shown = (b for b in bar.findChildren(QToolButton) if b.isVisible())
    return {button.accessibleName().split(":")[0] for button in shown}


def turn_wheel(widget):
    event = QWheelEvent(
        QPointF(widget.rect().center()), QPointF(), QPoint(), QPoint(0, -240),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_a_wide_bar_shows_all_and_no_menu_of_the_rest(bar):
    bar.fit(2000)
    assert {"View", "Isolate", "Undo", "Redo", "Picture", "Landmarks"} <= names(bar)
    assert "More" not in names(bar)


def test_a_narrow_bar_fits_and_its_menu_does_what_was_folded(qtbot, bar):
    bar.fit(2000)
    wide = names(bar)
    bar.fit(NARROW_PX)
    assert bar.sizeHint().width() <= NARROW_PX
    assert {"View", "Isolate", "Fit", "More"} <= names(bar) < wide | {"More"}
    more = next(b for b in bar.findChildren(QToolButton) if b.accessibleName() == "More")
    more.menu().aboutToShow.emit()
    reset = next(a for a in more.menu().actions() if "start view" in a.text())
    with qtbot.waitSignal(bar.intended) as asked:
        reset.trigger()
    assert asked.args == [Intent.RESET]
    bar.fit(2000)
    assert names(bar) == wide


def test_what_the_atlas_has_not_is_never_unfolded(bar):
    bar.offer(Intent.BREATHE, possible=False)
    for room in (NARROW_PX, 2000):
        bar.fit(room)
        assert "Breathing" not in names(bar)


def test_the_wheel_changes_no_value(qtbot, look):
    slider, choice = Slider("Age", 0, 100, 50), Select("Sex")
    choice.addItems(["Female", "Male"])
    for widget in (slider, choice):
        qtbot.addWidget(widget)
        widget.show()
        turn_wheel(widget)
    assert (slider.value(), choice.currentIndex()) == (50, 0)


def test_the_page_of_keys_is_read_to_its_end_by_keyboard(qtbot, running):
    running.window.show_keys()
    dialog = running.window.findChild(Dialog)
    pages = dialog.findChild(QScrollArea).verticalScrollBar()
    for key, place in ((Qt.Key.Key_End, pages.maximum()), (Qt.Key.Key_Home, 0)):
        qtbot.keyClick(running.window.focusWidget(), key)
        assert pages.value() == place
    assert pages.maximum() > 0


def test_a_long_link_gives_way_to_its_room(qtbot, look):
    link = chip_button("T5: a very long name of a feature")
    qtbot.addWidget(link)
    link.show()
    assert link.minimumSizeHint().width() < link.sizeHint().width()
    whole = link.grab().toImage()
    link.resize(link.minimumSizeHint().width(), link.height())
    assert link.grab().toImage() != whole
    assert link.text() == "T5: a very long name of a feature"


def test_the_list_gives_the_model_its_room_once_something_is_flown_to(qtbot, running):
    running.window.resize(1000, 700)
    explore = running.explore
    explore.search()
    assert explore.panel.isVisible()
    qtbot.keyClicks(explore.panel.field, "rib")
    qtbot.keyClick(explore.panel.field, Qt.Key.Key_Return)
    assert not explore.panel.isVisible()


def test_no_quiz_is_offered_on_what_has_no_surface(running):
    card = running.explore.card
    card.offer_quiz()
    assert card._quiz.isHidden()  # nothing is chosen
    running.explore.explorer.select(next(iter(running.atlas.meshes)), Origin.TREE)
    assert not card._quiz.isHidden()


def test_the_compass_becomes_words_where_there_is_little_room(qtbot, running):
    pane = running.explore.pane
    assert pane.compass.isVisible()
    assert not pane.chip.isVisible()
    running.window.resize(1000, 700)
    assert pane.chip.isVisible()
    assert not pane.compass.isVisible()
    pane.viewing.look_from(StandardView.LEFT)
    assert pane.chip.text().strip() == "Left"
    assert pane.chip.width() >= pane.chip.sizeHint().width()
    with qtbot.waitSignal(pane.chip.view_wanted) as asked:
        pane.chip.menu().actions()[1].trigger()
    assert asked.args == [StandardView.POSTERIOR]


def test_the_lowest_bar_goes_where_bars_would_cover_most_of_the_model(running, explore):
    running.window.resize(1280, 480)
    explore.middle.open_section(0.5)
    assert explore.cut.bar.isVisible()
    assert not explore.bar.isVisible()
    explore.cut.toggle()
    assert explore.bar.isVisible()
