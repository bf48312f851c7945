"""The dialog that sends sessions to a learning record store."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QProgressBar, QVBoxLayout, QWidget

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui import theme
from anatomyapp.gui.access.secret_field import SecretField
from anatomyapp.gui.components import CheckBox, Paragraph, button, label, primary_button
from anatomyapp.gui.dialog import Dialog, caption
from anatomyapp.gui.instructor.lrs_sending import Errand, Sending
from anatomyapp.gui.language import error_words, translate
from anatomyapp.session.lrs.place import lrs_place
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
        self.send = primary_button(translate("Instructor", "Send"))
        settings = load_settings(folder).settings
        self.address = self._field(translate("Instructor", "Address"), settings.lrs_url)
        self.address.setPlaceholderText("https://lrs.example.org/xAPI/")
        self.user = self._field(translate("Instructor", "Name"), settings.lrs_user)
        self.password = SecretField(translate("Instructor", "Password"))
        self.password.line.setPlaceholderText(
            translate("Instructor", "Empty: as kept on this computer")
        )
        self.column.addWidget(self.password)
        self.keep = CheckBox(translate("Instructor", "Keep the password in the system's keyring"))
        self.column.addWidget(self.keep)
        self.study = self._field(translate("Instructor", "Study (may stay empty)"), "")
        self._add_words()
        self._add_buttons()
        self._allow()

    def _field(self, name: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setAccessibleName(name)
        field.textChanged.connect(self._allow)
        named = QVBoxLayout()
        named.setSpacing(theme.dp(theme.SPACE_XS))
        named.addWidget(label(name, "overline"))
        named.addWidget(field)
        self.column.addLayout(named)
        return field

    def _add_words(self) -> None:
        self.column.addLayout(
            caption(
                translate(
                    "Instructor",
                    "Sessions of those who refused a study stay here. With a study only those who "
                    "take part in it are sent. Nothing is sent twice.",
                )
            )
        )
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("Instructor", "Sent"))
        self.bar.hide()
        self.said = Paragraph("", "secondary")
        self.said.hide()
        self.column.addWidget(self.bar)
        self.column.addWidget(self.said)

    def _add_buttons(self) -> None:
        self.leave = self.add_button(button(translate("Instructor", "Close")))
        self.stop = self.add_button(button(translate("Instructor", "Stop")), closes=False)
        self.stop.hide()
        self.stop.clicked.connect(self._stop)
        self.add_button(self.send, closes=False)
        self.send.clicked.connect(self._send)
        self.password.entered.connect(self.send.click)
        self.closed.connect(self._stop)

    def _allow(self) -> None:
        """Let send what has an address and a name."""
        ready = bool(self.address.text().strip() and self.user.text().strip())
        self.send.setEnabled(ready and self._sending is None)

    def _send(self) -> None:
        try:
            place = lrs_place(self.address.text())
        except AnatomyAppError as error:
            self._say(error_words(error), "error")
            return
        errand = Errand(
            place,
            self.user.text().strip(),
            self.password.text,
            self.keep.isChecked(),
            self.study.text().strip(),
        )
        self._remember(errand)
        self._begin(errand)

    def _remember(self, errand: Errand) -> None:
        """Keep where was sent to; that it is not kept is no reason not to send."""
        settings = load_settings(self._folder).settings
        known = replace(settings, lrs_url=errand.place.url, lrs_user=errand.user)
        if known != settings:
            save_settings(self._folder, known)

    def _begin(self, errand: Errand) -> None:
        self._sending = Sending(self._store, errand, self)
        self._sending.heard.connect(self._hear)
        self._sending.waits.connect(self._wait)
        self._sending.done.connect(self.tell)
        self._sending.failed.connect(self.complain)
        self._show_running(running=True)
        self._say(translate("Instructor", "Reading the record"))
        self._sending.start()
        self.stop.setFocus()

    def _hear(self, pushed: Pushed) -> None:
        self.bar.setRange(0, max(pushed.of, 1))
        self.bar.setValue(pushed.sessions)
        self._say(_so_far(pushed))

    def _wait(self, seconds: float, why: str) -> None:
        again = translate("Instructor", "Trying again in {seconds} s.")
        self._say(f"{why} {again.format(seconds=round(seconds))}")

    def tell(self, pushed: Pushed) -> None:
        """Say what came of sending."""
        self._end()
        self.bar.setRange(0, 1)
        self.bar.setValue(1)
        self._say(_outcome(pushed), "error" if pushed.refusals else "")
        self.sent.emit(pushed)

    def complain(self, error: Exception) -> None:
        """Say why it was not sent."""
        self._end()
        self.bar.hide()
        if not isinstance(error, AnatomyAppError):
            raise error
        self._say(error_words(error), "error")

    def _stop(self) -> None:
        if self._sending is None:
            return
        self._sending.stop()
        self._end()
        self._say(translate("Instructor", "Stopped. Send again to go on; nothing is sent twice."))

    def _end(self) -> None:
        self._sending = None
        self.password.clear()
        self._show_running(running=False)
        self.send.setFocus()

    def _show_running(self, *, running: bool) -> None:
        fields = (self.address, self.user, self.password, self.keep, self.study)
        for field in (*fields, self.leave):
            field.setEnabled(not running)
        self.bar.setRange(0, 0 if running else 1)
        self.bar.show()
        self.stop.setVisible(running)
        self.leave.setVisible(not running)
        self._allow()

    def _say(self, text: str, tone: str = "") -> None:
        self.said.setProperty("tone", tone)
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
        self.said.say(text)
        self.said.show()
        self._place()


def _so_far(pushed: Pushed) -> str:
    """Return how far sending is."""
    words = translate("Instructor", "{done} of {all} sessions, {statements} statements")
    return words.format(done=pushed.sessions, all=pushed.of, statements=pushed.statements)


def _outcome(pushed: Pushed) -> str:
    """Return what came of sending."""
    told = [translate("Instructor", "Nothing was left to send.")]
    if pushed.of:
        told = [translate("Instructor", "Taken: {found}.").format(found=_so_far(pushed))]
    if pushed.withheld:
        withheld = translate("Instructor", "%n sessions stay here.", "", pushed.withheld)
        told.append(withheld)
    if pushed.refusals:
        refused = translate("Instructor", "%n statements were refused.", "", len(pushed.refusals))
        told.append(refused)
        told.append(
            translate("Instructor", "The command {command} names them.").format(
                command="anatomyapp sessions push"
            )
        )
    return " ".join(told)
