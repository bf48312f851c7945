from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from anatomyapp.gui.path_witness import PathWitness
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.scene import Scene
from anatomyapp.session.sampling import decoded


class ToldTime:
    seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock():
    return ToldTime()


@pytest.fixture
def bench(qtbot):
    del qtbot
    return Workbench(Scene(visible=frozenset()))


@pytest.fixture
def told(bench, clock):
    """Return what a witness told, beside the witness."""
    holder, events = QObject(bench), []
    witness = PathWitness(bench, holder, clock)
    witness.happened.connect(events.append)
    return witness, events


def turn(bench, clock, degrees: float, after_s: float) -> None:
    clock.seconds += after_s
    bench.look(Camera(azimuth_deg=degrees))


def azimuths(event, at_s: float) -> list[float]:
    return [each.camera.azimuth_deg for each in decoded(event, at_s)]


def test_a_camera_in_motion_is_told_ten_times_a_second_to_where_it_rests(bench, clock, told):
    witness, events = told
    for frame in range(1, 31):  # half a second at 60 frames
        turn(bench, clock, float(frame), 1 / 60)
    witness.tell()
    (event,) = events
    found = azimuths(event, clock.seconds)
    assert found[0] == 1.0
    assert found[-1] == 30.0
    assert 5 <= len(found) <= 6


def test_a_camera_at_rest_tells_nothing(bench, clock, told):
    witness, events = told
    bench.show(Scene(visible=frozenset({"rib-1-left"}), camera=bench.scene.camera))
    witness.tell()
    assert events == []


def test_a_path_is_told_by_itself(qtbot, bench, clock, told):
    witness, events = told
    turn(bench, clock, 5.0, 1.0)
    qtbot.waitUntil(lambda: len(events) == 1, timeout=3000)
    assert azimuths(events[0], clock.seconds) == [5.0]
    witness.tell()
    assert len(events) == 1
