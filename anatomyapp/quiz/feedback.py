"""Feedback: a grade in words, as it is shown beside the model."""

from __future__ import annotations

from dataclasses import dataclass

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import Structure, StructureId
from anatomyapp.phrase import Say, phrase
from anatomyapp.quiz.grading import Grade, offset
from anatomyapp.quiz.item import Item, Kind, OptionId


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the learner reads after an answer.

    ``verdict`` names the choice, ``where`` the answer, ``why`` the misconception behind the choice
    (empty where none is known), ``show`` the structures that the link flies to.
    """

    correct: bool
    verdict: str
    where: str
    why: str
    how_to_tell: str
    show: tuple[StructureId, ...]
    show_as: str


def named(structure: Structure, say: Say = phrase) -> str:
    """Return a structure's label as it stands in a sentence: "left rib 3", "the manubrium"."""
    label = lower = structure.label
    if len(label) > 1 and label[1].islower():
        lower = label[0].lower() + label[1:]
    numbered = any(c.isdigit() for c in label)
    template = say("{lower}") if numbered else say("the {lower}")
    return template.format(lower=lower, name=label)


def explain(item: Item, grade: Grade, atlas: Atlas, say: Say = phrase) -> Explanation:
    """Put a grade into words; a translation may take ``{name}``, a label as it is, for a lower."""
    return Explanation(
        correct=grade.correct,
        verdict=_verdict(item, grade, atlas, say),
        where="" if grade.correct else _where(item, grade, atlas, say),
        why=_why(grade),
        how_to_tell=item.feedback.how_to_tell,
        show=item.feedback.show,
        show_as=item.feedback.show_as,
    )


def _verdict(item: Item, grade: Grade, atlas: Atlas, say: Say) -> str:
    if item.kind is Kind.CHOICE:
        if grade.correct:
            return say("Right")
        return say("Not quite: {choice}").format(choice=item.option(OptionId(grade.chosen)).text)
    taken = atlas.structures.get(grade.taken) if grade.taken else None
    name = named(taken, say) if taken else item.option(OptionId(grade.chosen)).text
    if grade.correct:
        return say("Right: {name}").format(name=name)
    if item.kind is Kind.FIND:
        return say("Not quite: that is {name}").format(name=name)
    return say("Not quite: it is not {name}").format(name=name)


def _where(item: Item, grade: Grade, atlas: Atlas, say: Say) -> str:
    if item.kind is Kind.CHOICE:
        return say("The answer is: {key}").format(key=item.option(OptionId(grade.key)).text)
    asked = atlas.structures.get(grade.asked) if grade.asked else None
    taken = atlas.structures.get(grade.taken) if grade.taken else None
    tick = say("The answer carries the tick.")
    if item.kind is Kind.NAME and asked:
        tick = say("It is {name}.").format(name=named(asked, say))
    step = offset(asked, taken) if asked and taken else None
    return f"{tick} {step.text(say)}" if step else tick


def _why(grade: Grade) -> str:
    return grade.misconception.correction if grade.misconception else ""
