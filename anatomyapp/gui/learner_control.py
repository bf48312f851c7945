"""Who is learning: the welcome at the first start, and the choice of a pseudonym later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from anatomyapp.gui.explore.place import ExplorePlace
from anatomyapp.gui.learner_dialog import LearnerDialog
from anatomyapp.gui.main_window import MainWindow
from anatomyapp.gui.preference_keeper import PreferenceKeeper
from anatomyapp.gui.welcome import WELCOME, Welcome

if TYPE_CHECKING:
    from anatomyapp.gui.access.pin_desk import PinDesk


class LearnerControl(QObject):
    """Knows the learner of a window, empty for a guest, and lets another one begin."""

    changed = Signal(str)  # a pseudonym, empty for a guest
    question_wanted = Signal()
    notice_wanted = Signal()

    def __init__(
        self, window: MainWindow, explore: ExplorePlace, keeper: PreferenceKeeper, name: str | None
    ) -> None:
        super().__init__(window)
        self._window, self._explore, self._keeper = window, explore, keeper
        self.name = keeper.last_learner() if name is None else name
        self.known: tuple[str, ...] = ()
        self.welcome: Welcome | None = None
        self._pins: PinDesk | None = None
        window.bar.show_learner(self.name)
        window.learner_wanted.connect(self._ask)

    def greet(self) -> None:
        """Show the welcome to whom the window is new."""
        if not self.name and WELCOME not in self._window.preferences.dismissed:
            self._show_welcome()

    def guard(self, pins: PinDesk) -> None:
        """Let only who knows the PIN of a name go on under it from now on, or with it."""
        self._pins = pins
        pins.admitted.connect(self._go_on)
        if self.name and pins.has_pin(self.name):
            wanted, self.name = self.name, ""
            self._window.bar.show_learner("")
            pins.admit(wanted)

    def be(self, name: str) -> None:
        """Go on under a pseudonym, once its PIN was right if it has one; empty for a guest."""
        if name and self._pins is not None:
            self._pins.admit(name)
        else:
            self._go_on(name)

    def _go_on(self, name: str) -> None:
        self.name = name
        self._window.bar.show_learner(name)
        if self.welcome is not None:
            self.welcome = None
            self._explore.show_right(None)
            self._explore.entered()
        self._keeper.keep_learner(name)
        self._keeper.dismiss(WELCOME)
        self.changed.emit(name)

    def know(self, learners: tuple[str, ...]) -> None:
        """Offer these names from now on."""
        fresh = bool(learners) and not self.known
        self.known = learners
        if self.welcome is not None and fresh:
            self._show_welcome()

    def _show_welcome(self) -> None:
        self.welcome = Welcome(self.known)
        self.welcome.guest_wanted.connect(self._be_guest)
        self.welcome.question_wanted.connect(self._answer_now)
        self.welcome.learner_chosen.connect(self.be)
        self._explore.show_right(self.welcome)

    def _be_guest(self) -> None:
        self.be("")

    def _answer_now(self) -> None:
        self.be("")
        self.question_wanted.emit()

    def _ask(self) -> None:
        pins = self._pins
        pinned = pins.has_pin(self.name) if pins is not None else None
        dialog = LearnerDialog(self._window, self.known, self.name, pinned=pinned)
        dialog.learner_chosen.connect(self.be)
        dialog.pin_wanted.connect(self._set_pin)
        dialog.no_pin_wanted.connect(self._remove_pin)
        dialog.notice_wanted.connect(self.notice_wanted)
        dialog.open_dialog(dialog.choice.field)

    def _set_pin(self) -> None:
        if self._pins is not None:
            self._pins.set_pin(self.name)

    def _remove_pin(self) -> None:
        if self._pins is not None:
            self._pins.remove_pin(self.name)
