"""Translation: an item in the words of another language."""

from __future__ import annotations

from dataclasses import replace

from anatomyapp.quiz.item import Item
from anatomyapp.quiz.option import Misconception, Option
from anatomyapp.quiz.task import Choose, Label, Order, Point, Task, Turn
from anatomyapp.quiz.words import Words


def translated(item: Item, language: str) -> Item:
    """Return an item in another language; what is not translated stays as it is."""
    words = next((each for each in item.translations if each.language == language), None)
    if words is None:
        return item
    told = item.feedback
    return replace(
        item,
        stem=words.stem,
        objective=words.objective or item.objective,
        hint=words.hint or item.hint,
        task=_task(item.task, words),
        feedback=replace(
            told,
            how_to_tell=words.how_to_tell or told.how_to_tell,
            show_as=words.show_as or told.show_as,
        ),
    )


def _task(task: Task, words: Words) -> Task:
    match task:
        case Choose() | Label() | Order():
            return replace(task, options=_options(task.options, words))
        case Turn():
            facing = replace(task.facing, called=words.called or task.facing.called)
            return replace(task, facing=facing, foreseen=_options(task.foreseen, words))
        case Point():
            return replace(task, foreseen=_options(task.foreseen, words))
    return task


def _options(options: tuple[Option, ...], words: Words) -> tuple[Option, ...]:
    texts = dict(words.options)
    return tuple(
        replace(
            option, text=texts.get(option.id, option.text), misconception=_belief(option, words)
        )
        for option in options
    )


def _belief(option: Option, words: Words) -> Misconception | None:
    belief = option.misconception
    if belief is None:
        return None
    listed = {id_: (statement, correction) for id_, statement, correction in words.beliefs}
    own = dict(words.sentences).get(option.id, belief.statement)
    statement, correction = listed.get(belief.id, (own, belief.correction))
    return replace(belief, statement=statement, correction=correction)
