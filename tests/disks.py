"""Real disks, small enough to be filled, that can be made read-only and be pulled out."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_BLOCK = 4096


class Disk:
    """A disk in memory, mounted at a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._filling = folder / "filling"

    def insert(self) -> None:
        """Mount it; where that is not allowed the test is skipped."""
        self.folder.mkdir(exist_ok=True)
        self._mount("-t", "tmpfs", "-o", "size=2m", "tmpfs")

    def fill(self) -> None:
        """Leave no room on it."""
        with self._filling.open("wb", buffering=0) as file:
            try:
                while file.write(b"x" * _BLOCK):
                    pass
            except OSError:
                return

    def empty(self) -> None:
        """Give the room back."""
        self._filling.unlink()

    def lock(self) -> None:
        """Let nobody write to it, root neither."""
        self._mount("-o", "remount,ro")

    def unlock(self) -> None:
        """Let it be written again."""
        self._mount("-o", "remount,rw")

    @contextmanager
    def protected(self, file: Path) -> Iterator[None]:
        """Let nobody write to one file of it."""
        subprocess.run(["mount", "--bind", file, file], check=True)
        subprocess.run(["mount", "-o", "remount,bind,ro", file], check=True)
        try:
            yield
        finally:
            subprocess.run(["umount", "--lazy", file], check=True)

    def pull(self) -> None:
        """Take it away while files of it are open; the bare folder stays."""
        subprocess.run(["umount", "--lazy", self.folder], check=False, capture_output=True)

    def _mount(self, *how: str) -> None:
        done = subprocess.run(
            ["mount", *how, self.folder], check=False, capture_output=True, text=True
        )
        if done.returncode:
            pytest.skip(f"no disk can be mounted here: {done.stderr.strip()}")


@contextmanager
def inserted(folder: Path) -> Iterator[Disk]:
    """Lend a disk of one megabyte that is mounted at a folder."""
    lent = Disk(folder)
    try:
        lent.insert()
        yield lent
    finally:
        lent.pull()
