"""The way to the instructor's places: behind a passphrase, and locked again after a while.

The places are made when the area is opened and deleted when it is locked, so that nothing of what
they showed stays in the window.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from anatomyapp.gui.access.gate import Gate
from anatomyapp.gui.access.idle import IdleWatch
from anatomyapp.gui.components import Toast
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.language import translate
from anatomyapp.gui.place import Audience, Place
from anatomyapp.gui.running import ReplayWish, Running
from anatomyapp.gui.shortcut import add_key
from anatomyapp.quiz.bank import Bank
from anatomyapp.session.store import SessionStore
from anatomyapp.settings import load_settings

if TYPE_CHECKING:
    from anatomyapp.gui.keeping.control import KeepingControl


class InstructorEntrance(QObject):
    """Offers the instructor's places in the app bar; leaving locks them."""

    bank_published = Signal(object)  # Path of a bank that was written

    def __init__(
        self, running: Running, store: SessionStore, banks: tuple[Bank, ...], shipped: Path
    ) -> None:
        super().__init__(running)
        self._running, self._store, self._banks = running, store, banks
        self._shipped = shipped
        self._places: tuple[Place, ...] = ()
        self._wish: ReplayWish | None = None
        self.upkeep: KeepingControl | None = None  # who restores and erases, where somebody does
        window = running.window
        self.gate = Gate(window, store.access)
        self.gate.opened.connect(self._let_in_after)
        self._idle = IdleWatch(window)
        self._idle.idle.connect(self._lock_idle)
        window.bar.offer_instructor()
        window.instructor_wanted.connect(self._ask)
        window.leave_wanted.connect(self.lock)
        add_key(window, "Ctrl+L", self.lock)

    @property
    def is_open(self) -> bool:
        """Whether somebody is in."""
        return bool(self._places)

    def let_in(self) -> None:
        """Show the places to who proved to be the instructor."""
        if not self._places:
            self._places = self._made()
            self.watch()
        self._running.window.enter(self._places[0])
        wish, self._wish = self._wish, None
        if wish is not None:
            self._show_replay(wish)

    def replay(self, wish: ReplayWish) -> None:
        """Ask for the passphrase, then show the replay of a session."""
        self._wish = wish
        self._ask()

    def lock(self) -> None:
        """Leave the area and delete what it showed; nothing where nobody is in."""
        if not self._places:
            return
        self._idle.stop()
        window = self._running.window
        _close_what_lies_over(window)
        places, self._places = self._places, ()
        if window.place in places:
            window.enter(self._running.explore)
        for place in places:
            window.remove_place(place)

    def know(self, bank: Bank) -> None:
        """Tell items of a bank that came since the window was opened."""
        self._banks = (*(each for each in self._banks if each.id != bank.id), bank)

    def watch(self) -> None:
        """Begin the time anew after which the area is locked, as the settings say."""
        settings = load_settings(self._running.options.folder).settings
        self._idle.stop()
        self._idle.start(60.0 * settings.lock_after_min)

    def _show_replay(self, wish: ReplayWish) -> None:
        from anatomyapp.gui.instructor.sessions import SessionsPlace  # noqa: PLC0415 - as below

        for place in self._places:
            if isinstance(place, SessionsPlace):
                place.replay_session(wish)

    def _open_session(self, session: str) -> None:
        """Leave for the replay of a session, from another of the instructor's places."""
        self._running.window.enter(self._places[0])
        self._show_replay(ReplayWish(session))

    def _ask(self) -> None:
        if self._places:
            self.let_in()
        else:
            self.gate.ask()

    def _let_in_after(self, failures: int) -> None:
        self.let_in()
        if failures:
            title = translate("Window", "Wrong passphrases")
            text = translate("Window", "%n were given since somebody was here last.", "", failures)
            self._running.window.say(Toast(title, text, "warning", "wrong-passphrases"))

    def _lock_idle(self) -> None:
        self.lock()
        title = translate("Window", "Instructor's area locked")
        self._running.window.say(Toast(title, translate("Window", "Nobody was here for a while.")))

    def _made(self) -> tuple[Place, ...]:
        from anatomyapp.gui.instructor.access import AccessPlace  # noqa: PLC0415 - as below
        from anatomyapp.gui.instructor.coding.place import CodingPlace  # noqa: PLC0415 - as below
        from anatomyapp.gui.instructor.items import ItemsPlace  # noqa: PLC0415 - loads plots
        from anatomyapp.gui.instructor.replay.opening import Workshop  # noqa: PLC0415 - as above
        from anatomyapp.gui.instructor.sessions import SessionsPlace  # noqa: PLC0415 - as above

        atlas = self._running.atlas
        options, drawer = self._running.options, self._running.drawer
        kept = self._store.asked_banks.text
        shop = Workshop(
            atlas, options.pack, drawer, banks=self._banks, cache=options.cache, kept=kept
        )
        access = AccessPlace(self._store, self._running.options.folder)
        access.lock_wanted.connect(self.lock)
        access.span_changed.connect(self.watch)
        places: tuple[Place, ...] = (
            SessionsPlace(self._store, shop),
            ItemsPlace(self._store, atlas, self._banks, drawer),
            self._outcomes_place(),
            self._studies_place(),
            CodingPlace(self._store),
            self._banks_place(),
            access,
            *self._kept(),
        )
        for place in places:
            self._running.window.add_place(place, Audience.INSTRUCTOR)
        return places

    def _outcomes_place(self) -> Place:
        from anatomyapp.gui.instructor.outcomes.place import OutcomesPlace  # noqa: PLC0415 - as above
        from anatomyapp.gui.instructor.report_maker import (  # noqa: PLC0415 - as above
            ReportMaker,
            Sources,
        )

        running = self._running
        place = OutcomesPlace(self._store, running.atlas, running.drawer)
        place.session_wanted.connect(self._open_session)
        sources = Sources(self._store, running.atlas, running.options.folder)
        maker = ReportMaker(sources, place)
        place.report_wanted.connect(maker.make)
        maker.busy.connect(place.report.setDisabled)
        maker.toasted.connect(running.window.say)
        return place

    def _studies_place(self) -> Place:
        from anatomyapp.gui.instructor.studies.place import StudiesPlace  # noqa: PLC0415 - as above

        place = StudiesPlace(self._store, self._running.options.folder)
        place.toasted.connect(self._running.window.say)
        return place

    def _banks_place(self) -> Place:
        from anatomyapp.gui.authoring.place import BanksPlace  # noqa: PLC0415 - as above

        running = self._running
        place = BanksPlace(running.atlas, running.drawer, self._shipped, running.options.folder)
        place.toasted.connect(running.window.say)
        place.published.connect(self.bank_published)
        return place

    def _kept(self) -> tuple[Place, ...]:
        from anatomyapp.gui.keeping.place import KeepingPlace  # noqa: PLC0415 - as above

        return () if self.upkeep is None else (KeepingPlace(self.upkeep),)


def _close_what_lies_over(window: QWidget) -> None:
    """Close menus and dialogs: they may show what the area showed."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for dialog in window.findChildren(Dialog):
        dialog.close_dialog()
