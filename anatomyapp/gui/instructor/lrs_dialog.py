"""The dialog that sends sessions to a learning record store."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.components import button, primary_button
from anatomyapp.gui.dialog import Dialog, caption
from anatomyapp.gui.instructor.lrs_form import LrsForm, SendingReport
from anatomyapp.gui.instructor.lrs_sending import Errand, Sending
from anatomyapp.gui.language import error_words, translate
from anatomyapp.session.lrs.push import Pushed
from anatomyapp.session.store import SessionStore
from anatomyapp.settings import load_settings, save_settings


class LrsDialog(Dialog):
    """Asks where to send, sends, and says what came of it.

    ``folder`` is that of the settings, which remember where was sent to last.
    """

    sent = Signal(object)  # Pushed

    def __init__(self, window: QWidget, store: SessionStore, folder: Path) -> None:
        super().__init__(
            window,
            translate("Instructor", "Send to a learning record store"),
            translate("Instructor", "As xAPI statements, which name nobody"),
            "cloud-upload",
        )
        self._store, self._folder = store, folder
        self._sending: Sending | None = None
        settings = load_settings(folder).settings
        self.form = LrsForm(settings.lrs_url, settings.lrs_user)
        self.report = SendingReport()
        said = translate(
            "Instructor",
            "Sessions of those who refused a study stay here. With a study only those who take "
            "part in it are sent. Nothing is sent twice.",
        )
        self.column.addWidget(self.form)
        self.column.addLayout(caption(said))
        self.column.addWidget(self.report)
        self._add_buttons()
        self._allow()

    def _add_buttons(self) -> None:
        self.leave = self.add_button(button(translate("Instructor", "Close")))
        self.stop = self.add_button(button(translate("Instructor", "Stop")), closes=False)
        self.stop.hide()
        self.send = self.add_button(primary_button(translate("Instructor", "Send")), closes=False)
        self.stop.clicked.connect(self._stop)
        self.send.clicked.connect(self._send)
        self.form.entered.connect(self.send.click)
        self.form.changed.connect(self._allow)
        self.closed.connect(self._stop)

    def _allow(self) -> None:
        """Let send what has an address and a name."""
        self.send.setEnabled(self.form.ready and self._sending is None)

    def _send(self) -> None:
        try:
            errand = self.form.errand()
        except AnatomyAppError as error:
            self.complain(error)
            return
        self._remember(errand)
        self._sending = Sending(self._store, errand, self)
        self._sending.heard.connect(self.report.hear)
        self._sending.waits.connect(self.report.wait)
        self._sending.done.connect(self.tell)
        self._sending.failed.connect(self._fail)
        self._show_running(running=True)
        self.report.begin()
        self._place()
        self._sending.start()
        self.stop.setFocus()

    def _remember(self, errand: Errand) -> None:
        """Keep where was sent to; that it is not kept is no reason not to send."""
        settings = load_settings(self._folder).settings
        known = replace(settings, lrs_url=errand.place.url, lrs_user=errand.user)
        if known != settings:
            save_settings(self._folder, known)

    def tell(self, pushed: Pushed) -> None:
        """Say what came of sending."""
        self._end()
        self.report.tell(pushed)
        self._place()
        self.sent.emit(pushed)

    def complain(self, error: AnatomyAppError) -> None:
        """Say why it was not sent."""
        self.report.say(error_words(error), "error", bar=False)
        self._place()

    def _fail(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, AnatomyAppError):
            raise error
        self.complain(error)

    def _stop(self) -> None:
        if self._sending is None:
            return
        self._sending.stop()
        self._end()
        said = translate("Instructor", "Stopped. Send again to go on; nothing is sent twice.")
        self.report.say(said, bar=False)

    def _end(self) -> None:
        self._sending = None
        self.form.password.clear()
        self._show_running(running=False)
        self.send.setFocus()

    def _show_running(self, *, running: bool) -> None:
        self.form.setEnabled(not running)
        self.stop.setVisible(running)
        self.leave.setVisible(not running)
        self._allow()
