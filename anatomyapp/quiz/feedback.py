"""Feedback: a grade in words, as it is shown beside the model."""

from __future__ import annotations

from dataclasses import dataclass

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import Structure, StructureId
from anatomyapp.phrase import Say, phrase
from anatomyapp.quiz.facing import Direction, Facing, side_facing
from anatomyapp.quiz.grading import UNSEEN, Grade, offset
from anatomyapp.quiz.item import Item, Kind, OptionId
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
    if item.facing is not None:
        return _shown(item, item.facing, grade, say)
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


def shown_words(chosen: str, say: Say = phrase) -> str:
    """Return how a structure was shown, by what is recorded: "from the front"."""
    return say(_SHOWN[chosen]) if chosen in _SHOWN else chosen


def _shown(item: Item, facing: Facing, grade: Grade, say: Say) -> str:
    if grade.correct:
        return say("Right: its {surface} faces you").format(surface=facing.called)
    for option in item.options:
        if option.id == grade.chosen:
            return say("Not quite: you showed its {surface}").format(surface=option.text)
    how = shown_words(grade.chosen, say)
    return say("Not quite: you showed it {how}").format(how=how)


def _where(item: Item, grade: Grade, atlas: Atlas, say: Say) -> str:
    if item.facing is not None and grade.response.direction is not None:
        if grade.chosen == UNSEEN:
            return say("Bring the whole of it into the picture, with nothing before it.")
        return turn_words(item.facing, grade.response.direction, say)
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
