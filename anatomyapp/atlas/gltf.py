"""The part of binary glTF 2.0 that packs use, read strictly.

One embedded buffer and plain accessors; no address of another file. Every number is checked before
it is used. Source: Khronos Group, glTF 2.0 Specification, 2021.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from anatomyapp.errors import PackError

MAGIC, JSON, BIN = 0x46546C67, 0x4E4F534A, 0x004E4942
TYPES: dict[int, type[np.generic]] = {
    5120: np.int8,
    5121: np.uint8,
    5122: np.int16,
    5123: np.uint16,
    5125: np.uint32,
    5126: np.float32,
}
COUNTS = {"SCALAR": 1, "VEC3": 3, "VEC4": 4}
QUANTIZED = "KHR_mesh_quantization"
LEVELS = "MSFT_lod"
_LARGEST_FILE = 512 * 2**20
_LONGEST_STRIDE = 252  # glTF's own bound

_Metres = Annotated[float, Field(ge=-1000.0, le=1000.0, allow_inf_nan=False)]
_Step = Annotated[float, Field(gt=0.0, le=1000.0, allow_inf_nan=False)]
_Place = Annotated[int, Field(ge=0)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", strict=True)


class View(_Part):
    """A stretch of the buffer; ``byteStride`` is from one element to the next."""

    buffer: int = Field(0, ge=0, le=0)
    byteOffset: _Place = 0  # noqa: N815 - glTF's own name
    byteLength: _Place  # noqa: N815 - glTF's own name
    byteStride: int | None = Field(None, ge=1, le=_LONGEST_STRIDE)  # noqa: N815 - glTF's own name


class Accessor(_Part):
    """An array in a view."""

    bufferView: _Place  # noqa: N815 - glTF's own name
    byteOffset: _Place = 0  # noqa: N815 - glTF's own name
    componentType: int  # noqa: N815 - glTF's own name
    count: _Place
    type: str


class Primitive(_Part):
    """Triangles: attributes by name, and indices."""

    attributes: dict[str, int]
    indices: _Place


class MeshEntry(_Part):
    """A mesh of one primitive."""

    primitives: list[Primitive] = Field(min_length=1, max_length=1)


class Levels(_Part):
    """The nodes with a node's coarser levels, finest first."""

    ids: list[_Place] = Field(max_length=8)


class NodeExtensions(BaseModel):
    """What a node has beyond glTF."""

    model_config = ConfigDict(extra="forbid", strict=True)

    MSFT_lod: Levels


class Node(BaseModel):
    """A mesh in its place; what would turn or nest it is refused."""

    model_config = ConfigDict(extra="forbid", strict=True)

    name: str = ""
    mesh: _Place
    translation: tuple[_Metres, _Metres, _Metres] = (0.0, 0.0, 0.0)
    scale: tuple[_Step, _Step, _Step] = (1.0, 1.0, 1.0)
    extensions: NodeExtensions | None = None


class Scene(_Part):
    """The nodes that are shown."""

    nodes: list[_Place] = []


class Document(_Part):
    """The JSON part of a file."""

    extensionsRequired: list[Literal["KHR_mesh_quantization"]] = []  # noqa: N815 - glTF's own name
    scenes: list[Scene] = Field(min_length=1, max_length=1)
    nodes: list[Node] = []
    meshes: list[MeshEntry] = []
    accessors: list[Accessor] = []
    bufferViews: list[View] = []  # noqa: N815 - glTF's own name


@dataclass(frozen=True, slots=True)
class Layout:
    """The kind of an array's elements, and the types its numbers may have."""

    kind: str
    dtypes: tuple[type[np.generic], ...]


@dataclass(frozen=True, slots=True, eq=False)
class File:
    """A file that was taken apart."""

    path: Path
    document: Document
    binary: memoryview

    def damaged(self, what: str) -> PackError:
        """Return the error that says what is wrong with the file."""
        return damaged(self.path, what)

    def array(self, where: str, place: int, layout: Layout) -> NDArray[Any]:
        """Return the array of an accessor, (n, numbers of an element), not copied.

        Raises
        ------
        PackError
            There is none, it is of another type, or it reaches beyond its part of the file.
        """
        if not 0 <= place < len(self.document.accessors):
            raise self.damaged(f"{where} lacks an array that every mesh has")
        accessor = self.document.accessors[place]
        dtype = TYPES.get(accessor.componentType)
        if dtype not in layout.dtypes or accessor.type != layout.kind:
            raise self.damaged(f"{where} has an array of an unexpected type")
        if accessor.bufferView >= len(self.document.bufferViews):
            raise self.damaged(f"{where} names a part of the file that is not there")
        view = self.document.bufferViews[accessor.bufferView]
        numbers, size = COUNTS[layout.kind], np.dtype(dtype).itemsize
        stride = view.byteStride or numbers * size
        if stride < numbers * size:
            raise self.damaged(f"{where} has an array of an unexpected stride")
        end = accessor.byteOffset + max(accessor.count - 1, 0) * stride + numbers * size
        if end > view.byteLength or view.byteOffset + view.byteLength > len(self.binary):
            raise self.damaged(f"{where} reaches beyond the end of the file")
        start = view.byteOffset + accessor.byteOffset
        shape = (accessor.count, numbers)
        return np.ndarray(shape, dtype, self.binary, start, (stride, size))


def damaged(path: Path, what: str) -> PackError:
    """Return the error that says what is wrong with a file."""
    return PackError(f"{path}: {what}; restore or rebuild the file.")


def open_file(path: Path) -> File:
    """Take a file apart.

    Raises
    ------
    PackError
        It is missing, damaged, too large, or uses more of glTF than packs do.
    """
    content = _content(path)
    try:
        magic, version, size = struct.unpack_from("<III", content, 0)
        length, kind = struct.unpack_from("<II", content, 12)
        size_bin, kind_bin = struct.unpack_from("<II", content, 20 + length)
    except struct.error as error:
        raise damaged(path, "it ends early") from error
    if (magic, version, kind, kind_bin) != (MAGIC, 2, JSON, BIN):
        raise damaged(path, "it is no binary glTF 2.0 file")
    if size != len(content) or 28 + length + size_bin > len(content):
        raise damaged(path, "its length is not the one that it states")
    try:
        document = Document.model_validate_json(content[20 : 20 + length])
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise damaged(path, f"{place}: {first['msg']}") from error
    return File(path, document, memoryview(content)[28 + length : 28 + length + size_bin])


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise PackError(
                f"{path}: larger than {_LARGEST_FILE // 2**20} MiB; use a smaller pack."
            )
        return path.read_bytes()
    except OSError as error:
        raise PackError(f"{path}: cannot be read ({error.strerror}); restore the file.") from error
