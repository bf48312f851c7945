"""Writing files whole: what lay there before stays until all of the new ones is on the disk."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import file_digest
from pathlib import Path

from anatomyapp.errors import StoreError
from anatomyapp.phrase import phrase

_UNWRITTEN = phrase(
    "{path} cannot be written ({reason}); choose another place, or make its folder writable."
)


def write_lines(path: Path, lines: Iterable[str]) -> int:
    """Write a file as UTF-8 in one step, all or nothing; return the number of lines.

    Raises
    ------
    StoreError
        The file cannot be written; what lay there before is untouched.
    """
    count = 0
    with writing(path) as fresh, fresh.open("w", encoding="utf-8", newline="") as file:
        for line in lines:
            file.write(line)
            count += 1
    return count


@contextmanager
def writing(path: Path) -> Iterator[Path]:
    """Lend the place of a file that takes the place of another at the end, or not at all.

    Raises
    ------
    StoreError
        The file cannot be written; what lay there before is untouched.
    """
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        yield fresh
        _sync(fresh)
        fresh.replace(path)
    except OSError as error:
        raise StoreError(_UNWRITTEN, path=path, reason=error.strerror or error) from error
    finally:
        with suppress(OSError):  # its folder is none
            fresh.unlink(missing_ok=True)


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
