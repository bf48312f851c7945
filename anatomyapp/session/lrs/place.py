"""Where an LRS is, and who sends to it."""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urlsplit, urlunsplit

from anatomyapp.errors import LrsError

USER, PASSWORD = "ANATOMYAPP_LRS_USER", "ANATOMYAPP_LRS_PASSWORD"
_SERVICE = "anatomyapp LRS"
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class LrsPlace:
    """The endpoint of an LRS, such as ``https://lrs.example.org/xAPI/``."""

    url: str

    @property
    def statements(self) -> str:
        """The resource that takes statements."""
        return f"{self.url}statements"

    def __str__(self) -> str:
        """Return the endpoint."""
        return self.url


@dataclass(frozen=True, slots=True)
class Login:
    """Who sends; the password is printed nowhere."""

    user: str
    password: str = field(repr=False)


def lrs_place(text: str, *, allow_insecure: bool = False) -> LrsPlace:
    """Return the endpoint that an address names, with or without ``statements`` at its end.

    Parameters
    ----------
    allow_insecure
        Whether ``http`` may be used to another computer, where everybody on the way reads along.

    Raises
    ------
    LrsError
        It is no address, holds a password, or is not protected.
    """
    address = _split(text)
    if "@" in text:
        raise LrsError(
            "The address of the LRS holds a name or password, which does not belong there; give "
            "the name by --user, and the password by the keyring or {variable}.",
            variable=PASSWORD,
        )
    host = _host(address)
    if address.scheme not in _PORTS or not host or address.query or address.fragment:
        raise LrsError(
            "{text!r} is no address of an LRS; give one like {example}.",
            text=text,
            example="https://lrs.example.org/xAPI/",
        )
    if address.scheme == "http" and not (allow_insecure or _is_here(host)):
        raise LrsError(
            "{host} would be sent to without protection; use https, or --allow-insecure where "
            "the network is your own.",
            host=host,
        )
    path = address.path.rstrip("/").removesuffix("/statements")
    return LrsPlace(urlunsplit((address.scheme, _authority(address, host), f"{path}/", "", "")))


def _split(text: str) -> SplitResult:
    try:
        return urlsplit(text.strip())
    except ValueError:
        return SplitResult("", "", "", "", "")


def _host(address: SplitResult) -> str:
    try:
        return address.hostname or "" if address.port != 0 else ""
    except ValueError:
        return ""


def _authority(address: SplitResult, host: str) -> str:
    named = f"[{host}]" if ":" in host else host
    usual = address.port in (None, _PORTS[address.scheme])
    return named if usual else f"{named}:{address.port}"


def _is_here(host: str) -> bool:
    """Whether a host is this computer."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def login_for(
    place: LrsPlace, user: str = "", environment: Mapping[str, str] = os.environ
) -> Login:
    """Return who sends to an LRS: the password from the environment, else from the keyring.

    Raises
    ------
    LrsError
        No name was given, or no password is known.
    """
    name = user or environment.get(USER, "")
    if not name:
        raise LrsError(
            "Nobody is named who may send to {place}; give --user NAME, or set {variable}.",
            place=place,
            variable=USER,
        )
    password = environment.get(PASSWORD) or kept_password(place, name)
    if not password:
        raise LrsError(
            "No password is known for {user} at {place}; keep it in the keyring by "
            '"anatomyapp sessions push --lrs {place} --user {user} --ask", or set {variable}.',
            user=name,
            place=place,
            variable=PASSWORD,
        )
    return Login(name, password)


def kept_password(place: LrsPlace, user: str) -> str | None:
    """Return what the system's keyring holds; None where it holds nothing, or there is none."""
    import keyring  # noqa: PLC0415 - a tenth of a second, only to send
    from keyring.errors import KeyringError  # noqa: PLC0415 - as above

    try:
        return keyring.get_password(_SERVICE, _entry(place, user))
    except KeyringError:
        return None  # the caller says what else there is


def keep_password(place: LrsPlace, login: Login) -> None:
    """Put a password into the system's keyring.

    Raises
    ------
    LrsError
        This system has no keyring that can be written.
    """
    import keyring  # noqa: PLC0415 - as above
    from keyring.errors import KeyringError  # noqa: PLC0415 - as above

    try:
        keyring.set_password(_SERVICE, _entry(place, login.user), login.password)
    except KeyringError as error:
        raise LrsError(
            "The password was not kept: this system has no keyring that can be used ({reason}); "
            "set {variable} instead.",
            reason=error,
            variable=PASSWORD,
        ) from error


def _entry(place: LrsPlace, user: str) -> str:
    return f"{user}@{place}"
