"""Standing in: words in place of those that an item lacks, so that the rest can be looked at."""

from __future__ import annotations

from anatomyapp.atlas.document import Place
from anatomyapp.quiz.authoring.fields import Fields

_STAND_INS: tuple[tuple[Place, str], ...] = (
    (("id",), "item"),
    (("stem",), "…"),
    (("station",), "item"),
    (("objective",), "…"),
    (("bloom",), "remember"),
    (("source",), "…"),
    (("feedback", "how_to_tell"), "…"),
)


def filled(fields: Fields, number: int = 0) -> Fields:
    """Return an item with stand-ins for what it lacks; ``number`` tells them from others'."""
    whole = fields
    for place, words in _STAND_INS:
        if not whole.text(*place).strip():
            own: dict[Place, str] = {("id",): f"{words}-{number}", ("stem",): f"{words} {number}"}
            whole = whole.put(place, own.get(place, words))
    return whole


def lacking(fields: Fields) -> tuple[Place, ...]:
    """Return the places at which an item lacks words."""
    return tuple(place for place, _ in _STAND_INS if not fields.text(*place).strip())
