"""Patches: which vertices of a mesh belong to a named feature, such as the costal groove.

They lie beside the meshes as ``patches.json``: for each structure and feature the base64 text of a
row of bits, one for each vertex, the first vertex the lowest bit of the first byte. The file names
the checksum of the meshes that it belongs to.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import PackError

PATCHES = "patches.json"
_LARGEST_FILE = 64 * 2**20

VertexIndices = NDArray[np.uint32]
Patches = Mapping[str, VertexIndices]
PatchSets = Mapping[StructureId, Patches]


class _Document(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    format: Literal[1]
    meshes_sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    patches: dict[str, dict[str, str]]


@dataclass(frozen=True, eq=False)
class PatchFile:
    """A pack's patches, read from disk when they are first asked for.

    Parameters
    ----------
    path
        ``patches.json``; there are no patches where it is missing.
    vertices
        How many vertices the mesh of each structure has.
    meshes_sha256
        The checksum of the pack's meshes.
    """

    path: Path
    vertices: Mapping[StructureId, int]
    meshes_sha256: str

    @cached_property
    def sets(self) -> PatchSets:
        """The patches of every structure that has some.

        Raises
        ------
        PackError
            The file is damaged, too large, or belongs to other meshes.
        """
        if not self.path.is_file():
            return {}
        document = _document(self.path)
        if document.meshes_sha256 != self.meshes_sha256:
            raise PackError(f"{self.path}: it belongs to other meshes; build the pack again.")
        return {StructureId(id_): self._patches(id_, row) for id_, row in document.patches.items()}

    def _patches(self, structure: str, row: Mapping[str, str]) -> Patches:
        count = self.vertices.get(StructureId(structure))
        if count is None:
            raise PackError(f"{self.path}: {structure} has no mesh; build the pack again.")
        where = f"{self.path}: {structure}"
        return {feature: _unpacked(text, count, f"{where}: {feature}")
                for feature, text in row.items()}  # fmt: skip


def write_patches(path: Path, patches: PatchSets, meshes: Mapping[StructureId, Mesh],
                  meshes_sha256: str) -> None:  # fmt: skip
    """Write patches, the same ones as the same bytes; the file appears whole or not at all."""
    rows = {
        id_: {name: _packed(indices, len(meshes[id_].vertices)) for name, indices in row.items()}
        for id_, row in patches.items()
    }
    document = {"format": 1, "meshes_sha256": meshes_sha256, "patches": rows}
    draft = path.with_name(path.name + ".part")
    draft.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    draft.replace(path)


def middle(mesh: Mesh, indices: VertexIndices) -> NDArray[np.float64]:
    """Return the (3,) centre of a patch's area, mm; NaN for an empty patch."""
    if not len(indices):
        return np.full(3, np.nan)
    corners = mesh.vertices[patch_faces(mesh, indices)].astype(float)
    a, b, c = corners.transpose(1, 0, 2)
    area = np.linalg.norm(np.cross(b - a, c - a), axis=1)
    if area.sum() <= 0:
        return np.asarray(mesh.vertices[indices].mean(axis=0), float)
    return np.asarray(np.average(corners.mean(axis=1), axis=0, weights=area))


def patch_faces(mesh: Mesh, indices: VertexIndices) -> NDArray[np.uint32]:
    """Return the (k, 3) triangles whose corners all lie in a patch; may be none."""
    inside = np.zeros(len(mesh.vertices), bool)
    inside[indices] = True
    return np.asarray(mesh.faces[inside[mesh.faces].all(axis=1)], np.uint32)


def side_of(mesh: Mesh, indices: VertexIndices, sign: float) -> VertexIndices:
    """Return the part of a patch on the subject's left (+1) or right (-1)."""
    return np.asarray(indices[sign * mesh.vertices[indices, 0] > 0], np.uint32)


def anchor(mesh: Mesh, indices: VertexIndices) -> int:
    """Return the patch's vertex for a label or a pin: the one nearest to its middle.

    A patch on both sides of the midline gets its anchor on the subject's left.
    """
    left = side_of(mesh, indices, 1.0)
    right = len(indices) - len(left)
    kept = left if min(len(left), right) > 0.2 * len(indices) else indices
    way = np.linalg.norm(mesh.vertices[kept] - middle(mesh, kept), axis=1)
    return int(kept[way.argmin()])


def _document(path: Path) -> _Document:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise PackError(f"{path}: larger than {_LARGEST_FILE // 2**20} MiB; restore the file.")
        return _Document.model_validate_json(path.read_bytes())
    except OSError as error:
        raise PackError(f"{path}: cannot be read ({error.strerror}); restore the file.") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise PackError(f"{path}: {place}: {first['msg']}; build the pack again.") from error


def _packed(indices: VertexIndices, count: int) -> str:
    bits = np.zeros(count, np.uint8)
    bits[indices] = 1
    return base64.b64encode(np.packbits(bits, bitorder="little").tobytes()).decode("ascii")


def _unpacked(text: str, count: int, where: str) -> VertexIndices:
    size = (count + 7) // 8
    if len(text) != 4 * ((size + 2) // 3):
        raise PackError(f"{where}: its bits are not as many as the vertices; build the pack again.")
    try:
        content = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise PackError(f"{where}: no base64 ({error}); build the pack again.") from error
    bits = np.unpackbits(np.frombuffer(content, np.uint8), bitorder="little")
    if len(content) != size or bits[count:].any():
        raise PackError(f"{where}: its bits are not as many as the vertices; build the pack again.")
    return np.flatnonzero(bits[:count]).astype(np.uint32)
