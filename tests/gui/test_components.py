"""The small parts: what they say, how large they are, what they draw."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from anatomyapp.gui import icons, theme
from anatomyapp.gui.components import (
    CheckBox,
    Chip,
    EmptyState,
    Flow,
    ItemProgress,
    ItemState,
    KeyCap,
    MessageBox,
    Meter,
    Paragraph,
    Toast,
    ToastHost,
    primary_button,
)
from anatomyapp.gui.components.focus import FocusRing
from anatomyapp.gui.job import Job, wait_for_jobs
from anatomyapp.gui.theme import Scheme
from anatomyapp.gui.view.compass import Compass, describe
from anatomyapp.scene.camera import Camera, StandardView

SOURCES = Path(icons.__file__).parents[1]
SENTENCE = "The head of rib 5 meets the bodies of T4 and T5 and the disc between them. " * 3


@pytest.fixture
def shown(qtbot, look):
    """Return a function that shows a widget as wide as is asked for."""

    holders = []  # a widget without an owner is gone at once

    def show(widget, width=300):
        holder = QWidget()
        holders.append(holder)
        column = QVBoxLayout(holder)
        column.addWidget(widget)
        column.addStretch(1)
        qtbot.addWidget(holder)
        holder.resize(width, 400)
        holder.show()
        QApplication.processEvents()
        return widget

    return show


def test_a_paragraph_is_as_high_as_its_lines(shown):
    wide, narrow = shown(Paragraph(SENTENCE), 600), shown(Paragraph(SENTENCE), 200)
    assert narrow.height() > 2 * wide.height()
    assert narrow.height() == narrow.heightForWidth(narrow.width())


def test_what_users_wrote_is_no_mark_up(shown):
    paragraph = shown(Paragraph("<b>rib</b>"))
    assert "&lt;b&gt;" in paragraph.text()
    assert paragraph.accessibleName() == "<b>rib</b>"


def test_progress_says_in_words_what_it_draws(shown):
    states = (ItemState.RIGHT, ItemState.WRONG, ItemState.NOW, ItemState.PARTLY)
    progress = shown(ItemProgress(states))
    said = "Items: 4; 1 right, 1 partly, 1 wrong, 0 answered, 0 ahead"
    assert progress.accessibleName() == said
    image = progress.grab().toImage()
    middles = [image.pixelColor(round(image.width() * x), image.height() // 2) for x in (0.1, 0.35)]
    assert middles[0].name() == theme.LIGHT.success.lower()
    assert middles[1].name() != theme.LIGHT.error.lower()  # hollow


def test_a_meter_is_filled_to_its_share(shown):
    meter = shown(Meter("Facility", 0.5), 200)
    image = meter.grab().toImage()
    at = [
        image.pixelColor(round(image.width() * x), image.height() // 2).name() for x in (0.4, 0.6)
    ]
    assert at == [theme.LIGHT.accent.lower(), theme.LIGHT.surface3.lower()]
    assert meter.accessibleName() == "Facility: 50 %"


def test_a_message_says_tone_by_icon_and_words(shown):
    message = shown(MessageBox("error", "Not quite: that is left rib 3.", "The answer is rib 2."))
    assert message.title.accessibleName() == "Not quite: that is left rib 3."
    assert message.text.isVisible()


def test_flowing_widgets_begin_a_new_row_where_the_width_ends(qtbot, look):
    row = Flow(gap=4)
    qtbot.addWidget(row)
    chips = [Chip("Left costal cartilage 5") for _ in range(3)]
    for chip in chips:
        row.add(chip)
    width = chips[0].sizeHint().width() * 2 + 4
    row.resize(width, row.heightForWidth(width))
    row.show()
    assert [chip.y() > 0 for chip in chips] == [False, False, True]


def test_a_check_box_is_ticked_by_a_click_on_its_words(qtbot, shown):
    box = shown(CheckBox("Reduce motion"))
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert box.isChecked()


def test_an_empty_state_names_what_to_do(shown):
    action = primary_button("Start a quiz")
    empty = shown(EmptyState("search", "Nothing found", "Try another name.", (action,)))
    assert action.isVisible()
    assert empty.text.accessibleName() == "Try another name."


def test_one_toast_at_a_time_inside_the_window(qtbot, window):
    window.show()
    host = ToastHost(window)
    host.show(Toast("Picture copied"))
    host.show(Toast("Settings not kept", SENTENCE, "warning"))
    frames = [w for w in window.findChildren(QWidget) if w.property("box") and w.isVisible()]
    assert len(frames) == 1
    assert window.rect().contains(frames[0].geometry())
    host.dismiss()
    assert not frames[0].isVisible()


def test_caps_and_chips_grow_with_the_text(shown, look):
    small = KeyCap("Ctrl").sizeHint(), Chip("known").sizeHint()
    look.choose(Scheme.LIGHT, 2.0)
    large = KeyCap("Ctrl").sizeHint(), Chip("known").sizeHint()
    assert all(b.width() > 1.7 * a.width() for a, b in zip(small, large, strict=True))


@pytest.mark.parametrize("view", list(StandardView))
def test_the_compass_names_the_side_and_asks_for_it(qtbot, shown, view):
    compass = shown(Compass())
    compass.turn(Camera().seen_from(view))
    nearest = max(compass.discs, key=lambda disc: disc.towards)
    assert nearest.view is view
    with qtbot.waitSignal(compass.view_wanted) as asked:
        qtbot.mouseClick(nearest, Qt.MouseButton.LeftButton)
    assert asked.args == [view]
    assert describe(Camera().seen_from(view)) == view.value.capitalize()


def test_a_view_between_two_sides_has_both_names():
    assert describe(Camera(azimuth_deg=40)) == "Anterior-left"


def test_a_job_brings_its_value_or_its_error(qtbot):
    good, bad = Job(lambda: 6 * 7), Job(lambda: 1 // 0)
    with qtbot.waitSignal(good.done) as done:
        good.start()
    with qtbot.waitSignal(bad.failed) as failed:
        bad.start()
    assert done.args == [42]
    assert isinstance(failed.args[0], ZeroDivisionError)


def test_a_cancelled_job_says_nothing(qtbot):
    job = Job(lambda: 1)
    job.cancel()
    with qtbot.assertNotEmitted(job.done, wait=50):
        job.start()
        wait_for_jobs()


def test_every_icon_is_used_and_every_used_icon_is_there():
    sources = "".join(path.read_text(encoding="utf-8") for path in SOURCES.rglob("*.py"))
    names = {path.stem for path in (SOURCES / "icons").glob("*.svg")}
    assert {name for name in names if f'"{name}"' not in sources} == set()


def test_the_licence_of_the_icons_is_named():
    licence = (SOURCES / "icons" / "LICENSE").read_text(encoding="utf-8")
    assert "Tabler Icons" in licence
    assert "MIT License" in licence


DRAW_WITH_QT = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from anatomyapp.atlas.pack import read_pack
from anatomyapp.errors import DrawingError
from anatomyapp.gui.view.qt_context import QtContext
from anatomyapp.render.renderer import Renderer
from anatomyapp.scene.scene import Scene
application = QGuiApplication([])
atlas = read_pack(Path(sys.argv[1]))
try:
    context = QtContext()
except DrawingError as error:  # a machine without such a driver
    print(error)
else:
    renderer = Renderer(atlas, context=context)
    picture = renderer.draw(Scene(visible=frozenset(atlas.meshes)), (200, 150))
    print(len(picture.anchors(tuple(atlas.meshes))))
"""


def test_qt_draws_where_there_is_no_egl_or_says_what_is_missing(tiny_pack):
    done = subprocess.run(
        [sys.executable, "-c", DRAW_WITH_QT, str(tiny_pack)],
        env={**os.environ, "PYOPENGL_PLATFORM": "glx"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "update the graphics driver" in done.stdout or int(done.stdout) > 5


def test_the_focus_ring_outlives_the_page_that_wore_it(qtbot, look):
    window, page = QWidget(), QWidget()
    first, second = QLineEdit(), QLineEdit()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(page)
    column.addWidget(second)
    QVBoxLayout(page).addWidget(first)
    ring = FocusRing(window)
    ring._follow(None, first)
    Shiboken.delete(page)  # without the focus, so that Qt announces nothing
    ring._follow(None, second)
    assert ring.target in (None, second)
