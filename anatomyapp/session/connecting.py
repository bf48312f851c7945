"""Connections to a server that may be slow, away, or cut off: nobody waits long for them.

Connecting may take as long as names are looked up and TLS is agreed on; so it is done on a thread
of its own, and whoever asks waits for a short while only. What comes later is lent to the next who
asks. A connection that was not used for a second is tried before it is lent, and one whose server
does not answer in time is given up, whatever it was doing: what was committed then is found by its
id when it is written again.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import Future
from threading import Lock, Thread
from typing import Any, TypeAlias

import psycopg
import sqlalchemy as sa
from psycopg import IsolationLevel
from psycopg.abc import RV, PQGen
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

from anatomyapp.session.password import kept_password
from anatomyapp.session.place import Place

READING_S = 60.0  # the longest that one statement of a reader may take
_FRESH_S = 1.0  # how long a connection is believed in without being tried
# The longest that connecting may take, in seconds, whoever still waits for it.
_ALWAYS = {"connect_timeout": 10, "application_name": "anatomyapp"}
_MS = 1000
_SESSION = (
    "SELECT set_config('lock_timeout', %s, false), set_config('statement_timeout', %s, false),"
    " set_config('idle_in_transaction_session_timeout', %s, false),"
    " CASE WHEN current_setting('synchronous_commit') = 'off'"
    " THEN set_config('synchronous_commit', 'on', false) END"
)


class PatientConnection(psycopg.Connection[tuple[Any, ...]]):
    """A connection that is given up where the server does not answer within ``patience_s``."""

    patience_s: float | None = None

    def wait(self, gen: PQGen[RV], interval: float = 0.1, timeout: float | None = None) -> RV:
        """Wait for what was asked; close the connection and raise where that takes too long."""
        patience = self.patience_s if timeout is None else timeout
        begin = time.monotonic()
        try:
            return super().wait(gen, interval, patience)
        except psycopg.OperationalError as error:
            if patience is None or time.monotonic() - begin < patience:
                raise
            self.close()
            text = f"the server gave no answer within {patience:g} s"
            raise psycopg.OperationalError(text) from error


Pending: TypeAlias = "Future[PatientConnection]"


class Connector:
    """Makes the connections of one engine."""

    def __init__(self, place: Place, patience_s: float) -> None:
        """Connect to nothing yet."""
        self._place, self._patience_s = place, patience_s
        self._late: Pending | None = None
        self._asking = Lock()

    def serve(self, engine: sa.Engine) -> None:
        """Make, prepare and try the connections of an engine."""
        sa.event.listen(engine, "do_connect", self._connect)
        sa.event.listen(engine, "connect", self._prepare, insert=True)  # before all else
        sa.event.listen(engine, "checkout", self._try)
        sa.event.listen(engine, "checkin", self._take_back)
        sa.event.listen(engine, "begin", self._begin)
        sa.event.listen(engine, "engine_disposed", self._forget)

    def _connect(
        self,
        dialect: sa.Dialect,
        record: ConnectionPoolEntry,
        words: Sequence[Any],
        named: dict[str, Any],
    ) -> PatientConnection:
        del dialect, record
        pending = self._take_late() or self._begin_connecting(words, named)
        try:
            return pending.result(self._patience_s)
        except TimeoutError as error:
            with self._asking:
                self._late = pending
            text = f"the server gave no answer within {self._patience_s:g} s"
            raise psycopg.OperationalError(text) from error

    def _take_late(self) -> Pending | None:
        """Return what somebody else did not wait for; nothing where it came to nothing."""
        with self._asking:
            pending, self._late = self._late, None
        failed = pending is not None and pending.done() and pending.exception() is not None
        return None if failed else pending

    def _begin_connecting(self, words: Sequence[Any], named: dict[str, Any]) -> Pending:
        pending: Pending = Future()

        def connect() -> None:
            try:
                told: dict[str, Any] = {**_ALWAYS, **named}
                password = kept_password(self._place)
                if password is not None:
                    told["password"] = password
                pending.set_result(PatientConnection.connect(*words, **told))
            except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
                pending.set_exception(error)

        Thread(target=connect, name="connecting", daemon=True).start()
        return pending

    def _prepare(self, connection: PatientConnection, record: ConnectionPoolEntry) -> None:
        """Let the server wait no longer for others than we do, and commit to its disk."""
        del record
        connection.patience_s = self._patience_s
        # Half of it for others who hold a lock, so that the server has the time to say so.
        lock_ms, reading_ms = (str(int(s * _MS)) for s in (self._patience_s / 2, READING_S))
        connection.autocommit = True
        connection.execute(_SESSION, (lock_ms, reading_ms, reading_ms))
        connection.autocommit = False

    def _try(
        self,
        connection: PatientConnection,
        record: ConnectionPoolEntry,
        lent: PoolProxiedConnection,
    ) -> None:
        """Refuse a connection that is dead, so that another one is made."""
        del lent
        if time.monotonic() - record.info.get("used", time.monotonic()) < _FRESH_S:
            return
        try:
            connection.autocommit = True
            connection.execute("")
            connection.autocommit = False
        except psycopg.Error as error:
            raise DisconnectionError from error

    def _take_back(self, connection: PatientConnection, record: ConnectionPoolEntry) -> None:
        record.info["used"] = time.monotonic()
        if connection is not None and not connection.closed:  # it is None where it was given up
            if connection.read_only:
                connection.isolation_level, connection.read_only = None, None
            connection.patience_s = self._patience_s

    def _begin(self, connection: sa.Connection) -> None:
        """Let a reader see one moment, and take its time: the server is known to be there.

        A writer says nothing of the kind: it may write unless the server is set otherwise.
        """
        driver = connection.connection.driver_connection
        write = connection.get_execution_options().get("write", False)
        if isinstance(driver, PatientConnection) and not write:
            driver.isolation_level, driver.read_only = IsolationLevel.REPEATABLE_READ, True
            driver.patience_s = READING_S

    def _forget(self, engine: sa.Engine) -> None:
        """Close what is still on its way."""
        del engine
        pending = self._take_late()
        if pending is not None:
            pending.add_done_callback(_close)


def _close(pending: Pending) -> None:
    if pending.exception() is None:
        pending.result().close()
