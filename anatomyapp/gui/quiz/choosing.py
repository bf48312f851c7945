"""Answering by options: by one of them, or by all that apply."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.answer import Answer
from anatomyapp.gui.quiz.choice import OptionList
from anatomyapp.quiz.grading import Grade
from anatomyapp.quiz.item import Item, Kind
from anatomyapp.quiz.option import OptionId
from anatomyapp.quiz.response import Chosen, Means, Response
from anatomyapp.quiz.task import Choose


class ChoosingAnswer(Answer):
    """The options of an item; one is chosen by a press, several are ticked and then given."""

    def __init__(self, item: Item, task: Choose) -> None:
        super().__init__()
        self._item, self._task = item, task
        self._means = Means.KEYBOARD
        self.options = OptionList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.options)
        self.options.offer(task.options, several=task.several, caps=_caps(item.kind))
        self.options.chosen.connect(self._choose)

    @property
    def how(self) -> str:
        """How the item is answered."""
        return how_to_choose(self._item.kind, several=self._task.several)

    @property
    def confirm_words(self) -> str:
        """What the button says that gives the ticks."""
        return translate("Quiz", "Answer") if self._task.several else ""

    def first_stop(self) -> QWidget | None:
        """Return the first option."""
        return next(box for box in self.options.boxes() if not box.struck)

    def draft(self, means: Means) -> Response | None:
        """Return the ticks so far."""
        ticked = self.options.ticked
        return Chosen(ticked, means) if ticked else None

    def take_letter(self, letter: str) -> bool:
        """Choose or tick the option of a key."""
        return self.options.choose_letter(letter)

    def show_standing(self, response: Response) -> None:
        """Show what is chosen so far."""
        if isinstance(response, Chosen):
            self.options.choose(*response.options)

    def close_with(self, grade: Grade) -> None:
        """Show the verdict on each option."""
        given = grade.response
        chosen = given.options if isinstance(given, Chosen) else ()
        if self._task.several:
            self.options.choose(*chosen)
        self.options.close_with(self._task.keys, chosen)

    def strike(self, option: OptionId) -> None:
        """Take a wrong option away."""
        self.options.box(option).strike()
        if self._task.several:
            self.drafted.emit(self.draft(Means.KEYBOARD))

    def _choose(self, option: str, means: Means) -> None:
        if self._task.several:
            self.drafted.emit(self.draft(means))
        else:
            self.ready.emit(Chosen.one(OptionId(option), means))


def how_to_choose(kind: Kind, *, several: bool) -> str:
    """Return in words how an item with options is answered."""
    if several:
        return translate("Quiz", "Choose all that apply. Then press Enter, or the button.")
    words = {
        Kind.NAME: translate("Quiz", "It is highlighted on the model. Choose its name."),
        Kind.LEVEL: translate("Quiz", "It is highlighted on the model. Which one is it?"),
        Kind.SIDE: translate("Quiz", "It is seen alone. From which side of the body is it?"),
        Kind.TRUTH: translate("Quiz", "Is this true or false?"),
    }
    return words.get(kind, translate("Quiz", "Choose one answer."))


def _caps(kind: Kind) -> tuple[str, ...]:
    """Return the keys of two choices that stand side by side, in the order of the options."""
    if kind is Kind.TRUTH:
        return translate("Quiz", "T", "key: true"), translate("Quiz", "F", "key: false")
    if kind is Kind.SIDE:
        return translate("Quiz", "L", "key: left"), translate("Quiz", "R", "key: right")
    return ()
