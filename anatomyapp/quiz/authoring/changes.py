"""Changes: in what a draft differs from the file, and which versions it is to have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from anatomyapp.atlas.document import Place
from anatomyapp.quiz.authoring.draft import Draft, DraftItem
from anatomyapp.quiz.authoring.fields import Fields, differing, trimmed

_WORDING = frozenset({"stem", "hint", "feedback", "translations", "misconception"})
_OF_OPTIONS = frozenset({"text", "misconception"})
_UNSEEN = frozenset({"station", "objective", "bloom", "source", "calibration", "version"})


class Weight(StrEnum):
    """What a change of an item bears on.

    *sorting*: station, objective, Bloom level, source, calibration; no learner sees them before an
    answer. *wording*: words that a learner reads. *task*: what is asked, offered or shown.
    """

    SORTING = "sorting"
    WORDING = "wording"
    TASK = "task"


class Deed(StrEnum):
    """What became of an item."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """An item that differs from the file.

    Parameters
    ----------
    number
        Of the item in the draft; None where it was removed.
    names
        Which of its fields differ.
    before, after
        Its versions; 0 where it was or is not.
    """

    deed: Deed
    id: str
    number: int | None
    names: tuple[str, ...] = ()
    weight: Weight = Weight.TASK
    before: int = 0
    after: int = 0


def changes(draft: Draft) -> tuple[Change, ...]:
    """Return the items that were added, changed and removed since the file was written."""
    return (*_kept_and_added(draft), *_removed(draft))


def version_of(item: DraftItem) -> int:
    """Return the version that an item is to have.

    One more than in the file, once, where it was changed; the same where nothing differs, where
    only its sorting does, and where its author marked a change of wording as mended spelling.
    """
    if item.published is None:
        return _version(item.fields)
    before = _version(item.published)
    weight = weight_of(item)
    mended = weight is Weight.WORDING and item.same_version
    return before if weight in (None, Weight.SORTING) or mended else before + 1


def weight_of(item: DraftItem) -> Weight | None:
    """Return what the heaviest change of a published item bears on; None where there is none."""
    if item.fields is item.published:
        return None
    weights = {_weight(place) for place in _differing(item)}
    return next((each for each in reversed(Weight) if each in weights), None)


def bank_version(draft: Draft) -> str:
    """Return the version that the bank is to have.

    The last figure counts up where words or sorting were mended; the middle one where items were
    added, removed, or became another version.
    """
    if draft.published is None:
        return draft.head.text("version") or "1.0.0"
    major, minor, patch = _figures(draft.published.text("version"))
    found = changes(draft)
    if any(change.before != change.after for change in found):
        return f"{major}.{minor + 1}.0"
    same = not differs(draft)
    return draft.published.text("version") if same else f"{major}.{minor}.{patch + 1}"


def reordered(draft: Draft) -> bool:
    """Tell whether the items that the file has stand in another order."""
    left = iter(draft.published.parts("items") if draft.published else ())
    own = [item.published for item in draft.items if item.published is not None]
    return not all(any(row is fields or row == fields for row in left) for fields in own)


def differs(draft: Draft) -> bool:
    """Tell whether a draft says anything else than its file; quick where little was changed."""
    published = draft.published
    if published is None or len(published.parts("items")) != len(draft.items):
        return True
    if trimmed(draft.head) != trimmed(published.put(("items",), None)) or reordered(draft):
        return True
    return any(
        item.published is None or _changed(item.fields, item.published) for item in draft.items
    )


def _changed(ours: Fields, theirs: Fields) -> bool:
    return ours is not theirs and ours != theirs and trimmed(ours) != trimmed(theirs)


def versioned(draft: Draft) -> Draft:
    """Return the draft with the versions that it is to have in the file."""
    items = tuple(
        replace(item, fields=item.fields.put(("version",), str(version_of(item))))
        for item in draft.items
    )
    head = draft.head.put(("version",), bank_version(draft))
    return replace(draft, items=items, head=head)


def settled(draft: Draft) -> Draft:
    """Return the draft once it is the file: nothing differs any more."""
    items = tuple(replace(i, published=i.fields, same_version=False) for i in draft.items)
    return replace(draft, items=items, published=draft.tree())


def _kept_and_added(draft: Draft) -> Iterator[Change]:
    for item in draft.items:
        if item.published is None:
            yield Change(Deed.ADDED, item.id, item.number, after=version_of(item))
        elif (weight := weight_of(item)) is not None:
            names = tuple(dict.fromkeys(str(place[0]) for place in _differing(item)))
            before = _version(item.published)
            yield Change(
                Deed.CHANGED, item.id, item.number, names, weight, before, version_of(item)
            )  # fmt: skip


def _removed(draft: Draft) -> Iterator[Change]:
    kept = [item.published for item in draft.items]
    for fields in draft.published.parts("items") if draft.published else ():
        if fields not in kept:
            yield Change(Deed.REMOVED, fields.text("id"), None, before=_version(fields))


def _differing(item: DraftItem) -> Iterator[Place]:
    ours, theirs = (trimmed(f.put(("version",), None)) for f in (item.fields, _published(item)))
    return (place for place in differing(ours, theirs) if place)


def _published(item: DraftItem) -> Fields:
    return item.published if item.published is not None else Fields()


def _weight(place: Place) -> Weight:
    first, last = place[0], place[-1]
    if first in _UNSEEN:
        return Weight.SORTING
    mended = first in _WORDING and place[:2] != ("feedback", "show")
    in_option = first == "options" and len(place) > 2 and last in _OF_OPTIONS
    return Weight.WORDING if mended or in_option else Weight.TASK


def _version(fields: Fields) -> int:
    text = fields.text("version")
    return int(text) if text.isdecimal() else 1


def _figures(version: str) -> tuple[int, int, int]:
    parts = [int(part) for part in version.split(".") if part.isdecimal()]
    major, minor, patch = (*parts, 0, 0, 0)[:3]
    return major, minor, patch
