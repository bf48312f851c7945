"""The desk: the bank that is being written, its steps, its check, and its keeping."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.document import Place
from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words
from anatomyapp.quiz.authoring.changes import differs
from anatomyapp.quiz.authoring.checking import Finding, findings, surface_findings
from anatomyapp.quiz.authoring.draft import Draft, DraftItem
from anatomyapp.quiz.authoring.fields import Fields, Value
from anatomyapp.quiz.authoring.history import Step, begun
from anatomyapp.quiz.authoring.keeping import Keeper, Kept, forget
from anatomyapp.quiz.authoring.opening import Opened
from anatomyapp.quiz.authoring.previewing import previewed, view_alone
from anatomyapp.quiz.item import Item

_CHECK_MS, _KEEP_MS, _REST_MS = 220, 600, 2500


@dataclass(frozen=True, slots=True)
class Look:
    """What a job found out about a draft: its faults, and the chosen item as it would be asked.

    ``whole`` says whether the item can be asked, whatever words it lacks, or only its view shown.
    """

    draft: Draft
    findings: tuple[Finding, ...]
    number: int | None = None
    item: Item | None = None
    whole: bool = False


class Desk(QObject):
    """Holds one bank while it is written; views ask it for changes and show what it says."""

    opened_now = Signal()  # another bank
    changed = Signal()  # the draft
    chosen = Signal()  # another item
    looked = Signal(object)  # Look
    kept = Signal()  # the draft lies in the data folder
    failed = Signal(str)  # why it could not be kept

    def __init__(self, atlas: Atlas, data_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.atlas, self.data_folder = atlas, data_folder
        self.opened: Opened | None = None
        self.history = begun(Draft(Fields()))
        self.number: int | None = None
        self.look = Look(self.draft, ())
        self._looking: Job | None = None
        self._keeping: Job | None = None
        self._unkept = False
        self._keeper = Keeper(data_folder)
        self._seen: tuple[Item | None, tuple[Finding, ...]] = None, ()
        self._check_timer = self._timer(_CHECK_MS, self._start_look)
        self._keep_timer = self._timer(_KEEP_MS, self._start_keeping)
        self._rest_timer = self._timer(_REST_MS, self._rest)

    @property
    def draft(self) -> Draft:
        """The draft as it is now."""
        return self.history.draft

    @property
    def item(self) -> DraftItem | None:
        """The item that is written, if one is chosen."""
        return None if self.number is None else self.draft.item(self.number)

    @property
    def differs(self) -> bool:
        """Whether the draft says anything else than the file."""
        return differs(self.draft)

    def open(self, opened: Opened, draft: Draft | None = None, item: int | None = None) -> None:
        """Take another bank, or the draft of one that was kept."""
        self.flush()
        self.opened = opened
        self.history = begun(draft or opened.draft)
        self.look = Look(self.draft, ())
        first = self.draft.items[0].number if self.draft.items else None
        self.number = item if item is not None and self.draft.item(item) else first
        self._unkept = False
        self.opened_now.emit()
        self._start_look()

    def choose(self, number: int | None) -> None:
        """Write another item."""
        if number != self.number:
            self._rest()
            self.number = number
            self.chosen.emit()
            self._start_look()

    def put(self, place: Place, value: Value | None, words: str) -> None:
        """Change a field of the item; what is typed in one field is one step."""
        if self.number is not None:
            stroke = f"{self.number} {place}"
            self.do(words, self.draft.changed(self.number, place, value), stroke)

    def rewrite(self, fields: Fields, words: str) -> None:
        """Put other fields in place of all that the item has."""
        if self.number is not None:
            self.do(words, self.draft.rewritten(self.number, fields))

    def do(self, words: str, draft: Draft, stroke: str = "", item: int | None = None) -> None:
        """Take a step; ``item`` is chosen with it."""
        before = self.history
        self.history = before.done(Step(draft, words, self.number, stroke))
        if self.history is before:
            return
        if item is not None:
            self.number = item
        self._after_step(chosen=item is not None)

    def undo(self) -> None:
        """Take the last step back, and go to the item that it was about."""
        step = self.history.undone_next
        if step is not None:
            self.history = self.history.undone()
            self._go_to(step.item)

    def redo(self) -> None:
        """Do the step again that was taken back."""
        step = self.history.redone_next
        if step is not None:
            self.history = self.history.redone()
            self._go_to(step.item)

    def settle(self, opened: Opened) -> None:
        """Take what was published; earlier steps can be taken back no more."""
        self.opened = opened
        self.history = begun(opened.draft)
        self._unkept = False
        self._keep_timer.stop()
        forget(self.data_folder, opened.path)
        self.changed.emit()
        self._start_look()

    def drop(self) -> None:
        """Let the draft go: the file is as it is."""
        self._keep_timer.stop()
        self._unkept = False
        if self.opened is not None:
            forget(self.data_folder, self.opened.path)
            self.open(replace(self.opened))

    def flush(self) -> None:
        """Keep the draft now, before the place or the window goes."""
        self._keep_timer.stop()
        if self._unkept and self.opened is not None:
            self._unkept = False
            try:
                self._keeper.keep(Kept(self.opened, self.draft, self.number))
            except AnatomyAppError as error:
                self.failed.emit(error_words(error))

    def _go_to(self, item: int | None) -> None:
        if item is not None and self.draft.item(item) is not None:
            self.number = item
        elif self.number is None or self.draft.item(self.number) is None:
            self.number = self.draft.items[0].number if self.draft.items else None
        self._after_step(chosen=True)

    def _after_step(self, *, chosen: bool) -> None:
        self._unkept = True
        self.changed.emit()
        if chosen:
            self.chosen.emit()
        self._check_timer.start()
        self._rest_timer.start()
        if not self._keep_timer.isActive():  # not put off by typing on
            self._keep_timer.start()

    def _rest(self) -> None:
        self.history = self.history.rested()

    def _start_look(self) -> None:
        self._check_timer.stop()
        if self._looking is not None:
            self._looking.cancel()
        draft, number, atlas = self.draft, self.number, self.atlas
        self._looking = Job(lambda: look_at(draft, number, atlas), self)
        self._looking.done.connect(self._take_look)
        self._looking.failed.connect(_raise)
        self._looking.start()

    def see(self, item: Item, found: tuple[Finding, ...]) -> None:
        """Take what the picture of an item showed; it holds as long as the item stays the same."""
        if (item, found) != self._seen and item == self.look.item:
            self._seen = item, found
            self._start_look()

    def _take_look(self, look: Look) -> None:
        item, found = self._seen
        seen = found if item is not None and look.item == item else ()
        own = tuple(f for f in seen if f.item == look.number)
        self.look = replace(look, findings=look.findings + own)
        self.looked.emit(self.look)

    def _start_keeping(self) -> None:
        if self._keeping is not None or self.opened is None:
            self._keep_timer.start()  # the one before is still writing
            return
        self._unkept = False
        kept, keeper = Kept(self.opened, self.draft, self.number), self._keeper
        self._keeping = Job(partial(keeper.keep, kept, keeper.next_turn()), self)
        self._keeping.done.connect(self._say_kept)
        self._keeping.failed.connect(self._say_unkept)
        self._keeping.start()

    def _say_kept(self) -> None:
        self._keeping = None
        if not self.differs and self.opened is not None:
            forget(self.data_folder, self.opened.path)  # published while it was written
        self.kept.emit()

    def _say_unkept(self, error: Exception) -> None:
        self._keeping, self._unkept = None, True
        if not isinstance(error, AnatomyAppError):
            raise error
        self.failed.emit(error_words(error))

    def _timer(self, interval_ms: int, slot: object) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval_ms)
        timer.timeout.connect(slot)
        return timer


def look_at(draft: Draft, number: int | None, atlas: Atlas) -> Look:
    """Check a draft, and make its chosen item as it would be asked; any thread may do it."""
    found = findings(draft, atlas)
    chosen = None if number is None else draft.item(number)
    if chosen is None or number is None:
        return Look(draft, found)
    found += surface_findings(draft, number, atlas)
    whole = previewed(chosen.fields, draft.head.get("misconceptions", ()), atlas)
    item = whole or view_alone(chosen.fields, atlas)
    own = (f for f in found if f.item == number and not f.warning)
    asked = whole is not None and all(f.code == "missing" for f in own)
    return Look(draft, found, number, item, asked)


def _raise(error: Exception) -> None:
    raise error
