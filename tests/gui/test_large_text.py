"""With text of double size, and on screens of double density, nothing is clipped or covered."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from readable import assert_readable
from tiny_quiz import bank

from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.person import Sex
from anatomyapp.atlas.structure import StructureId
from anatomyapp.content import pack_folder
from anatomyapp.gui.components import Select, Slider
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.instructor.items import ItemsPlace
from anatomyapp.gui.instructor.replay.opening import Workshop
from anatomyapp.gui.instructor.sessions import SessionsPlace
from anatomyapp.gui.person import PersonDialog
from anatomyapp.gui.theme import Scheme
from anatomyapp.gui.view.intent import Intent
from anatomyapp.quiz.response import Means
from anatomyapp.session.event import Origin, SessionStarted
from anatomyapp.session.recorder import Recorder, SystemClock
from anatomyapp.session.store import open_store
from anatomyapp.settings import Language

WIDEST_PX = (1280, 800)
RIB = StructureId("rib-1-left")


@pytest.fixture(params=[Language.ENGLISH, Language.GERMAN])
def language(request):
    return request.param


@pytest.fixture
def preferences(preferences):
    return replace(preferences, text_scale=2.0)


@pytest.fixture
def look(look):
    look.choose(Scheme.LIGHT, 2.0)
    return look


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
    explore.commands.obey(intent)
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


def test_a_quiz_has_room(furnished):
    window = furnished.window
    quiz = next(place for place, _, _ in window.bar._places if place.name == "quiz")
    window.enter(quiz)
    quiz.start_page.press_start()
    assert_readable(window)
    quiz.running_page.asking.point_at("rib-1-left", None, Means.POINTER)
    assert_readable(window)
    quiz.running_page.asking.go_on()
    assert_readable(window)


def test_after_an_answer_the_verdict_is_in_sight(qtbot, furnished):
    window = furnished.window
    quiz = next(place for place, _, _ in window.bar._places if place.name == "quiz")
    window.enter(quiz)
    quiz.start_page.press_start()
    quiz.running_page.asking.point_at("rib-1-left", None, Means.POINTER)
    panel = quiz.running_page.panel
    area = panel.area
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0 or bar.maximum() == 0)
    assert panel.cards.mapTo(area.viewport(), panel.cards.rect().topLeft()).y() >= 0


def test_the_choice_of_a_person_has_room_and_is_in_line(running):
    figures = read_pack(pack_folder("thorax")).people
    dialog = PersonDialog(running.window, figures, figures.typical(Sex.FEMALE))
    dialog.open_dialog(dialog.show_button)
    assert_readable(dialog)
    select, slider = dialog.findChild(Select), dialog.findChild(Slider)
    assert (select.x(), select.width()) == (slider.x(), slider.width())


@pytest.fixture
def shop(tiny_atlas, drawer, tmp_path):
    return Workshop(tiny_atlas, tmp_path, drawer)


@pytest.mark.usefixtures("look")
def test_the_instructor_s_places_have_room(qtbot, kept, shop, tmp_path):
    store = open_store(tmp_path / "record.sqlite")
    learner = store.learner("Maple Heron", at=datetime.now(UTC))
    clock = SystemClock()
    Recorder(store, SessionStarted("0", "tiny", "1"), clock=clock, learner=learner).end()
    for place in (
        SessionsPlace(store, shop),
        ItemsPlace(store, shop.atlas, (bank(),), shop.drawer),
    ):
        kept.append(place)
        qtbot.addWidget(place)
        place.resize(1280, 696)
        place.show()
        place.entered()
        qtbot.waitUntil(lambda place=place: not place.loading)
        assert_readable(place)
    store.close()
