"""A made-up session in which all that was on the screen is told, for pictures of its replay."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from anatomyapp.ar.placement import Mode as Standing
from anatomyapp.ar.sheet import Paper, SheetKind
from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.bank import Bank, read_bank
from anatomyapp.quiz.item import Item, Kind
from anatomyapp.quiz.option import OptionId
from anatomyapp.quiz.presentation import present, show_answer
from anatomyapp.quiz.quiz import Mode, Quiz
from anatomyapp.quiz.response import Chosen, Pointed, Response, Turned
from anatomyapp.quiz.task import Choose, Turn
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.fit import fitted, points_of
from anatomyapp.scene.scene import Scene
from anatomyapp.session import augmented
from anatomyapp.session.event import Event, Origin, PlaceEntered, SessionStarted, StructureSelected
from anatomyapp.session.posing import Pose
from anatomyapp.session.posing import encoded as posed
from anatomyapp.session.quiz_run import Aside, item_answered, item_presented, quiz_started
from anatomyapp.session.quiz_run import quiz_finished as finished
from anatomyapp.session.quizzing import FeedbackLeft, QuizId
from anatomyapp.session.recorder import Recorder
from anatomyapp.session.sampling import Sample, encoded
from anatomyapp.session.showing import difference
from anatomyapp.session.shown import FilmBegun, LookShown, SceneShown, ViewSized
from anatomyapp.session.store import open_store

NAME = "Maple Heron"
_BEGUN = datetime(2026, 11, 22, 10, 4, tzinfo=UTC)
_SIZE, _ASPECT = (992, 748), 992 / 748
_STEP_S, _GLIDE_S = 0.1, 1.2
_LOOKED_AT = ("manubrium", "rib-5-left", "rib-1-right", "heart", "rib-2-left")
_STANCE = augmented.ModelStance(Standing.STANDING, 0.5, mirrored=False)


@dataclass
class _Session:
    """A session that is told, by a clock that is set by hand."""

    atlas: Atlas
    recorder: Recorder
    clock: _Clock
    scenes: dict[str, Scene] = field(default_factory=dict)

    def pass_by(self, seconds: float) -> None:
        self.clock.passed_s += seconds

    def say(self, *events: Event) -> None:
        for event in events:
            self.recorder.record(event)

    def enter(self, place: str, pane: str, *left: str) -> None:
        self.say(PlaceEntered(place))
        self.say(*(ViewSized(each, 0, 0) for each in left))
        self.show(pane, self.scenes.get(pane) or Scene(visible=self.atlas.shown_first))
        self.say(ViewSized(pane, *_SIZE))

    def show(self, pane: str, scene: Scene) -> None:
        """Tell a scene, and how its camera came there."""
        before = self.scenes.get(pane)
        told = difference(pane, before or Scene(), scene)
        if before is None:
            self.say(replace(told or SceneShown(pane), camera=scene.camera))
        elif told is not None:
            self.say(told)
        if before is not None and before.camera != scene.camera:
            self._fly(pane, before.camera, scene.camera)
        self.scenes[pane] = scene

    def _fly(self, pane: str, start: Camera, end: Camera) -> None:
        begun, count = self.clock.passed_s, round(_GLIDE_S / _STEP_S)
        samples = [
            Sample(begun + n * _STEP_S, _between(start, end, math.sin(math.pi / 2 * n / count)))
            for n in range(1, count + 1)
        ]
        self.pass_by(_GLIDE_S)
        self.say(encoded(samples, self.clock.passed_s, pane))


@dataclass
class _Clock:
    passed_s: float = 0.0

    def now(self) -> datetime:
        return _BEGUN + timedelta(seconds=self.passed_s)

    def monotonic_s(self) -> float:
        return self.passed_s


def write_replayed(path: Path, atlas: Atlas, bank_file: Path) -> None:
    """Add a session of a learner who explores, takes a quiz, holds the card and is asked again."""
    store, bank, clock = open_store(path), read_bank(bank_file, atlas), _Clock()
    learner = store.learner(NAME, at=clock.now())
    started = SessionStarted("0.1.0", atlas.id, atlas.version)
    recorder = Recorder(store, started, clock=clock, learner=learner)
    session = _Session(atlas, recorder, clock)
    session.say(LookShown("light", 1.0, names=True))
    _explore(session)
    _be_asked(session, bank, Mode.LEARN, 8, seed=3)
    _hold_card(session)
    _be_asked(session, bank, Mode.TEST, 10, seed=5)
    recorder.end()
    store.close()


def _explore(session: _Session) -> None:
    session.enter("explore", "explore")
    for turn, structure in enumerate(map(StructureId, _LOOKED_AT)):
        session.pass_by(9.0)
        scene = session.scenes["explore"]
        session.say(StructureSelected(structure, Origin.MODEL))
        camera = replace(scene.camera, azimuth_deg=50.0 * math.sin(turn), elevation_deg=4.0 * turn)
        shown = scene.show([structure]).select([structure])
        points = points_of(session.atlas, sorted(shown.visible))
        session.show("explore", shown.seen_by(fitted(camera, points, _ASPECT)))
        session.pass_by(46.0)


def _be_asked(session: _Session, bank: Bank, mode: Mode, length: int, *, seed: int) -> None:
    quiz = Quiz.start(bank, mode=mode, seed=seed, length=length)
    run = QuizId(f"replayed-{seed}")
    session.enter("quiz", "quiz", "explore", "ar")
    session.say(quiz_started(run, quiz))
    for number in range(length):
        item = quiz.current
        if item is None:
            break
        before = session.scenes["quiz"]
        session.show("quiz", present(item, session.atlas, before, _ASPECT))
        shown = session.clock.now()
        session.say(item_presented(run, item))
        session.pass_by(11.0 + number)
        quiz = quiz.answer(_response(item, bank, wrong=number % 4 == 1), 11.0 + number)
        session.say(item_answered(run, quiz.attempts[-1], shown, Aside(2 + number % 3)))
        if quiz.grade is not None:
            told = show_answer(item, quiz.grade, session.atlas, session.scenes["quiz"], _ASPECT)
            session.show("quiz", told)
            session.pass_by(14.0)
            session.say(FeedbackLeft(run, item.id, item.version, 1, 14.0))
            quiz = quiz.proceed()
    session.say(finished(run, quiz, completed=True))


def _response(item: Item, bank: Bank, *, wrong: bool) -> Response:
    if isinstance(item.task, Choose):
        others = [option.id for option in item.options if option.id != item.key]
        return Chosen.one(others[0] if wrong else OptionId(item.key))
    finds = (each.key for each in bank.items if each.kind is Kind.FIND and each.key != item.key)
    if isinstance(item.task, Turn):
        return Turned(item.task.facing.direction, seen_share=0.9)
    return Pointed(StructureId(next(finds) if wrong else item.key))


def _hold_card(session: _Session) -> None:
    session.enter("ar", "ar", "quiz", "explore")
    session.say(
        FilmBegun(1280, 720, 1000.0, 1000.0, 639.5, 359.5),
        augmented.ArBegun(
            SheetKind.CARD, Paper.A4, 100.0, augmented.PictureSource.CAMERA, 1280, 720,
            augmented.Lens.CALIBRATED, flipped=False, stance=_STANCE,
        ),
        augmented.SheetFound(0.4),
    )  # fmt: skip
    for second in range(240):
        if second in {80, 190}:
            session.say(augmented.SheetLost(70.0))
        if second in {98, 196}:
            session.say(augmented.SheetFound(18.0))
        seen = not (79 <= second < 98 or 189 <= second < 196)
        poses = [_pose(session.clock.passed_s + n / 2, seen=seen) for n in range(2)]
        session.pass_by(1.0)
        session.say(posed(poses, session.clock.passed_s))
    session.say(augmented.ArEnded(augmented.ArEnding.LEFT))


def _pose(at_s: float, *, seen: bool) -> Pose:
    if not seen:
        return Pose(at_s, seen=False)
    turn = np.degrees(np.array([math.pi / 2 + 0.2, 0.0, 0.0]))
    sway = (8.0 * math.sin(at_s / 3), 18.0 * math.sin(at_s / 5))
    return Pose(at_s, True, (float(turn[0]), *sway), (10.0 * math.sin(at_s), 20.0, 1250.0))


def _between(one: Camera, other: Camera, share: float) -> Camera:
    def mixed(a: float, b: float) -> float:
        return a + share * (b - a)

    x, y, z = (mixed(a, b) for a, b in zip(one.target, other.target, strict=True))
    return replace(
        one,
        target=(x, y, z),
        distance_mm=mixed(one.distance_mm, other.distance_mm),
        azimuth_deg=mixed(one.azimuth_deg, other.azimuth_deg),
        elevation_deg=mixed(one.elevation_deg, other.elevation_deg),
    )
