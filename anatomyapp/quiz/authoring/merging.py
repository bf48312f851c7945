"""Merging: the items of another bank come into a draft, with the misconceptions they name."""

from __future__ import annotations

from anatomyapp.quiz.authoring.draft import Draft
from anatomyapp.quiz.authoring.fields import Fields, frozen, worded
from anatomyapp.quiz.schema import BankEntry, ItemEntry


def merged(draft: Draft, bank: BankEntry) -> tuple[Draft, int | None]:
    """Return a draft with all items of a bank behind its own, and the number of the first.

    Items whose ids are taken get others; a misconception whose id is taken already is that one.
    """
    first: int | None = None
    whole = draft
    for item in bank.items:
        whole, number = whole.added(fields_of(item).put(("version",), None))
        first = number if first is None else first
    rows = draft.head.parts("misconceptions")
    known = {row.text("id") for row in rows}
    fresh = tuple(_fields(m.model_dump(mode="json", exclude_defaults=True))
                  for m in bank.misconceptions if m.id not in known)  # fmt: skip
    return whole.head_changed(("misconceptions",), (*rows, *fresh)), first


def fields_of(item: ItemEntry) -> Fields:
    """Return an entry as the fields of an item."""
    return _fields(item.model_dump(mode="json", by_alias=True, exclude_defaults=True))


def _fields(tree: object) -> Fields:
    value = frozen(worded(tree))
    return value if isinstance(value, Fields) else Fields()
