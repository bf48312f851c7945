"""The rows of a study's record, each to be found by whom and by what it belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from anatomyapp.session.enrolment import Enrolment
from anatomyapp.session.event import SessionId
from anatomyapp.session.questionnaire import FillingId, QuestionnairePageAnswered
from anatomyapp.session.quizzing import QuizId
from anatomyapp.session.study_moments import Moment
from anatomyapp.session.study_record import FirstAnswer, Followed, StepRow, StudyRecord
from anatomyapp.session.study_rows import What
from anatomyapp.session.studying import EnrolmentId, RotationAnswered
from anatomyapp.study.instrument import QuestionId
from anatomyapp.study.protocol import Protocol
from anatomyapp.study.steps import Consent, Step, StepId, Who


@dataclass(frozen=True, slots=True)
class Filling:
    """What was answered in one filling in: the later one, where a page came once more."""

    instrument: str
    version: str
    responses: Mapping[QuestionId, str]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a session, by the numbers of its first and last event and by their times."""

    session: SessionId
    first: int
    last: int
    from_s: float
    to_s: float

    @property
    def seconds(self) -> float:
        """How long it is."""
        return max(0.0, self.to_s - self.from_s)


@dataclass(frozen=True, slots=True)
class Index:
    """The rows of a study.

    Parameters
    ----------
    steps
        By enrolment, in their order.
    answers
        By run through a bank.
    fillings
        By their ids.
    followed
        How well sheets were, by session.
    trials
        Of the mental rotation test by enrolment: of each trial the first answer, in their order.
    """

    record: StudyRecord
    steps: Mapping[EnrolmentId, Sequence[StepRow]]
    answers: Mapping[QuizId, Sequence[FirstAnswer]]
    fillings: Mapping[FillingId, Filling]
    followed: Mapping[SessionId, Sequence[Followed]]
    trials: Mapping[EnrolmentId, Mapping[int, RotationAnswered]]

    def spans(self, enrolment: EnrolmentId, step: StepId) -> Iterator[Span]:
        """Yield the stretches in which somebody took a step.

        One without an end reaches to where it was begun again, or to its session's last event.
        """
        begun: StepRow | None = None
        for row in self.steps.get(enrolment, ()):
            if row.step != step:
                continue
            if begun is not None:
                yield self._span(begun, row)
            begun = row if row.what is What.BEGUN else None
        if begun is not None:
            yield self._span(begun, None)

    def of_activity(self, whose: Enrolment, step: Step) -> tuple[Span, ...]:
        """Return the stretches of an activity; a group's that was together are those of all."""
        own = tuple(self.spans(whose.id, step.id))
        if whose.group is None or step.who is not Who.TOGETHER:
            return own
        found: dict[SessionId, Span] = {}
        for member in self.record.enrolments:
            if member.group == whose.group:
                for span in self.spans(member.id, step.id):
                    found[span.session] = _around(span, found.get(span.session, span))
        return tuple(found[session] for session in dict.fromkeys(span.session for span in own))

    def _span(self, begun: StepRow, row: StepRow | None) -> Span:
        if row is not None and row.session == begun.session:
            end = (row.number, row.monotonic_s)
        else:
            last = self.record.moments[begun.session][-1]
            end = (last.number, last.monotonic_s)
        return Span(begun.session, begun.number, end[0], begun.monotonic_s, end[1])


def index_of(record: StudyRecord, protocol: Protocol) -> Index:
    """Return the rows of a study, to be found by what they belong to.

    Of what came before somebody's consent, the consent itself alone.
    """
    steps: defaultdict[EnrolmentId, list[StepRow]] = defaultdict(list)
    for row in record.steps:
        since = record.since.get(row.enrolment)
        asked = isinstance(protocol.steps.get(row.step), Consent)
        if since is not None and (asked or row.at >= since):
            steps[row.enrolment].append(row)
    answers: defaultdict[QuizId, list[FirstAnswer]] = defaultdict(list)
    for given in record.answers:
        answers[given.quiz].append(given)
    followed: defaultdict[SessionId, list[Followed]] = defaultdict(list)
    for each in record.followed:
        followed[each.session].append(each)
    fillings, trials = _told(record.moments.values())
    return Index(record, steps, answers, fillings, followed, trials)


def _told(
    sessions: Iterable[Sequence[Moment]],
) -> tuple[dict[FillingId, Filling], dict[EnrolmentId, dict[int, RotationAnswered]]]:
    pages: defaultdict[FillingId, list[QuestionnairePageAnswered]] = defaultdict(list)
    trials: defaultdict[EnrolmentId, dict[int, RotationAnswered]] = defaultdict(dict)
    for moment in (moment for session in sessions for moment in session):
        if isinstance(moment.event, QuestionnairePageAnswered):
            pages[moment.event.filling].append(moment.event)
        elif isinstance(moment.event, RotationAnswered):
            trials[moment.event.enrolment].setdefault(moment.event.trial, moment.event)
    return {filling: _filling(found) for filling, found in pages.items()}, trials


def _filling(pages: Sequence[QuestionnairePageAnswered]) -> Filling:
    responses = {
        QuestionId(each.item): each.response
        for page in sorted(pages, key=lambda page: page.shown_at)
        for each in page.responses
    }
    return Filling(pages[0].instrument, pages[0].instrument_version, responses)


def _around(one: Span, other: Span) -> Span:
    """Return the stretch of one session that holds both."""
    return Span(
        one.session,
        min(one.first, other.first),
        max(one.last, other.last),
        min(one.from_s, other.from_s),
        max(one.to_s, other.to_s),
    )
