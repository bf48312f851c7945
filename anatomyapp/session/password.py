"""The password for a server, in the system's keyring; never in a file or an address of ours.

Where the keyring holds none, libpq finds its own: ``PGPASSWORD``, ``~/.pgpass`` or another password
file, a service, a certificate, Kerberos. What is set in ``PGPASSWORD`` goes before the keyring.
"""

from __future__ import annotations

import os

from anatomyapp.errors import StoreError
from anatomyapp.session.place import Place

_SERVICE = "anatomyapp record"
_ENVIRONMENT = "PGPASSWORD"


def kept_password(place: Place) -> str | None:
    """Return the password that the keyring holds for a place; None where it is libpq's to find."""
    if place.password is not None:
        return place.password
    if os.environ.get(_ENVIRONMENT) or not place.url.username:
        return None
    import keyring  # noqa: PLC0415 - a tenth of a second, only for a server
    from keyring.errors import KeyringError  # noqa: PLC0415 - as above

    try:
        return keyring.get_password(_SERVICE, _entry(place))
    except KeyringError:
        return None  # there is no keyring here, or it stays locked: libpq looks elsewhere


def keep_password(place: Place, password: str) -> None:
    """Put the password for a place into the keyring; an empty one takes it out.

    Raises
    ------
    StoreError
        This system has no keyring that can be written.
    """
    import keyring  # noqa: PLC0415 - as above
    from keyring.errors import KeyringError, PasswordDeleteError  # noqa: PLC0415 - as above

    try:
        if password:
            keyring.set_password(_SERVICE, _entry(place), password)
        elif keyring.get_password(_SERVICE, _entry(place)) is not None:
            keyring.delete_password(_SERVICE, _entry(place))
    except PasswordDeleteError:
        return  # somebody else was quicker
    except KeyringError as error:
        raise StoreError(
            "The password was not kept: this system has no keyring that can be used ({reason}). "
            "Write it into ~/.pgpass, or set PGPASSWORD.",
            reason=error,
        ) from error


def _entry(place: Place) -> str:
    return f"{place.url.username}@{place}"
