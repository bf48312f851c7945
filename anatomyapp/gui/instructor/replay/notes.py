"""The instructor's notes on moments: asked for in a dialog, kept off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui import theme
from anatomyapp.gui.components import button, danger_button, primary_button
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.dialogs import show_error
from anatomyapp.gui.instructor.timeline import clock
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words, translate
from anatomyapp.session.event import SessionId
from anatomyapp.session.moments import LONGEST, MomentNote, Moments

NEAR_S = 1.0  # a note so near to the moment is changed, not another one made


class MomentDialog(Dialog):
    """Asks for the words of a note."""

    written = Signal(str)
    removed = Signal()

    def __init__(self, window: QWidget, at_s: float, text: str) -> None:
        title = translate("Replay", "Note on a moment")
        where = translate("Replay", "At {time}").format(time=clock(at_s))
        super().__init__(window, title, where, "message-plus")
        self.field = QPlainTextEdit(text)
        self.field.setAccessibleName(translate("Replay", "Note"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(theme.dp(96))
        self.column.addWidget(self.field)
        if text:
            remove = self.add_button(danger_button(translate("Replay", "Remove the note")))
            remove.clicked.connect(self.removed)
        self.add_button(button(translate("Replay", "Cancel")))
        self.keep = self.add_button(primary_button(translate("Replay", "Keep")))
        self.keep.clicked.connect(self._say)
        self.field.textChanged.connect(self._allow)
        self._allow()

    def _allow(self) -> None:
        length = len(self.field.toPlainText().strip())
        self.keep.setEnabled(0 < length <= LONGEST)

    def _say(self) -> None:
        self.written.emit(self.field.toPlainText().strip())


class MomentNotes(QObject):
    """Reads and writes the notes on the session that is shown; says when they changed."""

    changed = Signal(tuple)  # of MomentNote

    def __init__(self, moments: Moments, host: QWidget) -> None:
        super().__init__(host)
        self._moments, self._host = moments, host
        self._session: SessionId | None = None
        self._jobs: list[Job] = []
        self.notes: tuple[MomentNote, ...] = ()
        self.dialog: MomentDialog | None = None

    def show_session(self, session: SessionId | None, notes: tuple[MomentNote, ...]) -> None:
        """Take another session with the notes on it."""
        self._session, self.notes = session, notes
        self.changed.emit(notes)

    def ask(self, at_s: float) -> None:
        """Ask for a note on a moment, or for other words of the one that is near."""
        if self._session is None:
            return
        near = [note for note in self.notes if abs(note.at_s - at_s) <= NEAR_S]
        known = min(near, key=lambda note: abs(note.at_s - at_s), default=None)
        window = self._host.window()
        self.dialog = MomentDialog(window, at_s, known.text if known else "")
        if known is None:
            self.dialog.written.connect(partial(self._add, self._session, at_s))
        else:
            self.dialog.written.connect(partial(self._change, known))
            self.dialog.removed.connect(partial(self._remove, known))
        self.dialog.open_dialog(self.dialog.field)

    def _add(self, session: SessionId, at_s: float, text: str) -> None:
        now = datetime.now(UTC)
        self._do(session, lambda moments: moments.add(session, at_s, text, now))

    def _change(self, note: MomentNote, text: str) -> None:
        self._do(note.session, lambda moments: moments.change(note.id, text))

    def _remove(self, note: MomentNote) -> None:
        self._do(note.session, lambda moments: moments.remove(note.id))

    def _do(self, session: SessionId, work: Callable[[Moments], object]) -> None:
        """Change the notes on a session, and read what they are then."""
        job = Job(partial(_done, self._moments, session, work), self)
        job.done.connect(self._take)
        job.failed.connect(self._fail)
        self._jobs = [*self._jobs[-1:], job]
        job.start()

    def _take(self, found: tuple[SessionId, tuple[MomentNote, ...]]) -> None:
        session, notes = found
        if session == self._session:
            self.notes = notes
            self.changed.emit(notes)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, AnatomyAppError):
            raise error
        title = translate("Replay", "Note not kept")
        show_error(self._host.window(), title, error_words(error))


def _done(
    moments: Moments, session: SessionId, work: Callable[[Moments], object]
) -> tuple[SessionId, tuple[MomentNote, ...]]:
    work(moments)
    return session, moments.of(session)
