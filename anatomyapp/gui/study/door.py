"""What the place *Study* does with the record."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from anatomyapp.errors import StoreError
from anatomyapp.gui.language import spoken, translate
from anatomyapp.gui.record import Record
from anatomyapp.gui.study.comments_page import OwnComment
from anatomyapp.phrase import phrase
from anatomyapp.session.comments import Written
from anatomyapp.session.consent_text import ConsentText
from anatomyapp.session.enrolment import Allocated, Enrolment, Seat
from anatomyapp.session.event import Event, LearnerId, SessionId
from anatomyapp.session.participation import Decision, Who
from anatomyapp.session.studies import Study
from anatomyapp.session.study_rows import Status
from anatomyapp.session.study_run import Member, StudyRun
from anatomyapp.session.turns import GroupId, Letter
from anatomyapp.study.steps import StepId

_TWICE = phrase("{name} has entered this study before; go on under that name alone, or as before.")
_NO_SESSION = phrase("nothing is recorded now, so nobody can enter a study; start again.")


class Door:
    """Enters studies, and keeps what a course asks for; what cannot be kept is a StoreError."""

    def __init__(self, record: Record) -> None:
        """Write nothing yet."""
        self._record = record
        self.note = record.note

    def record(self, event: Event) -> None:
        """Put an event on the disk."""
        self._record.record(event)

    def enter(self, study: Study, names: Sequence[str]) -> tuple[StudyRun, bool]:
        """Return the course of these learners, and whether it is new.

        Whoever is in the study already goes on where they were, with those of their group.
        """
        at, store, session = datetime.now(UTC), self._record.store, self._session()
        who = [store.learner(name, at=at) for name in names]
        before = self._before(study, dict(zip(who, names, strict=True)))
        if before:
            run = store.courses.course(before[0].id)
            here = {each.id for each in before}
            return replace(run, members=tuple(m for m in run.members if m.enrolment in here)), False
        group = GroupId(str(uuid4())) if len(who) > 1 else None
        letters = list(Letter)[: len(who)] if group else [None]
        if group is not None:
            self._record.seat(group, dict(zip(Letter, names, strict=False)))
        seats = [Seat(session, each, group, letter)
                 for each, letter in zip(who, letters, strict=True)]  # fmt: skip
        enrolled = store.studies.enrol(study.id, seats, at)
        return store.courses.course(enrolled[0].id), True

    def running(self, name: str) -> tuple[StudyRun, ...]:
        """Return the courses of a learner that are not over; read-only, for a job."""
        store = self._record.store
        learner = store.access.learner_of(name) if name else None
        return store.courses.running(learner) if learner is not None else ()

    def again(self, run: StudyRun) -> StudyRun:
        """Return a course as the record knows it now, with those of its members who are here."""
        here = {member.enrolment for member in run.members}
        found = self._record.store.courses.course(run.staying[0].enrolment)
        return replace(found, members=tuple(m for m in found.members if m.enrolment in here))

    def leave(self, study: str, name: str, reason: str) -> None:
        """Record that a learner leaves a study, wherever they stand in it."""
        for run in self.running(name):
            own = [member for member in run.members if member.name == name]
            for event in run.leaving(own, reason) if run.study == study else ():
                self.record(event)

    def seat(self, run: StudyRun) -> None:
        """Say in this session whose letters those of a group are."""
        names = {member.letter: member.name for member in run.staying if member.letter}
        if names:
            self._record.seat(GroupId(str(uuid4())), names)

    def allocate(self, run: StudyRun) -> Allocated:
        """Draw the arm that is due."""
        store = self._record.store
        stratum = store.courses.stratum(run)
        together = [member.enrolment for member in run.staying]
        return store.studies.allocate(together, run.protocol, stratum, datetime.now(UTC))

    def decide(self, member: Member, text: ConsentText, decision: Decision) -> None:
        """Keep what somebody decided about a text."""
        who = Who(self._session(), member.learner)
        self._record.store.consents.decide(who, text, spoken(), decision, datetime.now(UTC))

    def comment(self, member: Member, step: StepId, own: OwnComment) -> None:
        """Keep what somebody wrote in their own words."""
        written = Written(step, own.prompt, spoken().value, own.text, own.quotable)
        comments, at = self._record.store.comments, datetime.now(UTC)
        comments.add(member.enrolment, self._session(), written, at)

    def _session(self) -> SessionId:
        if self._record.session is None:
            raise StoreError(_NO_SESSION)
        return self._record.session

    def _before(self, study: Study, names: dict[LearnerId, str]) -> tuple[Enrolment, ...]:
        """Return the enrolments that these learners have already: all in one group, or none."""
        found = tuple(
            each for each in self._record.store.studies.enrolments(study.id)
            if each.learner in names
        )  # fmt: skip
        groups = {each.group for each in found}
        over = [each for each in found if each.status is not Status.RUNNING]
        if found and (over or len(found) < len(names) or len(groups) > 1):
            odd = (over or found)[0].learner
            raise StoreError(_TWICE, name=names[odd] if odd is not None else "")
        return found


def guest_name(known: Sequence[str]) -> str:
    """Return a name for who gives none, by which they can come back: *Guest 3f9a*."""
    while True:
        made = f"{translate('Study', 'Guest')} {secrets.token_hex(2)}"
        if made not in known:
            return made
