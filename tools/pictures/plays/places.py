"""Tours, quiz, the instructor's places, and what concerns the whole window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from anatomyapp.atlas.structure import StructureId
from anatomyapp.content import quizzes_folder
from anatomyapp.gui.instructor.sessions import SessionsPlace
from anatomyapp.gui.quiz.item_names import as_spoken
from anatomyapp.gui.view.intent import Intent
from anatomyapp.quiz.bank import read_bank
from anatomyapp.quiz.item import Item, Kind
from anatomyapp.quiz.option import OptionId
from anatomyapp.quiz.quiz import Mode, Quiz
from anatomyapp.quiz.response import Chosen, Pointed, Response
from tools.pictures.stage import Stage

_CTRL, _NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
_SEED, _WRONG_EVERY = 3, 3


def tours(stage: Stage) -> None:
    """List the guided tours."""
    stage.ask(Intent.TOUR)


def tour_opening(stage: Stage) -> None:
    """Open a tour."""
    stage.explore.tours.open("sternum-and-joints")


def tour(stage: Stage) -> None:
    """Answer the question of a tour's step."""
    control = stage.explore.tours
    control.open("costal-margin")
    steps = control.shelf.tours["costal-margin"].steps
    number = next(i for i, step in enumerate(steps, start=1) if step.question is not None)
    control.turn(number)
    stage.settle()
    control.reveal()


def drop(stage: Stage) -> None:
    """Drop what is no pack."""
    stage.running.drop.open(Path("notes.txt"))


def learner(stage: Stage) -> None:
    """Ask who learns."""
    stage.window.learner_wanted.emit()


def keys(stage: Stage) -> None:
    """Open the page of keys."""
    stage.press(Qt.Key.Key_F1, _NONE)


def settings(stage: Stage) -> None:
    """Open the settings."""
    stage.press(Qt.Key.Key_Comma, _CTRL)


def person(stage: Stage) -> None:
    """Ask whose chest is shown."""
    stage.press(Qt.Key.Key_P, _CTRL)


def quiz_again(stage: Stage) -> None:
    """Offer a quiz exactly as it was presented."""
    quiz_start(stage)
    place = stage.furnishing.quiz
    if place is not None:
        read = read_bank(quizzes_folder() / "banks" / "thorax-bones.yaml", stage.atlas)
        bank = as_spoken(read, stage.atlas)
        place.offer_again(Quiz.start(bank, mode=Mode.TEST, seed=_SEED, length=12), bank)
        place.entered()


def quiz_start(stage: Stage) -> None:
    """Go to the quiz."""
    if stage.furnishing.quiz is not None:
        stage.window.enter(stage.furnishing.quiz)


def quiz_asked(stage: Stage) -> None:
    """Come to an item with options, and choose one."""
    _answer_until(stage, lambda item: item.kind is not Kind.FIND and len(item.options) > 2)
    if stage.furnishing.quiz is not None:
        stage.furnishing.quiz.running_page.panel.sureness.press(3)


def quiz_feedback(stage: Stage) -> None:
    """Take a rib for its neighbour."""
    item = _answer_until(stage, _is_middle_rib)
    if item is None or stage.furnishing.quiz is None:
        return
    view = stage.furnishing.quiz.running_page.stage.view
    _, number, side = item.key.split("-")
    stage.settle()
    stage.click(stage.place_of(f"rib-{int(number) + 1}-{side}", view), view)


def quiz_right(stage: Stage) -> None:
    """Answer an item rightly."""
    item = _answer_until(stage, lambda item: item.kind is not Kind.FIND)
    if item is not None and stage.furnishing.quiz is not None:
        stage.furnishing.quiz.conduct.answer(_right(item))


def quiz_result(stage: Stage) -> None:
    """Finish a quiz with some errors."""
    _start_quiz(stage)
    place = stage.furnishing.quiz
    if place is None:
        return
    conduct, count = place.conduct, 0
    while (quiz := conduct.quiz) is not None and (item := quiz.current) is not None:
        count += 1
        conduct.answer(_right(item) if count % _WRONG_EVERY else _wrong(item))
        conduct.proceed()


def _is_middle_rib(item: Item) -> bool:
    name, _, rest = item.key.partition("-")
    return item.kind is Kind.FIND and name == "rib" and rest.partition("-")[0] in {"3", "4", "5"}


def _start_quiz(stage: Stage) -> None:
    quiz_start(stage)
    place = stage.furnishing.quiz
    if place is not None:
        bank = read_bank(quizzes_folder() / "banks" / "thorax-bones.yaml", stage.atlas)
        begun = Quiz.start(bank, mode=Mode.LEARN, seed=_SEED, length=10, station="typical-ribs")
        place.conduct.start(begun)
        stage.settle()


def _answer_until(stage: Stage, wanted: Callable[[Item], bool]) -> Item | None:
    """Answer rightly until an item is asked that is wanted."""
    _start_quiz(stage)
    place = stage.furnishing.quiz
    while place is not None and (quiz := place.conduct.quiz) is not None:
        item = quiz.current
        if item is None or wanted(item):
            return item
        place.conduct.answer(_right(item))
        place.conduct.proceed()
    return None


def _right(item: Item) -> Response:
    if item.kind is Kind.FIND:
        return Pointed(StructureId(item.key))
    return Chosen.one(OptionId(item.key))


def _wrong(item: Item) -> Response:
    if item.kind is Kind.FIND:
        side = item.key.rpartition("-")[2]
        return Pointed(StructureId(f"rib-{8 if '-7-' in item.key else 7}-{side}"))
    return Chosen.one(next(o.id for o in item.options if o.id != item.key))


def sessions(stage: Stage) -> None:
    """Look at a session as the instructor."""
    stage.let_instructor_in()
    stage.settle()
    for place in stage.window.bar.places():
        if isinstance(place, SessionsPlace):
            place.table.choose(1)


def items(stage: Stage) -> None:
    """Look at items and their statistics."""
    sessions(stage)
    stage.window.enter(stage.window.bar.places()[1])
