"""Trade with other programs: banks are imported and exported as jobs, each with its report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.errors import AnatomyAppError
from anatomyapp.gui.authoring.desk import Desk
from anatomyapp.gui.authoring.exchange_dialogs import (
    ExportDialog,
    ReportDialog,
    ask_file,
    ask_place,
)
from anatomyapp.gui.authoring.generate_dialog import GenerateDialog
from anatomyapp.gui.dialogs import show_error
from anatomyapp.gui.job import Job
from anatomyapp.gui.language import error_words, translate
from anatomyapp.quiz.authoring.checking import bank_entry_of, findings
from anatomyapp.quiz.authoring.draft import Draft
from anatomyapp.quiz.authoring.merging import merged
from anatomyapp.quiz.authoring.opening import imported_bank
from anatomyapp.quiz.authoring.shelf import free_place
from anatomyapp.quiz.bank import bank_of
from anatomyapp.quiz.generating.wish import GenerationWish
from anatomyapp.quiz.schema import BankEntry

if TYPE_CHECKING:
    from anatomyapp.exchange.importing import Imported
    from anatomyapp.exchange.report import Report

Told = Callable[[int, int], None]


class Trade(QObject):
    """Imports into the desk's bank or as a new one, and exports the desk's bank."""

    made = Signal(object)  # Opened: a bank that was imported
    moved = Signal(int, int)  # items written, of how many; from any thread

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._job: Job | None = None
        self._dialog: ExportDialog | GenerateDialog | None = None
        self.ask_file: Callable[[QWidget], Path | None] = ask_file
        self.ask_place: Callable[[QWidget, str, str], Path | None] = ask_place

    def import_bank(self) -> None:
        """Make a bank of one's own of a file."""
        self._import(self._make)

    def import_items(self) -> None:
        """Add the items of a file to the bank that is written."""
        self._import(self._add)

    def ask_export(self) -> None:
        """Ask for a format; a bank with faults is told so first."""
        wrong = sum(not f.warning for f in findings(self._desk.draft, self._desk.atlas))
        if wrong or not self._desk.draft.items:
            title = translate("Authoring", "Not exported: %n faults", "", max(1, wrong))
            text = translate(
                "Authoring", "Mend what the form marks; the list can show only such items."
            )
            show_error(self._page.window(), title, text)
            return
        dialog = ExportDialog(self._page.window())
        dialog.wanted.connect(self._export)
        dialog.closed.connect(self._forget)
        self.moved.connect(dialog.show_progress)
        dialog.open_dialog(dialog.save)
        self._dialog = dialog

    def ask_generate(self) -> None:
        """Ask which items are to be made from the atlas."""
        desk = self._desk
        dialog = GenerateDialog(self._page.window(), desk.atlas, desk.draft.head.text("language"))
        dialog.wanted.connect(self._generate)
        dialog.closed.connect(self._forget)
        dialog.open_dialog(dialog.make)
        self._dialog = dialog

    def _generate(self, wish: GenerationWish) -> None:
        if self._job is not None:
            return
        atlas = self._desk.atlas
        self._job = Job(lambda: _generated(atlas, wish), self)
        self._job.done.connect(self._take_generated)
        self._job.failed.connect(self._say_failed)
        self._job.start()

    def _take_generated(self, bank: BankEntry) -> None:
        self._end()
        draft, first = merged(self._desk.draft, bank)
        self._desk.do(translate("Authoring", "Items from the atlas"), draft, item=first)

    def _import(self, take: Callable[[Imported], None]) -> None:
        path = self.ask_file(self._page)
        if path is None or self._job is not None:
            return
        atlas = self._desk.atlas
        self._job = Job(lambda: _imported(path, atlas), self)
        self._job.done.connect(take)
        self._job.failed.connect(self._say_failed)
        self._job.start()

    def _make(self, imported: Imported) -> None:
        self._job = None
        path, name = free_place(self._desk.data_folder, imported.bank.title)
        self.made.emit(imported_bank(path, imported.bank, name))
        self._report(translate("Authoring", "Imported"), imported.report)

    def _add(self, imported: Imported) -> None:
        self._job = None
        draft, first = merged(self._desk.draft, imported.bank)
        self._desk.do(translate("Authoring", "Import items"), draft, item=first)
        self._report(translate("Authoring", "Imported"), imported.report)

    def _export(self, form: str, pictures: bool) -> None:  # noqa: FBT001 - a signal's argument
        from anatomyapp.exchange.formats import ExchangeFormat  # noqa: PLC0415 - loads lxml

        dialog, desk = self._dialog, self._desk
        ending = ExchangeFormat(form).ending
        path = self.ask_place(self._page, desk.draft.head.text("id") or "bank", ending)
        if path is None or not isinstance(dialog, ExportDialog) or self._job is not None:
            return
        dialog.work()
        order = _Order(desk.draft, path, form, pictures)
        self._job = Job(partial(_exported, order, desk.atlas, self.moved.emit), self)
        self._job.done.connect(self._say_exported)
        self._job.failed.connect(self._say_failed)
        self._job.start()

    def _say_exported(self, report: Report) -> None:
        self._end()
        self._report(translate("Authoring", "Exported"), report)

    def _report(self, title: str, report: Report) -> None:
        dialog = ReportDialog(self._page.window(), title, report)
        dialog.open_dialog(dialog.close_button)

    def _say_failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, AnatomyAppError):
            raise error
        title = translate("Authoring", "Nothing was taken over")
        show_error(self._page.window(), title, error_words(error))

    def _end(self) -> None:
        self._job = None
        if self._dialog is not None:
            self._dialog.close_dialog()

    def _forget(self) -> None:
        """Let a dialog that was closed go; what it began goes on to its report."""
        self._dialog = None


def _imported(path: Path, atlas: Atlas) -> Imported:
    """Read a bank; questions that tell no station come to the first one, to be moved from there."""
    from anatomyapp.exchange.importing import Wish, import_bank  # noqa: PLC0415 - loads lxml

    first = atlas.stations[0].id if atlas.stations else ""
    return import_bank(path, atlas, Wish(station=first))


def _generated(atlas: Atlas, wish: GenerationWish) -> BankEntry:
    from anatomyapp.quiz.generating.generation import (  # noqa: PLC0415 - scipy takes a second
        generated_entry,
    )

    return generated_entry(atlas, wish)


@dataclass(frozen=True, slots=True)
class _Order:
    """What is to be exported, to where, and how."""

    draft: Draft
    path: Path
    form: str
    pictures: bool


def _exported(order: _Order, atlas: Atlas, told: Told) -> Report:
    """Write a draft for another program; any one thread may do it."""
    from anatomyapp.exchange.exporting import Goal, export_bank  # noqa: PLC0415 - loads lxml
    from anatomyapp.exchange.formats import ExchangeFormat  # noqa: PLC0415 - as above

    form = ExchangeFormat(order.form)
    goal = Goal(order.path, form, datetime.now(UTC), pictures=order.pictures)
    return export_bank(bank_of(bank_entry_of(order.draft), atlas), atlas, goal, told)
