"""Items that are answered in the panel, each kind once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from anatomyapp.content import quizzes_folder
from anatomyapp.gui.language import spoken
from anatomyapp.gui.quiz.item_names import as_spoken
from anatomyapp.gui.quiz.place import QuizPlace
from anatomyapp.quiz.bank import read_bank
from anatomyapp.quiz.item import Item, Kind
from anatomyapp.quiz.option import OptionId
from anatomyapp.quiz.quiz import Mode, Quiz
from anatomyapp.quiz.response import Chosen, Means, Ordered
from anatomyapp.quiz.task import Choose, Order, Point, TypeName
from anatomyapp.settings import Language
from tools.pictures.plays.places import quiz_start
from tools.pictures.stage import Stage

_SEED = 5
_BANKS = ("thorax-wall", "thorax-viscera", "thorax-cases", "thorax-form-a")
_ALT = Qt.KeyboardModifier.AltModifier


def several(stage: Stage) -> None:
    """Tick two of several options."""
    place, item = _ask(stage, _is_several)
    for option in _several_of(item):
        place.running_page.panel.options.box(option).click()


def several_partly(stage: Stage) -> None:
    """Give an answer of several options that is partly right."""
    place, item = _ask(stage, _is_several)
    place.conduct.answer(Chosen(_several_of(item)))


def truth(stage: Stage) -> None:
    """Ask whether a statement is true."""
    _ask(stage, _of(Kind.TRUTH))


def side(stage: Stage) -> None:
    """Take a structure for that of the other side."""
    place, item = _ask(stage, _of(Kind.SIDE))
    place.conduct.answer(Chosen.one(_wrong_option(item)))


def level(stage: Stage) -> None:
    """Ask for a level from an unhelpful view."""
    _ask(stage, _of(Kind.LEVEL, Choose))


def typed(stage: Stage) -> None:
    """Type a name."""
    place, _ = _ask(stage, _is_typed)
    _type(place, "left costal", given=False)


def typed_misspelt(stage: Stage) -> None:
    """Misspell a name that is right."""
    place, item = _ask(stage, _is_typed)
    if isinstance(item.task, TypeName):
        label = stage.atlas.structures[item.task.structure].label
        _type(place, label.replace("cartilage", "cartilige"))


def typed_wrong(stage: Stage) -> None:
    """Type the name of the other side."""
    place, _ = _ask(stage, _is_typed)
    _type(place, "left rib 3")


def order(stage: Stage) -> None:
    """Move a row by keys."""
    place, _ = _ask(stage, _of(Kind.ORDER))
    row = place.focusWidget()
    if row is not None:
        QTest.keyClick(row, Qt.Key.Key_Down, _ALT)


def order_partly(stage: Stage) -> None:
    """Give an order that is partly right."""
    place, item = _ask(stage, _of(Kind.ORDER))
    if isinstance(item.task, Order):
        first, second, *rest = item.task.keys
        place.conduct.answer(Ordered((second, first, *rest), Means.KEYBOARD))


def relation(stage: Stage) -> None:
    """Ask what something is joined to."""
    _ask(stage, _of(Kind.RELATION, Choose))


def case(stage: Stage) -> None:
    """Tell a case."""
    _ask(stage, lambda item: item.kind is Kind.CASE and len(item.stem) > 180)


def hints(stage: Stage) -> None:
    """Take both hints of an item."""
    place, _ = _ask(stage, lambda item: bool(item.hint) and isinstance(item.task, Choose))
    asking = place.running_page.asking
    stage.settle()
    asking.hinting.ask()
    asking.hinting.ask()


def hint_on_the_model(stage: Stage) -> None:
    """Let all but the neighbourhood of an answer fade."""
    place, _ = _ask(stage, lambda item: isinstance(item.task, Point))
    stage.settle()
    for _ in range(2):
        place.running_page.asking.hinting.ask()


def due(stage: Stage) -> None:
    """Choose to review what is due."""
    quiz_start(stage)
    place = stage.furnishing.quiz
    if place is not None and place.start_page.form is not None:
        box = place.start_page.form.modes.due
        stage.wait_for(box.isVisible)
        box.click()


def result(stage: Stage) -> None:
    """Finish a quiz with answers that are right, wrong and partly right."""
    place, _ = _ask(stage, _is_several)
    conduct = place.conduct
    while (quiz := conduct.quiz) is not None and (item := quiz.current) is not None:
        if isinstance(item.task, Choose):
            conduct.answer(Chosen(_several_of(item)) if item.task.several else (
                Chosen.one(_wrong_option(item))
            ))  # fmt: skip
            conduct.proceed()
        else:
            conduct.skip()


def _type(place: QuizPlace, name: str, *, given: bool = True) -> None:
    field = place.focusWidget()
    if field is not None:
        QTest.keyClicks(field, name)
    if given:
        place.running_page.panel.confirm.click()


def _of(kind: Kind, task: type[object] = object) -> Callable[[Item], bool]:
    return lambda item: item.kind is kind and isinstance(item.task, task)


def _is_several(item: Item) -> bool:
    return isinstance(item.task, Choose) and item.task.several


def _is_typed(item: Item) -> bool:
    return isinstance(item.task, TypeName)


def _several_of(item: Item) -> tuple[OptionId, ...]:
    """Return all keys but one, and a wrong option."""
    task = item.task
    if not isinstance(task, Choose):
        raise TypeError("an item with options is asked")
    return (*task.keys[:-1], _wrong_option(item))


def _wrong_option(item: Item) -> OptionId:
    task = item.task
    if not isinstance(task, Choose):
        raise TypeError("an item with options is asked")
    return next(option.id for option in task.options if option.id not in task.keys)


def _ask(
    stage: Stage, wanted: Callable[[Item], bool], mode: Mode = Mode.LEARN
) -> tuple[QuizPlace, Item]:
    """Ask the first item of the shipped banks that is wanted, among four others."""
    quiz_start(stage)
    place = stage.furnishing.quiz
    banks = _BANKS if spoken() is Language.ENGLISH else _BANKS[::-1]
    for name in banks if place is not None else ():
        read = read_bank(quizzes_folder() / "banks" / f"{name}.yaml", stage.atlas)
        bank = as_spoken(read, stage.atlas)
        found = next((item for item in bank.items if wanted(item)), None)
        if found is not None and place is not None:
            others = tuple(item for item in bank.items if item is not found)[:4]
            begun = Quiz.start(replace(bank, items=(found, *others)), mode=mode, seed=_SEED)
            first = begun.items.index(next(item for item in begun.items if item.id == found.id))
            queue = (first, *(each for each in begun.queue if each != first))
            place.conduct.start(replace(begun, queue=queue))
            stage.settle()
            return place, begun.items[first]
    raise LookupError("no shipped bank has such an item")
