"""Sending to a learning record store off the window's thread."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import cache
from random import SystemRandom
from threading import Event

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal

from anatomyapp.content import quizzes_folder
from anatomyapp.errors import LrsError
from anatomyapp.gui.job import Job
from anatomyapp.session.lrs.client import LrsClient
from anatomyapp.session.lrs.courier import Courier
from anatomyapp.session.lrs.outbox import Outbox, kept_names
from anatomyapp.session.lrs.place import (
    Login,
    LrsPlace,
    keep_password,
    kept_password,
)
from anatomyapp.session.lrs.push import Pushed, Pusher
from anatomyapp.session.recorder import SystemClock
from anatomyapp.session.store import SessionStore
from anatomyapp.session.xapi.definitions import read_definitions
from anatomyapp.session.xapi.kept_definitions import KeptDefinitions

_SLICE_S = 0.2  # how soon a wait notices that it is to end


@dataclass(frozen=True, slots=True)
class Errand:
    """What is to be sent where.

    Parameters
    ----------
    password
        As typed; empty for the one that the keyring holds.
    keep
        Whether the keyring is to hold it.
    study
        Only sessions of those who take part in it; empty for none meant.
    """

    place: LrsPlace
    user: str
    password: str = ""
    keep: bool = False
    study: str = ""


@cache
def _pool() -> QThreadPool:
    """Return threads of their own: sending is long, and nobody else shall wait for it."""
    return QThreadPool(QCoreApplication.instance())


class Sending(QObject):
    """Sends once; its signals arrive on the thread that made it."""

    heard = Signal(object)  # Pushed, after each batch
    waits = Signal(float, object)  # seconds, and an LrsError that says why
    done = Signal(object)  # Pushed
    failed = Signal(Exception)

    def __init__(self, store: SessionStore, errand: Errand, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._errand = store, errand
        self._job = Job(self._work, self, _pool())
        self._job.done.connect(self.done)
        self._job.failed.connect(self.failed)

    def start(self) -> None:
        """Begin; return at once."""
        self._job.start()

    def stop(self) -> None:
        """End after the request that is on its way; nothing is heard any more."""
        self.setParent(QCoreApplication.instance())  # whoever asked may be gone by then
        self._job.destroyed.connect(self.deleteLater)
        self._job.outlive()

    def _work(self) -> Pushed:
        errand = self._errand
        client = LrsClient(errand.place, self._login())
        try:
            courier = Courier(client, self._wait, SystemRandom())
            pusher = Pusher(self._outbox(), courier, errand.place.url)
            due = self._store.lrs.due(errand.place.url)
            return pusher.push(pusher.outbox.chosen(due, errand.study), self._hear)
        finally:
            client.close()

    def _login(self) -> Login:
        errand = self._errand
        password = errand.password or kept_password(errand.place, errand.user)
        if not password:
            raise LrsError(
                "No password is kept for {user} at {place}; type it.",
                user=errand.user,
                place=errand.place,
            )
        login = Login(errand.user, password)
        if errand.keep and errand.password:
            keep_password(errand.place, login)
        return login

    def _outbox(self) -> Outbox:
        banks = sorted((quizzes_folder() / "banks").glob("*.yaml"))
        names = kept_names(self._store, SystemClock().now())
        told = KeptDefinitions(read_definitions(banks), self._store.asked_banks)
        return Outbox(self._store, names, told)

    def _hear(self, pushed: Pushed) -> None:
        self.heard.emit(pushed)
        self._job.ask()

    def _wait(self, seconds: float, why: LrsError) -> None:
        self.waits.emit(seconds, why)
        until, nothing = time.monotonic() + seconds, Event()
        while time.monotonic() < until:
            self._job.ask()
            nothing.wait(_SLICE_S)
