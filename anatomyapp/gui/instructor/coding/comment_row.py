"""A comment as the list beside it shows it: who wrote it, its first words, and its codes."""

from __future__ import annotations

from dataclasses import dataclass

from anatomyapp.gui.instructor.cell import Tag
from anatomyapp.gui.instructor.coding.desk import Desk
from anatomyapp.gui.instructor.table import Column
from anatomyapp.gui.language import translate
from anatomyapp.study.coding import Comment


@dataclass(frozen=True, slots=True)
class CommentRow:
    """A comment, and how many codes the reader laid on it; None where it is not read yet."""

    comment: Comment
    codes: int | None

    @property
    def words(self) -> str:
        """Its words in one line."""
        return " ".join(self.comment.text.split())


def comment_rows(desk: Desk) -> tuple[CommentRow, ...]:
    """Return the rows of all comments."""
    laid = desk.codes()
    return tuple(
        CommentRow(each, len(laid[each.id]) if each.id in laid else None) for each in desk.comments
    )


def comment_columns() -> tuple[Column[CommentRow], ...]:
    """Return the columns of the list."""
    return (
        Column(
            translate("Coding", "From"),
            lambda r: r.comment.person,
            lambda r: r.comment.person,
            width=66,
        ),
        Column(translate("Coding", "Comment"), lambda r: r.words, lambda r: r.words.casefold()),
        Column(
            translate("Coding", "Read"),
            _read_words,
            lambda r: -1 if r.codes is None else r.codes,
            tags=_tags,
            tip=translate("Coding", "How many codes you laid; a dash: not read yet"),
            width=74,
        ),
    )


def _read_words(row: CommentRow) -> str:
    if row.codes is None:
        return "–"
    return translate("Coding", "%n codes", "", row.codes)


def _tags(row: CommentRow) -> tuple[Tag, ...]:
    return () if row.codes is None else (Tag(str(row.codes), "check", "success"),)
