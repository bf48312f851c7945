"""Whether a lab's server can be reached, and can keep a record as it must."""

from __future__ import annotations

import time
from contextlib import closing
from dataclasses import dataclass

import sqlalchemy as sa

from anatomyapp.errors import StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session.database import Database
from anatomyapp.session.place import Place

_ENCODING = "UTF8"
_MS = 1000.0
_ASKED = sa.text(
    "SELECT current_setting('server_version') AS version, current_user AS who,"
    " coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS encrypted,"
    " current_setting('server_encoding') AS encoding, current_setting('fsync') = 'on' AS synced,"
    " current_setting('full_page_writes') = 'on' AS whole, pg_is_in_recovery() AS following,"
    " to_regclass('event') IS NOT NULL AS has_record"
)
_MAY_RECORD = sa.text("SELECT has_table_privilege('event', 'INSERT')")
_REVISION = sa.text("SELECT version_num FROM alembic_version")
_WRONG_ENCODING = phrase(
    "{place} keeps text as {encoding}, which cannot hold every sign; let the server's "
    "administrator make a database with ENCODING 'UTF8'."
)


@dataclass(frozen=True, slots=True)
class ServerReport:
    """What a server says of itself, and of the record in it.

    Parameters
    ----------
    encrypted
        Whether the connection is, by TLS.
    revision
        Of the record; None where there is none yet.
    may_record
        Whether this user may add events.
    durable
        Whether what the server commits outlives a power cut (``fsync``, ``full_page_writes``).
    follows
        Whether it is a copy that follows another server, and takes no writing.
    round_trip_ms
        From a question to its answer.
    """

    place: str
    user: str
    version: str
    encrypted: bool
    revision: str | None
    may_record: bool
    durable: bool
    follows: bool
    round_trip_ms: float


def look_at_server(place: Place, *, patience_s: float = 5.0) -> ServerReport:
    """Return what a server says; nothing is made or changed.

    Raises
    ------
    StoreError
        It cannot be reached, refuses this user, or keeps text so that a record cannot lie there.
    """
    with closing(Database(place, busy_timeout_s=patience_s)) as database:
        with database.reading() as connection:
            said = connection.execute(_ASKED).one()
            begin = time.perf_counter()
            connection.scalar(sa.select(1))
            round_trip_ms = (time.perf_counter() - begin) * _MS
            may_record = bool(said.has_record and connection.scalar(_MAY_RECORD))
            revision = connection.scalar(_REVISION) if may_record else None
        if said.encoding != _ENCODING:
            raise StoreError(_WRONG_ENCODING, place=place, encoding=said.encoding)
    return ServerReport(
        place=str(place),
        user=said.who,
        version=said.version,
        encrypted=said.encrypted,
        revision=revision,
        may_record=may_record,
        durable=said.synced and said.whole,
        follows=said.following,
        round_trip_ms=round_trip_ms,
    )
