"""A page that shows what a job reads from the record, an empty state, or why it cannot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, EmptyState, label
from anatomyapp.gui.components.flow import Flow
from anatomyapp.gui.dialogs import show_error
from anatomyapp.gui.instructor.table import RecordTable
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words, translate
from anatomyapp.gui.narrow import is_text_large

_FAILED = 3  # among the pages
ChooseFile = Callable[[QWidget, str], Path | None]


def choose_file(parent: QWidget, name: str) -> Path | None:
    """Ask where to write a CSV file."""
    path, _ = QFileDialog.getSaveFileName(
        parent, translate("Instructor", "Export CSV"), name, "CSV (*.csv)"
    )
    return Path(path) if path else None


def controls(left: tuple[QWidget, ...], right: tuple[QWidget, ...]) -> QWidget:
    """Return a row of controls; with large text they fill as many rows as they need."""
    if is_text_large():
        flow = Flow()
        for widget in (*left, *right):
            flow.add(widget)
        return flow
    holder, row = QWidget(), QHBoxLayout()
    holder.setLayout(row)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.dp(theme.SPACE_S))
    for widget in left:
        row.addWidget(widget)
    row.addStretch(1)
    for widget in right:
        row.addWidget(widget)
    return holder


class RecordPage(QFrame):
    """Reads off the window's thread; shows its content when there is something to show.

    A place of the window (`anatomyapp.gui.place.Place`) round a table of what was read.
    """

    def __init__(self, table: RecordTable[Any]) -> None:
        super().__init__()
        self.table = table
        self.setProperty("surface", "page")
        self._job: Job | None = None
        self._take: Callable[[Any], bool] = bool
        self._failed = EmptyState(
            "alert-triangle", translate("Instructor", "The record cannot be read"), ""
        )
        self._pages = QStackedWidget()
        column = QVBoxLayout(self)
        gap = theme.dp(theme.SPACE_XXL)
        column.setContentsMargins(gap, theme.dp(theme.SPACE_L), gap, theme.dp(theme.SPACE_XL))
        column.addWidget(self._pages)

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        return self

    def entered(self) -> None:
        """Read the record and take the keyboard to the table."""
        self.refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        """Nothing runs unseen here."""

    def refresh(self) -> None:
        """Read the record again."""
        raise NotImplementedError

    def hold(self, content: QWidget, empty: EmptyState) -> None:
        """Take what is shown when there is something, and when there is nothing."""
        self._content, self._empty = content, self._framed(empty)
        waiting = EmptyState(
            "history",
            translate("Instructor", "Reading the record"),
            translate("Instructor", "This takes a moment."),
        )
        for page in (self._framed(waiting), content, self._empty, self._framed(self._failed)):
            self._pages.addWidget(page)

    def _framed(self, said: EmptyState) -> QWidget:
        """Return words in place of the content: below the place's title, in a card."""
        holder, card = QWidget(), Card()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_M))
        column.addWidget(label(self.title, "display"))
        card.column.addWidget(said)
        column.addWidget(card, 1)
        return holder

    @property
    def title(self) -> str:
        """Its name in the app bar."""
        raise NotImplementedError

    @property
    def loading(self) -> bool:
        """Whether a job is reading."""
        return self._job is not None

    def read(self, work: Callable[[], object], take: Callable[[Any], bool]) -> None:
        """Run ``work`` as a job; ``take`` shows its result and says whether there is any."""
        if self._job is not None:
            self._job.cancel()
        self._job = Job(work, self)
        self._take = take
        self._job.done.connect(self._done)
        self._job.failed.connect(self._fail)
        self._job.start()

    def write(self, work: Callable[[], object]) -> None:
        """Run ``work``, which writes a small file, and say what went wrong if it did."""
        try:
            work()
        except AnatomyAppError as error:
            show_error(self.window(), translate("Instructor", "Not exported"), error_words(error))

    def _done(self, result: object) -> None:
        if self.sender() is not self._job:  # an earlier reading, asked for again since
            return
        self._job = None
        some = self._take(result)
        self._pages.setCurrentWidget(self._content if some else self._empty)

    def _fail(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, AnatomyAppError):
            raise error
        self._failed.text.say(error_words(error))
        self._pages.setCurrentIndex(_FAILED)
