"""Meshes as binary glTF 2.0: one node for each structure, the node's name its id.

glTF's frame is +Y up and +Z forward in metres; ours is LPS in millimetres. The conversion
``(x, y, z) mm -> (x, z, -y) / 1000`` happens here only. Ambient occlusion travels as grey vertex
colours, so that any viewer shows it; normals are bytes, within half a degree. Only what this
module writes is read: one embedded buffer, plain accessors, no address of another file.

Source: Khronos Group, glTF 2.0 Specification, 2021, with KHR_mesh_quantization.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.structure import StructureId
from anatomyapp.errors import PackError

_MAGIC, _JSON, _BIN = 0x46546C67, 0x4E4F534A, 0x004E4942
_TYPES: dict[int, type[np.generic]] = {
    5120: np.int8,
    5121: np.uint8,
    5123: np.uint16,
    5125: np.uint32,
    5126: np.float32,
}
_COUNTS = {"SCALAR": 1, "VEC3": 3, "VEC4": 4}
_LONGEST_NORMAL = 127  # as a byte
_QUANTIZED = "KHR_mesh_quantization"
_MILLIMETRES = 1000.0
_LARGEST_FILE = 512 * 2**20


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", strict=True)


class _View(_Part):
    buffer: int = Field(0, ge=0, le=0)
    byteOffset: int = Field(0, ge=0)  # noqa: N815 - glTF's own name
    byteLength: int = Field(ge=0)  # noqa: N815 - glTF's own name
    byteStride: int | None = None  # noqa: N815 - glTF's own name


class _Accessor(_Part):
    bufferView: int = Field(ge=0)  # noqa: N815 - glTF's own name
    componentType: int  # noqa: N815 - glTF's own name
    count: int = Field(ge=0)
    type: str


class _Primitive(_Part):
    attributes: dict[str, int]
    indices: int = Field(ge=0)


class _MeshEntry(_Part):
    primitives: list[_Primitive] = Field(min_length=1, max_length=1)


class _Node(_Part):
    name: str
    mesh: int = Field(ge=0)


class _Document(_Part):
    nodes: list[_Node] = []
    meshes: list[_MeshEntry] = []
    accessors: list[_Accessor] = []
    bufferViews: list[_View] = []  # noqa: N815 - glTF's own name


def write_meshes(path: Path, meshes: Mapping[StructureId, Mesh]) -> None:
    """Write meshes in their order; the same meshes give the same bytes."""
    writer = _Writer()
    entries = [writer.mesh(mesh) for mesh in meshes.values()]
    document = {
        "asset": {"version": "2.0", "generator": "anatomyapp"},
        "extensionsUsed": [_QUANTIZED],
        "extensionsRequired": [_QUANTIZED],
        "scene": 0,
        "scenes": [{"nodes": list(range(len(entries)))}],
        "nodes": [{"name": name, "mesh": i} for i, name in enumerate(meshes)],
        "meshes": entries,
        "accessors": writer.accessors,
        "bufferViews": writer.views,
        "buffers": [{"byteLength": len(writer.buffer)}],
    }
    text = json.dumps(document, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    size = 12 + 8 + len(text) + 8 + len(writer.buffer)
    with path.open("wb") as file:
        file.write(struct.pack("<III", _MAGIC, 2, size))
        file.write(struct.pack("<II", len(text), _JSON) + text)
        file.write(struct.pack("<II", len(writer.buffer), _BIN) + writer.buffer)


class _Writer:
    """Gathers arrays into one buffer."""

    def __init__(self) -> None:
        self.buffer = bytearray()
        self.views: list[dict[str, int]] = []
        self.accessors: list[dict[str, Any]] = []

    def mesh(self, mesh: Mesh) -> dict[str, Any]:
        grey = np.repeat(mesh.occlusion[:, None], 4, axis=1)
        grey[:, 3] = 255
        index = np.uint16 if len(mesh.vertices) < 2**16 else np.uint32
        metres = (_to_gltf(mesh.vertices) / _MILLIMETRES).astype(np.float32)
        attributes = {
            "POSITION": self._add(metres, "VEC3", bounds=True),
            "NORMAL": self._add(_in_bytes(_to_gltf(mesh.normals)), "VEC3", normalized=True),
            "COLOR_0": self._add(grey, "VEC4", normalized=True),
        }
        indices = self._add(mesh.faces.astype(index).reshape(-1), "SCALAR")
        return {"primitives": [{"attributes": attributes, "indices": indices}]}

    def _add(self, array: NDArray[Any], kind: str, **options: bool) -> int:
        self.buffer += b"\0" * (-len(self.buffer) % 4)
        code = next(c for c, t in _TYPES.items() if array.dtype == t)
        accessor: dict[str, Any] = {
            "bufferView": len(self.views),
            "componentType": code,
            "count": len(array),
            "type": kind,
        }
        if options.get("normalized"):
            accessor["normalized"] = True
        if options.get("bounds"):
            accessor |= {"min": array.min(0).tolist(), "max": array.max(0).tolist()}
        view = {"buffer": 0, "byteOffset": len(self.buffer), "byteLength": array.nbytes}
        padded = array.ndim == 2 and array.shape[1] > _COUNTS[kind]
        self.views.append(view | {"byteStride": array.strides[0]} if padded else view)
        self.accessors.append(accessor)
        self.buffer += array.tobytes()
        self.buffer += b"\0" * (-len(self.buffer) % 4)
        return len(self.accessors) - 1


def read_meshes(path: Path) -> dict[StructureId, Mesh]:
    """Read the meshes of a file, in its order.

    Raises
    ------
    PackError
        The file is missing, damaged, too large, or uses more of glTF than this reader knows.
    """
    document, binary = _chunks(path)
    meshes: dict[StructureId, Mesh] = {}
    for node in document.nodes:
        if node.name in meshes:
            raise PackError(
                f"{path}: two nodes are named {node.name}; each structure has one node."
            )
        meshes[StructureId(node.name)] = _mesh(path, document, binary, node)
    return meshes


def _chunks(path: Path) -> tuple[_Document, memoryview]:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise PackError(
                f"{path}: larger than {_LARGEST_FILE // 2**20} MiB; use a smaller pack."
            )
        content = path.read_bytes()
    except OSError as error:
        raise PackError(f"{path}: cannot be read ({error.strerror}); restore the file.") from error
    try:
        magic, version, size = struct.unpack_from("<III", content, 0)
        length, kind = struct.unpack_from("<II", content, 12)
        size_bin, kind_bin = struct.unpack_from("<II", content, 20 + length)
    except struct.error as error:
        raise _damaged(path, "it ends early") from error
    if (magic, version, kind, kind_bin) != (_MAGIC, 2, _JSON, _BIN):
        raise _damaged(path, "it is no binary glTF 2.0 file")
    if size != len(content) or 28 + length + size_bin > len(content):
        raise _damaged(path, "its length is not the one that it states")
    try:
        document = _Document.model_validate_json(content[20 : 20 + length])
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise _damaged(path, f"{place}: {first['msg']}") from error
    return document, memoryview(content)[28 + length : 28 + length + size_bin]


def _mesh(path: Path, document: _Document, binary: memoryview, node: _Node) -> Mesh:
    where = f"node {node.name}"
    if node.mesh >= len(document.meshes):
        raise _damaged(path, f"{where} names a mesh that is not there")
    primitive = document.meshes[node.mesh].primitives[0]
    look_up = partial(_array, path, document, binary, where)
    positions = look_up(primitive.attributes.get("POSITION", -1), _POSITION)
    normals = look_up(primitive.attributes.get("NORMAL", -1), _NORMAL)
    colours = look_up(primitive.attributes.get("COLOR_0", -1), _COLOUR)
    indices = look_up(primitive.indices, _INDEX).reshape(-1)
    fits = len(positions) == len(normals) == len(colours) and len(indices) % 3 == 0
    if not fits or (len(indices) and int(indices.max()) >= len(positions)):
        raise _damaged(path, f"{where}: its arrays do not fit together")
    return Mesh(
        vertices=np.ascontiguousarray(_from_gltf(positions) * np.float32(_MILLIMETRES)),
        faces=indices.astype(np.uint32).reshape(-1, 3),
        normals=_from_gltf(_from_bytes(normals)),
        occlusion=np.ascontiguousarray(colours[:, 0]),
    )


@dataclass(frozen=True, slots=True)
class _Layout:
    """What an array of a mesh looks like; ``stored`` is its numbers an element, with padding."""

    kind: str
    dtypes: tuple[type[np.generic], ...]
    stored: int


_POSITION = _Layout("VEC3", (np.float32,), 3)
_NORMAL = _Layout("VEC3", (np.int8,), 4)
_COLOUR = _Layout("VEC4", (np.uint8,), 4)
_INDEX = _Layout("SCALAR", (np.uint16, np.uint32), 1)


def _array(  # noqa: PLR0913, PLR0917 - a look-up needs the file, its two halves and what is sought
    path: Path, document: _Document, binary: memoryview, where: str, index: int, layout: _Layout
) -> NDArray[Any]:
    if not 0 <= index < len(document.accessors):
        raise _damaged(path, f"{where} lacks an array that every mesh has")
    accessor = document.accessors[index]
    dtype = _TYPES.get(accessor.componentType)
    if dtype not in layout.dtypes or accessor.type != layout.kind:
        raise _damaged(path, f"{where} has an array of an unexpected type")
    if accessor.bufferView >= len(document.bufferViews):
        raise _damaged(path, f"{where} names a part of the file that is not there")
    view = document.bufferViews[accessor.bufferView]
    element = layout.stored * np.dtype(dtype).itemsize
    padded = layout.stored > _COUNTS[layout.kind]
    if view.byteStride != (element if padded else None):
        raise _damaged(path, f"{where} has an array of an unexpected stride")
    if accessor.count * element > view.byteLength or view.byteOffset + view.byteLength > len(
        binary
    ):
        raise _damaged(path, f"{where} reaches beyond the end of the file")
    array = np.frombuffer(binary, dtype, accessor.count * layout.stored, view.byteOffset)
    return array.reshape(-1, layout.stored)


def _in_bytes(normals: NDArray[np.float32]) -> NDArray[np.int8]:
    """Return (n, 4) bytes, the fourth of each an empty one that keeps rows at four bytes."""
    rounded = np.zeros((len(normals), 4), np.int8)
    rounded[:, :3] = np.round(np.clip(normals, -1, 1) * _LONGEST_NORMAL)
    return rounded


def _from_bytes(rows: NDArray[np.int8]) -> NDArray[np.float32]:
    normals = rows[:, :3].astype(np.float32)
    lengths = np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1.0)
    return np.asarray(normals / lengths, np.float32)


def _damaged(path: Path, what: str) -> PackError:
    return PackError(f"{path}: {what}; restore or rebuild the file.")


def _to_gltf(lps: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.ascontiguousarray(np.stack([lps[:, 0], lps[:, 2], -lps[:, 1]], axis=1))


def _from_gltf(gltf: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.ascontiguousarray(np.stack([gltf[:, 0], -gltf[:, 2], gltf[:, 1]], axis=1))
