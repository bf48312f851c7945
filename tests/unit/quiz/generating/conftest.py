"""The shipped thorax, items made from it once, and poor atlases made from the tiny one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from anatomyapp.atlas.pack import read_pack
from anatomyapp.content import pack_folder
from anatomyapp.quiz.generating.generation import generate
from anatomyapp.quiz.generating.wish import GENERATED, GenerationWish

SHARE = 40  # items of each kind


@pytest.fixture(scope="session")
def thorax():
    return read_pack(pack_folder("thorax"))


@pytest.fixture(scope="session")
def made(thorax):
    """Items of each kind, some dozens of each."""
    return {
        kind: generate(thorax, GenerationWish(kinds=(kind,), count=SHARE, seed=5))
        for kind in GENERATED
    }


@pytest.fixture(scope="session")
def bare(tiny_atlas):
    """An imported pack: meshes and names alone."""
    structures = {
        name: replace(s, kind="part", station="", number=None, parent=None, source="")
        for name, s in tiny_atlas.structures.items()
    }
    return replace(
        tiny_atlas,
        structures=structures,
        stations=(),
        features=(),
        relations=(),
        neighbours=(),
        landmarks=(),
        misconceptions=(),
    )
