"""Comments in own words, and the codes that readers lay on stretches of them.

A stretch counts characters from 0, its end not included. Who read a comment and found no code that
applies lays the code `NOTHING` on all of it, so that *read* and *not yet read* are told apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from anatomyapp.study.steps import StepId

CommentId = NewType("CommentId", str)
CodingId = NewType("CodingId", str)
CodeId = NewType("CodeId", str)
Coder = NewType("Coder", str)  # a pseudonym: two of them read without seeing each other's codes

NOTHING = CodeId("none")  # read, and no code applies
LONGEST_COMMENT = 5000  # characters


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody wrote in answer to a prompt.

    Parameters
    ----------
    person
        The code by which figures name them: P001.
    arm
        Of the study; None before one was allocated.
    quotable
        Whether they allow their words to be quoted in reports.
    """

    id: CommentId
    person: str
    arm: str | None
    step: StepId
    prompt: str
    language: str
    text: str
    quotable: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Coding:
    """A code that a reader laid on a stretch of a comment.

    Raises
    ------
    ValueError
        The stretch is empty, or begins before the comment.
    """

    id: CodingId
    comment: CommentId
    coder: Coder
    code: CodeId
    start: int
    end: int
    at: datetime

    def __post_init__(self) -> None:
        """Refuse a stretch without a character."""
        if not 0 <= self.start < self.end:
            raise ValueError("a code lies on one character or more")
