"""Secrets as the record keeps them: argon2id hashes, and which secrets are taken at all.

Parameters: the second recommended option of RFC 9106, section 4 (argon2id, 3 passes, 64 MiB, 4
lanes, a salt of 128 bits, a tag of 256), above the least that OWASP's Password Storage Cheat Sheet
asks for (19 MiB, 2 passes). Text is brought to Unicode's NFKC first, as NIST SP 800-63B (5.1.1.2)
advises, so that one secret typed on two keyboards is one secret.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from anatomyapp.phrase import phrase

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST_PASSPHRASE = 10  # own: between 8 (NIST SP 800-63B, 2017) and 15 (63B-4, 2025)
SHORTEST_PIN = 4
LONGEST = 128
_COMMON = frozenset(
    {
        "passphrase",
        "passwortpasswort",
        "password123",
        "passwort123",
        "instructor",
        "instructor1",
        "administrator",
        "letmeinplease",
        "anatomyapp",
        "anatomyapp1",
        "anatomyapp123",
        "qwertyuiop",
        "qwertzuiop",
        "1q2w3e4r5t",
        "iloveyou12",
        "welcome123",
        "willkommen",
        "changeme123",
    }
)  # fmt: skip - own: a few that a guesser tries first
_RUNS = ("01234567890", "09876543210", "abcdefghijklmnopqrstuvwxyz")


@dataclass(frozen=True, slots=True)
class Cost:
    """How much a guess costs: passes, memory and lanes of argon2id."""

    passes: int
    memory_kib: int
    lanes: int


RFC_9106_SECOND = Cost(passes=3, memory_kib=64 * 1024, lanes=4)


def hashed(secret: str, cost: Cost = RFC_9106_SECOND) -> str:
    """Return a secret's hash with its salt and its parameters; takes a sixth of a second."""
    return _hasher(cost).hash(_plain(secret))


def matches(secret: str, kept: str, cost: Cost = RFC_9106_SECOND) -> bool:
    """Tell whether a secret is the one that was hashed; argon2 compares in constant time."""
    from argon2.exceptions import VerifyMismatchError  # noqa: PLC0415 - only where it is used

    try:
        return _hasher(cost).verify(kept, _plain(secret))
    except VerifyMismatchError:
        return False


def is_outdated(kept: str, cost: Cost = RFC_9106_SECOND) -> bool:
    """Tell whether a hash was made with other parameters than today's."""
    return _hasher(cost).check_needs_rehash(kept)


def passphrase_fault(text: str) -> str:
    """Return why a passphrase is not taken, empty where it is.

    Its length counts, and that it is none of the first that are guessed; no kinds of characters
    are asked for, and none are refused (NIST SP 800-63B, 5.1.1.2).
    """
    if len(_plain(text)) < SHORTEST_PASSPHRASE:
        return phrase("At least 10 characters; a few words with blanks are easy to remember.")
    return _fault_of_all(text)


def pin_fault(text: str) -> str:
    """Return why a PIN is not taken, empty where it is; letters may stand in it too."""
    if len(_plain(text)) < SHORTEST_PIN:
        return phrase("At least 4 digits or letters.")
    return _fault_of_all(text)


def _fault_of_all(text: str) -> str:
    plain = _plain(text).casefold()
    if len(plain) > LONGEST:
        return phrase("At most 128 characters.")
    if plain in _COMMON or len(set(plain)) == 1 or any(plain in run for run in _RUNS):
        return phrase("This one is guessed first; take another.")
    return ""


def _plain(secret: str) -> str:
    return unicodedata.normalize("NFKC", secret)


@cache
def _hasher(cost: Cost) -> PasswordHasher:
    from argon2 import PasswordHasher, Type  # noqa: PLC0415 - only where it is used

    return PasswordHasher(
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=32,
        salt_len=16,
        type=Type.ID,
    )
