"""Feedback: a grade in words, as it is shown beside the model."""

from __future__ import annotations

from dataclasses import dataclass

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import Structure, StructureId
from anatomyapp.phrase import Say, phrase
from anatomyapp.quiz.facing import Direction, Facing, side_facing
from anatomyapp.quiz.grading import UNSEEN, Grade
from anatomyapp.quiz.item import NAMING, Item
from anatomyapp.quiz.offset import offset
from anatomyapp.quiz.option import option_of
from anatomyapp.quiz.partial_words import parted_verdict, parted_where
from anatomyapp.quiz.placing_words import verdict_words, where_words
from anatomyapp.quiz.response import Turned
from anatomyapp.quiz.task import Choose, Label, Order, PlaceOn, Point, Turn, TypeName
from anatomyapp.quiz.typed_words import spelling, typed_verdict
from anatomyapp.scene.camera import StandardView

_SHOWN: dict[str, str] = {
    StandardView.ANTERIOR: phrase("from the front"),
    StandardView.POSTERIOR: phrase("from behind"),
    StandardView.LEFT: phrase("from its left"),
    StandardView.RIGHT: phrase("from its right"),
    StandardView.SUPERIOR: phrase("from above"),
    StandardView.INFERIOR: phrase("from below"),
    UNSEEN: phrase("with too little of it in view"),
}
_TURNS = {  # by the side of the model that has to come nearer
    StandardView.ANTERIOR: phrase("Turn its front {angle}° towards you."),
    StandardView.POSTERIOR: phrase("Turn its back {angle}° towards you."),
    StandardView.LEFT: phrase("Turn its left side {angle}° towards you."),
    StandardView.RIGHT: phrase("Turn its right side {angle}° towards you."),
    StandardView.SUPERIOR: phrase("Tip its upper end {angle}° towards you."),
    StandardView.INFERIOR: phrase("Tip its lower end {angle}° towards you."),
}
_ROUND_DEG = 150.0  # from here on, to which side it is turned hardly matters
_STEP_DEG = 5  # nobody turns a card more exactly


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the learner reads after an answer.

    ``verdict`` names the choice, ``where`` the answer, ``why`` the misconception behind the choice
    (empty where none is known), ``show`` the structures that the link flies to. ``partly`` says
    that a part of the score was earned.
    """

    correct: bool
    verdict: str
    where: str
    why: str
    how_to_tell: str
    show: tuple[StructureId, ...]
    show_as: str
    partly: bool = False


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
        where=spelling(grade, say) if grade.correct else _where(item, grade, atlas, say),
        why=_why(grade),
        how_to_tell=item.feedback.how_to_tell,
        show=item.feedback.show,
        show_as=item.feedback.show_as,
        partly=0 < grade.score < 1,
    )


def turn_words(facing: Facing, shown: Direction, say: Say = phrase) -> str:
    """Return how the model is to be turned until a surface faces the viewer, as a sentence.

    The side that has to come nearer is the one that looks most to where the surface lies, seen
    from the way that faces the viewer now.
    """
    off_deg = facing.off_deg(shown)
    if off_deg >= _ROUND_DEG:
        return say("Turn it right round.")
    along = sum(a * b for a, b in zip(facing.direction, shown, strict=True))
    x, y, z = (a - along * b for a, b in zip(facing.direction, shown, strict=True))
    angle = max(_STEP_DEG, _STEP_DEG * round(off_deg / _STEP_DEG))
    return say(_TURNS[side_facing((x, y, z))]).format(angle=angle)


def _verdict(item: Item, grade: Grade, atlas: Atlas, say: Say) -> str:
    match item.task:
        case Turn() as task:
            return _shown(task, grade, say)
        case Point():
            return _pointed(grade, atlas, say)
        case TypeName():
            asked = _name(grade.asked, atlas, say)
            return typed_verdict(grade, asked, _name(grade.taken, atlas, say), say)
        case Choose(several=False) as task:
            return _chosen(item, task, grade, atlas, say)
        case PlaceOn() as task:
            taken = atlas.structures.get(grade.taken) if grade.taken else None
            on = named(taken, say) if taken else grade.chosen
            return verdict_words(task, grade, atlas, on, say)
        case Choose() | Order() | Label() as task:
            return parted_verdict(task, grade, say)


def _pointed(grade: Grade, atlas: Atlas, say: Say) -> str:
    name = _name(grade.taken, atlas, say) or grade.chosen
    words = say("Right: {name}") if grade.correct else say("Not quite: that is {name}")
    return words.format(name=name)


def _name(structure: StructureId | None, atlas: Atlas, say: Say) -> str:
    known = atlas.structures.get(structure) if structure else None
    return named(known, say) if known else ""


def _chosen(item: Item, task: Choose, grade: Grade, atlas: Atlas, say: Say) -> str:
    option = option_of(task.options, grade.chosen)
    text = option.text if option else grade.chosen
    if item.kind not in NAMING:
        return say("Right") if grade.correct else say("Not quite: {choice}").format(choice=text)
    taken = atlas.structures.get(grade.taken) if grade.taken else None
    name = named(taken, say) if taken else text
    right, wrong = say("Right: {name}"), say("Not quite: it is not {name}")
    return (right if grade.correct else wrong).format(name=name)


def shown_words(chosen: str, say: Say = phrase) -> str:
    """Return how a structure was shown, by what is recorded: "from the front"."""
    return say(_SHOWN[chosen]) if chosen in _SHOWN else chosen


def _shown(task: Turn, grade: Grade, say: Say) -> str:
    if grade.correct:
        return say("Right: its {surface} faces you").format(surface=task.facing.called)
    option = option_of(task.foreseen, grade.chosen)
    if option is not None:
        return say("Not quite: you showed its {surface}").format(surface=option.text)
    how = shown_words(grade.chosen, say)
    return say("Not quite: you showed it {how}").format(how=how)


def _where(item: Item, grade: Grade, atlas: Atlas, say: Say) -> str:
    match item.task:
        case Turn() as task:
            return _way(task, grade, say)
        case Choose(several=False) as task if item.kind not in NAMING:
            key = option_of(task.options, grade.key)
            return say("The answer is: {key}").format(key=key.text if key else grade.key)
        case PlaceOn() as task:
            return where_words(task, grade, atlas, say)
        case Choose(several=True) | Label() | Order() as task:
            return parted_where(task, grade, say)
    asked = atlas.structures.get(grade.asked) if grade.asked else None
    taken = atlas.structures.get(grade.taken) if grade.taken else None
    tick = say("The answer carries the tick.")
    if item.kind in NAMING and asked:
        tick = say("It is {name}.").format(name=named(asked, say))
    step = offset(asked, taken) if asked and taken else None
    return f"{tick} {step.text(say)}" if step else tick


def _way(task: Turn, grade: Grade, say: Say) -> str:
    if grade.chosen == UNSEEN:
        return say("Bring the whole of it into the picture, with nothing before it.")
    shown = grade.response
    return turn_words(task.facing, shown.direction, say) if isinstance(shown, Turned) else ""


def _why(grade: Grade) -> str:
    return grade.misconception.correction if grade.misconception else ""
