"""What a replay says of the item that was asked at a moment."""

from __future__ import annotations

from dataclasses import dataclass

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.instructor.replay.opening import Workshop
from anatomyapp.gui.instructor.session_row import mode_words
from anatomyapp.gui.language import number, translate
from anatomyapp.gui.quiz.choice import SURENESS
from anatomyapp.gui.view.words import capitalized
from anatomyapp.quiz.item import Item, Option, OptionId
from anatomyapp.session.on_screen import Asked
from anatomyapp.session.quizzing import ItemAnswered


@dataclass(frozen=True, slots=True)
class ItemTold:
    """An item in words.

    Parameters
    ----------
    place
        Which item of how many, and how the quiz was taken.
    options
        In the order in which they were shown.
    key
        What is right: an option's id; empty where there are no options, or nobody knows it.
    chosen
        The option that stood chosen or was answered.
    correct
        None while no answer was given.
    facts
        What was answered, what is right, how long it took and how sure the learner was.
    """

    place: str
    stem: str
    options: tuple[Option, ...]
    key: OptionId
    chosen: OptionId | None
    correct: bool | None
    facts: tuple[str, ...]


def told_of(asked: Asked, shop: Workshop) -> ItemTold:
    """Return what is said of an item that was asked."""
    shown = asked.item
    item, answer = shop.item(shown.item, shown.item_version), asked.answer
    texts = {each.id: each for each in item.options} if item is not None else {}
    options = tuple(texts.get(id_) or Option(id_, id_) for id_ in shown.options)
    chosen = OptionId(answer.response) if answer and shown.options else asked.choice
    return ItemTold(
        place=_place(asked),
        stem=item.stem if item is not None else _unknown(asked),
        options=options,
        key=OptionId(item.key) if item is not None and options else OptionId(""),
        chosen=chosen or None,
        correct=answer.correct if answer is not None else None,
        facts=_facts(item, answer, shop.atlas) if answer is not None else (),
    )


def _place(asked: Asked) -> str:
    quiz = asked.quiz
    if quiz is None:
        return asked.item.item
    mode = capitalized(mode_words(quiz.mode))
    if asked.item.item not in quiz.items:
        return mode
    words = translate("Replay", "Item {number} of {count} · {mode}")
    place = quiz.items.index(asked.item.item) + 1
    return words.format(number=place, count=len(quiz.items), mode=mode)


def _unknown(asked: Asked) -> str:
    words = translate("Replay", "{item}, version {version}: no bank that is open has it.")
    return words.format(item=asked.item.item, version=asked.item.item_version)


def _facts(item: Item | None, answer: ItemAnswered, atlas: Atlas) -> tuple[str, ...]:
    facts = []
    if not answer.response:
        out = translate("Replay", "The time was over.")
        facts.append(out if answer.timed_out else translate("Replay", "Skipped."))
    elif item is None or not item.kind.by_option:
        words = translate("Replay", "Answered: {answer}")
        facts.append(words.format(answer=_named(answer.response, atlas)))
        if item is not None and not answer.correct:
            words = translate("Replay", "Right: {key}")
            facts.append(words.format(key=_named(item.key, atlas)))
    time = translate("Replay", "After {seconds} s").format(seconds=number(answer.latency_s, 1))
    if answer.confidence is not None:
        time = f"{time} · {translate('Quiz', SURENESS[answer.confidence - 1])}"
    if answer.by is not None:
        time = f"{time} · {translate('Replay', 'Member {letter}').format(letter=answer.by.value)}"
    return (*facts, time)


def _named(structure: str, atlas: Atlas) -> str:
    known = atlas.structures.get(StructureId(structure))
    return known.label if known is not None else structure
