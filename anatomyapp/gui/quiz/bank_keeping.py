"""Keeps the text of each bank that is asked, off the window's thread and without hindering."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from anatomyapp.errors import AnatomyAppError, StoreAwayError
from anatomyapp.gui.components import Toast
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words, translate
from anatomyapp.quiz.bank import Bank
from anatomyapp.session.asked_banks import AskedBanks
from anatomyapp.session.event import Event
from anatomyapp.session.quizzing import QuizStarted

_TOLD_AT = 2  # how often a record was away that may come back by itself


class BankKeeping(QObject):
    """Hears that a quiz began, and lets the record keep its bank's text.

    Where the record is away, it is tried again once the record is back, and at the next quiz; that
    is said where it fails twice, for the record may do all but this (a server's rights of old).
    """

    toasted = Signal(object)  # Toast: a text is not kept, and why
    kept = Signal(str)  # the digest of a bank whose text is in the record

    def __init__(self, record: AskedBanks, banks: Iterable[Bank], parent: QObject) -> None:
        super().__init__(parent)
        self._record = record
        self._texts: dict[str, bytes] = {}
        self._jobs: dict[str, Job] = {}
        self._missed: Counter[str] = Counter()
        for bank in banks:
            self.know(bank)

    def know(self, bank: Bank) -> None:
        """Take a bank that may be asked; one that was read from no text cannot be kept."""
        if bank.text:
            self._texts[bank.digest] = bank.text

    def hear(self, event: Event) -> None:
        """Keep the text of a bank once its first quiz is in the record."""
        if isinstance(event, QuizStarted):
            self._keep(event.bank_digest)

    def try_again(self) -> None:
        """Keep what could not be kept while the record was away."""
        for digest in sorted(self._missed):
            self._keep(digest)

    def _keep(self, digest: str) -> None:
        if digest not in self._texts or digest in self._jobs:
            return
        text, at = self._texts[digest], datetime.now(UTC)
        job = Job(partial(self._record.keep, digest, text, at), self)
        job.done.connect(partial(self._end, digest))
        job.failed.connect(partial(self._fail, digest))
        self._jobs[digest] = job
        job.start()

    def _end(self, digest: str, _: object) -> None:
        del self._jobs[digest], self._missed[digest]
        self.kept.emit(digest)

    def _fail(self, digest: str, error: Exception) -> None:
        del self._jobs[digest]
        self._missed[digest] += 1
        if isinstance(error, StoreAwayError) and self._missed[digest] != _TOLD_AT:
            return
        if not isinstance(error, AnatomyAppError):
            raise error
        title = translate("Quiz", "The bank is not kept in the record")
        words = translate("Quiz", "{reason} The quiz goes on. To show it again, keep its file.")
        text = words.format(reason=error_words(error))
        self.toasted.emit(Toast(title, text, "warning", "bank-not-kept"))
