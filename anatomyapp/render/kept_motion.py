"""Breath kept on the disk: worked out once for a pack and a person, read at later starts.

A file is named by the checksum of all that the motion depends on: meshes, hinges and landmarks as
they are in the person, and the code that works it out. It holds the checksum of its content and
the numbers, of which there are as many as the atlas has; any other file is no motion.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import anatomyapp
from anatomyapp.atlas.atlas import Atlas
from anatomyapp.render.motion import Ask, Motion, motion_from, motion_of

_KEPT = 4  # files, of about 10 MB for the thorax
_DIGEST = hashlib.sha256().digest_size
_CODE = ("scene/*.py", "render/motion.py")  # works the motion out, and says how it is written


def kept_motion(atlas: Atlas, folder: Path, ask: Ask = lambda: None) -> Motion:
    """Return how an atlas breathes: as a file of the folder says, or worked out and kept there.

    Files that are damaged or foreign are worked out anew; where nothing can be kept, it takes the
    same seconds next time. The folder holds the few files that were used last.
    """
    path = folder / f"breath-{_key(atlas)}.bin"
    ask()
    found = _read(path, atlas)
    if found is None:
        found = motion_of(atlas, ask)
        _write(path, found)
    return found


def _key(atlas: Atlas) -> str:
    """Return the checksum of what the motion of an atlas depends on."""
    digest = hashlib.sha256()
    for part in _parts(atlas):
        digest.update(len(part).to_bytes(8, "little") + part)
    return digest.hexdigest()


def _parts(atlas: Atlas) -> Iterator[bytes]:
    home = Path(anatomyapp.__file__).parent
    yield anatomyapp.__version__.encode()
    for path in sorted(path for pattern in _CODE for path in home.glob(pattern)):
        yield path.read_bytes()
    for name, mesh in atlas.meshes.items():
        yield from (name.encode(), mesh.vertices.tobytes(), mesh.faces.tobytes())
    for hinge in atlas.breathing.values():
        yield "|".join([hinge.structure, hinge.role, *hinge.follows]).encode()
        yield from (point.tobytes() for point in (hinge.pivot, hinge.axis, hinge.end))
        yield repr((hinge.angle_deg, hinge.travel_mm)).encode()
    for mark in atlas.landmarks:
        yield mark.geometry.tobytes()


def _read(path: Path, atlas: Atlas) -> Motion | None:
    """Return the motion of a file, or None where there is no sound one."""
    try:
        content = path.read_bytes()
        os.utime(path)  # it was used last
    except OSError:
        return None
    digest, numbers = content[:_DIGEST], content[_DIGEST:]
    if hashlib.sha256(numbers).digest() != digest:
        return None
    return motion_from(numbers, atlas)


def _write(path: Path, motion: Motion) -> None:
    """Keep a motion, whole or not at all, and only the files that were used last."""
    draft = path.with_suffix(f".part-{os.getpid()}")
    numbers = motion.to_bytes()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(hashlib.sha256(numbers).digest() + numbers)
        draft.replace(path)
        used = sorted(path.parent.glob("breath-*"), key=lambda file: file.stat().st_mtime)
        for old in used[:-_KEPT]:
            old.unlink(missing_ok=True)
    except OSError:  # a full or read-only disk keeps nothing
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
