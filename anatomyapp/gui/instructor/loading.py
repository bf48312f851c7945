"""A page that shows what a job reads from the record, an empty state, or why it cannot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QFrame, QStackedWidget, QVBoxLayout, QWidget

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui import theme
from anatomyapp.gui.components import EmptyState
from anatomyapp.gui.dialogs import show_error
from anatomyapp.gui.job import Job

ChooseFile = Callable[[QWidget, str], Path | None]


def choose_file(parent: QWidget, name: str) -> Path | None:
    """Ask where to write a CSV file."""
    path, _ = QFileDialog.getSaveFileName(parent, "Export CSV", name, "CSV (*.csv)")
    return Path(path) if path else None


class RecordPage(QFrame):
    """Reads off the window's thread; shows its content when there is something to show."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self._job: Job | None = None
        self._take: Callable[[Any], bool] = bool
        self._failed = EmptyState("alert-triangle", "The record cannot be read", "")
        self._pages = QStackedWidget()
        column = QVBoxLayout(self)
        gap = theme.dp(theme.SPACE_XXL)
        column.setContentsMargins(gap, theme.dp(theme.SPACE_L), gap, theme.dp(theme.SPACE_XL))
        column.addWidget(self._pages)

    def hold(self, content: QWidget, empty: EmptyState) -> None:
        """Take what is shown when there is something, and when there is nothing."""
        self._content, self._empty = content, empty
        waiting = EmptyState("history", "Reading the record", "This takes a moment.")
        for page in (waiting, content, empty, self._failed):
            self._pages.addWidget(page)

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
            show_error(self.window(), "Not exported", str(error))

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
        self._failed.text.say(str(error))
        self._pages.setCurrentWidget(self._failed)
