"""Opening the record for a command."""

from __future__ import annotations

from contextlib import AbstractContextManager, closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from anatomyapp.session.store import SessionStore


def opened_record(place: str | None) -> AbstractContextManager[SessionStore]:
    """Open the record at a place, or that of the settings, and close it at the block's end.

    The record of the settings may be new; one that is named must be there.

    Raises
    ------
    StoreError
        It cannot be opened.
    """
    from anatomyapp.session.store import open_store  # noqa: PLC0415 - loads SQLAlchemy

    return closing(open_store(place, create=place is None))
