"""Joins the keeping of the record with the window: at each start, restoring, erasing."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.components import Toast
from anatomyapp.gui.job import Job
from anatomyapp.gui.keeping.chores import Chores
from anatomyapp.gui.keeping.erase_dialog import EraseDialog
from anatomyapp.gui.keeping.restore_dialog import RestoreDialog
from anatomyapp.gui.keeping.words import count, day, when
from anatomyapp.gui.keeping.work_dialog import Work, WorkDialog
from anatomyapp.gui.language import error_words, translate
from anatomyapp.gui.record_keeping import RecordKeeping
from anatomyapp.gui.running import Running
from anatomyapp.session.administration import By
from anatomyapp.session.backup import Backup
from anatomyapp.session.daily import Daily
from anatomyapp.session.erasure import Erased, Order
from anatomyapp.session.restoring import Difference, Restored
from anatomyapp.session.retention import Announcement


class KeepingControl(QObject):
    """Keeps the record of a window; one piece of work at a time."""

    changed = Signal()  # backups, learners or sessions are other ones

    def __init__(self, running: Running, keeping: RecordKeeping) -> None:
        super().__init__(running)
        self._running, self._keeping = running, keeping
        self._store = keeping.record.store
        self.chores = Chores(self._store.place, running.options.folder)
        self._daily: Job | None = None
        keeping.record.merged.connect(self.start)  # it may have been away till now

    def start(self) -> None:
        """Do what each start does, unseen, once; say what is to be known of it."""
        if self._daily is not None or self._store.fault is not None:
            return
        self._daily = job = Job(lambda: self.chores.daily(lambda _done, _total: job.ask()), self)
        job.done.connect(self._say_daily)
        job.failed.connect(self._say_no_daily)
        job.start()

    def back_up(self) -> None:
        """Make a backup now."""
        title = translate("Record", "Backing up")
        text = translate("Record", "Whoever learns meanwhile goes on.")
        self._work(title, text, self.chores.back_up).done.connect(self._say_backed_up)

    def ask_to_restore(self, backup: Backup) -> None:
        """Read a backup whole, say what would change, and ask."""

        def ask(told: object) -> None:
            if not isinstance(told, Difference):
                raise TypeError(told)
            dialog = RestoreDialog(self._running.window, when(backup.at), told)
            dialog.confirmed.connect(lambda: self._restore(backup))
            dialog.open_dialog()

        title = translate("Record", "Checking the backup")
        text = translate("Record", "It is read whole and compared with the record.")
        work = self._work(title, text, lambda watch: self.chores.difference(backup, watch))
        work.done.connect(ask)

    def ask_to_erase(self, pseudonym: str, *, own: bool) -> None:
        """Ask whether a learner is to be erased, and do it."""
        if not pseudonym:
            return
        dialog = EraseDialog(self._running.window, pseudonym, own=own)
        by = By.LEARNER if own else By.INSTRUCTOR
        dialog.confirmed.connect(lambda events: self._erase(pseudonym, by, with_events=events))
        dialog.ask()

    def ask_to_erase_own(self) -> None:
        """Ask the learner who is here."""
        self.ask_to_erase(self._keeping.record.pseudonym, own=True)

    def _restore(self, backup: Backup) -> None:
        learners = self._running.learners
        self._keeping.pause()
        title = translate("Record", "Restoring")
        text = translate("Record", "What the record holds now is made a backup first.")
        work = self._work(title, text, lambda watch: self.chores.restore(backup, watch))
        work.done.connect(self._say_restored)
        work.ended.connect(lambda: self._keeping.begin(learners.name))

    def _erase(self, pseudonym: str, by: By, *, with_events: bool) -> None:
        if self._running.learners.name == pseudonym:
            self._running.learners.be("")  # whose session ends
        order = Order(pseudonym, with_events, by, datetime.now(UTC))
        title = translate("Record", "Erasing")
        text = translate("Record", "Every backup that holds something of it is written anew.")
        work = self._work(title, text, lambda watch: self.chores.erase(order, watch))
        work.done.connect(self._say_erased)

    def _work(self, title: str, text: str, work: Work) -> WorkDialog:
        dialog = WorkDialog(self._running.window, title, text, work)
        dialog.failed.connect(self._fail)
        dialog.ended.connect(self._release)
        dialog.begin()
        return dialog

    def _release(self) -> None:
        self._keeping.record.bring_in()
        self._keeping.look_again()
        self.changed.emit()

    def _say_backed_up(self, made: object) -> None:
        if isinstance(made, Backup):
            text = translate("Record", "It was checked, and is the newest of the list.")
            self._say(translate("Record", "Backup made"), text)

    def _say_restored(self, restored: object) -> None:
        if isinstance(restored, Restored):
            text = translate("Record", "It holds {n} sessions. What was there before is kept.")
            held = text.format(n=count(restored.held.sessions))
            self._say(translate("Record", "Record restored"), held)

    def _say_erased(self, erased: object) -> None:
        if isinstance(erased, Erased):
            told = translate("Record", "Sessions erased: {gone}; left as a guest's: {left}; "
                             "backups written anew: {backups}.")  # fmt: skip
            words = told.format(gone=erased.tally.sessions, left=erased.tally.unlinked,
                                backups=erased.backups)  # fmt: skip
            self._say(translate("Record", "Erased"), words)

    def _say(self, title: str, text: str) -> None:
        self._running.window.say(Toast(title, text))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, AnatomyAppError):
            raise error
        title = translate("Record", "Not done")
        self._running.window.show_error(title, error_words(error), kind="record-upkeep")

    def _say_daily(self, daily: object) -> None:
        if not isinstance(daily, Daily):
            return
        for fault in daily.faults:
            self._warn(fault)
        if daily.retention.announced is not None:
            self._announce(daily.retention.announced)
        if daily.retention.erased is not None:
            text = translate("Record", "%n sessions", "", daily.retention.erased.tally.sessions)
            self._say(translate("Record", "Old sessions were erased"), text)
            self._keeping.look_again()

    def _say_no_daily(self, error: Exception) -> None:
        if not isinstance(error, AnatomyAppError):
            raise error
        self._warn(error)

    def _warn(self, error: AnatomyAppError) -> None:
        title = translate("Record", "The record is not looked after")
        self._running.window.say(Toast(title, error_words(error), "warning", "record-upkeep"))

    def _announce(self, said: Announcement) -> None:
        title = translate("Record", "Old sessions will be erased")
        text = translate("Record", "From {day} on, %n sessions that began before {before}.", "",
                         said.sessions)  # fmt: skip
        words = text.format(day=day(said.erased_from), before=day(said.before))
        self._running.window.say(Toast(title, words, "warning", "retention"))
