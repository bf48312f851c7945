"""Two readers side by side: their codes on the comment that is chosen, and their agreement."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.evaluation.comments import CodeAgreement
from anatomyapp.gui import theme
from anatomyapp.gui.components import Card, Paragraph
from anatomyapp.gui.instructor.coding.coded_text import CodedText
from anatomyapp.gui.instructor.coding.desk import READERS, Desk, laid_by
from anatomyapp.gui.instructor.coding.figure_words import figure_words
from anatomyapp.gui.instructor.table import Column, RecordTable
from anatomyapp.gui.language import translate
from anatomyapp.study.codebook import Codebook
from anatomyapp.study.coding import Comment


class Comparing(QWidget):
    """Shows what two readers did, once both are done."""

    def __init__(self) -> None:
        super().__init__()
        self._book = Codebook()
        self.texts = tuple(CodedText(reader_words(reader)) for reader in READERS)
        self.table: RecordTable[CodeAgreement] = RecordTable(
            self._columns(), translate("Coding", "Agreement by code")
        )
        self.table.order_by(translate("Coding", "Code"))
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        for gap in (column, row):
            gap.setSpacing(theme.dp(theme.SPACE_M))
        for reader, text in zip(READERS, self.texts, strict=True):
            card = Card(reader_words(reader), padding=14)
            card.column.addWidget(text, 1)
            row.addWidget(card, 1)
        figures = Card(padding=4)
        figures.column.addWidget(self.table, 1)
        figures.column.addLayout(_indented(self._note()))
        column.addLayout(row, 1)
        column.addWidget(figures, 1)

    def show_comment(self, comment: Comment | None, desk: Desk, book: Codebook) -> None:
        """Show what each reader laid on a comment."""
        for reader, text in zip(READERS, self.texts, strict=True):
            own = laid_by(desk.codings, reader, comment.id) if comment is not None else ()
            text.show_comment(comment, own, book)

    def show_agreement(self, found: tuple[CodeAgreement, ...], book: Codebook) -> None:
        """Show the figures of all codes together, then of each."""
        self._book = book
        self.table.show_rows(found)

    def _name(self, row: CodeAgreement) -> str:
        if row.code is None:
            return translate("Coding", "All codes together")
        return self._book.name_of(row.code)

    def _place(self, row: CodeAgreement) -> float:
        """Return a row's place in the codebook; all together stand first."""
        codes = [each.id for each in self._book.codes]
        return codes.index(row.code) if row.code in codes else -1

    def _columns(self) -> tuple[Column[CodeAgreement], ...]:
        first, second = READERS
        return (
            Column(translate("Coding", "Code"), self._name, self._place),
            Column(first, lambda r: str(r.first), lambda r: r.first, width=52),
            Column(second, lambda r: str(r.second), lambda r: r.second, width=52),
            Column("n", lambda r: str(r.kappa.n), lambda r: r.kappa.n, width=52),
            Column(
                translate("Coding", "Cohen's κ"),
                lambda r: figure_words(r.kappa),
                lambda r: r.kappa.value,
                tip=translate("Coding", "Whether the code lies on a comment, with its interval"),
                width=152,
            ),
            Column(
                translate("Coding", "Krippendorff's α"),
                lambda r: figure_words(r.alpha),
                lambda r: r.alpha.value,
                tip=translate("Coding", "Whether the code lies on a comment, with its interval"),
                width=152,
            ),
            Column(
                translate("Coding", "α by character"),
                lambda r: figure_words(r.alpha_characters),
                lambda r: r.alpha_characters.value,
                tip=translate("Coding", "On which characters the code lies, with its interval"),
                width=152,
            ),
        )

    def _note(self) -> Paragraph:
        return Paragraph(
            translate(
                "Coding",
                "n: comments that both have read; A and B: on how many of them each laid the code. "
                "Intervals of 95 %. A dash: too few, or a code that nobody, or everybody, laid.",
            ),
            "caption",
        )


def _indented(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    edge = theme.dp(theme.SPACE_M)
    row.setContentsMargins(edge, 0, edge, theme.dp(theme.SPACE_S))
    row.addWidget(widget)
    return row


def reader_words(reader: str) -> str:
    """Return what a reader is called."""
    return translate("Coding", "Reader {letter}").format(letter=reader)
