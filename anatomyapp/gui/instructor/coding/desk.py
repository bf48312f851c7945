"""What a reader does to comments, as values: codes laid, taken off, undone. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from anatomyapp.study.coding import (
    NOTHING,
    CodeId,
    Coder,
    Coding,
    CodingId,
    Comment,
    CommentId,
)

READERS = (Coder("A"), Coder("B"))
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Deed:
    """Codes that were laid, and codes that were taken off."""

    laid: tuple[Coding, ...] = ()
    taken: tuple[Coding, ...] = ()

    def reversed(self) -> Deed:
        """Return what takes the deed back."""
        return Deed(self.taken, self.laid)


@dataclass(frozen=True, slots=True)
class Desk:
    """The comments of a study as one reader has them before them.

    Parameters
    ----------
    codings
        Of all readers; a reader sees the own ones alone.
    done, undone
        What this reader did since they sat down, and what of it was taken back, newest last.
    """

    comments: tuple[Comment, ...] = ()
    codings: tuple[Coding, ...] = ()
    reader: Coder = READERS[0]
    done: tuple[Deed, ...] = ()
    undone: tuple[Deed, ...] = ()

    def own(self, comment: CommentId) -> tuple[Coding, ...]:
        """Return the reader's codes on a comment, by place."""
        return laid_by(self.codings, self.reader, comment)

    @property
    def unread(self) -> tuple[Comment, ...]:
        """The comments that the reader has yet to read."""
        read = {each.comment for each in self.codings if each.coder == self.reader}
        return tuple(each for each in self.comments if each.id not in read)

    def codes(self) -> Mapping[CommentId, frozenset[CodeId]]:
        """Return of each comment that the reader has read the codes on it."""
        found: dict[CommentId, set[CodeId]] = {}
        for each in self.codings:
            if each.coder == self.reader:
                found.setdefault(each.comment, set()).add(each.code)
        return {comment: frozenset(codes - {NOTHING}) for comment, codes in found.items()}

    def to_read_before_comparing(self, other: Coder) -> int:
        """Return how many comments the other reader read and this one did not."""
        theirs = {each.comment for each in self.codings if each.coder == other}
        return sum(each.id in theirs for each in self.unread)

    def sat_at_by(self, reader: Coder) -> Desk:
        """Return the desk of another reader, with nothing to undo."""
        return replace(self, reader=reader, done=(), undone=())

    def lay(self, code: CodeId, comment: Comment, stretch: Stretch, at: datetime) -> Desk:
        """Return the desk with a code on a stretch; one that it overlaps grows by it.

        That no code applies takes all others off, and any other code takes that off.
        """
        own = self.own(comment.id)
        if code == NOTHING:
            taken, start, end = own, 0, len(comment.text)
        else:
            nothing = tuple(each for each in own if each.code == NOTHING)
            same = [each for each in own if each.code == code and _meets(each, stretch)]
            start = min([stretch[0], *(each.start for each in same)])
            end = max([stretch[1], *(each.end for each in same)])
            taken = (*nothing, *same)
        laid = Coding(CodingId(str(uuid4())), comment.id, self.reader, code, start, end, at)
        if [(c.code, c.start, c.end) for c in taken] == [(code, start, end)]:
            return self
        return self._do(Deed((laid,), taken))

    def take_off(self, coding: Coding) -> Desk:
        """Return the desk without a code."""
        return self._do(Deed(taken=(coding,)))

    def undo(self) -> Desk:
        """Return the desk before the last deed."""
        if not self.done:
            return self
        *before, last = self.done
        after = self._after(last.reversed())
        return replace(after, done=tuple(before), undone=(*self.undone, last))

    def redo(self) -> Desk:
        """Return the desk with the deed that was undone last."""
        if not self.undone:
            return self
        *before, last = self.undone
        return replace(self._after(last), done=(*self.done, last), undone=tuple(before))

    def since(self, before: Desk) -> Deed:
        """Return what differs from an earlier desk; the record is told of it."""
        old, new = frozenset(before.codings), frozenset(self.codings)
        return Deed(
            tuple(each for each in self.codings if each not in old),
            tuple(each for each in before.codings if each not in new),
        )

    def _do(self, deed: Deed) -> Desk:
        return replace(self._after(deed), done=(*self.done, deed), undone=())

    def _after(self, deed: Deed) -> Desk:
        left = tuple(each for each in self.codings if each not in deed.taken)
        return replace(self, codings=(*left, *deed.laid))


def laid_by(codings: tuple[Coding, ...], reader: Coder, comment: CommentId) -> tuple[Coding, ...]:
    """Return a reader's codes on a comment, by place."""
    own = (each for each in codings if each.comment == comment and each.coder == reader)
    return tuple(sorted(own, key=lambda each: (each.start, -each.end, each.code)))


def _meets(coding: Coding, stretch: Stretch) -> bool:
    return coding.start <= stretch[1] and stretch[0] <= coding.end
