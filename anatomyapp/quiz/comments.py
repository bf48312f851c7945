"""Comments of a bank's file: which of them stay when the file is written anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from anatomyapp.atlas.document import Document

_BLOCK = frozenset({"|", ">"})
_KEPT = ("misconceptions", "items")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Comments:
    """What people wrote beside the entries of a bank.

    Parameters
    ----------
    head
        The lines above the first entry, as they stand.
    before
        By list (*items*, *misconceptions*) and id: the lines right above an element.
    lost
        How many other comments there are: inside an item, or behind an entry. They are not kept.
    """

    head: tuple[str, ...] = ()
    before: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    lost: int = 0


NO_COMMENTS = Comments()


def comments_of(text: str, document: Document) -> Comments:
    """Return the comments of a file that was read, its text decoded."""
    ends = _ends_of_entries(text)
    lines = text.splitlines()
    own = {n for n, line in enumerate(lines, 1) if line.lstrip().startswith("#") and n not in ends}
    behind = sum(lines[n - 1][end:].lstrip().startswith("#") for n, end in ends.items() if end >= 0)
    head = _block_above(min(ends, default=len(lines) + 1), lines, own)
    before = {
        key: block for key, line in _elements(document) if (block := _block_above(line, lines, own))
    }
    kept = len(head) + sum(map(len, before.values()))
    return Comments(
        tuple(lines[n - 1].strip() for n in head),
        {key: tuple(lines[n - 1].strip() for n in block) for key, block in before.items()},
        len(own) - kept + behind,
    )


def _elements(document: Document) -> Iterator[tuple[tuple[str, str], int]]:
    """Yield list and id of each element of a bank, with its line."""
    tree = document.tree if isinstance(document.tree, dict) else {}
    for name in _KEPT:
        elements = tree.get(name)
        for i, element in enumerate(elements if isinstance(elements, list) else []):
            if isinstance(element, dict) and isinstance(own := element.get("id"), str):
                yield (name, own), document.line((name, i))


def _block_above(line: int, lines: list[str], own: set[int]) -> tuple[int, ...]:
    """Return the comment lines right above a line, empty lines between them passed over."""
    found = []
    above = line - 1
    while above >= 1 and (above in own or not lines[above - 1].strip()):
        if above in own:
            found.append(above)
        above -= 1
    return tuple(reversed(found))


def _ends_of_entries(text: str) -> dict[int, int]:
    """Return, by line, the column behind the last sign of YAML; -1 within words of many lines."""
    ends: dict[int, int] = {}
    for token in yaml.scan(text, Loader=_LOADER):
        start, end = token.start_mark, token.end_mark
        if isinstance(token, yaml.ScalarToken) and token.style in _BLOCK:
            ends[start.line + 1] = -1
            ends |= dict.fromkeys(range(start.line + 2, end.line + 1), -1)
        elif (end.line, end.column) > (start.line, start.column):
            ends |= dict.fromkeys(range(start.line + 1, end.line + 1), -1)
            ends[end.line + 1] = end.column
    return ends
