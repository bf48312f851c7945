"""A record of one made-up learner over four weeks, for pictures of the place Progress."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.bank import read_bank
from anatomyapp.quiz.item import Item, Kind
from anatomyapp.quiz.option import OptionId
from anatomyapp.quiz.quiz import Mode, Quiz
from anatomyapp.quiz.response import Chosen, Pointed, Response
from anatomyapp.session.event import PlaceEntered, SessionStarted
from anatomyapp.session.quiz_run import (
    Aside,
    item_answered,
    item_presented,
    quiz_finished,
    quiz_started,
)
from anatomyapp.session.quizzing import QuizId
from anatomyapp.session.recorder import Recorder
from anatomyapp.session.store import SessionStore, open_store

_DAYS_AGO = (27, 26, 23, 21, 20, 17, 14, 12, 10, 9, 6, 4, 3, 1)
_ITEMS_EACH = 15
_HARD = ("rib-1", "rib-2", "rib-10", "rib-11", "rib-12", "costal", "xiphoid")


class _Watch:
    """A clock that is set by hand."""

    def __init__(self, begun: datetime) -> None:
        self._begun, self.passed_s = begun, 0.0

    def now(self) -> datetime:
        return self._begun + timedelta(seconds=self.passed_s)

    def monotonic_s(self) -> float:
        return self.passed_s


def write_practice(path: Path, atlas: Atlas, bank_file: Path, learner: str) -> None:
    """Write a learner's quizzes, on fourteen days of the last four weeks."""
    store, bank = open_store(path), read_bank(bank_file, atlas)
    chances = random.Random(5)  # noqa: S311 - makes up answers, guards nothing
    today = datetime.now(UTC).replace(hour=9, minute=0, second=0, microsecond=0)
    easy = replace(bank, items=tuple(i for i in bank.items if i.station != "thoracic-spine"))
    for number, ago in enumerate(_DAYS_AGO):
        watch = _Watch(today - timedelta(days=ago))
        asked = bank if number > len(_DAYS_AGO) // 2 else easy
        quiz = Quiz.start(asked, mode=Mode.LEARN, seed=number, length=_ITEMS_EACH)
        _practise(store, watch, (atlas, learner), quiz, (0.55 + 0.03 * number, chances))
    store.close()


def _practise(
    store: SessionStore,
    watch: _Watch,
    who: tuple[Atlas, str],
    quiz: Quiz,
    able: tuple[float, random.Random],
) -> None:
    atlas, learner = who
    skill, chances = able
    known = store.learner(learner, at=watch.now())
    started = SessionStarted("0.7.0", atlas.id, atlas.version)
    recorder = Recorder(store, started, clock=watch, learner=known)
    recorder.record(PlaceEntered("quiz"))
    run = QuizId(f"practice-{watch.now():%m-%d}")
    recorder.record(quiz_started(run, quiz))
    while (item := quiz.current) is not None:
        shown = watch.now()
        recorder.record(item_presented(run, item))
        taken_s = chances.lognormvariate(2.0, 0.5)
        watch.passed_s += taken_s + 9.0
        hard = any(each in item.key for each in _HARD)
        quiz = quiz.answer(_response(item, atlas, chances, skill - 0.25 * hard), taken_s)
        sure = chances.choice((None, 2, 3, 4))
        recorder.record(item_answered(run, quiz.attempts[-1], shown, Aside(sure)))
        quiz = quiz.proceed()
    recorder.record(quiz_finished(run, quiz, completed=True))
    recorder.end()


def _response(item: Item, atlas: Atlas, chances: random.Random, skill: float) -> Response:
    right = chances.random() < skill
    if item.kind is Kind.FIND:
        others = sorted(s for s in atlas.shown_first if s != item.key)
        return Pointed(StructureId(item.key if right else chances.choice(others)))
    wrong = [option.id for option in item.options if option.id != item.key]
    return Chosen.one(OptionId(item.key) if right else chances.choice(wrong))
