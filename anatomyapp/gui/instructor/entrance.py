"""The way to the instructor's places, which are made when they are wanted first."""

from __future__ import annotations

from PySide6.QtCore import QObject

from anatomyapp.gui.place import Audience, Place
from anatomyapp.gui.running import Running
from anatomyapp.quiz.bank import Bank
from anatomyapp.session.store import SessionStore


class InstructorEntrance(QObject):
    """Offers the instructor's places in the app bar and goes there and back."""

    def __init__(self, running: Running, store: SessionStore, banks: tuple[Bank, ...]) -> None:
        super().__init__(running)
        self._running, self._store, self._banks = running, store, banks
        self._first: Place | None = None
        window = running.window
        window.bar.offer_instructor()
        window.instructor_wanted.connect(self._enter)
        window.leave_wanted.connect(self._leave)

    def _enter(self) -> None:
        self._first = self._first or self._made()
        self._running.window.enter(self._first)

    def _made(self) -> Place:
        from anatomyapp.gui.instructor.items import ItemsPlace  # noqa: PLC0415 - loads plots
        from anatomyapp.gui.instructor.sessions import SessionsPlace  # noqa: PLC0415 - as above

        atlas = self._running.atlas
        sessions = SessionsPlace(self._store, atlas)
        for place in (sessions, ItemsPlace(self._store, atlas, self._banks)):
            self._running.window.add_place(place, Audience.INSTRUCTOR)
        return sessions

    def _leave(self) -> None:
        self._running.window.enter(self._running.explore)
