"""Which answer an item's task calls for in the panel."""

from __future__ import annotations

from anatomyapp.gui.quiz.answer import Answer
from anatomyapp.gui.quiz.choosing import ChoosingAnswer
from anatomyapp.gui.quiz.naming_answer import NamingAnswer
from anatomyapp.gui.quiz.ordering import OrderingAnswer
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.task import Choose, Order, TypeName


def answer_for(item: Item) -> Answer:
    """Return what the panel offers to answer an item with."""
    match item.task:
        case Choose() as task:
            return ChoosingAnswer(item, task)
        case TypeName():
            return NamingAnswer()
        case Order() as task:
            return OrderingAnswer(task)
        case _:
            return Answer()
