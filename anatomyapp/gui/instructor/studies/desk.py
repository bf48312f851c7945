"""The desk: the protocol that is being written, its steps back, its check, and its keeping."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.atlas.document import Place
from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words
from anatomyapp.quiz.authoring.checking import Finding
from anatomyapp.quiz.authoring.fields import Fields, Value
from anatomyapp.quiz.authoring.history import Step, begun
from anatomyapp.study.authoring.checking import findings
from anatomyapp.study.authoring.draft import HEAD, Draft
from anatomyapp.study.authoring.files import Opened, forget, keep
from anatomyapp.study.finding import Known

_CHECK_MS, _KEEP_MS = 200, 600
_NOTHING = Known(frozenset(), frozenset(), {})


class StudyDesk(QObject):
    """Holds one protocol while it is written; views ask it for changes and show what it says."""

    opened_now = Signal()  # another protocol
    changed = Signal()  # the draft
    chosen = Signal()  # another step, or the whole
    looked = Signal(object)  # tuple[Finding, ...]
    failed = Signal(str)  # why the draft could not be kept

    def __init__(self, data_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.data_folder = data_folder
        self.known = _NOTHING
        self.opened: Opened | None = None
        self.history = begun(Draft(Fields()))
        self.number = HEAD
        self.findings: tuple[Finding, ...] = ()
        self._looking: Job | None = None
        self._unkept = False
        self._check_timer = self._timer(_CHECK_MS, self.look)
        self._keep_timer = self._timer(_KEEP_MS, self.flush)

    @property
    def draft(self) -> Draft:
        """The draft as it is now."""
        return self.history.draft

    @property
    def differs(self) -> bool:
        """Whether the draft says anything else than the file."""
        return self.opened is not None and self.draft != self.opened.written

    def open(self, opened: Opened, draft: Draft, known: Known) -> None:
        """Take another protocol."""
        self.flush()
        self.opened, self.known = opened, known
        self.history, self.findings = begun(draft), ()
        self.number = draft.steps[0].number if draft.steps else HEAD
        self.opened_now.emit()
        self.look()

    def choose(self, number: int) -> None:
        """Write another step, or (0) what concerns the whole."""
        if number != self.number:
            self.history = self.history.rested()
            self.number = number
            self.chosen.emit()

    def put(self, number: int, place: Place, value: Value | None, words: str) -> None:
        """Change a field; what is typed in one field is one step back."""
        if place == ("id",) and self.draft.step(number) is not None:
            fresh = self.draft.renamed(number, value if isinstance(value, str) else "")
        else:
            fresh = self.draft.put(number, place, value)
        self.do(words, fresh, f"{number} {place}")

    def do(self, words: str, draft: Draft, stroke: str = "", chosen: int | None = None) -> None:
        """Take a step; another one may be chosen with it."""
        before = self.history
        self.history = before.done(Step(draft, words, self.number, stroke))
        if self.history is not before:
            self._after_step(self.number if chosen is None else chosen)

    def undo(self) -> None:
        """Take the last step back, and go to what it was about."""
        step = self.history.undone_next
        if step is not None:
            self.history = self.history.undone()
            self._after_step(step.item)

    def redo(self) -> None:
        """Do the step again that was taken back."""
        step = self.history.redone_next
        if step is not None:
            self.history = self.history.redone()
            self._after_step(step.item)

    def settle(self, sent: Draft, opened: Opened, written: Draft) -> None:
        """Take what was published, unless somebody wrote on since it was sent."""
        self.opened = opened
        if self.draft == sent:
            self.history, self._unkept = begun(written), False
            self._keep_timer.stop()
            forget(opened, self.data_folder)
        self.changed.emit()

    def look(self) -> None:
        """Check the draft off the window's thread."""
        self._check_timer.stop()
        if self._looking is not None:
            self._looking.cancel()
        self._looking = Job(partial(findings, self.draft, self.known), self)
        self._looking.done.connect(self._take_look)
        self._looking.failed.connect(_raise)
        self._looking.start()

    def flush(self) -> None:
        """Keep the draft now: a small file in the data folder."""
        self._keep_timer.stop()
        if not self._unkept or self.opened is None:
            return
        self._unkept = False
        try:
            if self.differs:
                keep(self.opened, self.draft, self.data_folder)
            else:
                forget(self.opened, self.data_folder)
        except AnatomyAppError as error:
            self.failed.emit(error_words(error))

    def _after_step(self, number: int | None) -> None:
        self._unkept = True
        there = number is not None and (number == HEAD or self.draft.step(number) is not None)
        self.number = number if there and number is not None else HEAD
        self.changed.emit()
        self._check_timer.start()
        if not self._keep_timer.isActive():  # not put off by typing on
            self._keep_timer.start()

    def _take_look(self, found: tuple[Finding, ...]) -> None:
        self.findings = found
        self.looked.emit(found)

    def _timer(self, interval_ms: int, slot: object) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval_ms)
        timer.timeout.connect(slot)
        return timer


def _raise(error: Exception) -> None:
    raise error
