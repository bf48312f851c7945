"""The address of a record on a lab's server, in the parts that somebody types."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import sqlalchemy as sa

from anatomyapp.session.place import DRIVER, PORT, Place


class Tls(StrEnum):
    """How a connection is secured, as libpq's *sslmode* says it; the first is the safest."""

    VERIFIED = "verify-full"
    ENCRYPTED = "require"
    IF_POSSIBLE = "prefer"


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """Where a server is, which database of it, and who asks; never with a password."""

    host: str = ""
    database: str = ""
    user: str = ""
    port: int = PORT
    tls: Tls = Tls.VERIFIED

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing."""
        return bool(self.host and self.database and self.user)

    def url(self) -> str:
        """Return the address as the settings and ``--store`` take it."""
        port = None if self.port == PORT else self.port
        made = sa.URL.create(
            DRIVER, self.user, host=self.host, port=port, database=self.database,
            query={"sslmode": self.tls.value},
        )  # fmt: skip
        return made.render_as_string()


def address_of(place: Place) -> ServerAddress:
    """Return the parts of a place's address; an empty one for a file."""
    if place.file is not None:
        return ServerAddress()
    asked = place.url.query
    told = asked.get("sslmode", Tls.IF_POSSIBLE)  # libpq's own, where nothing is said
    return ServerAddress(
        host=place.url.host or str(asked.get("host", "")),
        database=place.url.database or "",
        user=place.url.username or "",
        port=place.url.port or int(str(asked.get("port", PORT))),
        tls=Tls(told) if told in set(Tls) else Tls.IF_POSSIBLE,
    )
