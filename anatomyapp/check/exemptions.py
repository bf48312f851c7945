"""Where a general rule does not hold, as a table of the pack: which, for what, and why.

``exemptions.csv`` keeps the rules general and the exceptions open to review: a vertebra has a hole
through it, a right lung has a lobe that the left one has not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from anatomyapp.atlas.tables import Row, choice, expanded, read_rows
from anatomyapp.errors import PackError

EXEMPTIONS = "exemptions.csv"
_COLUMNS = ("rule", "applies_to", "value", "reason", "source")


class Exempt(StrEnum):
    """The rules that allow exemptions.

    ``euler-number``: the structures' meshes have the Euler number in ``value`` in place of 2.
    ``one-sided``: the structures, relations or landmarks have no counterpart on the other side, or
    one that is different.
    """

    EULER_NUMBER = "euler-number"
    ONE_SIDED = "one-sided"


@dataclass(frozen=True, slots=True)
class Exemption:
    """A row: ``names`` are the ids of structures, relations or landmarks that it speaks of."""

    rule: Exempt
    names: frozenset[str]
    value: int | None
    reason: str
    source: str


def read_exemptions(folder: Path, known: Iterable[str]) -> tuple[Exemption, ...]:
    """Read a pack's exemptions; none where it has no such table.

    Raises
    ------
    PackError
        The table is damaged, or a row names something that the pack does not have.
    """
    path = folder / EXEMPTIONS
    names = frozenset(known)
    return tuple(_exemptions(path, names)) if path.exists() else ()


def _exemptions(path: Path, known: frozenset[str]) -> Iterator[Exemption]:
    for row in read_rows(path, _COLUMNS):
        rule = choice(row, "rule", Exempt)
        if not (row.cells["reason"] and row.cells["source"]):
            raise PackError(f"{row.place}: no reason or no source; fill them in.")
        yield Exemption(
            rule=rule,
            names=_names(row, known),
            value=_value(row) if rule is Exempt.EULER_NUMBER else None,
            reason=row.cells["reason"],
            source=row.cells["source"],
        )


def _names(row: Row, known: frozenset[str]) -> frozenset[str]:
    found: set[str] = set()
    for entry in row.cells["applies_to"].split("|"):
        names = set(expanded(entry, known))
        if not names:
            raise PackError(f"{row.place}: the pack has no {entry!r}; correct or remove it.")
        found |= names
    return frozenset(found)


def _value(row: Row) -> int:
    try:
        return int(row.cells["value"])
    except ValueError as error:
        text = row.cells["value"]
        raise PackError(f"{row.place}: {text!r} is no whole number; correct it.") from error
