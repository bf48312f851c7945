"""500 random sequences of actions: undo returns to the first scene, redo to the last."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from undone import told

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.explore.explorer import Explorer
from anatomyapp.gui.explore.visibility import Visibility
from anatomyapp.gui.view.intent import Intent
from anatomyapp.gui.workbench import Workbench
from anatomyapp.scene import stage
from anatomyapp.scene.annotations import MeasureKind, Pin, Spot
from anatomyapp.scene.camera import StandardView
from anatomyapp.scene.cut import Cut, CutKind
from anatomyapp.scene.saved_view import scene_with, shown_in
from anatomyapp.scene.scene import Scene
from anatomyapp.session.event import Origin
from tests.tiny_tour import known_tour

SEQUENCES = 500
STRUCTURES = ("manubrium", "sternum-body", "rib-1-left", "rib-2-right", "vertebra-t7", "cage")
INTENTS = (Intent.HIDE, Intent.ISOLATE, Intent.SHOW_ALL, Intent.XRAY, Intent.FADE, Intent.GHOSTS,
           Intent.LEAVE, Intent.LANDMARKS)  # fmt: skip


class Person:
    """Does to a workbench what a person can do in the window."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self.bench = Workbench(Scene(visible=atlas.shown_first))
        self.explorer = Explorer(self.bench, atlas)
        self.visibility = Visibility(self.bench, atlas)
        self.kept = shown_in(self.bench.scene)

    def select(self, structure: StructureId) -> None:
        self.explorer.select(structure, Origin.MODEL)

    def add(self, structure: StructureId) -> None:
        self.explorer.select(structure, Origin.MODEL, added=True)

    def box(self, chosen: list[StructureId]) -> None:
        self.explorer.select_many(chosen, "box")

    def ask(self, intent: Intent) -> None:
        self.visibility.obey(intent) or self.explorer.obey(intent)

    def show(self, structure: StructureId) -> None:
        self.visibility.set_shown(frozenset({structure}), shown=True)

    def hide(self, structure: StructureId) -> None:
        self.visibility.set_shown(frozenset({structure}), shown=False)

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
        self.visibility.reset()

    def turn(self, view: StandardView) -> None:
        self.bench.look(self.bench.scene.camera.seen_from(view))

    def hover(self, structure: StructureId) -> None:
        scene = self.bench.scene
        if structure in scene.visible:
            self.bench.show(replace(scene, hovered=structure))

    def tour(self, page: int, stroke: int) -> None:
        scene, tour = self.bench.scene, known_tour(self.atlas)
        begun = scene if scene.touring else stage.begun(scene, tour)
        self.bench.slide("Tour", stage.turned_to(begun, tour, page, self.atlas), stroke)

    def answer(self, structure: StructureId) -> None:
        scene, tour = self.bench.scene, known_tour(self.atlas)
        self.bench.slide("Tour", stage.answered(scene, tour, structure, self.atlas), 1)

    def leave(self) -> None:
        self.bench.do("Leave the tour", stage.left(self.bench.scene))

    def undo(self, times: int) -> None:
        for _ in range(times):
            self.bench.undo_stack.undo()

    def redo(self, times: int) -> None:
        for _ in range(times):
            self.bench.undo_stack.redo()


def actions(seed: int, count: int) -> Iterator[Callable[[Person], None]]:
    """Yield random actions; fewer of a seed are the first of it, so that failures shrink."""
    rng = random.Random(seed)  # noqa: S311 - makes up actions, guards nothing
    for _ in range(count):
        yield rng.choice(ACTIONS)(rng)


def _structure(rng: random.Random) -> StructureId:
    return StructureId(rng.choice(STRUCTURES))


def _some(rng: random.Random) -> list[StructureId]:
    return [_structure(rng) for _ in range(rng.randint(0, 4))]


def _point(rng: random.Random) -> tuple[float, ...]:
    return tuple(rng.uniform(-50, 50) for _ in range(3))


def _text(rng: random.Random) -> str:
    return "".join(rng.choice("aZ 0é\n\N{BONE}") for _ in range(rng.randint(0, 4)))


def one(
    act: Callable[..., None], *draws: Callable[[random.Random], object]
) -> Callable[[random.Random], Callable[[Person], None]]:
    """Return what draws an action's arguments."""

    def drawn(rng: random.Random) -> Callable[[Person], None]:
        arguments = [draw(rng) for draw in draws]
        return lambda person: act(person, *arguments)

    return drawn


def among(values: Sequence[object]) -> Callable[[random.Random], object]:
    return lambda rng: rng.choice(values)


ACTIONS = (
    one(Person.add, _structure),
    one(Person.select, _structure),
    one(Person.box, _some),
    one(Person.ask, among(INTENTS)),
    one(Person.hide, _structure),
    one(Person.show, _structure),
    one(Person.explode, random.Random.random, among((1, 2, 3))),
    one(Person.cut, among(list(CutKind))),
    one(Person.measure, _point, _point),
    one(Person.pin, among("abc"), _text),
    one(Person.keep_view),
    one(Person.show_view),
    one(Person.reset),
    one(Person.turn, among(list(StandardView))),
    one(Person.hover, _structure),
    one(Person.tour, among((0, 1, 2, 3)), among((1, 2))),
    one(Person.answer, _structure),
    one(Person.leave),
    one(Person.undo, among((1, 2, 3))),
    one(Person.redo, among((1, 2, 3))),
)
seeds, counts = st.integers(0, 2**32), st.integers(0, 30)


@pytest.mark.usefixtures("qapp")
@settings(max_examples=SEQUENCES, deadline=None)
@given(seed=seeds, count=counts)
def test_undo_returns_to_the_first_scene_and_redo_to_the_last(tiny_atlas, seed, count):
    person = Person(tiny_atlas)
    stack, first = person.bench.undo_stack, told(person.bench.scene)
    for act in actions(seed, count):
        act(person)
    person.redo(stack.count())
    last = told(person.bench.scene)
    person.undo(stack.count())
    assert told(person.bench.scene) == first
    person.redo(stack.count())
    assert told(person.bench.scene) == last


@pytest.mark.usefixtures("qapp")
@given(seed=seeds, count=counts)
def test_each_step_on_the_way_is_the_same_back_and_forth(tiny_atlas, seed, count):
    person = Person(tiny_atlas)
    for act in actions(seed, count):
        act(person)
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
