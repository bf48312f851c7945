"""The gate of the instructor's area: the first passphrase, the question for it, its change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.access.secret_dialog import Errand, SecretDialog, Texts
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words, marked, translate
from anatomyapp.gui.main_window import MainWindow
from anatomyapp.phrase import phrase
from anatomyapp.session.access import INSTRUCTOR, Access, Verdict
from anatomyapp.session.secret import passphrase_fault

UNEQUAL = phrase("The two are not the same.")
_RULE = marked(
    "Window",
    "At least 10 characters; a few words are easy to remember. It keeps others out of this part of "
    "the window. Whoever can open the record's file can read it without: keep the computer itself "
    "locked. If it is forgotten, the owner of the file takes it away with: anatomyapp access "
    "reset-passphrase",
)
_FORGOTTEN = marked(
    "Window",
    "Forgotten? The owner of the record's file takes it away with: anatomyapp access "
    "reset-passphrase",
)


def new_fault(typed: Texts) -> str:
    """Return why a new passphrase is not taken; the last two fields hold it."""
    new, again = typed[-2:]
    return passphrase_fault(new) or ("" if new == again else UNEQUAL)


class Gate(QObject):
    """Lets the instructor in; hashing and the record are left to jobs."""

    opened = Signal(int)  # wrong tries since the last right one

    def __init__(self, window: MainWindow, access: Access) -> None:
        super().__init__(window)
        self._window, self._access = window, access
        self._job: Job | None = None

    def ask(self) -> None:
        """Ask for the passphrase, or for a first one where there is none."""
        if self._job is not None:
            return
        self._job = Job(lambda: self._access.is_set(INSTRUCTOR), self)
        self._job.done.connect(self._open_dialog)
        self._job.failed.connect(self._refuse)
        self._job.start()

    def _open_dialog(self, known: object) -> None:
        self._job = None
        dialog = SecretDialog(self._window, self._asking() if known else self._first(), "school")
        dialog.succeeded.connect(self._let_in)
        dialog.open_at_field()

    def _let_in(self, verdict: Verdict) -> None:
        self.opened.emit(verdict.failures)

    def _refuse(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, AnatomyAppError):
            raise error
        title = translate("Window", "The instructor's area stays closed")
        self._window.show_error(title, error_words(error), kind="instructor-area-closed")

    def _asking(self) -> Errand:
        access = self._access
        return Errand(
            title=translate("Window", "Instructor"),
            subtitle=translate("Window", "The passphrase of the instructor's area"),
            go=translate("Window", "Open"),
            fields=(translate("Window", "Passphrase"),),
            attempt=lambda typed: access.check(INSTRUCTOR, typed[0]),
            explanation=translate("Window", _FORGOTTEN),
        )

    def _first(self) -> Errand:
        access = self._access

        def attempt(typed: Texts) -> Verdict:
            access.set_first(INSTRUCTOR, typed[0])
            return Verdict(right=True)

        return Errand(
            title=translate("Window", "Instructor"),
            subtitle=translate("Window", "Choose a passphrase for the instructor's area"),
            go=translate("Window", "Set and open"),
            fields=_new_fields(),
            attempt=attempt,
            fault=new_fault,
            explanation=translate("Window", _RULE),
        )


def change_passphrase(window: QWidget, access: Access) -> SecretDialog:
    """Open the dialog that changes the passphrase."""
    errand = Errand(
        title=translate("Window", "Change the passphrase"),
        subtitle=translate("Window", "It holds for all who use this record"),
        go=translate("Window", "Change"),
        fields=(translate("Window", "Passphrase till now"), *_new_fields()),
        attempt=lambda typed: access.change(INSTRUCTOR, typed[0], typed[1]),
        fault=new_fault,
        explanation=translate("Window", _RULE),
    )
    dialog = SecretDialog(window, errand, "key")
    dialog.open_at_field()
    return dialog


def _new_fields() -> tuple[str, str]:
    return translate("Window", "New passphrase"), translate("Window", "The same again")
