"""Packs for the rules: a sound one made of boxes, and ways to change what it says."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from anatomyapp.atlas.glb import read_meshes
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.pack import read_manifest, read_pack, write_pack
from anatomyapp.check.examination import QUICK_RULES, SLOW_RULES, examine
from anatomyapp.check.finding import Finding
from anatomyapp.check.specimen import open_specimen


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _rebuild(folder: Path, meshes: Mapping[str, Mesh]) -> None:
    """Write some meshes anew and remove those of None; what is derived from them is lost."""
    changed = {id_: mesh for id_, mesh in (read_meshes(folder / "meshes.glb") | meshes).items()
               if mesh is not None}  # fmt: skip
    order = [id_ for id_ in read_pack(folder).structures if id_ in changed]
    write_pack(folder, read_manifest(folder), {id_: changed[id_] for id_ in order})


def _findings(folder: Path) -> dict[str, Finding]:
    found = examine(open_specimen(folder), QUICK_RULES + SLOW_RULES).findings
    return {finding.rule: finding for finding in found}


@pytest.fixture
def edit():
    """Replace words in a file, once."""
    return _edit


@pytest.fixture
def rebuild():
    return _rebuild


@pytest.fixture
def findings():
    """Examine a pack: its findings by rule."""
    return _findings
