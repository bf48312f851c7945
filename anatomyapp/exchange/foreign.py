"""What other programs say beside their questions, and a bank has no place for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from anatomyapp.exchange.markup import one_line
from anatomyapp.exchange.moodle_writing import TAGGED
from anatomyapp.exchange.report import Loss

_MOST_NAMED = 10


def last_category(written: str) -> str:
    """Return the last part of a category as Moodle writes it: a/b/c, with // for a slash."""
    return re.split("(?<!/)/(?!/)", written)[-1].replace("//", "/").strip()


def lost_categories(categories: Sequence[str]) -> Iterator[Loss]:
    """Yield what of the categories is lost: the first becomes the bank's title."""
    others = list(dict.fromkeys(name for name in categories if name not in categories[:1]))
    if others:
        why = f"a bank has one title, that of the first; not taken over: {_named(others)}"
        yield Loss("file", "categories", why)


def lost_tags(item: str, tags: Sequence[str]) -> Iterator[Loss]:
    """Yield the tags that tell nothing which a bank knows."""
    others = [tag for tag in tags if tag.partition(": ")[0] not in TAGGED]
    if others:
        yield Loss(item, "tags", f"a bank has none; not taken over: {_named(others)}")


def lost_name(item: str, name: str, stem: str) -> Iterator[Loss]:
    """Yield the name of a question, which no learner sees."""
    if name and one_line(name) != one_line(stem):
        yield Loss(item, "name", "items have no name but their id")


def lost_elements(names: Iterable[str], wanted: str) -> Iterator[Loss]:
    """Yield the elements of a file that are not what it should hold, each name once."""
    others = [name for name in dict.fromkeys(names) if name != wanted]
    if others:
        why = f"only <{wanted}> is read; mend the name or take it out: {_named(others)}"
        yield Loss("file", "elements", why)


def _named(words: Sequence[str]) -> str:
    more = f" and {len(words) - _MOST_NAMED} more" if len(words) > _MOST_NAMED else ""
    return ", ".join(one_line(word)[:60] for word in words[:_MOST_NAMED]) + more
