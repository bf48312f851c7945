"""Courses through studies as the record knows them: where somebody was, and what lies half done.

What has ended folds into where they stand (study/course.py). Of a step that was broken off, perhaps
by a crash, all that was recorded before counts: answers, pages, figures and the time at work.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import sqlalchemy as sa

from anatomyapp.quiz.item import ItemId
from anatomyapp.session.codec import decode, kind_of
from anatomyapp.session.database import Database
from anatomyapp.session.enrolment import Enrolment
from anatomyapp.session.event import Event, LearnerId
from anatomyapp.session.questionnaire import FillingId, QuestionnairePageAnswered
from anatomyapp.session.studies import Studies
from anatomyapp.session.study_rows import Status, What
from anatomyapp.session.study_run import NOTHING_YET, LeftOpen, Member, StudyRun
from anatomyapp.session.study_tables import enrolment, study_step
from anatomyapp.session.studying import EnrolmentId, RotationAnswered, StepTimed
from anatomyapp.session.tables import answer, event, learner
from anatomyapp.study.allocation import Stratify
from anatomyapp.study.rotation_score import RotationAnswer, score
from anatomyapp.study.steps import Rotation, StepId

_TELLING = (QuestionnairePageAnswered, RotationAnswered, StepTimed)
_Begun = tuple[EnrolmentId, StepId]


class Courses:
    """Reads the courses of a record; every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        """Read nothing yet."""
        self._database, self._studies = database, Studies(database)

    def running(self, who: LearnerId) -> tuple[StudyRun, ...]:
        """Return the courses of a learner that are not over, each with their whole group.

        Raises
        ------
        StoreError
            The record cannot be read now.
        ProtocolError
            The text of a study's protocol is damaged.
        """
        with self._database.reading() as connection:
            query = sa.select(enrolment.c.id).where(
                enrolment.c.learner == who, enrolment.c.status == Status.RUNNING.value
            )
            own = connection.scalars(query.order_by(enrolment.c.enrolled_at)).all()
        return tuple(self.course(EnrolmentId(each)) for each in own)

    def course(self, who: EnrolmentId) -> StudyRun:
        """Return the course of somebody, with those of their group who are still in it."""
        # Not before it is needed: it brings pydantic, and a record is opened without.
        from anatomyapp.study.protocol_file import protocol_from  # noqa: PLC0415 - as above

        found = self._together(who)
        study = self._studies.study(found[0].study)
        ids = tuple(each.id for each in found)
        names = self._names(found)
        protocol = protocol_from(study.protocol.encode(), Path(f"{study.id}.yaml"))
        return StudyRun(
            study=study.id,
            title=study.title,
            protocol=protocol,
            members=tuple(
                Member(each.id, names.get(each.learner or "", ""), each.learner, each.letter)
                for each in found
            ),
            group=found[0].group,
            arm=next((each.arm for each in found if each.arm), None),
            ended=self._studies.ended(*ids),
            left_open=self.left_open(ids),
        )

    def left_open(self, who: Sequence[EnrolmentId]) -> Mapping[_Begun, LeftOpen]:
        """Return what was done of each step that somebody began."""
        found: defaultdict[_Begun, LeftOpen] = defaultdict(lambda: NOTHING_YET)
        fillings: dict[FillingId, _Begun] = {}
        with self._database.reading() as connection:
            for row in connection.execute(_begun(who)):
                key = (EnrolmentId(row.enrolment), StepId(row.step))
                found[key] = replace(found[key], filling=row.filling or found[key].filling)
                if row.filling:
                    fillings[FillingId(row.filling)] = key
            for row in connection.execute(_answered(who)):
                key = (EnrolmentId(row.enrolment), StepId(row.step))
                items = found[key].items | {ItemId(row.item)}
                found[key] = replace(found[key], items=items)
        for told in self._told(who):
            _add(found, fillings, who, told)
        return dict(found)

    def stratum(self, run: StudyRun) -> str:
        """Return the stratum in which an arm is due; a group has one together."""
        by = run.protocol.allocation.stratify
        if by is None:
            return ""
        return by.stratum_together(self._of_one(run, by, member) for member in run.staying)

    def _of_one(self, run: StudyRun, by: Stratify, member: Member) -> float | str | None:
        told = tuple(self._told((member.enrolment,)))
        if isinstance(run.protocol.steps[by.step], Rotation):
            shown = {each.trial: each for each in told if isinstance(each, RotationAnswered)}
            return score(
                RotationAnswer(each.angle_deg, each.same, each.answered_same, each.latency_s)
                for each in shown.values()
            ).accuracy.value
        filling = self.left_open((member.enrolment,)).get((member.enrolment, by.step), NOTHING_YET)
        answers = {
            response.item: response.response
            for page in told
            if isinstance(page, QuestionnairePageAnswered) and page.filling == filling.filling
            for response in page.responses
        }
        return answers.get(by.question or "")

    def _together(self, who: EnrolmentId) -> tuple[Enrolment, ...]:
        """Return somebody's enrolment, or those of their group who are still in it."""
        query = sa.select(enrolment.c.study, enrolment.c.group_id).where(enrolment.c.id == who)
        with self._database.reading() as connection:
            study, group = connection.execute(query).one()
        found = self._studies.group(group) if group else self._studies.enrolments(study)
        return tuple(
            each
            for each in found
            if each.status is Status.RUNNING and (group is not None or each.id == who)
        )

    def _names(self, found: Iterable[Enrolment]) -> Mapping[str, str]:
        ids = [each.learner for each in found]
        query = sa.select(learner.c.id, learner.c.pseudonym).where(learner.c.id.in_(ids))
        with self._database.reading() as connection:
            return {row.id: row.pseudonym for row in connection.execute(query)}

    def _told(self, who: Sequence[EnrolmentId]) -> Iterator[Event]:
        """Yield pages, figures and times of the sessions in which somebody took steps."""
        sessions = sa.select(study_step.c.session).where(study_step.c.enrolment.in_(who))
        query = (
            sa.select(event.c.kind, event.c.version, event.c.payload)
            .where(event.c.session.in_(sessions), event.c.kind.in_(map(kind_of, _TELLING)))
            .order_by(event.c.at, event.c.number)
        )
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        for row in rows:
            yield decode(row.kind, row.version, row.payload)


def _begun(who: Sequence[EnrolmentId]) -> sa.Select[tuple[str, str, str | None]]:
    step = study_step.c
    query = sa.select(step.enrolment, step.step, step.filling)
    begun = (step.enrolment.in_(who), step.what == What.BEGUN.value)
    return query.where(*begun).order_by(step.at, step.event)


def _answered(who: Sequence[EnrolmentId]) -> sa.Select[tuple[str, str, str]]:
    step = study_step.c
    query = sa.select(step.enrolment, step.step, answer.c.item)
    return query.join(answer, answer.c.quiz == step.quiz).where(step.enrolment.in_(who))


def _add(
    found: defaultdict[_Begun, LeftOpen],
    fillings: Mapping[FillingId, _Begun],
    who: Sequence[EnrolmentId],
    told: Event,
) -> None:
    """Add what an event tells of somebody's step."""
    if isinstance(told, QuestionnairePageAnswered) and told.filling in fillings:
        key = fillings[told.filling]
        found[key] = replace(found[key], pages=found[key].pages | {told.page})
    elif isinstance(told, StepTimed) and told.enrolment in who:
        key = (told.enrolment, told.step)
        found[key] = replace(found[key], seconds=max(told.seconds, found[key].seconds))
    elif isinstance(told, RotationAnswered):
        for key in [key for key in found if key[0] == told.enrolment]:
            found[key] = replace(found[key], trials=max(told.trial, found[key].trials))
