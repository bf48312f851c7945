"""What the faults of a server mean, and what to do about them.

A fault of a statement is told by its SQLSTATE (PostgreSQL's documentation, appendix A). One of
connecting has none, so that its words decide: those of libpq, and of a server that speaks English.
Words in another language are said as they are.
"""

from __future__ import annotations

import re

import psycopg

from anatomyapp.phrase import phrase
from anatomyapp.session.place import UNUSABLE

_AWAY = phrase(
    "{place} cannot be reached ({cause}); check the network, and that the server is running."
)
_REFUSED = phrase(
    "{place} refuses this user ({cause}); check the user, and the password in the settings, in "
    "~/.pgpass or in PGPASSWORD."
)
_NO_DATABASE = phrase(
    "{place} does not exist; check the database's name, or let the server's administrator make it."
)
_NO_RIGHT = phrase(
    "{place}: this user may not do that ({cause}); let the server's administrator grant the rights "
    'by "anatomyapp sessions prepare".'
)
_READ_ONLY = phrase(
    "{place} takes no writing (a copy that follows another server, or set to be read only); give "
    "the address of the server that is written to."
)
_FULL = phrase(
    "{place} cannot grow, the server's disk is full; let its administrator free some space."
)
_CROWDED = phrase(
    "{place} takes no more connections; try again, or let the server's administrator allow more."
)
_IN_USE = phrase("{place} is in use by another program, which takes long; try again.")
_TLS = phrase(
    "{place}: no trustworthy connection ({cause}); check sslmode and the certificates with the "
    "server's administrator."
)
_DAMAGED = phrase(
    "{place} is damaged on the server ({cause}); let its administrator restore it from a copy."
)

_ROUNDABOUT = re.compile(
    r"^connection (failed|is bad): (connection to server .*? failed: )?(FATAL: )?"
    r"|^consuming input failed: | Is the server running .*$| This probably means .*$"
)

_BY_STATE = {
    "08": _AWAY,
    "28": _REFUSED,
    "25006": _READ_ONLY,
    "3D": _NO_DATABASE,
    "40": _IN_USE,
    "42501": _NO_RIGHT,
    "53100": _FULL,
    "53300": _CROWDED,
    "53": _CROWDED,
    "55P03": _IN_USE,
    "57014": _IN_USE,
    "57P": _AWAY,
    "58030": _DAMAGED,
    "XX001": _DAMAGED,
    "XX002": _DAMAGED,
}
_BY_WORDS = {
    "authentication failed": _REFUSED,
    "no password supplied": _REFUSED,
    "pg_hba.conf": _REFUSED,
    "not permitted to log in": _REFUSED,
    "permission denied for database": _NO_RIGHT,
    "certificate": _TLS,
    "SSL": _TLS,
    "too many": _CROWDED,
    "connection slots": _CROWDED,
}


def words_of(cause: BaseException) -> str:
    """Return the words of a fault without the values of a statement, and without its place."""
    told = cause.diag.message_primary if isinstance(cause, psycopg.Error) else None
    return _ROUNDABOUT.sub("", " ".join((told or str(cause)).split()))


def template_of(cause: BaseException) -> str:
    """Return what a fault means and what to do, as a template for place and cause."""
    if not isinstance(cause, psycopg.Error):
        return _IN_USE  # all connections of this program are lent
    if cause.sqlstate is not None:
        found = [beginning for beginning in _BY_STATE if cause.sqlstate.startswith(beginning)]
        return _BY_STATE[max(found, key=len)] if found else UNUSABLE
    words = str(cause)
    missing = "does not exist" in words
    if missing and 'database "' in words:
        return _NO_DATABASE
    if missing and 'role "' in words:
        return _REFUSED
    known = (template for said, template in _BY_WORDS.items() if said in words)
    return next(known, _AWAY if isinstance(cause, psycopg.OperationalError) else UNUSABLE)
