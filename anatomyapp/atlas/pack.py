"""Packs: an atlas as a folder of ``pack.json``, CSV tables and one ``meshes.glb``."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.breathing import BREATHING, read_hinges
from anatomyapp.atlas.fitting import fitted_to
from anatomyapp.atlas.glb import read_meshes, write_meshes
from anatomyapp.atlas.landmark import LANDMARKS, Landmark, read_landmarks
from anatomyapp.atlas.mesh import Mesh
from anatomyapp.atlas.neighbours import NEIGHBOURS, Neighbour, read_neighbours, write_neighbours
from anatomyapp.atlas.patches import PATCHES, PatchFile, PatchSets, write_patches
from anatomyapp.atlas.person import PERSON, Person, Sex, read_person_figures
from anatomyapp.atlas.structure import Feature, Misconception, Station, Structure, StructureId
from anatomyapp.atlas.tables import (
    read_features,
    read_misconceptions,
    read_relations,
    read_structures,
)
from anatomyapp.errors import PackError, UsageError

FORMAT = 1
MANIFEST, STRUCTURES, MESHES = "pack.json", "structures.csv", "meshes.glb"
FEATURES, RELATIONS = "features.csv", "relations.csv"
MISCONCEPTIONS = "misconceptions.csv"
_LARGEST_MANIFEST = 2**20


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class StationEntry(_Strict):
    """A teaching group in ``pack.json``."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    label: str = Field(min_length=1)


class PersonEntry(_Strict):
    """The person of a pack, in ``pack.json``."""

    sex: Literal["female", "male"]
    stature_cm: float
    age_years: float

    def person(self) -> Person:
        """Return the person."""
        return Person(Sex(self.sex), self.stature_cm, self.age_years)


class Manifest(_Strict):
    """The contents of ``pack.json``.

    ``shown_first`` names the stations that are shown at the start, all where it is empty;
    ``meshes_sha256`` is the checksum of ``meshes.glb``, so that a damaged file is noticed.
    A pack that is ``based_on`` another holds this file alone: it is that pack, which lies beside
    it, fitted to ``person``.
    """

    format: int
    id: str = Field(pattern=r"^[a-z0-9-]+$")
    version: str = Field(pattern=r"^\d+\.\d+\.\d+$")
    title: str = Field(min_length=1)
    licence: str = Field(min_length=1)
    attribution: str = Field(min_length=1)
    sources: list[str] = []
    stations: list[StationEntry] = []
    shown_first: list[str] = []
    meshes_sha256: str = Field(pattern=r"^([0-9a-f]{64})?$")
    based_on: str = Field("", pattern=r"^([a-z0-9-]+)?$")
    person: PersonEntry | None = None


def read_manifest(folder: Path) -> Manifest:
    """Read ``pack.json``.

    Raises
    ------
    PackError
        There is no pack in the folder, or its ``pack.json`` is damaged or of a newer format.
    """
    path = folder / MANIFEST
    if not path.is_file():
        raise PackError(
            "{folder}: no atlas pack ({manifest} is missing); choose the folder of a pack.",
            folder=folder,
            manifest=MANIFEST,
        )
    try:
        found = json.loads(_content(path)[:_LARGEST_MANIFEST])
    except (ValueError, RecursionError) as error:
        raise PackError(
            "{path}: no JSON ({reason}); restore the file.", path=path, reason=error
        ) from error
    return _manifest(path, found)


def _manifest(path: Path, found: object) -> Manifest:
    """Return what a ``pack.json`` says, once it has the form of one."""
    number = found.get("format") if isinstance(found, dict) else None
    if isinstance(number, int) and number > FORMAT:
        raise PackError(
            "{path}: format {number} is newer than {format}, which this program knows; "
            "update the program.",
            path=path,
            number=number,
            format=FORMAT,
        )
    try:
        return Manifest.model_validate(found)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise PackError(
            "{path}: {place}: {first}; mend the entry.", path=path, place=place, first=first["msg"]
        ) from error


def read_pack(folder: Path, person: Person | None = None) -> Atlas:
    """Read a pack whole, fitted to a person where one is given.

    Raises
    ------
    PackError
        Something is missing or damaged; the text names the file, the line and the remedy.
    UsageError
        The pack cannot be fitted to the person.
    """
    manifest = read_manifest(folder)
    if manifest.based_on:
        return _fitted(folder, manifest, person)
    atlas = _read(folder, manifest)
    return atlas if person is None else fitted_to(atlas, person)


def _read(folder: Path, manifest: Manifest) -> Atlas:
    """Return the pack that a folder holds."""
    structures = read_structures(folder / STRUCTURES)
    digest = _checked_digest(folder, manifest)
    meshes = _read_meshes(folder / MESHES, structures)
    vertices = {name: len(mesh.vertices) for name, mesh in meshes.items()}
    return Atlas(
        id=manifest.id,
        version=manifest.version,
        title=manifest.title,
        licence=manifest.licence,
        attribution=manifest.attribution,
        structures=structures,
        meshes={name: meshes[name] for name in structures if name in meshes},
        stations=tuple(Station(s.id, s.label) for s in manifest.stations),
        first_stations=frozenset(manifest.shown_first),
        features=_optional_features(folder, structures),
        relations=read_relations(folder / RELATIONS) if (folder / RELATIONS).exists() else (),
        neighbours=read_neighbours(folder / NEIGHBOURS),
        landmarks=_optional_landmarks(folder),
        misconceptions=_optional_misconceptions(folder),
        digest=digest,
        breathing=read_hinges(folder / BREATHING) if (folder / BREATHING).exists() else {},
        patch_file=PatchFile(folder / PATCHES, vertices, digest),
        people=read_person_figures(folder / PERSON) if (folder / PERSON).exists() else None,
    )


def _read_meshes(
    path: Path, structures: Mapping[StructureId, Structure]
) -> dict[StructureId, Mesh]:
    meshes = read_meshes(path)
    stray = next((name for name in meshes if name not in structures), None)
    if stray is not None:
        raise PackError(
            "{folder}: node {stray} names no structure; add a row to {structures}.",
            folder=path,
            stray=stray,
            structures=STRUCTURES,
        )
    return meshes


def _fitted(folder: Path, manifest: Manifest, person: Person | None) -> Atlas:
    """Return the pack that this one is based on, fitted to its person or to another."""
    path, base = folder / MANIFEST, folder.parent / manifest.based_on
    if manifest.person is None:
        raise PackError("{path}: based_on without a person; name sex, stature and age.", path=path)
    _check_base(path, base)
    if person is not None:
        return read_pack(base, person)
    try:
        atlas = read_pack(base, manifest.person.person())
    except UsageError as error:
        raise PackError("{path}: person: {reason}", path=path, reason=error) from error
    return replace(
        atlas,
        id=manifest.id,
        version=manifest.version,
        title=manifest.title,
        licence=manifest.licence,
        attribution=manifest.attribution,
        based_on=manifest.based_on,
    )


def _check_base(path: Path, base: Path) -> None:
    """Refuse what no pack can be based on; ``path`` is the manifest that names it."""
    if not (base / MANIFEST).is_file():
        raise PackError(
            "{path}: based on {based_on}, which does not lie beside it.",
            path=path,
            based_on=base.name,
        )
    if read_manifest(base).based_on:
        raise PackError(
            "{path}: {based_on} is itself based on a pack; name that one.",
            path=path,
            based_on=base.name,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Derived:
    """What is computed from a pack's meshes: the patches of features, and neighbours in space."""

    patches: PatchSets = field(default_factory=dict)
    neighbours: tuple[Neighbour, ...] = ()


def write_pack(
    folder: Path,
    manifest: Manifest,
    meshes: Mapping[StructureId, Mesh],
    derived: Derived | None = None,
) -> None:
    """Write meshes, what is derived from them, and ``pack.json`` beside the tables.

    Each file appears whole or not at all, the manifest last.
    """
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / (MESHES + ".part")
    write_meshes(draft, meshes)
    digest = hashlib.sha256(draft.read_bytes()).hexdigest()
    draft.replace(folder / MESHES)
    found = derived or Derived()
    write_patches(folder / PATCHES, found.patches, meshes, digest)
    write_neighbours(folder / NEIGHBOURS, found.neighbours)
    text = json.dumps(
        manifest.model_copy(update={"meshes_sha256": digest}).model_dump(),
        indent=2,
        ensure_ascii=False,
    )
    note = folder / (MANIFEST + ".part")
    note.write_text(text + "\n", encoding="utf-8")
    note.replace(folder / MANIFEST)


def _checked_digest(folder: Path, manifest: Manifest) -> str:
    path = folder / MESHES
    digest = hashlib.sha256(_content(path)).hexdigest()
    if manifest.meshes_sha256 != digest:
        raise PackError(
            "{path}: its checksum is not the one in {manifest}; restore the file or build "
            "the pack again.",
            path=path,
            manifest=MANIFEST,
        )
    return digest


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise PackError(
            "{path}: cannot be read ({reason}); restore the file.", path=path, reason=error.strerror
        ) from error


def _optional_features(
    folder: Path, structures: Mapping[StructureId, Structure]
) -> tuple[Feature, ...]:
    path = folder / FEATURES
    return read_features(path, structures) if path.exists() else ()


def _optional_landmarks(folder: Path) -> tuple[Landmark, ...]:
    return read_landmarks(folder) if (folder / LANDMARKS).exists() else ()


def _optional_misconceptions(folder: Path) -> tuple[Misconception, ...]:
    path = folder / MISCONCEPTIONS
    return read_misconceptions(path) if path.exists() else ()
