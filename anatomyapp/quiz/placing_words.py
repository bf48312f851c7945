"""What is said of a landmark that was placed: how far off, and in which direction."""

from __future__ import annotations

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.phrase import Say, phrase
from anatomyapp.quiz.grading import Grade
from anatomyapp.quiz.placement import Fault, Placement, placement
from anatomyapp.quiz.response import Placed
from anatomyapp.quiz.task import PlaceOn
from anatomyapp.scene.camera import Vector

_WAYS = (  # of the point from its place, along LPS: the negative way, then the positive one
    (phrase("towards the body's right"), phrase("towards the body's left")),
    (phrase("to the front"), phrase("to the back")),
    (phrase("down"), phrase("up")),
)
_ORDER = (2, 0, 1)  # up or down is said first
_TOLD = 0.45  # share of the distance from which a direction is worth a word


def placement_of(task: PlaceOn, grade: Grade, atlas: Atlas) -> Placement | None:
    """Return how the graded point lies to its place; None where no point was graded."""
    given = grade.response
    if not isinstance(given, Placed):
        return None
    return placement(task, atlas, given.structure, given.point)


def verdict_words(task: PlaceOn, grade: Grade, atlas: Atlas, name: str, say: Say = phrase) -> str:
    """Return what a placed point was worth: "Not quite: 14 mm off".

    ``name`` is that of the structure it lies on, as it stands in a sentence.
    """
    found = placement_of(task, grade, atlas)
    mm = round(grade.off_mm or 0.0)
    if grade.correct:
        return say("Right: {mm} mm off").format(mm=mm) if mm else say("Right: exactly there")
    astray = isinstance(grade.response, Placed) and grade.response.astray
    fault = found.fault if found is not None and astray else None
    if fault is Fault.WRONG_SIDE:
        return say("Not quite: that is the inner side")
    if fault is Fault.ELSEWHERE:
        return say("Not quite: that is on {name}").format(name=name)
    partly = say("Partly right: {mm} mm off")
    return (partly if grade.score else say("Not quite: {mm} mm off")).format(mm=mm)


def where_words(task: PlaceOn, grade: Grade, atlas: Atlas, say: Say = phrase) -> str:
    """Return in which direction a point is off, and how near would have been right."""
    found = placement_of(task, grade, atlas)
    near = say("Within {mm} mm is right.").format(mm=f"{task.tolerance_mm:g}")
    if found is None:
        return near
    told = direction_words(found, say)
    return f"{told} {near}" if told else near


def direction_words(found: Placement, say: Say = phrase) -> str:
    """Return how far a point is off and where to, as a sentence; empty where it is on its place."""
    mm, ways = round(found.off_mm), ways_words(found.right, found.marked, say)
    if not mm or not ways:
        return ""
    return say("It is {mm} mm too far {ways}.").format(mm=mm, ways=ways)


def ways_words(start: Vector, end: Vector, say: Say = phrase) -> str:
    """Return in which directions of the body a way goes: "down and towards the body's left"."""
    way = [b - a for a, b in zip(start, end, strict=True)]
    length = sum(each * each for each in way) ** 0.5
    if not length:
        return ""
    told = [axis for axis in _ORDER if abs(way[axis]) >= _TOLD * length]
    words = [say(_WAYS[axis][way[axis] > 0]) for axis in told[:2]]
    if len(words) == 1:
        return words[0]
    return say("{way} and {other}").format(way=words[0], other=words[1])
