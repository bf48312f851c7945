"""Sittings of a small study, told step by step, as a window would record them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from anatomyapp.quiz.item import ItemId, Kind
from anatomyapp.session.consent_text import ConsentText, Wording
from anatomyapp.session.enrolment import Enrolment, Seat
from anatomyapp.session.event import Event, SessionStarted
from anatomyapp.session.participation import Decision, Who
from anatomyapp.session.questionnaire import FillingId, ItemResponse, QuestionnairePageAnswered
from anatomyapp.session.quizzing import ItemAnswered, QuizId, QuizMode, QuizStarted
from anatomyapp.session.recorder import Recorder
from anatomyapp.session.store import SessionStore
from anatomyapp.session.studying import (
    ArmAllocated,
    StepBegun,
    StepEnded,
    StudyEntered,
    StudyId,
)
from anatomyapp.settings import Language
from anatomyapp.study.allocation import ArmId
from anatomyapp.study.protocol import Protocol
from anatomyapp.study.protocol_file import protocol_from
from anatomyapp.study.steps import StepId, StepOutcome

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
STUDY = StudyId("ribs-2026")
ITEMS = tuple(ItemId(f"item-{number}") for number in range(1, 5))
CONSENT = ConsentText(STUDY, 1, True, {Language.ENGLISH: Wording("Ribs", "May we?")})
TEXT = b"""\
format: 1
id: two-arms
version: 1.0.0
title: {en: Two arms, de: Zwei Arme}
summary: {en: For tests., de: Zum Testen.}
licence: CC BY 4.0
attribution: tests
steps:
  consent: {kind: consent, title: {en: C, de: C}}
  background: {kind: form, title: {en: B, de: B}, instrument: background}
  rotation: {kind: rotation, title: {en: R, de: R}, trials: 4, seed: 1}
  pre-test: {kind: test, title: {en: P, de: P}, occasion: pre, bank: thorax-form-a}
  learn-ar: {kind: activity, title: {en: A, de: A}, condition: ar, where: ar, minutes: 30}
  learn-model:
    {kind: activity, title: {en: M, de: M}, condition: model, where: explore, minutes: 30}
  post-test: {kind: test, title: {en: Q, de: Q}, occasion: post, bank: thorax-form-b}
  usability: {kind: questionnaire, title: {en: U, de: U}, instrument: sus}
arms:
  - id: ar
    title: {en: AR, de: AR}
    steps: [consent, background, rotation, pre-test, learn-ar, post-test, usability]
  - id: model
    title: {en: Model, de: Modell}
    steps: [consent, background, rotation, pre-test, learn-model, post-test, usability]
allocation: {after: pre-test, block_sizes: [2, 4]}
"""


def two_arms() -> Protocol:
    """Return the protocol of the study."""
    return protocol_from(TEXT, Path("two-arms.yaml"))


class SteppedClock:
    """Both clocks go on by a second for each event, and by what a test lets pass."""

    def __init__(self, start: datetime = NOON) -> None:
        self.start, self.seconds = start, 0.0

    def now(self) -> datetime:
        return self.start + timedelta(seconds=self.seconds)

    def monotonic_s(self) -> float:
        self.seconds += 1.0
        return self.seconds


class Sitting:
    """One learner's session in the study."""

    def __init__(
        self, store: SessionStore, name: str, start: datetime = NOON, simulated: str = ""
    ) -> None:
        """Begin a session, and enter the study unless the learner is in it."""
        self.store, self.clock = store, SteppedClock(start)
        learner = store.learner(name, at=start)
        started = SessionStarted("0.1.0", "tiny", "1.0.0", simulated=simulated)
        self.recorder = Recorder(store, started, clock=self.clock, learner=learner)
        self.who = Who(self.recorder.session, learner)
        known = bool(store.studies.of(learner, self.recorder.session))
        seat = Seat(self.recorder.session, learner)
        (self.enrolment,) = store.studies.enrol(STUDY, [seat], start)
        if not known:
            digest = hashlib.sha256(TEXT).hexdigest()
            self.tell(StudyEntered(self.enrolment.id, STUDY, "two-arms", "1.0.0", digest))

    def tell(self, event: Event) -> None:
        """Record an event."""
        self.recorder.record(event)

    def decide(self, decision: Decision = Decision.ACCEPTED) -> None:
        """Decide about the consent."""
        with self.step("consent"):
            now = self.clock.now()
            self.store.consents.decide(self.who, CONSENT, Language.ENGLISH, decision, now)

    @contextmanager
    def step(
        self,
        step: str,
        quiz: QuizId | None = None,
        filling: FillingId | None = None,
        outcome: StepOutcome | None = StepOutcome.DONE,
    ) -> Iterator[None]:
        """Take a step; one without an outcome does not end."""
        self.tell(StepBegun(self.enrolment.id, StepId(step), quiz, filling))
        yield
        if outcome is not None:
            self.tell(StepEnded(self.enrolment.id, StepId(step), outcome))

    def test(
        self,
        step: str,
        scores: Mapping[str, float],
        outcome: StepOutcome | None = StepOutcome.DONE,
        items: tuple[ItemId, ...] = ITEMS,
    ) -> None:
        """Take a test, or go on with it."""
        quiz = QuizId(str(uuid4()))
        with self.step(step, quiz, outcome=outcome):
            self.tell(QuizStarted(quiz, "thorax-form-a", "1.0.0", QuizMode.TEST, 1, items))
            for item, score in scores.items():
                self.tell(
                    ItemAnswered(
                        quiz, ItemId(item), 1, Kind.FIND, "rib-1-left", score == 1.0, score, 2.5,
                        self.clock.now(),
                    )
                )  # fmt: skip

    def fill(self, step: str, instrument: str, responses: Mapping[str, str]) -> None:
        """Fill in an instrument of one page."""
        filling = FillingId(str(uuid4()))
        given = tuple(ItemResponse(*each) for each in responses.items())
        with self.step(step, filling=filling):
            self.tell(
                QuestionnairePageAnswered(
                    filling, instrument, "1.0.0", "en", "p1", 1, 1, given, self.clock.now(), 9.5
                )
            )

    def allocate(self, stratum: str = "") -> ArmId:
        """Be allocated to an arm."""
        now, own = self.clock.now(), self.enrolment.id
        drawn = self.store.studies.allocate([own], two_arms(), stratum, now)
        self.tell(ArmAllocated(own, drawn.arm, drawn.stratum, drawn.position))
        return drawn.arm


def opened(store: SessionStore) -> SessionStore:
    """Return a record with the study open."""
    store.studies.open(STUDY, two_arms(), "Ribs", 7, NOON)
    return store


def enrolled(store: SessionStore) -> tuple[Enrolment, ...]:
    """Return who is in the study."""
    return store.studies.enrolments(STUDY)
