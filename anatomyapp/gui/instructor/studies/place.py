"""The place *Studies*: the overview, and the editor of one protocol."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from anatomyapp.errors import AnatomyAppError, ProtocolError
from anatomyapp.gui.components import Toast
from anatomyapp.gui.dialogs import show_error
from anatomyapp.gui.instructor.studies.desk import StudyDesk
from anatomyapp.gui.instructor.studies.dialogs import NewDialog
from anatomyapp.gui.instructor.studies.editor import ProtocolEditor
from anatomyapp.gui.instructor.studies.instruments_dialog import InstrumentsDialog
from anatomyapp.gui.instructor.studies.leading import Leading
from anatomyapp.gui.instructor.studies.overview import OverviewPage, title_of
from anatomyapp.gui.instructor.studies.reading import Overview, ProtocolRow, read_overview
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words, translate
from anatomyapp.gui.tab_order import by_place
from anatomyapp.quiz.authoring.draft import id_of
from anatomyapp.session.store import SessionStore
from anatomyapp.study.authoring.draft import Draft
from anatomyapp.study.authoring.files import (
    Opened,
    copied,
    free_path,
    new_protocol,
    open_protocol,
    publish,
)


class StudiesPlace(QWidget):
    """A place of the window (`anatomyapp.gui.place.Place`)."""

    toasted = Signal(object)  # Toast
    opened = Signal(str)  # a study that learners can enter now
    closed = Signal(str)  # a study that nobody can enter any more

    name = "studies"
    icon_name = "school"

    def __init__(self, store: SessionStore, data_folder: Path) -> None:
        super().__init__()
        self._store, self._folder = store, data_folder
        self._overview: Overview | None = None
        self._job: Job | None = None
        self.desk = StudyDesk(data_folder, self)
        self.undo_stack = self.desk
        self.leading = Leading(self, store.studies)
        self.overview, self.editor = OverviewPage(), ProtocolEditor(self.desk)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.overview)
        self.pages.addWidget(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        self._connect()

    @property
    def title(self) -> str:
        """Its name in the app bar."""
        return translate("Studies", "Studies")

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        return self

    def entered(self) -> None:
        """Read what there is; go on with the protocol that is written."""
        if self.pages.currentWidget() is self.overview:
            self.refresh()
        else:
            self.editor.take_focus()

    def left(self) -> None:
        """Keep the draft now."""
        self.desk.flush()

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in order: head, steps, form, path."""
        page = self.pages.currentWidget()
        regions = self.editor.regions() if page is self.editor else (page or self,)
        return [stop for region in regions for stop in by_place(region)]

    def refresh(self) -> None:
        """Read the studies of the record and the protocols again."""
        self._start(partial(read_overview, self._store.studies, self._folder), self._show_overview)

    def edit(self, row: ProtocolRow) -> None:
        """Write a protocol of one's own; a draft of it that was kept goes on."""
        self._start(partial(open_protocol, row.path, self._folder), self._write)

    def copy(self, row: ProtocolRow) -> None:
        """Write a copy of a protocol, which has no file yet."""
        title = translate("Studies", "{title} (copy)").format(title=title_of(row))
        path = free_path(self._folder, f"{row.path.stem}-copy")
        self._start(partial(copied, row.path, path, title), self._write)

    def ask_new(self) -> None:
        """Ask how a new protocol is called, then write it."""
        dialog = NewDialog(self.window())
        dialog.wanted.connect(self._make)
        dialog.open_dialog(dialog.title_field.line)

    def ask_instruments(self) -> None:
        """Show the questionnaires that there are, and take items for those that lack them."""
        dialog = InstrumentsDialog(self.window(), self._folder)
        dialog.imported.connect(self.refresh)
        dialog.open_dialog(dialog.done)

    def publish(self) -> None:
        """Write the draft as the protocol's file, unless it is unsound."""
        opened = self.desk.opened
        if opened is None or not self.desk.differs:
            return
        wrong = sum(not finding.warning for finding in self.desk.findings)
        if wrong:
            title = translate("Studies", "Not published: %n faults", "", wrong)
            text = translate("Studies", "Mend them first; the triangles say where they are.")
            self.toasted.emit(Toast(title, text, "warning", "protocol-unsound"))
            return
        sent = self.desk.draft
        self._start(partial(publish, opened, sent), partial(self._take_published, sent))

    def _connect(self) -> None:
        page = self.overview
        page.open_wanted.connect(self._ask_open)
        page.close_wanted.connect(self.leading.ask_close)
        self.leading.toasted.connect(self.toasted)
        self.leading.opened.connect(self.opened)
        self.leading.closed.connect(self.closed)
        self.leading.opened.connect(self.refresh)
        self.leading.closed.connect(self.refresh)
        self.leading.failed.connect(self._say_failed)
        page.edit_wanted.connect(self.edit)
        page.copy_wanted.connect(self.copy)
        page.new_wanted.connect(self.ask_new)
        page.instruments_wanted.connect(self.ask_instruments)
        self.editor.publish_wanted.connect(self.publish)
        self.editor.head.back_wanted.connect(self._show_overview_again)
        self.desk.failed.connect(self._say_unkept)

    def _start(self, work: Callable[[], object], take: Callable[..., None]) -> None:
        self._job = Job(work, self)
        self._job.done.connect(take)
        self._job.failed.connect(self._say_failed)
        self._job.start()

    def _show_overview(self, overview: Overview) -> None:
        self._overview = overview
        self.overview.show_overview(overview)
        if self.pages.currentWidget() is self.overview and self.isVisible():
            self.overview.take_focus()

    def _show_overview_again(self) -> None:
        self.desk.flush()
        self.pages.setCurrentWidget(self.overview)
        self.refresh()

    def _make(self, title: str) -> None:
        path = free_path(self._folder, id_of(title)[:60].strip("-") or "protocol")
        self._write(new_protocol(path, title))

    def _write(self, found: tuple[Opened, Draft]) -> None:
        if self._overview is not None:
            self.desk.open(*found, self._overview.known)
            self.pages.setCurrentWidget(self.editor)
            self.editor.take_focus()

    def _ask_open(self, row: ProtocolRow) -> None:
        if self._overview is not None:
            self.leading.ask_open(row, self._overview)

    def _take_published(self, sent: Draft, found: tuple[Opened, Draft]) -> None:
        self.desk.settle(sent, *found)
        title = translate("Studies", "Protocol published")
        said = translate(
            "Studies", "Studies can be opened by it; those that run keep their own text."
        )
        self.toasted.emit(Toast(title, said, "success"))

    def _say_unkept(self, why: str) -> None:
        title = translate("Studies", "The draft is not kept")
        self.toasted.emit(Toast(title, why, "warning", "protocol-not-kept"))

    def _say_failed(self, error: Exception) -> None:
        if not isinstance(error, AnatomyAppError):
            raise error
        faults = error.faults if isinstance(error, ProtocolError) else ()
        show_error(
            self.window(), translate("Studies", "That did not work"), error_words(error), faults
        )
