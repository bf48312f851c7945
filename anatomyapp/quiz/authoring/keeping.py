"""Keeping: the draft in the app's own folder, so that a crash loses nothing that was written."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from anatomyapp.errors import BankError
from anatomyapp.quiz.authoring.draft import Draft, DraftItem
from anatomyapp.quiz.authoring.fields import Fields, frozen, thawed
from anatomyapp.quiz.authoring.opening import Opened
from anatomyapp.quiz.comments import Comments
from anatomyapp.quiz.writing import write_whole

FOLDER = "drafts"  # of the data folder
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft that was kept, with the bank it belongs to and the item that was being written."""

    opened: Opened
    draft: Draft
    item: int | None = None


def place_of(data_folder: Path, bank: Path) -> Path:
    """Return the file in which the draft of a bank is kept."""
    digest = hashlib.sha256(str(bank.absolute()).encode()).hexdigest()
    return data_folder / FOLDER / f"{bank.stem}-{digest[:16]}.json"


def keep(data_folder: Path, kept: Kept) -> None:
    """Write a draft in one step.

    Raises
    ------
    BankError
        It cannot be written; the one that was kept before is untouched.
    """
    tree = {
        "format": _FORMAT,
        "path": str(kept.opened.path.absolute()),
        "digest": kept.opened.digest,
        "comments": _comments_tree(kept.opened.comments),
        "item": kept.item,
        "draft": _draft_tree(kept.draft),
    }
    text = json.dumps(tree, ensure_ascii=False, separators=(",", ":"))
    write_whole(place_of(data_folder, kept.opened.path), text + "\n")


class Keeper:
    """Keeps drafts from several threads: none that is older takes the place of a newer one."""

    def __init__(self, data_folder: Path) -> None:
        self._folder, self._lock = data_folder, threading.Lock()
        self._given = self._written = 0

    def next_turn(self) -> int:
        """Return a turn for a draft that is kept later; the higher, the newer."""
        self._given += 1
        return self._given

    def keep(self, kept: Kept, turn: int | None = None) -> None:
        """Write a draft, at its turn or as the newest, unless a newer one was written.

        Raises
        ------
        BankError
            It cannot be written.
        """
        own = self.next_turn() if turn is None else turn
        with self._lock:
            if own > self._written:
                keep(self._folder, kept)
                self._written = own


def forget(data_folder: Path, bank: Path) -> None:
    """Take the kept draft of a bank away, if there is one."""
    with suppress(FileNotFoundError):
        place_of(data_folder, bank).unlink()


def kept_draft(data_folder: Path, bank: Path) -> Kept | None:
    """Return the draft of a bank that was kept, or None.

    Raises
    ------
    BankError
        There is one that cannot be read; it was moved aside.
    """
    return _read(place_of(data_folder, bank))


def kept_drafts(data_folder: Path) -> tuple[Kept, ...]:
    """Return all drafts that were kept and can be read, such as of banks without a file."""
    found = []
    for path in sorted((data_folder / FOLDER).glob("*.json")):
        with suppress(BankError):  # said when its bank is opened
            kept = _read(path, aside=False)
            found += [kept] if kept is not None else []
    return tuple(found)


def _read(path: Path, *, aside: bool = True) -> Kept | None:
    try:
        return _kept(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BankError(
            f"{path}: the draft cannot be read ({error.strerror}); try again."
        ) from error
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        broken = path.with_suffix(".broken")
        if aside:
            with suppress(OSError):  # it is named all the same
                path.replace(broken)
        raise BankError(
            f"{path}: the draft that was kept is broken and cannot be restored; it was put aside "
            f"as {broken.name}. The bank is open as its file says it."
        ) from error


def _kept(tree: Mapping[str, Any]) -> Kept:
    if tree["format"] != _FORMAT:
        raise ValueError("a draft of another version of the program")
    comments = tree["comments"]
    before = {(name, own): tuple(lines) for name, own, lines in comments["before"]}
    draft = _draft(tree["draft"])
    opened = Opened(
        path=Path(tree["path"]),
        draft=draft,
        comments=Comments(tuple(comments["head"]), before, int(comments["lost"])),
        digest=str(tree["digest"]),
    )
    item = tree["item"]
    return Kept(opened, draft, int(item) if item is not None else None)


def _draft_tree(draft: Draft) -> dict[str, object]:
    return {
        "head": thawed(draft.head),
        "published": None if draft.published is None else thawed(draft.published),
        "numbered": draft.numbered,
        "items": [
            [i.number, thawed(i.fields), _row_of(draft, i.published), i.same_version]
            for i in draft.items
        ],
    }


def _row_of(draft: Draft, fields: Fields | None) -> int | None:
    """Return in which row of the file an item stands; its words are kept there once."""
    if fields is None or draft.published is None:
        return None
    return draft.published.parts("items").index(fields)


def _draft(tree: Mapping[str, Any]) -> Draft:
    published = None if tree["published"] is None else _fields(tree["published"])
    rows = published.parts("items") if published is not None else ()
    items = tuple(
        DraftItem(int(n), _fields(said), None if row is None else rows[int(row)], bool(same))
        for n, said, row, same in tree["items"]
    )
    return Draft(_fields(tree["head"]), items, published, int(tree["numbered"]))


def _fields(tree: object) -> Fields:
    value = frozen(_words(tree))
    if not isinstance(value, Fields):
        raise TypeError("an entry is no mapping")
    return value


def _words(tree: object) -> Any:  # noqa: ANN401 - a tree of words, checked here
    """Return a tree of words alone; refuse anything else."""
    if isinstance(tree, dict):
        return {str(name): _words(each) for name, each in tree.items()}
    if isinstance(tree, list):
        return [_words(each) for each in tree]
    if not isinstance(tree, str):
        raise TypeError(f"{tree!r} is no text")
    return tree


def _comments_tree(comments: Comments) -> dict[str, object]:
    before = [[name, own, list(lines)] for (name, own), lines in comments.before.items()]
    return {"head": list(comments.head), "before": before, "lost": comments.lost}
