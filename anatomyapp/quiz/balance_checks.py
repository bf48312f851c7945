"""Balance: whether keys can be guessed from where they stand; warnings only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from anatomyapp.atlas.document import Document
from anatomyapp.errors import Fault
from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.schema import BankEntry, ItemEntry

_FEWEST = 8  # items; among fewer chance does it
_MOST_IN_PLACE, _MOST_OF_TWO = 0.5, 0.75  # own
_ON_THE_MODEL = frozenset((Kind.FIND, Kind.SHOW))


def check_balance(bank: BankEntry, document: Document) -> Iterator[Fault]:
    """Yield a warning where most keys stand in one place, are true, or lie on one side."""
    where = f"line {document.line(('items',))}"
    places = Counter(place for item in bank.items if (place := _place(item)) is not None)
    if _leans(places, _MOST_IN_PLACE):
        place, count = places.most_common(1)[0]
        what = f"{count} of {places.total()} keys stand in place {place + 1}"
        yield Fault(where, what, "spread the keys over the places", warning=True)
    truths = Counter(item.key for item in bank.items if item.kind is Kind.TRUTH)
    if _leans(truths, _MOST_OF_TWO):
        key, count = truths.most_common(1)[0]
        what = f"{count} of {truths.total()} statements are {key}"
        yield Fault(where, what, "ask for true and false about as often", warning=True)
    sides = Counter(item.key.rpartition("-")[2] for item in bank.items if item.kind is Kind.SIDE)
    if _leans(sides, _MOST_OF_TWO):
        side, count = sides.most_common(1)[0]
        what = f"{count} of {sides.total()} sides are {side}"
        yield Fault(where, what, "ask for left and right about as often", warning=True)


def _leans(counts: Counter[int] | Counter[str], most: float) -> bool:
    total = counts.total()
    return total >= _FEWEST and max(counts.values()) > most * total


def _place(item: ItemEntry) -> int | None:
    """Return where the key stands among the options; None where there is no one place."""
    ids = [option.id or option.structure for option in item.options]
    if item.click or item.kind in _ON_THE_MODEL or item.key not in ids:
        return None
    return ids.index(item.key)
