"""With text of double size, and on screens of double density, nothing is clipped or covered."""

from __future__ import annotations

from dataclasses import replace

import pytest
from readable import assert_readable

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.theme import Scheme
from anatomyapp.gui.view.intent import Intent
from anatomyapp.session.event import Origin
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
