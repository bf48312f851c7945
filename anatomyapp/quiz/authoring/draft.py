"""Drafts: a bank while it is written, as one frozen value; each change makes another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from unicodedata import combining, normalize

from anatomyapp.atlas.document import Place
from anatomyapp.quiz.authoring.fields import Fields, Value

_ENDING = re.compile(r"-\d+$")
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")
_LONGEST_ID = 80


@dataclass(frozen=True, slots=True)
class DraftItem:
    """An item while it is written.

    Parameters
    ----------
    number
        What it is called within the draft, whatever its id says; permanent.
    published
        What the file says of it; None of one that is new.
    same_version
        Whether its author says that only spelling was mended.
    """

    number: int
    fields: Fields
    published: Fields | None = None
    same_version: bool = False

    @property
    def id(self) -> str:
        """Its id, as far as it has one."""
        return self.fields.text("id")


@dataclass(frozen=True, slots=True)
class Draft:
    """A bank while it is written.

    Parameters
    ----------
    head
        All of the bank but its items.
    published
        What the file says of the bank, its items too; None where there is no file yet.
    numbered
        The highest number that an item was given; none is given twice.
    """

    head: Fields
    items: tuple[DraftItem, ...] = ()
    published: Fields | None = None
    numbered: int = 0

    def item(self, number: int) -> DraftItem | None:
        """Return an item by its number, if it is there."""
        return next((item for item in self.items if item.number == number), None)

    def place_of(self, number: int) -> int:
        """Return where in the row an item stands."""
        return [item.number for item in self.items].index(number)

    def changed(self, number: int, place: Place, value: Value | None) -> Draft:
        """Return the draft with a field of an item changed; None or nothing takes it away."""
        return self._with(number, lambda item: replace(item, fields=item.fields.put(place, value)))

    def rewritten(self, number: int, fields: Fields) -> Draft:
        """Return the draft with all fields of an item put in place of those it had."""
        return self._with(number, lambda item: replace(item, fields=fields))

    def head_changed(self, place: Place, value: Value | None) -> Draft:
        """Return the draft with a field of the bank changed."""
        return replace(self, head=self.head.put(place, value))

    def kept_at_version(self, number: int, *, same: bool) -> Draft:
        """Return the draft with an item marked as one whose spelling alone was mended, or not."""
        return self._with(number, lambda item: replace(item, same_version=same))

    def added(self, fields: Fields, after: int | None = None) -> tuple[Draft, int]:
        """Return the draft with a new item, and its number; behind another one or last."""
        number = self.numbered + 1
        made = DraftItem(number, fields.put(("id",), self.free_id(fields.text("id") or "item")))
        place = len(self.items) if after is None else self.place_of(after) + 1
        items = (*self.items[:place], made, *self.items[place:])
        return replace(self, items=items, numbered=number), number

    def duplicated(self, number: int) -> tuple[Draft, int]:
        """Return the draft with a copy right behind an item, under an id of its own."""
        own = self.items[self.place_of(number)].fields
        fresh = own.put(("version",), None).put(("calibration",), None)  # of the item it was
        return self.added(fresh, after=number)

    def removed(self, numbers: Iterable[int]) -> Draft:
        """Return the draft without some items."""
        gone = frozenset(numbers)
        return replace(self, items=tuple(i for i in self.items if i.number not in gone))

    def moved(self, number: int, by: int) -> Draft:
        """Return the draft with an item so many places further down; at the ends it stays."""
        place = self.place_of(number)
        rest = [item for item in self.items if item.number != number]
        rest.insert(min(max(0, place + by), len(rest)), self.items[place])
        return replace(self, items=tuple(rest))

    def free_id(self, wanted: str) -> str:
        """Return an id that no item has: the wanted one, or with a number behind it."""
        taken = {item.id for item in self.items}
        base = _ENDING.sub("", wanted) if wanted in taken else wanted
        numbers = (f"{base[: _LONGEST_ID - 5]}-{n}" for n in range(2, len(taken) + 4))
        return next(name for name in (wanted, *numbers) if name not in taken)

    def tree(self) -> Fields:
        """Return the whole bank as fields."""
        return self.head.put(("items",), tuple(item.fields for item in self.items))

    def _with(self, number: int, change: Callable[[DraftItem], DraftItem]) -> Draft:
        items = (change(item) if item.number == number else item for item in self.items)
        return replace(self, items=tuple(items))


def id_of(words: str) -> str:
    """Return words as an id: small letters and figures with hyphens between them."""
    plain = "".join(c for c in normalize("NFKD", words.casefold()) if not combining(c))
    return _NOT_IN_IDS.sub("-", plain).strip("-")[:_LONGEST_ID].strip("-")
