"""Codes as CSV: a row for each, with its words only where their writer allows quoting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from anatomyapp.session.export.csv_text import csv_line
from anatomyapp.study.codebook import Codebook
from anatomyapp.study.coding import NOTHING, Coding, Comment

_NAMES = (
    *("comment", "person", "arm", "step", "prompt", "language", "quotable", "letters"),
    *("reader", "code", "name", "start", "end", "words", "at"),
)


def codings_csv(
    comments: Iterable[Comment], codings: Iterable[Coding], book: Codebook
) -> Iterator[str]:
    """Return the lines of a table of codes; places count characters from 0, the end left out.

    A code that says that none applies is named *none* and has no words.
    """
    known = {comment.id: comment for comment in comments}
    yield csv_line(_NAMES)
    for each in codings:
        comment = known.get(each.comment)
        if comment is None:
            continue
        is_none = each.code == NOTHING
        words = comment.text[each.start : each.end] if comment.quotable and not is_none else ""
        yield csv_line([
            *(comment.id, comment.person, comment.arm, comment.step, comment.prompt),
            *(comment.language, comment.quotable, len(comment.text), each.coder, each.code),
            *("" if is_none else book.name_of(each.code), each.start, each.end, words),
            each.at.isoformat(),
        ])  # fmt: skip
