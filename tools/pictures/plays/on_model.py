"""What is answered on the model in the place Quiz, and what was taken for what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from anatomyapp.atlas.structure import StructureId
from anatomyapp.content import quizzes_folder
from anatomyapp.gui.quiz.item_names import as_spoken
from anatomyapp.gui.quiz.place import QuizPlace
from anatomyapp.quiz.bank import read_bank
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.quiz import Mode, Quiz
from anatomyapp.quiz.response import Labelled, Pointed
from anatomyapp.quiz.task import Label, PlaceOn, Point
from anatomyapp.scene.picking import projected
from tools.pictures.plays.places import quiz_start
from tools.pictures.stage import Stage

_SEED, _OFF_MM = 3, (14.0, 0.0, -14.0)
_BONES, _FORM, _WALL = "thorax-bones", "thorax-form-a", "thorax-wall"


def marked(stage: Stage) -> None:
    """Mark a landmark, some way off its place."""
    place, item = _come_to(stage, _FORM, "place-sternal-angle")
    task = item.task
    if isinstance(task, PlaceOn):
        view = place.running_page.stage.view
        spot = np.array([task.spots[0]]) + _OFF_MM
        size = max(1, view.width()), max(1, view.height())
        x, y, _ = projected(view.scene.camera, spot, size)[0].tolist()
        stage.click(QPointF(x, y), view)


def placed(stage: Stage) -> None:
    """Answer with a landmark's mark, some way off its place."""
    marked(stage)
    if stage.furnishing.quiz is not None:
        stage.furnishing.quiz.running_page.panel.confirm.click()


def labelling(stage: Stage) -> None:
    """Put most names to pins, and hold the next one."""
    place, item = _come_to(stage, _WALL, "label-ribs-from-the-front")
    if isinstance(item.task, Label) and place.running_page.stage.tray is not None:
        chips = place.running_page.stage.tray.chips
        view = place.running_page.stage.view
        keys = [pin.key for pin in item.task.pins]
        for number, key in enumerate(keys[:-1], start=1):
            _press(view, chips[key].letter)
            _press(view, str(number))
        _press(view, chips[keys[-1]].letter)


def labelled(stage: Stage) -> None:
    """Answer with two names put to each other's pins."""
    place, item = _come_to(stage, _WALL, "label-ribs-from-the-front")
    if isinstance(item.task, Label):
        first, second, *others = (pin.key for pin in item.task.pins)
        place.conduct.answer(Labelled((second, first, *others)))


def arrow(stage: Stage) -> None:
    """Finish a quiz in which ribs were taken for each other."""
    place = _start(stage, _BONES, _is_rib)
    while (running := place.conduct.quiz) is not None and running.current is not None:
        place.conduct.answer(Pointed(_neighbour(running.current)))
        place.conduct.proceed()


def arrows(stage: Stage) -> None:
    """Show all that was taken for something else at once."""
    arrow(stage)
    card = stage.furnishing.quiz.result_page.results.confusions if stage.furnishing.quiz else None
    if card is not None and card.overview is not None:
        card.overview.click()


def _press(view: QWidget, letter: str) -> None:
    QTest.keyClick(view, Qt.Key(ord(letter)))


def _neighbour(item: Item) -> StructureId:
    """Return the rib below the one that is asked, or what is asked."""
    ribs = [f"rib-{number}" for number in range(3, 11)]
    below = {f"{upper}-{side}": f"{lower}-{side}" for upper, lower in pairwise(ribs)
             for side in ("left", "right")}  # fmt: skip
    return StructureId(below.get(item.key, item.key))


def _is_rib(item: Item) -> bool:
    return isinstance(item.task, Point) and item.station == "typical-ribs"


def _come_to(stage: Stage, bank: str, item: str) -> tuple[QuizPlace, Item]:
    """Begin a quiz of one item of a bank."""
    place = _start(stage, bank, lambda each: each.id == item)
    running = place.conduct.quiz
    if running is None or running.current is None:
        raise LookupError(f"{bank} has no item {item}")
    stage.settle()
    return place, running.current


def _start(stage: Stage, name: str, wanted: Callable[[Item], bool]) -> QuizPlace:
    quiz_start(stage)
    place = stage.furnishing.quiz
    if place is None:
        raise LookupError("the window has no place Quiz")
    path = quizzes_folder() / "banks" / f"{name}.yaml"
    bank = as_spoken(read_bank(path, stage.atlas), stage.atlas)
    asked = replace(bank, items=tuple(item for item in bank.items if wanted(item)))
    place.conduct.start(Quiz.start(asked, mode=Mode.LEARN, seed=_SEED))
    return place
