"""Who may come in: learners' PINs and the instructor's passphrase, in the record itself.

They lie in the record, so that a lab shares them; what is done with the passphrase, and PINs that
are taken away, stand among its deeds (`administration`), without names. They guard the window:
whoever may read the record's file or database may read and change all of it without them
(docs/security.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NewType

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from anatomyapp.errors import StoreError
from anatomyapp.session import tables
from anatomyapp.session.administration import By, Deed, add_deed
from anatomyapp.session.database import Database
from anatomyapp.session.event import LearnerId
from anatomyapp.session.patience import Failures, wait_s
from anatomyapp.session.recorder import Clock, SystemClock
from anatomyapp.session.secret import RFC_9106_SECOND, Cost, hashed, is_outdated, matches

Whose = NewType("Whose", str)  # a learner's id, or the instructor
INSTRUCTOR: Final = Whose("instructor")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a try.

    Parameters
    ----------
    right
        Whether the secret was the one.
    wait_s
        How long no further try is taken.
    failures
        Wrong tries in a row; those before this one where it was right.
    """

    right: bool
    wait_s: float = 0.0
    failures: int = 0


class Access:
    """The secrets of a record; every method may raise StoreError, and may run on any thread.

    What hashes takes a sixth of a second: not for the window's thread.
    """

    def __init__(
        self, database: Database, clock: Clock | None = None, cost: Cost = RFC_9106_SECOND
    ) -> None:
        """Read nothing yet."""
        self._database, self._clock, self.cost = database, clock or SystemClock(), cost
        self._failed_s: dict[Whose, float] = {}  # when, by a clock that cannot be set

    def is_set(self, whose: Whose) -> bool:
        """Tell whether somebody has a secret."""
        with self._database.reading() as connection:
            return _row(connection, whose) is not None

    def learner_of(self, pseudonym: str) -> LearnerId | None:
        """Return the learner of a pseudonym, None where the record knows none."""
        who = tables.learner.c
        with self._database.reading() as connection:
            found = connection.scalar(sa.select(who.id).where(who.pseudonym == pseudonym.strip()))
        return None if found is None else LearnerId(found)

    def pinned(self) -> frozenset[str]:
        """Return the pseudonyms of the learners who have a PIN."""
        who, kept = tables.learner.c, tables.secret.c
        query = sa.select(who.pseudonym).join(tables.secret, kept.learner == who.id)
        with self._database.reading() as connection:
            return frozenset(connection.scalars(query))

    def wait_s(self, whose: Whose) -> float:
        """Return how long no try is taken, in seconds."""
        with self._database.reading() as connection:
            row = _row(connection, whose)
        return 0.0 if row is None else self._wait_s(whose, row)

    def set_first(self, whose: Whose, secret: str) -> None:
        """Give a secret to who has none.

        Raises
        ------
        StoreError
            There is one already, which somebody else may have set meanwhile.
        """
        learner = None if whose == INSTRUCTOR else whose
        values = {"id": whose, "learner": learner, **self._fresh(secret)}
        try:
            with self._database.writing() as connection:
                connection.execute(tables.secret.insert().values(values))
                self._tell(connection, whose, Deed.GATE_SET, By.INSTRUCTOR)
        except IntegrityError as error:
            raise StoreError("One was set already; close this and try again.") from error

    def check(self, whose: Whose, secret: str) -> Verdict:
        """Tell whether a secret is right; one that nobody set never is.

        The try counts as wrong before it is looked at, so that neither several programs at once
        nor an end by force give more tries than one after the other.
        """
        with self._database.writing() as connection:
            row = _row(connection, whose)
            if row is None:
                return Verdict(right=False)
            wait = self._wait_s(whose, row)
            if wait > 0:
                self._restart_wait(connection, whose, row)
                return Verdict(right=False, wait_s=wait, failures=row["failures"])
            self._count(connection, whose, row["failures"] + 1)
        if not matches(secret, row["hash"], self.cost):
            failures = row["failures"] + 1
            wait = wait_s(Failures(failures, self._clock.now()), self._clock.now())
            return Verdict(right=False, wait_s=wait, failures=failures)
        self._forgive(whose, secret, row["hash"])
        return Verdict(right=True, failures=row["failures"])

    def change(self, whose: Whose, old: str, new: str) -> Verdict:
        """Take a new secret in place of the old one, where that is right."""
        verdict = self.check(whose, old)
        if verdict.right:
            fresh = self._fresh(new)
            with self._database.writing() as connection:
                connection.execute(_at(whose).values(fresh))
                self._tell(connection, whose, Deed.GATE_CHANGED, By.INSTRUCTOR)
        return verdict

    def remove(self, whose: Whose, secret: str) -> Verdict:
        """Ask for no secret any more, where this one is right."""
        verdict = self.check(whose, secret)
        if verdict.right:
            self.reset(whose, By.LEARNER)
        return verdict

    def reset(self, whose: Whose, by: By) -> bool:
        """Ask for no secret any more; return whether there was one.

        For an instructor who is in, and for whoever owns the record.
        """
        self._failed_s.pop(whose, None)
        gone = sa.delete(tables.secret).where(tables.secret.c.id == whose)
        with self._database.writing() as connection:
            found = bool(connection.execute(gone).rowcount)
            if found and by is not By.LEARNER:
                deed = Deed.GATE_RESET if whose == INSTRUCTOR else Deed.PIN_RESET
                add_deed(connection, deed, by, self._clock.now(), {})
        return found

    def _tell(self, connection: sa.Connection, whose: Whose, deed: Deed, by: By) -> None:
        """Keep a deed that concerns the instructor's area; learners' PINs are their own affair."""
        if whose == INSTRUCTOR:
            add_deed(connection, deed, by, self._clock.now(), {})

    def _fresh(self, secret: str) -> dict[str, object]:
        made = hashed(secret, self.cost)
        return {"hash": made, "set_at": self._clock.now(), "failures": 0, "failed_at": None}

    def _wait_s(self, whose: Whose, row: sa.RowMapping) -> float:
        failed_s = self._failed_s.get(whose)
        passed_s = None if failed_s is None else self._clock.monotonic_s() - failed_s
        failures = Failures(row["failures"], row["failed_at"])
        return wait_s(failures, self._clock.now(), passed_s)

    def _count(self, connection: sa.Connection, whose: Whose, failures: int) -> None:
        self._failed_s[whose] = self._clock.monotonic_s()
        values = {"failures": failures, "failed_at": self._clock.now()}
        connection.execute(_at(whose).values(values))

    def _restart_wait(self, connection: sa.Connection, whose: Whose, row: sa.RowMapping) -> None:
        """Let the wait begin anew where the clock was set back: once, and not for ever."""
        if self._clock.now() < row["failed_at"]:
            connection.execute(_at(whose).values(failed_at=self._clock.now()))

    def _forgive(self, whose: Whose, secret: str, kept: str) -> None:
        self._failed_s.pop(whose, None)
        values: dict[str, object] = {"failures": 0, "failed_at": None}
        if is_outdated(kept, self.cost):
            values["hash"] = hashed(secret, self.cost)
        with self._database.writing() as connection:
            connection.execute(_at(whose).values(values))


def _row(connection: sa.Connection, whose: Whose) -> sa.RowMapping | None:
    """Return what is kept of somebody, for this transaction alone where it writes."""
    kept = tables.secret
    query = sa.select(kept).where(kept.c.id == whose)
    if connection.get_execution_options().get("write", False):
        query = query.with_for_update()
    return connection.execute(query).mappings().one_or_none()


def _at(whose: Whose) -> sa.Update:
    return sa.update(tables.secret).where(tables.secret.c.id == whose)
