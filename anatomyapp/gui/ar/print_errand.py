"""Sheets on paper: by a printer of the system, or as PDF in the system's own viewer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.gui.ar.dialogs import PrintDialog
from anatomyapp.gui.components import Toast
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import translate

if TYPE_CHECKING:
    from anatomyapp.gui.ar.place import ArPlace


class PrintErrand(QObject):
    """Asks which sheet is wanted, and puts it on paper or opens it."""

    def __init__(self, place: ArPlace, folder: Path) -> None:
        super().__init__(place)
        self._place, self._folder = place, folder
        self._writing: Job | None = None
        self.dialog: PrintDialog | None = None
        for offer in (place.empty, place.panel.set_up):
            offer.print_wanted.connect(self.ask)

    def ask(self) -> None:
        """Offer the sheets to print."""
        wish = self._place.session.wish
        dialog = self.dialog = PrintDialog(self._place.window(), wish.kind, wish.paper)
        dialog.wanted.connect(self._open)
        dialog.paper_wanted.connect(self._print)
        dialog.open_dialog(dialog.print_button)

    def _open(self, kind: SheetKind, paper: Paper) -> None:
        folder = self._folder
        job = self._writing = Job(lambda: open_sheet(kind, paper, folder), self)
        job.done.connect(self._say)
        job.failed.connect(self._raise)
        job.start()

    def _print(self, kind: SheetKind, paper: Paper) -> None:
        self._say(print_sheet(self._place.window(), kind, paper))

    def _say(self, fault: str) -> None:
        if fault:
            title = translate("AR", "The sheet is not printed")
            self._place.toasted.emit(Toast(title, fault, "warning", "not-printed"))

    def _raise(self, error: Exception) -> None:
        raise error


def open_sheet(kind: SheetKind, paper: Paper, folder: Path) -> str:
    """Write a sheet as PDF and open it; return why that failed, empty if it did not."""
    from anatomyapp.ar.instructions import sheet_pages  # noqa: PLC0415 - loads OpenCV
    from anatomyapp.ar.pdf import pdf  # noqa: PLC0415 - loads the writer of PDF

    path = folder / f"anatomyapp-{kind}-{paper}.pdf"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pdf(sheet_pages(sheet(kind, paper)), path.stem))
    except OSError as error:
        words = translate("AR", "{path} cannot be written ({reason}).")
        return words.format(path=path, reason=error.strerror)
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        return translate("AR", "Nothing here shows PDF; the sheet is in {path}.").format(path=path)
    return ""


def print_sheet(window: QWidget, kind: SheetKind, paper: Paper) -> str:
    """Ask for a printer and print a sheet; return why that failed, empty if it did not."""
    from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415 - asks the system for printers

    from anatomyapp.ar.instructions import sheet_pages  # noqa: PLC0415 - loads OpenCV
    from anatomyapp.gui.ar.sheet_print import print_pages, sheet_printer  # noqa: PLC0415 - as both

    pages = sheet_pages(sheet(kind, paper))
    printer = sheet_printer(pages[0])
    dialog = QPrintDialog(printer, window)
    dialog.setWindowTitle(translate("AR", "Print sheets"))
    if dialog.exec() != QPrintDialog.DialogCode.Accepted or print_pages(printer, pages):
        return ""
    return translate("AR", "The printer took nothing. See that it is on, or open the PDF instead.")
