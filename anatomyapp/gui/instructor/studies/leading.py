"""Leading studies: they are opened by a protocol, and closed."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from anatomyapp.gui.components import Toast
from anatomyapp.gui.instructor.studies.dialogs import CloseDialog, OpenDialog
from anatomyapp.gui.instructor.studies.reading import Overview, ProtocolRow
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import spoken, translate
from anatomyapp.quiz.authoring.fields import Fields
from anatomyapp.session.studies import Studies, Study
from anatomyapp.session.study_opening import ToOpen, free_id, open_study


class Leading(QObject):
    """Asks, then opens or closes a study off the window's thread."""

    toasted = Signal(object)  # Toast
    opened = Signal(str)  # a study that learners can enter now
    closed = Signal(str)  # a study that nobody can enter any more
    failed = Signal(Exception)

    def __init__(self, place: QWidget, studies: Studies) -> None:
        super().__init__(place)
        self._place, self._studies = place, studies
        self._job: Job | None = None

    def ask_open(self, row: ProtocolRow, overview: Overview) -> None:
        """Ask how a study is called, then open it."""
        if row.protocol is None:
            return
        taken = (each.study.id for each in overview.studies)
        title = row.protocol.title.said(spoken())
        fields = Fields((("id", free_id(row.protocol.id, taken)), ("title", title)))
        dialog = OpenDialog(self._place.window(), title, fields)
        dialog.wanted.connect(partial(self._open, row, overview, dialog))
        dialog.open_dialog(dialog.title_field.line)

    def ask_close(self, study: Study) -> None:
        """Ask whether a study is to be closed, then close it."""
        dialog = CloseDialog(self._place.window(), study.title)
        dialog.confirmed.connect(partial(self._close, study))
        dialog.open_dialog(dialog.done)

    def _open(
        self, row: ProtocolRow, overview: Overview, dialog: OpenDialog, study: str, title: str
    ) -> None:
        wanted = ToOpen(row.path, study, title)
        work = partial(open_study, self._studies, wanted, overview.known, datetime.now(UTC))
        self._job = Job(work, self)
        self._job.done.connect(partial(self._take_open, dialog))
        self._job.failed.connect(partial(self._fail_open, dialog))
        dialog.done.setEnabled(False)  # once is enough
        self._job.start()

    def _take_open(self, dialog: OpenDialog, study: Study) -> None:
        dialog.close_dialog()
        said = translate("Studies", "Learners find it under Study.")
        self.toasted.emit(Toast(translate("Studies", "Study opened"), said, "success"))
        self.opened.emit(study.id)

    def _fail_open(self, dialog: OpenDialog, error: Exception) -> None:
        dialog.done.setEnabled(True)
        self.failed.emit(error)

    def _close(self, study: Study) -> None:
        self._job = Job(partial(self._studies.close, study.id, datetime.now(UTC)), self)
        self._job.done.connect(partial(self._take_closed, study))
        self._job.failed.connect(self.failed)
        self._job.start()

    def _take_closed(self, study: Study, _nothing: object) -> None:
        self.closed.emit(study.id)
