"""Packs that come as a zip: unpacked into a folder, with nothing taken on trust."""

from __future__ import annotations

import zipfile
from pathlib import Path, PurePosixPath

from anatomyapp.errors import PackError

MANIFEST = "pack.json"
_MOST_FILES, _MOST_BYTES = 500, 512 * 2**20


def unpacked(archive: Path, folder: Path) -> Path:
    """Unpack the pack that a zip holds into a folder of its own, and return that.

    Parameters
    ----------
    folder
        Where packs are put; made where it is missing.

    Raises
    ------
    PackError
        It is no zip, holds no pack, holds too much, or would write beside the folder.
    """
    try:
        with zipfile.ZipFile(archive) as held:
            members = [each for each in held.infolist() if not each.is_dir()]
            root = _root(archive, members)
            _check(archive, members)
            to = folder / f"{archive.stem}-{zlib_of(members)}"
            _unpack(held, members, root, to)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise PackError(
            "{archive}: cannot be unpacked ({reason}); get the pack again.",
            archive=archive,
            reason=error,
        ) from error
    except OSError as error:
        raise PackError(
            "{folder}: the pack cannot be unpacked there ({reason}); free some space, or "
            "unpack it yourself and drop the folder.",
            folder=folder,
            reason=error.strerror,
        ) from error
    return to


def _unpack(
    held: zipfile.ZipFile, members: list[zipfile.ZipInfo], root: PurePosixPath, to: Path
) -> None:
    """Write what lies below the root of a zip into a folder."""
    for member in members:
        inner = PurePosixPath(member.filename)
        if root in {PurePosixPath("."), *inner.parents}:
            target = to.joinpath(*inner.relative_to(root).parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(held.read(member))


def zlib_of(members: list[zipfile.ZipInfo]) -> str:
    """Return a short mark of what a zip holds, so that another version gets another folder."""
    mark = 0
    for member in members:
        mark = (mark * 31 + member.CRC) % 2**32
    return f"{mark:08x}"


def _root(archive: Path, members: list[zipfile.ZipInfo]) -> PurePosixPath:
    """Return the folder inside a zip that holds the pack."""
    found = [PurePosixPath(m.filename) for m in members]
    roots = sorted((path.parent for path in found if path.name == MANIFEST), key=str)
    if not roots:
        raise PackError(
            "{archive}: holds no {manifest}; drop a zip of an atlas pack.",
            archive=archive,
            manifest=MANIFEST,
        )
    return min(roots, key=lambda root: len(root.parts))


def _check(archive: Path, members: list[zipfile.ZipInfo]) -> None:
    size = sum(member.file_size for member in members)
    if len(members) > _MOST_FILES or size > _MOST_BYTES:
        raise PackError(
            "{archive}: holds {count} files of {size:.0f} MB; a pack has at most "
            "{most_files} of {most_bytes:.0f} MB.",
            archive=archive,
            count=len(members),
            size=size / 2**20,
            most_files=_MOST_FILES,
            most_bytes=_MOST_BYTES / 2**20,
        )
    for member in members:
        path = PurePosixPath(member.filename)
        odd = path.is_absolute() or ".." in path.parts or "\\" in member.filename
        if odd or (path.parts and ":" in path.parts[0]):
            raise PackError(
                "{archive}: {filename} leads out of the pack; do not use it.",
                archive=archive,
                filename=member.filename,
            )
