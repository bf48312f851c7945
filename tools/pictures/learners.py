"""A record of made-up learners, for pictures of the instructor's places."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.bank import Bank, read_bank
from anatomyapp.quiz.item import Item, ItemId, Kind
from anatomyapp.quiz.option import OptionId
from anatomyapp.quiz.quiz import Mode, Quiz
from anatomyapp.quiz.response import Chosen, Pointed, Response
from anatomyapp.session.event import Origin, PlaceEntered, SessionStarted, StructureSelected
from anatomyapp.session.quiz_run import Aside, item_answered, item_presented, quiz_started
from anatomyapp.session.quiz_run import quiz_finished as finished
from anatomyapp.session.quizzing import QuizId
from anatomyapp.session.recorder import Recorder
from anatomyapp.session.store import open_store

_NAMES = (
    "Maple Heron", "Birch Otter", "Cedar Finch", "Alder Lynx", "Hazel Wren", "Rowan Hare",
    "Aspen Crane", "Linden Swift", "Juniper Fox", "Willow Seal", "Elm Raven", "Oak Marten",
    "Larch Ibis", "Fir Stoat", "Yew Plover", "Ash Weasel", "Spruce Tern", "Holly Newt",
)  # fmt: skip
_FIRST_DAY = datetime(2026, 11, 16, 9, tzinfo=UTC)


class _Day:
    """A clock that is set by hand."""

    def __init__(self, begun: datetime) -> None:
        self._begun, self._passed_s = begun, 0.0

    def pass_by(self, seconds: float) -> None:
        self._passed_s += seconds

    def now(self) -> datetime:
        return self._begun + timedelta(seconds=self._passed_s)

    def monotonic_s(self) -> float:
        return self._passed_s


def write_record(path: Path, atlas: Atlas, bank_file: Path) -> None:
    """Write the sessions of eighteen learners, each of whom explores and takes a quiz."""
    store, bank = open_store(path), read_bank(bank_file, atlas)
    chances = random.Random(1)  # noqa: S311 - makes up answers, guards nothing
    hardness = {item.id: chances.uniform(0.35, 0.95) for item in bank.items}
    for number, name in enumerate(_NAMES):
        day = _Day(_FIRST_DAY + timedelta(hours=3.3 * number))
        learner = store.learner(name, at=day.now())
        started = SessionStarted("0.1.0", atlas.id, atlas.version)
        recorder = Recorder(store, started, clock=day, learner=learner)
        _explore(recorder, day, atlas, chances)
        _take_quiz(recorder, day, _ask(bank, number), _Answers(atlas, hardness, chances))
        recorder.end()
    store.close()


class _Answers:
    """Answers as a group does: right by an item's hardness and the learner's own skill."""

    def __init__(self, atlas: Atlas, hardness: dict[ItemId, float], chances: random.Random) -> None:
        self._wrong = [s for s in atlas.shown_first if s.startswith(("rib", "vertebra"))]
        self._hardness, self.chances = hardness, chances
        self._skill = chances.uniform(-0.3, 0.25)

    def to(self, item: Item) -> Response:
        right = self.chances.random() < self._hardness[item.id] + self._skill
        if item.kind is not Kind.FIND:
            others = [option.id for option in item.options if option.id != item.key]
            return Chosen.one(OptionId(item.key) if right else self.chances.choice(others))
        if right:
            return Pointed(StructureId(item.key))
        return Pointed(self.chances.choice([s for s in self._wrong if s != item.key]))


def _ask(bank: Bank, number: int) -> Quiz:
    return Quiz.start(bank, mode=list(Mode)[number % 2], seed=number)


def _explore(recorder: Recorder, day: _Day, atlas: Atlas, chances: random.Random) -> None:
    recorder.record(PlaceEntered("explore"))
    for _ in range(chances.randint(2, 7)):
        day.pass_by(chances.uniform(5, 60))
        structure = chances.choice(sorted(atlas.shown_first))
        recorder.record(StructureSelected(structure, Origin.MODEL))


def _take_quiz(recorder: Recorder, day: _Day, quiz: Quiz, answers: _Answers) -> None:
    run = QuizId(f"quiz-{day.now():%d-%H}")
    recorder.record(PlaceEntered("quiz"))
    recorder.record(quiz_started(run, quiz))
    while (item := quiz.current) is not None:
        shown = day.now()
        recorder.record(item_presented(run, item))
        taken_s = answers.chances.lognormvariate(2.3, 0.5)
        day.pass_by(taken_s)
        quiz = quiz.answer(answers.to(item), taken_s)
        sure = answers.chances.choice((None, 2, 3))
        recorder.record(item_answered(run, quiz.attempts[-1], shown, Aside(sure)))
        if quiz.grade is not None:
            quiz = quiz.proceed()
    recorder.record(finished(run, quiz, completed=True))
