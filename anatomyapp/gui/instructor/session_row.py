"""One session as the instructor's table shows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from anatomyapp.gui.instructor.cell import Tag
from anatomyapp.gui.instructor.table import Column
from anatomyapp.gui.quiz.wording import duration
from anatomyapp.session.event import QuizMode
from anatomyapp.session.review import Answer, SessionState, SessionSummary

STATE_TAGS = {
    SessionState.ENDED: Tag("complete", "check", "success"),
    SessionState.ABANDONED: Tag("abandoned", "alert-triangle", "warning"),
    SessionState.RUNNING: Tag("running", "player-play", "accent"),
}
GUEST = "Guest"
EXPLORE = "Explore"


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session with the modes of its answers; ``n`` and ``right`` count first attempts."""

    summary: SessionSummary
    modes: tuple[QuizMode, ...]
    n: int
    right: int

    @property
    def learner(self) -> str:
        """The pseudonym, or that it was a guest."""
        return self.summary.pseudonym or GUEST

    @property
    def mode(self) -> str:
        """How the learner worked: "Learn", "Learn, test", or "Explore" without answers."""
        return ", ".join(mode.value for mode in self.modes).capitalize() or EXPLORE

    @property
    def score(self) -> float | None:
        """The share of first attempts that were right, 0 to 1."""
        return self.right / self.n if self.n else None

    @property
    def started(self) -> str:
        """When it began, by the clock of this place."""
        return local(self.summary.started_at, "%d %b %Y, %H:%M")


def local(at: datetime, form: str) -> str:
    """Return a time in UTC as the clock on the wall shows it, without a leading zero."""
    return at.astimezone().strftime(form).lstrip("0")


def session_rows(
    sessions: Iterable[SessionSummary], answers: Iterable[Answer]
) -> tuple[SessionRow, ...]:
    """Join sessions with their answers, in the sessions' order."""
    found: defaultdict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        found[answer.session].append(answer)
    return tuple(_row(session, found[session.id]) for session in sessions)


def _row(session: SessionSummary, answers: list[Answer]) -> SessionRow:
    first = [answer for answer in answers if answer.attempt == 1]
    modes = {answer.mode for answer in answers}
    right = sum(answer.correct for answer in first)
    return SessionRow(session, tuple(m for m in QuizMode if m in modes), len(first), right)


def _learner(row: SessionRow) -> str:
    return row.learner


def _length(row: SessionRow) -> str:
    return duration(row.summary.duration_s)


def _score(row: SessionRow) -> str:
    return "–" if row.score is None else f"{row.score:.0%}"


def _tags(row: SessionRow) -> tuple[Tag, ...]:
    return (STATE_TAGS[row.summary.state],)


COLUMNS: tuple[Column[SessionRow], ...] = (
    Column("Learner", _learner, lambda row: row.learner.casefold()),
    Column("Started", lambda r: r.started, lambda r: r.summary.started_at.timestamp(), width=170),
    Column("Mode", lambda r: r.mode, lambda r: r.mode, width=120),
    Column("Length", _length, lambda r: r.summary.duration_s, width=120),
    Column("Answers", lambda r: str(r.summary.answers), lambda r: r.summary.answers, width=90),
    Column(
        "Score",
        _score,
        lambda r: r.score,
        meter=lambda r: r.score,
        tip="Right at the first attempt, of all first attempts",
        width=130,
    ),
    Column(
        "State",
        lambda r: STATE_TAGS[r.summary.state].text,
        lambda r: r.summary.state.value,
        tags=_tags,
        width=140,
    ),
)
