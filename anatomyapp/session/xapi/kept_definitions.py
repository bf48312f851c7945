"""What banks say of their items, also of those whose file is gone: their text is in the record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from anatomyapp.errors import BankError
from anatomyapp.session.asked_banks import AskedBanks
from anatomyapp.session.xapi.definitions import Definitions, ItemDefinition, define


class KeptDefinitions(Mapping[str, Mapping[str, ItemDefinition]]):
    """Definitions by the digest of their bank: of files first, then of texts that are kept.

    The record is asked once for each bank. A text that this version cannot read any more is as one
    that is not kept: its items are told without stems and keys. Asking may raise StoreError.
    """

    def __init__(self, files: Definitions, banks: AskedBanks) -> None:
        """Ask nothing yet."""
        self._known: dict[str, Mapping[str, ItemDefinition]] = dict(files)
        self._banks = banks

    def __getitem__(self, digest: str) -> Mapping[str, ItemDefinition]:
        """Return what a bank says of its items; a KeyError where nobody has it."""
        if digest not in self._known:
            self._known[digest] = self._kept(digest)
        found = self._known[digest]
        if not found:
            raise KeyError(digest)
        return found

    def __iter__(self) -> Iterator[str]:
        """Yield the digests that were asked for or given."""
        return (digest for digest, items in self._known.items() if items)

    def __len__(self) -> int:
        """Return how many of them there are."""
        return sum(map(bool, self._known.values()))

    def _kept(self, digest: str) -> Mapping[str, ItemDefinition]:
        text = self._banks.text(digest)
        if text is None:
            return {}
        try:
            return define(text, Path(digest))[1]
        except BankError:
            return {}
