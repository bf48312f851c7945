"""The card of one session: who, when, in which mode, and what was done over time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, Chip, label
from anatomyapp.gui.instructor.session_row import SessionRow, local
from anatomyapp.gui.instructor.timeline import Timeline, timeline_of
from anatomyapp.gui.instructor.timeline_view import TimelineView
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import translate
from anatomyapp.gui.narrow import is_text_large
from anatomyapp.session.event import SessionId
from anatomyapp.session.store import SessionStore


class TimelineCard(Card):
    """Shows the session that is chosen; its events are read off the window's thread."""

    failed = Signal(Exception)

    def __init__(self, store: SessionStore, atlas: Atlas) -> None:
        super().__init__(padding=16)
        self._store, self._atlas = store, atlas
        self._job: Job | None = None
        self._wanted: SessionId | None = None
        self.view = TimelineView()
        head = QHBoxLayout()
        head.setSpacing(theme.dp(theme.SPACE_S))
        self._heading = label("", "h2")
        self._chips = QHBoxLayout()
        head.addWidget(self._heading)
        head.addLayout(self._chips)
        head.addStretch(1)
        self._summary = label("", "caption")
        self.column.addLayout(head)
        if is_text_large():
            self.column.addWidget(self._summary)
        else:
            head.addWidget(self._summary)
        self.column.addWidget(self.view)

    def show_session(self, row: SessionRow | None) -> None:
        """Show a session, or that none matches."""
        while (item := self._chips.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        self._wanted = row.summary.id if row is not None else None
        if row is None:
            self._heading.setText(translate("Instructor", "No session matches"))
            self._summary.setText("")
            self.view.draw(Timeline(0.0))
            return
        form = translate("Instructor", "d MMMM yyyy, HH:mm")
        self._heading.setText(f"{row.learner}, {local(row.summary.started_at, form)}")
        self._chips.addWidget(Chip(row.mode))
        self._load(row.summary.id)

    def _load(self, session: SessionId) -> None:
        store, structures = self._store, self._atlas.structures
        self._job = Job(lambda: (session, timeline_of(store.events(session), structures)), self)
        self._job.done.connect(self._draw)
        self._job.failed.connect(self.failed)
        self._job.start()

    def _draw(self, found: tuple[SessionId, Timeline]) -> None:
        """Draw what was read, unless another session was chosen since."""
        session, timeline = found
        if session != self._wanted:
            return
        self.view.draw(timeline)
        looked, answered = len(timeline.structures), len(timeline.answers)
        seen = translate("Instructor", "%n structures looked at", "", looked)
        words = translate("Instructor", "{right} of {all} right")
        self._summary.setText(f"{seen} · {words.format(right=timeline.right, all=answered)}")
