"""Zips from other programs, read member by member with nothing taken on trust."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from anatomyapp.errors import ExchangeError

MOST_MEMBERS = 4_096
MOST_BYTES = 192 * 2**20  # of all members together, unpacked
LARGEST_MEMBER = 64 * 2**20
_ENTRY = b"PK\x01\x02"  # begins each entry of a zip's directory
_METHODS = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
_BROKEN = (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError,
           UnicodeError, zlib.error)  # fmt: skip


class SafeZip:
    """The members of a zip, in memory, by name.

    Raises
    ------
    ExchangeError
        It is no zip, has too many or too large members, or names that lead elsewhere.
    """

    def __init__(self, path: Path, content: bytes) -> None:
        self._path = path
        if content.count(_ENTRY) > MOST_MEMBERS:
            raise self._refused("more than 4,096 members", "split it")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            members = [each for each in self._zip.infolist() if not each.is_dir()]
        except _BROKEN as error:
            raise self._refused(f"cannot be unpacked ({error})", "export it again") from error
        self._members = {each.filename: each for each in members}
        if len(self._members) < len(members):
            raise self._refused("two members have one name", "export it again")
        for member in members:
            self._check(member)
        if sum(each.file_size for each in members) > MOST_BYTES:
            raise self._refused("its members hold more than 192 MiB", "split it")
        self._left = MOST_BYTES

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the members, in the order of the zip."""
        return tuple(self._members)

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str, most: int = LARGEST_MEMBER) -> bytes:
        """Return a member's bytes.

        Raises
        ------
        ExchangeError
            There is no such member, it is damaged, or larger than ``most`` bytes.
        """
        member = self._members.get(name)
        if member is None:
            raise self._refused(f"holds no {name[:120]}", "export it again")
        most = min(most, self._left)
        if member.file_size > most:  # also where one member is asked for again and again
            raise self._refused(f"{name[:120]} is too large", "split it")
        try:
            with self._zip.open(member) as file:
                content = file.read(most + 1)
        except _BROKEN as error:
            raise self._refused(f"{name[:120]} is damaged ({error})", "export it again") from error
        if len(content) > most:
            raise self._refused(f"{name[:120]} is too large", "split it")
        self._left -= len(content)
        return content

    def _check(self, member: zipfile.ZipInfo) -> None:
        name = member.filename
        path = PurePosixPath(name)
        odd = any(sign in name for sign in ("\\", "\0", ":"))
        if odd or path.is_absolute() or ".." in path.parts:
            raise self._refused(f"the member {name[:120]!r} leads elsewhere", "export it again")
        if stat.S_ISLNK(member.external_attr >> 16):
            raise self._refused(f"the member {name[:120]!r} is a link", "export it again")
        if member.flag_bits & 1 or member.compress_type not in _METHODS:
            what = f"the member {name[:120]!r} is encrypted or packed in an unusual way"
            raise self._refused(what, "export it without a password")
        if member.file_size > LARGEST_MEMBER:
            raise self._refused(f"the member {name[:120]!r} holds more than 64 MiB", "split it")

    def _refused(self, what: str, remedy: str) -> ExchangeError:
        return ExchangeError("{path}: {what}; {remedy}.", path=self._path, what=what, remedy=remedy)
