"""How far a typed word is from the words of an atlas."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_VARIANTS = (  # British and American, Latin and German, and letters written for one sound
    (re.compile("[ao]e"), "e"),
    (re.compile("ph"), "f"),
    (re.compile("rh"), "r"),
    (re.compile("[kz]"), "c"),
    (re.compile("[yj]"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)
Counts = NDArray[np.int16]
FAR = np.int16(99)


@lru_cache(maxsize=1 << 14)
def sounded(word: str) -> str:
    """Return a folded word in one spelling for those that vary: *oesophagus*, *esofagus*."""
    for variant, one in _VARIANTS:
        word = variant.sub(one, word)
    return word


def allowed_slips(word: str) -> int:
    """Return how many slips a word may hold and still be understood: none in short or numbered."""
    if len(word) < 4 or any(letter.isdigit() for letter in word):
        return 0
    return 1 if len(word) < 8 else 2


class Vocabulary:
    """Words, all compared with a typed one at once."""

    def __init__(self, words: Sequence[str]) -> None:
        self._written = _Letters(words)
        self._sounded = _Letters([sounded(word) for word in words])

    def slips(self, word: str, most: int) -> tuple[Counts, Counts]:
        """Count the slips between a typed word and each of the words, as written or as it sounds.

        Returns
        -------
        tuple
            (words,) to the whole word, and (words,) to that beginning of it which is nearest;
            `FAR` where there are more than ``most``.

        Notes
        -----
        A slip is a letter too many, too few, wrong, or two letters swapped (optimal string
        alignment: Damerau 1964, no letter twice).
        """
        written = self._written.distances(word, most)
        spoken = self._sounded.distances(sounded(word), most)
        whole, begun = (np.minimum(a, b) for a, b in zip(written, spoken, strict=True))
        return whole, begun


class _Letters:
    """The letters of words, a row for each word."""

    def __init__(self, words: Sequence[str]) -> None:
        self._lengths = np.array([len(word) for word in words], np.intp)
        width = max((len(word) for word in words), default=0)
        padded = "".join(word.ljust(width, "\0") for word in words)
        letters = np.array([ord(letter) for letter in padded], np.int32)
        self._letters = letters.reshape(len(words), width)
        self._held = np.array([_held(word) for word in words], np.uint64)

    def distances(self, word: str, most: int) -> tuple[Counts, Counts]:
        missing = np.bitwise_count(np.uint64(_held(word)) & ~self._held)
        near = np.flatnonzero(missing <= most)  # each letter that a word lacks is a slip
        lengths = self._lengths[near]
        table = self._table(near, [ord(letter) for letter in word])
        table = np.where(np.arange(table.shape[1]) <= lengths[:, None], table, FAR)
        whole, begun = (np.full(len(self._lengths), FAR) for _ in range(2))
        whole[near] = table[np.arange(len(near)), lengths]
        begun[near] = table.min(axis=1, initial=FAR)
        return np.where(whole <= most, whole, FAR), np.where(begun <= most, begun, FAR)

    def _table(self, rows: NDArray[np.intp], typed: Sequence[int]) -> Counts:
        """Return the last row of the table of distances of each word: (rows, letters + 1)."""
        letters = self._letters[rows]
        columns = np.arange(letters.shape[1] + 1, dtype=np.int16)
        above = before = np.tile(columns, (len(rows), 1))
        for i, letter in enumerate(typed):
            same = letters == letter
            row = above + np.int16(1)
            np.minimum(row[:, 1:], above[:, :-1] + ~same, out=row[:, 1:])
            if i:
                swapped = same[:, :-1] & (letters[:, 1:] == typed[i - 1])
                turned = np.where(swapped, before[:, :-2] + np.int16(1), FAR)
                np.minimum(row[:, 2:], turned, out=row[:, 2:])
            row = np.minimum.accumulate(row - columns, axis=1) + columns
            above, before = row, above
        return above


def _held(word: str) -> int:
    """Return which letters a word holds, as bits; far alphabets share them."""
    held = 0
    for letter in word:
        held |= 1 << ord(letter) % 64
    return held
