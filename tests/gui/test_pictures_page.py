"""The 2D comparison: plates are paged through, enlarged and named by keys; looks are told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt

from anatomyapp.gui.study.pictures_page import PicturesPage, PlateLook

pytestmark = pytest.mark.usefixtures("look")


class HeldClock:
    """A clock that a test moves."""

    def __init__(self):
        self.seconds = 5.0

    def monotonic_s(self):
        return self.seconds


@pytest.fixture
def clock():
    return HeldClock()


@pytest.fixture
def page(qtbot, kept, tiny_atlas, drawer, clock):
    made = PicturesPage(tiny_atlas, drawer, clock)
    kept.append(made)
    qtbot.addWidget(made)
    made.told = []
    made.looked.connect(made.told.append)
    made.resize(1000, 640)
    with qtbot.waitSignal(made.view.first_drawn):
        made.show()
    made.begin()
    return made


def test_looks_are_told_with_their_time_when_the_page_is_turned(qtbot, page, clock):
    clock.seconds += 4
    qtbot.keyClick(page.list, Qt.Key.Key_Right)
    clock.seconds += 2
    qtbot.keyClick(page, Qt.Key.Key_L)
    clock.seconds += 3
    page.leave()
    clock.seconds += 1
    page.hide()  # nothing more to tell
    first, second = page.plates[:2]
    assert page.told == [
        PlateLook(first.id, 4.0, labels=True),
        PlateLook(second.id, 2.0, labels=True),
        PlateLook(second.id, 3.0, labels=False),
    ]


def test_hidden_time_counts_for_no_plate(page, clock):
    clock.seconds += 1
    page.hide()
    clock.seconds += 100
    page.show()
    clock.seconds += 2
    page.leave()
    assert [each.seconds for each in page.told] == [1.0, 2.0]


def test_keys_turn_pages_up_to_both_ends(qtbot, page):
    qtbot.keyClick(page.list, Qt.Key.Key_PageUp)
    assert page.plate == page.plates[0]
    for _ in range(len(page.plates) + 2):
        qtbot.keyClick(page.list, Qt.Key.Key_PageDown)
    assert page.plate == page.plates[-1]
    qtbot.keyClick(page.list, Qt.Key.Key_Up)
    assert page.plate == page.plates[-2]


def test_a_plate_is_enlarged_and_pushed_but_never_turned(qtbot, page):
    before = page.view.scene.camera
    qtbot.keyClick(page.list, Qt.Key.Key_Plus)
    page.view.enlarge(2.0, QPointF(100, 100))
    qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    after = page.view.scene.camera
    assert page.view.loupe.zoom == pytest.approx(2.8)
    assert (after.eye() == before.eye()).all()
    assert (after.axes() == before.axes()).all()
    qtbot.keyClick(page, Qt.Key.Key_0)
    assert page.view.loupe.zoom == 1.0
    assert page.plate == page.plates[0]


def test_another_plate_is_shown_whole(page):
    page.view.enlarge(3.0)
    page.turn(1)
    assert page.view.loupe.zoom == 1.0


def test_names_stand_on_a_plate_and_go_at_a_key(qtbot, page):
    page.turn(6)  # the sternum
    page.view.finish()
    page.view.grab()
    named = {label.structure for label in page.view.labels}
    assert named
    assert named <= page.plate.shown
    qtbot.keyClick(page.list, Qt.Key.Key_L)
    assert page.view.labels == ()
