"""The workbench shows scenes and takes steps back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.scene import Scene

RIBS = tuple(StructureId(f"rib-{number}-left") for number in range(1, 6))


@pytest.fixture
def bench(qapp):
    return Workbench(Scene(visible=frozenset(RIBS)))


def test_hiding_can_be_undone_and_done_again(qtbot, bench):
    with qtbot.waitSignal(bench.scene_changed):
        bench.do("Hide rib 1", bench.scene.hide(RIBS[:1]))
    bench.undo_stack.undo()
    assert RIBS[0] in bench.scene.visible
    bench.undo_stack.redo()
    assert RIBS[0] not in bench.scene.visible


def test_undo_keeps_the_camera_where_the_learner_stands(bench):
    bench.do("Hide rib 1", bench.scene.hide(RIBS[:1]))
    bench.look(Camera(azimuth_deg=70))
    bench.undo_stack.undo()
    assert bench.scene.camera.azimuth_deg == 70


def test_choosing_one_after_the_other_is_one_step(bench):
    bench.choose("Select rib 1", bench.scene.select(RIBS[:1]))
    bench.choose("Select rib 2", bench.scene.select(RIBS[1:2]))
    bench.undo_stack.undo()
    assert not bench.scene.selected
    assert not bench.undo_stack.canUndo()


def test_the_same_scene_is_no_change(qtbot, bench):
    with qtbot.assertNotEmitted(bench.scene_changed):
        bench.show(bench.scene)
        bench.do("Nothing", bench.scene)


STEPS = st.tuples(
    st.sampled_from(["hide", "isolate", "fade", "select"]), st.sets(st.sampled_from(RIBS))
)


@pytest.mark.usefixtures("qapp")
@given(actions=st.lists(STEPS))
def test_undoing_everything_returns_to_the_first_scene(actions):
    bench = Workbench(Scene(visible=frozenset(RIBS)))
    first = bench.scene
    for name, structures in actions:
        after = getattr(bench.scene, name)(structures)
        (bench.choose if name == "select" else bench.do)(name, after)
    last = bench.scene
    while bench.undo_stack.canUndo():
        bench.undo_stack.undo()
    assert bench.scene == first
    while bench.undo_stack.canRedo():
        bench.undo_stack.redo()
    assert bench.scene == last
