"""What a replay says of the item that was asked at a moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.instructor.replay.opening import Workshop
from anatomyapp.gui.instructor.session_row import mode_words
from anatomyapp.gui.language import number, say, translate
from anatomyapp.gui.quiz.sureness import SURENESS
from anatomyapp.gui.view.words import capitalized
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.option import Option, OptionId
from anatomyapp.quiz.response_words import key_words, response_words
from anatomyapp.quiz.task import AND, Choose
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
    keys
        The options that are right, where some are chosen; empty where nobody knows it.
    chosen
        The options that stood chosen or were answered.
    several
        Whether more than one could be chosen.
    correct
        None while no answer was given.
    facts
        What was answered, what is right, how long it took and how sure the learner was.
    """

    place: str
    stem: str
    options: tuple[Option, ...]
    keys: tuple[OptionId, ...]
    chosen: tuple[OptionId, ...]
    several: bool
    correct: bool | None
    facts: tuple[str, ...]


def told_of(asked: Asked, shop: Workshop) -> ItemTold:
    """Return what is said of an item that was asked."""
    shown = asked.item
    digest = asked.quiz.bank_digest if asked.quiz is not None else ""
    item, answer = shop.item(shown.item, shown.item_version, digest), asked.answer
    texts = {each.id: each for each in item.options} if item is not None else {}
    options = tuple(texts.get(id_) or Option(id_, id_) for id_ in shown.options)
    task = item.task if item is not None else None
    stands = (answer.response if answer else asked.choice) or ""
    return ItemTold(
        place=_place(asked),
        stem=item.stem if item is not None else _unknown(asked),
        options=options,
        keys=task.keys if isinstance(task, Choose) else (),
        chosen=tuple(OptionId(each) for each in stands.split(AND) if shown.options and each),
        several=isinstance(task, Choose) and task.several,
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
    elif item is None or not isinstance(item.task, Choose):
        facts += _answered(item, answer, atlas)
    time = translate("Replay", "After {seconds} s").format(seconds=number(answer.latency_s, 1))
    if answer.confidence is not None:
        time = f"{time} · {translate('Quiz', SURENESS[answer.confidence - 1])}"
    if answer.by is not None:
        time = f"{time} · {translate('Replay', 'Member {letter}').format(letter=answer.by.value)}"
    return (*facts, time)


def _answered(item: Item | None, answer: ItemAnswered, atlas: Atlas) -> Iterator[str]:
    """Yield what was answered, how far off, what is right, and what that was worth."""
    given = response_words(item, answer.response, atlas, say) if item is not None else (
        _named(answer.response, atlas)
    )  # fmt: skip
    yield translate("Replay", "Answered: {answer}").format(answer=given)
    if answer.off_mm is not None:
        off = translate("Replay", "{mm} mm from its place")
        yield off.format(mm=number(answer.off_mm, 1))
    if item is not None and not answer.correct:
        yield translate("Replay", "Right: {key}").format(key=key_words(item, atlas, say))
    if 0 < answer.score < 1:
        yield translate("Replay", "Score: {percent} %").format(percent=number(100 * answer.score))


def _named(structure: str, atlas: Atlas) -> str:
    known = atlas.structures.get(StructureId(structure))
    return known.label if known is not None else structure
