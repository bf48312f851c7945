"""500 random sequences of actions: undo returns to the first scene, redo to the last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.explore.explorer import Explorer
from anatomyapp.gui.view import steps
from anatomyapp.gui.view.intent import Intent
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene.annotations import MeasureKind, Pin, Spot
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.scene.cut import Cut, CutKind
from anatomyapp.scene.saved_view import scene_with, shown_in
from anatomyapp.scene.scene import Scene
from anatomyapp.session.event import Origin

SEQUENCES = 500
STRUCTURES = ("manubrium", "sternum-body", "rib-1-left", "rib-2-right", "vertebra-t7", "cage")
INTENTS = (Intent.HIDE, Intent.ISOLATE, Intent.SHOW_ALL, Intent.XRAY, Intent.FADE, Intent.GHOSTS,
           Intent.LEAVE, Intent.LANDMARKS)  # fmt: skip
structures = st.sampled_from(STRUCTURES).map(StructureId)
shares = st.floats(0, 1)
points = st.tuples(*(st.floats(-50, 50),) * 3)


class Person:
    """Does to a workbench what a person can do in the window."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self.bench = Workbench(Scene(visible=atlas.shown_first))
        self.explorer = Explorer(self.bench, atlas)
        self.kept = shown_in(self.bench.scene)

    def select(self, structure: StructureId) -> None:
        self.explorer.select(structure, Origin.MODEL)

    def add(self, structure: StructureId) -> None:
        self.explorer.select(structure, Origin.MODEL, added=True)

    def box(self, chosen: list[StructureId]) -> None:
        self.explorer.select_many(chosen, "box")

    def ask(self, intent: Intent) -> None:
        self.explorer.obey(intent)

    def show(self, structure: StructureId) -> None:
        self.explorer.set_shown(frozenset({structure}), shown=True)

    def hide(self, structure: StructureId) -> None:
        self.explorer.set_shown(frozenset({structure}), shown=False)

    def explode(self, share: float, stroke: int) -> None:
        self.bench.slide("Explode", self.bench.scene.stand_apart(share), stroke)

    def cut(self, kind: CutKind) -> None:
        self.bench.do("Cut", self.bench.scene.cut_by((Cut(kind),)))

    def measure(self, a: tuple[float, ...], b: tuple[float, ...]) -> None:
        scene = self.bench.scene
        spots = [Spot((p[0], p[1], p[2])) for p in (a, b)]
        after = scene.annotations.measured(MeasureKind.DISTANCE, spots)
        self.bench.do("Measure", scene.annotate(after))

    def pin(self, name: str, text: str) -> None:
        scene = self.bench.scene
        self.bench.do("Pin", scene.annotate(scene.annotations.pinned(
            Pin(name, Spot((0.0, 0.0, 0.0)), text))))  # fmt: skip

    def keep_view(self) -> None:
        self.kept = shown_in(self.bench.scene)

    def show_view(self) -> None:
        self.bench.do("Show view", scene_with(self.bench.scene, self.kept, self.atlas))

    def reset(self) -> None:
        self.explorer.reset(steps.reset(self.atlas, self.bench.scene).scene)

    def turn(self, view: StandardView) -> None:
        self.bench.look(self.bench.scene.camera.seen_from(view))

    def hover(self, structure: StructureId) -> None:
        scene = self.bench.scene
        if structure in scene.visible:
            self.bench.show(replace(scene, hovered=structure))

    def undo(self, times: int) -> None:
        for _ in range(times):
            self.bench.undo_stack.undo()

    def redo(self, times: int) -> None:
        for _ in range(times):
            self.bench.undo_stack.redo()


ACTIONS: st.SearchStrategy[tuple[Callable[..., None], tuple[object, ...]]] = st.one_of(
    st.tuples(st.just(Person.add), st.tuples(structures)),
    st.tuples(st.just(Person.select), st.tuples(structures)),
    st.tuples(st.just(Person.box), st.tuples(st.lists(structures, max_size=4))),
    st.tuples(st.just(Person.ask), st.tuples(st.sampled_from(INTENTS))),
    st.tuples(st.just(Person.hide), st.tuples(structures)),
    st.tuples(st.just(Person.show), st.tuples(structures)),
    st.tuples(st.just(Person.explode), st.tuples(shares, st.integers(1, 3))),
    st.tuples(st.just(Person.cut), st.tuples(st.sampled_from(list(CutKind)))),
    st.tuples(st.just(Person.measure), st.tuples(points, points)),
    st.tuples(st.just(Person.pin), st.tuples(st.sampled_from("abc"), st.text(max_size=4))),
    st.tuples(st.just(Person.keep_view), st.just(())),
    st.tuples(st.just(Person.show_view), st.just(())),
    st.tuples(st.just(Person.reset), st.just(())),
    st.tuples(st.just(Person.turn), st.tuples(st.sampled_from(list(StandardView)))),
    st.tuples(st.just(Person.hover), st.tuples(structures)),
    st.tuples(st.just(Person.undo), st.tuples(st.integers(1, 3))),
    st.tuples(st.just(Person.redo), st.tuples(st.integers(1, 3))),
)


def told(scene: Scene) -> Scene:
    """Return what of a scene steps are about: not from where it is seen, nor what is hovered."""
    return replace(scene, camera=Camera(), hovered=None)


@pytest.mark.usefixtures("qapp")
@settings(max_examples=SEQUENCES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(actions=st.lists(ACTIONS, max_size=30))
def test_undo_returns_to_the_first_scene_and_redo_to_the_last(tiny_atlas, actions):
    person = Person(tiny_atlas)
    stack, first = person.bench.undo_stack, told(person.bench.scene)
    for act, arguments in actions:
        act(person, *arguments)
    person.redo(stack.count())
    last = told(person.bench.scene)
    person.undo(stack.count())
    assert told(person.bench.scene) == first
    person.redo(stack.count())
    assert told(person.bench.scene) == last


@pytest.mark.usefixtures("qapp")
@settings(max_examples=100, deadline=None)
@given(actions=st.lists(ACTIONS, max_size=20))
def test_each_step_on_the_way_is_the_same_back_and_forth(tiny_atlas, actions):
    person = Person(tiny_atlas)
    for act, arguments in actions:
        act(person, *arguments)
    stack = person.bench.undo_stack
    back = [told(person.bench.scene)]
    while stack.canUndo():
        stack.undo()
        back.append(told(person.bench.scene))
    forth = [told(person.bench.scene)]
    for _ in back[1:]:
        stack.redo()
        forth.append(told(person.bench.scene))
    assert forth == back[::-1]
