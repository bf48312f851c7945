"""Packs dropped onto the window: read first, then shown in a window that takes this one's place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from anatomyapp.atlas.archive import MANIFEST, unpacked
from anatomyapp.atlas.pack import read_pack
from anatomyapp.errors import AnatomyAppError, PackError
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words, translate
from anatomyapp.gui.main_window import MainWindow


class PackDrop(QObject):
    """Takes a folder or zip that is dropped; says clearly why anything else is no pack."""

    opened = Signal(object)  # Path of a pack's folder that was read whole

    def __init__(self, window: MainWindow, folder: Path) -> None:
        super().__init__(window)
        self._window, self._folder = window, folder
        self._job: Job | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files, not other things that are dragged."""
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
            event.acceptProposedAction()
            if paths:
                self.open(Path(paths[0]))
            return True
        if isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.DragEnter:
            if event.mimeData().hasUrls():
                event.acceptProposedAction()
            return True
        return False

    def open(self, path: Path) -> None:
        """Read a pack on another thread, and say that it can be shown, or why not."""
        folder = self._folder
        self._job = Job(lambda: _read(path, folder), self)
        self._job.done.connect(self.opened)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, AnatomyAppError):
            raise error
        text = f"{error_words(error)}\n\n{translate('Window', 'Nothing was changed.')}"
        self._window.show_error(
            translate("Window", "Pack not opened"), text, kind="pack-not-opened"
        )


def _read(path: Path, folder: Path) -> Path:
    """Return the folder of a pack that can be read."""
    if path.is_dir() and (path / MANIFEST).is_file():
        found = path
    elif path.is_file() and path.suffix.casefold() == ".zip":
        found = unpacked(path, folder)
    else:
        raise PackError(
            "{path}: is no atlas pack; drop a folder that holds {manifest}, or a zip of one.",
            path=path,
            manifest=MANIFEST,
        )
    read_pack(found)
    return found
