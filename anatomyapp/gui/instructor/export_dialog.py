"""The dialog that exports the record: as what, which table, of which sessions, to where."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui import theme
from anatomyapp.gui.components import CheckBox, Paragraph, Select, button, label, primary_button
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.instructor.export_words import format_names, table_names, told
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words, number, translate
from anatomyapp.session.export.catalogue import ExportFormat
from anatomyapp.session.export.exporting import Exported, Wish
from anatomyapp.session.export.reading import Selection
from anatomyapp.session.store import SessionStore

AskPlace = Callable[[QWidget, Wish], Path | None]


def ask_place(parent: QWidget, wish: Wish) -> Path | None:
    """Ask for a folder, or a file where there is but one."""
    title = translate("Instructor", "Export")
    if wish.to_folder:
        path = QFileDialog.getExistingDirectory(parent, title)
    else:
        (name,) = wish.tables or ("record",)
        ending = wish.format.value
        path, _ = QFileDialog.getSaveFileName(parent, title, f"{name}.{ending}", f"*.{ending}")
    return Path(path) if path else None


class ExportDialog(Dialog):
    """Asks what is wanted, writes it off the window's thread, and says what was written.

    ``shown`` are the ids of the sessions in the table; closing the dialog ends the work.
    """

    exported = Signal(object)  # Exported
    _moved = Signal(str, int)

    def __init__(
        self,
        window: QWidget,
        store: SessionStore,
        shown: frozenset[str],
        ask: AskPlace = ask_place,
    ) -> None:
        super().__init__(
            window,
            translate("Instructor", "Export"),
            translate("Instructor", "Learners are random ids unless names are asked for"),
            "download",
        )
        self._store, self._shown, self._ask = store, shown, ask
        self._job: Job | None = None
        self._add_choices()
        self._add_boxes()
        self.said = Paragraph("", "secondary")
        self.said.hide()
        self.column.addWidget(self.said)
        self._add_buttons()
        self._moved.connect(self._show)
        self._fit()

    @property
    def wish(self) -> Wish:
        """What is chosen."""
        form = ExportFormat(self.format.currentData())
        table = self.table.currentData()
        of_shown = self.sessions.currentData()
        return Wish(
            form,
            (table,) if form.tabular and table else (),
            Selection(sessions=self._shown if of_shown else None),
            names=self.names.isChecked(),
            bom=form is ExportFormat.CSV and self.bom.isChecked(),
        )

    def _add_choices(self) -> None:
        self.format = self._select(translate("Instructor", "As"))
        for form, words in format_names().items():
            self.format.addItem(words, form.value)
        self.table = self._select(translate("Instructor", "Table"))
        self.sessions = self._select(translate("Instructor", "Sessions"))
        self.sessions.addItem(translate("Instructor", "All of the record"), False)
        shown = translate("Instructor", "The %n sessions shown", "", len(self._shown))
        self.sessions.addItem(shown, True)
        self.format.currentIndexChanged.connect(self._fit)
        self.table.currentIndexChanged.connect(self._say_table)

    def _select(self, name: str) -> Select:
        made = Select(name)
        named = QVBoxLayout()
        named.setSpacing(theme.dp(theme.SPACE_XS))
        named.addWidget(label(name, "overline"))
        named.addWidget(made)
        self.column.addLayout(named)
        return made

    def _add_boxes(self) -> None:
        self.about = Paragraph("", "caption", airy=False)
        self.names = CheckBox(translate("Instructor", "Say who learners are"))
        self.bom = CheckBox(translate("Instructor", "Mark the text as UTF-8, for Excel"))
        warning = translate(
            "Instructor", "With names it is data on persons: keep it where the record may be kept."
        )
        self.warning = Paragraph(warning, "caption", airy=False)
        self.names.toggled.connect(self._fit)
        self.names.toggled.connect(self.warning.setVisible)
        for widget in (self.about, self.bom, self.names, self.warning):
            self.column.addWidget(widget)
        self.warning.hide()

    def _add_buttons(self) -> None:
        self.leave = self.add_button(button(translate("Instructor", "Close")))
        self.stop = self.add_button(button(translate("Instructor", "Stop")), closes=False)
        self.stop.hide()
        self.stop.clicked.connect(self._stop)
        self.export = primary_button(translate("Instructor", "Export…"), "download")
        self.add_button(self.export, closes=False)
        self.export.clicked.connect(self._begin)
        self.closed.connect(self._stop)

    def _fit(self) -> None:
        """Offer what the format has: tables of CSV and Parquet, the mark of CSV."""
        form = ExportFormat(self.format.currentData())
        chosen = self.table.currentData()
        self.table.blockSignals(True)
        self.table.clear()
        if form.tabular:
            self.table.addItem(translate("Instructor", "All, into a folder"), "")
            for name, words in table_names(names=self.names.isChecked()).items():
                self.table.addItem(words, name)
        else:
            self.table.addItem(translate("Instructor", "All that happened"), "")
        self.table.setCurrentIndex(max(0, self.table.findData(chosen)))
        self.table.blockSignals(False)
        self.table.setEnabled(form.tabular)
        self.bom.setVisible(form is ExportFormat.CSV)
        self._say_table()

    def _say_table(self) -> None:
        form, table = ExportFormat(self.format.currentData()), self.table.currentData()
        self.about.say(told(form, table))

    def _begin(self) -> None:
        wish = self.wish
        place = self._ask(self, wish)
        if place is None:
            return
        store, moved = self._store, self._moved

        def tell(name: str, rows: int) -> None:
            job.ask()  # on the worker's thread: it ends here where it is not wanted
            moved.emit(name, rows)

        job = Job(lambda: store.exports.write(wish, place, datetime.now(UTC), tell), self)
        job.done.connect(self._end)
        job.failed.connect(self._fail)
        self._job = job
        self._show_working(working=True)
        self._say(translate("Instructor", "Reading the record"))
        job.start()
        self.stop.setFocus()

    def _show(self, name: str, rows: int) -> None:
        if self._job is not None:
            words = translate("Instructor", "{file}: {rows} rows")
            self._say(words.format(file=name, rows=number(rows)))

    def _stop(self) -> None:
        """End the work; nothing of it is left."""
        if self._job is not None:
            self._job.outlive()
            self._job = None
            self._show_working(working=False)
            self._say(translate("Instructor", "Stopped; nothing was written."))

    def _end(self, exported: Exported) -> None:
        self._job = None
        self._show_working(working=False)
        first = exported.files[0].path
        where = exported.manifest.parent if len(exported.files) > 1 else first
        words = translate("Instructor", "Written: {rows} rows to {place}.")
        self._say(words.format(rows=number(exported.rows), place=where))
        self.leave.setFocus()
        self.exported.emit(exported)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, AnatomyAppError):
            raise error
        self._job = None
        self._show_working(working=False)
        self._say(error_words(error), "error")

    def _show_working(self, *, working: bool) -> None:
        for widget in (self.format, self.table, self.sessions, self.names, self.bom, self.export):
            widget.setEnabled(not working)
        self.table.setEnabled(not working and ExportFormat(self.format.currentData()).tabular)
        self.stop.setVisible(working)

    def _say(self, text: str, tone: str = "") -> None:
        self.said.setProperty("tone", tone)
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
        self.said.say(text)
        self.said.show()
        self._place()
