"""A record in a database of PostgreSQL, which many desktops write into.

A write is committed to the server's disk before it is done (``synchronous_commit``), a reading sees
one moment of the record (``REPEATABLE READ``), and what one process alone may do is done under an
advisory lock. Nobody waits long for a server that does not answer: see `session.connecting`.
"""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from anatomyapp.session.connecting import Connector, PatientConnection
from anatomyapp.session.place import Place
from anatomyapp.session.server_faults import template_of, words_of

_KEPT_OPEN, _AT_ONCE = 1, 5  # connections; more than one for readers beside the writer
_TURN = sa.text("SELECT pg_advisory_xact_lock(7265021100517)")  # the number is our own
_UNHURRIED = sa.text(
    "SELECT set_config('lock_timeout', '0', true), set_config('statement_timeout', '0', true),"
    " set_config('idle_in_transaction_session_timeout', '0', true)"
)


class Postgresql:
    """How a database on a server is opened and written."""

    def look(self, place: Place, *, create: bool) -> None:
        """Do nothing: a database is made by the server's administrator."""

    def engine(self, place: Place, *, busy_timeout_s: float) -> sa.Engine:
        """Return an engine that waits so long for the server, and for others who write."""
        engine = sa.create_engine(
            place.url,
            pool_size=_KEPT_OPEN,
            max_overflow=_AT_ONCE - _KEPT_OPEN,
            pool_timeout=busy_timeout_s,
            use_native_hstore=False,
            hide_parameters=True,
        )
        Connector(place, busy_timeout_s).serve(engine)
        return engine

    def make_ready(self, engine: sa.Engine) -> None:
        """Do nothing: a server's readers always read while others write."""

    def take_turn(self, connection: sa.Connection, *, migrating: bool = False) -> None:
        """Wait until nobody else is in such a turn; one that migrates may take its time then."""
        connection.execute(_TURN)
        if migrating:
            connection.execute(_UNHURRIED)
            driver = connection.connection.driver_connection
            if isinstance(driver, PatientConnection):
                driver.patience_s = None

    def remedy(self, cause: BaseException) -> tuple[str, str]:
        """Return what a fault means and what to do, and its words."""
        return template_of(cause), words_of(cause)

    def damage(self, connection: sa.Connection) -> str:
        """Return nothing: what is damaged, the server says when it is read."""
        del connection
        return ""

    def orphans(self, connection: sa.Connection) -> Iterator[str]:
        """Yield nothing: the server lets no row name one that is not there."""
        del connection
        return iter(())

    def size_bytes(self, connection: sa.Connection) -> int:
        """Return the size of the whole database."""
        query = sa.text("SELECT pg_database_size(current_database())")
        return int(connection.scalar(query) or 0)
