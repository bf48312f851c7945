"""Zips of packs: unpacked where they belong, refused where they do not."""

from __future__ import annotations

import zipfile

import pytest

from anatomyapp.atlas.archive import unpacked
from anatomyapp.atlas.pack import read_pack
from anatomyapp.errors import PackError


def zipped(path, files):
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize("inner", ["", "tiny/", "a/b/"])
def test_a_pack_is_read_from_where_it_was_unpacked(tmp_path, tiny_pack, inner):
    files = {f"{inner}{each.name}": each.read_bytes() for each in tiny_pack.iterdir()}
    folder = unpacked(zipped(tmp_path / "tiny.zip", files), tmp_path / "packs")
    assert read_pack(folder).id == "tiny"


@pytest.mark.parametrize("name", ["../evil.txt", "/etc/evil", "a/../../evil", "C:/evil", "a\\evil"])
def test_nothing_is_written_beside_the_folder(tmp_path, name):
    archive = zipped(tmp_path / "evil.zip", {"pack.json": "{}", name: "x"})
    with pytest.raises(PackError, match=r"leads out|no pack"):
        unpacked(archive, tmp_path / "packs")
    assert not (tmp_path / "packs").exists()


def test_what_holds_no_pack_or_is_no_zip_is_named(tmp_path):
    with pytest.raises(PackError, match=r"pack\.json"):
        unpacked(zipped(tmp_path / "other.zip", {"readme.txt": "x"}), tmp_path / "packs")
    (tmp_path / "broken.zip").write_bytes(b"no zip")
    with pytest.raises(PackError, match="cannot be unpacked"):
        unpacked(tmp_path / "broken.zip", tmp_path / "packs")
