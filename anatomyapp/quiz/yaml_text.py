"""Trees as YAML for people: short entries in one line, long words folded at 100 columns.

What it writes reads back equal, by this program's reader and by other readers of YAML.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

Written = str | int | float | bool | list["Written"] | dict[str, "Written"]

_WIDTH = 100
_ONE_LINE = frozenset({"view", "facing", "cut", "blueprint", "calibration"})  # where there is room
_PLAIN = re.compile(r"[A-Za-zÀ-ž0-9][\w ,.;()/'’‘–—+%°×→!?\"=≤≥…-]*")  # in words that need no marks
_SEPARATORS = re.compile(r"[,;\[\]{}?\"]")  # in a list of one line these part or quote
_LIKE_NO_TEXT = re.compile(
    r"(?i:true|false|yes|no|on|off|null|y|n)|[0-9][0-9_.,:+exob-]*|0[xX][0-9a-fA-F_]+",
    re.IGNORECASE,
)
_VERSION = re.compile(r"\d+\.\d+\.\d+")
_ODD = re.compile(  # what YAML reads only where it is escaped
    "[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_MARKS = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def entries_text(entries: dict[str, Written], indent: int = 0) -> Iterator[str]:
    """Yield the lines of a mapping, each entry in its order."""
    for key, value in entries.items():
        head = f"{' ' * indent}{_in_line(key)}:"
        yield from _line_or_block(head, value, indent, short=key in _ONE_LINE)


def element_text(element: Written, indent: int) -> Iterator[str]:
    """Yield the lines of one element of a list, its dash at the indent."""
    yield from _line_or_block(f"{' ' * indent}-", element, indent, short=_is_flat(element))


def block_text(element: dict[str, Written], indent: int) -> Iterator[str]:
    """Yield the lines of an element of a list that is a mapping, each entry in its own line."""
    first, *others = entries_text(element, indent + 2)
    yield f"{' ' * indent}- {first.lstrip(' ')}"
    yield from others


def _line_or_block(head: str, value: Written, indent: int, *, short: bool) -> Iterator[str]:
    if isinstance(value, str):
        yield from _words(head, value, indent + 2)
        return
    line = f"{head} {_in_line(value)}"
    flat = not isinstance(value, dict) and _is_flat(value)
    if (
        not isinstance(value, (list, dict))
        or not value
        or ((short or flat) and len(line) <= _WIDTH)
    ):
        yield line
    elif isinstance(value, dict) and head.endswith("-"):
        yield from block_text(value, indent)
    else:
        yield head
        yield from _block(value, indent + 2)


def _block(value: list[Written] | dict[str, Written], indent: int) -> Iterator[str]:
    if isinstance(value, dict):
        yield from entries_text(value, indent)
    else:
        for element in value:
            yield from element_text(element, indent)


def _is_flat(value: Written) -> bool:
    """Tell whether a list or mapping holds nothing but words and figures."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return not any(isinstance(each, (list, dict)) for each in inner)


def _in_line(value: Written) -> str:
    if isinstance(value, dict):
        return (
            f"{{{', '.join(f'{_in_line(key)}: {_in_line(each)}' for key, each in value.items())}}}"
        )
    if isinstance(value, list):
        return f"[{', '.join(_in_line(each) for each in value)}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value if _is_plain(value) and not _SEPARATORS.search(value) else _quoted(value)
    return str(int(value)) if isinstance(value, float) and _is_whole(value) else repr(value)


def _is_whole(figure: float) -> bool:
    return figure.is_integer() and abs(figure) < 1e15


def _words(head: str, text: str, indent: int) -> Iterator[str]:
    """Yield words behind what they belong to: in its line, or in lines of their own below."""
    one_line = f"{head} {text if _is_plain(text) else _quoted(text)}"
    lines = text.split("\n")
    if len(lines) > 1 and all(_can_stand(line) for line in lines):
        yield f"{head} |-"
        yield from (f"{' ' * indent}{line}" for line in lines)
    elif len(lines) == 1 and len(one_line) > _WIDTH and _can_stand(text) and "  " not in text:
        yield f"{head} >-"
        yield from _folded(text, indent)
    else:
        yield one_line


def _folded(text: str, indent: int) -> Iterator[str]:
    room = max(20, _WIDTH - indent)
    wrapped = textwrap.TextWrapper(
        room, expand_tabs=False, replace_whitespace=False, break_long_words=False,
        break_on_hyphens=False, drop_whitespace=True,
    )  # fmt: skip
    yield from (f"{' ' * indent}{line}" for line in wrapped.wrap(text))


def _can_stand(line: str) -> bool:
    """Tell whether a line can stand by itself, with no mark round it, and keeps each sign."""
    return bool(line) and line == line.strip() and not _ODD.search(line) and "\t" not in line


def _is_plain(text: str) -> bool:
    if _VERSION.fullmatch(text):
        return True
    return (
        bool(_PLAIN.fullmatch(text)) and text == text.strip() and not _LIKE_NO_TEXT.fullmatch(text)
    )


def _quoted(text: str) -> str:
    marked = "".join(_MARKS.get(sign, sign) for sign in text)
    return f'"{_ODD.sub(_escaped, marked)}"'


def _escaped(odd: re.Match[str]) -> str:
    code = ord(odd.group())
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
