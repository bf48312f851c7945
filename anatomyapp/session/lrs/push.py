"""Sends the statements of a record to an LRS: where it stopped it goes on, and nothing is doubled.

A mark says of how many events of a session the LRS has the statements. It moves on only after the
LRS said that it took them, and stands still before a statement that it refused: what follows that
one in its session is sent, and sent again the next time.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Protocol

from anatomyapp.session.event import SessionId
from anatomyapp.session.lrs.courier import Refusal
from anatomyapp.session.lrs.ledger import Due
from anatomyapp.session.lrs.outbox import Chosen, Outbox
from anatomyapp.session.xapi.rules import fault_of
from anatomyapp.session.xapi.statements import Statement

BATCH = 250  # statements in one request, at most


class Deliverer(Protocol):
    """Who delivers statements."""

    def deliver(self, batch: Sequence[Statement]) -> tuple[Refusal, ...]:
        """Send statements; return those that were refused."""
        ...


@dataclass(frozen=True, slots=True)
class Pushed:
    """What came of sending, so far.

    Parameters
    ----------
    sessions, of
        Sent, and to be sent.
    statements
        That the LRS has taken.
    withheld
        Sessions that did not leave, for somebody refused a study or takes no part in it.
    refusals
        Statements that are no valid xAPI, or that the LRS did not take.
    """

    sessions: int = 0
    of: int = 0
    statements: int = 0
    withheld: int = 0
    refusals: tuple[Refusal, ...] = ()


Watch = Callable[[Pushed], None]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a session, and of how many events all is taken once it is.

    ``statement`` is None where nothing of the events is told.
    """

    session: SessionId
    mark: int
    statement: Statement | None = None
    last: bool = False


@dataclass(frozen=True, slots=True)
class Pusher:
    """Sends sessions to an LRS.

    Parameters
    ----------
    lrs
        The endpoint, by which the record remembers what was taken.
    batch
        How many statements are sent at once, at most.
    """

    outbox: Outbox
    deliverer: Deliverer
    lrs: str
    batch: int = BATCH

    def push(self, chosen: Chosen, watch: Watch) -> Pushed:
        """Send sessions; ``watch`` hears after each batch, and may raise to end it.

        Raises
        ------
        LrsError
            The LRS is away or refuses; what it took is marked.
        StoreError
            The record cannot be read or written.
        """
        pushed = Pushed(of=len(chosen.sessions), withheld=chosen.withheld)
        caps: dict[SessionId, int] = {}  # how far the marks of sessions may go
        pieces = (piece for due in chosen.sessions for piece in _pieces(due, self.outbox))
        for batch in _batches(pieces, self.batch):
            told = [each.statement for each in batch if each.statement is not None]
            invalid = tuple(_invalid(told))
            wrong = {each.statement for each in invalid}
            sound = [each for each in told if each.id not in wrong]
            refused = self.deliverer.deliver(sound) if sound else ()
            wrong |= {each.statement for each in refused}
            self._mark(batch, wrong, caps)
            pushed = replace(
                pushed,
                sessions=pushed.sessions + sum(each.last for each in batch),
                statements=pushed.statements + len(sound) - len(refused),
                refusals=(*pushed.refusals, *invalid, *refused),
            )
            watch(pushed)
        return pushed

    def _mark(
        self, batch: Sequence[_Piece], wrong: Collection[str], caps: dict[SessionId, int]
    ) -> None:
        """Write down what was taken; ``caps`` holds marks back, before what was refused first."""
        marks: dict[SessionId, int] = {}
        for piece in batch:
            if piece.statement is not None and piece.statement.id in wrong:
                caps.setdefault(piece.session, piece.statement.number)
            marks[piece.session] = min(piece.mark, caps.get(piece.session, piece.mark))
        self.outbox.store.lrs.mark(self.lrs, marks, datetime.now(UTC))


def _invalid(told: Iterable[Statement]) -> Iterator[Refusal]:
    """Return what is no valid xAPI: it would be refused, and a whole batch with it."""
    for statement in told:
        fault = fault_of(statement.plain)
        if fault:
            yield Refusal(statement.id, f"it is no valid xAPI: {fault}")


def _pieces(due: Due, outbox: Outbox) -> Iterator[_Piece]:
    """Return a session in parts; all of an event's statements are sent before the mark passes."""
    told = outbox.statements(due)
    if not told:
        yield _Piece(due.session, due.events, last=True)
    marks = (*(each.number for each in told[1:]), due.events)
    for statement, mark in zip(told, marks, strict=False):
        yield _Piece(due.session, mark, statement, last=statement is told[-1])


def _batches(pieces: Iterable[_Piece], size: int) -> Iterator[list[_Piece]]:
    """Return pieces with so many statements at a time, and what stands between them."""
    batch: list[_Piece] = []
    for piece in pieces:
        batch.append(piece)
        if len(batch) >= size:
            yield batch
            batch = []
    if batch:
        yield batch
