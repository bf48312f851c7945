"""Reading a study for its evaluation: each participant's rows become scores, once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from anatomyapp.evaluation.attention import Attention, attention_of, together
from anatomyapp.evaluation.study_data import Participant, StudyData
from anatomyapp.evaluation.study_index import Filling, Index, Span, index_of
from anatomyapp.evaluation.study_tests import test_score
from anatomyapp.phrase import phrase
from anatomyapp.session.enrolment import Enrolment
from anatomyapp.session.study_moments import Moment
from anatomyapp.session.study_rows import What
from anatomyapp.session.studying import EnrolmentId
from anatomyapp.study.instrument import Instrument, QuestionId
from anatomyapp.study.known_instruments import known_instruments
from anatomyapp.study.protocol import Protocol
from anatomyapp.study.protocol_file import protocol_from
from anatomyapp.study.rotation_score import RotationAnswer, RotationScore
from anatomyapp.study.rotation_score import score as rotation_score
from anatomyapp.study.scoring import Scorer, Scores
from anatomyapp.study.steps import (
    Activity,
    Form,
    Questionnaire,
    StepId,
    StepOutcome,
    Test,
    Wait,
    Where,
)

if TYPE_CHECKING:
    from anatomyapp.session.store import SessionStore

_DONE = (StepOutcome.DONE, StepOutcome.TIMED_OUT)
_number = attrgetter("number")
_AFTER_S = 5.0  # own: the last stretch of tracking is told when AR is left, just after the step
_NOT_HERE = phrase("{step}: the instrument {id} is not on this computer; it is not scored.")
_OTHER = phrase(
    "{step}: {id} {answered} was answered, and {here} is on this computer; it is not scored."
)


def read_study(
    store: SessionStore,
    study_id: str,
    instruments: Mapping[str, Instrument] | None = None,
) -> StudyData:
    """Read a study.

    Parameters
    ----------
    instruments
        By their ids; None for those on this computer.

    Raises
    ------
    StoreError
        The record knows no such study, or cannot be read.
    ProtocolError
        The protocol that the record keeps cannot be read by this version.
    """
    record = store.study_records.of(study_id)
    protocol = protocol_from(record.study.protocol.encode(), Path(f"{study_id}.yaml"))
    if instruments is None:
        instruments, _ = known_instruments()
    reader = _Reader(index_of(record, protocol), protocol, instruments)
    participants = tuple(map(reader.participant, record.enrolments))
    return StudyData(
        study=record.study,
        protocol=protocol,
        cohort=record.cohort,
        participants=participants,
        uncounted=record.uncounted,
        instruments=instruments,
        notes=tuple(sorted(reader.notes)),
    )


class _Reader:
    """Makes participants of rows; ``notes`` says what could not be scored."""

    def __init__(
        self, index: Index, protocol: Protocol, instruments: Mapping[str, Instrument]
    ) -> None:
        self.notes: set[str] = set()
        self._index, self._protocol, self._instruments = index, protocol, instruments
        self._looked: dict[Span, Attention] = {}
        self._scorers = {each.id: Scorer(each) for each in instruments.values()}

    def participant(self, whose: Enrolment) -> Participant:
        """Return what somebody did."""
        rows = self._index.steps.get(whose.id, ())
        ended = self._ended(whose.id)
        steps = self._protocol.steps.values()
        fillings = {step.id: found for step in steps if isinstance(step, Form | Questionnaire)
                    and (found := self._filling(whose.id, step.id)) is not None}  # fmt: skip
        return Participant(
            code=whose.code, enrolment=whose.id, session=whose.session, arm=whose.arm,
            stratum=whose.stratum, group=whose.group, letter=whose.letter, status=whose.status,
            reason=whose.reason or "", enrolled_at=whose.enrolled_at,
            allocated_at=whose.allocated_at, ended_at=whose.ended_at,
            begun=tuple(dict.fromkeys(row.step for row in rows if row.what is What.BEGUN)),
            ended=ended,
            background=self._background(fillings),
            rotation=self._rotation(whose.id),
            tests={step.id: reached for step in steps
                   if isinstance(step, Test) and ended.get(step.id) in _DONE
                   and (reached := test_score(self._index, whose, step, self._protocol))},
            fillings={step: found.responses for step, found in fillings.items()},
            instruments=dict(self._scores(fillings)),
            minutes=dict(self._minutes(whose)),
            tracking_loss=self._tracking_loss(whose),
            attention=self._attention(whose),
        )  # fmt: skip

    def _ended(self, whose: EnrolmentId) -> dict[StepId, StepOutcome]:
        """Return how each step ended; what came again after it was done changes nothing."""
        found: dict[StepId, StepOutcome] = {}
        for row in self._index.steps.get(whose, ()):
            if row.outcome is not None and found.get(row.step) not in _DONE:
                found[row.step] = row.outcome
        return found

    def _filling(self, whose: EnrolmentId, step: StepId) -> Filling | None:
        """Return the newest filling in of which a page was answered."""
        named = (row.filling for row in self._index.steps.get(whose, ())
                 if row.step == step and row.filling)  # fmt: skip
        known = [self._index.fillings[each] for each in named if each in self._index.fillings]
        return known[-1] if known else None

    def _background(self, fillings: Mapping[StepId, Filling]) -> dict[QuestionId, str]:
        return {
            question: response
            for step, filling in fillings.items()
            if isinstance(self._protocol.steps[step], Form)
            for question, response in filling.responses.items()
        }

    def _scores(self, fillings: Mapping[StepId, Filling]) -> Iterator[tuple[StepId, Scores]]:
        for step, filling in fillings.items():
            here = self._instruments.get(filling.instrument)
            named = {"step": step, "id": filling.instrument}
            if here is None:
                self.notes.add(_NOT_HERE.format(**named))
            elif here.version != filling.version:
                versions = {"answered": filling.version, "here": here.version}
                self.notes.add(_OTHER.format(**named, **versions))
            elif here.domains:
                responses = {str(key): each for key, each in filling.responses.items()}
                yield step, self._scorers[here.id].score(responses)

    def _rotation(self, whose: EnrolmentId) -> RotationScore | None:
        trials = self._index.trials.get(whose, {}).values()
        return rotation_score(
            RotationAnswer(each.angle_deg, each.same, each.answered_same, each.latency_s)
            for each in trials
        ) if trials else None  # fmt: skip

    def _minutes(self, whose: Enrolment) -> Iterator[tuple[StepId, float]]:
        """Yield how long each step was worked at: as it was noted, else from begin to end."""
        taken = dict.fromkeys(row.step for row in self._index.steps.get(whose.id, ()))
        for step in taken:
            if step in self._protocol.steps and not isinstance(self._protocol.steps[step], Wait):
                spent = sum(span.seconds for span in self._index.spans(whose.id, step))
                yield step, self._index.record.seconds.get((whose.id, step), spent) / 60.0

    def _activities(self, whose: Enrolment) -> Iterator[tuple[Activity, Span]]:
        for step in self._protocol.steps.values():
            if isinstance(step, Activity):
                for span in self._index.of_activity(whose, step):
                    yield step, span

    def _tracking_loss(self, whose: Enrolment) -> float | None:
        """Return the mean of the parts without the sheet, by the seconds that each is of."""
        found = [
            each
            for step, span in self._activities(whose)
            if step.where is Where.AR
            for each in self._index.followed.get(span.session, ())
            if span.from_s <= each.monotonic_s <= span.to_s + _AFTER_S
        ]
        seconds = sum(each.seconds for each in found)
        return sum(each.lost * each.seconds for each in found) / seconds if seconds > 0 else None

    def _attention(self, whose: Enrolment) -> Attention:
        return together(self._looks(span) for _, span in self._activities(whose))

    def _looks(self, span: Span) -> Attention:
        if span not in self._looked:
            moments = self._index.record.moments[span.session]
            first = bisect_left(moments, span.first, key=_number)
            last = bisect_right(moments, span.last, key=_number)
            end = Moment(span.last, span.to_s, None)
            self._looked[span] = attention_of([*moments[first:last], end])
        return self._looked[span]
