"""A record in which all that is exported happened, to learners and a guest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from anatomyapp.atlas.structure import StructureId
from anatomyapp.quiz.item import ItemId
from anatomyapp.quiz.response import Means
from anatomyapp.session.comments import Written
from anatomyapp.session.consent_text import ConsentText, Wording
from anatomyapp.session.enrolment import Seat
from anatomyapp.session.event import (
    ErrorShown,
    Origin,
    PlaceEntered,
    ShownAs,
    StructureSelected,
    StructuresHidden,
)
from anatomyapp.session.export.catalogue import TABLES
from anatomyapp.session.export.exporting import Exported, Wish
from anatomyapp.session.export.reading import Reading, Selection
from anatomyapp.session.participation import Decision, Who
from anatomyapp.session.questionnaire import FillingId, ItemResponse, QuestionnairePageAnswered
from anatomyapp.session.quizzing import (
    AnswerRevised,
    FeedbackLeft,
    HintTaken,
    ItemPresented,
    QuizFinished,
    QuizMode,
)
from anatomyapp.session.store import SessionStore
from anatomyapp.session.studying import (
    ArmAllocated,
    RotationAnswered,
    StepBegun,
    StepEnded,
    StudyEntered,
)
from anatomyapp.session.turns import Letter
from anatomyapp.settings import Language
from anatomyapp.study.steps import StepId, StepOutcome
from tests.augmented_events import EVENTS, GROUP
from tests.lived_study import two_arms

FIND = ItemId("find-1")
STUDY = ConsentText("ribs", 1, True, {Language.ENGLISH: Wording("Ribs", "May we?")})


def explore(learning: Any) -> None:
    """Choose and hide structures."""
    record = learning.recorder.record
    record(PlaceEntered("explore"))
    record(StructureSelected(StructureId("rib-1-left"), Origin.MODEL))
    record(StructureSelected(StructureId("rib-2-left"), Origin.TREE))
    record(StructuresHidden((StructureId("rib-1-left"),)))
    record(PlaceEntered("quiz"))


def ask(learning: Any) -> None:
    """Answer, skip, and come too late; with all that may come beside an answer."""
    record, quiz = learning.recorder.record, learning.quiz
    record(ItemPresented(quiz, FIND, 1))
    record(HintTaken(quiz, FIND, 1, "region", 1, 1.0))
    record(AnswerRevised(quiz, FIND, 1, "rib-2-left", "rib-1-left", 1, 2.0))
    learning.answer(confidence=3, means=Means.POINTER)
    record(FeedbackLeft(quiz, FIND, 1, 1, 4.5))
    learning.answer(item="name-2", response="", score=0.0)
    learning.answer(item="name-2", response="", score=0.0, attempt=2, timed_out=True)
    record(QuizFinished(quiz, 2, 1, 1.0))


def page(at: Any) -> QuestionnairePageAnswered:
    """Return a page with one item that was left out."""
    told = (ItemResponse("s1", "4", 3.0), ItemResponse("s2", ""))
    return QuestionnairePageAnswered(
        FillingId("f"), "sus", "1.0", "en", "p1", 1, 1, told, at, 9.5, Letter.A
    )


def study(store: SessionStore, learning: Any, who: Who) -> None:
    """Take part in a study: a step, a trial of the rotation test, a comment."""
    noon, record = learning.recorder._clock.start, learning.recorder.record
    store.studies.open("ribs", two_arms(), "=Ribs", 7, noon)
    (one,) = store.studies.enrol("ribs", [Seat(who.session, who.learner)], noon)
    drawn = store.studies.allocate([one.id], two_arms(), "low", noon)
    record(StudyEntered(one.id, one.study, "two-arms", "1.0.0", two_arms().digest))
    record(ArmAllocated(one.id, drawn.arm, drawn.stratum, drawn.position))
    record(StepBegun(one.id, StepId("rotation")))
    record(RotationAnswered(one.id, 1, 40.0, same=True, answered_same=None, latency_s=20.0))
    record(StepEnded(one.id, StepId("rotation"), StepOutcome.DONE))
    words = Written(StepId("comments"), "helped", "en", "=HYPERLINK(1)", quotable=True)
    store.comments.add(one.id, who.session, words, noon + timedelta(days=1))


@pytest.fixture
def lived(store: SessionStore, learning: Any, learning_on: Any) -> SessionStore:
    """Return a record of two learners and a guest."""
    noon = learning.recorder._clock.start
    explore(learning)
    ask(learning)
    for event in (*EVENTS, page(noon), ErrorShown("not-printed", ShownAs.TOAST)):
        learning.recorder.record(event)
    kim, lee = (store.learner(name, at=noon) for name in ("kim", "=lee"))
    store.groups.link(learning.session, GROUP, {Letter.A: kim, Letter.B: lee}, noon)
    who = Who(learning.session, kim)
    store.consents.decide(who, STUDY, Language.ENGLISH, Decision.ACCEPTED, noon)
    study(store, learning, who)
    learning.recorder.end()
    guest = learning_on(store, start=noon + timedelta(days=1))
    guest.begin(QuizMode.SPOTTER, "other")
    guest.answer()
    return store


@pytest.fixture
def export(lived: SessionStore, tmp_path: Path) -> Callable[..., Exported]:
    """Return what exports that record to a place in a folder of the test's own."""

    def exported(wish: Wish, name: str = "out") -> Exported:
        return lived.exports.write(wish, tmp_path / name, lived.sessions()[0].started_at)

    return exported


def table_rows(
    store: SessionStore, name: str, selection: Selection | None = None
) -> list[dict[str, Any]]:
    """Return the rows of a table as it is exported."""
    with store._database.reading() as connection:
        rows = list(TABLES[name].rows(Reading(connection, selection or Selection())))
    names = [column.name for column in TABLES[name].columns]
    return [dict(zip(names, row, strict=True)) for row in rows]
