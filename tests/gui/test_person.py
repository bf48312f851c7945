"""Whose chest is shown: the dialog, and the window that takes another's place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from anatomyapp.atlas.person import PERSON, Person, PersonFigures, Sex, read_person_figures
from anatomyapp.content import models_folder
from anatomyapp.gui import start
from anatomyapp.gui.components import Slider
from anatomyapp.gui.main_window import MainWindow
from anatomyapp.gui.person import PersonDialog, words
from anatomyapp.gui.preferences import Preferences, PreferencesFile
from anatomyapp.gui.running import Running, StartOptions
from anatomyapp.session.event import Origin

_MAN, _WOMAN = Person(Sex.MALE, 176, 30), Person(Sex.FEMALE, 158, 64)


@pytest.fixture(scope="module")
def figures() -> PersonFigures:
    return read_person_figures(models_folder() / "thorax" / PERSON)


@pytest.fixture
def dialog(window, figures) -> PersonDialog:
    window.show()
    made = PersonDialog(window, figures, _MAN)
    made.open_dialog(made.show_button)
    return made


def sliders(dialog: PersonDialog) -> tuple[Slider, Slider]:
    stature, age = dialog.findChildren(Slider)
    return stature, age


def test_the_dialog_begins_with_who_is_shown(dialog):
    assert dialog.person == _MAN


def test_the_sliders_end_where_the_relations_do(dialog, figures):
    stature, age = sliders(dialog)
    assert stature.minimum() == figures.value("least_stature", Sex.MALE)
    assert stature.maximum() == figures.value("greatest_stature", Sex.MALE)
    assert age.maximum() == figures.value("greatest_age", Sex.MALE)


def test_another_sex_brings_its_own_stature(qtbot, dialog, figures):
    qtbot.keyClick(dialog._sex, Qt.Key.Key_Up)
    assert dialog.person.sex is Sex.FEMALE
    assert dialog.person.stature_cm == figures.value("stature", Sex.FEMALE)


def test_the_keyboard_moves_a_slider(qtbot, dialog):
    stature, _ = sliders(dialog)
    qtbot.keyClick(stature, Qt.Key.Key_Right)
    assert dialog.person.stature_cm == 177


def test_show_says_who_and_closes(qtbot, dialog):
    _, age = sliders(dialog)
    age.setValue(70)
    said = []
    dialog.person_chosen.connect(said.append)
    qtbot.mouseClick(dialog.show_button, Qt.MouseButton.LeftButton)
    assert said == [Person(Sex.MALE, 176, 70)]
    assert not dialog.isVisible()


@pytest.fixture
def people_pack(tiny_pack: Path) -> Path:
    shutil.copy(models_folder() / "thorax" / PERSON, tiny_pack)
    return tiny_pack


def shown() -> list[MainWindow]:
    tops = QApplication.topLevelWidgets()
    return [top for top in tops if isinstance(top, MainWindow) and top.isVisible()]


def running_of(window: MainWindow) -> Running:
    (running,) = window.findChildren(Running)
    return running


@pytest.fixture
def opened(qtbot, window, people_pack, tmp_path) -> Running:
    """The window on a pack that can be fitted to a person."""
    options = StartOptions(people_pack, tmp_path / "home", store=str(tmp_path / "r.sqlite"))
    assert not start.fill(window, options)
    running = running_of(window)
    with qtbot.waitSignal(running.explore.pane.view.first_drawn):
        window.show()
    return running


def test_the_bar_says_who_is_shown(opened):
    tips = [w.toolTip() for w in opened.window.bar.children() if hasattr(w, "toolTip")]
    assert any(words(_MAN) in tip for tip in tips)


def test_another_person_comes_in_a_window_that_takes_the_place(qtbot, opened):
    opened.explore.explorer.select("rib-2-left", Origin.TREE)
    before = opened.bench.scene
    opened.people.show(_WOMAN)
    (window,) = shown()
    qtbot.addWidget(window)
    assert window is not opened.window
    other = running_of(window)
    assert other.atlas.person == _WOMAN
    after = other.bench.scene
    assert (after.visible, after.selected) == (before.visible, before.selected)
    assert after.camera.azimuth_deg == before.camera.azimuth_deg
    assert window.geometry() == opened.window.geometry()
    window.close()


def test_the_person_is_remembered(qtbot, opened):
    opened.people.show(_WOMAN)
    (window,) = shown()
    qtbot.addWidget(window)
    assert PreferencesFile(opened.options.folder).read()[0].person == _WOMAN
    running_of(window).people.show(_MAN)
    (last,) = shown()
    qtbot.addWidget(last)
    assert running_of(last).atlas.person is None
    assert PreferencesFile(opened.options.folder).read()[0].person is None
    last.close()


def test_the_same_person_changes_nothing(opened):
    opened.people.show(_MAN)
    assert shown() == [opened.window]


@pytest.mark.parametrize("text", ["", "female", "other 163 30", "female tall 30", "male nan 30 1"])
def test_a_person_that_makes_no_sense_is_the_packs_own(tmp_path, text):
    keeper = PreferencesFile(tmp_path)
    keeper.write(Preferences())
    path = tmp_path / "window.ini"
    path.write_text(f"[model]\nperson={text}\n", encoding="utf-8")
    assert PreferencesFile(tmp_path).read()[0].person is None
