"""What ``anatomyapp doctor`` says of the record, and of the server where it lies on one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

from anatomyapp.settings import data_folder, load_settings, record_place

Findings = Mapping[str, object]
_PASSWORD = re.compile(r"(://[^:/?@]*):[^@]*@|((?:^|[?&])\w*password=)[^&]*", re.IGNORECASE)
_NOT_DURABLE = (
    "fsync or full_page_writes is off: answers may be lost in a power cut; let the server's "
    "administrator turn both on"
)
_FOLLOWS = "this server follows another one and takes no writing; give the address of that one"
_NO_RIGHT = 'this user may not record; let the administrator run "anatomyapp sessions prepare"'


def without_password(address: str) -> str:
    """Return an address as it may be shown, also one that should hold no password but does."""
    return _PASSWORD.sub(
        lambda found: f"{found[1]}:***@" if found[1] else f"{found[2]}***", address
    )


def place_named(url: str | None) -> str:
    """Return the place that is meant: the one that is named, or that of the settings."""
    folder = data_folder()
    return url or record_place(folder, load_settings(folder).settings)


def examine_server(url: str | None) -> Findings:
    """Return what the server of a record says of itself; a StoreError where it says nothing."""
    from anatomyapp.session.place import place_of  # noqa: PLC0415 - loads SQLAlchemy
    from anatomyapp.session.server_check import look_at_server  # noqa: PLC0415 - as above

    place = place_of(place_named(url))
    if place.file is not None:
        return {"state": "none; the record lies in a file"}
    found = look_at_server(place)
    faults = ((_FOLLOWS, found.follows), (_NOT_DURABLE, not found.durable),
              (_NO_RIGHT, found.revision is None or not found.may_record))  # fmt: skip
    said = "; ".join(fault for fault, there in faults if there)
    return asdict(found) | ({"fault": said} if said else {})


def examine_record(url: str | None) -> Findings:
    """Return what a whole reading of the record finds; a StoreError where it cannot be read."""
    from anatomyapp.session.store import open_store  # noqa: PLC0415 - loads SQLAlchemy

    place = place_named(url)
    if "://" not in place and not Path(place).exists():
        return {"place": place, "state": "none yet; it is made when the window first opens"}
    with closing(open_store(place, create=False)) as store:
        found = asdict(store.integrity())
    faults = found.pop("faults")
    return found | {"fault": "; ".join(faults)} if faults else found
