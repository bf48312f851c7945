"""What a computer's data folder says of a learner beside the record: settings, crash log, spool."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from anatomyapp.errors import StoreError
from anatomyapp.phrase import phrase
from anatomyapp.session.backup import put_in_place
from anatomyapp.session.spool import DAMAGED, KEEPSAKES, SUFFIX, Spool
from anatomyapp.settings import load_settings, save_settings

CRASH_LOG = "crash.log"
ERASED = "[erased]"
_UNWRITTEN = phrase(
    "{path} cannot be written ({reason}), and names a learner who is to be erased; make it "
    "writable and erase again. The learner is still in the record."
)
_WRITTEN = phrase(
    "{folder}: what is recorded on this computer under this name is not in the record yet; erase "
    "again when it is, or close the other windows of anatomyapp. Nothing was erased."
)


@dataclass(frozen=True, slots=True)
class Named:
    """How a learner is named: a pseudonym, and ids where they are known."""

    pseudonym: str
    ids: frozenset[str] = frozenset()

    def without(self, text: str) -> str:
        """Return a text of words in which the learner is not named any more."""
        for each in self.ids:
            text = text.replace(each, ERASED)
        return re.sub(rf"(?<!\w){re.escape(self.pseudonym)}(?!\w)", ERASED, text)

    def without_bytes(self, content: bytes) -> bytes:
        """Return bytes, as many, in which the learner is not named any more."""
        for name in (*self.ids, self.pseudonym):
            told = name.encode("utf-8")
            content = content.replace(told, b"*" * len(told))
        return content


def clear_settings(folder: Path, named: Named) -> bool:
    """Let the settings remember the learner no more; return whether they did."""
    before = load_settings(folder).settings
    if before.learner != named.pseudonym:
        return False
    warning = save_settings(folder, replace(before, learner=""))
    if warning:
        raise StoreError(warning)
    return True


def clear_words(folder: Path, named: Named) -> int:
    """Take the learner out of the crash log and of settings set aside; return how many files."""
    files = (folder / CRASH_LOG, *folder.glob("settings.broken-*"))
    return sum(_rewrite(file, named.without(_text(file))) for file in files if file.is_file())


def clear_spool(spool: Spool, named: Named) -> int:
    """Take the learner out of what waits or was set aside; return how many files.

    What could be merged is in the record already.

    Raises
    ------
    StoreError
        A running program writes a file that names the learner; nothing was changed.
    """
    files = _spooled(spool.folder)
    ids = named.ids | {each for file in files for each in _new_ids(file, named)}
    every = Named(named.pseudonym, ids)
    free = set(spool.waiting())
    written = [file for file in files if file.suffix == SUFFIX and file.stem not in free]
    if any(names(file, every) for file in written):
        raise StoreError(_WRITTEN, folder=spool.folder)
    changed = 0
    for file in (each for each in files if each not in written):
        if any(file.name.startswith(f"{KEEPSAKES}-{each}-") for each in ids):
            file.unlink()
            changed += 1
        else:
            lines = (_line(line, every) for line in _text(file).splitlines(keepends=True))
            changed += _rewrite(file, "".join(lines))
    return changed


def clear_damaged(files: Iterable[Path], named: Named) -> int:
    """Overwrite the learner's names in damaged records set aside; return how many files."""
    changed = 0
    for file in files:
        before = file.read_bytes()
        after = named.without_bytes(before)
        if after != before:
            _replace(file, after)
            changed += 1
    return changed


def names(file: Path, named: Named) -> bool:
    """Whether a file names the learner anywhere, by its own name too."""
    content = file.name.encode("utf-8") + file.read_bytes()
    return any(each.encode("utf-8") in content for each in (*named.ids, named.pseudonym))


def _spooled(folder: Path) -> list[Path]:
    return sorted((*folder.glob(f"*{SUFFIX}"), *folder.glob(f"*{DAMAGED}")))


def _line(line: str, named: Named) -> str:
    """Return a line of the spool without the learner; nothing of what is the learner's own."""
    if not any(each in line for each in (*named.ids, named.pseudonym)):
        return line
    try:
        ((kind, _),) = json.loads(line).items()
    except (ValueError, AttributeError, RecursionError):
        return ""  # it cannot be read, but names the learner
    if kind in {"learner", "kept"}:
        return ""
    for each in named.ids:
        line = line.replace(json.dumps(each), "null")
    return line


def _new_ids(file: Path, named: Named) -> list[str]:
    """Return the ids under which a file of the spool tells of the pseudonym."""
    found = []
    for line in _text(file).splitlines():
        try:
            learner = json.loads(line)["learner"]
            if learner["pseudonym"] == named.pseudonym:
                found.append(str(learner["id"]))
        except (ValueError, TypeError, KeyError, RecursionError):
            continue  # another kind of line, or a damaged one
    return found


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="surrogateescape")


def _rewrite(file: Path, text: str) -> bool:
    """Give a file another text in one step, where it is another; return whether it was."""
    if text == _text(file):
        return False
    _replace(file, text.encode("utf-8", errors="surrogateescape"))
    return True


def _replace(file: Path, content: bytes) -> None:
    part = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        part.write_bytes(content)
        part.chmod(file.stat().st_mode)
        put_in_place(part, file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise StoreError(_UNWRITTEN, path=file, reason=error.strerror) from error
