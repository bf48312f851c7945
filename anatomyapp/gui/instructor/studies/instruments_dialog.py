"""The instruments at hand, and importing the items of those whose text does not ship."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from anatomyapp.content import quizzes_folder
from anatomyapp.errors import AnatomyAppError, Fault, InstrumentError
from anatomyapp.gui import theme
from anatomyapp.gui.announcement import announce
from anatomyapp.gui.components import MessageBox, Paragraph, button, rule
from anatomyapp.gui.dialog import Dialog, fault_row
from anatomyapp.gui.instructor.studies.instrument_row import InstrumentRow
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words, spoken, translate
from anatomyapp.study.instrument import Instrument
from anatomyapp.study.instrument_file import FOLDER, find_instruments
from anatomyapp.study.instrument_import import import_items

AskItems = Callable[[QWidget], Path | None]
_MOST_FAULTS = 10


def ask_items(parent: QWidget) -> Path | None:
    """Ask for the list of items."""
    words = translate("Studies", "Lists of items ({endings})").format(endings="*.csv *.yaml *.yml")
    path, _ = QFileDialog.getOpenFileName(parent, translate("Studies", "Import items"), "", words)
    return Path(path) if path else None


@dataclass(frozen=True, slots=True)
class _Found:
    """What was read: the shipped instruments, all that are known, and what is wrong with files."""

    shipped: Mapping[str, Instrument]
    known: Mapping[str, Instrument]
    faults: tuple[Fault, ...]


class InstrumentsDialog(Dialog):
    """Lists instruments; ``imported`` tells that there is one more that can be asked."""

    imported = Signal(str)  # its id

    def __init__(self, window: QWidget, data_folder: Path, ask: AskItems = ask_items) -> None:
        told = translate(
            "Studies",
            "Where a text may not be shipped, import the items that you may use: a table with the "
            "columns item, language and text, or low and high for pairs of words.",
        )
        super().__init__(window, translate("Studies", "Questionnaires"), icon_name="list-check")
        self._folder, self._ask = data_folder / FOLDER, ask
        self._outlines: Mapping[str, Instrument] = {}
        self.rows: list[InstrumentRow] = []
        self._job: Job | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.dp(theme.SPACE_M))
        self.news = QVBoxLayout()
        self.column.addWidget(Paragraph(told, "secondary"))
        self.column.addLayout(self.news)
        self.column.addLayout(self._list)
        self.done = self.add_button(button(translate("Window", "Close")))
        self.refresh()

    def refresh(self) -> None:
        """Read the instruments again."""
        self._start(partial(_read, self._folder), self._show)

    def import_into(self, instrument: str) -> None:
        """Ask for a list of items, and put it into an outline."""
        path = self._ask(self)
        if path is not None:
            outline = self._outlines[instrument]
            work = partial(import_items, outline, path, self._folder)
            self._start(work, partial(self._take_imported, instrument))

    def _start(self, work: Callable[[], object], take: Callable[..., None]) -> None:
        self._job = Job(work, self)
        self._job.done.connect(take)
        self._job.failed.connect(self._say_failed)
        self._job.start()

    def _show(self, found: _Found) -> None:
        self._outlines = found.shipped
        _clear(self._list)
        self.rows = [InstrumentRow(instrument) for instrument in found.known.values()]
        for row in self.rows:
            row.wanted.connect(self.import_into)
            self._list.addWidget(row)
            self._list.addWidget(rule())
        if found.faults:
            title = translate("Studies", "Files that cannot be read")
            self._list.addWidget(_told("warning", title, found.faults))
        QTimer.singleShot(0, self, self.fit)  # once the rows have their sizes

    def _take_imported(self, instrument: str, _path: Path) -> None:
        title = self._outlines[instrument].title.said(spoken())
        words = translate("Studies", "{title} can be asked now.").format(title=title)
        self._tell(MessageBox("success", words))
        self.imported.emit(instrument)
        self.refresh()

    def _say_failed(self, error: Exception) -> None:
        if not isinstance(error, AnatomyAppError):
            raise error
        faults = error.faults if isinstance(error, InstrumentError) else ()
        title = translate("Studies", "Not imported; nothing was changed.")
        self._tell(_told("error", title, faults, "" if faults else error_words(error)))
        QTimer.singleShot(0, self, self.fit)  # as above

    def _tell(self, box: MessageBox) -> None:
        """Show what came of it at the top, and say it."""
        _clear(self.news)
        self.news.addWidget(box)
        self._scroll.verticalScrollBar().setValue(0)
        announce(self, box.title.accessibleName())


def _read(folder: Path) -> _Found:
    shipped, _ = find_instruments(quizzes_folder() / FOLDER)
    known, faults = find_instruments(quizzes_folder() / FOLDER, folder)
    return _Found(shipped, known, faults)


def _told(tone: str, title: str, faults: Sequence[Fault], text: str = "") -> MessageBox:
    box = MessageBox(tone, title, text)
    for fault in faults[:_MOST_FAULTS]:
        box.column.addLayout(fault_row(fault.where, fault.what, fault.remedy))
    if len(faults) > _MOST_FAULTS:
        more = translate("Studies", "And %n more.", "", len(faults) - _MOST_FAULTS)
        box.column.addWidget(Paragraph(more, "caption"))
    return box


def _clear(layout: QVBoxLayout) -> None:
    """Take all out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
