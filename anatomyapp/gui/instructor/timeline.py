"""A session over time: where the learner was, what was looked at, what was answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from anatomyapp.atlas.structure import Structure, StructureId
from anatomyapp.gui.instructor.ar_timeline import ar_spans, loss_spans, turn_spans
from anatomyapp.gui.instructor.session_row import mode_words
from anatomyapp.gui.instructor.span import Span
from anatomyapp.gui.language import number, translate
from anatomyapp.gui.view.words import capitalized
from anatomyapp.session.event import Entry, PlaceEntered, StructureSelected
from anatomyapp.session.quizzing import ItemAnswered, QuizFinished, QuizStarted

SHORTEST_LOOK_S = 0.5


@dataclass(frozen=True, slots=True)
class Moment:
    """An answer, in seconds since the session's start."""

    at_s: float
    correct: bool
    text: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """A session.

    Parameters
    ----------
    quizzes
        The runs through a bank.
    ar, losses
        When pictures of a camera were followed, and when the sheet was lost.
    turns
        Of a group.
    notes
        An instructor's, each at its moment.
    """

    length_s: float
    places: tuple[Span, ...] = ()
    quizzes: tuple[Span, ...] = ()
    structures: tuple[Span, ...] = ()
    answers: tuple[Moment, ...] = ()
    ar: tuple[Span, ...] = ()
    losses: tuple[Span, ...] = ()
    turns: tuple[Span, ...] = ()
    notes: tuple[Span, ...] = ()

    @property
    def right(self) -> int:
        """How many answers were right."""
        return sum(answer.correct for answer in self.answers)


def timeline_of(entries: Sequence[Entry], structures: Mapping[StructureId, Structure]) -> Timeline:
    """Return a session's timeline from its events, in their order.

    A structure counts as looked at from its selection until the next one, or until the learner
    goes to another place; times are those of the clock that never goes back.
    """
    end = entries[-1].monotonic_s if entries else 0.0
    moments = tuple(
        Moment(e.monotonic_s, e.event.correct, _answer_text(e.event))
        for e in entries
        if isinstance(e.event, ItemAnswered)
    )
    return Timeline(
        end,
        _places(entries, end),
        _quizzes(entries, end),
        _looks(entries, structures, end),
        moments,
        ar_spans(entries, end),
        loss_spans(entries, end),
        turn_spans(entries, end),
    )


def _answer_text(event: ItemAnswered) -> str:
    right, wrong = translate("Instructor", "right"), translate("Instructor", "wrong")
    given = right if event.correct else wrong
    verdict = given if event.correct or event.response else translate("Instructor", "no answer")
    return f"{event.item}: {verdict}, {number(event.latency_s, 1)} s"


def place_words(place: str) -> str:
    """Return what a place that was recorded is called; one that is not known, as it is."""
    known = {
        "explore": translate("Instructor", "Explore"),
        "quiz": translate("Instructor", "Quiz"),
        "ar": translate("Instructor", "AR"),
        "progress": translate("Instructor", "Progress"),
        "sessions": translate("Instructor", "Sessions"),
        "items": translate("Instructor", "Items"),
    }
    return known.get(place, capitalized(place))


def _places(entries: Sequence[Entry], end: float) -> tuple[Span, ...]:
    steps = [(0.0, "explore")]
    steps += [(e.monotonic_s, e.event.place) for e in entries if isinstance(e.event, PlaceEntered)]
    stops = [at for at, _ in steps[1:]] + [end]
    return tuple(
        Span(at, stop, place_words(place))
        for (at, place), stop in zip(steps, stops, strict=True)
        if stop > at
    )


def _quizzes(entries: Sequence[Entry], end: float) -> tuple[Span, ...]:
    starts = {e.event.quiz: (e.monotonic_s, e.event) for e in entries
              if isinstance(e.event, QuizStarted)}  # fmt: skip
    ends = {e.event.quiz: e.monotonic_s for e in entries if isinstance(e.event, QuizFinished)}
    return tuple(
        Span(at, ends.get(quiz, end), f"{capitalized(mode_words(started.mode))}: {started.bank}")
        for quiz, (at, started) in starts.items()
    )


def _looks(
    entries: Sequence[Entry], structures: Mapping[StructureId, Structure], end: float
) -> tuple[Span, ...]:
    found: list[Span] = []
    since: tuple[float, str] | None = None
    for entry in entries:
        if not isinstance(entry.event, StructureSelected | PlaceEntered):
            continue
        if since is not None and entry.monotonic_s - since[0] >= SHORTEST_LOOK_S:
            found.append(Span(since[0], entry.monotonic_s, since[1]))
        since = None
        if isinstance(entry.event, StructureSelected):
            known = structures.get(entry.event.structure)
            since = (entry.monotonic_s, known.label if known else entry.event.structure)
    if since is not None:
        found.append(Span(since[0], end, since[1]))
    return tuple(found)


def ticks(length_s: float, most: int) -> tuple[float, ...]:
    """Return round times from 0 to the length, at most so many."""
    steps = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400)
    step = next((s for s in steps if length_s / s < most), steps[-1])
    return tuple(float(at) for at in range(0, int(length_s) + 1, step))


def clock(seconds: float) -> str:
    """Return a time on the axis: "4:00", "1:02:30"."""
    whole = int(seconds)
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"
