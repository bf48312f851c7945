"""Delivers batches of statements: waits and sends again on doubt, divides what is refused."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

from anatomyapp.errors import LrsAwayError, LrsError
from anatomyapp.session.lrs.client import LrsClient, Reply
from anatomyapp.session.lrs.comparison import same_statement
from anatomyapp.session.lrs.patience import AT_FIRST, LONGEST_ASKED_S, Patience, asked_wait_s
from anatomyapp.session.xapi.statements import Statement

MOST_REFUSED = 20  # an LRS that refuses more is not fit for these statements
_TAKEN, _TAKEN_SILENTLY, _CONFLICT, _TOO_LARGE = 200, 204, 409, 413
_DIVIDE = frozenset({400, _CONFLICT, _TOO_LARGE, 422})
_LATER = frozenset({408, 425, 429, 500, 502, 503, 504})
_STRANGER = frozenset({401, 403})
_ELSEWHERE = range(300, 400)

Wait = Callable[[float, LrsError], None]  # so many seconds, and why


@dataclass(frozen=True, slots=True)
class Refusal:
    """A statement that an LRS does not take, and why."""

    statement: str
    reason: str


class Courier:
    """Delivers statements to one LRS.

    What was taken is never sent in another form: after a doubt (no answer, a fault of the server)
    the same statements are sent again, with the same ids.
    """

    def __init__(
        self, client: LrsClient, wait: Wait, rng: Random, patience: Patience | None = None
    ) -> None:
        """Send nothing yet; ``wait`` may raise, which ends the delivery."""
        self._client, self._wait, self._rng = client, wait, rng
        self._patience = patience or Patience()
        self._met = False
        self._refused = 0

    def deliver(self, batch: Sequence[Statement]) -> tuple[Refusal, ...]:
        """Send statements; return those that were refused, all others were taken.

        Raises
        ------
        LrsAwayError
            The LRS does not answer, for longer than was waited.
        LrsError
            There is no LRS, it does not let us in, or it refuses too much.
        """
        reply = self._answered(json.dumps([each.plain for each in batch], allow_nan=False).encode())
        if reply.status in (_TAKEN, _TAKEN_SILENTLY):
            self._check(reply, batch)
            return ()
        if reply.status not in _DIVIDE:
            raise self._fault(reply)
        if len(batch) > 1:
            half = len(batch) // 2
            return (*self.deliver(batch[:half]), *self.deliver(batch[half:]))
        return self._single(batch[0], reply)

    def _single(self, statement: Statement, reply: Reply) -> tuple[Refusal, ...]:
        """Return why a single statement is refused; nothing where the LRS holds it already."""
        if reply.status == _CONFLICT:
            held = self._client.statement(statement.id)
            if same_statement(statement.plain, held):
                return ()
            what = "another statement" if held else "a statement, which it does not show,"
            reason = f"the LRS holds {what} under its id"
        elif reply.status == _TOO_LARGE:
            reason = "it is too large for the LRS"
        else:
            reason = f"the LRS answers {reply.status}: {_excerpt(reply)}"
        self._refused += 1
        if self._refused > MOST_REFUSED:
            raise LrsError(
                "{place} refuses too many statements, the last one ({statement}) because {reason}; "
                "ask who runs it, and send again: what it took is not sent twice.",
                place=self._client.place,
                statement=statement.id,
                reason=reason,
            )
        return (Refusal(statement.id, reason),)

    def _answered(self, body: bytes) -> Reply:
        """Send, and again after a wait while the LRS has no answer."""
        tried = 0
        while True:
            tried += 1
            try:
                reply = self._client.post(body)
                if reply.status not in _LATER:
                    self._met = True
                    return reply
                fault: LrsError = self._fault(reply)
                asked = asked_wait_s(reply.retry_after, datetime.now(UTC))
            except LrsAwayError as error:
                fault, asked = error, None
            patience = self._patience if self._met else AT_FIRST
            if tried >= patience.tries or (asked or 0.0) > LONGEST_ASKED_S:
                raise fault
            own = patience.wait_s(tried, self._rng.random())
            self._wait(max(own, asked or 0.0), fault)

    def _check(self, reply: Reply, batch: Sequence[Statement]) -> None:
        """Refuse an answer that no LRS gives: a page of a gate, another program's."""
        if reply.status == _TAKEN_SILENTLY:
            return
        try:
            ids = reply.json()
        except ValueError:
            ids = None
        known = {each.id for each in batch}
        if not isinstance(ids, list) or not {str(each).lower() for each in ids} <= known:
            raise LrsError(
                "{place} answers, but not as an LRS does: {excerpt}; check the address, and "
                "whether a gate asks for a sign-in first.",
                place=self._client.place,
                excerpt=_excerpt(reply),
            )

    def _fault(self, reply: Reply) -> LrsError:
        place, status = self._client.place, reply.status
        if status in _STRANGER:
            return LrsError(
                "{place} does not let {user} in ({status}); check name and password.",
                place=place, user=self._client.login.user, status=status,
            )  # fmt: skip
        if status in _ELSEWHERE:
            return LrsError(
                "{place} points elsewhere ({location}), where neither statements nor the password "
                "were sent; if that address is right, give it instead.",
                place=place, location=_printable(reply.location or "nowhere"),
            )  # fmt: skip
        if status in _LATER:
            return LrsAwayError(
                "{place} cannot take statements now ({status}: {excerpt}); send again later: what "
                "it took is not sent twice.",
                place=place, status=status, excerpt=_excerpt(reply),
            )  # fmt: skip
        return LrsError(
            "There is no LRS at {place} ({status}); check the address, which often ends in /xAPI/.",
            place=place, status=status,
        )  # fmt: skip


def _excerpt(reply: Reply) -> str:
    """Return the beginning of an answer in a line that a terminal can show."""
    return _printable(reply.body[:400].decode("utf-8", errors="replace")) or "no words"


def _printable(text: str) -> str:
    return "".join(each if each.isprintable() else " " for each in text).strip()[:200]
