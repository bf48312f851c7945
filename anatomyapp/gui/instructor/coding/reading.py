"""What the place of coding reads from the record."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from anatomyapp.scene.tour import Words
from anatomyapp.session.store import SessionStore
from anatomyapp.study.codebook import Codebook, codebook_of
from anatomyapp.study.coding import Coding, Comment
from anatomyapp.study.steps import Comments, StepId

Prompts = dict[tuple[StepId, str], Words]


@dataclass(frozen=True, slots=True)
class StudyName:
    """A study that can be chosen."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The comments of a study, with all that belongs to their coding.

    ``simulated`` tells whether nobody wrote them.
    """

    studies: tuple[StudyName, ...] = ()
    study: str = ""
    comments: tuple[Comment, ...] = ()
    codings: tuple[Coding, ...] = ()
    book: Codebook = field(default_factory=Codebook)
    prompts: Prompts = field(default_factory=dict)
    simulated: bool = False


def read_coding(store: SessionStore, wanted: str) -> Reading:
    """Read a study's comments; without a wish, those of the newest study that has any.

    Raises
    ------
    StoreError, CodebookError, ProtocolError
        The record cannot be read, or what it holds is broken.
    """
    found = store.studies.all()
    names = tuple(StudyName(each.id, each.title) for each in found)
    if not found:
        return Reading()
    chosen = next((each for each in found if each.id == wanted), None)
    comments = store.comments.of_study(chosen.id) if chosen else ()
    for each in found if chosen is None else ():
        chosen, comments = each, store.comments.of_study(each.id)
        if comments:
            break
    if chosen is None:
        return Reading(names)
    return Reading(
        names,
        chosen.id,
        comments,
        store.comments.codings(chosen.id),
        _book(store, chosen.id, chosen.title),
        _prompts(chosen.protocol),
        store.studies.population().simulated,
    )


def _book(store: SessionStore, study: str, title: str) -> Codebook:
    text = store.comments.codebook(study)
    return Codebook(title) if text is None else codebook_of(text.encode(), Path(study))


def _prompts(protocol: str) -> Prompts:
    from anatomyapp.study.protocol_file import protocol_from  # noqa: PLC0415 - loads pydantic

    steps = protocol_from(protocol.encode(), Path("protocol.yaml")).steps
    return {
        (step.id, prompt.id): prompt.words
        for step in steps.values()
        if isinstance(step, Comments)
        for prompt in step.prompts
    }
