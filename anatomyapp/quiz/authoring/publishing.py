"""Publishing: a draft becomes the bank's file, and what lay there before is kept."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from anatomyapp.errors import BankError
from anatomyapp.quiz.authoring.changes import settled, versioned
from anatomyapp.quiz.authoring.checking import bank_entry_of
from anatomyapp.quiz.authoring.draft import Draft
from anatomyapp.quiz.authoring.opening import Opened
from anatomyapp.quiz.schema import FORMAT
from anatomyapp.quiz.writing import bank_text, write_whole

BACKUPS = "backups"  # beside the files of one's own banks


class ChangedOutsideError(BankError):
    """The file is not as it was when it was read; nothing was written."""


@dataclass(frozen=True, slots=True)
class Published:
    """A bank that was written, and where its file of before was kept, if one was."""

    opened: Opened
    backup: Path | None = None


def publish(opened: Opened, draft: Draft, *, over_others: bool = False) -> Published:
    """Write a draft as the bank's file, in one step; before the first time keep what lay there.

    Parameters
    ----------
    over_others
        Whether it may take the place of a file that somebody else changed meanwhile, which is then
        kept as well.

    Raises
    ------
    ChangedOutsideError
        The file is not as it was read.
    BankError
        The file cannot be written; what lay there is untouched.
    ValueError
        The draft's form is unsound.
    """
    ready = versioned(draft)
    ready = replace(ready, head=ready.head.put(("format",), str(FORMAT)))
    text = bank_text(bank_entry_of(ready), opened.comments)
    there = _content(opened.path)
    changed = digest_of(there) != opened.digest
    if changed and not over_others:
        raise ChangedOutsideError(
            f"{opened.path} was changed outside of this window since it was opened. Read it again, "
            "keep the draft as a bank of its own, or write over it."
        )
    backup = _backed_up(opened.path, there) if changed or not opened.backed_up else None
    write_whole(opened.path, text)
    settled_draft = settled(ready)
    fresh = replace(
        opened, draft=settled_draft, digest=digest_of(text.encode()), backed_up=True
    )  # fmt: skip
    return Published(fresh, backup)


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of a file's content; empty of none."""
    return hashlib.sha256(content).hexdigest() if content else ""


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise BankError(f"{path} cannot be read ({error.strerror}); try again.") from error


def _backed_up(path: Path, content: bytes) -> Path | None:
    """Keep what lies in a file in the folder beside it, under a name that is free."""
    if not content:
        return None
    folder = path.parent / BACKUPS
    names = (folder / f"{path.stem}-{n}{path.suffix}" for n in range(1, 10_000))
    backup = next(name for name in names if not name.exists())
    try:
        folder.mkdir(parents=True, exist_ok=True)
        backup.write_bytes(content)
    except OSError as error:
        raise BankError(
            f"{backup}: the file of before cannot be kept ({error.strerror}), so nothing was "
            "written. Make the folder writable, or free some space."
        ) from error
    return backup
