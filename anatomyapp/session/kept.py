"""One thing that a learner keeps of a pack, as a plain value: a pin or a saved view, or its end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

PIN, VIEW = "pin", "saved_view"  # the tables they lie in


@dataclass(frozen=True, slots=True)
class Kept:
    """What was put or taken away.

    Parameters
    ----------
    table
        ``PIN`` or ``VIEW``.
    learner
        The learner's id.
    columns
        What the table says of it, bytes as base64; None where it is kept no longer.
    """

    table: str
    id: str
    learner: str
    pack: str
    at: datetime
    columns: Mapping[str, str] | None
