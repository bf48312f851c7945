"""The shipped thorax and its breath, read and worked out once for all tests that ask for them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.pack import read_pack
from anatomyapp.atlas.structure import StructureId
from anatomyapp.content import pack_folder
from anatomyapp.scene.breath import Breath, breath_of


@pytest.fixture(scope="session")
def thorax() -> Atlas:
    """The shipped thorax; not to be changed."""
    return read_pack(pack_folder("thorax"))


@pytest.fixture(scope="session")
def thorax_breaths(thorax: Atlas) -> Mapping[StructureId, Breath]:
    """How everything in the shipped thorax moves; it takes half a minute."""
    return breath_of(thorax.breathing, thorax.meshes)
