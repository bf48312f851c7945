"""Requests to an LRS: one at a time, no redirect followed, no endless answer read."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import urlencode

from anatomyapp.errors import LrsAwayError, LrsError
from anatomyapp.session.lrs.place import Login, LrsPlace

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse

Plain: TypeAlias = Any  # what JSON can hold
LARGEST_ANSWER = 2**20
_CHUNK = 2**16
_FOUND = 200


@dataclass(frozen=True, slots=True)
class Reply:
    """What an LRS answered."""

    status: int
    body: bytes = b""
    retry_after: str | None = None
    location: str | None = None

    def json(self) -> Plain:
        """Return the body as JSON; a ValueError where it is none."""
        return json.loads(self.body)


class LrsClient:
    """Sends to one LRS; close it at the end.

    Its password goes to that LRS alone: a redirect is a reply like any other.
    """

    def __init__(self, place: LrsPlace, login: Login, timeout_s: float = 30.0) -> None:
        """Connect to nothing yet; an answer may take so long, and twice that in all."""
        import urllib3  # noqa: PLC0415 - only to send

        self.place, self.login = place, login
        self._timeout_s = timeout_s
        timeout = urllib3.Timeout(connect=min(10.0, timeout_s), read=timeout_s)
        self._pool = urllib3.PoolManager(num_pools=1, timeout=timeout, retries=False)
        self._headers = {
            **urllib3.make_headers(
                basic_auth=f"{login.user}:{login.password}", user_agent="anatomyapp"
            ),
            "X-Experience-API-Version": "1.0.3",
            "Accept": "application/json",
        }

    def close(self) -> None:
        """Let go of the connection."""
        self._pool.clear()

    def post(self, body: bytes) -> Reply:
        """Send statements, a JSON array.

        Raises
        ------
        LrsAwayError
            There was no answer: whether they were taken is not known.
        LrsError
            The LRS cannot prove who it is, or its answer has no end.
        """
        return self._request("POST", self.place.statements, body)

    def statement(self, statement: str) -> Plain:
        """Return the statement that the LRS holds under an id; None where it gives none.

        Raises
        ------
        LrsError
            As of ``post``.
        """
        query = urlencode({"statementId": statement})
        reply = self._request("GET", f"{self.place.statements}?{query}")
        if reply.status != _FOUND:
            return None
        try:
            found = reply.json()
        except ValueError:
            return None
        held = found.get("statements") if isinstance(found, dict) else None
        return (held[0] if held else None) if isinstance(held, list) else found

    def _request(self, method: str, url: str, body: bytes | None = None) -> Reply:
        from urllib3.exceptions import HTTPError, SSLError  # noqa: PLC0415 - as above

        headers = self._headers | ({"Content-Type": "application/json"} if body else {})
        try:
            response = self._pool.request(
                method, url, body=body, headers=headers, redirect=False, preload_content=False
            )
            return self._reply(response)
        except SSLError as error:
            raise LrsError(
                "{place} cannot prove who it is ({reason}); check the address. Where it has a "
                "certificate of your own authority, set SSL_CERT_FILE to that authority's file.",
                place=self.place,
                reason=error,
            ) from error
        except HTTPError as error:
            raise LrsAwayError(
                "{place} does not answer ({reason}); check the address and the network, and send "
                "again: what it took is not sent twice.",
                place=self.place,
                reason=_reason(error),
            ) from error

    def _reply(self, response: BaseHTTPResponse) -> Reply:
        try:
            body = self._body(response)
        finally:
            response.close()
        headers = response.headers
        return Reply(response.status, body, headers.get("Retry-After"), headers.get("Location"))

    def _body(self, response: BaseHTTPResponse) -> bytes:
        """Read an answer: so much of it, for so long."""
        until = time.monotonic() + 2 * self._timeout_s
        found = bytearray()
        while chunk := response.read1(_CHUNK):
            found += chunk
            if len(found) > LARGEST_ANSWER:
                raise LrsError("{place} answers without an end; it is no LRS.", place=self.place)
            if time.monotonic() > until:
                raise LrsAwayError(
                    "{place} answers too slowly; send again later: what it took is not sent twice.",
                    place=self.place,
                )
        return bytes(found)


def _reason(error: Exception) -> str:
    """Return the cause of a fault in a line, without the address."""
    return str(error).rsplit(": ", 1)[-1][:200]
