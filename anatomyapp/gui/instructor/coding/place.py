"""The place *Comments*: comments of a study, coded by two readers who do not see each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from anatomyapp.errors import AnatomyAppError
from anatomyapp.evaluation.comments import CodeAgreement
from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, EmptyState, primary_button
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.dialogs import show_error
from anatomyapp.gui.instructor.coding.agreeing import Agreeing
from anatomyapp.gui.instructor.coding.codebook_dialog import CodebookDialog
from anatomyapp.gui.instructor.coding.comment_row import CommentRow, comment_columns, comment_rows
from anatomyapp.gui.instructor.coding.comparing import Comparing
from anatomyapp.gui.instructor.coding.desk import Desk
from anatomyapp.gui.instructor.coding.export import codings_csv
from anatomyapp.gui.instructor.coding.head import CodingHead
from anatomyapp.gui.instructor.coding.reading import Reading, read_coding
from anatomyapp.gui.instructor.coding.sheet import CodingSheet
from anatomyapp.gui.instructor.coding.writer import DeedWriter
from anatomyapp.gui.instructor.loading import ChooseFile, RecordPage, choose_file
from anatomyapp.gui.instructor.table import RecordTable
from anatomyapp.gui.language import error_words, translate
from anatomyapp.gui.shortcut import add_key
from anatomyapp.session.export.writing import write_lines
from anatomyapp.session.store import SessionStore
from anatomyapp.study.codebook import Codebook, codebook_text
from anatomyapp.study.coding import NOTHING, CodeId, Comment

_LIST, _NARROW, _SHARE = 420, 270, 0.27


def _now() -> datetime:
    return datetime.now(UTC)


class CodingPlace(RecordPage):
    """A place of the window (`anatomyapp.gui.place.Place`)."""

    name = "coding"
    icon_name = "message-circle"

    def __init__(
        self,
        store: SessionStore,
        ask_file: ChooseFile = choose_file,
        now: Callable[[], datetime] = _now,
    ) -> None:
        super().__init__(RecordTable(comment_columns(), translate("Coding", "Comments")))
        self._store, self._ask_file, self._now = store, ask_file, now
        self._reading, self.desk = Reading(), Desk()
        self.dialog: CodebookDialog | None = None
        self.writer = DeedWriter()
        self.destroyed.connect(self.writer.retire)
        self.writer.failed.connect(self._say_unwritten)
        self.head, self.sheet, self.comparing = CodingHead(self.title), CodingSheet(), Comparing()
        self.agreeing = Agreeing(self)
        again = primary_button(translate("Instructor", "Refresh"), "refresh")
        again.clicked.connect(self.refresh)
        text = translate(
            "Coding",
            "Comments appear here once a study asks for them and learners who take part wrote.",
        )
        empty = EmptyState(self.icon_name, translate("Coding", "No comments yet"), text, (again,))
        self.hold(scroll_area(self._content_widget(), sideways=True), empty)
        self.table.order_by(translate("Coding", "From"))
        self._connect()

    @property
    def title(self) -> str:
        """Its name in the app bar."""
        return translate("Coding", "Comments")

    @property
    def comment(self) -> Comment | None:
        """The comment that is chosen."""
        row: CommentRow | None = self.table.chosen
        return row.comment if row is not None else None

    def refresh(self) -> None:
        """Read the record again."""
        wanted = self.head.study.currentData() or ""
        self.read(lambda: read_coding(self._store, wanted), self._take_reading)

    def lay(self, code: CodeId) -> None:
        """Lay a code on the letters that are chosen, or on the whole comment."""
        comment = self.comment
        if comment is not None and not self.head.compare.isChecked():
            self._change(self.desk.lay(code, comment, self.sheet.text.stretch, self._now()))

    def take_off(self) -> None:
        """Take off the code at the cursor."""
        coding = self.sheet.text.under_cursor
        if coding is not None:
            self._change(self.desk.take_off(coding))

    def undo(self) -> None:
        """Take the last deed back."""
        self._change(self.desk.undo())

    def redo(self) -> None:
        """Do again what was undone last."""
        self._change(self.desk.redo())

    def next_unread(self) -> None:
        """Go to the next comment that is not read yet, or to the next one at all."""
        rows, here = self.table.shown, self.table.currentIndex().row()
        after = [*range(here + 1, len(rows)), *range(here + 1)]
        unread = next((line for line in after if rows[line].codes is None), None)
        line = unread if unread is not None else min(here + 1, len(rows) - 1)
        self.table.choose(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between the list and the comment."""
        super().resizeEvent(event)
        share = round(self.width() * _SHARE)
        self._list.setFixedWidth(min(theme.dp(_LIST), max(theme.dp(_NARROW), share)))

    def edit_book(self) -> None:
        """Open the codebook."""
        dialog = self.dialog = CodebookDialog(self.window(), self._reading.book)
        dialog.kept.connect(self._keep_book)
        dialog.open_dialog(dialog.name if self._reading.book.codes else dialog.tools[2])

    def _connect(self) -> None:
        self.table.row_chosen.connect(self._show_comment)
        self.head.study.activated.connect(self.refresh)
        self.head.reader.activated.connect(self._seat)
        self.head.compare.toggled.connect(self._show_pane)
        self.head.export.clicked.connect(self._export)
        self.sheet.code_wanted.connect(self.lay)
        self.sheet.digit_pressed.connect(self._lay_digit)
        self.sheet.off_wanted.connect(self.take_off)
        self.sheet.next_wanted.connect(self.next_unread)
        self.agreeing.found.connect(self._show_agreement)
        panel = self.sheet.panel
        panel.undo_wanted.connect(self.undo)
        panel.redo_wanted.connect(self.redo)
        panel.book_wanted.connect(self.edit_book)
        for keys, deed in (("Ctrl+Z", self.undo), ("Ctrl+Y", self.redo)):
            key = add_key(self, keys, deed)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _take_reading(self, reading: Reading) -> bool:
        self._reading = reading
        self.desk = Desk(reading.comments, reading.codings, self.desk.reader)
        self.head.show_reading(reading)
        self.head.compare.setChecked(False)
        self.sheet.panel.show_book(reading.book)
        self._show_desk()
        self.agreeing.compute(self.desk, self._reading.book)
        return bool(reading.comments)

    def _change(self, desk: Desk) -> None:
        """Take another state of the desk, and write what differs."""
        deed = desk.since(self.desk)
        self.desk = desk
        comments = self._store.comments
        for each in deed.taken:
            self.writer.write(partial(comments.uncode, each.id))
        for each in deed.laid:
            self.writer.write(partial(comments.code, each))
        self._show_desk()
        if deed.laid or deed.taken:
            self.agreeing.compute(self.desk, self._reading.book)

    def _show_desk(self) -> None:
        rows, before = comment_rows(self.desk), self.comment
        chosen = next((r for r in rows if before and r.comment.id == before.id), None)
        self.table.show_rows(rows)
        if chosen is not None:
            self.table.choose_row(chosen)
        self.sheet.panel.allow(undo=bool(self.desk.done), redo=bool(self.desk.undone))
        self.head.show_desk(self.desk)

    def _show_comment(self, row: CommentRow | None) -> None:
        comment, book = (row.comment if row else None), self._reading.book
        words = self._reading.prompts.get((comment.step, comment.prompt)) if comment else None
        self.sheet.show_comment(comment, self.desk, book, words)
        if self.head.compare.isChecked():
            self.comparing.show_comment(comment, self.desk, book)

    def _seat(self) -> None:
        """Let the other reader sit down."""
        self.head.compare.setChecked(False)
        self.desk = self.desk.sat_at_by(self.head.reader.currentData())
        self._show_desk()

    def _show_pane(self, compares: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._panes.setCurrentWidget(self.comparing if compares else self.sheet)
        self._show_comment(self.table.chosen)

    def _lay_digit(self, digit: int) -> None:
        codes = self._reading.book.codes
        if digit == 0:
            self.lay(NOTHING)
        elif digit <= len(codes):
            self.lay(codes[digit - 1].id)

    def _show_agreement(self, found: tuple[CodeAgreement, ...]) -> None:
        self.sheet.panel.agreement.show_agreement(found[0])
        self.comparing.show_agreement(found, self._reading.book)

    def _keep_book(self, book: Codebook) -> None:
        study, text, at = self._reading.study, codebook_text(book), self._now()
        self.writer.write(partial(self._store.comments.keep_codebook, study, text, at))
        self._reading = replace(self._reading, book=book)
        self.sheet.panel.show_book(book)
        self._show_comment(self.table.chosen)
        self.agreeing.compute(self.desk, self._reading.book)

    def _export(self) -> None:
        path = self._ask_file(self, "codings.csv")
        if path is not None:
            lines = codings_csv(self.desk.comments, self.desk.codings, self._reading.book)
            self.write(lambda: write_lines(path, lines))

    def _say_unwritten(self, error: AnatomyAppError) -> None:
        title = translate("Coding", "The code is not in the record")
        show_error(self.window(), title, error_words(error))
        self.refresh()

    def _content_widget(self) -> QWidget:
        holder = QWidget()
        column, row = QVBoxLayout(holder), QHBoxLayout()
        for gap in (column, row):
            gap.setSpacing(theme.dp(theme.SPACE_M))
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.head)
        self._list = Card(padding=4)
        self._list.column.addWidget(self.table, 1)
        self._panes = QStackedWidget()
        self._panes.addWidget(self.sheet)
        self._panes.addWidget(self.comparing)
        row.addWidget(self._list)
        row.addWidget(self._panes, 1)
        column.addLayout(row, 1)
        return holder
