"""A typed name in words: what was made of it, and what is right."""

from __future__ import annotations

from anatomyapp.phrase import Say, phrase
from anatomyapp.quiz.grading import Grade
from anatomyapp.quiz.typed_name import Verdict

_VERDICTS = {
    Verdict.RIGHT: phrase("Right: {asked}"),
    Verdict.MISSPELT: phrase("Right: {asked}"),
    Verdict.WRONG_SIDE: phrase("Not quite: that is the other side"),
    Verdict.NO_SIDE: phrase("Not quite: you did not say from which side"),
    Verdict.NO_LEVEL: phrase("Not quite: you did not say which one"),
    Verdict.OTHER: phrase("Not quite: it is not {taken}"),
    Verdict.UNKNOWN: phrase("Not quite: “{typed}” names nothing here"),
}


def typed_verdict(grade: Grade, asked: str, taken: str, say: Say = phrase) -> str:
    """Return what was made of a typed name; ``asked`` and ``taken`` as they stand in sentences."""
    read = grade.typed.verdict if grade.typed is not None else Verdict.UNKNOWN
    return say(_VERDICTS[read]).format(asked=asked, taken=taken, typed=grade.chosen)


def spelling(grade: Grade, say: Say = phrase) -> str:
    """Return how a misspelt name is spelt, as a sentence; empty where it was spelt rightly."""
    read = grade.typed
    if read is None or read.verdict is not Verdict.MISSPELT:
        return ""
    return say("It is spelt: {name}.").format(name=read.name)
