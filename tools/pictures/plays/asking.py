"""Quizzes in augmented reality, and items that are shown or timed."""

from __future__ import annotations

from collections.abc import Callable

from anatomyapp.atlas.structure import StructureId
from anatomyapp.content import quizzes_folder
from anatomyapp.gui.ar.quiz.control import ArQuiz
from anatomyapp.quiz.bank import read_bank
from anatomyapp.quiz.item import Item, Kind
from anatomyapp.quiz.option import OptionId
from anatomyapp.quiz.quiz import Mode, Quiz, Timing
from anatomyapp.quiz.response import Chosen, Means, Pointed, Response, Turned
from anatomyapp.quiz.task import Choose, Turn
from tools.pictures.film import Film, worn
from tools.pictures.plays.augmented import show
from tools.pictures.plays.places import quiz_start
from tools.pictures.stage import Stage

_SEED, _TIMING = 3, Timing(60.0, break_s=5.0)
_BONES, _IN_HAND = "thorax-bones", "thorax-ar"
_NEAR = Film(distance_mm=430.0, yaw_deg=10.0, pitch_deg=-22.0)


def start(stage: Stage) -> None:
    """Open the quiz in AR."""
    place = show(stage, Film())
    place.bar.quiz.click()


def pointing(stage: Stage) -> None:
    """Ask for a structure to point at."""
    _come_to(stage, _is_rib)


def wrong(stage: Stage) -> None:
    """Take a rib for its neighbour."""
    quiz, item = _come_to(stage, _is_rib)
    _, number, side = item.key.split("-")
    stage.click(stage.place_of(f"rib-{int(number) + 1}-{side}", quiz.pane.view), quiz.pane.view)


def aiming(stage: Stage) -> None:
    """Aim at a structure, some of the time over."""
    quiz, _ = _come_to(stage, _is_rib, film=worn(900.0))
    quiz.page.by.aiming.click()
    quiz.holding.reticle.show_share(0.6)


def showing(stage: Stage) -> None:
    """Turn the card to a surface, some of the time over."""
    quiz, _ = _come_to(stage, _is_shown, bank=_IN_HAND)
    quiz.holding.pill.show_share(0.6, seen=True)
    quiz.pane.arrange()


def naming(stage: Stage) -> None:
    """Choose a name of what is highlighted in the film."""
    _come_to(stage, lambda item: isinstance(item.task, Choose))


def spotter(stage: Stage) -> None:
    """Ask for a structure, its time running."""
    quiz, _ = _come_to(stage, _is_rib, Mode.SPOTTER, worn())
    quiz.ticking.look()


def result(stage: Stage) -> None:
    """Finish a quiz in AR with an error."""
    quiz, item = _come_to(stage, _is_rib)
    _, number, side = item.key.split("-")
    quiz.conduct.answer(Pointed(StructureId(f"rib-{int(number) + 1}-{side}")))
    while (running := quiz.conduct.quiz) is not None and running.current is not None:
        if running.grade is None:
            quiz.conduct.answer(_right(running.current))
        quiz.conduct.proceed()


def shown_in_quiz(stage: Stage) -> None:
    """Show a surface in the place Quiz."""
    _ask_in_quiz(stage, _is_shown, Mode.LEARN, _IN_HAND)


def spotter_in_quiz(stage: Stage) -> None:
    """Ask under time in the place Quiz."""
    _ask_in_quiz(stage, _is_rib, Mode.SPOTTER)


def break_in_quiz(stage: Stage) -> None:
    """Rest between two items."""
    _ask_in_quiz(stage, _is_rib, Mode.SPOTTER)
    place = stage.furnishing.quiz
    if place is not None:
        place.conduct.skip()


def _come_to(
    stage: Stage,
    wanted: Callable[[Item], bool],
    mode: Mode = Mode.LEARN,
    film: Film = _NEAR,
    bank: str = _BONES,
) -> tuple[ArQuiz, Item]:
    """Begin a quiz in AR, and answer till an item is asked that is wanted."""
    place = show(stage, film)
    quiz = place.quiz
    if quiz is None:
        raise LookupError("the place AR offers no quiz")
    place.bar.quiz.click()
    quiz.conduct.start(_quiz(stage, mode, bank))
    stage.settle()
    while (running := quiz.conduct.quiz) is not None and running.current is not None:
        if wanted(running.current):
            stage.settle()
            return quiz, running.current
        quiz.conduct.answer(_right(running.current))
        quiz.conduct.proceed()
    raise LookupError("no such item")


def _ask_in_quiz(
    stage: Stage, wanted: Callable[[Item], bool], mode: Mode, bank: str = _BONES
) -> None:
    quiz_start(stage)
    place = stage.furnishing.quiz
    if place is None:
        raise LookupError("the window has no place Quiz")
    place.conduct.start(_quiz(stage, mode, bank))
    while (running := place.conduct.quiz) is not None and running.current is not None:
        if wanted(running.current):
            return
        place.conduct.answer(_right(running.current))
        place.conduct.proceed()


def _quiz(stage: Stage, mode: Mode, bank_id: str) -> Quiz:
    bank = read_bank(quizzes_folder() / "banks" / f"{bank_id}.yaml", stage.atlas)
    station = "typical-ribs" if bank_id == _BONES else None
    quiz = Quiz.start(bank, mode=mode, seed=_SEED, length=12, station=station)
    return quiz.timed(_TIMING) if mode is Mode.SPOTTER else quiz


def _is_rib(item: Item) -> bool:
    name, _, rest = item.key.partition("-")
    return item.kind is Kind.FIND and name == "rib" and rest.partition("-")[0] in {"3", "4", "5"}


def _is_shown(item: Item) -> bool:
    return item.kind is Kind.SHOW


def _right(item: Item) -> Response:
    if item.kind is Kind.FIND:
        return Pointed(item.asked)
    if isinstance(item.task, Turn):
        return Turned(item.task.facing.direction, means=Means.POSE)
    return Chosen.one(OptionId(item.key))
