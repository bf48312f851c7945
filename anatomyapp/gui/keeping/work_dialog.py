"""Long work on the record: what is done, how far it is, and a way to end it."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from anatomyapp.gui.components import Meter, Paragraph, button
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import translate
from anatomyapp.session.watching import Watch

_EVERY_S = 0.05  # between two looks at how far it is

Work = Callable[[Watch], object]


class EndedError(Exception):
    """Ends work that is not wanted any more, between its steps."""


class WorkDialog(Dialog):
    """Runs work off the window's thread while nothing else can be done.

    Closing it ends the work, which then leaves things as they were; it stays till the work did.
    """

    done = Signal(object)
    failed = Signal(Exception)
    ended = Signal()  # the work is over: done, failed or not wanted any more
    _moved = Signal(int, int)

    def __init__(self, window: QWidget, title: str, text: str, work: Work) -> None:
        super().__init__(window, title, icon_name="history")
        self._said_s = 0.0
        self._wanted = self._at_work = True
        self._meter = Meter(title)
        self.column.addWidget(Paragraph(text))
        self.column.addWidget(self._meter)
        self.cancel = self.add_button(button(translate("Window", "Cancel")))
        self._moved.connect(self._show)
        self._job = Job(lambda: work(self._watch), self)
        self._job.done.connect(self._end)
        self._job.failed.connect(self._fail)

    def begin(self) -> None:
        """Show the card and begin."""
        self.open_dialog(self.cancel)
        self._job.start()

    def close_dialog(self) -> None:
        """Go away once the work is over; till then it is asked to end."""
        if self._at_work:
            self._wanted = False
            self.cancel.setEnabled(False)
        else:
            super().close_dialog()

    def _watch(self, done: int, total: int) -> None:
        """Look, on the worker's thread, whether it is still wanted; say how far it is."""
        self._job.ask()
        if not self._wanted:
            raise EndedError
        now_s = monotonic()
        if total and now_s - self._said_s > _EVERY_S:
            self._said_s = now_s
            self._moved.emit(done, total)

    def _show(self, done: int, total: int) -> None:
        self._meter.show_share(done / total)

    def _end(self, result: object) -> None:
        self._leave()
        self.done.emit(result)

    def _fail(self, error: Exception) -> None:
        self._leave()
        if not isinstance(error, EndedError):
            self.failed.emit(error)

    def _leave(self) -> None:
        self._at_work = False
        self.close_dialog()
        self.ended.emit()
