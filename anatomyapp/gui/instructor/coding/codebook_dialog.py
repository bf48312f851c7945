"""The codebook: its codes with definitions, what is not meant, and examples; to file and back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from anatomyapp.errors import AnatomyAppError, UsageError
from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    MessageBox,
    Select,
    button,
    captioned,
    icon_button,
    primary_button,
)
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.language import error_words, translate
from anatomyapp.session.export.writing import write_lines
from anatomyapp.study.codebook import (
    MOST_CODES,
    MOST_EXAMPLES,
    Code,
    Codebook,
    codebook_of,
    codebook_text,
)

_LARGEST = 2 * 2**20


class CodebookDialog(Dialog):
    """Changes a codebook; what is kept is one that can be read again."""

    kept = Signal(object)  # Codebook

    def __init__(self, window: QWidget, book: Codebook) -> None:
        said = translate("Coding", "The order of the codes is that of their digits")
        super().__init__(window, translate("Coding", "Codebook"), said, "list-details")
        self._book = book
        self._shown: Code | None = None
        self._make_fields()
        self._lay_out()
        self._fault = MessageBox("error", translate("Coding", "Not kept"))
        self._fault.hide()
        self.column.addWidget(self._fault)
        self._add_buttons()
        self._list(0)

    @property
    def book(self) -> Codebook:
        """The book as it stands in the fields."""
        return replace(self._book, title=self.title.text().strip() or self._book.title)

    def keep(self) -> None:
        """Hand the book over, or say what is wrong with it."""
        try:
            codebook_text(self.book)
        except AnatomyAppError as error:
            self._say_fault(error)
            return
        self.kept.emit(self.book)
        self.close_dialog()

    def read_file(self, path: Path) -> None:
        """Take the codes of a file in place of those here."""
        try:
            self._book = codebook_of(_content(path), path)
        except AnatomyAppError as error:
            self._say_fault(error)
            return
        self._fault.hide()
        self.title.setText(self._book.title)
        self._list(0)

    def write_file(self, path: Path) -> None:
        """Write the book as a file."""
        try:
            write_lines(path, (codebook_text(self.book),))
        except AnatomyAppError as error:
            self._say_fault(error)

    def add(self) -> None:
        """Add a code at the end."""
        name = translate("Coding", "New code {number}").format(number=len(self._book.codes) + 1)
        self._book = self._book.with_code(Code(self._book.free_id(name), name, ""))
        self._list(len(self._book.codes) - 1)
        self.name.setFocus()
        self.name.selectAll()

    def remove(self) -> None:
        """Take the code that is shown out of the book."""
        if self._shown is not None:
            place = self.select.currentIndex()
            self._book = self._book.without_code(self._shown.id)
            self._list(max(0, place - 1))

    def shift(self, by: int) -> None:
        """Give the code that is shown the place before or after."""
        here = self.select.currentIndex()
        there = here + by
        if min(here, there) >= 0 and max(here, there) < len(self._book.codes):
            codes = list(self._book.codes)
            codes[here], codes[there] = codes[there], codes[here]
            self._book = replace(self._book, codes=tuple(codes))
            self._list(there)

    def _make_fields(self) -> None:
        self.title = QLineEdit(self._book.title)
        self.title.setMaxLength(120)
        self.select = Select(translate("Coding", "Code"))
        self.name = QLineEdit()
        self.name.setMaxLength(120)
        self.definition, self.not_meant, self.examples = (QPlainTextEdit() for _ in range(3))
        for field, height in ((self.definition, 64), (self.not_meant, 48), (self.examples, 72)):
            field.setTabChangesFocus(True)
            field.setFixedHeight(theme.dp(height))
            field.textChanged.connect(self._edit)
        self.name.textEdited.connect(self._edit)
        self.select.activated.connect(self._show)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.select, 1)
        tools = (
            ("arrow-up", translate("Coding", "Move the code up"), partial(self.shift, -1)),
            ("arrow-down", translate("Coding", "Move the code down"), partial(self.shift, 1)),
            ("plus", translate("Coding", "Add a code"), self.add),
            ("trash", translate("Coding", "Remove the code"), self.remove),
        )
        self.tools = []
        for icon_name, words, deed in tools:
            made = icon_button(icon_name, words)
            made.clicked.connect(deed)
            row.addWidget(made)
            self.tools.append(made)
        self.column.addLayout(
            captioned(_named(self.title, translate("Coding", "Title")), self.title)
        )
        self.column.addLayout(row)
        for words, field in (
            (translate("Coding", "Name"), self.name),
            (translate("Coding", "Definition: when it is laid"), self.definition),
            (translate("Coding", "Not meant: what belongs elsewhere"), self.not_meant),
            (translate("Coding", "Examples, one in a line"), self.examples),
        ):
            self.column.addLayout(captioned(_named(field, words), field))

    def _add_buttons(self) -> None:
        load = self.add_button(button(translate("Coding", "From a file"), "folder"), closes=False)
        save = self.add_button(button(translate("Coding", "To a file"), "download"), closes=False)
        load.clicked.connect(self._ask_read)
        save.clicked.connect(self._ask_write)
        self.add_button(button(translate("Coding", "Cancel")))
        done = primary_button(translate("Coding", "Keep"))
        self.done = self.add_button(done, closes=False)
        self.done.clicked.connect(self.keep)

    def _list(self, place: int) -> None:
        self.select.clear()
        self.select.addItems([f"{i} {c.name}" for i, c in enumerate(self._book.codes, 1)])
        self.select.setCurrentIndex(min(place, len(self._book.codes) - 1))
        self._show()

    def _show(self) -> None:
        place = self.select.currentIndex()
        code = self._book.codes[place] if place >= 0 else None
        self._shown = None  # what is put into the fields now is no change
        self.name.setText(code.name if code else "")
        self.definition.setPlainText(code.definition if code else "")
        self.not_meant.setPlainText(code.not_meant if code else "")
        self.examples.setPlainText("\n".join(code.examples) if code else "")
        for field in (self.name, self.definition, self.not_meant, self.examples):
            field.setEnabled(code is not None)
        self.tools[2].setEnabled(len(self._book.codes) < MOST_CODES)
        self._shown = code

    def _edit(self) -> None:
        if self._shown is None:
            return
        lines = (line.strip() for line in self.examples.toPlainText().splitlines())
        self._shown = replace(
            self._shown,
            name=self.name.text().strip(),
            definition=self.definition.toPlainText().strip(),
            not_meant=self.not_meant.toPlainText().strip(),
            examples=tuple(line for line in lines if line)[:MOST_EXAMPLES],
        )
        self._book = self._book.with_code(self._shown)
        place = self.select.currentIndex()
        self.select.setItemText(place, f"{place + 1} {self._shown.name}")

    def _say_fault(self, error: AnatomyAppError) -> None:
        self._fault.text.say(error_words(error))
        self._fault.text.show()
        self._fault.show()
        self.fit()

    def _ask_read(self) -> None:
        title = translate("Coding", "Read a codebook")
        name, _ = QFileDialog.getOpenFileName(self, title, "", "YAML (*.yaml *.yml)")
        if name:
            self.read_file(Path(name))

    def _ask_write(self) -> None:
        title = translate("Coding", "Write the codebook")
        name, _ = QFileDialog.getSaveFileName(self, title, "codebook.yaml", "YAML (*.yaml)")
        if name:
            self.write_file(Path(name))


def _named(field: QWidget, words: str) -> str:
    field.setAccessibleName(words)
    return words


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST + 1)
    except OSError as error:
        raise UsageError(
            "{path} cannot be read ({reason}); choose another file.",
            path=path,
            reason=error.strerror or error,
        ) from error
