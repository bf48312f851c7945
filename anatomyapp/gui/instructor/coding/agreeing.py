"""Figures of agreement, computed off the window's thread whenever codes change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from anatomyapp.evaluation.comments import agreement
from anatomyapp.gui.instructor.coding.desk import READERS, Desk
from anatomyapp.gui.job import Job
from anatomyapp.study.codebook import Codebook


class Agreeing(QObject):
    """Computes the newest figures; older ones that are still on their way are dropped."""

    found = Signal(object)  # tuple[CodeAgreement, ...]

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether figures are on their way."""
        return self._job is not None

    def compute(self, desk: Desk, book: Codebook) -> None:
        """Compute the figures of the codes as they lie now."""
        if self._job is not None:
            self._job.cancel()
        codes = tuple(each.id for each in book.codes)
        work = (desk.comments, desk.codings, READERS, codes)
        self._job = Job(lambda: agreement(*work), self)
        self._job.done.connect(self._tell)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _tell(self, found: object) -> None:
        self._job = None
        self.found.emit(found)

    def _fail(self, error: Exception) -> None:
        self._job = None
        raise error
