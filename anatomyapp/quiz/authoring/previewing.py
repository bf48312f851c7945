"""Previewing: a draft's item as a learner would meet it, as far as it can be made already."""

from __future__ import annotations

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.quiz.authoring.fields import Fields, Value, thawed
from anatomyapp.quiz.authoring.standing_in import filled
from anatomyapp.quiz.building import Builder
from anatomyapp.quiz.item import Item
from anatomyapp.quiz.schema import FORMAT, BankEntry

_BLANK = Fields((
    ("kind", "choice"),
    ("key", "a"),
    ("options", tuple(Fields((("id", each), ("text", each)))for each in "abc")),
))  # fmt: skip


def previewed(fields: Fields, beliefs: Value, atlas: Atlas) -> Item | None:
    """Return an item with words that it lacks left open; None where its task cannot be made yet.

    ``beliefs`` are the bank's misconceptions.
    """
    head = {"format": FORMAT, "id": "bank", "version": "1.0.0", "title": "-", "atlas": "none"}
    whole = {**head, "licence": "-", "attribution": "-", "misconceptions": thawed(beliefs)}
    try:
        bank = BankEntry.model_validate({**whole, "items": [thawed(filled(fields))]})
        return Builder(bank, atlas).item(bank.items[0])
    except (ValueError, KeyError):  # unsound as yet, or of a structure that is not there
        return None


def view_alone(fields: Fields, atlas: Atlas) -> Item | None:
    """Return an item that asks nothing, from the same view; None where that is unsound too."""
    return previewed(_BLANK.put(("view",), fields.part("view")), (), atlas)
