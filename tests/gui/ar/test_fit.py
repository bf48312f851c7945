"""The model fitted to the wearer: entered, measured in the picture, shown in AR alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from ar_stage import Stage, tracked, wait
from PySide6.QtCore import QPoint, QPointF, Qt

from anatomyapp.ar.sheet import SheetKind
from anatomyapp.atlas.chest import NOTCH, STERNUM_END, ChestMeasures, breadth_of, range_of
from anatomyapp.atlas.landmark import Landmark, LandmarkType
from anatomyapp.atlas.person import PERSON, Sex, read_person_figures
from anatomyapp.atlas.structure import Side
from anatomyapp.content import models_folder
from anatomyapp.gui.ar.fit.control import WearerFit
from anatomyapp.gui.ar.fit.handles import Spot
from anatomyapp.gui.ar.fit.measuring import to_pixel, to_place
from anatomyapp.gui.ar.pane import ArPane
from anatomyapp.gui.ar.session import Phase
from anatomyapp.gui.job import wait_for_jobs
from anatomyapp.gui.view.drawer import open_drawer
from anatomyapp.scene.film import Pinhole

PINHOLE = Pinhole(1280, 720, 915.0, 915.0, 641.2, 357.6)


def point(name, place):
    return Landmark(
        id=name, type=LandmarkType.POINT, side=Side.MIDLINE, name_en=name, name_la="", ta98="",
        ta2="", geometry=np.array([place], float), definition="", structures=(), source="test",
        caution="",
    )  # fmt: skip


@pytest.fixture
def tiny_atlas(tiny_atlas):
    """The tiny atlas with what a fit needs: two landmarks, figures of persons."""
    marks = point(NOTCH, (0, -92, 84)), point(STERNUM_END, (0, -110, -60))
    people = read_person_figures(models_folder() / "thorax" / PERSON)
    return replace(tiny_atlas, landmarks=marks, people=people)


@pytest.fixture
def drawer(qapp, tiny_atlas):
    made = open_drawer(tiny_atlas)
    yield made
    made.close()


@pytest.fixture
def stage(running, tmp_path):
    made = Stage(running, tmp_path)
    yield made
    made.place.left()
    made.place.fit.body.show(None)
    wait_for_jobs()


@pytest.fixture
def worn(stage, qtbot):
    """A wearer who is seen."""
    stage.begin("chest", kind=SheetKind.CHEST)
    wait(qtbot, lambda: tracked(stage))
    return stage


def fit(qtbot, stage, **measures):
    """Enter measures, and wait until the picture shows them."""
    control = stage.place.fit
    with qtbot.waitSignal(control.changed, timeout=20_000):
        control.desk.form.show_measures(ChestMeasures(**measures))
        control.desk.form.changed.emit(control.desk.form.measures)
    return control


def drawn_breadth(stage):
    return breadth_of(stage.place.pane.view._atlas)


def test_the_form_stands_in_chest_mode_alone(stage, qtbot):
    stage.begin("card")
    assert not stage.place.fit.desk.form.isVisible()
    stage.place.session.wish_for(replace(stage.place.session.wish, kind=SheetKind.CHEST))
    assert stage.place.fit.desk.form.isVisible()


def test_an_entered_breadth_is_shown_while_it_is_typed(worn, qtbot):
    form = worn.place.fit.desk.form
    form.line.click()
    form.breadth.setFocus()
    form.breadth.selectAll()
    with qtbot.waitSignal(worn.place.fit.changed, timeout=20_000):
        qtbot.keyClicks(form.breadth, "320")
    side = range_of(worn.running.atlas, None).side_mm
    assert drawn_breadth(worn) + 2 * side == pytest.approx(320, abs=0.1)
    assert "%" in form.words.accessibleName()


def test_the_model_elsewhere_stays_as_it_is(worn, qtbot):
    explore = worn.running.explore.pane.view
    fit(qtbot, worn, sex=Sex.FEMALE, breadth_mm=250.0)
    assert explore._atlas is worn.running.atlas
    assert explore._drawer is worn.running.drawer
    assert worn.place.pane.view._drawer is not worn.running.drawer
    worn.place.fit.forget()
    assert worn.place.pane.view._drawer is worn.running.drawer
    assert worn.place.pane.view._atlas is worn.running.atlas
    assert worn.place.fit.factors is None


def test_a_card_shows_the_model_itself_and_the_chest_sheet_the_fit_again(worn, qtbot):
    control = fit(qtbot, worn, breadth_mm=320.0)
    session = worn.place.session
    session.wish_for(replace(session.wish, kind=SheetKind.CARD))
    assert worn.place.pane.view._atlas is worn.running.atlas
    with qtbot.waitSignal(control.changed, timeout=20_000):
        session.wish_for(replace(session.wish, kind=SheetKind.CHEST))
    assert drawn_breadth(worn) > breadth_of(worn.running.atlas)


def test_what_no_adult_has_is_said_and_the_body_stays(worn, qtbot):
    control = fit(qtbot, worn, breadth_mm=320.0)
    before = worn.place.pane.view._atlas
    control.desk.form.breadth.setValue(500)
    wait(qtbot, lambda: "222 to 356 mm" in control.desk.form.fault.accessibleName())
    assert worn.place.pane.view._atlas is before


def test_stature_and_age_are_asked_with_a_sex(worn):
    form = worn.place.fit.desk.form
    form.line.click()
    assert not form.stature.isEnabled()
    form.sex.setCurrentIndex(1)
    assert form.stature.isEnabled()
    assert form.measures.sex is Sex.FEMALE


def test_the_range_is_that_of_the_sex(worn):
    form = worn.place.fit.desk.form
    form.sex.setCurrentIndex(1)
    assert "222 to 332 mm" in form._range.accessibleName()


def test_members_take_their_fit_with_them(worn, qtbot):
    control = fit(qtbot, worn, sex=Sex.MALE, breadth_mm=330.0)
    control._session.radius_mm = 190.0
    first, factors = control.wearer, control.factors
    control.wear(None)
    assert control.wearer == WearerFit(ChestMeasures())
    assert control.factors is None
    with qtbot.waitSignal(control.changed, timeout=20_000):
        control.wear(first)
    assert control.factors == factors
    assert control.wearer == first


def test_the_radius_of_a_wearer_is_kept_for_the_next_start(worn, qtbot):
    session = worn.place.session
    session.radius_mm = 188.0
    session.start()
    wait(qtbot, lambda: session.last.sighting.radius_mm == pytest.approx(188.0))


def test_measuring_holds_the_picture_and_takes_the_model_out(worn, qtbot):
    control = worn.place.fit
    control.desk.form.line.click()
    control.desk.form.measure.click()
    assert worn.place.session.phase is Phase.FROZEN
    assert control.desk.measuring.handles.isVisible()
    assert not worn.place.pane.view.scene.visible
    with qtbot.waitSignal(control.changed, timeout=20_000):
        handle = control.desk.measuring.handles.handles[Spot.LEFT]
        qtbot.keyClick(handle, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        said = control.desk.form.measures.breadth_mm
        control.desk.form.measure.click()
    assert said is not None
    assert control.desk.form.measures.height_mm is None  # its handle was not moved
    assert worn.place.session.phase is Phase.LIVE
    assert not control.desk.measuring.handles.isVisible()


def test_handles_go_with_the_pointer(worn, qtbot):
    control = worn.place.fit
    control.desk.form.line.click()
    control.desk.form.measure.click()
    handle = control.desk.measuring.handles.handles[Spot.LEFT]
    before, breadths = handle.place, []
    control.desk.measuring.measured.connect(lambda measures: breadths.append(measures.breadth_mm))
    middle = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(handle, middle + QPoint(12, 3))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert handle.place.x() > before.x() + 5
    assert breadths


def test_the_keyboard_reaches_the_handles_and_has_done(worn, qtbot):
    control = worn.place.fit
    control.desk.form.line.click()
    fit(qtbot, worn, breadth_mm=310.0)
    control.desk.form.measure.click()
    handles = control.desk.measuring.handles.handles
    assert set(handles.values()) <= set(worn.place.stops())
    assert worn.running.window.focusWidget() is handles[Spot.RIGHT]
    qtbot.keyClick(handles[Spot.RIGHT], Qt.Key.Key_Left)
    assert control.desk.form.measures.breadth_mm != 310.0
    qtbot.keyClick(handles[Spot.RIGHT], Qt.Key.Key_Escape)
    assert control.desk.form.measures.breadth_mm == 310.0
    assert worn.running.window.focusWidget() is control.desk.form.measure
    control.desk.form.measure.click()
    qtbot.keyClick(handles[Spot.END], Qt.Key.Key_Up)
    qtbot.keyClick(handles[Spot.END], Qt.Key.Key_Return)
    assert control.desk.form.measures.height_mm is not None
    assert not control.desk.measuring.on


def test_letting_pictures_come_again_ends_measuring(worn):
    control = worn.place.fit
    control.desk.form.measure.click()
    worn.place.session.freeze()
    assert not control.desk.measuring.on
    assert worn.place.session.phase is Phase.LIVE


def test_a_mirrored_picture_ends_measuring(worn):
    session, control = worn.place.session, worn.place.fit
    control.desk.form.measure.click()
    session.stand(replace(session.stance, mirrored=True))
    assert not control.desk.measuring.on
    assert session.phase is Phase.LIVE


def test_a_fit_on_its_way_waits_until_the_chest_is_measured(worn, qtbot):
    control = worn.place.fit
    control.desk.form.breadth.setValue(320)
    control.desk.form.measure.click()
    assert not control.fitting.busy
    assert not worn.place.pane.view.scene.visible
    with qtbot.waitSignal(control.changed, timeout=20_000):
        control.desk.form.measure.click()
    assert control.body.worn.measures.breadth_mm == 320


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("size", [(1280.0, 720.0), (900.0, 800.0), (1500.0, 500.0)])
def test_places_of_the_view_and_pixels_of_the_film_are_one(size, mirrored):
    for pixel in ((641.2, 357.6), (300.0, 200.0)):
        place = to_place(pixel, size, PINHOLE, mirrored=mirrored)
        assert to_pixel(place, size, PINHOLE, mirrored=mirrored) == pytest.approx(pixel)
    left, right = (
        to_place((x, 300.0), size, PINHOLE, mirrored=mirrored).x() for x in (300.0, 900.0)
    )
    assert (left < right) is not mirrored
    assert isinstance(to_place((0, 0), size, PINHOLE, mirrored=mirrored), QPointF)


def test_other_panes_wear_the_same_body(worn, qtbot):
    place = worn.place
    fit(qtbot, worn, breadth_mm=320.0)
    other = ArPane(worn.running.bench, worn.running.atlas, worn.running.drawer)
    qtbot.addWidget(other)
    place.fit.body.add(other)
    assert other.atlas is place.pane.atlas
    assert other.view._drawer is place.pane.view._drawer
    place.fit.forget()
    assert other.atlas is worn.running.atlas
    assert other.view._drawer is worn.running.drawer


def test_forgetting_the_wearer_starts_no_camera_once_the_place_was_left(worn):
    session = worn.place.session
    session.radius_mm = 188.0
    worn.place.left()
    worn.place.fit.forget()
    assert session.radius_mm is None
    assert not session.loop.running
