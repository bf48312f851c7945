"""Who comes in: PINs of learners, and studies that ask, joined with window and record."""

from __future__ import annotations

from PySide6.QtCore import QObject

from anatomyapp.errors import StoreAwayError
from anatomyapp.gui.access.pin_desk import PinDesk
from anatomyapp.gui.consent_desk import ConsentDesk
from anatomyapp.gui.record_keeping import RecordKeeping
from anatomyapp.gui.running import Running
from anatomyapp.session.participation import Who


class Admission(QObject):
    """Asks for the PIN before a session begins, and about studies after it did."""

    def __init__(self, running: Running, keeping: RecordKeeping) -> None:
        super().__init__(running)
        self._running, self._record = running, keeping.record
        store = keeping.record.store
        self.pins = PinDesk(running.window, store.access)
        self.consents = ConsentDesk(running.window, store.consents, running.options.folder)
        learners = running.learners
        learners.guard(self.pins)
        learners.notice_wanted.connect(self.show_notice)
        learners.changed.connect(self.ask)

    def ask(self) -> None:
        """Ask whoever is here about studies, where one is due; not who is about to give a PIN."""
        if not self.pins.asking:
            self.consents.ask(self._who())

    def show_notice(self) -> None:
        """Say what is recorded and decided."""
        self.consents.show_notice(self._who())

    def _who(self) -> Who | None:
        """Return who is here; None before a session, and where the record is away."""
        session, name = self._record.session, self._running.learners.name
        if session is None:
            return None
        if not name:
            return Who(session)
        try:
            learner = self._record.store.access.learner_of(name)
        except StoreAwayError:
            return None
        return None if learner is None else Who(session, learner)
