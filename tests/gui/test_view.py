"""The picture in the window: sharp at rest, quick while moving, saved and copied."""

from __future__ import annotations

from dataclasses import replace

import pytest

from anatomyapp.gui.view import names, picture_maker, picture_widget
from anatomyapp.gui.view.flight import Flight
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.scene import Scene
from anatomyapp.session.event import Origin


class SlowDrawer:
    """Draws as the real one, and lets a clock of its own go on by a tenth of a second."""

    def __init__(self, drawer):
        self._drawer = drawer
        self.now = 0.0
        self.sizes = []

    def draw(self, scene, size, *, quality):
        self.now += 0.1
        self.sizes.append(size)
        return self._drawer.draw(scene, size, quality=quality)

    def begin(self, scene, size, *, quality):
        self._drawer.begin(scene, size, quality=quality)

    def refine(self):
        return self._drawer.refine()

    def restyle(self, look, ratio=1.0):
        self._drawer.restyle(look, ratio)


@pytest.fixture
def slow(drawer, monkeypatch):
    made = SlowDrawer(drawer)
    monkeypatch.setattr(picture_maker.time, "perf_counter", lambda: made.now)
    return made


@pytest.fixture
def view(qtbot, look, slow, tiny_atlas):
    made = picture_widget.PictureWidget(slow, Scene(visible=frozenset(tiny_atlas.meshes)))
    qtbot.addWidget(made)
    made.resize(320, 240)
    with qtbot.waitSignal(made.first_drawn):
        made.show()
    return made


def test_a_slow_machine_draws_smaller_pictures_while_moving_and_whole_ones_at_rest(
    qtbot, view, slow
):
    for azimuth in range(1, 9):
        view.draw(view.scene.seen_by(Camera(azimuth_deg=azimuth)))
        view.repaint()
    assert min(slow.sizes) == (240, 180)
    qtbot.waitUntil(lambda: view.sharp)
    assert slow.sizes[-1] == (320, 240)
    assert view.picture.size == (320, 240)
    assert view.picture.samples == 8


def test_many_changes_cost_one_picture(view, slow):
    before = len(slow.sizes)
    for azimuth in range(1, 20):
        view.draw(view.scene.seen_by(Camera(azimuth_deg=azimuth)))
    view.repaint()
    assert len(slow.sizes) == before + 1


def test_a_tint_under_the_pointer_keeps_the_picture_sharp(qtbot, view):
    qtbot.waitUntil(lambda: view.sharp)
    view.draw(replace(view.scene, hovered="manubrium"))
    view.repaint()
    assert view.picture.samples == 8


def test_the_selected_is_named_and_the_faded_are_not(running, tiny_atlas):
    view, bench = running.explore.pane.view, running.bench
    running.explore.explorer.select("vertebra-t7", Origin.TREE)
    view.finish()
    named = names.labels_of(tiny_atlas, bench.scene, view.picture, names.Frame(view.pixel_ratio))
    assert "vertebra-t7" in {label.structure for label in named}
    faded = bench.scene.fade(bench.scene.visible - {"vertebra-t7"})
    named = names.labels_of(tiny_atlas, faded, view.picture, names.Frame(view.pixel_ratio))
    assert {label.structure for label in named} == {"vertebra-t7"}


def test_nothing_is_named_under_a_bar_or_by_a_speck_of_it(running, tiny_atlas):
    view, bench = running.explore.pane.view, running.bench
    view.finish()
    frame = names.Frame(view.pixel_ratio)
    labels = names.labels_of(tiny_atlas, bench.scene, view.picture, frame)
    lowest = max(label.leader[2][1] for label in labels)
    raised = names.Frame(view.pixel_ratio, covered=round(view.height() - lowest + 1))
    above = names.labels_of(tiny_atlas, bench.scene, view.picture, raised)
    assert above
    assert max(label.leader[2][1] for label in above) < lowest
    far = replace(bench.scene.camera, distance_mm=20 * bench.scene.camera.distance_mm)
    bench.look(far)
    view.finish()
    assert names.labels_of(tiny_atlas, bench.scene, view.picture, frame) == ()


def test_where_no_bone_orients_what_is_seen_is_named(running, tiny_atlas):
    view, bench = running.explore.pane.view, running.bench
    others = bench.scene.visible - {*names.landmarks(tiny_atlas)}
    bench.show(replace(bench.scene, visible=others))
    view.finish()
    frame = names.Frame(view.pixel_ratio)
    labels = names.labels_of(tiny_atlas, bench.scene, view.picture, frame)
    assert {label.structure for label in labels} & others


def test_the_area_of_names_holds_each_pill_while_names_are_shown(running):
    view = running.explore.pane.view
    view.show_names(True)
    view.finish()
    view.repaint()
    assert not view.names_area.isEmpty()
    view.show_names(False)
    assert view.names_area.isEmpty()


def test_landmarks_are_bones_without_a_number_then_the_ends_of_rows(tiny_atlas):
    found = names.landmarks(tiny_atlas)
    assert found[:2] == ("manubrium", "sternum-body")
    assert "rib-1-left" in found
    assert "rib-2-left" not in found


def test_a_flight_ends_where_it_should_and_input_stops_it(qtbot, look):
    look.reduce_motion = False
    bench = Workbench(Scene())
    flight, there = Flight(bench), Camera(azimuth_deg=90, distance_mm=500)
    flight.fly(there)
    assert flight.running
    qtbot.waitUntil(lambda: bench.scene.camera == there, timeout=3000)
    flight.turn_once()
    qtbot.waitUntil(lambda: bench.scene.camera != there)
    flight.stop()
    assert not flight.running


def test_with_reduced_motion_a_flight_is_a_step(look):
    bench = Workbench(Scene())
    flight = Flight(bench)
    flight.fly(Camera(azimuth_deg=90))
    assert bench.scene.camera.azimuth_deg == 90
    flight.turn_once()
    assert not flight.running
