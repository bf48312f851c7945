"""Makes the report of a study off the window's thread, as HTML or PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.components import Toast
from anatomyapp.gui.dialogs import show_error
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words, translate
from anatomyapp.session.store import SessionStore

ChooseReportFile = Callable[[QWidget, str], Path | None]
Open = Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Sources:
    """Where a report is read from: the record, the atlas, and the user's data folder."""

    store: SessionStore
    atlas: Atlas
    folder: Path


def choose_report_file(parent: QWidget, name: str) -> Path | None:
    """Ask where the report goes, and as what."""
    title = translate("Outcomes", "Write the report")
    forms = translate("Outcomes", "PDF (*.pdf);;Web page (*.html)")
    path, form = QFileDialog.getSaveFileName(parent, title, f"{name}.pdf", forms)
    if not path:
        return None
    wanted = Path(path)
    if wanted.suffix.lower() in {".pdf", ".html"}:
        return wanted
    return wanted.with_name(wanted.name + (".html" if "html" in form else ".pdf"))


def open_outside(path: Path) -> None:
    """Show a file in the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class ReportMaker(QObject):
    """Asks for a file, writes the report there and opens it."""

    toasted = Signal(object)  # Toast
    busy = Signal(bool)

    def __init__(
        self,
        sources: Sources,
        parent: QWidget,
        ask_file: ChooseReportFile = choose_report_file,
        open_file: Open = open_outside,
    ) -> None:
        super().__init__(parent)
        self._sources, self._widget = sources, parent
        self._ask_file, self._open = ask_file, open_file
        self._job: Job | None = None

    def make(self, study: str) -> None:
        """Ask where to write the report of a study, and write it."""
        if self._job is not None:
            return
        path = self._ask_file(self._widget, f"{study}-report")
        if path is None:
            return
        sources, today = self._sources, date.today()  # noqa: DTZ011 - the reader's day
        self._job = Job(lambda: _write(sources, study, path, today), self)
        self._job.done.connect(self._finish)
        self._job.failed.connect(self._fail)
        self.busy.emit(True)
        self._job.start()

    def _finish(self, path: Path) -> None:
        self._end()
        title = translate("Outcomes", "Report written")
        self.toasted.emit(Toast(title, str(path)))
        self._open(path)

    def _fail(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, AnatomyAppError):
            raise error
        title = translate("Outcomes", "No report was written")
        show_error(self._widget.window(), title, error_words(error))

    def _end(self) -> None:
        self._job = None
        self.busy.emit(False)


def _write(sources: Sources, study: str, path: Path, today: date) -> Path:
    from anatomyapp.report.compose import compose  # noqa: PLC0415 - loads scipy and reportlab
    from anatomyapp.report.known import known_here  # noqa: PLC0415 - as above
    from anatomyapp.report.reading import read_material  # noqa: PLC0415 - as above
    from anatomyapp.report.writing import write_report  # noqa: PLC0415 - as above

    known = known_here(sources.atlas, sources.folder)
    write_report(compose(read_material(sources.store, study, known), today), path)
    return path
