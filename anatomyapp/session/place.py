"""Where a record lies: in a file, or in a database on a lab's server."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError

from anatomyapp.errors import StoreError
from anatomyapp.phrase import phrase

DRIVER = "postgresql+psycopg"
PORT = 5432  # PostgreSQL's own
JOURNALS = ("-wal", "-shm", "-journal")  # how SQLite names what it keeps beside a file
_SECRETS = ("password", "sslpassword")  # what libpq also takes behind the question mark
UNUSABLE = phrase('{place} cannot be used: {cause}; run "anatomyapp doctor".')
_UNKNOWN = phrase(
    "{url}: this version keeps its record in a file or in PostgreSQL; give a path, or "
    "postgresql+psycopg://USER@HOST/DATABASE."
)
_OPEN_SECRET = phrase(
    "{url}: a password does not belong into an address, where others can read it; leave it out, "
    "and keep it in the system's keyring (Settings), in ~/.pgpass, or in PGPASSWORD."
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record lies.

    Parameters
    ----------
    url
        Without a password.
    file
        None for a database on a server.
    password
        For that server, where it is given for once; else the keyring or libpq finds it.
    """

    url: sa.URL
    file: Path | None
    password: str | None = field(default=None, repr=False, compare=False)

    def __str__(self) -> str:
        """Return the file, or the server and database, whoever connects to it and however."""
        if self.file is not None:
            return str(self.file)
        asked = self.url.query
        if "service" in asked:
            return f"postgresql service {asked['service']}"
        host = self.url.host or asked.get("host", "localhost")
        port = self.url.port or asked.get("port", PORT)
        return f"postgresql://{host}:{port}/{self.url.database or ''}"

    def is_own(self, path: Path) -> bool:
        """Say whether a path names the record's file, or one of SQLite's beside it.

        Nobody but SQLite opens these: a process that closes one gives up SQLite's locks on it.
        """
        if self.file is None or not path.exists():
            return False
        own = (self.file.with_name(f"{self.file.name}{ending}") for ending in ("", *JOURNALS))
        return any(each.exists() and path.samefile(each) for each in own)


def place_of(url_or_path: str | Path) -> Place:
    """Return the place that a path or a SQLAlchemy URL names.

    Raises
    ------
    StoreError
        The URL cannot be understood, names a database that this version does not know, or holds a
        password.
    """
    text = str(url_or_path)
    if "://" not in text:
        file = Path(text).expanduser().absolute()
        return Place(sa.URL.create("sqlite", database=str(file)), file)
    try:
        return _of_url(sa.make_url(text))
    except (ArgumentError, ValueError) as error:
        raise StoreError(
            "{text!r} is no place of a record; give a file or a URL.",
            text=text.rpartition("@")[2],  # before it may stand a password
        ) from error


def _of_url(url: sa.URL) -> Place:
    if url.password or any(name in url.query for name in _SECRETS):
        raise StoreError(_OPEN_SECRET, url=_shown(url))
    if url.get_backend_name() == "postgresql":
        return Place(url.set(drivername=DRIVER), None)
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        raise StoreError(_UNKNOWN, url=_shown(url))
    file = Path(url.database).expanduser().absolute()
    return Place(url.set(database=str(file)), file)


def _shown(url: sa.URL) -> str:
    """Return a URL without what is secret in it."""
    return url.difference_update_query(_SECRETS).render_as_string(hide_password=True)
