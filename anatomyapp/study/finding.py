"""What checks of a protocol find, with the place of the entry: a file gives it a line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from anatomyapp.atlas.document import Place


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with an entry, and what to do; a warning is allowed but better mended."""

    place: Place
    what: str
    remedy: str
    warning: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What a protocol may name.

    Parameters
    ----------
    banks, consents
        Ids of banks and of texts that ask for consent.
    instruments
        The ids of each instrument's questions; none where its items have to be imported first.
    """

    banks: frozenset[str]
    consents: frozenset[str]
    instruments: Mapping[str, frozenset[str]]
