"""Meshes as binary glTF 2.0: one node for each structure, the node's name its id.

glTF's frame is +Y up and +Z forward in metres; ours is LPS in millimetres. The conversion
``(x, y, z) mm -> (x, z, -y) / 1000`` happens here only. Ambient occlusion travels as grey vertex
colours, so that any viewer shows it; positions are whole steps of a node's scale, normals bytes
(KHR_mesh_quantization). Coarser levels are nodes of their own (MSFT_lod) with the same vertices;
viewers that do not know them show the full mesh alone. Files whose positions are floats and that
have no levels are read too.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from anatomyapp.atlas.gltf import (
    BIN,
    JSON,
    LEVELS,
    MAGIC,
    QUANTIZED,
    TYPES,
    File,
    Layout,
    Node,
    Primitive,
    open_file,
)
from anatomyapp.atlas.mesh import Floats, Mesh
from anatomyapp.atlas.rounding import from_bytes, in_bytes, off_grid, on_grid
from anatomyapp.atlas.structure import StructureId

_MILLIMETRES = 1000.0
_VERTEX = np.dtype(
    {
        "names": ["POSITION", "NORMAL", "COLOR_0"],
        "formats": ["(3,)<i2", "(3,)i1", "(4,)u1"],
        "offsets": [0, 8, 12],  # glTF wants each at a multiple of four bytes
        "itemsize": 16,
    }
)
_POSITION = Layout("VEC3", (np.int16, np.float32))
_NORMAL = Layout("VEC3", (np.int8,))
_COLOUR = Layout("VEC4", (np.uint8,))
_INDEX = Layout("SCALAR", (np.uint16, np.uint32))


def write_meshes(path: Path, meshes: Mapping[StructureId, Mesh]) -> None:
    """Write meshes in their order; the same meshes give the same bytes."""
    writer = _Writer()
    for name, mesh in meshes.items():
        writer.add(name, mesh)
    text = json.dumps(writer.document(len(meshes)), separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    size = 12 + 8 + len(text) + 8 + len(writer.buffer)
    with path.open("wb") as file:
        file.write(struct.pack("<III", MAGIC, 2, size))
        file.write(struct.pack("<II", len(text), JSON) + text)
        file.write(struct.pack("<II", len(writer.buffer), BIN) + writer.buffer)


class _Writer:
    """Gathers arrays into one buffer; the nodes of coarser levels come after those shown."""

    def __init__(self) -> None:
        self.buffer = bytearray()
        self._views: list[dict[str, int]] = []
        self._accessors: list[dict[str, Any]] = []
        self._meshes: list[dict[str, Any]] = []
        self._shown: list[dict[str, Any]] = []
        self._coarser: list[list[dict[str, Any]]] = []

    def add(self, name: StructureId, mesh: Mesh) -> None:
        """Add a structure with its levels."""
        grid = on_grid(_to_gltf(mesh.vertices))
        vertices = np.zeros(len(mesh.vertices), _VERTEX)
        vertices["POSITION"] = grid.steps
        vertices["NORMAL"] = in_bytes(_to_gltf(mesh.normals))
        vertices["COLOR_0"] = mesh.occlusion[:, None]
        vertices["COLOR_0"][:, 3] = 255
        place = {
            "translation": (grid.middle_mm / _MILLIMETRES).tolist(),
            "scale": [grid.step_mm / _MILLIMETRES] * 3,
        }
        index = np.uint16 if len(mesh.vertices) < 2**16 else np.uint32
        levels = [faces.astype(index).reshape(-1) for faces in (mesh.faces, *mesh.levels)]
        nodes = [{"mesh": number, **place} for number in self._primitives(vertices, levels)]
        self._shown.append({"name": name, **nodes[0]})
        self._coarser.append(nodes[1:])

    def document(self, shown: int) -> dict[str, Any]:
        """Return the JSON part of the file."""
        coarser: list[dict[str, Any]] = []
        for node, levels in zip(self._shown, self._coarser, strict=True):
            if levels:
                first = shown + len(coarser)
                node["extensions"] = {LEVELS: {"ids": [*range(first, first + len(levels))]}}
                coarser += levels
        return {
            "asset": {"version": "2.0", "generator": "anatomyapp"},
            "extensionsUsed": [QUANTIZED, LEVELS] if coarser else [QUANTIZED],
            "extensionsRequired": [QUANTIZED],
            "scene": 0,
            "scenes": [{"nodes": list(range(shown))}],
            "nodes": [*self._shown, *coarser],
            "meshes": self._meshes,
            "accessors": self._accessors,
            "bufferViews": self._views,
            "buffers": [{"byteLength": len(self.buffer)}],
        }

    def _primitives(self, vertices: NDArray[np.void], levels: list[NDArray[Any]]) -> Iterator[int]:
        """Add vertices and indices; yield the number of the mesh of each level."""
        view = self._view(vertices.tobytes(), {"byteStride": _VERTEX.itemsize})
        positions = vertices["POSITION"]
        attributes = {
            "POSITION": self._accessor(
                view,
                positions,
                "VEC3",
                min=positions.min(0).tolist(),
                max=positions.max(0).tolist(),
            ),
            "NORMAL": self._accessor(view, vertices["NORMAL"], "VEC3", 8, normalized=True),
            "COLOR_0": self._accessor(view, vertices["COLOR_0"], "VEC4", 12, normalized=True),
        }
        view = self._view(b"".join(indices.tobytes() for indices in levels), {})
        start = 0
        for indices in levels:
            place = self._accessor(view, indices, "SCALAR", start)
            start += indices.nbytes
            self._meshes.append({"primitives": [{"attributes": attributes, "indices": place}]})
            yield len(self._meshes) - 1

    def _view(self, content: bytes, stride: dict[str, int]) -> int:
        view = {"buffer": 0, "byteOffset": len(self.buffer), "byteLength": len(content)}
        self._views.append(view | stride)
        self.buffer += content + b"\0" * (-len(content) % 4)
        return len(self._views) - 1

    def _accessor(
        self, view: int, array: NDArray[Any], kind: str, offset: int = 0, **more: object
    ) -> int:
        code = next(c for c, t in TYPES.items() if array.dtype == t)
        found = {"bufferView": view, "componentType": code, "count": len(array), "type": kind}
        self._accessors.append(found | ({"byteOffset": offset} if offset else {}) | more)
        return len(self._accessors) - 1


def read_meshes(path: Path) -> dict[StructureId, Mesh]:
    """Read the meshes of a file, in its order.

    Raises
    ------
    PackError
        The file is missing, damaged, too large, or uses more of glTF than this reader knows.
    """
    file = open_file(path)
    meshes: dict[StructureId, Mesh] = {}
    read = 0
    for number in file.document.scenes[0].nodes:
        node = _node(file, number)
        if not node.name or node.name in meshes:
            raise file.damaged(f"two nodes are named {node.name!r}, or one has no name")
        mesh = meshes[StructureId(node.name)] = _mesh(file, node)
        read += len(mesh.vertices) * 14 + sum(f.size for f in (mesh.faces, *mesh.levels)) * 2
        if read > len(file.binary):  # a small file could fill the memory
            raise file.damaged("meshes share parts of the file")
    return meshes


def _node(file: File, number: int) -> Node:
    if number >= len(file.document.nodes):
        raise file.damaged(f"it names node {number}, which is not there")
    return file.document.nodes[number]


def _primitive(file: File, node: Node, where: str) -> Primitive:
    if node.mesh >= len(file.document.meshes):
        raise file.damaged(f"{where} names a mesh that is not there")
    return file.document.meshes[node.mesh].primitives[0]


def _mesh(file: File, node: Node) -> Mesh:
    where = f"node {node.name}"
    primitive = _primitive(file, node, where)
    places = primitive.attributes
    positions = file.array(where, places.get("POSITION", -1), _POSITION)
    normals = file.array(where, places.get("NORMAL", -1), _NORMAL)
    colours = file.array(where, places.get("COLOR_0", -1), _COLOUR)
    if not len(positions) == len(normals) == len(colours):
        raise file.damaged(f"{where}: its arrays do not fit together")
    return Mesh(
        vertices=_from_gltf(_placed(file, node, positions)),
        faces=_faces(file, where, primitive.indices, len(positions)),
        normals=_from_gltf(from_bytes(normals)),
        occlusion=np.ascontiguousarray(colours[:, 0]),
        levels=tuple(_levels(file, node, primitive, len(positions))),
    )


def _placed(file: File, node: Node, positions: NDArray[Any]) -> NDArray[np.float32]:
    """Return the positions in millimetres, still in glTF's frame."""
    if len(set(node.scale)) > 1:
        raise file.damaged(f"node {node.name} is stretched")
    if positions.dtype == np.int16:
        middle = np.array(node.translation) * _MILLIMETRES
        return off_grid(positions, node.scale[0] * _MILLIMETRES, middle)
    scale, shift = np.float32(node.scale[0] * _MILLIMETRES), np.array(node.translation)
    placed: NDArray[np.float32] = positions * scale + (shift * _MILLIMETRES).astype(np.float32)
    return placed


def _levels(file: File, node: Node, full: Primitive, count: int) -> Iterator[NDArray[np.uint32]]:
    """Yield the triangles of the coarser levels, each over the vertices of the full mesh."""
    for number in node.extensions.MSFT_lod.ids if node.extensions else ():
        level = _node(file, number)
        where = f"a coarser level of node {node.name}"
        primitive = _primitive(file, level, where)
        same = (level.translation, level.scale) == (node.translation, node.scale)
        if primitive.attributes != full.attributes or not same:
            raise file.damaged(f"{where} has vertices of its own")
        yield _faces(file, where, primitive.indices, count)


def _faces(file: File, where: str, place: int, count: int) -> NDArray[np.uint32]:
    indices = file.array(where, place, _INDEX).reshape(-1)
    if len(indices) % 3 or (len(indices) and int(indices.max()) >= count):
        raise file.damaged(f"{where}: its arrays do not fit together")
    return indices.astype(np.uint32).reshape(-1, 3)


def _to_gltf(lps: Floats) -> Floats:
    return np.ascontiguousarray(np.stack([lps[:, 0], lps[:, 2], -lps[:, 1]], axis=1))


def _from_gltf(gltf: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.ascontiguousarray(np.stack([gltf[:, 0], -gltf[:, 2], gltf[:, 1]], axis=1))
