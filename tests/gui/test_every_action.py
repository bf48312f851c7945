"""Every action of exploring has a key or a reason, can be taken back, and goes on record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QShortcut
from undone import told

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.explore.place import ExplorePlace
from anatomyapp.gui.key_page import key_chapters
from anatomyapp.gui.view.intent import Intent, key_of
from anatomyapp.scene.camera import StandardView
from anatomyapp.scene.cut import CutKind
from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.session.event import (
    Event,
    Origin,
    StructureSelected,
    StructuresHidden,
    StructuresIsolated,
    StructuresShown,
    ViewChanged,
)
from anatomyapp.session.exploration import (
    AidUsed,
    Measured,
    ModelCut,
    PinPlaced,
    PlacesPointedAt,
    SavedViewUsed,
    StructuresExploded,
    StructuresFaded,
    StructuresSelected,
)

MANUBRIUM, RIB = StructureId("manubrium"), StructureId("rib-1-left")
STEP = ""  # undo takes it back
CAMERA = "how it is looked at, not what is shown: undo would take minutes of looking back"
WISH = "a wish about the window, kept with the preferences"
KEPT = "kept until it is removed, with a button of its own"


@dataclass(frozen=True)
class Action:
    """What a person can do.

    Parameters
    ----------
    keys
        As on the page of keys.
    event
        What goes on record.
    undo
        Why no undo takes it back; empty where it does.
    """

    name: str
    keys: str
    do: Callable[[ExplorePlace], None]
    event: type[Event]
    undo: str = STEP


def _select(explore):
    explore.explorer.select(RIB, Origin.TREE)


def _selected(intent):
    def do(explore):
        _select(explore)
        explore.commands.obey(intent)

    return do


def _hidden(explore):
    _selected(Intent.HIDE)(explore)
    explore.commands.obey(Intent.GHOSTS)


def _show(explore):
    _selected(Intent.HIDE)(explore)
    explore.commands.obey(Intent.SHOW_ALL)


def _measure(explore):
    _at(explore, Intent.DISTANCE, MANUBRIUM, StructureId("sternum-body"))


def _angle(explore):
    _at(explore, Intent.ANGLE, MANUBRIUM, StructureId("sternum-body"), RIB)


def _pin(explore):
    _at(explore, Intent.PIN, MANUBRIUM)
    explore.tools.pins.dialog.field.setPlainText("here")
    explore.tools.pins.dialog.save.click()


def _at(explore, intent, *structures):
    view = explore.pane.view
    view.finish()
    explore.commands.obey(intent)
    for structure in structures:
        x, y = view.picture.anchors((structure,))[structure]
        view.place_clicked.emit(QPointF(x, y) / view.pixel_ratio)


def _keep(explore):
    explore.commands.obey(Intent.KEEP_VIEW)
    explore.tools.views.dialog.save.click()


def _show_kept(explore):
    _keep(explore)
    explore.commands.obey(Intent.EXPLODE)
    explore.tools.views.show_number(1)


def _cut(explore):
    explore.commands.obey(Intent.CUT)
    explore.cut.turn_to(CutKind.CORONAL)


def _search(explore):
    explore.panel.field.setText("manubrium")
    explore.panel.field.returnPressed.emit()


def _go_back(explore):
    _select(explore)
    explore.explorer.select(MANUBRIUM, Origin.TREE)
    explore.tools.recent.go(-1)


ACTIONS = (
    Action("select", "Click", _select, StructureSelected),
    Action("add to the selection", "Click", lambda e: e.explorer.select(
        RIB, Origin.MODEL, added=True), StructureSelected),
    Action("box", "Shift-drag", lambda e: e.explorer.select_many([RIB], "box"), StructuresSelected),
    Action("all of a kind", "Right-click", lambda e: e.explorer.select_many([RIB], "kind"),
           StructuresSelected),
    Action("next structure", "Tab", lambda e: e.explorer.walk(1), StructureSelected),
    Action("structure before", "Alt+Left", _go_back, StructureSelected),
    Action("search", "Ctrl+F", _search, StructureSelected),
    Action("follow a link", "Click", lambda e: e.card.structure_wanted.emit(RIB),
           StructureSelected),
    Action("isolate", "I", _selected(Intent.ISOLATE), StructuresIsolated),
    Action("hide", "H", _selected(Intent.HIDE), StructuresHidden),
    Action("show all", "S", _show, StructuresShown),
    Action("ghosts", "G", _hidden, StructuresFaded),
    Action("fade", "V", _selected(Intent.FADE), StructuresFaded),
    Action("x-ray", "X", _selected(Intent.XRAY), StructuresFaded),
    Action("explode", "E", lambda e: e.commands.obey(Intent.EXPLODE), StructuresExploded),
    Action("cut", "C", _cut, ModelCut),
    Action("measure a distance", "D", _measure, Measured),
    Action("measure an angle", "A", _angle, Measured),
    Action("pin", "P", _pin, PinPlaced),
    Action("mark a feature", "Click", lambda e: e.explorer.choose_feature(
        FeatureOn(RIB, "rib-head"), Origin.CARD), PlacesPointedAt),
    Action("show a saved view", "Ctrl+1 – 9", _show_kept, SavedViewUsed),
    Action("keep a view", "W", _keep, SavedViewUsed, KEPT),
    Action("names", "L", lambda e: e.commands.obey(Intent.LABELS), AidUsed, WISH),
    Action("turntable", "O", lambda e: e.commands.obey(Intent.TURNTABLE), AidUsed, CAMERA),
    Action("six views", "1 – 6", lambda e: e.pane.viewing.look_from(StandardView.LEFT), ViewChanged,
           CAMERA),
    Action("fly to", "Double-click", lambda e: e.commands.fly_to(RIB), ViewChanged, CAMERA),
    Action("zoom", "Wheel", lambda e: e.commands.obey(Intent.ZOOM_IN), ViewChanged, CAMERA),
)  # fmt: skip


@pytest.fixture
def heard(explore: ExplorePlace) -> list[Event]:
    """What the place says for the record."""
    events: list[Event] = []
    explore.happened.connect(events.append)
    return events


def test_each_action_is_recorded_and_taken_back(qtbot, explore, heard):
    explore.pane.viewing.look_from(StandardView.ANTERIOR)
    bench = explore.pane.bench
    first, stack = bench.scene, bench.undo_stack
    for action in ACTIONS:
        heard.clear()
        action.do(explore)
        qtbot.waitUntil(lambda kind=action.event: kind in map(type, heard))
        if not action.undo:
            assert stack.canUndo(), action.name
            while stack.canUndo():
                stack.undo()
            assert told(bench.scene) == told(first), action.name
        explore.tools.rest()
        explore.pane.flight.stop()
        bench.show(first)
        stack.clear()


def pressed():
    """Return what stands on the page of keys."""
    return {keys for _, rows in key_chapters() for keys, _ in rows}


def test_each_action_stands_on_the_page_of_keys(look):
    assert {action.keys for action in ACTIONS} <= pressed()


def test_each_wish_of_the_model_stands_on_the_page_of_keys(look):
    assert {key_of(intent) for intent in Intent} <= pressed()


def test_each_shortcut_of_the_window_stands_on_the_page_of_keys(running):
    said = " ".join(f"{keys} {words}" for _, rows in key_chapters() for keys, words in rows)
    ranges = {f"Ctrl+{n}": "Ctrl+1 – 9" for n in range(2, 10)} | {
        f"Alt+{n}": "Alt+2 and on" for n in range(3, 10)
    }
    shortcuts = {s.key().toString() for s in running.window.findChildren(QShortcut)}
    assert {keys for keys in shortcuts if ranges.get(keys, keys) not in said} == set()
