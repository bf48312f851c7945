"""Drafts on the tiny atlas, and deeds done to them by chance."""

from __future__ import annotations

from hypothesis import strategies as st

from anatomyapp.quiz.authoring.draft import Draft, DraftItem
from anatomyapp.quiz.authoring.fields import Fields, frozen

FIND = {
    "id": "find-rib-2-left", "kind": "find", "stem": "Left rib 2", "key": "rib-2-left",
    "station": "ribs", "objective": "Count ribs.", "bloom": "apply", "source": "test",
    "feedback": {"how_to_tell": "Count down."},
}  # fmt: skip
CHOICE = {
    **FIND, "id": "choice-joint", "kind": "choice", "stem": "What is right?", "key": "a",
    "options": [{"id": each, "text": f"Statement {each}"} for each in "abc"],
}  # fmt: skip
HEAD = {
    "format": "3", "id": "own", "version": "1.2.3", "title": "Own", "language": "en",
    "atlas": "tiny", "licence": "CC BY 4.0", "attribution": "test",
}  # fmt: skip

WORDS = st.text("aé -#:1", max_size=8)
VALUES = WORDS | st.lists(WORDS, max_size=3).map(tuple)
PLACES = st.sampled_from(
    [("stem",), ("key",), ("hint",), ("feedback", "how_to_tell"), ("view", "hidden"), ("odd", "x")]
)


def published_draft(*items) -> Draft:
    """Return a draft as its file says it."""
    rows = tuple(frozen(item) for item in items or (FIND, CHOICE))
    head = frozen(HEAD)
    assert isinstance(head, Fields)
    made = tuple(DraftItem(n, row, published=row) for n, row in enumerate(rows, 1))
    return Draft(head, made, head.put(("items",), rows), len(rows))


@st.composite
def deeds(draw):
    """Draw a deed: a function of a draft to the next."""
    place, value, pick = draw(PLACES), draw(VALUES), draw(st.integers(0, 20))
    by = draw(st.integers(-4, 4))
    name = draw(st.sampled_from(["change", "head", "add", "duplicate", "remove", "move", "mark"]))

    def deed(draft):
        if name == "head":
            return draft.head_changed(("title",), value)
        if name == "add" or not draft.items:
            return draft.added(Fields((("id", "fresh"),)))[0]
        number = draft.items[pick % len(draft.items)].number
        return {
            "change": lambda: draft.changed(number, place, value),
            "duplicate": lambda: draft.duplicated(number)[0],
            "remove": lambda: draft.removed([number]),
            "move": lambda: draft.moved(number, by),
            "mark": lambda: draft.kept_at_version(number, same=by > 0),
        }[name]()

    return deed
