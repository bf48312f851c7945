"""A dialog that asks for secrets, lets a job look at them, and says what came of it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.access.secret_field import SecretField
from anatomyapp.gui.components import Paragraph, primary_button
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words, say, translate
from anatomyapp.session.access import Verdict

Texts = tuple[str, ...]  # what was typed, field after field


@dataclass(frozen=True, slots=True)
class Errand:
    """What a dialog asks for.

    Parameters
    ----------
    title, subtitle, go
        Words of the dialog, and of its primary button.
    fields
        The names of the fields.
    attempt
        Looks at what was typed; runs off the window's thread and may raise an AnatomyAppError.
    fault
        Says in English, marked by `phrase`, why something typed is not even tried; or nothing.
    explanation
        What stands below the fields.
    """

    title: str
    subtitle: str
    go: str
    fields: tuple[str, ...]
    attempt: Callable[[Texts], Verdict]
    fault: Callable[[Texts], str] = lambda _: ""
    explanation: str = ""


class SecretDialog(Dialog):
    """Stays open until the secret is right, and counts the seconds where one has to wait."""

    succeeded = Signal(object)  # Verdict

    def __init__(self, window: QWidget, errand: Errand, icon_name: str = "lock") -> None:
        super().__init__(window, errand.title, errand.subtitle, icon_name)
        self._errand = errand
        self._job: Job | None = None
        self._left_s = 0.0
        self.fields = tuple(SecretField(name) for name in errand.fields)
        for field in self.fields:
            self.column.addWidget(field)
            field.entered.connect(self._go_on)
            field.changed.connect(self._allow)
        self.message = Paragraph("")
        self.message.setProperty("tone", "error")
        self.message.hide()
        self.column.addWidget(self.message)
        if errand.explanation:
            self.column.addWidget(Paragraph(errand.explanation, "caption"))
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._count_down)
        self.go = self.add_button(primary_button(errand.go), closes=False)
        self.go.clicked.connect(self._try)
        self.closed.connect(self._end)
        self._allow()

    def offer(self, made: QPushButton, *, closes: bool = True) -> QPushButton:
        """Add another button before the primary one."""
        self._foot.insertWidget(self._foot.count() - 1, made)
        if closes:
            made.clicked.connect(self.close_dialog)
        return made

    def open_at_field(self) -> None:
        """Show the dialog with the keyboard in its first field."""
        self.open_dialog(self.fields[0].line)

    def wait(self, seconds: float) -> None:
        """Take no further try for a while, and say so."""
        self._left_s = seconds
        if seconds > 0:
            self._clock.start()
        self._say_wait()

    def _go_on(self) -> None:
        """Go to the next empty field, or try where there is none."""
        empty = next((field for field in self.fields if not field.text), None)
        if empty is None:
            self._try()
        else:
            empty.line.setFocus()

    def _allow(self) -> None:
        whole = all(field.text for field in self.fields)
        self.go.setEnabled(whole and self._job is None and self._left_s <= 0)

    def _try(self) -> None:
        if not self.go.isEnabled():
            return
        typed = tuple(field.text for field in self.fields)
        fault = self._errand.fault(typed)
        if fault:
            self._tell(say(fault))
            return
        attempt = self._errand.attempt
        self._job = Job(lambda: attempt(typed), self)
        self._job.done.connect(self._judge)
        self._job.failed.connect(self._fail)
        self._tell("")
        self._allow()
        self._job.start()

    def _judge(self, verdict: Verdict) -> None:
        self._job = None
        if verdict.right:
            self.succeeded.emit(verdict)
            self.close_dialog()
            return
        self._forget()
        self._tell(translate("Window", "This is not the right one."))
        self.wait(verdict.wait_s)
        self.fields[0].line.setFocus()

    def _fail(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, AnatomyAppError):
            raise error
        self._tell(error_words(error))
        self._allow()

    def _count_down(self) -> None:
        self._left_s = max(0.0, self._left_s - 1)
        self._say_wait()

    def _say_wait(self) -> None:
        if self._left_s > 0:
            left = math.ceil(self._left_s)
            words = translate(
                "Window", "Too many wrong tries. The next one in %n seconds.", "", left
            )
            self._tell(words)
        elif self._clock.isActive():
            self._clock.stop()
            self._tell("")
        self._allow()

    def _tell(self, words: str) -> None:
        self.message.say(words)
        self.message.setVisible(bool(words))
        self._place()

    def _end(self) -> None:
        """Forget what was typed; a try that is being looked at goes on to its end unheard."""
        self._forget()
        if self._job is not None:
            self._job.outlive()

    def _forget(self) -> None:
        for field in self.fields:
            field.clear()
