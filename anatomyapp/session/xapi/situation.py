"""What went before in a session, as far as a later statement tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from uuid import uuid5

from anatomyapp.scene.camera import Camera
from anatomyapp.session.augmented import GroupEnded, GroupFormed
from anatomyapp.session.event import Entry, PlaceEntered, SessionId, SessionStarted, ViewChanged
from anatomyapp.session.exploration import TourFinished, TourLeft, TourStarted
from anatomyapp.session.quizzing import ItemPresented, QuizFinished, QuizId, QuizStarted
from anatomyapp.session.studying import EnrolmentId, StudyCompleted
from anatomyapp.session.turns import GroupId
from anatomyapp.session.xapi.definitions import Definitions, ItemDefinition


@dataclass(frozen=True, slots=True)
class Begun:
    """A run through a bank or a tour: its registration, and when it began by the monotonic clock.

    ``quiz`` is None for a tour; ``finished`` says whether a tour's end was told.
    """

    registration: str
    at_s: float
    quiz: QuizStarted | None = None
    finished: bool = False


@dataclass(frozen=True, slots=True)
class Situation:
    """What holds when an event happens.

    Parameters
    ----------
    session
        Its id, which is the registration of what belongs to no run.
    definitions
        Of items, by their banks.
    now_s
        When the event happens, since the session's start by the monotonic clock.
    started
        The session's first event.
    quizzes, presented
        Begun in this session, and the item that each asked last.
    finished
        Runs whose end was told: there is one.
    tour, tour_run
        The tour that is open, and its run.
    group
        Who takes turns; None where nobody does.
    camera
        Where it came to rest last.
    """

    session: SessionId
    definitions: Definitions = field(default_factory=dict)
    now_s: float = 0.0
    started: SessionStarted | None = None
    place: str = ""
    quizzes: Mapping[QuizId, Begun] = field(default_factory=dict)
    presented: Mapping[QuizId, ItemPresented] = field(default_factory=dict)
    finished: frozenset[QuizId | EnrolmentId] = frozenset()
    tour_run: Begun | None = None
    group: GroupId | None = None
    camera: Camera | None = None

    @property
    def pack(self) -> str:
        """The pack that is shown; empty where no event says so."""
        return self.started.pack if self.started else ""

    def item(self, quiz: QuizId, item: str, version: int) -> ItemDefinition | None:
        """Return what a bank says of an item; None where it is not at hand."""
        run = self.quizzes.get(quiz)
        if run is None or run.quiz is None:
            return None
        return self.definitions.get(run.quiz.bank_digest, {}).get(f"{item}@{version}")

    def at(self, entry: Entry) -> Situation:
        """Return what holds at an event: its time, and the run that it opens."""
        now = replace(self, now_s=entry.monotonic_s)
        if isinstance(entry.event, TourStarted):
            run = Begun(str(uuid5(entry.id, "tour")), entry.monotonic_s)
            return replace(now, tour_run=run)
        return now

    def after(self, entry: Entry) -> Situation:
        """Return what holds after an event."""
        match entry.event:
            case SessionStarted() as started:
                return replace(self, started=started)
            case PlaceEntered(place):
                return replace(self, place=place)
            case ViewChanged(camera):
                return replace(self, camera=camera)
            case GroupFormed() as formed:
                return replace(self, group=formed.group)
            case GroupEnded():
                return replace(self, group=None)
            case _:
                return self._after_run(entry)

    def _after_run(self, entry: Entry) -> Situation:
        match entry.event:
            case QuizStarted() as quiz:
                begun = Begun(quiz.quiz, entry.monotonic_s, quiz)
                return replace(self, quizzes={**self.quizzes, quiz.quiz: begun})
            case ItemPresented() as shown:
                return replace(self, presented={**self.presented, shown.quiz: shown})
            case QuizFinished(quiz=run) | StudyCompleted(enrolment=run):
                return replace(self, finished=self.finished | {run})
            case TourFinished() if self.tour_run is not None:
                return replace(self, tour_run=replace(self.tour_run, finished=True))
            case TourLeft():
                return replace(self, tour_run=None)
            case _:
                return self
