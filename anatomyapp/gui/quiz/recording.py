"""Recording first: what follows an event happens only when the event is in the record."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from anatomyapp.errors import AnatomyAppError
from anatomyapp.session.event import Event


class Recording(QObject):
    """Commits one event after the other.

    ``record`` commits an event or raises an ``AnatomyAppError``. What could not be recorded is
    neither shown nor lost: it waits for `try_again`, or is dropped by `give_up`.
    """

    failed = Signal(object)  # AnatomyAppError
    given_up = Signal()

    def __init__(self, record: Callable[[Event], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self._waiting: Callable[[], None] | None = None

    @property
    def waiting(self) -> bool:
        """Whether something could not be recorded and waits."""
        return self._waiting is not None

    def commit(self, event: Event, then: Callable[[], None] | None = None) -> None:
        """Record an event, and only then go on."""
        self.do(partial(self._record, event), then)

    def do(self, deed: Callable[[], object], then: Callable[[], None] | None = None) -> None:
        """Do what ends in the record or raises an ``AnatomyAppError``, and only then go on."""
        try:
            deed()
        except AnatomyAppError as error:
            self._waiting = partial(self.do, deed, then)
            self.failed.emit(error)
            return
        if then is not None:
            then()

    def try_again(self) -> None:
        """Record once more what could not be recorded."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()

    def give_up(self) -> None:
        """Drop what could not be recorded, and what was to follow it."""
        self._waiting = None
        self.given_up.emit()
