"""Measuring in the real window, by pointer and by keys."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.view.intent import Intent
from anatomyapp.gui.view.measure_bar import Tool
from anatomyapp.scene.annotations import MeasureKind
from anatomyapp.scene.camera import StandardView
from anatomyapp.scene.explode import offsets
from anatomyapp.scene.picking import projected
from anatomyapp.session.exploration import Measured, MeasureRemoved

MANUBRIUM, BODY = StructureId("manubrium"), StructureId("sternum-body")
LEFT = Qt.MouseButton.LeftButton

pytestmark = pytest.mark.usefixtures("seen_from_front")


@pytest.fixture
def annotate(explore):
    return explore.tools.annotate


def at(view, place):
    size = view.width(), view.height()
    ((x, y, _),) = projected(view.scene.camera, np.array([place], float), size)
    return QPoint(round(x), round(y))


def measured(bench):
    return bench.scene.annotations.measures


def test_two_clicks_measure_a_distance_on_the_surface(qtbot, explore, bench, annotate):
    view = explore.pane.view
    qtbot.keyClick(view, Qt.Key.Key_D)
    for place in ((-20, -96, 60), (20, -96, 60)):
        qtbot.mouseClick(view, LEFT, pos=at(view, place))
    (measure,) = measured(bench)
    assert annotate.finder.value_of(measure, bench.scene) == pytest.approx(40, abs=1.5)
    assert [spot.structure for spot in measure.spots] == [MANUBRIUM, MANUBRIUM]
    assert not bench.scene.selected


def test_three_clicks_measure_an_angle(qtbot, explore, bench, annotate):
    view = explore.pane.view
    qtbot.keyClick(view, Qt.Key.Key_A)
    view.finish()
    for place in ((20, -96, 60), (-20, -96, 60), (-20, -96, 80)):
        qtbot.mouseClick(view, LEFT, pos=at(view, place))
    (measure,) = measured(bench)
    assert annotate.finder.value_of(measure, bench.scene) == pytest.approx(90, abs=3)


def test_a_measure_is_one_step_and_is_recorded(qtbot, explore, bench, annotate):
    said = []
    explore.tools.chronicle.happened.connect(said.append)
    _measure(qtbot, explore)
    bench.undo_stack.undo()
    assert not measured(bench)
    bench.undo_stack.redo()
    kinds = [type(event) for event in said]
    assert kinds == [Measured, MeasureRemoved, Measured]
    assert said[0].structures == (MANUBRIUM, MANUBRIUM)


def test_a_measure_is_listed_and_can_be_removed(qtbot, explore, bench, annotate):
    _measure(qtbot, explore)
    annotate.bar.removed.emit(1)
    assert not measured(bench)
    bench.undo_stack.undo()
    assert len(measured(bench)) == 1


def test_dragging_turns_the_model_while_measuring(qtbot, explore, bench):
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_D)
    before = bench.scene.camera
    view = explore.pane.view
    qtbot.mousePress(view, LEFT, pos=QPoint(300, 300))
    qtbot.mouseMove(view, QPoint(340, 300))
    qtbot.mouseRelease(view, LEFT, pos=QPoint(340, 300))
    assert not explore.tools.annotate.pending
    assert bench.scene.camera != before or view.scene.camera == before


def test_a_click_beside_the_model_places_nothing(qtbot, explore, annotate):
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_D)
    qtbot.mouseClick(explore.pane.view, LEFT, pos=QPoint(3, 300))
    assert not annotate.pending


def test_escape_puts_the_tool_away_and_clicks_choose_again(qtbot, explore, bench, annotate):
    view = explore.pane.view
    qtbot.keyClick(view, Qt.Key.Key_D)
    assert annotate.bar.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not annotate.bar.isVisible()
    qtbot.mouseClick(view, LEFT, pos=at(view, (0, -96, 60)))
    assert bench.scene.selected == {MANUBRIUM}


def test_all_is_done_by_keys(qtbot, explore, bench, annotate):
    view = explore.pane.view
    qtbot.keyClick(view, Qt.Key.Key_D)
    annotate._cross = QPointF(at(view, (-18, -96, 60)))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Backspace)
    assert not annotate.pending
    qtbot.keyClick(view, Qt.Key.Key_Return)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert len(measured(bench)) == 1


def test_a_place_snaps_to_the_middle_of_a_feature(explore, annotate):
    explore.pane.viewing.look_from(StandardView.SUPERIOR)
    view = explore.pane.view
    view.finish()
    spots = annotate.finder._candidates(view.scene, StructureId("rib-1-left"))
    where = at(view, spots[0].point)
    around = [QPointF(where.x() + x, where.y() + y) for x in (-4, 4) for y in (-4, 4)]
    assert spots[0] in [annotate.finder.spot_at(view, place) for place in around]


def test_a_measure_goes_with_what_stands_apart_but_keeps_its_value(qtbot, explore, bench, annotate):
    _measure(qtbot, explore)
    (measure,) = measured(bench)
    before = annotate.finder.place_of(measure.spots[0], bench.scene)
    value = annotate.finder.value_of(measure, bench.scene)
    explore.commands.obey(Intent.EXPLODE)
    after = annotate.finder.place_of(measure.spots[0], bench.scene)
    assert after - before == pytest.approx(0.6 * offsets(explore.pane.atlas)[MANUBRIUM], abs=1e-6)
    assert annotate.finder.value_of(measure, bench.scene) == pytest.approx(value)
    assert not annotate.bar.note.isHidden()


def test_a_place_is_found_where_a_structure_stands_apart(explore, bench, annotate):
    explore.commands.obey(Intent.EXPLODE)
    view = explore.pane.view
    view.finish()
    shown = np.array([0.0, -96.0, 60.0]) + 0.6 * offsets(explore.pane.atlas)[MANUBRIUM]
    spot = annotate.finder.spot_at(view, QPointF(at(view, shown)))
    assert spot.structure == MANUBRIUM
    assert spot.point == pytest.approx((0, -96, 60), abs=1.5)


def test_the_value_stands_on_the_model(qtbot, explore, bench):
    view = explore.pane.view
    before = view.grab().toImage()
    _measure(qtbot, explore)
    explore.commands.obey(Intent.DISTANCE)
    qtbot.waitUntil(lambda: view.sharp)
    assert view.grab().toImage() != before


def test_the_button_stays_pressed_while_the_tool_is_in_hand(explore, annotate):
    button = explore.bar._tools[Intent.DISTANCE]
    annotate.take(Tool.ANGLE)
    assert button.isChecked()
    annotate.end()
    assert not button.isChecked()
    assert MeasureKind.ANGLE.places == 3


def _measure(qtbot, explore):
    view = explore.pane.view
    qtbot.keyClick(view, Qt.Key.Key_D)
    for place in ((-20, -96, 60), (20, -96, 60)):
        qtbot.mouseClick(view, LEFT, pos=at(view, place))
