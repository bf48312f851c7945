"""Writing banks: entries as a YAML file that people read, and that reads back equal."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from anatomyapp.errors import BankError
from anatomyapp.quiz.comments import NO_COMMENTS, Comments
from anatomyapp.quiz.schema import BankEntry
from anatomyapp.quiz.yaml_text import Written, block_text, element_text, entries_text

_LISTS = ("misconceptions", "items")
_ALWAYS = ("language",)  # said even where it is the usual one


def bank_text(entry: BankEntry, comments: Comments = NO_COMMENTS) -> str:
    """Return a bank as YAML, its entries in the order of the format; what is usual is left out.

    ``comments`` stand again above the file and above their elements.
    """
    tree = entry.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    tree |= {name: getattr(entry, name) for name in _ALWAYS}
    ordered = {name: tree[name] for name in _names() if name in tree}
    parts = [[*comments.head]] if comments.head else []
    parts.append(list(entries_text({k: v for k, v in ordered.items() if k not in _LISTS})))
    said = [name for name in _LISTS if ordered.get(name)]
    parts += [[f"{name}:", *_elements(name, ordered[name], comments)] for name in said]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def write_bank(path: Path, entry: BankEntry, comments: Comments = NO_COMMENTS) -> None:
    """Write a bank in one step, all or nothing.

    Raises
    ------
    BankError
        The file cannot be written; what lay there before is untouched.
    """
    write_whole(path, bank_text(entry, comments))


def write_whole(path: Path, text: str) -> None:
    """Let a text take the place of a file in one step; a crash leaves the one or the other.

    Raises
    ------
    BankError
        It cannot be written; what lay there before is untouched.
    """
    fresh = path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        why = error.strerror or str(error)
        raise BankError(
            f"{path} cannot be written ({why}); choose another folder, or free some space."
        ) from error
    finally:
        with suppress(OSError):  # its folder is none
            fresh.unlink(missing_ok=True)


def _names() -> Iterator[str]:
    """Yield the entries of a bank in the order of the format, its lists last."""
    yield from (name for name in BankEntry.model_fields if name not in _LISTS)
    yield from _LISTS


def _elements(name: str, elements: list[dict[str, Written]], comments: Comments) -> Iterator[str]:
    for i, element in enumerate(elements):
        above = comments.before.get((name, str(element["id"])), ())
        apart = name == "items" and i > 0
        if apart or (above and i > 0):
            yield ""
        yield from (f"  {line}" for line in above)
        if above:
            yield ""
        yield from block_text(element, 2) if name == "items" else element_text(element, 2)
