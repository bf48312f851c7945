"""The card of one session: who, when, in which mode, and what was done over time."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, Chip, button, label
from anatomyapp.gui.icons import icon
from anatomyapp.gui.instructor.replay.notes import MomentNotes
from anatomyapp.gui.instructor.replay.opening import Opened, Workshop, opened
from anatomyapp.gui.instructor.session_row import SessionRow, local
from anatomyapp.gui.instructor.span import Span
from anatomyapp.gui.instructor.timeline import Timeline, timeline_of
from anatomyapp.gui.instructor.timeline_view import TimelineView
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import translate
from anatomyapp.gui.narrow import is_text_large
from anatomyapp.session.event import SessionId
from anatomyapp.session.moments import MomentNote
from anatomyapp.session.store import SessionStore


@dataclass(frozen=True, slots=True)
class _Read:
    session: SessionId
    timeline: Timeline
    opened: Opened
    notes: tuple[MomentNote, ...]


class TimelineCard(Card):
    """Shows the session that is chosen; its events are read off the window's thread."""

    failed = Signal(Exception)
    opened = Signal(object)  # Opened: the session that is shown now; None for none
    replay_wanted = Signal()

    def __init__(self, store: SessionStore, shop: Workshop) -> None:
        super().__init__(padding=16)
        self._store, self._shop = store, shop
        self._job: Job | None = None
        self._wanted: SessionId | None = None
        self.view = TimelineView()
        self.notes = MomentNotes(store.moments, self)
        self.notes.changed.connect(self._draw_notes)
        self._heading, self._summary = label("", "h2"), label("", "caption")
        self._chips = QHBoxLayout()
        self.replay = button(translate("Replay", "Replay"), "player-play")
        self.replay.clicked.connect(self.replay_wanted)
        head = QHBoxLayout()
        head.setSpacing(theme.dp(theme.SPACE_S))
        head.addWidget(self._heading)
        head.addLayout(self._chips)
        head.addStretch(1)
        self.column.addLayout(head)
        if is_text_large():
            self.column.addWidget(self._summary)
        else:
            head.addWidget(self._summary)
        head.addWidget(self.replay)
        self.column.addWidget(self.view)

    @property
    def session(self) -> SessionId | None:
        """The session that is shown, or read now."""
        return self._wanted

    def show_session(self, row: SessionRow | None) -> None:
        """Show a session, or that none matches."""
        while (item := self._chips.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        self._wanted = row.summary.id if row is not None else None
        self.replay.setEnabled(row is not None)
        if row is None:
            self._heading.setText(translate("Instructor", "No session matches"))
            self._summary.setText("")
            self.view.draw(Timeline(0.0))
            self.notes.show_session(None, ())
            self.opened.emit(None)
            return
        form = translate("Instructor", "d MMMM yyyy, HH:mm")
        self._heading.setText(f"{row.learner}, {local(row.summary.started_at, form)}")
        self._chips.addWidget(Chip(row.mode))
        self._load(row.summary.id)

    def offer_replay(self, *, open_: bool) -> None:
        """Offer to replay the session, or to come back to all of them."""
        back, play = translate("Replay", "All sessions"), translate("Replay", "Replay")
        self.replay.setText(f" {back if open_ else play}")
        self.replay.setAccessibleName(back if open_ else play)
        self.replay.setIcon(icon("arrow-left" if open_ else "player-play"))

    def _load(self, session: SessionId) -> None:
        store, shop = self._store, self._shop
        if self._job is not None:
            self._job.cancel()
        self._job = Job(lambda: _read(store, shop, session), self)
        self._job.done.connect(self._draw)
        self._job.failed.connect(self.failed)
        self._job.start()

    def _draw(self, found: _Read) -> None:
        """Draw what was read, unless another session was chosen since."""
        if found.session != self._wanted:
            return
        timeline = found.timeline
        self.view.draw(timeline)
        self.notes.show_session(found.session, found.notes)
        looked, answered = len(timeline.structures), len(timeline.answers)
        seen = translate("Instructor", "%n structures looked at", "", looked)
        words = translate("Instructor", "{right} of {all} right")
        self._summary.setText(f"{seen} · {words.format(right=timeline.right, all=answered)}")
        self.opened.emit(found.opened)

    def _draw_notes(self, notes: tuple[MomentNote, ...]) -> None:
        self.view.draw_notes(tuple(map(_span, notes)))


def _span(note: MomentNote) -> Span:
    return Span(note.at_s, note.at_s, note.text)


def _read(store: SessionStore, shop: Workshop, session: SessionId) -> _Read:
    entries = store.events(session)
    timeline = timeline_of(entries, shop.atlas.structures)
    return _Read(session, timeline, opened(entries, shop), store.moments.of(session))
