"""Write a pack that was fitted to a person as one that stands alone, with its own meshes."""

from __future__ import annotations

import shutil
from pathlib import Path

from anatomyapp.atlas.breathing import BREATHING, write_hinges
from anatomyapp.atlas.landmark import write_geometry
from anatomyapp.atlas.neighbours import NEIGHBOURS
from anatomyapp.atlas.pack import Derived, read_manifest, read_pack, write_pack
from anatomyapp.atlas.person import PERSON, Person
from anatomyapp.errors import UsageError


def write_fitted(pack: Path, person: Person, folder: Path) -> None:
    """Write the pack of a person into a folder: tables, meshes, and all that follows from them.

    Raises
    ------
    PackError
        The pack is missing or damaged.
    UsageError
        The folder is the pack's own or holds something, or the person lies outside the relations.
    """
    if folder.exists() and any(folder.iterdir()):
        raise UsageError(f"{folder}: holds something already; choose an empty folder.")
    source = pack.parent / (read_manifest(pack).based_on or pack.name)
    manifest, atlas = read_manifest(source), read_pack(source, person)
    folder.mkdir(parents=True, exist_ok=True)
    for table in sorted(source.glob("*.csv")):
        if table.name not in {NEIGHBOURS, BREATHING, PERSON}:
            shutil.copyfile(table, folder / table.name)
    if atlas.breathing:
        write_hinges(folder / BREATHING, atlas.breathing.values())
    if atlas.landmarks:
        write_geometry(folder, {mark.id: mark.geometry for mark in atlas.landmarks})
    whose = f"{person.sex}, {person.stature_cm:g} cm, {person.age_years:g} years"
    write_pack(
        folder,
        manifest.model_copy(update={"title": f"{manifest.title} ({whose})"}),
        atlas.meshes,
        Derived({name: atlas.patches(name) for name in atlas.meshes}, atlas.neighbours),
    )
