"""PINs of learners: asked when one is chosen who has one; set, changed and removed by them."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject, Signal

from anatomyapp.errors import AnatomyAppError, StoreAwayError
from anatomyapp.gui.access.gate import UNEQUAL
from anatomyapp.gui.access.secret_dialog import Errand, SecretDialog, Texts
from anatomyapp.gui.components import Toast, button
from anatomyapp.gui.language import error_words, marked, translate
from anatomyapp.gui.main_window import MainWindow
from anatomyapp.session.access import Access, Verdict, Whose
from anatomyapp.session.secret import pin_fault

_RULE = marked(
    "Window",
    "At least 4 digits or letters. It keeps others at this computer from learning under your name. "
    "Forgotten? An instructor can take it away; nothing else is lost.",
)
_FORGOTTEN = marked("Window", "Forgotten? An instructor can take it away; nothing else is lost.")


class PinDesk(QObject):
    """Asks whoever chooses a learner for the PIN, where the learner has one."""

    admitted = Signal(str)  # a pseudonym: the PIN was right, or there is none
    changed = Signal()

    def __init__(self, window: MainWindow, access: Access) -> None:
        super().__init__(window)
        self._window, self._access = window, access
        self._pinned: frozenset[str] = frozenset()  # as the record said last
        self.asking = False  # whether a learner's PIN is waited for

    def has_pin(self, name: str) -> bool:
        """Tell whether a learner has a PIN; where the record is away, as it said last."""
        with suppress(StoreAwayError):  # then what was known still holds
            self._pinned = self._access.pinned()
        return name in self._pinned

    def admit(self, name: str) -> None:
        """Say that a learner may go on, once the PIN was right where there is one."""
        if self.has_pin(name):
            self._ask(name)
        else:
            self.admitted.emit(name)

    def set_pin(self, name: str) -> None:
        """Let the learner who is here set a PIN, or another one in place of it."""
        whose = self._whose(name)
        if whose is None:
            return
        known = self.has_pin(name)
        title = translate("Window", "Change the PIN") if known else translate("Window", "Set a PIN")
        old = (translate("Window", "PIN till now"),) if known else ()
        new = (translate("Window", "New PIN"), translate("Window", "The same again"))
        errand = Errand(
            title=title,
            subtitle=translate("Window", "Learner: {name}").format(name=name),
            go=translate("Window", "Keep"),
            fields=(*old, *new),
            attempt=lambda typed: self._keep(whose, typed),
            fault=_fault,
            explanation=translate("Window", _RULE),
        )
        self._open(errand, translate("Window", "PIN kept"))

    def remove_pin(self, name: str) -> None:
        """Let the learner who is here ask for no PIN any more."""
        whose = self._whose(name)
        if whose is None:
            return
        errand = Errand(
            title=translate("Window", "Remove the PIN"),
            subtitle=translate("Window", "Learner: {name}").format(name=name),
            go=translate("Window", "Remove"),
            fields=(translate("Window", "PIN till now"),),
            attempt=lambda typed: self._access.remove(whose, typed[0]),
            explanation=translate("Window", _FORGOTTEN),
        )
        self._open(errand, translate("Window", "PIN removed"))

    def _whose(self, name: str) -> Whose | None:
        """Return whose PIN it is; None, and why in the window, where the record is away."""
        try:
            learner = self._access.learner_of(name)
        except AnatomyAppError as error:
            title = translate("Window", "The PIN cannot be changed now")
            self._window.show_error(title, error_words(error), kind="pin-not-changed")
            return None
        return None if learner is None else Whose(learner)

    def _keep(self, whose: Whose, typed: Texts) -> Verdict:
        if len(typed) == 3:
            return self._access.change(whose, typed[0], typed[1])
        self._access.set_first(whose, typed[0])
        return Verdict(right=True)

    def _open(self, errand: Errand, said: str) -> None:
        dialog = SecretDialog(self._window, errand, "key")
        dialog.succeeded.connect(partial(self._say, said))
        dialog.open_at_field()

    def _say(self, words: str, _: Verdict) -> None:
        self._window.say(Toast(words))
        self.changed.emit()

    def _ask(self, name: str) -> None:
        errand = Errand(
            title=name,
            subtitle=translate("Window", "This learner has a PIN"),
            go=translate("Window", "Continue"),
            fields=(translate("Window", "PIN"),),
            attempt=lambda typed: self._look(name, typed[0]),
            explanation=translate("Window", _FORGOTTEN),
        )
        dialog = SecretDialog(self._window, errand, "user-circle")
        dialog.offer(button(translate("Window", "Continue as guest")))
        dialog.succeeded.connect(partial(self._admit, name))
        dialog.closed.connect(self._ask_no_more)
        self.asking = True
        dialog.open_at_field()

    def _ask_no_more(self) -> None:
        self.asking = False

    def _admit(self, name: str, _: Verdict) -> None:
        self.asking = False
        self.admitted.emit(name)

    def _look(self, name: str, pin: str) -> Verdict:
        learner = self._access.learner_of(name)
        if learner is None or not self._access.is_set(Whose(learner)):
            return Verdict(right=True)  # it was removed meanwhile
        return self._access.check(Whose(learner), pin)


def _fault(typed: Texts) -> str:
    new, again = typed[-2:]
    return pin_fault(new) or ("" if new == again else UNEQUAL)
