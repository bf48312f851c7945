"""Dialogs about other programs' formats: which one, how far it is, and what was not carried."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui import theme
from anatomyapp.gui.components import CheckBox, Paragraph, Select, button, primary_button, rule
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.language import error_words, translate

if TYPE_CHECKING:
    from anatomyapp.exchange.report import Report

AskPlace = Callable[[QWidget, str, str], Path | None]
_MOST_LISTED = 30


def ask_file(parent: QWidget) -> Path | None:
    """Ask which file is to be imported."""
    known = "*.xml *.gift *.txt *.zip *.apkg *.csv *.yaml"
    words = translate("Authoring", "Banks of other programs ({endings})").format(endings=known)
    path, _ = QFileDialog.getOpenFileName(parent, translate("Authoring", "Import"), "", words)
    return Path(path) if path else None


def ask_place(parent: QWidget, name: str, ending: str) -> Path | None:
    """Ask where a file is to be written."""
    title = translate("Authoring", "Export")
    path, _ = QFileDialog.getSaveFileName(parent, title, f"{name}{ending}", f"*{ending}")
    return Path(path) if path else None


class ExportDialog(Dialog):
    """Asks for a format; shows how far the writing is; closing it leaves the writing alone."""

    wanted = Signal(str, bool)  # ExchangeFormat, whether with pictures

    def __init__(self, window: QWidget) -> None:
        said = translate("Authoring", "What a format cannot carry is listed afterwards")
        super().__init__(window, translate("Authoring", "Export the bank"), said, "download")
        self.format = Select(translate("Authoring", "Format"))
        for value, words in (
            ("moodle-xml", translate("Authoring", "Moodle XML")),
            ("gift", "GIFT"),
            ("qti", "QTI 2.1"),
            ("qti3", "QTI 3.0"),
            ("apkg", translate("Authoring", "Anki (.apkg)")),
            ("csv", "CSV"),
        ):
            self.format.addItem(words, value)
        self.pictures = CheckBox(translate("Authoring", "With pictures of the model"))
        self.pictures.setChecked(True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.hide()
        for widget in (self.format, self.pictures, self.progress):
            self.column.addWidget(widget)
        self.column.setSpacing(theme.dp(theme.SPACE_M))
        self.add_button(button(translate("Authoring", "Cancel")))
        self.save = self.add_button(
            primary_button(translate("Authoring", "Export…"), "download"), closes=False
        )
        self.save.clicked.connect(self._say)
        self.format.currentIndexChanged.connect(self._offer_pictures)

    def work(self) -> None:
        """Show that it is being written."""
        self.save.setEnabled(False)
        self.progress.setRange(0, 0)
        self.progress.show()
        self.fit()

    def show_progress(self, done: int, of: int) -> None:
        """Show how many items are written."""
        self.progress.setRange(0, of)
        self.progress.setValue(done)

    def _offer_pictures(self) -> None:
        self.pictures.setEnabled(self.format.currentData() not in {"gift", "csv"})

    def _say(self) -> None:
        self.wanted.emit(self.format.currentData(), self.pictures.isChecked())


class ReportDialog(Dialog):
    """Says how much was carried, and lists all that was not."""

    def __init__(
        self, window: QWidget, title: str, report: Report, ask: AskPlace = ask_place
    ) -> None:
        said = translate("Authoring", "%n items carried", "", len(report.carried))
        super().__init__(window, title, f"{said} · {report.file}", "list-check")
        self._report, self._ask = report, ask
        lines = report.summary()
        if not lines:
            whole = translate("Authoring", "Everything was carried over.")
            self.column.addWidget(Paragraph(whole))
        for line in lines[:_MOST_LISTED]:
            self.column.addWidget(Paragraph(line))
            self.column.addWidget(rule())
        if lines:
            save = button(translate("Authoring", "Save the report…"), "download")
            self.add_button(save, closes=False).clicked.connect(self._save)
        self.close_button = self.add_button(primary_button(translate("Authoring", "Close")))

    def _save(self) -> None:
        path = self._ask(self, f"{Path(self._report.file).stem}-report", ".json")
        if path is not None:
            try:
                self._report.save(path)
            except AnatomyAppError as error:
                self.column.addWidget(Paragraph(error_words(error), "secondary"))
                self.fit()
