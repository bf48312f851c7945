"""Writes a learner's own data into a folder of their choice, off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.errors import AnatomyAppError, StoreError
from anatomyapp.gui.components import Paragraph, button, primary_button
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.dialogs import show_error
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words, spoken, translate
from anatomyapp.quiz.bank import Bank
from anatomyapp.session.own_page import Telling
from anatomyapp.session.own_record import OwnRecord, write_own_record
from anatomyapp.session.store import SessionStore

ChooseFolder = Callable[[QWidget], Path | None]


def choose_folder(window: QWidget) -> Path | None:
    """Ask for a folder."""
    title = translate("Progress", "Choose a folder for your data")
    path = QFileDialog.getExistingDirectory(window, title)
    return Path(path) if path else None


class OwnExport(QObject):
    """Asks for a folder, writes one readable page and JSON Lines, and says where they are.

    ``ask_folder`` is another one in tests.
    """

    def __init__(
        self, window: QWidget, store: SessionStore, atlas: Atlas, banks: tuple[Bank, ...]
    ) -> None:
        super().__init__(window)
        self._window, self._store, self._banks = window, store, banks
        self._names = {str(s): structure.label for s, structure in atlas.structures.items()}
        self._job: Job | None = None
        self.ask_folder: ChooseFolder = choose_folder

    @property
    def writing(self) -> bool:
        """Whether a job writes."""
        return self._job is not None

    def write(self, pseudonym: str) -> None:
        """Write the data of a learner; nothing where no folder is chosen."""
        folder = self.ask_folder(self._window)
        if folder is None or self._job is not None:
            return
        now = datetime.now().astimezone()
        telling = Telling(spoken(), now.tzinfo or Telling().zone, self._banks, self._names)
        self._job = Job(lambda: _written(self._store, pseudonym, folder, telling), self)
        self._job.done.connect(self._say)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _say(self, written: OwnRecord) -> None:
        self._job = None
        title = translate("Progress", "Your data is written")
        dialog = Dialog(self._window, title, icon_name="download")
        words = translate("Progress", "{page} is a page to read, {lines} the same for programs.")
        said = words.format(page=written.page.name, lines=written.lines.name)
        dialog.column.addWidget(Paragraph(said))
        dialog.column.addWidget(Paragraph(str(written.page.parent), "secondary"))
        dialog.add_button(button(translate("Progress", "Close")))
        show = dialog.add_button(primary_button(translate("Progress", "Open the page"), "eye"))
        page = QUrl.fromLocalFile(str(written.page))
        show.clicked.connect(lambda: QDesktopServices.openUrl(page))
        dialog.open_dialog(show)

    def _fail(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, AnatomyAppError):
            raise error
        show_error(self._window, translate("Progress", "Not exported"), error_words(error))


def _written(store: SessionStore, pseudonym: str, folder: Path, telling: Telling) -> OwnRecord:
    """Write what the record holds of a pseudonym; one that it does not know is a StoreError."""
    found = (each.id for each in store.learners() if each.pseudonym == pseudonym)
    learner = next(found, None)
    if learner is None:
        raise StoreError(
            "{place} does not hold {name} yet; try again once the record is back.",
            place=store.place,
            name=pseudonym,
        )
    return write_own_record(store, learner, folder, datetime.now(telling.zone), telling)
