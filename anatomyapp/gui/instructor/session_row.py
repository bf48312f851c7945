"""One session as the instructor's table shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from anatomyapp.gui.instructor.cell import Tag
from anatomyapp.gui.instructor.table import Column
from anatomyapp.gui.language import marked, translate
from anatomyapp.gui.quiz.wording import duration
from anatomyapp.gui.view.words import capitalized
from anatomyapp.session.pages import SessionPage
from anatomyapp.session.quizzing import QuizMode
from anatomyapp.session.review import SessionState, SessionSummary

_STATES = {  # words, icon, tone
    SessionState.ENDED: (marked("Instructor", "complete"), "check", "success"),
    SessionState.ABANDONED: (marked("Instructor", "abandoned"), "alert-triangle", "warning"),
    SessionState.RUNNING: (marked("Instructor", "running"), "player-play", "accent"),
}


def state_tag(state: SessionState) -> Tag:
    """Return the chip of a session's state."""
    words, icon_name, tone = _STATES[state]
    return Tag(translate("Instructor", words), icon_name, tone)


def mode_words(mode: QuizMode) -> str:
    """Return how a quiz was taken, such as *learn*."""
    return {
        QuizMode.LEARN: translate("Instructor", "learn"),
        QuizMode.TEST: translate("Instructor", "test"),
        QuizMode.SPOTTER: translate("Instructor", "spotter"),
    }[mode]


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
        return self.summary.pseudonym or translate("Instructor", "Guest")

    @property
    def mode(self) -> str:
        """How the learner worked: "Learn", "Learn, test", or "Explore" without answers."""
        words = ", ".join(mode_words(mode) for mode in self.modes)
        return capitalized(words) or translate("Instructor", "Explore")

    @property
    def score(self) -> float | None:
        """The share of first attempts that were right, 0 to 1."""
        return self.right / self.n if self.n else None

    @property
    def started(self) -> str:
        """When it began, by the clock of this place."""
        return local(self.summary.started_at, translate("Instructor", "d MMM yyyy, HH:mm"))


def local(at: datetime, form: str) -> str:
    """Return a time in UTC as the clock on the wall shows it, in Qt's form of dates."""
    wall = at.astimezone()
    day, time = QDate(wall.year, wall.month, wall.day), QTime(wall.hour, wall.minute)
    return QLocale().toString(QDateTime(day, time), form)


def session_rows(page: SessionPage) -> tuple[SessionRow, ...]:
    """Return the sessions of a page, in its order."""
    return tuple(
        SessionRow(each, page.modes.get(each.id, ()), each.first, each.first_right)
        for each in page.sessions
    )


def _learner(row: SessionRow) -> str:
    return row.learner


def _length(row: SessionRow) -> str:
    return duration(row.summary.duration_s)


def _score(row: SessionRow) -> str:
    return "–" if row.score is None else f"{100 * row.score:.0f} %"


def _tags(row: SessionRow) -> tuple[Tag, ...]:
    return (state_tag(row.summary.state),)


def session_columns() -> tuple[Column[SessionRow], ...]:
    """Return the columns of the sessions' table."""
    return (
        Column(translate("Instructor", "Learner"), _learner, lambda row: row.learner.casefold()),
        Column(
            translate("Instructor", "Started"),
            lambda r: r.started,
            lambda r: r.summary.started_at.timestamp(),
            width=165,
        ),
        Column(translate("Instructor", "Mode"), lambda r: r.mode, lambda r: r.mode, width=102),
        Column(
            translate("Instructor", "Length"), _length, lambda r: r.summary.duration_s, width=110
        ),
        Column(
            translate("Instructor", "Answers"),
            lambda r: str(r.summary.answers),
            lambda r: r.summary.answers,
            width=80,
        ),
        *_outcome_columns(),
    )


def _outcome_columns() -> tuple[Column[SessionRow], ...]:
    return (
        Column(
            translate("Instructor", "Score"),
            _score,
            lambda r: r.score,
            meter=lambda r: r.score,
            tip=translate("Instructor", "Right at the first attempt, of all first attempts"),
            width=110,
        ),
        Column(
            translate("Instructor", "State"),
            lambda r: state_tag(r.summary.state).text,
            lambda r: r.summary.state.value,
            tags=_tags,
            width=142,
        ),
    )
