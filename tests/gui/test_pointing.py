"""Features, landmarks, relations and mere names in the place to explore."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton

from anatomyapp.atlas.landmark import Landmark, LandmarkType
from anatomyapp.atlas.structure import Misconception, Relation, Side, Structure, StructureId
from anatomyapp.gui.explore.feature_list import FeatureList, FeatureRow
from anatomyapp.gui.explore.statement_list import StatementList
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.gui.running import Running, StartOptions
from anatomyapp.gui.view.intent import Intent
from anatomyapp.scene.pointing import FeatureOn
from anatomyapp.session.event import Origin

RIB, SPACE = StructureId("rib-1-left"), StructureId("space-1-left")
HEAD = FeatureOn(RIB, "rib-head")


def landmark(id_, kind, places, topic):
    return Landmark(
        id=id_, type=kind, side=Side.MIDLINE, name_en=id_.capitalize(), name_la="", ta98="", ta2="",
        geometry=np.array(places, float), definition="Where it is.", structures=(RIB,),
        source="test", caution="it moves", topic=topic,
    )  # fmt: skip


@pytest.fixture
def rich_atlas(tiny_atlas):
    """The tiny atlas with a structure that is only named, landmarks and a misconception."""
    named = Structure(
        SPACE, "space", Side.LEFT, "Left space 1", "Left first space", "Spatium", source="test",
        station="ribs", not_modelled="A space has no surface.",
    )  # fmt: skip
    return replace(
        tiny_atlas,
        structures={**tiny_atlas.structures, SPACE: named},
        relations=(
            *tiny_atlas.relations,
            Relation("rel-9", SPACE, "bounded_by", RIB, "", "rib-head", "typical", "above", "test"),
        ),
        landmarks=(
            landmark("notch", LandmarkType.POINT, [[0, -100, 85]], "points"),
            landmark("midline", LandmarkType.LINE, [[0, -108, 80], [0, -108, -60]], "lines"),
            landmark("field", LandmarkType.AREA, [[-9, -108, 9], [9, -108, 9], [9, -108, -9],
                                                  [-9, -108, -9]], "areas"),
        ),
        misconceptions=(Misconception("mis-1", "t", (RIB,), "Wrong.", "Right.", "", "test"),),
    )  # fmt: skip


@pytest.fixture
def running(qtbot, window, rich_atlas, drawer, tmp_path):
    options = StartOptions(pack=Path("tiny"), folder=tmp_path / "home")
    made = Running(options, rich_atlas, window, drawer)
    made.start()
    with qtbot.waitSignal(made.explore.pane.view.first_drawn):
        window.show()
    yield made
    wait_for_jobs()


def pixels(explore):
    view = explore.pane.view
    view.finish()
    image = view.grab().toImage()
    return np.array(image.constBits(), copy=True)


def test_a_feature_of_the_card_is_marked_and_undo_takes_the_mark_off(qtbot, running, explore):
    explore.explorer.select(RIB, Origin.TREE)
    row = explore.card.findChild(FeatureRow)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert running.bench.scene.pointing.feature == HEAD
    assert row.isChecked()
    running.bench.undo_stack.undo()
    assert running.bench.scene.pointing.feature is None


def test_the_pointer_on_a_feature_marks_its_patch_on_the_model(qtbot, explore):
    explore.explorer.select(RIB, Origin.TREE)
    explore.pane.viewing.fit(frozenset({RIB}))
    before = pixels(explore)
    explore.card.findChild(FeatureRow).hinted.emit(True)
    hinted = pixels(explore)
    explore.card.findChild(FeatureRow).hinted.emit(False)
    assert (before != hinted).any()
    assert (before == pixels(explore)).all()


def test_marking_a_feature_leaves_the_picture_of_the_model_sharp(qtbot, running, explore):
    explore.explorer.select(RIB, Origin.TREE)
    explore.pane.view.finish()
    picture = explore.pane.view.picture
    running.bench.show(running.bench.scene.point(replace(running.bench.scene.pointing,
                                                         feature=HEAD)))  # fmt: skip
    explore.pane.view.repaint()
    assert explore.pane.view.picture is picture


def test_a_search_finds_features_and_landmarks(qtbot, running, explore):
    qtbot.keyClicks(explore.panel.field, "caput")
    qtbot.keyClick(explore.panel.field, Qt.Key.Key_Return)
    assert running.bench.scene.pointing.feature == HEAD
    explore.panel.field.clear()
    qtbot.keyClicks(explore.panel.field, "notch")
    qtbot.keyClick(explore.panel.field, Qt.Key.Key_Return)
    assert running.bench.scene.pointing.landmark == "notch"
    assert not running.bench.scene.selected


def test_a_key_shows_landmarks_and_takes_them_away(qtbot, running, explore):
    bare = pixels(explore)
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_M)
    assert running.bench.scene.pointing.landmarks == {"notch", "midline"}
    assert (bare != pixels(explore)).any()
    qtbot.keyClick(explore.pane.view, Qt.Key.Key_M)
    assert not running.bench.scene.pointing.landmarks
    running.bench.undo_stack.undo()
    assert running.bench.scene.pointing.landmarks == {"notch", "midline"}


def test_a_topic_of_landmarks_is_shown_by_its_eye(qtbot, running, explore):
    tree = explore.panel.tree
    heads = [tree.model().index(i, 0) for i in range(tree.model().rowCount())]
    areas = next(head for head in heads if head.data() == "areas")
    tree.scrollTo(areas)
    eye = QPoint(tree.viewport().width() - 12, tree.visualRect(areas).center().y())
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=eye)
    assert running.bench.scene.pointing.landmarks == {"field"}


def test_a_chosen_landmark_has_a_card_and_esc_leaves_it(qtbot, running, explore):
    explore.explorer.choose_landmark("field")
    assert explore.card.told
    explore.commands.obey(Intent.LEAVE)
    assert not explore.card.told
    assert running.bench.scene.pointing.landmarks == {"field"}


def test_what_is_only_named_stands_in_its_station_and_has_a_card(qtbot, running, explore):
    tree = explore.panel.tree
    ribs = tree.model().index(1, 0)
    rows = [tree.model().index(i, 0, ribs).data() for i in range(tree.model().rowCount(ribs))]
    assert rows[-1] == "Left space 1"
    explore.explorer.select(SPACE, Origin.TREE)
    assert explore.card.structure == SPACE
    assert not running.bench.scene.selected
    explore.explorer.select(RIB, Origin.TREE)
    assert explore.card.structure == RIB


def test_a_sentence_leads_to_the_feature_that_it_names(qtbot, running, explore):
    explore.explorer.select(SPACE, Origin.TREE)
    said = explore.card.findChild(StatementList)
    link = next(b for b in said.findChildren(QAbstractButton) if "Left rib 1" in b.text())
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert running.bench.scene.pointing.feature == HEAD
    assert explore.card.structure == RIB


def test_the_rest_of_a_long_list_of_features_unfolds(qtbot, explore, rich_atlas, look):
    many = tuple(replace(rich_atlas.features[0], id=f"f-{i}") for i in range(7))
    made = FeatureList(replace(rich_atlas, features=many), RIB)
    qtbot.addWidget(made)
    assert len(made.findChildren(FeatureRow)) == 4
    made.choose("f-6")
    assert len(made.findChildren(FeatureRow)) == 7


def test_names_and_landmarks_take_turns_and_the_buttons_say_which(qtbot, running, explore):
    names, landmarks = (explore.bar._tools[k] for k in (Intent.LABELS, Intent.LANDMARKS))
    explore.commands.obey(Intent.LANDMARKS)
    assert (names.isChecked(), landmarks.isChecked()) == (False, True)
    names.click()
    assert (names.isChecked(), landmarks.isChecked()) == (True, False)
    steps = running.bench.undo_stack.count()
    names.click()
    assert not names.isChecked()
    assert running.bench.undo_stack.count() == steps
