"""Answers of several parts in words: what of them was right, and what is."""

from __future__ import annotations

from anatomyapp.phrase import Say, phrase
from anatomyapp.quiz.grading import Grade
from anatomyapp.quiz.option import Option, OptionId, option_of
from anatomyapp.quiz.response import Chosen, Labelled, Ordered
from anatomyapp.quiz.task import Choose, Label, Order

_FEW = (
    phrase("none"),
    phrase("one"),
    phrase("two"),
    phrase("three"),
    phrase("four"),
    phrase("five"),
    phrase("six"),
)
Parted = Choose | Order | Label


def parted_verdict(task: Parted, grade: Grade, say: Say = phrase) -> str:
    """Return what of an answer was right: "Partly right: 2 of 3, one wrong (33 %)"."""
    if grade.correct:
        return say("Right")
    template = say("Partly right: {parts} ({percent} %)") if grade.score else (
        say("Not quite: {parts} ({percent} %)")
    )  # fmt: skip
    return template.format(parts=_parts(task, grade, say), percent=round(100 * grade.score))


def parted_where(task: Parted, grade: Grade, say: Say = phrase) -> str:
    """Return what is right, and what was not, as sentences."""
    given = grade.response
    match task, given:
        case Choose(), Chosen():
            return _left_out(task, given, say)
        case Order(), Ordered():
            right = ", ".join(_text(task.options, key) for key in task.keys)
            return say("The order is: {options}.").format(options=right)
        case Label(), Labelled():
            return _misnamed(task, given, say)
    return ""


def _parts(task: Parted, grade: Grade, say: Say) -> str:
    given = grade.response
    match task, given:
        case Choose(), Chosen():
            hits = sum(option in task.keys for option in given.options)
            wrong = len(given.options) - hits
            words = say("{hits} of {all}, {wrong} wrong") if wrong else say("{hits} of {all}")
            return words.format(hits=hits, all=len(task.keys), wrong=_few(wrong, say))
        case Order(), Ordered():
            hits = sum(a == b for a, b in zip(task.keys, given.options, strict=True))
            return say("{hits} of {all} at their places").format(hits=hits, all=len(task.keys))
        case Label(), Labelled():
            hits = sum(n == pin.key for n, pin in zip(given.names, task.pins, strict=True))
            return say("{hits} of {all} names").format(hits=hits, all=len(task.pins))
    raise ValueError("an answer of several parts is told")


def _left_out(task: Choose, given: Chosen, say: Say) -> str:
    missed = [_text(task.options, key) for key in task.keys if key not in given.options]
    wrong = [_text(task.options, each) for each in given.options if each not in task.keys]
    said = []
    if missed:
        said.append(say("Left out: {options}.").format(options=", ".join(missed)))
    if wrong:
        said.append(say("Not among them: {options}.").format(options=", ".join(wrong)))
    return " ".join(said)


def _misnamed(task: Label, given: Labelled, say: Say) -> str:
    said = []
    for place, (pin, name) in enumerate(zip(task.pins, given.names, strict=True), 1):
        if name != pin.key:
            words = say("Pin {place} is {right}.")
            said.append(words.format(place=place, right=_text(task.options, pin.key)))
    return " ".join(said)


def _text(options: tuple[Option, ...], wanted: OptionId) -> str:
    option = option_of(options, wanted)
    return option.text if option is not None else wanted


def _few(count: int, say: Say) -> str:
    return say(_FEW[count]) if count < len(_FEW) else str(count)
